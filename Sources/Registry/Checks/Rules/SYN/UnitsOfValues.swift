// SPDX-License-Identifier: Apache-2.0

import Orbits

/// SYN-019: values are in the unit that their key says.
enum UnitsOfValues: RemarkCheck {
  static let rule = Rule(
    id: "SYN-019",
    title: Bilingual(
      "values are in the unit of their key",
      "les valeurs sont dans l'unité de leur clé"),
    severity: .error, certainty: .exact,
    rationale: """
      Metres in the place of kilometres, seconds in the place of minutes make a plausible text and
      an impossible orbit. A value that brings its own unit, a message that names another one, and
      heights whose period fits only when they are read in another unit are reported; and so is a value
      that begins as a number and is none, for it would be passed over in silence.
      """,
    formula: """
      T = 2π √(a³/μ), a = R + (h_p + h_a)/2: the period given differs by over 20 % as written and
      agrees within 3 % in another unit
      """,
    tolerance: "3 % of the period, which oblateness and rounding stay far below",
    reference: """
      CCSDS 502.0-B-3 (units of OMM); CZML and OEM differ in metres and kilometres
      """,
    bad: RuleExample(
      "objects/a.yaml",
      """
      kind: satellite
      id: a
      name: A
      source: s
      orbits:
        - epoch: 2020-01-01
          perigee_km: 498000
          apogee_km: 581000
          period_min: 95.2
      """),
    good: RuleExample(
      "objects/a.yaml",
      """
      kind: satellite
      id: a
      name: A
      source: s
      orbits:
        - epoch: 2020-01-01
          perigee_km: 498
          apogee_km: 581
          period_min: 95.2
      """))

  static let forms = ["record", "omm", "cdm"]

  static func examineFurther(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for object in inventory.objects {
      for orbit in object.orbits { examine(orbit, of: object, &report) }
    }
    for record in inventory.records { examine(record, &report) }
  }

  /// The period as written, against that of the heights in km and in m.
  private static func examine(
    _ orbit: InventoryOrbit, of object: InventoryObject, _ report: inout CheckReport
  ) {
    guard let perigee = orbit.perigee.first, let apogee = orbit.apogee.first,
      let period = orbit.period.first, period.value > 0
    else { return }
    let center = orbit.centralBody?.value ?? object.center.value ?? "Earth"
    guard center.lowercased() == "earth" else { return }
    func minutes(_ scale: Double) -> Double {
      let a: Double = 6378.137 + 0.5 * scale * (perigee.value + apogee.value)
      return a > 0 ? 2 * Double.pi * (a * a * a / 398_600.4418).squareRoot() / 60 : 0
    }
    func agrees(_ one: Double, _ other: Double, _ share: Double) -> Bool {
      abs(one - other) <= share * other
    }
    let expected = minutes(1)
    if agrees(period.value, expected, 0.2) { return }
    if perigee.value > 10_000, agrees(minutes(0.001), period.value, 0.03) {
      report.report(
        at: perigee.place, subject: object.id, field: "perigee_km",
        Bilingual(
          "the heights \(perigee.text) × \(apogee.text) fit the period of \(period.text) min only "
            + "as metres",
          "les hauteurs \(perigee.text) × \(apogee.text) ne conviennent à la période de "
            + "\(period.text) min qu'en mètres"),
        length: perigee.text.count, measured: perigee.value, expected: perigee.value / 1000,
        unit: "km", model: "Kepler", sources: [perigee.source, period.source])
      return
    }
    for (factor, english, french) in [
      (60.0, "hours", "heures"), (1.0 / 60.0, "seconds", "secondes"), (1440.0, "days", "jours"),
    ] where agrees(period.value * factor, expected, 0.03) {
      report.report(
        at: period.place, subject: object.id, field: "period_min",
        Bilingual(
          "the period of \(period.text) fits the heights only in \(english)",
          "la période de \(period.text) ne convient aux hauteurs qu'en \(french)"),
        length: period.text.count, measured: period.value, expected: expected, unit: "min",
        model: "Kepler", sources: [perigee.source, period.source])
      return
    }
  }

  /// The units that end keys.
  private static let units: Set<String> = [
    "km", "m", "kg", "min", "deg", "s", "kn", "h", "t", "years", "mn",
  ]

  /// Numbers that bring a unit of their own.
  private static func examine(_ record: Record, _ report: inout CheckReport) {
    record.root.forEachField(path: "") { path, assertions in
      guard let unit = path.split(separator: "_").last.map(String.init), units.contains(unit),
        path.contains("_")
      else { return }
      for assertion in assertions {
        guard let value = assertion.value, assertion.number == nil else { continue }
        let digits = value.prefix { $0.isNumber || $0 == "." || $0 == "-" || $0 == "+" }
        let rest = value.dropFirst(digits.count).filter { $0 != " " && $0 != "°" }
        guard Double(digits) != nil, !rest.isEmpty,
          rest.allSatisfy({ $0.isLetter || $0 == "/" })
        else {
          garbled(value, assertion.location, record, path, &report)
          continue
        }
        report.report(
          at: assertion.location, subject: record.id, field: path,
          Bilingual(
            "`\(value)` brings a unit of its own where the key says \(unit); write the number alone",
            "`\(value)` apporte sa propre unité où la clé dit \(unit) ; écrivez le nombre seul"),
          length: value.count)
      }
    }
  }

  /// What begins as a number and is none: a decimal comma, a letter among digits.
  private static func garbled(
    _ value: String, _ location: SourceLocation, _ record: Record, _ path: String,
    _ report: inout CheckReport
  ) {
    let start = value.first == "-" || value.first == "+" ? value.dropFirst() : value[...]
    guard start.first?.isNumber ?? false else { return }
    report.report(
      at: location, subject: record.id, field: path,
      Bilingual("`\(value)` is no number", "« \(value) » n'est pas un nombre"),
      length: value.count)
  }
}
