// SPDX-License-Identifier: Apache-2.0

import Orbits

/// SYN-004: the two lines of a set belong together.
enum LinesOfOneSet: RemarkCheck {
  static let rule = Rule(
    id: "SYN-004",
    title: Bilingual(
      "line 1 and line 2 are of one object",
      "les lignes 1 et 2 sont du même objet"),
    severity: .error, certainty: .exact,
    rationale: """
      Two lines of different objects make an orbit that nobody flies. It happens where a file was
      sorted by lines, or where a line was lost in between.
      """,
    formula: """
      columns 3 to 7 of line 1 = columns 3 to 7 of line 2; each line 1 is followed by its line 2
      """,
    reference: "Space-Track, documentation of the TLE format (space-track.org)",
    bad: RuleExample(
      "list.tle",
      """
      1 00005U 58002B   00179.78495062  .00000023  00000-0  28098-4 0  4753
      2 00006  34.2682 348.7242 1859667 331.7664  19.3264 10.82419157413668
      """),
    good: RuleExample(
      "list.tle",
      """
      1 00005U 58002B   00179.78495062  .00000023  00000-0  28098-4 0  4753
      2 00005  34.2682 348.7242 1859667 331.7664  19.3264 10.82419157413667
      """))

  static let forms = ["tle"]
}
