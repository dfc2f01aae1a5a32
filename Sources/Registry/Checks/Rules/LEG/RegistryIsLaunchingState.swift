// SPDX-License-Identifier: Apache-2.0

import Orbits

/// LEG-003: the State of registry is a launching State, and so is the State of the territory.
enum RegistryIsLaunchingState: Check {
  static let rule = Rule(
    id: "LEG-003",
    title: Bilingual(
      "the State of registry is a launching State",
      "l'État d'immatriculation est un État de lancement"),
    severity: .warning, certainty: .exact,
    rationale: """
      Only a launching State may register: one that launches, procures the launch, or whose
      territory or facility serves it. So the register has to name one of those that the record
      lists; and the State on whose ground the site lies is always one of them, Kazakhstan for every
      launch from Baikonur since 1991. A State and its successor are the same here. Where a record
      has no list of launching States, the State of registry should be that of the owner, of the
      operator, of the vehicle or of the site.
      """,
    formula: "registration.state ∈ launching_states; host_state(site, lift-off) ∈ launching_states",
    reference: "Registration Convention, articles I(a) and II; Liability Convention, article I(c)",
    bad: RuleExample("objects/a.yaml", Self.records(registry: "FR")),
    good: RuleExample("objects/a.yaml", Self.records(registry: "KZ")))

  private static func records(registry: String) -> String {
    """
    kind: satellite
    id: a
    name: A
    source: s
    launching_states:
      - KZ
      - RU
    registration:
      state: \(registry)
    """
  }

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    let book = CodeBook(context.codes)
    for object in inventory.objects {
      guard let record = inventory.record(object.record) else { continue }
      let launching = record.assertions("launching_states").compactMap(\.value)
      if launching.isEmpty {
        unlisted(object, record, inventory, book, &report)
        continue
      }
      let list = launching.joined(separator: ", ")
      if let state = record.assertions("registration.state").first(where: { $0.value != nil }),
        let code = state.value
      {
        report.exercised()
        if !launching.contains(where: { book.areKin($0, code) }) {
          report.report(
            at: state.location, subject: object.id, field: "registration.state",
            Bilingual(
              "\(object.title) is registered by \(code), which is not among its launching States:"
                + " \(list)",
              "\(object.title) est immatriculé par \(code), qui n'est pas parmi ses États de"
                + " lancement : \(list)"),
            length: code.count, sources: state.source.map { [$0] } ?? [])
        }
      }
      territory(object, record, launching, list, context, book, &report)
    }
  }

  /// Where a record lists no launching States: those that its owner, its site and its vehicle have.
  private static func unlisted(
    _ object: InventoryObject, _ record: Record, _ inventory: Inventory, _ book: CodeBook,
    _ report: inout CheckReport
  ) {
    guard let state = record.assertions("registration.state").first(where: { $0.value != nil }),
      let code = state.value, let launch = inventory.launch(of: object),
      let site = inventory.site(of: launch)?.site, let ground = inventory.record(site.record)
    else { return }
    let places: [(record: Record?, fields: [String])] = [
      (record, ["state", "owner"]), (ground, ["host_state", "operating_state"]),
      (launch.vehicle.value.flatMap { inventory.record(id: $0) }, ["state"]),
      (record.value("operator").flatMap { inventory.record(id: $0) }, ["state"]),
    ]
    let known = places.flatMap { place in
      place.fields.flatMap { place.record?.assertions($0) ?? [] }.compactMap(\.value)
    }
    guard known.count > 2 else { return }
    report.exercised()
    guard !known.contains(where: { book.areKin($0, code) }) else { return }
    report.report(
      .info, at: state.location, subject: object.id, field: "registration.state",
      Bilingual(
        "\(object.title) is registered by \(code), which neither owns nor launched it by what is on"
          + " record, nor has the site",
        "\(object.title) est immatriculé par \(code), qui, d'après le registre, ne le possède pas, ne l'a"
          + " pas lancé et n'a pas le site"),
      length: code.count, sources: state.source.map { [$0] } ?? [])
  }

  private static func territory(
    _ object: InventoryObject, _ record: Record, _ launching: [String], _ list: String,
    _ context: CheckContext, _ book: CodeBook, _ report: inout CheckReport
  ) {
    let inventory = context.inventory
    guard let launch = inventory.launch(of: object), let date = launch.liftOff.first,
      let site = inventory.site(of: launch)?.site, let ground = inventory.record(site.record)
    else { return }
    let hosts = ground.assertions("host_state").filter { host in
      if let from = CodeBook.date(host.from), date.value.isCertainlyBefore(from) { return false }
      if let until = CodeBook.date(host.until), until.isCertainlyBefore(date.value) {
        return false
      }
      return host.value != nil
    }
    guard let host = hosts.first, let code = host.value, book.states[code] != nil || book.isEmpty
    else { return }
    report.exercised()
    if launching.contains(where: { book.areKin($0, code) }) { return }
    let location = record["launching_states"]?.location ?? record.location
    report.report(
      at: location, subject: object.id, field: "launching_states",
      Bilingual(
        "\(object.title) left \(site.name) in \(code), which is not among its launching States:"
          + " \(list)",
        "\(object.title) est parti de \(site.name), en \(code), qui n'est pas parmi ses États de"
          + " lancement : \(list)"),
      sources: host.source.map { [$0] } ?? [],
      related: [
        Finding.Related(
          location: host.location, message: Bilingual("the site's State", "l'État du site"))
      ])
  }
}
