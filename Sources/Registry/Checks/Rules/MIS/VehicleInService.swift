// SPDX-License-Identifier: Apache-2.0

import Orbits

/// MIS-006: a vehicle flies while it is in service, and its serials go up with time.
enum VehicleInService: Check {
  static let rule = Rule(
    id: "MIS-006",
    title: Bilingual(
      "vehicles fly while in service, where they fly, their serials in order",
      "les lanceurs volent en service, de leurs sites, leurs numéros dans l'ordre"),
    severity: .info, certainty: .heuristic,
    rationale: """
      A launch before the first flight of its vehicle, or after the last, has a wrong date or a wrong
      vehicle. Plain serials (3, Y5) go up with time, give or take vehicles that wait for their payloads;
      serials that are no count of flights (`935-18/99519`, `T2`) are let pass, as are those on which
      sources differ. A vehicle that otherwise flies from sites of its own State, and once from a site of
      another, is the wrong one; a vehicle abroad for good (Soyuz at Kourou, Dnepr at Yasny) shows there
      more than once and is let pass. So is the wrong one a vehicle on a pad that served other makers'
      before and after, and that it never used again; a pad rebuilt for another vehicle does not return
      to the old one.
      """,
    formula: """
      first flight ≤ lift-off ≤ last flight, as intervals; serial n flies before serial n + k;
      State(vehicle) ∈ States(site), unless the vehicle has no other launch or another one from there;
      maker(vehicle) ∈ makers(pad before) ∪ makers(pad after), unless one of them is empty
      """,
    tolerance: """
      365 days between serials out of order: a vehicle that waits for its payload waits for months.
      """,
    reference: "GCAT launch log and table lv",
    bad: RuleExample(
      "rocket.yaml",
      """
      kind: vehicle
      id: rocket
      name: Rocket
      source: s
      first_flight: 2016-04
      ---
      kind: launch
      id: 2016-001
      name: Launch of Bird
      source: s
      lift_off: 2016-03-01
      vehicle: rocket
      """),
    good: RuleExample(
      "rocket.yaml",
      """
      kind: vehicle
      id: rocket
      name: Rocket
      source: s
      first_flight: 2016-04
      ---
      kind: launch
      id: 2016-001
      name: Launch of Bird
      source: s
      lift_off: 2016-04-28
      vehicle: rocket
      """))

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    let dates = RecordDates(inventory: inventory)
    var serials: [String: [(number: Int, date: VagueDate, launch: Record)]] = [:]
    for launch in inventory.records(of: [.launch]) {
      guard let lifted = dates.first(launch, "lift_off"), let id = launch.value("vehicle") else {
        continue
      }
      if let vehicle = inventory.record(id: id) { service(launch, lifted, vehicle, dates, &report) }
      let numbers = launch.assertions("serial").compactMap(\.value).map { ordinal($0) }
      // Where sources differ, only what all of them count is a count.
      if let first = numbers.first, let number = first, numbers.allSatisfy({ $0 == first }) {
        serials[id, default: []].append((number, lifted.date, launch))
      }
    }
    for (_, list) in serials.sorted(by: { $0.key < $1.key }) where list.count > 1 {
      order(list.sorted { ($0.number, $0.launch.id) < ($1.number, $1.launch.id) }, &report)
    }
    VehiclePlaces(dates).examine(&report)
  }

  private static func service(
    _ launch: Record, _ lifted: RecordDates.Dated, _ vehicle: Record, _ dates: RecordDates,
    _ report: inout CheckReport
  ) {
    let first = dates.first(vehicle, "first_flight")
    let last = dates.first(vehicle, "last_flight")
    guard first != nil || last != nil else { return }
    report.exercised()
    if let first, lifted.date.isCertainlyBefore(first.date) {
      report.found(
        .info, lifted.location, subject: launch.id, field: "lift_off", related: [first.location],
        Bilingual(
          "\(launch.name) is on \(lifted.date.text), before the first flight of \(vehicle.name) on \(first.date.text)",
          "\(launch.name) a lieu le \(lifted.date.text), avant le premier vol de \(vehicle.name) le \(first.date.text)"
        ))
    }
    if let last, last.date.isCertainlyBefore(lifted.date) {
      report.found(
        .info, lifted.location, subject: launch.id, field: "lift_off", related: [last.location],
        Bilingual(
          "\(launch.name) is on \(lifted.date.text), after the last flight of \(vehicle.name) on \(last.date.text)",
          "\(launch.name) a lieu le \(lifted.date.text), après le dernier vol de \(vehicle.name) le \(last.date.text)"
        ))
    }
  }

  /// Plain numbers and the Y of Chinese vehicles; other serials are no count of flights.
  static func ordinal(_ serial: String) -> Int? {
    let digits = serial.hasPrefix("Y") ? serial.dropFirst() : serial[...]
    guard digits.count <= 3, !digits.isEmpty, digits.allSatisfy(\.isNumber) else { return nil }
    return Int(digits)
  }

  /// Vehicles of a series are seldom flown more than some places out of order.
  private static func order(
    _ list: [(number: Int, date: VagueDate, launch: Record)], _ report: inout CheckReport
  ) {
    for (one, next) in zip(list, list.dropFirst()) where one.number < next.number {
      report.exercised()
      guard next.date.isCertainlyBefore(one.date) else { continue }
      let days: Double = one.date.earliest.seconds(since: next.date.earliest) / 86_400
      guard days > orderTolerance else { continue }
      let place = next.launch["serial"]?.location ?? next.launch.location
      report.found(
        .info, place, subject: next.launch.id, field: "serial", tolerance: orderTolerance,
        unit: "d",
        related: [one.launch["serial"]?.location ?? one.launch.location],
        Bilingual(
          "serial \(next.number) flies on \(next.date.text.prefix(10)), before serial \(one.number) on \(one.date.text.prefix(10))",
          "le numéro \(next.number) vole le \(next.date.text.prefix(10)), avant le numéro \(one.number) le \(one.date.text.prefix(10))"
        ))
    }
  }

  /// How far out of order serials may fly, d: vehicles wait for their payloads.
  static let orderTolerance: Double = 365
}
