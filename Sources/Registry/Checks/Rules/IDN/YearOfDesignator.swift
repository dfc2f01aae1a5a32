// SPDX-License-Identifier: Apache-2.0

import Orbits

/// IDN-006: the year of a designator is that of the launch in UTC.
enum YearOfDesignator: Check {
  static let rule = Rule(
    id: "IDN-006",
    title: Bilingual(
      "the year of a designator is the UTC year of the launch",
      "l'année d'un identifiant est celle du lancement en UTC"),
    severity: .error, certainty: .exact,
    rationale: """
      The year in a designator is that of lift-off in UTC. Launches about New Year, whose local
      date is of the other year, get it wrong. Pieces released from a station carry the designator
      of the station and are held against their own launch alone. Dates are intervals: only those
      wholly in another year are reported.
      """,
    formula: "launch date ∩ year of the designator ≠ ∅",
    reference: "COSPAR designations; GCAT, launch tags",
    bad: RuleExample(
      "launches/x.yaml",
      """
      kind: launch
      id: 2011-035
      name: 2011-035
      source: s
      lift_off: 2012-07-15T23:16:10Z
      """),
    good: RuleExample(
      "launches/x.yaml",
      """
      kind: launch
      id: 2011-035
      name: 2011-035
      source: s
      lift_off: 2011-07-15T23:16:10Z
      """))

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    var years = YearTable()
    for launch in inventory.launches {
      guard let date = launch.liftOff.first else { continue }
      let tag = launch.designator.value ?? launch.id
      judge(
        tag, launch.designator.first, date, id: launch.id, title: launch.name, "lift_off", &years,
        &report)
    }
    for object in inventory.objects {
      guard let date = object.launchDate.first, let designator = object.designator.first else {
        continue
      }
      // What was set free by a station has the station's designator and a launch of its own.
      if let launch = object.launch.value, !designator.value.hasPrefix(launch.prefix(8)) {
        continue
      }
      judge(
        designator.value, designator, date, id: object.id, title: object.title, "launch_date",
        &years, &report)
    }
  }

  private static func judge(
    _ tag: String, _ designator: Cited<String>?, _ date: Cited<VagueDate>, id: String,
    title: String, _ field: String, _ years: inout YearTable, _ report: inout CheckReport
  ) {
    guard let year = YearTable.year(of: tag), let span = years.span(of: year) else { return }
    report.exercised()
    let isBefore = date.value.latest.map { $0 <= span.lowerBound } ?? false
    guard isBefore || date.value.earliest >= span.upperBound else { return }
    report.report(
      at: date.place, subject: id, field: field,
      Bilingual(
        "\(title) is launched on \(date.text), but its designator \(tag) is of \(year)",
        "\(title) est lancé le \(date.text), mais son identifiant \(tag) est de \(year)"),
      length: date.text.count, expected: Double(year), sources: [date.source],
      related: designator.map {
        [($0.place, Bilingual("the designator is here", "l'identifiant est ici"))]
      } ?? [])
  }
}
