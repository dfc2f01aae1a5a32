// SPDX-License-Identifier: Apache-2.0

import Orbits

/// PRV-010: a suppression has a reason, a rule that exists, and time left.
enum SuppressionsAreLive: Check {
  static let rule = Rule(
    id: "PRV-010",
    title: Bilingual(
      "suppressions have a reason, are in force and are needed",
      "les exceptions sont motivées, en vigueur et nécessaires"),
    severity: .error, certainty: .exact,
    rationale: """
      A suppression hides a finding from everybody who comes later, so it has to say why. One whose
      time is over, or that no finding answers to any more, hides the next fault. Whether one is
      needed is known only where its rule was applied.
      """,
    formula: "reason of 12 characters or more; as_of < until; at least one finding covered",
    reference: "docs/checks.md, Suppressions",
    bad: RuleExample(
      "objects/a.yaml",
      """
      # simctl:allow ORB-004 until=2020-01-01
      kind: satellite
      id: a
      name: A
      source: s
      """, asOf: "2026-11-21"),
    good: RuleExample(
      "objects/a.yaml",
      """
      # simctl:allow ORB-004 reason="plane change by the upper stage" until=2030-01-01
      kind: satellite
      id: a
      name: A
      source: s
      """, asOf: "2026-11-21"))

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    for suppression in SuppressionReader.all(in: context.inventory) {
      report.exercised()
      let rule = suppression.rule
      func find(_ message: Bilingual) {
        report.report(
          at: suppression.location, subject: suppression.subject ?? rule, field: rule, message)
      }
      if Checks.check(rule) == nil {
        find(Bilingual("there is no rule `\(rule)`", "il n'y a pas de règle « \(rule) »"))
      }
      if !suppression.hasReason {
        find(
          Bilingual(
            "the suppression of \(rule) has no reason: write reason=\"…\" with"
              + " \(Suppression.shortestReason) characters or more",
            "l'exception à \(rule) n'est pas motivée : écrire reason=\"…\" d'au moins"
              + " \(Suppression.shortestReason) caractères"))
      }
      if suppression.hasExpired(on: context.asOf) {
        let until = suppression.until ?? ""
        find(
          Bilingual(
            "the suppression of \(rule) was for the time until \(until)",
            "l'exception à \(rule) valait jusqu'au \(until)"))
      }
    }
  }

  /// What is wrong with suppressions that no finding answers to.
  static func findings(for idle: [Suppression]) -> [Finding] {
    idle.map { suppression in
      Finding(
        rule: rule.id, severity: rule.severity, subject: suppression.subject ?? suppression.rule,
        field: suppression.rule, location: suppression.location,
        message: Bilingual(
          "no finding of \(suppression.rule) answers to this suppression: remove it",
          "aucun constat de \(suppression.rule) ne répond à cette exception : l'ôter"))
    }
  }
}
