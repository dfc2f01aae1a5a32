// SPDX-License-Identifier: Apache-2.0

import Orbits

extension MissionReader {
  /// The dates of a flight to the Moon and back, in their order, as a record names them.
  private static let dateKeys: [String] = [
    "correction", "lunar_orbit_insertion", "circularization", "lander_separation", "landing",
    "ascent", "docking", "ascender_release", "departure_raise", "departure", "return_correction",
    "capsule_separation", "entry", "touchdown",
  ]

  /// A flight that lands on the Moon and brings a sample home.
  mutating func lunarReturn() throws(FlightFailure) -> LunarReturnPlan {
    guard let part = node["dates"] else {
      throw FlightFailure("the mission has no `dates`", at: node.location)
    }
    var dates: [Epoch] = []
    for key in Self.dateKeys {
      guard let epoch = try epoch(key, of: part) else {
        throw FlightFailure("the `dates` of the mission have no `\(key)`", at: part.location)
      }
      dates.append(epoch)
    }
    let order = LunarReturnPlan.Dates(
      correction: dates[0], lunarOrbitInsertion: dates[1], circularization: dates[2],
      landerSeparation: dates[3], landing: dates[4], ascent: dates[5], docking: dates[6],
      ascenderRelease: dates[7], departureRaise: dates[8], departure: dates[9],
      returnCorrection: dates[10], capsuleSeparation: dates[11], entry: dates[12],
      touchdown: dates[13])
    var plan = LunarReturnPlan(
      dates: order, craft: try craft(), landingSite: try place("landing_site"),
      landingZone: try place("landing_zone"))
    if let height = try figures.number("orbit_height_km", of: node, subject, in: 10...3000) {
      plan.orbitHeight = 1000 * height
    }
    if let text = node["sense"]?.value { plan.isRetrograde = text == "retrograde" }
    if let angle = try figures.number("entry_angle_deg", of: node, subject, in: -90...0) {
      plan.entryAngle = angle * Double.pi / 180
    }
    return plan
  }

  private mutating func craft() throws(FlightFailure) -> LunarReturnPlan.Craft {
    guard let part = node["craft"] else {
      throw FlightFailure("the mission has no `craft`", at: node.location)
    }
    var values: [Double] = []
    for key in [
      "lander_mass_kg", "lander_dry_mass_kg", "ascender_mass_kg", "ascender_dry_mass_kg",
      "capsule_mass_kg",
    ] {
      values.append(
        try figures.required(key, of: part, "spacecraft", in: FigureReader.positive))
    }
    return LunarReturnPlan.Craft(
      stackMass: payloads.reduce(0) { $0 + $1.mass },
      landerMass: values[0], landerDryMass: values[1], ascenderMass: values[2],
      ascenderDryMass: values[3], capsuleMass: values[4],
      mainEngine: try engine("main_engine", of: part),
      descentEngine: try engine("descent_engine", of: part),
      ascentEngine: try engine("ascent_engine", of: part),
      returnEngine: try engine("return_engine", of: part))
  }

  private mutating func engine(
    _ key: String, of part: FieldNode
  ) throws(FlightFailure) -> LunarEngine {
    guard let node = part[key] else {
      throw FlightFailure("the spacecraft has no `\(key)`", at: part.location)
    }
    let name = FigureReader.split(key).quantity
    return LunarEngine(
      thrust: try figures.required("thrust_n", of: node, name, in: FigureReader.positive),
      specificImpulse: try figures.required(
        "isp_vacuum_s", of: node, name, in: FigureReader.positive))
  }

  private mutating func place(_ key: String) throws(FlightFailure) -> Geodetic {
    guard let part = node[key] else {
      throw FlightFailure("the mission has no `\(key)`", at: node.location)
    }
    let name = FigureReader.split(key).quantity
    return Geodetic(
      latitudeDegrees: try figures.required("latitude_deg", of: part, name, in: -90...90),
      longitudeDegrees: try figures.required("longitude_deg", of: part, name, in: -180...360),
      height: try figures.number("height_m", of: part, name, in: -10_000...10_000) ?? 0)
  }

  /// The stage that leaves the parking orbit: the last one of the ascent.
  func injectionStage() throws(FlightFailure) -> LunarReturnPlan.InjectionStage {
    guard let stage = vehicle.ascent.stages.last, let engine = stage.engines.last else {
      throw FlightFailure("there is no stage that could leave the parking orbit", at: node.location)
    }
    return LunarReturnPlan.InjectionStage(
      engine: LunarEngine(
        thrust: engine.vacuumThrust, specificImpulse: engine.vacuumSpecificImpulse),
      dryMass: stage.dryMass + stage.residualMass)
  }
}
