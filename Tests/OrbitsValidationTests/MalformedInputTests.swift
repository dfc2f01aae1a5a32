// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import TestSupport
import Testing

/// The corpus of malformed files, outcome by outcome of its manifest.
@Suite struct MalformedInputTests {
  /// What reading a file came to.
  struct Outcome {
    var good = 0
    var bad = 0
    var diagnostics: [Diagnostic] = []
    /// The values of the records, to be compared between files.
    var values: [String] = []
  }

  static func rows(_ formats: Set<String>) throws -> [[String: String]] {
    try Truth.table("malformed/manifest.csv").filter { formats.contains($0["format"] ?? "") }
  }

  static func read(_ name: String) throws -> Outcome {
    let bytes = try bytes(name)
    if name.hasPrefix("states_") {
      let table = StateTableReader.read(bytes)
      return Outcome(
        good: table.records.count, bad: table.refusedCount, diagnostics: table.diagnostics,
        values: table.records.map { "\($0.epoch) \($0.position) \($0.velocity)" })
    }
    if name.hasSuffix(".oem") {
      let file = OEMReader.read(bytes)
      return Outcome(
        good: file.stateCount, bad: file.refusedStateCount, diagnostics: file.diagnostics,
        values: file.segments.flatMap(\.states).map { "\($0.epoch) \($0.position) \($0.velocity)" })
    }
    let file = ElementSetReader.read(bytes)
    return Outcome(
      good: file.records.count, bad: file.refusedCount, diagnostics: file.diagnostics,
      values: file.sets.map { "\($0)" })
  }

