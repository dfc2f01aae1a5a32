// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import Registry
import TestSupport
import Testing

/// SYN-013 to SYN-015, ORB-020 and ORB-021 on messages.
@Suite struct MessageRulesTests {
  static func findings(_ ids: [String], _ name: String, _ bytes: [UInt8]) -> [Finding] {
    let inventory = InventoryBuilder.build([InputFile(path: name, bytes: bytes)])
    let context = CheckContext(inventory: inventory, asOf: nil)
    return CheckRunner.run(ids.compactMap { Checks.check($0) }, on: context).findings
  }

  /// The malformed corpus: what is wrong with times is found, at its line.
  @Test(arguments: [
    ("oem_ok.oem", nil), ("oem_time_backwards.oem", 20), ("oem_outside_start_stop.oem", 21),
    ("oem_single_state.oem", nil),
  ])
  func validatesTimesOfTheCorpus(name: String, line: Int?) throws {
    let found = Self.findings(["SYN-013"], name, try Truth.bytes("malformed/\(name)"))
    #expect(found.map(\.location.line) == (line.map { [$0] } ?? []))
  }

  @Test func validatesGoodEphemerisIsQuiet() throws {
    let bytes = try Truth.bytes("malformed/oem_ok.oem")
    let ids = ["SYN-013", "SYN-014", "ORB-020", "ORB-021"]
    #expect(Self.findings(ids, "oem_ok.oem", bytes).isEmpty)
    let turned = String(decoding: bytes, as: UTF8.self).replacing("= GCRF", with: "= ITRF2014")
    let found = Self.findings(["ORB-021"], "a.oem", Array(turned.utf8))
    #expect(found.map(\.field) == ["REF_FRAME"])
    #expect((found.first?.measured ?? 0) > 10)
  }

  @Test func holdsALookAlikeOfAMessageIsSaidOnceAndMended() throws {
    let url = Truth.repository.appendingPathComponent("Tests/Fixtures/messages/cdm-two-objects.kvn")
    let text = try String(contentsOf: url, encoding: .utf8)
      .replacing("= 2026-900A", with: "= 2026\u{2212}900A")
    let found = Self.findings(["SYN-016"], "a.cdm", Array(text.utf8))
    #expect(found.count == 1)
    let fix = try #require(found.first?.fix)
    #expect(fix.isSafe)
    #expect(fix.edits.map(\.replacement) == ["2026-900A"])
    #expect(fix.edits.map { Array(text.utf8)[$0.range] } == [Array("2026\u{2212}900A".utf8)[...]])
  }

  /// The miss distance of the fixture is 707.107 m; its relative velocity is such that the states are
  /// not at their closest, which is found by TCA.
  @Test func validatesMissDistance() throws {
    let url = Truth.repository.appendingPathComponent("Tests/Fixtures/messages/cdm-two-objects.kvn")
    let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    let asIs = Self.findings(["SYN-014", "SYN-015"], "a.cdm", Array(text.utf8))
    #expect(asIs.allSatisfy { $0.field == "TCA" })
    let wrong = text.replacing("707.1 [m]", with: "770.1 [m]")
    let found = Self.findings(["SYN-015"], "a.cdm", Array(wrong.utf8)).filter {
      $0.field == "MISS_DISTANCE"
    }
    #expect(found.count == 1)
    #expect(abs((found.first?.expected ?? 0) - 707.107) < 0.01)
    #expect(found.first?.location.line == 6)
  }

  /// The published example of a conjunction message has a covariance with a correlation of −1.44.
  @Test func validatesCovarianceOfTheStandard() throws {
    let lower = [
      "4.142E+01", "-8.579E+00", "2.533E+03", "-2.313E+01", "1.336E+01", "7.098E+01", "2.520E-03",
      "-5.476E+00", "8.626E-04", "5.744E-03", "-1.006E-02", "4.041E-03", "-1.359E-03",
      "-1.502E-05", "1.049E-05", "1.053E-03", "-3.412E-03", "1.213E-02", "-3.004E-06",
      "-1.091E-06", "5.529E-05",
    ]
    let url = Truth.repository.appendingPathComponent("Tests/Fixtures/messages/cdm-two-objects.kvn")
    var index = 0
    let lines = String(decoding: try Data(contentsOf: url), as: UTF8.self).split(separator: "\n")
      .map { line -> String in
        guard line.hasPrefix("C"), line.contains("m**2"), index < lower.count else {
          return String(line)
        }
        defer { index += 1 }
        let parts = line.split(separator: " ")
        return "\(parts[0]) = \(lower[index]) \(parts[3])"
      }
    let found = Self.findings(
      ["SYN-014"], "a.cdm", Array(lines.joined(separator: "\n").utf8))
    #expect(found.count == 1)
    #expect(abs((found.first?.measured ?? 0) + 1.4356) < 0.001)
    #expect(found.first?.severity == .error)
  }

  /// A burn that NASA announced is found in its interval, and nothing else is.
  ///
  /// The ephemeris of the ISS for 11 to 26 February 2022 has a list of events with one burn:
  /// GMT 057 01:37, 0.4 m/s.
  @Test(.enabled(if: Neighbours.realFiles != nil)) func validatesReboostOfTheISS() throws {
    let folder = try #require(Neighbours.realFiles)
    let table = folder.appendingPathComponent("arcs/iss_oem_2022-042.csv")
    let rows = String(decoding: try Data(contentsOf: table), as: UTF8.self)
      .split(separator: "\n").dropFirst()
    let head = """
      CCSDS_OEM_VERS = 2.0
      CREATION_DATE = 2022-042T18:53:27.821
      ORIGINATOR = JSC
      META_START
      OBJECT_NAME = ISS
      OBJECT_ID = 1998-067-A
      CENTER_NAME = EARTH
      REF_FRAME = EME2000
      TIME_SYSTEM = UTC
      START_TIME = 2022-042T12:00:00.000
      STOP_TIME = 2022-057T12:00:00.000
      META_STOP

      """
    let body = rows.map { $0.replacing(",", with: " ") }.joined(separator: "\n")
    let bytes = Array((head + body).utf8)
    let file = OEMReader.read(bytes, profile: .strictCCSDS)
    #expect(file.diagnostics.isEmpty)
    #expect(file.stateCount == rows.count)
    let found = Self.findings(["SYN-013", "ORB-020", "ORB-021"], "iss.oem", bytes)
    #expect(found.map(\.rule) == ["ORB-020"])
    #expect(abs((found.first?.measured ?? 0) - 0.4) < 0.05)
    #expect(found.first?.message.english.contains("2022-02-26T01:3") == true)
  }
}
