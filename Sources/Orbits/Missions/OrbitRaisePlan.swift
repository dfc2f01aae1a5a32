// SPDX-License-Identifier: Apache-2.0

/// A kick stage that raises an orbit by two finite burns half a revolution apart.
///
/// The first burn lifts the opposite side of the orbit to the apogee wanted, the second one there lifts
/// the perigee and may turn the plane. The mean orbit is aimed at (Brouwer's, freed of what J2 does
/// within a revolution), as published heights and inclinations are of mean elements; heights are
/// those of the ellipse with the published period (``PublishedHeights``), over 6378.137 km.
public struct OrbitRaisePlan: Sendable {
  /// What is carried to the orbit.
  public struct Payload: Sendable, Hashable {
    /// As in "Lomonosov".
    public var name: String
    /// kg.
    public var mass: Double

    /// A payload: its name and its mass in kg.
    public init(name: String, mass: Double) {
      self.name = name
      self.mass = mass
    }
  }

  /// What flies on.
  public var stage: UpperStage
  /// What is released in the end, in that order.
  public var payloads: [Payload]
  /// Of the mean perigee over a sphere of 6378.137 km, m.
  public var perigeeHeight: Double
  /// Of the mean apogee over a sphere of 6378.137 km, m.
  public var apogeeHeight: Double
  /// To the true equator of the date, rad; nil leaves the plane as it is.
  public var inclination: Double?
  /// From insertion to the first burn, s.
  public var firstBurnDelay: Double
  /// From the end of the second burn to the release, s.
  public var settling: Double
  /// Between two releases, s.
  public var releaseInterval: Double

  /// A plan: m, rad, s.
  public init(
    stage: UpperStage, payloads: [Payload], perigeeHeight: Double, apogeeHeight: Double,
    inclination: Double? = nil, firstBurnDelay: Double = 120, settling: Double = 300,
    releaseInterval: Double = 60
  ) {
    self.stage = stage
    self.payloads = payloads
    self.perigeeHeight = perigeeHeight
    self.apogeeHeight = apogeeHeight
    self.inclination = inclination
    self.firstBurnDelay = firstBurnDelay
    self.settling = settling
    self.releaseInterval = releaseInterval
  }

  /// Flies from insertion to the release of the last payload and once around.
  ///
  /// - Parameters:
  ///   - insertion: the state in which the launcher leaves stage and payloads.
  ///   - mass: of all of them then, kg.
  ///   - world: the Earth, the Sun and the Moon.
  /// - Returns: legs, burns, the mean orbit reached.
  /// - Throws: ``MissionFailure``, with the propellant that is missing where it does not suffice.
  public func fly(
    from insertion: StateVector<GCRF>, mass: Double, in world: MissionWorld
  ) throws(MissionFailure) -> MissionTrajectory {
    try stage.check()
    let carried: Double = payloads.reduce(0) { $0 + $1.mass }
    guard mass.isFinite, payloads.allSatisfy({ $0.mass > 0 }),
      mass > carried + stage.propellant + (stage.tank?.mass ?? 0)
    else {
      throw .plan(
        field: "mass",
        reason: "\(mass) kg at insertion do not hold \(stage.propellant) kg of propellant and"
          + " \(carried) kg of payloads")
    }
    guard perigeeHeight > 0, apogeeHeight >= perigeeHeight, apogeeHeight.isFinite,
      firstBurnDelay >= 0, settling >= 0, releaseInterval >= 0
    else {
      throw .plan(
        field: "orbit", reason: "needs heights above 0, the apogee's not below the perigee's")
    }
    var flight = StageFlight(stage: stage, state: insertion, mass: mass, world: world)
    flight.note("insertion", remark: "")
    let search = try OrbitRaiseSearch(plan: self, flight: flight)
    let burns = try search.burns()
    try flight.fly(burns.first, name: "burn 1", leg: "insertion orbit")
    try flight.fly(burns.second, name: "burn 2", leg: "transfer")
    let residuals = try search.residuals(at: flight.state)
    var wait: Double = settling
    for payload in payloads {
      try flight.coast(
        to: flight.state.epoch.advanced(bySeconds: wait), leg: "before the release")
      flight.drop(payload.mass, name: "\(payload.name) released", remark: "")
      wait = releaseInterval
    }
    let period: Double = try search.period()
    try flight.coast(to: flight.state.epoch.advanced(bySeconds: period), leg: "final orbit")
    return MissionTrajectory(
      legs: flight.legs, events: flight.events,
      residuals: residuals + [
        TargetResidual(
          name: "propellant burnt, of what \(stage.name) holds", unit: "kg",
          wanted: stage.propellant,
          reached: flight.burnt)
      ],
      assumptions: [
        "burns of \(stage.name) are finite with constant thrust and flow, along the velocity, the"
          + " second with a constant angle out of the plane; the real times are not in our sources",
        "the orbit wanted is a mean one (Brouwer, J2), its heights as catalogues have them; osculating heights swing about it by some"
          + " 10 km in a revolution",
        "propellant for control and settling is left out",
        "forces: field \(world.gravity.name) 8x8, Sun, Moon; no air",
      ])
  }
}
