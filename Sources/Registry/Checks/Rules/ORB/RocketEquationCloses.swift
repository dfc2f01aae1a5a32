// SPDX-License-Identifier: Apache-2.0

import Orbits

/// ORB-019: masses and specific impulses of a vehicle's stages give the speed that its payload needs.
enum RocketEquationCloses: Check {
  static let rule = Rule(
    id: "ORB-019",
    title: Bilingual(
      "the stages of a vehicle give the speed its payload needs",
      "les étages d'un lanceur donnent la vitesse qu'il faut à sa charge"),
    severity: .warning, certainty: .physics,
    rationale: """
      Masses and specific impulses come from many sources, and one wrong figure makes a vehicle that cannot fly,
      or one that could go to the planets. The ideal speed of all stages with the declared capacity is set
      against that of the orbit with losses. Vehicles with a stage whose figures are incomplete are left out.
      """,
    formula: "Σ cᵢ ln(m₀/m₁) between v(orbit) + 1000 − 400 m/s and 1.5 × (v(orbit) + 2300 m/s)",
    tolerance: """
      Losses of 1000 to 2300 m/s for gravity, air and steering; 400 m/s for rounded figures; half as much again
      at the upper end, since early vehicles were wasteful (Naro-1 has 1.35 times what it needs).
      """,
    reference: """
      Tsiolkovsky 1903; Ley, Wittmann & Hallmann 2009, Handbook of Space Technology, 3.4.
      """,
    bad: RuleExample(
      "vehicles/v.yaml",
      """
      kind: vehicle
      id: v
      name: Vehicle
      source: s
      capacity_kg:
        LEO: 8200
      stages:
        - id: 1
          name: Boosters
          count: 4
          engine: A
          propellant_mass_kg: 3920
          dry_mass_kg: 3800
          thrust_vacuum_kn: 1020
          isp_vacuum_s: 320
          isp_sea_level_s: 262
        - id: 2
          name: Core
          engine: B
          propellant_mass_kg: 91000
          dry_mass_kg: 6500
          thrust_vacuum_kn: 990
          isp_vacuum_s: 320
          isp_sea_level_s: 257
        - id: 3
          name: Third
          engine: C
          propellant_mass_kg: 25400
          dry_mass_kg: 2350
          thrust_vacuum_kn: 298
          isp_vacuum_s: 359
      """),
    good: RuleExample(
      "vehicles/v.yaml",
      """
      kind: vehicle
      id: v
      name: Vehicle
      source: s
      capacity_kg:
        LEO: 8200
      stages:
        - id: 1
          name: Boosters
          count: 4
          engine: A
          propellant_mass_kg: 39200
          dry_mass_kg: 3800
          thrust_vacuum_kn: 1020
          isp_vacuum_s: 320
          isp_sea_level_s: 262
        - id: 2
          name: Core
          engine: B
          propellant_mass_kg: 91000
          dry_mass_kg: 6500
          thrust_vacuum_kn: 990
          isp_vacuum_s: 320
          isp_sea_level_s: 257
        - id: 3
          name: Third
          engine: C
          propellant_mass_kg: 25400
          dry_mass_kg: 2350
          thrust_vacuum_kn: 298
          isp_vacuum_s: 359
      """))

