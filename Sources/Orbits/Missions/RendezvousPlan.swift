// SPDX-License-Identifier: Apache-2.0

/// A phasing flight to a station in a low orbit: two burns to the phasing orbit, one a day later, three
/// for the approach.
///
/// The burns are impulses at declared times. Of all their components (transverse and normal for the
/// first three, all for the approach) those are taken that meet the target's place and velocity
/// at the arrival with the smallest sum of squares; the heights of the phasing orbit follow from the
/// phase at insertion. Reference: Murtazin and Budylov 2010, Acta Astronautica 66, 1549 (the scheme
/// of 34 orbits).
public struct RendezvousPlan: Sendable {
  /// Where to.
  public var target: RendezvousTarget
  /// When the last burn has made both velocities equal.
  public var arrival: Epoch
  /// Of the first three burns, s after insertion.
  public var phasingBurns: [Double]
  /// Of the first two burns of the approach, s before the arrival; the last is at the arrival.
  public var approachBurns: [Double]
  /// What the spacecraft has for its burns, m/s.
  public var availableSpeed: Double
  /// Of the spacecraft's engine, s.
  public var specificImpulse: Double
  /// That meets the air, m².
  public var dragArea: Double
  /// No unit.
  public var dragCoefficient: Double
  /// Above a sphere of 6378.137 km, m: the mean heights that the phasing orbit may have.
  public var phasingHeights: ClosedRange<Double>

  /// A plan; the defaults are those of Soyuz on its way of 34 orbits.
  ///
  /// - Parameters:
  ///   - target: where to.
  ///   - arrival: when velocities are equal.
  ///   - phasingBurns: three times in s after insertion.
  ///   - approachBurns: two times in s before the arrival.
  ///   - availableSpeed: m/s.
  ///   - specificImpulse: s.
  ///   - dragArea: m².
  ///   - dragCoefficient: no unit.
  ///   - phasingHeights: m.
  public init(
    target: RendezvousTarget, arrival: Epoch, phasingBurns: [Double] = [12_600, 15_300, 88_200],
    approachBurns: [Double] = [8_400, 5_400], availableSpeed: Double = 390,
    specificImpulse: Double = 302, dragArea: Double = 15, dragCoefficient: Double = 2.2,
    phasingHeights: ClosedRange<Double> = 190_000...380_000
  ) {
    self.target = target
    self.arrival = arrival
    self.phasingBurns = phasingBurns
    self.approachBurns = approachBurns
    self.availableSpeed = availableSpeed
    self.specificImpulse = specificImpulse
    self.dragArea = dragArea
    self.dragCoefficient = dragCoefficient
    self.phasingHeights = phasingHeights
  }

  /// Flies from insertion to the arrival.
  ///
  /// - Parameters:
  ///   - insertion: the state in which the launcher leaves the spacecraft.
  ///   - mass: then, kg.
  ///   - world: the Earth, the Sun and the Moon.
  /// - Returns: legs, burns with their components, the distance that is left.
  /// - Throws: ``MissionFailure``, which says by how much the phase, the speed or the meeting fails.
  public func fly(
    from insertion: StateVector<GCRF>, mass: Double, in world: MissionWorld
  ) throws(MissionFailure) -> MissionTrajectory {
    try check(insertion, mass)
    let search = try RendezvousSearch(plan: self, insertion: insertion, mass: mass, world: world)
    return try search.trajectory(for: search.burns())
  }

  private func check(
    _ insertion: StateVector<GCRF>, _ mass: Double
  ) throws(MissionFailure) {
    func require(_ fine: Bool, _ field: String, _ reason: String) throws(MissionFailure) {
      if !fine { throw .plan(field: field, reason: reason) }
    }
    try require(mass > 0 && mass.isFinite, "mass", "needs a mass above 0 kg, not \(mass)")
    try require(
      specificImpulse > 0 && specificImpulse.isFinite, "specific impulse",
      "needs a number above 0 s, not \(specificImpulse)")
    try require(
      phasingBurns.count == 3 && approachBurns.count == 2, "burns",
      "needs three times of phasing and two of the approach")
    let flight: Double = arrival.seconds(since: insertion.epoch)
    let times: [Double] = [0] + phasingBurns + approachBurns.map { flight - $0 } + [flight]
    let ordered: Bool = zip(times, times.dropFirst()).allSatisfy { $0.0 < $0.1 }
    try require(
      ordered && flight.isFinite, "burns",
      "have to follow each other between insertion and arrival; in s after insertion \(times)")
    try require(
      availableSpeed > 0 && dragArea >= 0 && dragCoefficient >= 0, "spacecraft",
      "needs speed above 0 m/s and no negative area")
  }
}
