// SPDX-License-Identifier: Apache-2.0

import Orbits

/// ORB-018: a launch carries no more than its vehicle can bring to that kind of orbit.
enum MassWithinCapacity: Check {
  static let rule = Rule(
    id: "ORB-018",
    title: Bilingual(
      "a launch carries no more than its vehicle can",
      "un lancement n'emporte pas plus que son lanceur ne peut"),
    severity: .warning, certainty: .physics,
    rationale: """
      A mass with a digit too many, a payload under the wrong launch or a wrong vehicle make a launch that is too
      heavy. The masses of the payloads are added up, the lightest where sources differ, and set against the
      largest published capacity for the easiest of the orbits that they went to. Parts, stages and what is
      attached to something else are not counted twice; shuttles, whose orbiters are payloads in lists,
      are left out. No vehicle brings more to another orbit than to a low one.
      """,
    formula: """
      Σ mass ≤ 1.1 × capacity(vehicle, class of orbit), parts of what flies along left out;
      capacity(vehicle, any class) ≤ capacity(vehicle, LEO)
      """,
    tolerance: """
      10 %: capacities are rounded, and grow with versions.
      """,
    reference: """
      GCAT, lv.tsv (planet4589.org/space/gcat); users' guides of the vehicles.
      """,
    bad: RuleExample(
      [
        (
          "launches/l.yaml",
          """
          kind: launch
          id: 2026-900
          name: A launch
          source: s
          lift_off: 2026-11-20
          vehicle: v
          payloads:
            - sat
          """
        ),
        (
          "vehicles/v.yaml",
          """
          kind: vehicle
          id: v
          name: Vehicle
          source: s
          capacity_kg:
            LEO: 8200
            GTO: 3250
          """
        ),
        (
          "objects/sat.yaml",
          """
          kind: satellite
          id: sat
          name: Sat
          source: s
          launch: 2026-900
          regime: LEO
          mass_kg: 82000
          """
        ),
      ]),
    good: RuleExample(
      [
        (
          "launches/l.yaml",
          """
          kind: launch
          id: 2026-900
          name: A launch
          source: s
          lift_off: 2026-11-20
          vehicle: v
          payloads:
            - sat
          """
        ),
        (
          "vehicles/v.yaml",
          """
          kind: vehicle
          id: v
          name: Vehicle
          source: s
          capacity_kg:
            LEO: 8200
            GTO: 3250
          """
        ),
        (
          "objects/sat.yaml",
          """
          kind: satellite
          id: sat
          name: Sat
          source: s
          launch: 2026-900
          regime: LEO
          mass_kg: 7200
          """
        ),
      ]))

