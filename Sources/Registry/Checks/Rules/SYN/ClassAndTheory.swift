// SPDX-License-Identifier: Apache-2.0

import Orbits

/// SYN-007: classification and ephemeris type are what SGP4 takes.
enum ClassAndTheory: RemarkCheck {
  static let rule = Rule(
    id: "SYN-007",
    title: Bilingual(
      "classification is U, C or S; the theory is SGP4",
      "la classification est U, C ou S ; la théorie est SGP4"),
    severity: .error, certainty: .exact,
    rationale: """
      Ephemeris type 0 (or a blank) means SGP4. Elements of type 4 are of SGP4-XP, which is
      another theory: SGP4 takes them without complaint and is kilometres off. Types 1 to 3 and 5
      were used for older theories and are kept with a warning. Programs that know only class U
      drop the others.
      """,
    formula: "class ∈ {U, C, S}; type ∈ {0, blank}",
    reference: "Hoots and Roehrich 1980; Space-Track, SGP4-XP; CCSDS 502.0-B-3, table 4-3",
    bad: RuleExample(
      "list.tle",
      """
      1 00005U 58002B   00179.78495062  .00000023  00000-0  28098-4 4  4757
      2 00005  34.2682 348.7242 1859667 331.7664  19.3264 10.82419157413667
      """),
    good: RuleExample(
      "list.tle",
      """
      1 00005U 58002B   00179.78495062  .00000023  00000-0  28098-4 0  4753
      2 00005  34.2682 348.7242 1859667 331.7664  19.3264 10.82419157413667
      """))

  static let forms = ["tle", "omm"]

  static func examineFurther(_ context: CheckContext, into report: inout CheckReport) {
    for set in context.inventory.elementSets where set.elements.ephemerisType != 0 {
      let type = set.elements.ephemerisType
      let isOther = type == 4
      report.report(
        isOther ? .error : .warning, at: set.place, subject: SetSubject.name(set),
        field: "ephemeris-type",
        isOther
          ? Bilingual(
            "ephemeris type 4 is of SGP4-XP; SGP4 cannot be used with these elements",
            "le type d'éphéméride 4 est celui de SGP4-XP ; SGP4 ne vaut pas pour ces éléments")
          : Bilingual(
            "ephemeris type \(type) is of an older theory; the elements are used with SGP4",
            "le type d'éphéméride \(type) est d'une théorie plus ancienne ; "
              + "les éléments sont utilisés avec SGP4"),
        measured: Double(type), expected: 0)
    }
  }
}
