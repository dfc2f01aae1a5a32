// SPDX-License-Identifier: Apache-2.0

import Registry

/// Findings as CSV: one a row.
enum CSVReport {
  static let columns = [
    "rule", "severity", "file", "line", "column", "subject", "field", "message", "measured",
    "expected", "tolerance", "unit", "model", "sources", "exemption",
  ]

  static func rendered(_ result: CheckResult) -> String {
    var text = columns.joined(separator: ",") + "\n"
    for finding in result.findings {
      let exemption =
        switch finding.exemption {
        case .suppressed(let reason, _): "suppressed: \(reason)"
        case .baselined: "baselined"
        case nil: ""
        }
      let cells = [
        finding.rule, finding.severity.rawValue, finding.location.file,
        String(finding.location.line), String(finding.location.column), finding.subject,
        finding.field ?? "", finding.message[result.language],
        finding.measured.map(Figures.text) ?? "", finding.expected.map(Figures.text) ?? "",
        finding.tolerance.map(Figures.text) ?? "", finding.unit, finding.model ?? "",
        finding.sources.joined(separator: " "), exemption,
      ]
      text += cells.map(CSVRows.field).joined(separator: ",") + "\n"
    }
    return text
  }
}

/// Findings as a Markdown table, for a pull request or a wiki.
enum MarkdownReport {
  static func rendered(_ result: CheckResult) -> String {
    var text = result.summary() + "\n"
    guard !result.counted.isEmpty else { return text }
    text += "\n| rule | severity | place | subject | finding |\n|---|---|---|---|---|\n"
    for finding in result.counted {
      var message = finding.message[result.language]
      if let figures = finding.figures(result.language) { message += " (\(figures))" }
      let cells = [
        finding.rule, finding.severity.rawValue, "`\(finding.location)`", finding.subject, message,
      ]
      text += "| " + cells.map(escaped).joined(separator: " | ") + " |\n"
    }
    return text
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if character == "|" { escaped += "\\" }
      if character == "<" {
        escaped += "&lt;"
      } else {
        escaped.append(character.isNewline ? " " : character)
      }
    }
    return escaped
  }
}

/// Findings as JUnit XML, for continuous integration: a rule is a test case.
enum JUnitReport {
  static func rendered(_ result: CheckResult) -> String {
    var byRule: [String: [Finding]] = [:]
    for finding in result.counted { byRule[finding.rule, default: []].append(finding) }
    let idle = result.rules.count - result.exercisedCount
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text +=
      "<testsuite name=\"simctl check\" tests=\"\(result.rules.count)\""
      + " failures=\"\(byRule.count)\" skipped=\"\(idle)\" errors=\"0\">\n"
    for outcome in result.rules {
      let name = escaped("\(outcome.rule.id) \(outcome.rule.title[result.language])")
      text += "  <testcase classname=\"simctl.\(outcome.rule.group)\" name=\"\(name)\""
      let findings = byRule[outcome.rule.id] ?? []
      if findings.isEmpty {
        text +=
          outcome.wasExercised
          ? "/>\n" : ">\n    <skipped message=\"not exercised\"/>\n  </testcase>\n"
        continue
      }
      let worst = findings.map(\.severity).max() ?? .info
      text += ">\n    <failure type=\"\(worst.rawValue)\" message=\"\(findings.count)\">"
      text += escaped(
        findings.map { "\($0.location): \($0.subject): \($0.message[result.language])" }
          .joined(separator: "\n"))
      text += "</failure>\n  </testcase>\n"
    }
    return text + "</testsuite>\n"
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case _ where scalar.value < 0x20 && scalar != "\n" && scalar != "\t": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
