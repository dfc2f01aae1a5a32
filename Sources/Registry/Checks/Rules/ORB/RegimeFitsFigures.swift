// SPDX-License-Identifier: Apache-2.0

import Orbits

/// ORB-007: the class that an orbit is given is the class that its figures have.
enum RegimeFitsFigures: Check {
  static let rule = Rule(
    id: "ORB-007",
    title: Bilingual(
      "the class of the orbit is that of its figures",
      "la classe de l'orbite est celle de ses chiffres"),
    severity: .error, certainty: .physics, fix: .suggested,
    rationale: """
      A label such as LEO or GEO is read more often than heights are, and contradicts them
      easily: an article put KazSat-2 and -3, at 35,786 km, into low Earth orbit.
      Authorities draw the bounds differently, so a label is wrong only where it is outside
      the widest published use of the name. It has to fit one of the orbits that the object
      lived in (not those of the way there, unless there is no other) or its newest element
      set; a satellite retired to the graveyard may still be called GEO. The classes that
      constellations give their satellites are tested too. Names without one meaning are
      passed over.
      """,
    formula:
      "the conditions of the regime on hp, ha, (hp + ha)/2, T, i, e and i − i(Sun-synchronous)",
    tolerance: "between the narrow and the widest definition nothing is reported",
    reference: """
      IADC-02-01 rev. 3 (2021), section 3.3.2; ESA's Annual Space Environment Report,
      orbital regions (DISCOS); GCAT, Orbital Categories
      """,
    bad: RuleExample("objects/a.yaml", example("LEO")),
    good: RuleExample("objects/a.yaml", example("GEO")))

  private static func example(_ regime: String) -> String {
    """
    kind: satellite
    id: a
    name: A
    source: s
    regime: \(regime)
    orbits:
      - perigee_km: 35778
        apogee_km: 35791
        inclination_deg: 0.04
    """
  }