  /// The bytes of a file; compressed ones through gzip, since the codecs take plain bytes.
  static func bytes(_ name: String) throws -> [UInt8] {
    guard name.hasSuffix(".gz") else { return try Truth.bytes("malformed/\(name)") }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/gzip")
    process.arguments = ["-dc", Truth.root.appendingPathComponent("malformed/\(name)").path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return [UInt8](data)
  }

  @Test(
    arguments: try rows(["tle", "omm_csv", "omm_kvn", "omm_xml", "omm_json", "states_csv", "oem"]))
  func validatesOutcomeOfManifest(_ row: [String: String]) throws {
    let name = try #require(row["file"])
    let expected = try #require(row["expect"])
    let good = try #require(Int(row["records_ok"] ?? ""))
    let bad = try #require(Int(row["records_bad"] ?? ""))
    let outcome = try Self.read(name)
    let said = Comment(rawValue: outcome.diagnostics.map(\.description).joined(separator: "\n"))
    switch expected {
    case "accept":
      #expect(outcome.good == good, said)
      #expect(outcome.bad == 0, said)
      #expect(outcome.diagnostics.isEmpty, said)
    case "warn":
      #expect(outcome.good == good, said)
      #expect(outcome.bad == 0, said)
      #expect(outcome.diagnostics.contains { $0.severity == .warning }, said)
    case "partial":
      #expect(outcome.good == good, said)
      #expect(outcome.bad == bad, said)
      #expect(outcome.diagnostics.contains { $0.severity == .error }, said)
    case "reject":
      #expect(outcome.good == 0, said)
      #expect(outcome.diagnostics.contains { $0.severity == .error }, said)
      #expect(bad == 0 || outcome.bad == bad, said)
    default:
      Issue.record("unknown outcome \(expected)")
    }
  }

  /// Where the defect lies: line and column of the first error or warning.
  static let places: [(file: String, line: Int, column: Int, code: String)] = [
    ("tle_bad_checksum_line1.tle", 5, 69, "tle.checksum"),
    ("tle_leading_space.tle", 5, 2, "tle.leading-space"),
    ("tle_truncated_mid_line2.tle", 9, 1, "tle.length"),
    ("tle_missing_line2_middle.tle", 5, 1, "tle.missing-line-2"),
    ("tle_swapped_lines.tle", 5, 1, "tle.line-order"),
    ("tle_letter_in_epoch.tle", 5, 26, "tle.field"),
    ("tle_line2_one_char_short.tle", 6, 34, "tle.columns"),
    ("tle_zero_mean_motion.tle", 6, 53, "tle.mean-motion"),
    ("tle_inclination_over_180.tle", 6, 9, "tle.inclination"),
    ("tle_epoch_day_000.tle", 5, 21, "tle.epoch"),
    ("tle_blank_bstar.tle", 5, 54, "tle.blank"),
    ("tle_ecc_with_space.tle", 6, 27, "tle.eccentricity"),
    ("tle_lowercase_classification.tle", 5, 8, "tle.classification"),
    ("tle_six_digit_overflow.tle", 5, 3, "tle.number-overflow"),
    ("tle_nan_field.tle", 6, 61, "tle.field"),
    ("tle_empty.tle", 1, 1, "format.empty"),
    ("tle_html_error_page.tle", 1, 1, "format.html"),
    ("omm_missing_column.csv", 1, 213, "omm.missing"),
    ("omm_ecc_ge_1.csv", 3, 59, "omm.eccentricity"),
    ("omm_nan.csv", 3, 95, "omm.number"),
    ("omm_decimal_comma.csv", 3, 69, "omm.number"),
    ("omm_epoch_fake_leapsecond.csv", 3, 21, "omm.epoch"),
    ("omm_wrong_frame.kvn", 7, 13, "omm.frame"),
    ("omm_duplicate_key.kvn", 25, 16, "omm.duplicate"),
    ("omm_null.json", 1, 583, "omm.missing"),
    ("oem_time_backwards.oem", 20, 1, "oem.order"),
    ("oem_nan_state.oem", 19, 25, "oem.number"),
    ("oem_missing_ref_frame.oem", 5, 1, "oem.missing"),
    ("oem_outside_start_stop.oem", 21, 1, "oem.bounds"),
    ("oem_single_state.oem", 15, 1, "oem.single"),
    ("states_short_row.csv", 5, 69, "csv.fields"),
    ("states_zero_position.csv", 5, 25, "states.zero-position"),
  ]

  @Test(arguments: places)
  func holdsPlaceOfTheDefect(file: String, line: Int, column: Int, code: String) throws {
    let diagnostics = try Self.read(file).diagnostics
    let first = try #require(diagnostics.first { $0.severity != .note })
    #expect(first.line == line)
    #expect(first.column == column)
    #expect(first.code == code)
    #expect(first.message.count > 15)
  }

  /// Every good neighbour reads as in the clean file it was taken from.
  @Test func holdsNeighboursUnchanged() throws {
    let clean = Set(
      try Self.read("tle_ok_3le.tle").values + Self.read("tle_crlf.tle").values)
    let damaged = [
      "tle_bad_checksum_line1.tle", "tle_truncated_mid_line2.tle", "tle_missing_line2_middle.tle",
      "tle_swapped_lines.tle", "tle_letter_in_epoch.tle", "tle_line2_one_char_short.tle",
      "tle_zero_mean_motion.tle", "tle_inclination_over_180.tle", "tle_epoch_day_000.tle",
      "tle_six_digit_overflow.tle", "tle_nan_field.tle", "tle_leading_space.tle",
    ]
    for name in damaged {
      for value in try Self.read(name).values { #expect(clean.contains(value), "\(name)") }
    }
    let table = Set(try Self.read("omm_ok.csv").values)
    for name in [
      "omm_ecc_ge_1.csv", "omm_nan.csv", "omm_decimal_comma.csv", "omm_epoch_fake_leapsecond.csv",
      "omm_null.json", "omm_crlf_bom.csv", "omm_epoch_z.csv", "omm_ok.kvn", "omm_ok.xml",
      "omm_ok.json",
    ] {
      for value in try Self.read(name).values { #expect(table.contains(value), "\(name)") }
    }
  }

  @Test func holdsValuesThatDefectsTempt() throws {
    func set(_ name: String, _ index: Int) throws -> ElementSet {
      let sets = ElementSetReader.read(try Self.bytes(name)).sets
      return try #require(sets.indices.contains(index) ? sets[index] : nil)
    }
    #expect(try set("tle_bstar_plus_exponent.tle", 1).bstar == 0.12345)
    #expect(try set("tle_ecc_with_space.tle", 1).eccentricity == 0.0012345)
    #expect(try set("tle_blank_bstar.tle", 1).bstar == 0)
    #expect(try set("tle_bom.tle", 0).name == "VER 00005")
    #expect(try set("tle_trailing_spaces.tle", 0).name == "VER 00005")
    #expect(try set("tle_ok_0name.tle", 2).name == "VER 06251")
    #expect(try set("tle_nonascii_name.tle", 0).name == "Спутник КазСат-2")
    #expect(try set("tle_nonascii_name.tle", 1).name == "天宫 TIANGONG")
    #expect(try set("tle_mixed_2le_3le.tle", 1).name == "")
    #expect(try set("tle_mixed_2le_3le.tle", 2).name == "")
    #expect(try set("tle_mixed_2le_3le.tle", 3).name == "VER 08195")
    #expect(try set("tle_alpha5.tle", 0).catalogNumber == 100_000)
    #expect(try set("tle_alpha5.tle", 1).catalogNumber == 339_999)
    #expect(try set("tle_intl_designator_blank.tle", 0).internationalDesignator == "")
    #expect(try set("tle_element_set_blank.tle", 0).elementSetNumber == nil)
    #expect(try set("omm_quoted_name_comma.csv", 0).name == #"STARLINK, GROUP "A""#)
    #expect(try set("omm_six_digit_id.csv", 1).catalogNumber == 100_000)
  }
}
