// SPDX-License-Identifier: Apache-2.0

/// ORB-025: propellant, thrust, specific impulse and burn time of a stage belong together.
enum StageBurnCloses: Check {
  static let rule = Rule(
    id: "ORB-025",
    title: Bilingual(
      "thrust, impulse, propellant and burn time of a stage belong together",
      "poussée, impulsion, ergols et durée de combustion d'un étage vont ensemble"),
    severity: .warning, certainty: .physics,
    rationale: """
      A stage turns its propellant into impulse: mass times exhaust speed is thrust times burn
      time. A figure with a digit too many, of all engines where one is meant, or in pounds, breaks
      this. Throttled flight, propellant left over and verniers that are not counted shift it; the
      stages of our catalogue lie between 0.6 and 1.15. A specific impulse outside what chemistry
      gives is reported by itself, and so is a stage that would be lighter or heavier for its
      propellant than any that flew.
      """,
    formula: """
      ½ ≤ g₀ Isp m / (F t) ≤ 2; 150 s ≤ Isp(vacuum) ≤ 500 s; 100 s ≤ Isp(sea level);
      2 ≤ propellant / dry mass ≤ 40 above 5 t of propellant, ½ ≤ propellant / dry mass below
      """,
    tolerance: """
      A factor of 2: throttling and residuals make less than 1.7. 40: the lightest tanks hold 30 times
      their mass; 2: hydrogen stages with heavy tanks have 3, small stages that stay with the payload less.
      """,
    reference: "Sutton & Biblarz 2017, Rocket Propulsion Elements, equations 2-5 and 2-6",
    bad: RuleExample("vehicles/v.yaml", Self.record(thrust: "9950")),
    good: RuleExample("vehicles/v.yaml", Self.record(thrust: "995")))

  private static func record(thrust: String) -> String {
    """
    kind: vehicle
    id: v
    name: V
    source: s
    stages:
      - id: 1
        name: First
        propellant_mass_kg: 39000
        thrust_vacuum_kn: \(thrust)
        isp_vacuum_s: 310
        burn_time_s: 120
    """
  }

  private static let standardGravity: Double = 9.80665
  private static let vacuum: ClosedRange<Double> = 150...500
  private static let seaLevel: ClosedRange<Double> = 100...500

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    for record in context.inventory.records where record.kind == .vehicle || record.kind == .engine
    {
      let parts = record.kind == .engine ? [record.root] : record["stages"]?.elements ?? []
      for part in parts {
        let path = record.kind == .engine ? "" : "stages[\(part.label ?? "?")]."
        impulse(of: part, "isp_vacuum_s", vacuum, record, path, &report)
        impulse(of: part, "isp_sea_level_s", seaLevel, record, path, &report)
        burn(of: part, record, path, &report)
        structure(of: part, record, path, &report)
      }
    }
  }

  private static func impulse(
    of part: FieldNode, _ key: String, _ range: ClosedRange<Double>, _ record: Record,
    _ path: String, _ report: inout CheckReport
  ) {
    for assertion in part[key]?.assertions ?? [] {
      guard let value = assertion.number else { continue }
      report.exercised()
      guard !range.contains(value) else { continue }
      report.report(
        at: assertion.location, subject: record.id, field: path + key,
        Bilingual(
          "no chemical engine has a specific impulse of \(Figure.text(value, 1)) s",
          "aucun moteur chimique n'a une impulsion spécifique de \(Figure.texte(value, 1)) s"),
        length: assertion.value?.count ?? 0, measured: value,
        expected: value < range.lowerBound ? range.lowerBound : range.upperBound, tolerance: 0,
        unit: "s", sources: assertion.source.map { [$0] } ?? [])
    }
  }

  private static func structure(
    of part: FieldNode, _ record: Record, _ path: String, _ report: inout CheckReport
  ) {
    for propellant in part["propellant_mass_kg"]?.assertions ?? [] {
      structure(propellant, of: part, record, path, &report)
    }
  }

  private static func structure(
    _ propellant: Assertion, of part: FieldNode, _ record: Record, _ path: String,
    _ report: inout CheckReport
  ) {
    guard let mass = propellant.number, let dry = part["dry_mass_kg"]?.number, mass > 0, dry > 0
    else { return }
    report.exercised()
    let ratio: Double = mass / dry
    let least: Double = mass > 5000 ? 2 : 0.5
    guard ratio < least || ratio > 40 else { return }
    let bound: Double = ratio < least ? least : 40
    report.report(
      at: propellant.location, subject: record.id, field: path + "propellant_mass_kg",
      Bilingual(
        "\(Figure.text(mass, 0)) kg of propellant in \(Figure.text(dry, 0)) kg of stage are a ratio of"
          + " \(Figure.text(ratio, 1)), which no stage has",
        "\(Figure.texte(mass, 0)) kg d'ergols dans \(Figure.texte(dry, 0)) kg d'étage font un rapport"
          + " de \(Figure.texte(ratio, 1)), qu'aucun étage n'a"),
      measured: ratio, expected: bound, tolerance: 0,
      related: [
        Finding.Related(
          location: part["dry_mass_kg"]?.location ?? part.location,
          message: Bilingual("the dry mass", "la masse à vide"))
      ])
  }

  private static func burn(
    of part: FieldNode, _ record: Record, _ path: String, _ report: inout CheckReport
  ) {
    guard let mass = part["propellant_mass_kg"]?.number, let time = part["burn_time_s"]?.number,
      let thrust = part["thrust_vacuum_kn"], let force = thrust.number,
      let isp = part["isp_vacuum_s"]?.number, mass > 0, time > 0, force > 0, isp > 0
    else { return }
    report.exercised()
    let given: Double = mass * isp * standardGravity
    let used: Double = force * 1000 * time
    let ratio: Double = given / used
    guard ratio < 0.5 || ratio > 2 else { return }
    report.report(
      at: thrust.location, subject: record.id, field: path + "thrust_vacuum_kn",
      Bilingual(
        "\(Figure.text(mass, 0)) kg at \(Figure.text(isp, 1)) s give"
          + " \(Figure.text(given / 1e6, 1)) MN s, but \(Figure.text(force, 1)) kN over"
          + " \(Figure.text(time, 0)) s are \(Figure.text(used / 1e6, 1)) MN s",
        "\(Figure.texte(mass, 0)) kg à \(Figure.texte(isp, 1)) s donnent"
          + " \(Figure.texte(given / 1e6, 1)) MN s, mais \(Figure.texte(force, 1)) kN pendant"
          + " \(Figure.texte(time, 0)) s font \(Figure.texte(used / 1e6, 1)) MN s"),
      measured: ratio, expected: 1, tolerance: 1, model: "impulse = mass x exhaust speed")
  }
}
