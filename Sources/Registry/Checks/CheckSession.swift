// SPDX-License-Identifier: Apache-2.0

/// A whole run: rules applied, severities by profile, suppressions and baseline taken into account.
public struct CheckSession: Sendable {
  /// Which rules to apply.
  public var selection: CheckSelection
  /// The purpose.
  public var profile: CheckProfile
  /// Whether suppressions hold.
  public var honoursSuppressions: Bool
  /// Findings that were there before.
  public var baseline: Baseline?

  /// Makes a run of some rules.
  public init(
    selection: CheckSelection, profile: CheckProfile = .default, honoursSuppressions: Bool = true,
    baseline: Baseline? = nil
  ) {
    self.selection = selection
    self.profile = profile
    self.honoursSuppressions = honoursSuppressions
    self.baseline = baseline
  }

  /// Applies the rules and marks what does not count.
  public func run(on context: CheckContext) -> CheckRunner.Outcome {
    let checks = selection.checks.filter { profile.severity(of: $0.rule.id, .error) != nil }
    var outcome = CheckRunner.run(checks, on: context)
    for position in outcome.findings.indices {
      let finding = outcome.findings[position]
      if let severity = profile.severity(of: finding.rule, finding.severity) {
        outcome.findings[position].severity = severity
      }
    }
    if honoursSuppressions {
      suppress(in: &outcome.findings, ran: Set(checks.map { $0.rule.id }), context)
    }
    baseline?.apply(to: &outcome.findings)
    return outcome
  }

  private func suppress(
    in findings: inout [Finding], ran: Set<String>, _ context: CheckContext
  ) {
    var idle: [Suppression] = []
    for suppression in SuppressionReader.all(in: context.inventory) {
      guard ran.contains(suppression.rule), suppression.hasReason,
        !suppression.hasExpired(on: context.asOf)
      else { continue }
      var isNeeded = false
      for position in findings.indices where suppression.covers(findings[position]) {
        isNeeded = true
        if findings[position].exemption == nil {
          findings[position].exemption = .suppressed(
            reason: suppression.reason, inSource: suppression.isInSource)
        }
      }
      if !isNeeded { idle.append(suppression) }
    }
    guard ran.contains(SuppressionsAreLive.rule.id), !idle.isEmpty else { return }
    findings += SuppressionsAreLive.findings(for: idle)
    findings.sort { ($0.location, $0.rule, $0.subject) < ($1.location, $1.rule, $1.subject) }
  }
}
