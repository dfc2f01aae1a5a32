// SPDX-License-Identifier: Apache-2.0

import Orbits

/// TMP-013: an agency, operator or maker existed when it is said to have acted.
enum BodiesExisted: Check {
  static let rule = Rule(
    id: "TMP-013",
    title: Bilingual(
      "organisations existed when they acted",
      "les organismes existaient quand ils ont agi"),
    severity: .warning, certainty: .exact,
    rationale: """
      Who built a satellite existed before its launch; who runs it existed before its end, and had
      not been dissolved before its launch; who signed, existed on that day. Otherwise a successor
      was put in the place of a predecessor, or the dates of the body are wrong. A body may take
      over a satellite long after its launch, so an operator founded later passes while the
      satellite lives, but not one that has yet to be founded.
      """,
    formula: """
      opened(maker) ≤ launch; opened(operator) ≤ end, or the day of the check; closed(operator) ≥ launch
      """,
    reference: "records of organisations: `from`, `until`; GCAT orgs, TStart and TStop",
    bad: RuleExample("objects/a.yaml", Self.records(from: "2019-08-30")),
    good: RuleExample("objects/a.yaml", Self.records(from: "1992-02-25")))

  private static func records(from day: String) -> String {
    """
    kind: organisation
    id: maker
    name: Maker
    source: s
    from: \(day)
    ---
    kind: satellite
    id: a
    name: A
    source: s
    manufacturer: maker
    launch_date: 2011-07-15
    """
  }

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    guard inventory.organisations.contains(where: { !$0.opened.isEmpty || !$0.closed.isEmpty })
    else { return }
    var known: [String: Int?] = [:]
    func body(_ name: String) -> InventoryOrganisation? {
      let position: Int?
      if let found = known[name] {
        position = found
      } else {
        position = inventory.index.organisation(name)
        known[name] = .some(position)
      }
      return position.map { inventory.organisations[$0] }
    }
    for object in inventory.objects {
      guard let launch = inventory.launchDay(of: object) else { continue }
      for maker in object.manufacturers.all {
        guard let body = body(maker.value) else { continue }
        judge(
          body, as: Bilingual("built", "aurait construit"), "manufacturer", maker, object.id,
          object.title, before: launch, after: nil, &report)
      }
      let end = inventory.departure(of: object)
      for user in object.operators.all {
        guard let body = body(user.value) else { continue }
        judge(
          body, as: Bilingual("ran", "aurait exploité"), "operator", user, object.id,
          object.title, before: end, after: launch, &report)
        if end == nil, let asOf = context.asOf { toCome(body, user, object, asOf, &report) }
      }
    }
    for record in inventory.records where record.kind == .agreement {
      guard let assertion = record.assertions("date").first(where: { $0.date != nil }),
        let date = assertion.date
      else { continue }
      for party in record.assertions("organisations") {
        guard let name = party.value, let body = body(name) else { continue }
        guard let opened = body.opened.first?.value else { continue }
        report.exercised()
        guard date.isCertainlyBefore(opened) else { continue }
        report.report(
          at: party.location, subject: record.id, field: "organisations",
          Bilingual(
            "\(body.name), founded on \(opened.text), cannot have taken part on \(date.text)",
            "\(body.name), fondé le \(opened.text), ne peut avoir pris part le \(date.text)"),
          length: name.count, sources: party.source.map { [$0] } ?? [],
          related: [
            Finding.Related(
              location: assertion.location, message: Bilingual("the date", "la date"))
          ])
      }
    }
  }

  /// Reports a body that runs what flies, and has yet to be founded.
  private static func toCome(
    _ body: InventoryOrganisation, _ mention: Cited<String>, _ object: InventoryObject,
    _ asOf: Epoch, _ report: inout CheckReport
  ) {
    guard let opened = body.opened.first, opened.value.earliest > asOf else { return }
    report.report(
      at: mention.place, subject: object.id, field: "operator",
      Bilingual(
        "\(body.name), founded only on \(opened.text), is said to run \(object.title), which was"
          + " launched",
        "\(body.name), fondé seulement le \(opened.text), exploiterait \(object.title), qui est déjà"
          + " lancé"),
      length: mention.text.count, sources: [mention.source, opened.source],
      related: [(opened.place, Bilingual("its beginning", "son début"))])
  }

  /// Reports a body that began after an action had to be over, or ended before it could begin.
  private static func judge(
    _ body: InventoryOrganisation, as role: Bilingual, _ field: String, _ mention: Cited<String>,
    _ subject: String, _ title: String, before limit: Cited<VagueDate>?,
    after start: Cited<VagueDate>?, _ report: inout CheckReport
  ) {
    if let limit, let opened = body.opened.first {
      report.exercised()
      if limit.value.isCertainlyBefore(opened.value) {
        report.report(
          at: mention.place, subject: subject, field: field,
          Bilingual(
            "\(body.name), founded on \(opened.text), is said to have \(role.english) \(title),"
              + " which was over by \(limit.text)",
            "\(body.name), fondé le \(opened.text), \(role.french) \(title), ce qui était achevé"
              + " le \(limit.text)"),
          length: mention.text.count, sources: [mention.source, opened.source, limit.source],
          related: [(opened.place, Bilingual("its beginning", "son début"))])
      }
    }
    if let start, let closed = body.closed.first {
      report.exercised()
      if closed.value.isCertainlyBefore(start.value) {
        report.report(
          at: mention.place, subject: subject, field: field,
          Bilingual(
            "\(body.name), dissolved on \(closed.text), is said to have \(role.english) \(title),"
              + " launched on \(start.text)",
            "\(body.name), dissous le \(closed.text), \(role.french) \(title), lancé le"
              + " \(start.text)"),
          length: mention.text.count, sources: [mention.source, closed.source, start.source],
          related: [(closed.place, Bilingual("its end", "sa fin"))])
      }
    }
  }
}
