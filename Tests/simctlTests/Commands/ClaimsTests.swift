// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// `simctl claims` through the built program.
@Suite struct ClaimsTests {
  private func run(_ arguments: String...) throws -> Program.Outcome {
    let catalog = Truth.repository.appendingPathComponent("catalogs").path
    return try Program.simctl.run(
      ["claims"] + arguments,
      environment: ["SIMCTL_CATALOG": catalog, "NO_COLOR": "1", "CLICOLOR_FORCE": nil])
  }

  @Test func holdsEveryClaimWithASummary() throws {
    let outcome = try run()
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("claim-s1-14  contradicted"))
    #expect(outcome.output.contains("GEO: 35778 x 35791 km"))
    #expect(!outcome.output.contains("\u{1B}"))
    #expect(
      outcome.error == "61 claims: 32 holds, 4 contradicted, 15 imprecise, 10 cannot tell\n")
  }

  @Test func holdsFrench() throws {
    let outcome = try run("s1-14", "--lang", "fr")
    #expect(outcome.output.contains("claim-s1-14  contredit"))
    #expect(outcome.output.contains("et non LEO"))
    #expect(outcome.error.hasPrefix("1 assertion : 0 confirmé, 1 contredit"))
  }

  @Test func holdsChoices() throws {
    let wrong = try run("--verdict", "contradicted,cannot-tell", "--format", "csv")
    let verdicts = wrong.lines.dropFirst().map { $0.split(separator: ",")[1] }
    #expect(Set(verdicts) == ["contradicted", "cannot tell"])
    let article = try run("--source", "article-korea-eu", "--format", "jsonl")
    #expect(article.lines.count == 5)
    let about = try run("kazsat-2", "--format", "table")
    #expect(about.lines.count == 4)
    #expect(about.lines.dropFirst().allSatisfy { $0.hasPrefix("claim-s1-1") })
  }

  @Test func holdsFormats() throws {
    let json = try run("s2-09", "--format", "json")
    let value = try JSONSerialization.jsonObject(with: Data(json.outputBytes))
    let claim = try #require((value as? [[String: Any]])?.first)
    #expect(claim["verdict"] as? String == "imprecise")
    let part = try #require((claim["parts"] as? [[String: Any]])?.first)
    #expect(part["stated"] as? String == "2020-11-24")
    let evidence = try #require((part["evidence"] as? [[String: Any]])?.first)
    #expect(evidence["source"] as? String == "gcat-launchlog")
    #expect((evidence["line"] as? Int ?? 0) > 0)
    let markdown = try run("--format", "markdown")
    #expect(markdown.lines.count == 63)
    #expect(markdown.lines.allSatisfy { $0.hasPrefix("|") && $0.hasSuffix("|") })
  }

  @Test func holdsColours() throws {
    #expect(try run("s1-14", "--color", "always").output.contains("\u{1B}[31mcontradicted"))
    #expect(!(try run("s1-14", "--color", "never").output.contains("\u{1B}")))
  }

  @Test func holdsErrors() throws {
    #expect(try run("--verdict", "maybe").status == 2)
    #expect(try run("--source", "nowhere").status == 2)
    #expect(try run("--as-of", "soon").status == 2)
    #expect(try run("claim-s9-99").status == 2)
    #expect(try run("tonghae").status == 1)
  }
}
