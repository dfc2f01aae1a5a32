// SPDX-License-Identifier: Apache-2.0

extension RendezvousSearch {
  private static let legNames: [String] = [
    "insertion orbit", "first transfer", "phasing orbit", "phasing orbit after the third burn",
    "approach", "final approach",
  ]
  private static let burnNames: [String] = [
    "first phasing burn", "second phasing burn", "third phasing burn", "first approach burn",
    "second approach burn", "last burn, velocities equal",
  ]

  /// The flight with its burns, as legs, events and what is left.
  func trajectory(for burns: [ImpulsiveBurn]) throws(MissionFailure) -> MissionTrajectory {
    let total: Double = burns.reduce(0) { $0 + $1.change.norm }
    guard total <= plan.availableSpeed else {
      throw .speed(needed: total, available: plan.availableSpeed)
    }
    let angle: Double = phase * 180 / Double.pi
    var legs: [MissionTrajectory.Leg] = []
    var events: [MissionTrajectory.Event] = [
      MissionTrajectory.Event(
        name: "insertion", state: insertion, mass: mass,
        remark: "\(plan.target.name) \(DecimalText.fixed(angle, decimals: 1)) deg ahead")
    ]
    var state: StateVector<GCRF> = insertion
    var craft = propagator
    let flight: Double = plan.arrival.seconds(since: insertion.epoch)
    for (index, burn) in burns.enumerated() {
      let span: Double = burn.epoch.seconds(since: state.epoch)
      let count: Int = max(40, Int((1_700 * span / flight).rounded(.up)))
      let leg = try MissionFlight.coast(craft, from: state, to: burn.epoch, states: count)
      legs.append(MissionTrajectory.Leg(name: Self.legNames[index], states: leg.states))
      guard let after = burn.applied(to: leg.end) else {
        throw .lost("the spacecraft has no orbit left before burn \(index + 1)")
      }
      state = after
      craft.spacecraft.mass *= burn.massRatio
      events.append(
        MissionTrajectory.Event(
          name: Self.burnNames[index], state: state, mass: craft.spacecraft.mass,
          change: burn.change.norm, remark: Self.remark(burn)))
    }
    return MissionTrajectory(
      legs: legs, events: events, residuals: try residuals(at: state, total: total),
      assumptions: try assumptions())
  }

  private static func remark(_ burn: ImpulsiveBurn) -> String {
    func text(_ value: Double) -> String { DecimalText.fixed(value, decimals: 3) }
    let c: Vector3 = burn.change
    return "radial \(text(c.x)), transverse \(text(c.y)), normal \(text(c.z)) m/s"
  }

  private func residuals(
    at state: StateVector<GCRF>, total: Double
  ) throws(MissionFailure) -> [TargetResidual] {
    // The place of the target once more, by the set alone at the epoch of the end.
    let station = try plan.target.state(at: state.epoch, in: world)
    let gap: Vector3 = state.position - station.position
    let speed: Vector3 = state.velocity - station.velocity
    return [
      TargetResidual(
        name: "distance from \(plan.target.name)", unit: "km", wanted: 0,
        reached: gap.norm / 1000, bound: 1),
      TargetResidual(
        name: "speed relative to \(plan.target.name)", unit: "m/s", wanted: 0,
        reached: speed.norm, bound: 0.1),
      TargetResidual(
        name: "all burns, of what there is", unit: "m/s", wanted: plan.availableSpeed,
        reached: total),
    ]
  }

  private func assumptions() throws(MissionFailure) -> [String] {
    let set: String = plan.target.phasing.epoch.iso8601(fractionDigits: 0)
    var lines: [String] = [
      "\(plan.target.name) moves by SGP4 with its set of \(set), taken from TEME to GCRF; its own"
        + " burns since then are not known",
      "burns are impulses at declared times; their components have the smallest sum of squares that"
        + " meets the target, which is our choice and not the published one",
      "forces: field \(world.gravity.name) \(world.degree)x\(world.degree), Sun, Moon, air of Harris and"
        + " Priester at mean activity with \(DecimalText.fixed(plan.dragArea, decimals: 1)) m2",
      "fly-around, last metres and contact are not flown: at the arrival both states are equal",
      "mean height of the phasing orbit by two-body rates:"
        + " \(DecimalText.fixed(phasingHeight / 1000, decimals: 1)) km",
    ]
    let slip: String = DecimalText.fixed(nodeSlip / Circle.degree, decimals: 2)
    lines.append(
      "the node of the lower orbit falls \(slip) deg behind the target's until the arrival; the normal"
        + " parts of the burns make up for it, as the launch goes into the target's own plane")
    if let plane = plan.target.plane(at: plan.arrival) {
      let teme = try world.transformed(target, to: TEME.self)
      let normal: Vector3 = teme.position.cross(teme.velocity).normalized
      // Osculating against mean: J2 alone moves the one about the other by hundredths of a degree.
      let tilt: Double = normal.angle(to: plane.normal) * 180 / Double.pi
      lines.append(
        "the plane of the sets around the flight is"
          + " \(DecimalText.fixed(tilt, decimals: 3)) deg from that of the meeting")
    }
    return lines
  }
}
