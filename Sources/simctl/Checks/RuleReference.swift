// SPDX-License-Identifier: Apache-2.0

import Registry

/// The rules in words: `simctl explain` and `docs/checks.md`.
enum RuleReference {
  private static let groups: [(id: String, title: String)] = [
    ("SYN", "Syntax of external records"), ("IDN", "Identity"), ("REF", "References"),
    ("TMP", "Time"), ("ORB", "Orbital physics"), ("MIS", "Missions, crews, vehicles"),
    ("LEG", "Law and registration"), ("PRV", "Provenance and prose"),
  ]

  /// A table of rules.
  static func list(_ rules: [Rule], _ language: Bilingual.Language) -> String {
    var table = TextTable(["RULE", "SEVERITY", "BASIS", "FIX", "CHECKS"])
    for rule in rules {
      table.add([
        rule.id, rule.severity.rawValue, rule.certainty.rawValue,
        rule.fix == .none ? "" : rule.fix.rawValue, rule.title[language],
      ])
    }
    return table.rendered()
  }

  /// One rule in full.
  static func text(_ rule: Rule, _ language: Bilingual.Language, markdown: Bool) -> String {
    markdown ? self.markdown(rule) : plain(rule, language)
  }

  private static func plain(_ rule: Rule, _ language: Bilingual.Language) -> String {
    var text = "\(rule.id)  \(rule.title[language])\n"
    text += "\(rule.severity.rawValue), \(rule.certainty.rawValue)"
    text += rule.fix == .none ? "\n\n" : ", fix: \(rule.fix.rawValue)\n\n"
    text += trimmed(rule.rationale) + "\n\n"
    text += "Condition:  \(trimmed(rule.formula))\n"
    if !rule.tolerance.isEmpty { text += "Tolerance:  \(trimmed(rule.tolerance))\n" }
    text += "Source:     \(trimmed(rule.reference))\n"
    for (title, example) in [("Found", rule.bad), ("Passes", rule.good)] {
      for file in example.files {
        text += "\n\(title), \(file.path):\n\n" + indented(file) + "\n"
      }
    }
    return text
  }

  private static func markdown(_ rule: Rule) -> String {
    var text = "### \(rule.id): \(rule.title.english)\n\n"
    text += "*\(rule.severity.rawValue), \(rule.certainty.rawValue)"
    text += rule.fix == .none ? "* · " : ", fix: \(rule.fix.rawValue)* · "
    text += "\(rule.title.french)\n\n\(trimmed(rule.rationale))\n\n"
    text += "- Condition: \(trimmed(rule.formula))\n"
    if !rule.tolerance.isEmpty { text += "- Tolerance: \(trimmed(rule.tolerance))\n" }
    text += "- Source: \(trimmed(rule.reference))\n"
    for (title, example) in [("Found", rule.bad), ("Passes", rule.good)] {
      for file in example.files {
        text += "\n\(title), `\(file.path)`:\n\n" + indented(file) + "\n"
      }
    }
    return text
  }

  /// The whole reference.
  static var document: String {
    var text = """
      # The rules of `simctl check`

      Made by `simctl explain ALL --markdown`; `simctl explain RULE` prints the same for one rule.
      Severities are those of the default profile, at most: a finding may be milder. A rule that
      lacked data is counted as *not exercised*, never as passed.

      ## Suppressions

      A finding that is right and yet accepted is suppressed beside its record,

          # simctl:allow ORB-004 reason="plane change by the upper stage" until=2030-01-01

      or in `suppressions.yaml` of the catalogue by rule, subject and perhaps field. The reason is
      mandatory; PRV-010 finds suppressions without one, over their time, or without a finding.


      """
    for group in groups {
      let rules = Checks.rules.filter { $0.group == group.id }
      text += "## \(group.id): \(group.title)\n\n| rule | severity | basis | fix | checks |\n"
      text += "|---|---|---|---|---|\n"
      for rule in rules {
        let anchor = "[\(rule.id)](#\(anchor(rule)))"
        text += "| \(anchor) | \(rule.severity.rawValue) | \(rule.certainty.rawValue) |"
        text += " \(rule.fix == .none ? "" : rule.fix.rawValue) | \(rule.title.english) |\n"
      }
      text += "\n"
      for rule in rules { text += markdown(rule) + "\n" }
    }
    while text.hasSuffix("\n\n") { text.removeLast() }
    return text
  }

  /// The anchor that code hosts make of a heading.
  private static func anchor(_ rule: Rule) -> String {
    var anchor = ""
    for character in "\(rule.id): \(rule.title.english)".lowercased() {
      if character.isLetter || character.isNumber || character == "-" || character == "_" {
        anchor.append(character)
      } else if character == " " {
        anchor.append("-")
      }
    }
    return anchor
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }

  private static func indented(_ file: InputFile) -> String {
    String(decoding: file.bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
  }
}
