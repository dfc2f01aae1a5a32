// SPDX-License-Identifier: Apache-2.0

import Foundation
import Registry
import TestSupport
import Testing

/// Copies of our catalogue with one fault each: every fault is found, or no rule could find it.
@Suite struct MutationTests {
  /// The families that `MUTANTS` names by a part of group or name; all without it.
  private static var families: [MutationFamily] {
    guard let wanted = ProcessInfo.processInfo.environment["MUTANTS"], !wanted.isEmpty else {
      return MutationFamily.all
    }
    return MutationFamily.all.filter { "\($0.group): \($0.name)".contains(wanted) }
  }

  /// How many mutants each family has at most.
  ///
  /// `MUTANTS_EACH` says otherwise. Without optimisation a check takes ten times as long.
  private static var each: Int {
    if let text = ProcessInfo.processInfo.environment["MUTANTS_EACH"], let count = Int(text) {
      return count
    }
    #if DEBUG
      return 1
    #else
      return 6
    #endif
  }

  @Test func holdsThatEveryFaultIsFound() throws {
    let harness = MutationHarness(unharmed: try Unharmed()) { result in
      guard ProcessInfo.processInfo.environment["MUTANTS_VERBOSE"] != nil else { return }
      let mark = result.isCaught ? "caught" : result.isMissed ? "MISSED" : "silent"
      print("\(mark) \(result.title)")
      for finding in result.catches.prefix(3) { print("  \(MutationTable.line(finding))") }
      for finding in result.strays { print("  STRAY \(MutationTable.line(finding))") }
    }
    let results = try harness.run(Self.families, each: Self.each)
    print(MutationTable(results).text)
    for result in results {
      #expect(!result.isMissed, "missed: \(result.title)")
      let strays = result.strays.map(MutationTable.line)
      #expect(strays.isEmpty, "stray: \(result.title): \(strays)")
      if result.family.isHarmless {
        let catches = result.catches.map(MutationTable.line)
        #expect(catches.isEmpty, "not silent: \(result.title): \(catches)")
      }
      #expect(result.agreesWithDisk != false, "other findings from disk: \(result.title)")
    }
    if Self.families.count == MutationFamily.all.count && Self.each >= 6 {
      #expect(results.count { !$0.family.isHarmless } >= 500)
      #expect(results.contains { $0.agreesWithDisk == true })
    }
  }

  @Test func holdsThatEveryFamilyHasItsRules() {
    for family in MutationFamily.all where !family.isHarmless {
      #expect(!family.expected.isEmpty, "\(family.name)")
      for start in family.expected {
        #expect(Checks.rules.contains { $0.id.hasPrefix(start) }, "\(family.name): \(start)")
      }
    }
  }
}
