// SPDX-License-Identifier: Apache-2.0

import Orbits

/// REF-011: a site was in use when something was launched from it.
enum SitesWereOpen: Check {
  static let rule = Rule(
    id: "REF-011",
    title: Bilingual(
      "the site was in use on the day of the launch",
      "le site était en service le jour du lancement"),
    severity: .warning, certainty: .exact,
    rationale: """
      Svobodny closed in 2007 and Vostochny opened beside it in 2016: a launch before the first or
      after the last use of its site is filed under a neighbour or under a wrong date. Dates are
      intervals, and the days of opening and closing are in use. Codes of the SATCAT are compared
      with their validity in the table of codes.
      """,
    formula: "opened(site) ≤ lift-off ≤ closed(site), as intervals",
    reference: "GCAT sites, TStart and TStop; codes/sites.csv",
    bad: RuleExample("launches/l.yaml", Self.records(day: "2016-04-28T02:01:21Z")),
    good: RuleExample("launches/l.yaml", Self.records(day: "2006-04-25T16:47:16Z")))

  private static func records(day: String) -> String {
    """
    kind: site
    id: svobodny
    name: Svobodny
    source: s
    opened: 1997-03-04
    closed: 2007-02
    ---
    kind: launch
    id: 2016-026
    name: L
    source: s
    lift_off: \(day)
    site: svobodny
    """
  }

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for launch in inventory.launches {
      guard let date = launch.liftOff.first, let name = launch.site.first,
        let site = inventory.site(of: launch)?.site,
        !site.opened.isEmpty || !site.closed.isEmpty
      else { continue }
      report.exercised()
      let opened = site.opened.first?.value
      let closed = site.closed.first?.value
      guard let message = message(launch.id, site.name, date.value, opened, closed) else {
        continue
      }
      let other = neighbour(of: site, on: date.value, inventory)
      let english = other.map { "; \($0) is near it and was in use" } ?? ""
      let french = other.map { " ; \($0), tout proche, l'était" } ?? ""
      report.report(
        at: name.place, subject: launch.id, field: "site",
        Bilingual(message.english + english, message.french + french),
        length: name.text.count, sources: [name.source, date.source],
        related: [(site.place, Bilingual("the site is here", "le site est ici"))])
    }
    codes(context, &report)
  }

  private static func message(
    _ subject: String, _ site: String, _ date: VagueDate, _ opened: VagueDate?,
    _ closed: VagueDate?
  ) -> Bilingual? {
    if let opened, date.isCertainlyBefore(opened) {
      return Bilingual(
        "\(subject) leaves \(site) on \(date.text), before its first use on \(opened.text)",
        "\(subject) quitte \(site) le \(date.text), avant sa mise en service le \(opened.text)")
    }
    if let closed, closed.isCertainlyBefore(date) {
      return Bilingual(
        "\(subject) leaves \(site) on \(date.text), after its last use on \(closed.text)",
        "\(subject) quitte \(site) le \(date.text), après son dernier emploi le \(closed.text)")
    }
    return nil
  }

  /// The name of another site within 300 km that was in use on a day.
  private static func neighbour(
    of site: InventorySite, on date: VagueDate, _ inventory: Inventory
  ) -> String? {
    guard let latitude = site.latitude.value, let longitude = site.longitude.value else {
      return nil
    }
    let other = inventory.sites.first { other in
      guard other.id != site.id, let a = other.latitude.value, let b = other.longitude.value else {
        return false
      }
      return GreatCircle.kilometres(latitude, longitude, a, b) < 300
        && message("", "", date, other.opened.first?.value, other.closed.first?.value) == nil
    }
    return other?.name
  }

  /// Site codes in the rows of a SATCAT, once a code.
  private static func codes(_ context: CheckContext, _ report: inout CheckReport) {
    var validity: [String: (from: VagueDate?, until: VagueDate?)] = [:]
    for row in context.codes.sites where row["scheme"] == "satcat" {
      guard let code = row["code"] else { continue }
      let from = CodeBook.date(row["from"])
      let until = CodeBook.date(row["until"])
      if from != nil || until != nil { validity[code] = (from, until) }
    }
    if validity.isEmpty { return }
    var told: Set<String> = []
    for object in context.inventory.objects where object.record == nil {
      guard let code = object.site.first, let held = validity[code.value],
        let date = object.launchDate.first
      else { continue }
      report.exercised()
      guard
        let message = message(object.title, code.value, date.value, held.from, held.until),
        told.insert(code.value).inserted
      else { continue }
      report.report(
        at: code.place, subject: object.id, field: "site", message, length: code.text.count,
        sources: [code.source])
    }
  }
}
