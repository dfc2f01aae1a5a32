// SPDX-License-Identifier: Apache-2.0

/// A flight of an upper stage from the launcher's hand-over to the geostationary ring.
///
/// A burn into the parking orbit where the launcher leaves that to the stage, one or two burns about
/// the node that raise the apogee and turn the plane a little, one about the apogee that raises the
/// perigee and turns the rest; then the satellite drifts to its slot and stops there by itself. All
/// burns of the stage are finite; their times, durations and directions are found by Newton's method.
/// Without a slot the flight ends on the transfer orbit, whose plane is then that of the parking orbit.
public struct GeostationaryPlan: Sendable {
  /// Another payload.
  public struct Companion: Sendable, Hashable {
    /// As in "SES-3".
    public var name: String
    /// kg.
    public var mass: Double
    /// When it is let go on the transfer orbit; nil for one that goes along to the end.
    public var release: Epoch?

    /// A payload: its name, its mass in kg, when it is released on the transfer orbit.
    public init(name: String, mass: Double, release: Epoch? = nil) {
      self.name = name
      self.mass = mass
      self.release = release
    }
  }

  /// A burn of the satellite itself or another thing that happens in the slot or beyond.
  public struct LaterEvent: Sendable {
    /// As in "control lost".
    public var name: String
    /// When.
    public var epoch: Epoch
    /// East longitude then, rad; nil for the slot.
    public var longitude: Double?
    /// Heights of perigee and apogee (m) of a graveyard orbit that begins then; nil for none.
    public var graveyard: ClosedRange<Double>?
    /// For the report.
    public var remark: String

    /// An event: its name, when, the longitude (rad) and the graveyard's heights (m) if any.
    public init(
      name: String, epoch: Epoch, longitude: Double? = nil,
      graveyard: ClosedRange<Double>? = nil, remark: String = ""
    ) {
      self.name = name
      self.epoch = epoch
      self.longitude = longitude
      self.graveyard = graveyard
      self.remark = remark
    }
  }

  /// What flies on.
  public var stage: UpperStage
  /// As in "KazSat-2".
  public var satellite: String
  /// Of the satellite, kg.
  public var satelliteMass: Double
  /// What else is carried.
  public var companions: [Companion]
  /// Of the circular parking orbit that the stage makes first, m; nil where the launcher made it.
  public var parkingHeight: Double?
  /// From hand-over to the first burn of the stage, s: where the search begins.
  public var firstBurnDelay: Double
  /// Burns that raise the apogee: 1 or 2.
  public var perigeeBurns: Int
  /// Which crossing of the equator after hand-over the first of them is at; the second crossing of
  /// a northward launch is its ascending node.
  public var transferCrossing: Int
  /// Of the orbit between two perigee burns, m, where no separation epoch asks for one.
  public var intermediateApogee: Double
  /// When the satellite is let go; nil for shortly after the last burn.
  public var separation: Epoch?
  /// From the end of the last burn to the separation, s.
  public var settling: Double
  /// East longitude of the satellite's place, rad; nil for a flight that ends on the transfer orbit.
  public var slot: Double?
  /// From separation to the slot, s.
  public var drift: Double
  /// After the slot is reached.
  public var laterEvents: [LaterEvent]

  /// A plan: m, kg, s, rad.
  public init(
    stage: UpperStage, satellite: String, satelliteMass: Double, companions: [Companion] = [],
    parkingHeight: Double?, firstBurnDelay: Double = 118, perigeeBurns: Int = 2,
    transferCrossing: Int = 2, intermediateApogee: Double = 6_000_000, separation: Epoch? = nil,
    settling: Double = 600, slot: Double?, drift: Double = 12 * 86_400,
    laterEvents: [LaterEvent] = []
  ) {
    self.stage = stage
    self.satellite = satellite
    self.satelliteMass = satelliteMass
    self.companions = companions
    self.parkingHeight = parkingHeight
    self.firstBurnDelay = firstBurnDelay
    self.perigeeBurns = perigeeBurns
    self.transferCrossing = transferCrossing
    self.intermediateApogee = intermediateApogee
    self.separation = separation
    self.settling = settling
    self.slot = slot
    self.drift = drift
    self.laterEvents = laterEvents
  }

