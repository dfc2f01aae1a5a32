// SPDX-License-Identifier: Apache-2.0

import Orbits

extension MissionReader {
  /// A flight of the stage above the ascent to a higher orbit, where it lets its payloads go.
  mutating func orbitRaise() throws(FlightFailure) -> OrbitRaisePlan {
    guard let last = vehicle.upperStages.last else {
      throw FlightFailure(
        "no stage is left for the mission; name the stage that ends the ascent by `last_stage`",
        at: node.location)
    }
    let heights: ClosedRange<Double> = 100...100_000
    let perigee: Double = try figures.required("perigee_km", of: node, subject, in: heights)
    let apogee: Double = try figures.required("apogee_km", of: node, subject, in: heights)
    let inclination: Double? = try figures.number(
      "inclination_deg", of: node, subject, in: 0...180)
    var plan = OrbitRaisePlan(
      stage: try upperStage(last),
      payloads: payloads.map { OrbitRaisePlan.Payload(name: $0.name, mass: $0.mass) },
      perigeeHeight: 1000 * perigee, apogeeHeight: 1000 * apogee,
      inclination: inclination.map { $0 * Double.pi / 180 })
    if let delay = try figures.number(
      "first_burn_delay_s", of: node, subject, in: FigureReader.natural)
    {
      plan.firstBurnDelay = delay
    }
    return plan
  }
}
