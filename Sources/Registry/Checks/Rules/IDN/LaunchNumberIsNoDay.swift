// SPDX-License-Identifier: Apache-2.0

import Orbits

/// IDN-007: the launch number of a designator is not taken for a day of the year.
enum LaunchNumberIsNoDay: Check {
  static let rule = Rule(
    id: "IDN-007",
    title: Bilingual(
      "the launch number is not taken for a day of the year",
      "le numéro de lancement n'est pas pris pour un jour de l'année"),
    severity: .warning, certainty: .heuristic,
    rationale: """
      The three digits behind the year count launches. Programs have read them as the day of the
      year, so that 2011-035 became the 4th of February. One date that fits so is chance; a date
      that fits while the launch says another, or a third of all launches of a list, is not.
      """,
    formula: """
      launch date = 1 January + (NNN − 1) d, and the launch itself is dated otherwise; or so in >
      30 % of ≥ 4 launches
      """,
    tolerance: "30 %: chance gives about 2 %",
    reference: "DarkHours, issue 231",
    bad: RuleExample(
      "a.yaml",
      """
      kind: launch
      id: 2011-035
      name: 2011-035
      source: s
      lift_off: 2011-07-15T23:16:10Z
      ---
      kind: satellite
      id: kazsat-2
      name: KAZSAT-2
      source: s
      cospar: 2011-035B
      launch: 2011-035
      launch_date: 2011-02-04
      """),
    good: RuleExample(
      "a.yaml",
      """
      kind: launch
      id: 2011-035
      name: 2011-035
      source: s
      lift_off: 2011-07-15T23:16:10Z
      ---
      kind: satellite
      id: kazsat-2
      name: KAZSAT-2
      source: s
      cospar: 2011-035B
      launch: 2011-035
      launch_date: 2011-07-15
      """))

  /// How many launches of a list have to fit, and in which share, to be no chance.
  private static let leastCount = 4
  private static let leastShare = 0.3

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    var years = YearTable()
    var dated: [String: Int] = [:]
    var fitting: [String: [Int]] = [:]
    var seen: Set<String> = []
    for (position, object) in inventory.objects.enumerated() {
      guard let date = object.launchDate.first, let designator = object.designator.value,
        date.value.precision >= .day
      else { continue }
      report.exercised()
      let fits = isDay(of: designator, date.value, &years)
      if fits, let lift = inventory.launch(of: object)?.liftOff.first,
        !lift.value.mayEqual(date.value)
      {
        tell(object, designator, date, &report, related: lift.place)
        continue
      }
      guard seen.insert(String(designator.prefix(8))).inserted else { continue }
      let form = inventory.form(of: object.place)
      dated[form, default: 0] += 1
      if fits { fitting[form, default: []].append(position) }
    }
    for (form, positions) in fitting {
      let share = Double(positions.count) / Double(dated[form] ?? 1)
      guard positions.count >= leastCount, share > leastShare else { continue }
      for position in positions {
        let object = inventory.objects[position]
        guard let date = object.launchDate.first, let designator = object.designator.value else {
          continue
        }
        tell(object, designator, date, &report, related: nil)
      }
    }
  }

  private static func isDay(
    of designator: String, _ date: VagueDate, _ years: inout YearTable
  ) -> Bool {
    guard let year = YearTable.year(of: designator), let span = years.span(of: year),
      let number = Int(designator.dropFirst(5).prefix(3)), date.earliest >= span.lowerBound
    else { return false }
    let seconds: Double = (date.earliest - span.lowerBound) / .seconds(1)
    return Int(seconds / 86_400) + 1 == number
  }

  private static func tell(
    _ object: InventoryObject, _ designator: String, _ date: Cited<VagueDate>,
    _ report: inout CheckReport, related: Place?
  ) {
    report.report(
      at: date.place, subject: object.id, field: "launch_date",
      Bilingual(
        "\(date.text) is day \(designator.dropFirst(5).prefix(3)) of the year, which is the launch "
          + "number of \(designator) and no date",
        "\(date.text) est le jour \(designator.dropFirst(5).prefix(3)) de l'année, ce qui est le "
          + "numéro de lancement de \(designator) et non une date"),
      length: date.text.count, sources: [date.source],
      related: related.map {
        [($0, Bilingual("the launch is dated here", "le lancement est daté ici"))]
      } ?? [])
  }
}
