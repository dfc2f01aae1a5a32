// SPDX-License-Identifier: Apache-2.0

import Orbits

/// SYN-005: the catalogue number of a TLE is five digits or Alpha-5.
enum AlphaFiveNumber: RemarkCheck {
  static let rule = Rule(
    id: "SYN-005",
    title: Bilingual(
      "catalogue numbers of TLE are digits or Alpha-5",
      "les numéros de catalogue des TLE sont en chiffres ou en Alpha-5"),
    severity: .error, certainty: .exact,
    rationale: """
      From 100000 on a TLE has the first two digits as one capital letter. I and O are left out,
      since they look like 1 and 0; a small letter, or one after the first column, is no number.
      Who counts the letters without leaving out two reads J0000 as 190000 instead of 180000.
      """,
    formula: "d d d d d, or L d d d d with L from A (10) to Z (33) without I and O",
    reference: "Space-Track, Alpha-5 (space-track.org/documentation#tle-alpha5)",
    bad: RuleExample(
      "list.tle",
      """
      1 O0005U 58002B   00179.78495062  .00000023  00000-0  28098-4 0  4753
      2 O0005  34.2682 348.7242 1859667 331.7664  19.3264 10.82419157413667
      """),
    good: RuleExample(
      "list.tle",
      """
      1 A0005U 58002B   00179.78495062  .00000023  00000-0  28098-4 0  4753
      2 A0005  34.2682 348.7242 1859667 331.7664  19.3264 10.82419157413667
      """))

  static let forms = ["tle"]
}
