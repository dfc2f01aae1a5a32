// SPDX-License-Identifier: Apache-2.0

import Orbits

/// SYN-018: a file does not end in the middle of a record.
enum TruncatedFile: RemarkCheck {
  static let rule = Rule(
    id: "SYN-018",
    title: Bilingual(
      "files are whole to their last record",
      "les fichiers sont entiers jusqu'au dernier enregistrement"),
    severity: .error, certainty: .exact,
    rationale: """
      A download that broke off leaves a file that reads well but for its end; what is missing
      behind it nobody sees. The last record being cut says that the rest is missing too: fetch
      the file again.
      """,
    formula: "the last record is complete",
    reference: "conformance suites for GP data; the readers of this program",
    bad: RuleExample(
      "list.tle",
      """
      1 00005U 58002B   00179.78495062  .00000023  00000-0  28098-4 0  4753
      2 00005  34.2682 348.7242 1859667 331.766
      """),
    good: RuleExample(
      "list.tle",
      """
      1 00005U 58002B   00179.78495062  .00000023  00000-0  28098-4 0  4753
      2 00005  34.2682 348.7242 1859667 331.7664  19.3264 10.82419157413667
      """))

  static let forms = ["tle", "omm", "oem", "cdm"]
}
