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

  /// How many mutants each family has at most; `MUTANTS_EACH` says otherwise.
  private static var each: Int {
    ProcessInfo.processInfo.environment["MUTANTS_EACH"].flatMap { Int($0) } ?? 8
  }

  @Test func holdsThatEveryFaultIsFound() throws {
    let harness = MutationHarness(unharmed: try Unharmed()) { result in
      guard ProcessInfo.processInfo.environment["MUTANTS_VERBOSE"] != nil else { return }
      let mark = result.isCaught ? "caught" : result.isMissed ? "MISSED" : "silent"
      print("\(mark) \(result.family.name): \(result.mutant.title)")
      for finding in result.catches.prefix(3) { print("  \(MutationTable.line(finding))") }
      for finding in result.strays { print("  STRAY \(MutationTable.line(finding))") }
    }
    let results = try harness.run(Self.families, each: Self.each)
    print(MutationTable(results).text)
    withKnownIssue(isIntermittent: true) {
      for result in results {
        let title = "\(result.family.name): \(result.mutant.title)"
        #expect(!result.isMissed, "missed: \(title)")
        #expect(result.strays.isEmpty, "stray: \(title): \(result.strays.map(MutationTable.line))")
        if result.family.isHarmless {
          #expect(
            result.catches.isEmpty,
            "not silent: \(title): \(result.catches.map(MutationTable.line))")
        }
      }
    }
    if Self.families.count == MutationFamily.all.count && Self.each >= 8 {
      #expect(results.count { !$0.family.isHarmless } >= 500)
    }
  }
}