  /// Flies from the launcher's hand-over to the slot.
  ///
  /// - Parameters:
  ///   - handOver: the state in which the launcher leaves stage and payloads.
  ///   - mass: of all of them then, kg.
  ///   - world: the Earth, the Sun and the Moon.
  /// - Returns: legs, burns with start, duration and what is left, the longitude reached.
  /// - Throws: ``MissionFailure``, with the propellant that is missing where it does not suffice.
  public func fly(
    from handOver: StateVector<GCRF>, mass: Double, in world: MissionWorld
  ) throws(MissionFailure) -> MissionTrajectory {
    try stage.check()
    let payload: Double = companions.reduce(satelliteMass) { $0 + $1.mass }
    guard mass.isFinite, satelliteMass > 0, companions.allSatisfy({ $0.mass > 0 }),
      mass > stage.propellant + payload + (stage.tank?.mass ?? 0)
    else {
      throw .plan(
        field: "mass",
        reason: "\(mass) kg at hand-over do not hold \(stage.propellant) kg of propellant and"
          + " \(payload) kg of payloads")
    }
    guard (1...2).contains(perigeeBurns), transferCrossing > 0 else {
      throw .plan(field: "burns", reason: "needs one or two perigee burns, at a crossing from 1 on")
    }
    guard slot?.isFinite ?? true, drift >= 2 * 86_400, drift.isFinite else {
      throw .plan(field: "slot", reason: "needs a longitude and at least two days of drift")
    }
    var flight = StageFlight(stage: stage, state: handOver, mass: mass, world: world)
    flight.note("hand-over", remark: "")
    if let parkingHeight {
      try flight.burnIntoCircle(height: parkingHeight, delay: firstBurnDelay)
    }
    let transfer = try GeostationaryTransfer(plan: self, flight: flight)
    let released = try transfer.fly(&flight)
    let drift = GeostationaryDrift(plan: self, world: world)
    guard let slot else { return try drift.trajectory(onTransferAfter: flight) }
    return try drift.trajectory(after: flight, from: released, to: slot)
  }

  /// The inclination (rad) after the burns at the perigee that needs the least speed in all.
  ///
  /// Of impulses at the apsides: from a circle of one radius to a circle of another in the equator's
  /// plane, each burn turning its part of the inclination. Reference: Vallado 2013, section 6.5.1.
  ///
  /// - Parameters:
  ///   - inclination: of the parking orbit, rad.
  ///   - parkingRadius: m.
  ///   - finalRadius: m.
  public static func bestTransferInclination(
    from inclination: Double, parkingRadius: Double, finalRadius: Double
  ) -> Double {
    let mu: Double = GravitationalParameter.earth
    let a: Double = 0.5 * (parkingRadius + finalRadius)
    let near: Double = (mu * (2 / parkingRadius - 1 / a)).squareRoot()
    let far: Double = near * parkingRadius / finalRadius
    let low: Double = (mu / parkingRadius).squareRoot()
    let high: Double = (mu / finalRadius).squareRoot()
    /// The slope of the sum by the angle turned at the perigee.
    func slope(_ turned: Double) -> Double {
      let rest: Double = inclination - turned
      let first: Double = low * low + near * near - 2 * low * near * Elementary.cos(turned)
      let last: Double = high * high + far * far - 2 * high * far * Elementary.cos(rest)
      return low * near * Elementary.sin(turned) / first.squareRoot()
        - high * far * Elementary.sin(rest) / last.squareRoot()
    }
    var (small, large): (Double, Double) = (0, 0.5 * inclination)
    for _ in 0..<60 {
      let middle: Double = 0.5 * (small + large)
      if slope(middle) < 0 { small = middle } else { large = middle }
    }
    return inclination - 0.5 * (small + large)
  }
}
