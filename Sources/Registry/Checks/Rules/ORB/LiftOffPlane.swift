// SPDX-License-Identifier: Apache-2.0

import Orbits

/// ORB-005: at lift-off the pad passes through the plane that is flown to.
enum LiftOffPlane: Check {
  static let rule = Rule(
    id: "ORB-005",
    title: Bilingual(
      "at lift-off the pad is in the plane of the orbit",
      "au décollage, le pas de tir est dans le plan de l'orbite"),
    severity: .warning, certainty: .physics,
    rationale: """
      A rocket that does not turn stays in the inertial plane it left the ground in, and the
      Earth turns the pad through that plane at a degree in four minutes. A wrong time, pad
      or object shows as a difference of nodes. For a launch to a declared rendezvous target
      the target's plane counts, carried to lift-off by J2 from element sets on both sides
      (at most 60 days apart) or from one within 10 days; for other launches into low orbit
      the first set of a payload within 30 days of lift-off. Launches that declare a
      `plane_change` and pads near the least inclination, where the node says nothing, are
      not judged.
      """,
    formula: """
      Ω = α(pad) ∓ asin(tan φ'/tan i) [ + 180° ] against Ω(target) + Ω̇ Δt, Ω̇ by Brouwer; α
      = λ + GMST
      """,
    tolerance: """
      0.3° of node for a rendezvous (Soyuz TMA-18M agrees to 0.007°, five minutes are
      1.25°), 3° else (the ascent, coasting, a dog-leg); plus what 0.01° of inclination and
      an unknown second make
      """,
    reference: """
      Vallado 2013, Fundamentals of Astrodynamics, 4th ed., section 6.4.1; Brouwer 1959,
      Astronomical Journal 64, 378
      """,
    bad: RuleExample(LiftOffExample.files(liftOff: "2015-09-02T04:42:43Z")),
    good: RuleExample(LiftOffExample.files(liftOff: "2015-09-02T04:37:43Z")))

