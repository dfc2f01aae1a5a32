// SPDX-License-Identifier: Apache-2.0

import Orbits

/// SYN-021: the text of a file or record can be read at all.
enum UnreadableText: RemarkCheck {
  static let rule = Rule(
    id: "SYN-021",
    title: Bilingual(
      "text is what it should be: YAML, JSON, XML, a table",
      "le texte est ce qu'il doit être : YAML, JSON, XML, une table"),
    severity: .error, certainty: .exact,
    rationale: """
      What cannot be read is left out, and the rules that would have judged it are silent about
      it. This rule says what was left out and why: a record without id, a key that stands twice,
      a web page in the place of a list.
      """,
    formula: "the reader of the form takes every part of the text",
    reference: "YAML 1.1; RFC 8259 (JSON); XML 1.0; RFC 4180 (CSV)",
    bad: RuleExample(
      "objects/a.yaml",
      """
      kind: satellite
      id: a
      name: A
      name: B
      """),
    good: RuleExample(
      "objects/a.yaml",
      """
      kind: satellite
      id: a
      name: A
      """))

  static let forms = [
    "record", "element-table", "tle", "omm", "elements", "satcat", "gcat", "ucs", "satnogs",
    "launch-library", "unknown",
  ]
}
