// SPDX-License-Identifier: Apache-2.0

import Registry

/// Findings as SARIF 2.1.0 (OASIS, 2020), for code hosts and editors.
///
/// All rules are listed, also those that found nothing, so that a platform can close old alerts;
/// suppressed findings stay in the file with their justification.
struct SARIFReport {
  let result: CheckResult

  var document: JSONValue {
    let rules = result.rules.map(\.rule)
    var positions: [String: Int] = [:]
    for (position, rule) in rules.enumerated() { positions[rule.id] = position }
    let hasBaseline = result.findings.contains { $0.exemption == .baselined }
    return .object([
      (
        "$schema",
        .string(
          "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
        )
      ),
      ("version", .string("2.1.0")),
      (
        "runs",
        .array([
          .object([
            (
              "tool",
              .object([
                (
                  "driver",
                  .object([
                    ("name", .string("simctl")),
                    ("semanticVersion", .string(Version.text)),
                    ("rules", .array(rules.map(descriptor))),
                  ])
                )
              ])
            ),
            ("columnKind", .string("unicodeCodePoints")),
            ("language", .string(result.language == .fr ? "fr-FR" : "en-US")),
            (
              "artifacts",
              .array(
                artifacts.map { .object([("location", .object([("uri", .string(Self.uri($0)))]))]) }
              )
            ),
            ("results", .array(result.findings.map { entry($0, positions, hasBaseline) })),
            (
              "invocations",
              .array([
                .object([
                  ("executionSuccessful", .bool(true)),
                  (
                    "toolExecutionNotifications",
                    .array(
                      result.rules.filter { !$0.wasExercised }.map { outcome in
                        .object([
                          ("level", .string("note")),
                          (
                            "message",
                            .object([("text", .string("\(outcome.rule.id): not exercised"))])
                          ),
                          (
                            "associatedRule",
                            .object([
                              ("id", .string(outcome.rule.id)),
                              ("index", .integer(positions[outcome.rule.id] ?? -1)),
                            ])
                          ),
                        ])
                      })
                  ),
                ])
              ])
            ),
          ])
        ])
      ),
    ])
  }

  /// The files that findings speak of.
  private var artifacts: [String] {
    var seen: Set<String> = []
    return result.findings.map(\.location.file).filter { seen.insert($0).inserted }
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }

  /// A path as a relative or file URI, with what is special in one escaped.
  static func uri(_ path: String) -> String {
    var text = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || "/-._~".utf8.contains(byte)
      if isPlain {
        text.append(Character(Unicode.Scalar(byte)))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return text
  }

  private func descriptor(_ rule: Rule) -> JSONValue {
    .object([
      ("id", .string(rule.id)),
      ("shortDescription", .object([("text", .string(rule.title[result.language]))])),
      ("fullDescription", .object([("text", .string(rule.rationale))])),
      ("help", .object([("text", .string("simctl explain \(rule.id)"))])),
      ("defaultConfiguration", .object([("level", .string(Self.level(rule.severity)))])),
      (
        "properties",
        .object([
          ("tags", .array([.string(rule.group), .string(rule.certainty.rawValue)]))
        ])
      ),
    ])
  }

  private func physical(_ location: SourceLocation, length: Int) -> JSONValue {
    var region: [(String, JSONValue)] = [
      ("startLine", .integer(max(1, location.line))),
      ("startColumn", .integer(max(1, location.column))),
    ]
    if length > 0 { region.append(("endColumn", .integer(max(1, location.column) + length))) }
    return .object([
      ("artifactLocation", .object([("uri", .string(Self.uri(location.file)))])),
      ("region", .object(region)),
    ])
  }

  private func entry(
    _ finding: Finding, _ positions: [String: Int], _ hasBaseline: Bool
  ) -> JSONValue {
    var message = finding.message[result.language]
    if let figures = finding.figures(result.language) { message += " (\(figures))" }
    var members: [(String, JSONValue)] = [
      ("ruleId", .string(finding.rule))
    ]
    if let position = positions[finding.rule] {
      members.append(("ruleIndex", .integer(position)))
    }
    members += [
      ("level", .string(Self.level(finding.severity))),
      ("message", .object([("text", .string(message))])),
      (
        "locations",
        .array([
          .object([
            ("physicalLocation", physical(finding.location, length: finding.length)),
            (
              "logicalLocations",
              .array([
                .object([
                  ("name", .string(finding.subject)),
                  (
                    "fullyQualifiedName",
                    .string(finding.field.map { "\(finding.subject).\($0)" } ?? finding.subject)
                  ),
                ])
              ])
            ),
          ])
        ])
      ),
      ("partialFingerprints", .object([("ruleSubjectField/v1", .string(finding.fingerprint))])),
    ]
    if !finding.related.isEmpty {
      members.append(
        (
          "relatedLocations",
          .array(
            finding.related.enumerated().map { number, related in
              .object([
                ("id", .integer(number + 1)),
                ("physicalLocation", physical(related.location, length: 0)),
                ("message", .object([("text", .string(related.message[result.language]))])),
              ])
            })
        ))
    }
    switch finding.exemption {
    case .suppressed(let reason, let inSource):
      members.append(
        (
          "suppressions",
          .array([
            .object([
              ("kind", .string(inSource ? "inSource" : "external")),
              ("justification", .string(reason)),
            ])
          ])
        ))
    case .baselined, nil: break
    }
    // All results have it, or none.
    if hasBaseline {
      let state = finding.exemption == .baselined ? "unchanged" : "new"
      members.append(("baselineState", .string(state)))
    }
    return .object(members)
  }
}
