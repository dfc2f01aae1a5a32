// SPDX-License-Identifier: Apache-2.0

import Orbits

/// MIS-005: what is docked with, or flown to, was there and in a plane that can be reached.
enum DockingTargetIsThere: Check {
  static let rule = Rule(
    id: "MIS-005",
    title: Bilingual(
      "docking targets were in space and in reach",
      "les cibles d'amarrage étaient dans l'espace et à portée"),
    severity: .warning, certainty: .physics,
    rationale: """
      Two craft can dock only while both are in space, and a launch can reach a station only in its plane.
      The inclination decides, as far as registries have it: turning the plane by a degree costs 130 m/s in
      low orbit, more than any crewed craft spends. The node is the business of ORB-005. What a craft parts from has to
      be in space too, unless it stands on the Moon.
      """,
    formula: """
      launch ≤ docking ≤ end, of both; |i − i(target)| ≤ tolerance, of the first orbit at lift-off and
      of both craft at a docking; both at the Moon or neither; undocking after docking;
      Δv = 2 v sin(Δi/2)
      """,
    tolerance: """
      1° of inclination: nominal insertions and element sets differ by hundredths. A day for dates, which
      are often given as planned or by another clock.
      """,
    reference:
      "Vallado, Fundamentals of Astrodynamics (4th ed.), eq. 6-19; GCAT, phases of objects",
    bad: RuleExample(
      "base.yaml",
      """
      kind: station
      id: base
      name: Base
      source: s
      launch_date: 1998-11-20
      orbits:
        - perigee_km: 400
          apogee_km: 402
          inclination_deg: 64.9
      ---
      kind: launch
      id: 2015-043
      name: Launch of Ferry
      source: s
      lift_off: 2015-09-02T04:37:43Z
      target_inclination_deg: 51.67
      rendezvous_target: base
      """),
    good: RuleExample(
      "base.yaml",
      """
      kind: station
      id: base
      name: Base
      source: s
      launch_date: 1998-11-20
      orbits:
        - perigee_km: 400
          apogee_km: 402
          inclination_deg: 51.64
      ---
      kind: launch
      id: 2015-043
      name: Launch of Ferry
      source: s
      lift_off: 2015-09-02T04:37:43Z
      target_inclination_deg: 51.67
      rendezvous_target: base
      """))

