// SPDX-License-Identifier: Apache-2.0

import Orbits

extension MissionReader {
  /// A flight of the stages above the ascent to a place on the geostationary ring.
  ///
  /// Masses and the slot are those of the objects, separations those of their records. Without a target
  /// it ends on the transfer orbit.
  mutating func geostationary() throws(FlightFailure) -> GeostationaryPlan {
    let goesToSlot = node["target"] != nil
    let satellite: Record? = goesToSlot ? try target() : nil
    let main: FlightPayload? =
      goesToSlot ? payloads.first { $0.id == satellite?.id } : payloads.last
    guard let main else {
      throw FlightFailure(
        "\(satellite?.name ?? "it") is not among the payloads of this launch, or has no mass",
        at: node["target"]?.location)
    }
    guard let last = vehicle.upperStages.last else {
      throw FlightFailure(
        "no stage is left for the mission; name the stage that ends the ascent by `last_stage`",
        at: node.location)
    }
    let radian: Double = Double.pi / 180
    var slot: Double? = try figures.number("slot_deg", of: node, subject, in: -180...360)
    if slot == nil, let satellite {
      slot = try figures.number(
        "geo_longitude_deg", of: satellite.root, satellite.name, in: -180...360)
      guard slot != nil else {
        throw FlightFailure("\(satellite.name) has no `geo_longitude_deg`", at: satellite.location)
      }
    }
    var companions: [GeostationaryPlan.Companion] = []
    for payload in payloads where payload != main {
      companions.append(
        GeostationaryPlan.Companion(
          name: payload.name, mass: payload.mass, release: try separation(of: payload.id)))
    }
    let parking: Double? = try figures.number(
      "parking_height_km", of: node, subject, in: 100...2000)
    var plan = GeostationaryPlan(
      stage: try upperStage(last), satellite: main.name, satelliteMass: main.mass,
      companions: companions, parkingHeight: parking.map { 1000 * $0 },
      separation: try separation(of: main.id), slot: slot.map { $0 * radian })
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
    if let apogee = try figures.number(
      "intermediate_apogee_km", of: node, subject, in: 300...36_000)
    {
      plan.intermediateApogee = 1000 * apogee
    }
    if let drift = try figures.number("drift_d", of: node, subject, in: 2...200) {
      plan.drift = 86_400 * drift
    }
    plan.laterEvents = try laterEvents()
    return plan
  }

  /// The stage that flies the mission, with the tank that it drops.
  mutating func upperStage(_ stage: LaunchStage) throws(FlightFailure) -> UpperStage {
    guard let engine = stage.engines.first else {
      throw FlightFailure("\(stage.name) has no engine", at: node.location)
    }
    var tank: UpperStage.Tank?
    if let part = node["dropped_tank"] {
      tank = UpperStage.Tank(
        propellant: try figures.required(
          "propellant_mass_kg", of: part, "\(stage.name) tank", in: FigureReader.positive),
        mass: try figures.required(
          "dry_mass_kg", of: part, "\(stage.name) tank", in: FigureReader.positive))
    }
    return UpperStage(
      name: stage.name, propellant: stage.propellantMass, thrust: engine.vacuumThrust,
      specificImpulse: engine.vacuumSpecificImpulse, tank: tank)
  }

  /// When an object separated, by its record; nil where that says no instant.
  private mutating func separation(of id: String) throws(FlightFailure) -> Epoch? {
    guard let record = library.object(id) else { return nil }
    for phase in record["phases"]?.elements ?? [] where phase["phase"]?.value == "separated" {
      guard let said = FigureReader.chosen(phase["date"]), let date = said.date,
        date.precision >= .minute
      else { continue }
      return try instant(said, "separation of \(record.name)")
    }
    return nil
  }

  /// What happens in the slot or beyond it, as the flight record lists it.
  private mutating func laterEvents() throws(FlightFailure) -> [GeostationaryPlan.LaterEvent] {
    var events: [GeostationaryPlan.LaterEvent] = []
    for part in node["later_events"]?.elements ?? [] {
      guard let name = part["event"]?.value, let epoch = try epoch("date", of: part) else {
        throw FlightFailure("a later event has an `event` and a `date`", at: part.location)
      }
      let longitude: Double? = try figures.number("longitude_deg", of: part, name, in: -180...360)
      let perigee: Double? = try figures.number(
        "perigee_km", of: part, name, in: FigureReader.natural)
      let apogee: Double? = try figures.number(
        "apogee_km", of: part, name, in: FigureReader.natural)
      var graveyard: ClosedRange<Double>?
      if let perigee, let apogee, perigee <= apogee {
        graveyard = (1000 * perigee)...(1000 * apogee)
      }
      events.append(
        GeostationaryPlan.LaterEvent(
          name: name, epoch: epoch, longitude: longitude.map { $0 * Double.pi / 180 },
          graveyard: graveyard, remark: part["note"]?.value ?? ""))
    }
    return events
  }
}