  /// Degrees of node for a launch to a rendezvous.
  static let rendezvousBand: Double = 0.3
  /// Degrees of node for other launches into low orbit.
  static let directBand: Double = 3
  private static let day: Double = 86_400

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for launch in inventory.launches {
      guard let (pad, name, isPad) = inventory.pad(of: launch), isPad else { continue }
      for liftOff in launch.liftOff.all {
        guard liftOff.value.precision >= .minute, !liftOff.value.isUncertain else { continue }
        let found =
          rendezvous(launch, liftOff, inventory) ?? direct(launch, liftOff, inventory)
        guard let aim = found else { continue }
        judge(aim, launch, liftOff, pad, name, context, into: &report)
      }
    }
  }

  /// A plane to be met, whose it is, and how well the node should agree, degrees.
  private struct Aim {
    var plane: OrbitPlane
    var owner: String
    var band: Double
    var method: PlaneHistory.Method
    /// How fast the node moves, rad/s.
    var rate: Double
    var set: InventoryElementSet?
  }

  private static func judge(
    _ aim: Aim, _ launch: InventoryLaunch, _ liftOff: Cited<VagueDate>, _ pad: LaunchPad,
    _ name: String, _ context: CheckContext, into report: inout CheckReport
  ) {
    let instant: Epoch = liftOff.value.earliest
    let offset: Double =
      context.earth.flatMap { try? instant.ut1MinusUTC($0, leapSeconds: context.leapSeconds) } ?? 0
    let planes = LaunchPlane(
      through: pad, at: instant, inclination: aim.plane.inclination, ut1MinusUTC: offset)
    guard let (pass, excess) = planes.nearest(toNode: aim.plane.raan), let plane = planes[pass]
    else { return }
    // Near the fold a hundredth of a degree of inclination is degrees of node.
    let steep: Double = LaunchPlane.nodeSensitivity(
      latitude: pad.geocentricLatitude, inclination: aim.plane.inclination)
    guard steep < 20 else { return }
    report.exercised()
    let width: Double = liftOff.value.precision == .minute ? 0.25 : 0
    let band: Double = aim.band + 0.01 * steep + width
    let difference: Double = excess / Circle.degree
    guard abs(difference) > band else { return }
    // The target's node moves too while the Earth turns the pad.
    let seconds: Double = abs(excess) / (EarthRotation.siderealRate - aim.rate)
    let time: String = duration(seconds)
    let node: Double = plane.raan / Circle.degree
    // Beside the measured node, so that 359.9° and 0.1° are 0.2° apart in the report too.
    let wanted: Double = node - difference
    let isLate = difference > 0
    let how: Bilingual = text(of: aim.method)
    report.report(
      at: liftOff.place, subject: launch.id, field: "lift_off",
      Bilingual(
        "at this lift-off the plane through \(name) has its node at \(Figure.text(node, 2))°, that"
          + " of \(aim.owner) is at \(Figure.text(wanted, 2))°: \(Figure.text(abs(difference), 2))°"
          + " apart, as if \(time) too \(isLate ? "late" : "early")"
          + " (\(how.english))",
        "à ce décollage, le plan passant par \(name) a son nœud à \(Figure.texte(node, 2))°, celui"
          + " de \(aim.owner) est à \(Figure.texte(wanted, 2))° :"
          + " \(Figure.texte(abs(difference), 2))° d'écart, comme \(Figure.comma(time)) trop"
          + " \(isLate ? "tard" : "tôt") (\(how.french))"),
      length: liftOff.text.count, measured: node, expected: wanted, tolerance: band, unit: "deg",
      model: "Brouwer J2, J4", sources: [liftOff.source, aim.set?.source ?? -1],
      related: aim.set.map {
        [($0.place, Bilingual("the nearest element set", "le jeu d'éléments le plus proche"))]
      } ?? [])
  }

  /// The plane of the object to be met, between sets on both sides or near one.
  private static func rendezvous(
    _ launch: InventoryLaunch, _ liftOff: Cited<VagueDate>, _ inventory: Inventory
  ) -> Aim? {
    guard let id = launch.rendezvousTarget.value, let position = inventory.index.objectsByID[id]
    else { return nil }
    let object = inventory.objects[position]
    let instant: Epoch = liftOff.value.earliest
    let sets = inventory.goodSets(of: object)
    guard let history = PlaneHistory(sets.map { MeanElements($0.elements) }) else { return nil }
    let (plane, method) = history.plane(at: instant)
    switch method {
    case .interpolated(let before, let after):
      guard after.seconds(since: before) < 60 * day else { return nil }
    case .carried(let epoch):
      guard abs(epoch.seconds(since: instant)) < 10 * day else { return nil }
    }
    return Aim(
      plane: plane, owner: object.title, band: rendezvousBand, method: method,
      rate: rate(of: history, at: instant), set: inventory.nearestSet(of: object, to: instant)?.set)
  }

  /// The plane of the first set of a payload in low orbit, carried back to lift-off.
  private static func direct(
    _ launch: InventoryLaunch, _ liftOff: Cited<VagueDate>, _ inventory: Inventory
  ) -> Aim? {
    guard !FirstOrbit.changesPlane(launch, in: inventory) else { return nil }
    let instant: Epoch = liftOff.value.earliest
    var best: (set: InventoryElementSet, object: InventoryObject, age: Double)?
    for object in inventory.objects(of: launch) where object.role != .debris {
      for set in inventory.goodSets(of: object) {
        let age: Double = set.elements.epoch.seconds(since: instant)
        guard age > -3_600, age < 30 * day, age < best?.age ?? .infinity,
          let mean = set.meanOrbit, mean.apogeeHeight < 2_000e3
        else { continue }
        best = (set, object, age)
      }
    }
    guard let best, let history = PlaneHistory([MeanElements(best.set.elements)]) else {
      return nil
    }
    let (plane, method) = history.plane(at: instant)
    return Aim(
      plane: plane, owner: best.object.title, band: directBand, method: method,
      rate: rate(of: history, at: instant), set: best.set)
  }

  private static func rate(of history: PlaneHistory, at instant: Epoch) -> Double {
    let later: Double = history.plane(at: instant.advanced(bySeconds: 100)).plane.raan
    return Circle.signed(later - history.plane(at: instant).plane.raan) / 100
  }

  private static func text(of method: PlaneHistory.Method) -> Bilingual {
    switch method {
    case .interpolated(let before, let after):
      let (a, b) = (before.iso8601(fractionDigits: 0), after.iso8601(fractionDigits: 0))
      return Bilingual(
        "interpolated by J2 between the sets of \(a) and \(b)",
        "interpolé par J2 entre les jeux du \(a) et du \(b)")
    case .carried(let epoch):
      let text = epoch.iso8601(fractionDigits: 0)
      return Bilingual(
        "carried by J2 from the set of \(text)", "porté par J2 depuis le jeu du \(text)")
    }
  }

  private static func duration(_ seconds: Double) -> String {
    seconds < 100 ? "\(Figure.text(seconds, 0)) s" : "\(Figure.text(seconds / 60, 1)) min"
  }
}