  /// The difference of inclinations that a craft can make up, deg: a degree costs 130 m/s in LEO.
  static let inclinationTolerance: Double = 1
  /// Dates of docking are often given to the day or from a plan, s.
  static let dateTolerance: Double = 86_400

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    let dates = RecordDates(inventory: inventory)
    for object in inventory.records(of: RecordKind.objects) {
      let phases = object["phases"]?.elements ?? []
      for phase in phases where meetings.contains(phase["phase"]?.value ?? "") {
        meeting(phase, of: object, dates, &report)
      }
      partings(phases, of: object, &report)
    }
    for launch in inventory.records(of: [.launch]) { rendezvous(launch, dates, &report) }
  }

  /// Phases that bring two craft together or find them so.
  private static let meetings: Set<String> = ["docked", "undocked", "separated"]

  private static func meeting(
    _ phase: FieldNode, of object: Record, _ dates: RecordDates, _ report: inout CheckReport
  ) {
    guard let when = phase["date"]?.assertions.first(where: { $0.date != nil }),
      let date = when.date, let named = phase["with"]?.assertions.first,
      let other = named.value.flatMap({ dates.inventory.record(id: $0) })
    else { return }
    // What stands on the Moon is out of space, and something may part from it there.
    let isParting = phase["phase"]?.value == "separated"
    if isParting && isLunar(other) { return }
    for craft in isParting ? [other] : [object, other] {
      guard alive(craft, at: date, dates, &report) == false else { continue }
      let span = life(craft, dates)
      report.found(
        .warning, when.location, subject: object.id, field: "phases", tolerance: dateTolerance,
        unit: "s", related: span.places,
        Bilingual(
          "\(object.name) and \(other.name) are together on \(date.text), when \(craft.name) was not in space (\(span.text))",
          "\(object.name) et \(other.name) sont ensemble le \(date.text), alors que \(craft.name) n'était pas dans l'espace (\(span.text))"
        ))
    }
    // What separates went up as one, on whatever path that was.
    if isParting { return }
    guard isLunar(object) == isLunar(other) else {
      report.found(
        .warning, named.location, subject: object.id, field: "phases", related: [other.location],
        Bilingual(
          "\(object.name) and \(other.name) cannot meet: one is at the Moon and the other is not",
          "\(object.name) et \(other.name) ne peuvent se rencontrer : l'un est à la Lune, l'autre non"
        ))
      return
    }
    guard !isLunar(object) else { return }
    let own = inclinations(of: object, near: date, dates.inventory)
    let theirs = inclinations(of: other, near: date, dates.inventory)
    let pairs = own.flatMap { a in theirs.map { b in (a, b, abs(a.value - b.value)) } }
    guard let (a, b, gap) = pairs.min(by: { $0.2 < $1.2 }) else { return }
    report.exercised()
    guard gap > inclinationTolerance else { return }
    let (mine, theirText) = (ClaimFormat.number(a.value), ClaimFormat.number(b.value))
    report.found(
      .warning, named.location, subject: object.id, field: "phases", measured: a.value,
      expected: b.value, tolerance: inclinationTolerance, unit: "deg",
      related: [a.location, b.location],
      Bilingual(
        "\(object.name) at \(mine)° cannot meet \(other.name) at \(theirText)°",
        "\(object.name) à \(mine)° ne peut rencontrer \(other.name) à \(theirText)°"))
  }

  /// What is left was docked with before, where dockings are listed at all.
  private static func partings(
    _ phases: [FieldNode], of object: Record, _ report: inout CheckReport
  ) {
    var docked: Set<String> = []
    for phase in phases {
      guard let with = phase["with"]?.assertions.first, let id = with.value else { continue }
      if phase["phase"]?.value == "docked" { docked.insert(id) }
      guard phase["phase"]?.value == "undocked", !docked.isEmpty else { continue }
      report.exercised()
      guard !docked.contains(id) else { continue }
      report.found(
        .warning, with.location, subject: object.id, field: "phases",
        related: phases.filter { $0["phase"]?.value == "docked" }.map(\.location),
        Bilingual(
          "\(object.name) leaves \(id), with which it had not docked",
          "\(object.name) quitte \(id), à quoi il n'était pas amarré"))
    }
  }

  private static func isLunar(_ object: Record) -> Bool {
    guard let label = object.value("regime"), let regime = OrbitRegime(label: label) else {
      return false
    }
    return regime == .lunar || regime == .cislunar
  }

  private static func rendezvous(
    _ launch: Record, _ dates: RecordDates, _ report: inout CheckReport
  ) {
    guard let named = launch.assertions("rendezvous_target").first(where: { $0.value != nil }),
      let target = named.value.flatMap({ dates.inventory.record(id: $0) }),
      let up = dates.first(launch, "lift_off")
    else { return }
    if alive(target, at: up.date, dates, &report) == false {
      let span = life(target, dates)
      report.found(
        .warning, named.location, subject: launch.id, field: "rendezvous_target",
        related: [up.location] + span.places,
        Bilingual(
          "\(launch.name) is for \(target.name), which was not in space on \(up.date.text) (\(span.text))",
          "\(launch.name) vise \(target.name), qui n'était pas dans l'espace le \(up.date.text) (\(span.text))"
        ))
    }
    let first = "insertion.inclination_deg"
    let own =
      launch.assertions(first).first { $0.number != nil }
      ?? launch.assertions("target_inclination_deg").first { $0.number != nil }
    guard let own, let inclination = own.number,
      let plane = inclinations(of: target, near: up.date, dates.inventory).min(by: {
        abs($0.value - inclination) < abs($1.value - inclination)
      })
    else { return }
    report.exercised()
    let gap: Double = abs(plane.value - inclination)
    guard gap > inclinationTolerance else { return }
    let (a, b) = (ClaimFormat.number(inclination), ClaimFormat.number(plane.value))
    report.found(
      .warning, own.location, subject: launch.id, field: first, measured: inclination,
      expected: plane.value,
      tolerance: inclinationTolerance, unit: "deg",
      related: [plane.location],
      Bilingual(
        "\(launch.name) reaches \(a)°, and \(target.name) is at \(b)°: out of reach",
        "\(launch.name) atteint \(a)°, et \(target.name) est à \(b)° : hors de portée"))
  }

  /// Inclinations that a target had about a date: of its element set then, else of its orbits.
  private static func inclinations(
    of target: Record, near date: VagueDate, _ inventory: Inventory
  ) -> [(value: Double, location: SourceLocation)] {
    if let position = inventory.index.objectsByID[target.id] {
      let sets = inventory.sets(of: inventory.objects[position])
      let epochs = sets.map(\.elements.epoch)
      if let nearest = ElementSetSelection.nearest.index(among: epochs, for: date.earliest) {
        let set = sets[nearest]
        return [(set.elements.inclinationDegrees, inventory.location(of: set.place))]
      }
    }
    return (target["orbits"]?.elements ?? []).compactMap { orbit in
      orbit["inclination_deg"]?.assertions.first.flatMap { assertion in
        assertion.number.map { ($0, assertion.location) }
      }
    }
  }

  /// Whether a craft was in space; nil where its launch is not known.
  private static func alive(
    _ craft: Record, at date: VagueDate, _ dates: RecordDates, _ report: inout CheckReport
  ) -> Bool? {
    guard let up = dates.launch(of: craft) else { return nil }
    report.exercised()
    if date.isCertainlyBefore(up.date),
      !RecordDates.agree(date, up.date, within: dateTolerance)
    {
      return false
    }
    if let end = dates.end(of: craft), end.date.isCertainlyBefore(date),
      !RecordDates.agree(date, end.date, within: dateTolerance)
    {
      return false
    }
    return true
  }

  private static func life(
    _ craft: Record, _ dates: RecordDates
  ) -> (text: String, places: [SourceLocation]) {
    let up = dates.launch(of: craft)
    let end = dates.end(of: craft)
    let text = "\(up?.date.text.prefix(10) ?? "?")/\(end?.date.text.prefix(10) ?? "")"
    return (text, [up?.location, end?.location].compactMap(\.self))
  }
}
