// SPDX-License-Identifier: Apache-2.0

private import Dispatch
private import Synchronization

/// Applies rules to an inventory, all cores at once, and gathers what they found.
public enum CheckRunner {
  /// What became of a rule in a run.
  public struct RuleOutcome: Sendable, Hashable {
    /// The rule.
    public let rule: Rule
    /// How many things it was applied to.
    public let exercisedCount: Int
    /// How many findings it made.
    public let findingCount: Int

    /// Whether anything had the data that the rule needs.
    public var wasExercised: Bool { exercisedCount > 0 }
  }

  /// What a run found.
  public struct Outcome: Sendable {
    /// The findings in the order of files, lines and rules.
    public var findings: [Finding]
    /// The rules that were applied.
    public var rules: [RuleOutcome]
  }

  /// Applies rules; each runs on its own, so the order of rules does not matter.
  public static func run(_ checks: [any Check.Type], on context: CheckContext) -> Outcome {
    let reports = Mutex<[Int: CheckReport]>([:])
    DispatchQueue.concurrentPerform(iterations: checks.count) { position in
      var report = CheckReport(rule: checks[position].rule, inventory: context.inventory)
      checks[position].examine(context, into: &report)
      let finished = report
      reports.withLock { $0[position] = finished }
    }
    var outcome = Outcome(findings: [], rules: [])
    reports.withLock { reports in
      for (position, check) in checks.enumerated() {
        guard let report = reports[position] else { continue }
        // A rule that found something was exercised, whatever it counted.
        outcome.rules.append(
          RuleOutcome(
            rule: check.rule, exercisedCount: max(report.exercisedCount, report.findings.count),
            findingCount: report.findings.count))
        outcome.findings += report.findings
      }
    }
    outcome.findings.sort {
      ($0.location, $0.rule, $0.subject, $0.field ?? "")
        < ($1.location, $1.rule, $1.subject, $1.field ?? "")
    }
    return outcome
  }
}
