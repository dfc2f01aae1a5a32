// SPDX-License-Identifier: Apache-2.0

import Orbits

/// SYN-009: the day of an epoch exists in its year.
enum DayOfEpoch: RemarkCheck {
  static let rule = Rule(
    id: "SYN-009",
    title: Bilingual(
      "epochs are days that exist",
      "les époques sont des jours qui existent"),
    severity: .error, certainty: .exact,
    rationale: """
      Day 366 exists in leap years only, day 0 never, and second 60 only where UTC had a leap
      second. A reader that carries over takes such an epoch for another day, and the object is
      thousands of kilometres off.
      """,
    formula: """
      1 ≤ day ≤ 365, 366 in leap years; hour < 24, minute < 60, second < 60 but for leap seconds
      """,
    reference: """
      Space-Track, TLE format; CCSDS 502.0-B-3; Hoots and Roehrich 1980, Spacetrack Report No. 3
      """,
    bad: RuleExample(
      "list.tle",
      """
      1 00005U 58002B   01366.78495062  .00000023  00000-0  28098-4 0  4752
      2 00005  34.2682 348.7242 1859667 331.7664  19.3264 10.82419157413667
      """),
    good: RuleExample(
      "list.tle",
      """
      1 00005U 58002B   00366.78495062  .00000023  00000-0  28098-4 0  4751
      2 00005  34.2682 348.7242 1859667 331.7664  19.3264 10.82419157413667
      """))

  static let forms = ["tle", "omm"]
}
