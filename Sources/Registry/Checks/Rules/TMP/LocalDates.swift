// SPDX-License-Identifier: Apache-2.0

import Orbits

/// TMP-004: days by the clocks of the site and days in UTC are not mixed up.
enum LocalDates: Check {
  static let rule = Rule(
    id: "TMP-004",
    title: Bilingual(
      "local and UTC days of a launch are told apart",
      "jours locaux et jours UTC d'un lancement sont distingués"),
    severity: .warning, certainty: .exact, fix: .suggested,
    rationale: """
      Dates of the registry are UTC; newspapers give the day by the clocks of the site, which for a
      launch near midnight is the day before or after. A stated local day has to be that of the
      lift-off by the time zone of the site at that time; a day elsewhere that is the local one but
      not that of UTC is reported as local. Where the zone of the site is not known, a day that is
      off by one is only worth a look: give the zone, then the rule can tell. Nothing is corrected
      without asking.
      """,
    formula:
      "local day = day(lift-off + time zone); |zone − λ/15°| ≤ 3.5 h; stated day = day(lift-off)",
    tolerance: "one hour of summer time is let pass, since zones are kept as standard time",
    reference: "IANA time zone database; time zones of the site records",
    bad: RuleExample("launches/l.yaml", Self.records(local: "2011-07-15")),
    good: RuleExample("launches/l.yaml", Self.records(local: "2011-07-16")))

