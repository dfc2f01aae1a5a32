// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// `simctl screen --covariance` as a shell sees it; truth by `Scripts/truth/conjunctions.py`.
@Suite struct ScreenCovarianceTests {
  static let folder = Truth.repository.appendingPathComponent("Tests/Fixtures/conjunctions")
  static let span = [
    "--elements", "pair.tle", "--from", "2026-05-04T11:50:00Z", "--for", "20m", "--quiet",
  ]

  static func run(_ arguments: [String], in folder: URL = Self.folder) throws -> Program.Outcome {
    try Program.simctl.run(["screen"] + span + arguments, in: folder)
  }

  static func covariance(_ words: [String]) -> [String] {
    words.flatMap { ["--covariance", $0] }
  }

  /// The row of a case and a radius: probability, time of the day in s, distance in m.
  static func truth(_ name: String, _ radius: String) throws -> [Double] {
    let file = folder.appendingPathComponent("probabilities.csv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let line = try #require(lines.first { $0.hasPrefix("\(name),\(radius),") })
    return line.split(separator: ",").dropFirst(2).compactMap { Double($0) }
  }

  /// Probabilities by quadrature over the disk, with covariances of a CDM, of an OEM in three kinds
  /// of axes, of the command line, and of two of these: 10⁻⁶ relative.
  @Test(arguments: [
    ("cdm", ["pair.cdm.kvn"]), ("oem", ["pair.cdm.kvn", "first-rtn.oem"]),
    ("oem", ["pair.cdm.kvn", "first-tnw.oem"]), ("oem", ["pair.cdm.kvn", "first-inertial.oem"]),
    ("given", ["100,300,100"]),
  ])
  func validatesProbability(name: String, words: [String]) throws {
    for radius in ["10", "60"] {
      let truth = try Self.truth(name, radius)
      let outcome = try Self.run(
        Self.covariance(words) + ["--radius", radius, "--format", "json"])
      #expect(outcome.status == 0, "\(outcome.error)")
      let rows = try #require(
        try JSONSerialization.jsonObject(with: Data(outcome.outputBytes)) as? [[String: Any]])
      #expect(rows.count == 1)
      let row = try #require(rows.first)
      let probability = try #require(row["probability"] as? Double)
      #expect(abs(probability / truth[0] - 1) < 1e-6, "\(name) \(radius) m: \(probability)")
      let distance = try #require(row["miss_km"] as? Double)
      #expect(abs(1_000 * distance - truth[2]) < 1e-3)
    }
  }

  /// A file for one, figures for the other; the CSV says which is which.
  @Test func validatesMixedOrigins() throws {
    let folder = try TemporaryFolder()
    let message = try String(
      contentsOf: Self.folder.appendingPathComponent("pair.cdm.kvn"), encoding: .utf8)
    // The second object under a number that nobody has.
    try folder.write(
      message.replacingOccurrences(of: "90002", with: "90003"), to: "one.cdm")
    let sets = try String(
      contentsOf: Self.folder.appendingPathComponent("pair.tle"), encoding: .utf8)
    try folder.write(sets, to: "pair.tle")
    let outcome = try Self.run(
      Self.covariance(["100,300,100", "one.cdm"]) + ["--radius", "60"], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.error)")
    let words = "one.cdm:43:1: warning: 90003 (SECOND) is none of the objects"
    #expect(outcome.error.contains(words), "\(outcome.error)")
    let names = outcome.lines[0].split(separator: ",").map(String.init)
    let fields = outcome.lines[1].split(separator: ",").map(String.init)
    #expect(names.count == fields.count)
    let row = Dictionary(uniqueKeysWithValues: zip(names, fields))
    #expect(row["covariance_1"] == "one.cdm:22")
    #expect(row["ct_r_1_m2"] == "-2100.0")
    #expect(row["covariance_2"] == "given")
    #expect(row["ct_t_2_m2"] == "90000.0")
    let truth = try Self.truth("cdm+given", "60")
    let probability = try #require(row["probability"].flatMap(Double.init))
    #expect(abs(probability / truth[0] - 1) < 1e-3)
    // Without figures for the other there is no probability, and that is said.
    let alone = try Program.simctl.run(
      ["screen"] + Self.span.dropLast() + Self.covariance(["one.cdm"]), in: folder.url)
    #expect(alone.status == 0, "\(alone.error)")
    #expect(alone.error.contains("no probability for 1 of 1 crossings"))
    #expect(alone.lines[1].hasSuffix(",,,,,,,"))
  }

  /// A message is held for an hour about its epoch, or as far as asked for.
  @Test func holdsReach() throws {
    let folder = try TemporaryFolder()
    for file in ["pair.tle", "pair.cdm.kvn"] {
      let text = try String(
        contentsOf: Self.folder.appendingPathComponent(file), encoding: .utf8)
      try folder.write(
        text.replacingOccurrences(of: "TCA = 2026-05-04T12", with: "TCA = 2026-05-04T14"), to: file)
    }
    let words = Self.covariance(["pair.cdm.kvn"])
    func probability(_ arguments: [String]) throws -> String {
      let outcome = try Self.run(words + arguments, in: folder.url)
      #expect(outcome.status == 0, "\(outcome.error)")
      let fields = outcome.lines[1].split(separator: ",", omittingEmptySubsequences: false)
      return String(fields[13])
    }
    #expect(try probability([]).isEmpty)
    #expect(try probability(["--covariance-reach", "119m"]).isEmpty)
    #expect(try probability(["--covariance-reach", "121m"]) == "3.568E-03")
  }

