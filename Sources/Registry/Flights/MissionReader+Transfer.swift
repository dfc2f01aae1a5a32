// SPDX-License-Identifier: Apache-2.0

import Orbits

extension MissionReader {
  /// A flight of the stage above the ascent onto the transfer orbit to the geostationary ring.
  ///
  /// All payloads are let go there; the heaviest gives its name to the flight.
  mutating func transfer() throws(FlightFailure) -> GeostationaryPlan {
    guard let last = vehicle.upperStages.last else {
      throw FlightFailure(
        "no stage is left for the mission; name the stage that ends the ascent by `last_stage`",
        at: node.location)
    }
    guard let main = payloads.indices.max(by: { payloads[$0].mass < payloads[$1].mass }) else {
      throw FlightFailure("the flight has no payload with a mass", at: node.location)
    }
    var companions: [GeostationaryPlan.Companion] = []
    for (index, payload) in payloads.enumerated() where index != main {
      companions.append(GeostationaryPlan.Companion(name: payload.name, mass: payload.mass))
    }
    let parking: Double? = try figures.number(
      "parking_height_km", of: node, subject, in: 100...2000)
    var plan = GeostationaryPlan(
      stage: try upperStage(last), satellite: payloads[main].name,
      satelliteMass: payloads[main].mass, companions: companions,
      parkingHeight: parking.map { 1000 * $0 }, perigeeBurns: 1, slot: nil)
    if let delay = try figures.number(
      "first_burn_delay_s", of: node, subject, in: FigureReader.natural)
    {
      plan.firstBurnDelay = delay
    }
    if let burns = try figures.number("perigee_burns", of: node, subject, in: 1...2) {
      plan.perigeeBurns = Int(burns)
    }
    if let crossing = try figures.number("transfer_crossing", of: node, subject, in: 1...20) {
      plan.transferCrossing = Int(crossing)
    }
    return plan
  }
}
