// SPDX-License-Identifier: Apache-2.0

/// The burns to come as arcs, by when guidance cuts its engines.
package struct GuidanceOutlook: Sendable {
  /// By time since lift-off, at full length.
  private let burns: [FlightPoint.Burn]
  /// Whether each burn waits for the stage that guidance cuts.
  private let isChained: [Bool]
  /// The burns that guidance ends, nil where it ends none.
  private let guided: ClosedRange<Int>?
  private let trail: GuidanceChains.Trail?
  private let now: Double

  /// What is ahead of a point, with a vehicle's chains.
  package init(_ point: FlightPoint, _ chains: GuidanceChains) {
    now = point.time
    let burns: [FlightPoint.Burn] = point.outlook.filter { $0.duration > 0 && $0.thrust > 0 }
    self.burns = burns
    // The last stage that guidance can cut is the one that it does; earlier ones burn out.
    if let last = burns.lastIndex(where: \.isGuided) {
      var first: Int = last
      while first > 0, burns[first - 1].isGuided, burns[first - 1].stage == burns[last].stage {
        first -= 1
      }
      guided = first...last
      trail = chains.trail(of: burns[last].stage)
      isChained = burns.indices.map { index in
        index > last && chains.waits(burns[index].stage, for: burns[last].stage)
      }
    } else {
      trail = nil
      guided = nil
      isChained = burns.map { _ in false }
    }
  }

  /// Whether nothing burns any more.
  package var isEmpty: Bool { burns.isEmpty }

  /// Whether guidance has a cut-off to choose.
  package var hasGuidedBurn: Bool { guided != nil }

  /// When the guided burn begins, s since lift-off.
  package var guidedStart: Double? { guided.map { now + burns[$0.lowerBound].start } }

  /// When the guided burn ends for want of propellant, with what burns on after it provided for, s since
  /// lift-off.
  package var depletion: Double? {
    guard let guided else { return nil }
    let last: FlightPoint.Burn = burns[guided.upperBound]
    let reserve: Double =
      trail.map { $0.flow * $0.duration * last.exhaustVelocity / last.thrust } ?? 0
    return now + last.start + last.duration - reserve
  }

  /// The end of the last burn at full length, s since lift-off.
  package var end: Double {
    burns.reduce(now) { Swift.max($0, now + $1.start + $1.duration) }
  }

  /// The latest cut-off that can be thought of, burning four fifths of what the stage weighs empty.
  package var latest: Double {
    guard let guided, let depletion else { return end }
    let last: FlightPoint.Burn = burns[guided.upperBound]
    let flow: Double = last.thrust / last.exhaustVelocity
    return depletion + 0.8 * (last.mass - flow * last.duration) / flow
  }

  /// The arcs when guidance cuts at a time since lift-off, which may lie after the stage is dry: then
  /// it burns what it does not have, which tells what is missing.
  package func arcs(cutOff: Double?) -> [GuidancePrediction.Arc] {
    var arcs: [GuidancePrediction.Arc] = []
    arcs.reserveCapacity(burns.count + 1)
    var shift: Double = 0
    var surplus: Double = 0
    for (index, burn) in burns.enumerated() {
      var arc = GuidancePrediction.Arc(
        start: now + burn.start, end: now + burn.start + burn.duration, thrust: burn.thrust,
        exhaustVelocity: burn.exhaustVelocity, mass: burn.mass)
      if let guided, let cutOff {
        if guided.contains(index) {
          let full: GuidancePrediction.Arc = arc
          arc.end = index == guided.upperBound ? cutOff : Swift.min(arc.end, cutOff)
          if arc.end > arc.start { arcs.append(arc) }
          guard index == guided.upperBound else { continue }
          if let trail {
            arc = GuidancePrediction.Arc(
              start: cutOff, end: cutOff + trail.duration, thrust: trail.thrust,
              exhaustVelocity: trail.thrust / trail.flow, mass: arc.endMass)
            arcs.append(arc)
          }
          shift = arc.end - full.end
          surplus = arc.endMass - full.endMass
          continue
        } else if index > guided.upperBound {
          if isChained[index] {
            arc.start += shift
            arc.end += shift
          }
          // A stage that is kept carries on what it has left; one that falls away takes it along.
          if burn.stage == burns[guided.upperBound].stage { arc.mass += surplus }
        }
      }
      arcs.append(arc)
    }
    return arcs
  }

  /// The speed that a cut-off after depletion would need from propellant that is not there, or, negative,
  /// that a cut-off before it leaves unused, m/s.
  package func missingSpeed(cutOff: Double) -> Double {
    guard let guided, let depletion else { return 0 }
    let last: FlightPoint.Burn = burns[guided.upperBound]
    let flow: Double = last.thrust / last.exhaustVelocity
    let dry: Double = last.mass - flow * (depletion - now - last.start)
    let reached: Double = last.mass - flow * (cutOff - now - last.start)
    guard dry > 0, reached > 0 else { return .greatestFiniteMagnitude }
    return last.exhaustVelocity * Elementary.log(dry / reached)
  }
}