  private static func records(local: String) -> String {
    """
    kind: site
    id: baikonur
    name: Baikonur
    source: s
    time_zone: 6
    ---
    kind: launch
    id: 2011-035
    name: L
    source: s
    lift_off: 2011-07-15T23:16:10Z
    local_date: \(local)
    site: baikonur
    """
  }

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for record in inventory.records where record.kind == .site { zones(of: record, &report) }
    for launch in inventory.launches {
      guard let liftOff = launch.liftOff.first, liftOff.value.precision >= .minute,
        !liftOff.value.isUncertain
      else { continue }
      let days = localDays(of: launch, at: liftOff.value, inventory)
      if let local = launch.localDate.first, local.value.precision == .day, let days {
        report.exercised()
        if !days.contains(local.value.earliest.day) {
          mismatch(launch, local, days[0], liftOff, inventory, &report)
        }
      }
      for other in launch.liftOff.all.dropFirst() {
        compare(other, "lift_off", launch.id, liftOff, days, &report)
      }
    }
    for object in inventory.objects {
      guard !object.launchDate.isEmpty || object.phases.first?.event.value == "launched",
        let launch = inventory.launch(of: object), let liftOff = launch.liftOff.first,
        liftOff.value.precision >= .minute
      else { continue }
      let days = localDays(of: launch, at: liftOff.value, inventory)
      for date in object.launchDate.all {
        compare(date, "launch_date", object.id, liftOff, days, &report)
      }
      if let phase = object.phases.first, phase.event.value == "launched" {
        for date in phase.date.all {
          compare(date, "phases[0].date", object.id, liftOff, days, &report)
        }
      }
    }
  }

  /// The time zones of a site against the Sun over it.
  private static func zones(of site: Record, _ report: inout CheckReport) {
    guard let longitude = site.number("longitude_deg") else { return }
    for zone in site.assertions("time_zone") {
      guard let hours = zone.number else { continue }
      report.exercised()
      let solar: Double = longitude / 15
      // Kiribati and the ends of zones across the date line differ by a whole day.
      let apart: Double = (hours - solar).magnitude
      guard min(apart, 24 - apart) > largestOffset else { continue }
      report.report(
        at: zone.location, subject: site.id, field: "time_zone",
        Bilingual(
          "the clocks of \(site.name) are \(Figure.text(hours, 1)) h ahead of UTC, the Sun there"
            + " \(Figure.text(solar, 1)) h",
          "les horloges de \(site.name) avancent de \(Figure.texte(hours, 1)) h sur UTC, le Soleil"
            + " y avance de \(Figure.texte(solar, 1)) h"),
        length: zone.value?.count ?? 0, measured: hours, expected: solar,
        tolerance: largestOffset, unit: "h", sources: zone.source.map { [$0] } ?? [])
    }
  }

  /// How far clocks may be from the Sun, h: 3.2 in the west of China is the most.
  private static let largestOffset: Double = 3.5

  /// The days that the clocks of the site may have shown, the likeliest first; nil where the time
  /// zone is not known.
  private static func localDays(
    of launch: InventoryLaunch, at liftOff: VagueDate, _ inventory: Inventory
  ) -> [String]? {
    guard let site = inventory.site(of: launch)?.site,
      let record = inventory.record(site.record)
    else { return nil }
    for zone in record.assertions("time_zone") {
      guard let hours = zone.number else { continue }
      if let from = read(zone.from), liftOff.isCertainlyBefore(from) { continue }
      if let until = read(zone.until), !liftOff.isCertainlyBefore(until) { continue }
      return [hours, hours + 1].map { liftOff.earliest.advanced(bySeconds: $0 * 3600).day }
    }
    return nil
  }

  private static func mismatch(
    _ launch: InventoryLaunch, _ local: Cited<VagueDate>, _ day: String,
    _ liftOff: Cited<VagueDate>, _ inventory: Inventory, _ report: inout CheckReport
  ) {
    let site = inventory.site(of: launch)?.site.name ?? ""
    report.report(
      at: local.place, subject: launch.id, field: "local_date",
      Bilingual(
        "the local date of \(launch.id) is given as \(local.text); at lift-off, \(liftOff.text), the"
          + " clocks of \(site) showed \(day)",
        "la date locale de \(launch.id) est donnée comme \(local.text) ; au décollage,"
          + " \(liftOff.text), les horloges de \(site) marquaient le \(day)"),
      length: local.text.count, sources: [local.source, liftOff.source],
      related: [(liftOff.place, Bilingual("the lift-off is here", "le décollage est ici"))],
      fix: inventory.edit(local.text, at: local.place, to: day).map {
        Fix(
          isSafe: false, title: Bilingual("put \(day)", "mettre \(day)"), edits: [$0])
      })
  }

  private static func compare(
    _ date: Cited<VagueDate>, _ field: String, _ subject: String, _ liftOff: Cited<VagueDate>,
    _ days: [String]?, _ report: inout CheckReport
  ) {
    guard date.value.precision == .day, !date.value.isUncertain else { return }
    report.exercised()
    guard !date.value.mayEqual(liftOff.value) else { return }
    let stated = date.value.earliest.day
    let related: [(place: Place, message: Bilingual)] = [
      (liftOff.place, Bilingual("the lift-off is here", "le décollage est ici"))
    ]
    if let days {
      guard days.contains(stated) else { return }
      report.report(
        at: date.place, subject: subject, field: field,
        Bilingual(
          "\(stated) is the local day of the launch; in UTC it was on \(liftOff.value.earliest.day)",
          "le \(stated) est le jour local du lancement ; en UTC c'était le"
            + " \(liftOff.value.earliest.day)"),
        length: date.text.count, sources: [date.source, liftOff.source], related: related)
    } else {
      let apart: Double = date.value.earliest.seconds(since: liftOff.value.earliest) / 86_400
      guard apart > -2, apart < 1 else { return }
      report.report(
        .info, at: date.place, subject: subject, field: field,
        Bilingual(
          "\(stated) is a day off the lift-off in UTC, \(liftOff.text): it may be a local day; the"
            + " time zone of the site is not known",
          "le \(stated) est à un jour du décollage en UTC, \(liftOff.text) : ce peut être un jour"
            + " local ; le fuseau horaire du site n'est pas connu"),
        length: date.text.count, sources: [date.source, liftOff.source], related: related)
    }
  }

  private static func read(_ text: String?) -> VagueDate? {
    guard let text else { return nil }
    do throws(VagueDate.ParseError) { return try VagueDate(text) } catch { return nil }
  }
}