  /// What gravity, air and steering cost at the least and at the most, m/s.
  static let losses: ClosedRange<Double> = 1_000...2_300
  /// What figures rounded and taken from several sources may hide, m/s.
  static let margin: Double = 400
  /// Nobody builds a vehicle that gives so many times the speed it needs; Naro-1 gave 1.35 times.
  static let surplus: Double = 1.5

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for vehicle in inventory.vehicles {
      guard let position = vehicle.record, inventory.records.indices.contains(position) else {
        continue
      }
      let record = inventory.records[position]
      guard let stack = RocketStack(record), let payload = payload(of: vehicle, inventory) else {
        continue
      }
      guard
        let speed = RocketEquation.idealSpeed(
          stack.stages, payload: payload.mass, dropped: stack.dropped)
      else { continue }
      report.exercised()
      let low = required(payload.orbit, losses.lowerBound)
      let high = required(payload.orbit, losses.upperBound)
      let isShort = speed < low - margin
      guard isShort || speed > surplus * high else { continue }
      let expected: Double = isShort ? low : high
      let what: Bilingual =
        isShort
        ? Bilingual("too little for", "trop peu pour") : Bilingual("far more than", "bien plus que")
      report.report(
        at: stack.place(vehicle.place), subject: vehicle.id, field: "stages",
        Bilingual(
          "the stages of \(vehicle.name) give \(Figure.text(payload.mass, 0)) kg"
            + " \(Figure.text(speed, 0)) m/s, \(what.english) \(payload.orbit.name)"
            + " (\(Figure.text(low, 0)) to \(Figure.text(high, 0)) m/s)",
          "les étages de \(vehicle.name) donnent à \(Figure.texte(payload.mass, 0)) kg"
            + " \(Figure.texte(speed, 0)) m/s, \(what.french) \(payload.orbit.name)"
            + " (\(Figure.texte(low, 0)) à \(Figure.texte(high, 0)) m/s)"), measured: speed,
        expected: expected, tolerance: isShort ? margin : (surplus - 1) * high, unit: "m/s",
        model: "rocket equation", related: [(vehicle.place, Bilingual("the vehicle", "le lanceur"))]
      )
    }
  }

  /// An orbit that a capacity stands for.
  private struct Orbit {
    let name: String
    let perigee: Double
    let apogee: Double
    let inclination: Double
  }

  private static func payload(
    of vehicle: InventoryVehicle, _ inventory: Inventory
  ) -> (mass: Double, orbit: Orbit)? {
    let capacities = inventory.capacities(of: vehicle)
    let orbits = [
      Orbit(name: "LEO", perigee: 200_000, apogee: 200_000, inclination: 51.6),
      Orbit(name: "SSO", perigee: 500_000, apogee: 500_000, inclination: 97.4),
      Orbit(name: "GTO", perigee: 200_000, apogee: 35_786_000, inclination: 25),
    ]
    for orbit in orbits {
      if let mass = capacities[orbit.name] { return (mass, orbit) }
    }
    return nil
  }

  private static func required(_ orbit: Orbit, _ losses: Double) -> Double {
    RocketEquation.requiredSpeed(
      perigeeHeight: orbit.perigee, apogeeHeight: orbit.apogee,
      inclination: orbit.inclination * Circle.degree, latitude: 0.6, losses: losses)
  }
}

/// The stages of a vehicle's record as the rocket equation takes them.
struct RocketStack {
  private(set) var stages: [RocketEquation.Stage] = []
  /// What is dropped under way, kg.
  private(set) var dropped: Double = 0
  private var firstLocation: SourceLocation?

  /// Reads the stages; nil where one of them lacks a figure that is needed.
  init?(_ record: Record) {
    guard let nodes = record["stages"]?.elements, !nodes.isEmpty else { return nil }
    var found: [(stage: RocketEquation.Stage, name: String)] = []
    for node in nodes {
      if firstLocation == nil { firstLocation = node.location }
      let units: Double = node["count"]?.number ?? 1
      let dry: Double? = node["dry_mass_kg"]?.number
      guard let propellant = node["propellant_mass_kg"]?.number else {
        // A fairing or an adapter.
        if node["engine"] == nil, let dry {
          dropped += dry * units
          continue
        }
        return nil
      }
      guard let dry, let vacuum = node["isp_vacuum_s"]?.number else { return nil }
      // A stage that starts on the ground spends a third of its time in air.
      var impulse: Double = vacuum
      if let ground = node["isp_sea_level_s"]?.number, found.allSatisfy(\.stage.isBooster) {
        impulse = (2 * vacuum + ground) / 3
      }
      let thrust: Double? = node["thrust_vacuum_kn"]?.number.map { 1e3 * $0 * units }
      let name = (node["name"]?.value ?? "").lowercased()
      let isBooster = units > 1 && found.isEmpty || name.contains("booster")
      found.append(
        (
          RocketEquation.Stage(
            dryMass: dry * units, propellantMass: propellant * units,
            exhaustVelocity: impulse * Constants.standardGravity.value, thrust: thrust,
            isBooster: isBooster), name
        ))
    }
    guard !found.isEmpty else { return nil }
    stages = found.map(\.stage)
  }

  /// Where the stages stand, in the file of the vehicle.
  func place(_ vehicle: Place) -> Place {
    guard let firstLocation else { return vehicle }
    return Place(
      file: Int(vehicle.file), line: firstLocation.line, column: firstLocation.column)
  }
}
