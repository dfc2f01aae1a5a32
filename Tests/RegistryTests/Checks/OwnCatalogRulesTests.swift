// SPDX-License-Identifier: Apache-2.0

import Registry
import Testing

@Suite("References, times, registers and provenance of our own catalogue")
struct OwnCatalogRulesTests {
  static let groups: Set<Substring> = ["REF", "TMP", "LEG", "PRV"]
  /// The claims of the articles are wrong on purpose; the texts of articles are not shipped; the
  /// program itself judges suppressions.
  static let others: Set<String> = ["PRV-003", "PRV-004", "PRV-008", "PRV-010"]
  /// What the catalogue has no data for.
  static let withoutData: Set<String> = ["LEG-007", "LEG-009"]

  @Test("no rule finds an error, and each has something to judge")
  func holdsForOwnCatalog() throws {
    for check in Checks.all {
      let id = check.rule.id
      guard Self.groups.contains(id.prefix(3)), !Self.others.contains(id) else { continue }
      let run = try RuleTrial.run(id, RuleTrial.own)
      #expect(!run.findings.contains { $0.severity == .error }, "\(id): \(run.english)")
      #expect((run.exercised > 0) != Self.withoutData.contains(id), "\(id)")
    }
  }

  @Test("the satellites without an entry in the register are KazSat-3 and SES-3")
  func validatesUnregistered() throws {
    let subjects = try RuleTrial.run("LEG-001", RuleTrial.own).findings.map(\.subject)
    #expect(subjects.contains("kazsat-3") && subjects.contains("ses-3"))
  }
}
