// SPDX-License-Identifier: Apache-2.0

import Registry

/// Findings as JSON: a whole with summary and rules, or one finding a line.
struct JSONReport {
  let result: CheckResult

  /// The whole.
  var document: JSONValue {
    .object([
      ("tool", .string("simctl \(Version.text)")),
      ("as_of", result.asOf.map(JSONValue.string) ?? .null),
      ("profile", .string(result.profile.rawValue)),
      (
        "summary",
        .object([
          ("files", .integer(result.files.count)),
          ("objects", .integer(result.objectCount)),
          ("element_sets", .integer(result.elementSetCount)),
          ("rules", .integer(result.rules.count)),
          ("exercised", .integer(result.exercisedCount)),
          ("not_exercised", .integer(result.rules.count - result.exercisedCount)),
          ("errors", .integer(result.count(.error))),
          ("warnings", .integer(result.count(.warning))),
          ("infos", .integer(result.count(.info))),
          ("exempted", .integer(result.exemptCount)),
        ])
      ),
      (
        "rules",
        .array(
          result.rules.map { outcome in
            .object([
              ("id", .string(outcome.rule.id)),
              ("title", .string(outcome.rule.title[result.language])),
              ("status", .string(outcome.status)),
              ("exercised", .integer(outcome.exercisedCount)),
              ("findings", .integer(outcome.findingCount)),
            ])
          })
      ),
      ("findings", .array(result.findings.map(object))),
    ])
  }

  /// One finding.
  func object(_ finding: Finding) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("rule", .string(finding.rule)),
      ("severity", .string(finding.severity.rawValue)),
      ("subject", .string(finding.subject)),
      ("field", finding.field.map(JSONValue.string) ?? .null),
      ("file", .string(finding.location.file)),
      ("line", .integer(finding.location.line)),
      ("column", .integer(finding.location.column)),
      ("message", .string(finding.message[result.language])),
      ("measured", finding.measured.map(JSONValue.number) ?? .null),
      ("expected", finding.expected.map(JSONValue.number) ?? .null),
      ("tolerance", finding.tolerance.map(JSONValue.number) ?? .null),
      ("unit", finding.unit.isEmpty ? .null : .string(finding.unit)),
      ("model", finding.model.map(JSONValue.string) ?? .null),
      ("sources", .array(finding.sources.map(JSONValue.string))),
      (
        "related",
        .array(
          finding.related.map { related in
            .object([
              ("file", .string(related.location.file)),
              ("line", .integer(related.location.line)),
              ("column", .integer(related.location.column)),
              ("message", .string(related.message[result.language])),
            ])
          })
      ),
      ("fingerprint", .string(finding.fingerprint)),
    ]
    switch finding.exemption {
    case .suppressed(let reason, _): members.append(("suppressed", .string(reason)))
    case .baselined: members.append(("baselined", .bool(true)))
    case nil: break
    }
    return .object(members)
  }
}

extension CheckRunner.RuleOutcome {
  /// What became of the rule, in a word.
  var status: String { findingCount > 0 ? "found" : wasExercised ? "pass" : "not-exercised" }
}
