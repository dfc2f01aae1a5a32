// SPDX-License-Identifier: Apache-2.0

extension GeostationaryDrift {
  /// Events in the slot and the graveyard, on ideal orbits: years of station keeping are not flown.
  func appendLater(
    _ slot: Double, _ legs: inout [MissionTrajectory.Leg], _ events: inout [MissionTrajectory.Event]
  ) throws(MissionFailure) {
    for later in plan.laterEvents {
      let place = try resting(at: later.longitude ?? slot, epoch: later.epoch)
      var event = MissionTrajectory.Event(
        name: later.name, state: place, mass: plan.satelliteMass, remark: later.remark)
      guard let graveyard = later.graveyard else {
        events.append(event)
        continue
      }
      let mu: Double = GravitationalParameter.earth
      let r: Double = place.position.norm
      let near: Double = Ellipsoid.wgs84.equatorialRadius + graveyard.lowerBound
      let far: Double = Ellipsoid.wgs84.equatorialRadius + graveyard.upperBound
      // From the ring to the far apsis, then the near one up to its height.
      let first: Double = (mu * (2 / r - 2 / (r + far))).squareRoot()
      let slow: Double = (mu * (2 / far - 2 / (r + far))).squareRoot()
      let second: Double = (mu * (2 / far - 2 / (near + far))).squareRoot()
      event.change = abs(first - place.velocity.norm)
      event.state.velocity = first * place.velocity.normalized
      events.append(event)
      let rise: Double = 0.5 * (r + far)
      let half: Double = Double.pi * rise * (rise / mu).squareRoot()
      let rising = TwoBodyArc(event.state).states(over: half, count: 60)
      legs.append(MissionTrajectory.Leg(name: "to the graveyard", states: rising))
      guard var top = rising.last else { continue }
      top.velocity = second * top.velocity.normalized
      events.append(
        MissionTrajectory.Event(
          name: "graveyard", state: top, mass: plan.satelliteMass, change: abs(second - slow),
          remark: "\(DecimalText.fixed(graveyard.lowerBound / 1000, decimals: 0)) x"
            + " \(DecimalText.fixed(graveyard.upperBound / 1000, decimals: 0)) km"))
      let size: Double = 0.5 * (near + far)
      let period: Double = Circle.turn * size * (size / mu).squareRoot()
      legs.append(
        MissionTrajectory.Leg(
          name: "graveyard", states: TwoBodyArc(top).states(over: period, count: 120)))
    }
  }

  /// A satellite at rest over a longitude.
  private func resting(
    at longitude: Double, epoch: Epoch
  ) throws(MissionFailure) -> StateVector<GCRF> {
    let r: Double = Geosynchronism.semimajorAxis
    let place = StateVector<ITRF>(
      epoch: epoch,
      position: r * Vector3(Elementary.cos(longitude), Elementary.sin(longitude), 0),
      velocity: .zero)
    return try world.transformed(place, to: GCRF.self)
  }
}
