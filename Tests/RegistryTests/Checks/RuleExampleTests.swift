// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry
import Testing

@Suite("The examples of all rules")
struct RuleExampleTests {
  /// Runs one rule on an example, with the tables of our own catalogue.
  static func findings(of check: any Check.Type, on example: RuleExample) -> [Finding] {
    let inventory = InventoryBuilder.build(example.files)
    let day = example.asOf.flatMap { try? VagueDate($0) } ?? inventory.asOf
    let own = OwnCatalog.directory
    let context = CheckContext(
      inventory: inventory, asOf: day?.earliest,
      earth: try? ModelFiles(catalog: own).earthOrientation(), codes: CodeTables(catalog: own))
    return CheckRunner.run([check], on: context).findings
  }

  @Test("the bad example of a rule is found", arguments: Checks.rules.map(\.id))
  func holdsForBadExamples(id: String) throws {
    let check = try #require(Checks.check(id))
    let findings = Self.findings(of: check, on: check.rule.bad)
    #expect(!findings.isEmpty, "\(id) finds nothing in its bad example")
    for finding in findings {
      #expect(finding.rule == id)
      #expect(finding.severity <= check.rule.severity)
      #expect(finding.location.line >= 1 && finding.location.file != "?")
      #expect(!finding.message.english.isEmpty && !finding.message.french.isEmpty)
    }
  }

  @Test("the good example of a rule passes", arguments: Checks.rules.map(\.id))
  func holdsForGoodExamples(id: String) throws {
    let check = try #require(Checks.check(id))
    let inventory = InventoryBuilder.build(check.rule.good.files)
    #expect(!inventory.files.isEmpty)
    let findings = Self.findings(of: check, on: check.rule.good)
    #expect(findings.isEmpty, "\(id) finds \(findings.map(\.message.english)) in its good example")
  }

  @Test("ids are unique, well formed and in the group of their file")
  func holdsForIds() {
    let ids = Checks.rules.map(\.id)
    #expect(Set(ids).count == ids.count)
    for rule in Checks.rules {
      let parts = rule.id.split(separator: "-")
      #expect(parts.count == 2 && parts[0].count == 3 && parts[1].count == 3)
      #expect(!rule.rationale.isEmpty && !rule.formula.isEmpty && !rule.reference.isEmpty)
    }
  }
}