  /// What is written as a message reads back as the covariance of a screening.
  @Test(arguments: ["cdm", "cdm-xml"])
  func holdsMessageCarriesCovariance(format: String) throws {
    let folder = try TemporaryFolder()
    let sets = try String(
      contentsOf: Self.folder.appendingPathComponent("pair.tle"), encoding: .utf8)
    try folder.write(sets, to: "pair.tle")
    let written = try Self.run(Self.covariance(["pair.cdm.kvn"]) + ["--format", format])
    #expect(written.status == 0, "\(written.error)")
    #expect(written.output.contains("CALCULATED"))
    #expect(written.output.contains("Covariance: from pair.cdm.kvn:22"))
    try folder.write(written.output, to: "again.txt")
    let first = try Self.run(Self.covariance(["pair.cdm.kvn"]))
    let again = try Self.run(Self.covariance(["again.txt"]), in: folder.url)
    #expect(again.status == 0, "\(again.error)")
    func numbers(_ outcome: Program.Outcome) -> [Substring] {
      outcome.lines[1].split(separator: ",", omittingEmptySubsequences: false)
        .filter { !$0.contains(":") }
    }
    #expect(numbers(again) == numbers(first))
  }

  /// What cannot be used is named with its place; the rest goes on.
  @Test(arguments: [
    (
      "CT_R = -2.100000000e+03", "CT_R = -6.1e+03",
      ":22:1: error: 90001: the covariance of position is not positive definite"
    ),
    (
      "CR_R = 9.000000000e+02", "CR_R = 0",
      ":22:1: error: 90001: the covariance of position is not positive definite: its variance along R"
    ),
    (
      "CT_T = 4.000000000e+04 [m**2]\n", "",
      ":7:1: error: the covariance of object 1 lacks 1 of its 21 terms"
    ),
    ("CR_R = 9.000000000e+02", "CR_R = many", ":22:8: error: CR_R"),
  ])
  func holdsBadCovarianceIsLocated(old: String, new: String, words: String) throws {
    let folder = try TemporaryFolder()
    let sets = try String(
      contentsOf: Self.folder.appendingPathComponent("pair.tle"), encoding: .utf8)
    try folder.write(sets, to: "pair.tle")
    let message = try String(
      contentsOf: Self.folder.appendingPathComponent("pair.cdm.kvn"), encoding: .utf8)
    let range = try #require(message.range(of: old))
    try folder.write(message.replacingCharacters(in: range, with: new), to: "bad.cdm")
    let outcome = try Self.run(Self.covariance(["bad.cdm", "class"]), in: folder.url)
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("bad.cdm" + words), "\(outcome.error)")
    #expect(outcome.lines.count == 2)
    #expect(outcome.lines[1].contains(",class,"))
  }

  @Test func holdsMissingCovarianceIsLocated() throws {
    let folder = try TemporaryFolder()
    for (file, cut) in [("pair.tle", ""), ("pair.cdm.kvn", "C"), ("first-rtn.oem", "COVARIANCE")] {
      let text = try String(
        contentsOf: Self.folder.appendingPathComponent(file), encoding: .utf8)
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      if file.hasSuffix("kvn") {
        lines.removeAll { $0.hasPrefix(cut) && $0.contains("m**2") }
      } else if !cut.isEmpty, let start = lines.firstIndex(where: { $0.hasPrefix(cut) }) {
        lines.removeSubrange(start...)
      }
      try folder.write(lines.joined(separator: "\n"), to: file)
    }
    for (file, words) in [
      ("pair.cdm.kvn", "pair.cdm.kvn:7:1: error: 90001: there is no covariance"),
      ("first-rtn.oem", "first-rtn.oem:5:1: error: 2026-900A: there is no covariance"),
    ] {
      let outcome = try Self.run(Self.covariance([file]), in: folder.url)
      #expect(outcome.status == 1)
      #expect(outcome.error.contains(words), "\(outcome.error)")
      #expect(outcome.lines.count == 2)
    }
  }

  @Test func holdsBadOptionsAreUsage() throws {
    for (words, message) in [
      (["clas"], "class, R,T,N in m, or a file"), (["pair.tle"], "no covariances there"),
      (["class", "none"], "one of none, class"), (["1,2"], "three standard deviations"),
      (["1,-2,3"], "three standard deviations"), (["nan,2,3"], "three standard deviations"),
      (["0,1,1"], "three standard deviations"),
    ] {
      let outcome = try Self.run(Self.covariance(words))
      #expect(outcome.status == 2, "\(words): \(outcome.error)")
      #expect(outcome.output.isEmpty)
      #expect(outcome.error.contains(message), "\(words): \(outcome.error)")
    }
    for reach in ["0s", "-1h", "soon"] {
      #expect(
        try Self.run(Self.covariance(["class"]) + ["--covariance-reach", reach]).status == 2)
    }
    // A file about others only.
    let outcome = try Self.run(Self.covariance(["../messages/cdm-two-objects.kvn"]))
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("nothing on the objects screened"))
  }
}