  /// Figures of an orbit with where they stand.
  private struct Candidate {
    var figures: OrbitFigures
    var location: SourceLocation
    var text: String
  }

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for position in inventory.objects.indices where !inventory.objects[position].regime.isEmpty {
      let object = inventory.objects[position]
      let candidates = figures(of: object, inventory)
      guard !candidates.isEmpty else { continue }
      for label in object.regime.all {
        judge(
          label.value, at: inventory.location(of: label.place), object, candidates, "regime",
          inventory.sourceName(label.source), into: &report)
      }
    }
    for record in inventory.records where record.kind == .constellation {
      constellation(record, inventory, into: &report)
    }
  }

  private static func judge(
    _ text: String, at location: SourceLocation, _ object: InventoryObject,
    _ candidates: [Candidate], _ field: String, _ source: String?, into report: inout CheckReport
  ) {
    guard let regime = OrbitRegime(label: text) else { return }
    var worst: (criterion: RegimeCriterion, measured: Double, candidate: Candidate)?
    var isOther = false
    for candidate in candidates {
      switch regime.fit(candidate.figures) {
      case .fits, .border:
        report.exercised()
        return
      case .contradicts(let criterion, let measured):
        if worst == nil { worst = (criterion, measured, candidate) }
      case .otherCenter: isOther = true
      case .unknown: continue
      }
    }
    guard let worst else {
      guard isOther, let candidate = candidates.first else { return }
      report.exercised()
      report.report(
        at: location, subject: object.id, field: field,
        Bilingual(
          "\(text) is an orbit about another body than that of \(candidate.text)",
          "« \(text) » désigne une orbite autour d'un autre corps que celle de"
            + " \(Figure.comma(candidate.text))"),
        length: text.count, sources: [source].compactMap(\.self),
        related: [related(candidate)])
      return
    }
    report.exercised()
    let (scale, unit, decimals) = Self.unit(of: worst.criterion.quantity)
    let isLow: Bool = worst.measured < worst.criterion.lower
    let bound: Double = (isLow ? worst.criterion.lower : worst.criterion.upper) / scale
    let measured: Double = worst.measured / scale
    let name = Self.name(of: worst.criterion.quantity)
    let better: String? = OrbitRegime.computed(from: worst.candidate.figures)?.rawValue
    report.report(
      at: location, subject: object.id, field: field,
      Bilingual(
        "\(worst.candidate.text) is not \(text): \(name.english) is"
          + " \(Figure.text(measured, decimals)) \(unit), \(isLow ? "at least" : "at most")"
          + " \(Figure.text(bound, decimals)) \(unit) is called so"
          + (better.map { "; it is \($0)" } ?? ""),
        "\(Figure.comma(worst.candidate.text)) n'est pas \(text) : \(name.french) est de"
          + " \(Figure.texte(measured, decimals)) \(unit), on appelle ainsi"
          + " \(isLow ? "au moins" : "au plus") \(Figure.texte(bound, decimals)) \(unit)"
          + (better.map { " ; c'est \($0)" } ?? "")),
      length: text.count, measured: measured, expected: bound, tolerance: 0, unit: unit,
      model: regime.definition.source, sources: [source].compactMap(\.self),
      related: [related(worst.candidate)])
  }

  private static func related(_ candidate: Candidate) -> Finding.Related {
    Finding.Related(
      location: candidate.location, message: Bilingual("the orbit", "l'orbite"))
  }

  /// The orbits that a label may mean: those lived in with the newest element set, else those on the way.
  private static func figures(
    of object: InventoryObject, _ inventory: Inventory
  ) -> [Candidate] {
    var lived: [Candidate] = []
    var passed: [Candidate] = []
    let nodes: [FieldNode] = inventory.record(object.record)?["orbits"]?.elements ?? []
    for (position, orbit) in object.orbits.enumerated() {
      // An orbit with a label of its own is not what the object's label means.
      if nodes.indices.contains(position), nodes[position]["regime"] != nil { continue }
      guard let center = object.center(of: orbit), let figures = orbit.figures(center: center),
        let low = orbit.perigee.first, let high = orbit.apogee.first
      else { continue }
      let candidate = Candidate(
        figures: figures, location: inventory.location(of: low.place),
        text: "\(low.text) × \(high.text) km")
      switch orbit.kind {
      case "insertion", "parking", "transfer": passed.append(candidate)
      default: lived.append(candidate)
      }
    }
    if let set = inventory.lastSet(of: object), let mean = set.meanOrbit {
      let low = Figure.text(mean.perigeeHeight / 1e3, 0)
      let high = Figure.text(mean.apogeeHeight / 1e3, 0)
      lived.append(
        Candidate(
          figures: OrbitFigures(mean), location: inventory.location(of: set.place),
          text: "\(low) × \(high) km"))
    }
    return lived.isEmpty ? passed : lived
  }

  /// The classes that a constellation gives its satellites.
  private static func constellation(
    _ record: Record, _ inventory: Inventory, into report: inout CheckReport
  ) {
    for satellite in record["satellites"]?.elements ?? [] {
      guard let label = satellite["orbit_type"]?.assertions.first, let text = label.value,
        let id = satellite["id"]?.value, let position = inventory.index.objectsByID[id]
      else { continue }
      let object = inventory.objects[position]
      let candidates = figures(of: object, inventory)
      guard !candidates.isEmpty else { continue }
      judge(
        text, at: label.location, object, candidates, "satellites[\(id)].orbit_type",
        label.source, into: &report)
    }
  }

  private static func unit(
    of quantity: RegimeCriterion.Quantity
  ) -> (scale: Double, unit: String, decimals: Int) {
    switch quantity {
    case .perigeeHeight, .apogeeHeight, .meanHeight: (1e3, "km", 0)
    case .period: (3600, "h", 2)
    case .inclination, .sunSynchronousOffset: (Circle.degree, "deg", 2)
    case .eccentricity: (1, "", 3)
    }
  }

  private static func name(of quantity: RegimeCriterion.Quantity) -> Bilingual {
    switch quantity {
    case .perigeeHeight: Bilingual("the perigee height", "l'altitude du périgée")
    case .apogeeHeight: Bilingual("the apogee height", "l'altitude de l'apogée")
    case .meanHeight: Bilingual("the mean height", "l'altitude moyenne")
    case .period: Bilingual("the period", "la période")
    case .inclination: Bilingual("the inclination", "l'inclinaison")
    case .eccentricity: Bilingual("the eccentricity", "l'excentricité")
    case .sunSynchronousOffset:
      Bilingual(
        "the offset from the Sun-synchronous inclination",
        "l'écart à l'inclinaison héliosynchrone")
    }
  }
}