  /// Published capacities are rounded and grow with versions, a fraction.
  static let margin: Double = 0.1

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for vehicle in inventory.vehicles { order(vehicle, inventory, &report) }
    for launch in inventory.launches {
      guard let name = launch.vehicle.first,
        let position = inventory.index.vehicle(name.value)
      else { continue }
      // An orbiter flies to orbit itself: as a payload it is heavier than what its vehicle carries.
      let folded = inventory.vehicles[position].name.lowercased()
      if folded.contains("shuttle") || folded.contains("energiya") { continue }
      let capacities = inventory.capacities(of: inventory.vehicles[position])
      guard !capacities.isEmpty else { continue }
      let aboard = inventory.objects(of: launch)
      let ids = Set(aboard.map(\.id))
      let payloads = aboard.filter { object in
        // A part weighs in its parent, unless it went up by itself, as modules of stations do.
        let isCurated = object.record != nil
        let isPart =
          object.parent.first.map { !isCurated || ids.contains($0.value) }
          ?? (object.kind == .component)
        let isPayload =
          object.role == nil || object.role == .payload
          || (isCurated && object.role == .component)
        return !isPart && isPayload && object.kind != .stage
      }
      var total: Double = 0
      var heaviest: (object: InventoryObject, mass: Cited<Double>)?
      var classes: Set<String> = []
      for payload in payloads {
        // Where sources differ the lightest is taken: only what cannot be is reported.
        guard let mass = payload.mass.all.min(by: { $0.value < $1.value }) else { continue }
        total += mass.value
        if mass.value > heaviest?.mass.value ?? 0 { heaviest = (payload, mass) }
        if let found = orbitClass(of: payload, capacities) { classes.insert(found) }
      }
      guard let heaviest else { continue }
      // The class that asks least of those the payloads went to; without one, the easiest of all.
      let candidates = classes.isEmpty ? Array(capacities.keys) : Array(classes)
      guard
        let best = candidates.max(by: { (capacities[$0] ?? 0, $0) < (capacities[$1] ?? 0, $1) }),
        let capacity = capacities[best]
      else { continue }
      report.exercised()
      guard total > capacity * (1 + margin) else { continue }
      let vehicle = inventory.vehicles[position]
      report.report(
        at: heaviest.mass.place, subject: heaviest.object.id, field: "mass_kg",
        Bilingual(
          "launch \(launch.id) carries \(Figure.text(total, 0)) kg, more than the"
            + " \(Figure.text(capacity, 0)) kg that \(vehicle.name) brings to \(best)",
          "le lancement \(launch.id) emporte \(Figure.texte(total, 0)) kg, plus que les"
            + " \(Figure.texte(capacity, 0)) kg que \(vehicle.name) place en \(best)"),
        measured: total, expected: capacity, tolerance: margin * capacity, unit: "kg",
        related: [
          (vehicle.place, Bilingual("the vehicle and the launch", "le lanceur et le lancement")),
          (launch.place, Bilingual("the vehicle and the launch", "le lanceur et le lancement")),
        ])
    }
  }

  /// A low orbit is the easiest: nothing brings more anywhere else.
  private static func order(
    _ vehicle: InventoryVehicle, _ inventory: Inventory, _ report: inout CheckReport
  ) {
    guard vehicle.record != nil else { return }
    let capacities = inventory.capacities(of: vehicle)
    guard let low = capacities["LEO"],
      let other = capacities.filter({ $0.key != "LEO" }).max(by: {
        ($0.value, $0.key) < ($1.value, $1.key)
      })
    else { return }
    report.exercised()
    guard other.value > low else { return }
    report.report(
      at: vehicle.place, subject: vehicle.id, field: "capacity_kg",
      Bilingual(
        "\(vehicle.name) is said to bring \(Figure.text(other.value, 0)) kg to \(other.key), but only"
          + " \(Figure.text(low, 0)) kg to LEO",
        "\(vehicle.name) placerait \(Figure.texte(other.value, 0)) kg en \(other.key), mais seulement"
          + " \(Figure.texte(low, 0)) kg en LEO"),
      measured: other.value, expected: low, tolerance: 0, unit: "kg")
  }

  /// The capacity class that holds for an object, among those that the vehicle has.
  ///
  /// A satellite that climbs to its ring by its own engine leaves the vehicle in the transfer orbit,
  /// so the larger of both classes is its bound.
  private static func orbitClass(
    of object: InventoryObject, _ capacities: [String: Double]
  ) -> String? {
    guard let label = object.regime.value, let regime = OrbitRegime(label: label) else {
      return nil
    }
    let wanted: [String]
    switch regime {
    case .leo: wanted = ["LEO"]
    case .sso: wanted = ["SSO", "LEO"]
    case .meo: wanted = ["MEO", "GTO", "LEO"]
    case .geo, .gso, .igso, .gto: wanted = ["GTO", "GEO", "LEO"]
    default: wanted = []
    }
    return wanted.first { capacities[$0] != nil }
  }
}

extension Inventory {
  /// The largest capacity that anyone gives for each class of orbit, kg.
  func capacities(of vehicle: InventoryVehicle) -> [String: Double] {
    var found: [String: Double] = [:]
    if let low = vehicle.lowOrbitCapacity.all.map(\.value).max() { found["LEO"] = low }
    if let transfer = vehicle.transferOrbitCapacity.all.map(\.value).max() {
      found["GTO"] = transfer
    }
    guard let position = vehicle.record, records.indices.contains(position),
      let node = records[position]["capacity_kg"], case .group(let members) = node.content
    else { return found }
    for member in members {
      guard let most = member.node.assertions.compactMap(\.number).max() else { continue }
      found[member.key] = max(found[member.key] ?? 0, most)
    }
    return found
  }
}
