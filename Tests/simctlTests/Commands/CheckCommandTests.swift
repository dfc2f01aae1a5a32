// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// `simctl check` and `simctl explain` as users run them.
@Suite struct CheckCommandTests {
  private static let own = Truth.repository.appendingPathComponent("catalogs").path
  private static let quiet = ["SIMCTL_CATALOG": own, "NO_COLOR": "1", "CLICOLOR_FORCE": nil]

  private func run(_ arguments: [String], input: [UInt8] = []) throws -> Program.Outcome {
    try Program.simctl.run(arguments, input: input, environment: Self.quiet)
  }

  @Test func holdsForOurOwnCatalogue() throws {
    let outcome = try run(["check", "--no-index", "--format", "json"])
    #expect(outcome.status == 0)
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.outputBytes)) as? [String: Any])
    let summary = try #require(root["summary"] as? [String: Any])
    #expect(summary["errors"] as? Int == 0)
    #expect((summary["rules"] as? Int ?? 0) >= 118)
    #expect((summary["exercised"] as? Int ?? 0) >= 90)
    let findings = try #require(root["findings"] as? [[String: Any]])
    // What the articles have wrong comes out as warnings, and never as suppressions.
    let claims = findings.filter { $0["rule"] as? String == "PRV-003" }
    #expect(claims.count >= 10)
    for claim in claims {
      #expect(claim["severity"] as? String == "warning")
      #expect(claim["suppressed"] == nil)
    }
    #expect(claims.contains { $0["subject"] as? String == "claim-s1-14" })
  }

  @Test func holdsForFailOn() throws {
    let warnings = ["check", "--no-index", "--select", "PRV-003", "--format", "jsonl"]
    #expect(try run(warnings).status == 0)
    #expect(try run(warnings + ["--fail-on", "warning"]).status == 1)
    #expect(try run(warnings + ["--fail-on", "never"]).status == 0)
  }

  @Test func holdsForFixesOfStandardInput() throws {
    let outcome = try run(["check", "-", "--fix"], input: Array("1 00005U\n".utf8))
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("--fix writes files back, which standard input is not"))
  }

  @Test func holdsForSeverity() throws {
    let claims = ["check", "--no-index", "--select", "PRV-003", "--format", "jsonl"]
    #expect(try !run(claims + ["--severity", "warning"]).lines.isEmpty)
    let hidden = try run(claims + ["--severity", "error", "--fail-on", "warning"])
    #expect(hidden.lines.isEmpty && hidden.status == 1)
    #expect(hidden.error.contains(" warnings") && hidden.error.contains(" not shown"))
  }

  @Test(arguments: ["text", "json", "jsonl", "sarif", "junit", "markdown", "csv"])
  func holdsForEveryFormat(format: String) throws {
    let wrong = Array("kind: satellite\nid: a\nname: A\nlaunch_date: 2011\nend: 2010\n".utf8)
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent("a.yaml")
    try Data(wrong).write(to: file)
    let outcome = try run([
      "check", file.path, "--no-index", "--select", "TMP-001", "--format", format,
    ])
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("TMP-001"))
    #expect(outcome.error.contains("1 error"))
    if format == "text" {
      #expect(outcome.output.contains("a.yaml:5:6"))
      #expect(outcome.output.contains("^^^^"))
    }
  }

  @Test func holdsForSARIF() throws {
    let outcome = try run(["check", "--no-index", "--format", "sarif"])
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.outputBytes)) as? [String: Any])
    #expect(root["version"] as? String == "2.1.0")
    let run = try #require((root["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    let ids = rules.compactMap { $0["id"] as? String }
    #expect(ids.count >= 118)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(!results.isEmpty)
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(ids[index] == result["ruleId"] as? String)
      #expect(["error", "warning", "note"].contains(result["level"] as? String ?? ""))
      #expect((result["partialFingerprints"] as? [String: String])?.isEmpty == false)
      let location = try #require((result["locations"] as? [[String: Any]])?.first)
      let physical = try #require(location["physicalLocation"] as? [String: Any])
      let region = try #require(physical["region"] as? [String: Int])
      #expect((region["startLine"] ?? 0) >= 1 && (region["startColumn"] ?? 0) >= 1)
    }
    // What is accepted stays in the file, with its reason.
    let accepted = results.compactMap { ($0["suppressions"] as? [[String: String]])?.first }
    #expect(!accepted.isEmpty)
    for suppression in accepted { #expect((suppression["justification"]?.count ?? 0) >= 12) }
  }

  @Test func holdsForBaselines() throws {
    let folder = try TemporaryFolder()
    let known = folder.url.appendingPathComponent("known.txt").path
    let base = ["check", "--no-index", "--select", "PRV-003", "--fail-on", "warning"]
    #expect(try run(base + ["--write-baseline", known]).status == 1)
    #expect(try run(base + ["--baseline", known]).status == 0)
  }

  @Test func holdsForFixes() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent("list.tle")
    let lines = [
      "1 25544U 98067A   26228.18012000  .00012000  00000-0  22000-3 0  9997",
      "2 25544  51.6300 100.0000 0005000 100.0000 260.0000 15.49000000 10008",
    ]
    // Without its checksum a line can be mended; with a wrong one it cannot.
    try Data((lines.map { $0.dropLast() }.joined(separator: "\n") + "\n").utf8).write(to: file)
    let diff = try run(["check", file.path, "--no-index", "--select", "SYN", "--fix-suggested"])
    #expect(diff.output.contains("+1 25544U"))
    #expect(try String(contentsOf: file, encoding: .utf8).split(separator: "\n")[0].count == 68)
    let outcome = try run(["check", file.path, "--no-index", "--select", "SYN", "--fix"])
    #expect(outcome.status == 0)
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      #expect(line.count == 69)
    }
  }

  @Test func holdsForBadUse() throws {
    #expect(try run(["check", "/no/such/folder"]).status == 2)
    let unknown = try run(["check", "--select", "XYZ"])
    #expect(unknown.status == 2 && unknown.error.contains("XYZ"))
    let date = try run(["check", "--as-of", "someday"])
    #expect(date.status == 2 && date.error.contains("someday"))
  }

  @Test func holdsForFrench() throws {
    let outcome = try run(["check", "--no-index", "--select", "PRV-003", "--lang", "fr"])
    #expect(outcome.output.contains("avertissement[PRV-003]"))
    #expect(outcome.error.contains("règle"))
  }

  @Test func holdsForTheReference() throws {
    let page = try String(
      contentsOf: Truth.repository.appendingPathComponent("docs/checks.md"), encoding: .utf8)
    let outcome = try run(["explain", "ALL", "--markdown"])
    #expect(
      outcome.output == page, "docs/checks.md is not what `simctl explain ALL --markdown` prints")
    #expect(try run(["explain", "ORB-005"]).output.contains("0.3°"))
    #expect(try run(["explain", "nothing"]).status == 2)
  }
}
