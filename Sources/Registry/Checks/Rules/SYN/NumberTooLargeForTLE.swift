// SPDX-License-Identifier: Apache-2.0

import Orbits

/// SYN-006: numbers that five columns cannot hold are not written into a TLE.
enum NumberTooLargeForTLE: RemarkCheck {
  static let rule = Rule(
    id: "SYN-006",
    title: Bilingual(
      "catalogue numbers fit the five columns of a TLE",
      "les numéros de catalogue tiennent dans les cinq colonnes d'un TLE"),
    severity: .error, certainty: .exact, fix: .suggested,
    rationale: """
      Programs that print a number of six digits into five columns push all others to the right,
      and readers by columns then take wrong digits for every field. 100000 to 339999 are written
      as Alpha-5, larger numbers have no TLE at all: their sets come as OMM.
      """,
    formula: "number ≤ 339999",
    reference: "Space-Track, Alpha-5; CCSDS 502.0-B-3 for OMM",
    bad: RuleExample(
      "list.tle",
      """
      1 340001U 58002B   00179.78495062  .00000023  00000-0  28098-4 0  4753
      2 340001  34.2682 348.7242 1859667 331.7664  19.3264 10.82419157413667
      """),
    good: RuleExample(
      "list.tle",
      """
      1 00005U 58002B   00179.78495062  .00000023  00000-0  28098-4 0  4753
      2 00005  34.2682 348.7242 1859667 331.7664  19.3264 10.82419157413667
      """))

  static let forms = ["tle"]
}
