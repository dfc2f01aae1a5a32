// SPDX-License-Identifier: Apache-2.0

/// IDN-017: a catalogue number was given after the launch.
enum NumberFollowsLaunch: Check {
  static let rule = Rule(
    id: "IDN-017",
    title: Bilingual(
      "catalogue numbers were given after the launch",
      "les numéros de catalogue ont été donnés après le lancement"),
    severity: .warning, certainty: .heuristic,
    rationale: """
      Numbers are given in one sequence as objects are found, so that a number which was in use long
      before the launch is another object's: a digit is wrong, or the designator. Late numbers prove
      nothing, for fragments and small satellites are numbered years after their launch.
      """,
    formula: """
      number ≥ least number among the objects launched in the year before the year of the designator
      """,
    tolerance: """
      One year: the table has the least numbers of objects that are still in orbit, and those that
      came down had lower ones in the same year.
      """,
    reference: """
      least numbers by year of launch among the 26,000 objects with public element sets, August 2024
      """,
    bad: RuleExample(
      "objects/x.yaml",
      """
      kind: spacecraft
      id: x
      name: X
      source: s
      cospar: 2015-043A
      norad: 30885
      """),
    good: RuleExample(
      "objects/x.yaml",
      """
      kind: spacecraft
      id: x
      name: X
      source: s
      cospar: 2015-043A
      norad: 40885
      """))

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    for object in context.inventory.objects {
      guard let number = object.catalogNumber.first, let designator = object.designator.value,
        let year = YearTable.year(of: designator)
      else { continue }
      report.exercised()
      let before = min(year - 1, firstYear + least.count - 1)
      guard before >= firstYear, number.value < least[before - firstYear] else { continue }
      let bound = least[before - firstYear]
      report.report(
        at: number.place, subject: object.id, field: "norad",
        Bilingual(
          "\(object.title), launched in \(year), has the number \(number.value), which was given away"
            + " before: \(before) began with \(bound)",
          "\(object.title), lancé en \(year), porte le numéro \(number.value), attribué avant :"
            + " \(before) commence à \(bound)"),
        length: number.text.count, measured: Double(number.value), expected: Double(bound),
        sources: [number.source])
    }
  }

  private static let firstYear = 1957
  /// The least number of each year from 1957 on.
  private static let least: [Int] = text.split { $0 == " " || $0 == "\n" }.compactMap { Int($0) }
  private static let text = """
    1 5 11 29 82 226 553 727 978 1952 2639 3093 3669 4297 4881 5775 6350 7094 7615 8585 9661 10557
    11238 11667 12138 13027 13757 14611 15469 16449 17290 18748 19749 20401 21047 21853 22307 22963
    23461 23764 24713 25134 25619 26052 26666 27168 27640 28137 28521 28931 29709 32404 33491 36287
    37344 38046 39057 39498 40374 41238 41911 43099 43920 44914 47306 50803 55009 58698
    """
}
