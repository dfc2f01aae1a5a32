// SPDX-License-Identifier: Apache-2.0

/// How far positions from an element set may be off, by class of orbit: standard deviations.
///
/// Element sets carry no covariance. At the epoch these are what ESA found for the whole catalogue
/// of 1 January 2008, class by class; they grow along the track with the age of the set. They tell
/// near from far passes; they are no estimate of one object's orbit, and
/// ``EncounterPlane/isDiluted(radius:)`` says where they hide more than they show.
///
/// - Reference: Flohrer, Krag and Klinkrad 2008, *Assessment and Categorization of TLE Orbit Errors
///   for the US SSN Catalogue*, AMOS, tables 1 and 2; Levit and Marshall 2011, *Improved orbit
///   predictions using two-line elements*, Adv. Space Res. 47, for the growth.
public struct ElementSetUncertainty: Sendable, Hashable {
  /// Radial, transverse, normal at the epoch, m.
  public var atEpoch: Vector3
  /// By how much they grow in a day, m.
  public var perDay: Vector3

  /// Standard deviations of one's own.
  public init(atEpoch: Vector3, perDay: Vector3 = .zero) {
    self.atEpoch = atEpoch
    self.perDay = perDay
  }

  /// The figures of the class an orbit is in.
  ///
  /// The growth of 1.5 km a day along the track is what Levit and Marshall met between 800 and
  /// 19,100 km; twice that below a perigee of 400 km, where nobody foresees the drag, is a round
  /// figure of ours, and so is the same growth for all other orbits.
  /// - Parameters:
  ///   - perigeeHeight: m.
  ///   - semimajorAxis: m.
  ///   - eccentricity: of the mean elements.
  ///   - inclination: rad.
  public init(
    perigeeHeight: Double, semimajorAxis: Double, eccentricity: Double, inclination: Double
  ) {
    let growth = Vector3(0, perigeeHeight < 400_000 ? 3_000 : 1_500, 0)
    let degrees: Double = inclination * 180 / Double.pi
    let tilt: Int = degrees < 30 ? 0 : degrees <= 60 ? 1 : 2
    let band: Int = perigeeHeight < 800_000 ? 0 : perigeeHeight <= 25_000_000 ? 1 : 2
    let table: [[Vector3]] = eccentricity > 0.1 ? Self.eccentric : Self.circular
    let row: [Vector3] = table[band]
    if tilt < row.count {
      self.init(atEpoch: row[tilt], perDay: growth)
      return
    }
    // Cells that table 2 leaves empty: the regime's means in table 1 (HEO, GEO, MEO).
    if eccentricity > 0.1 {
      self.init(atEpoch: Vector3(824, 1_367, 1_059), perDay: growth)
    } else if abs(semimajorAxis - 42_164_000) < 2_000_000 {
      self.init(atEpoch: Vector3(359, 432, 86), perDay: growth)
    } else {
      self.init(atEpoch: Vector3(73, 131, 54), perDay: growth)
    }
  }

  /// Table 2 up to an eccentricity of 0.1, m: perigee below 800 km, up to 25,000 km, above;
  /// inclination below 30°, up to 60°, above.
  private static let circular: [[Vector3]] = [
    [Vector3(67, 118, 75), Vector3(107, 308, 169), Vector3(115, 517, 137)],
    [Vector3(191, 256, 203), Vector3(71, 228, 95), Vector3(91, 428, 114)],
    [Vector3(357, 432, 83)],
  ]

  /// Table 2 above an eccentricity of 0.1.
  private static let eccentric: [[Vector3]] = [
    [Vector3(2_252, 4_270, 1_421), Vector3(629, 909, 2_057), Vector3(494, 814, 1_337)],
    [Vector3(1_748, 3_119, 971), Vector3(1_832, 1_878, 1_454), Vector3(529, 817, 1_570)],
    [Vector3(402, 418, 83), Vector3(4_712, 6_223, 1_208)],
  ]

  /// The figures of the class that an orbit is in.
  public init(_ orbit: SGP4) {
    let a: Double = orbit.semimajorAxis
    let perigee: Double = orbit.perigeeHeight
    let radius: Double = 0.5 * (orbit.apogeeHeight - perigee)
    self.init(
      perigeeHeight: perigee, semimajorAxis: a, eccentricity: radius / a,
      inclination: orbit.near.inclo)
  }

  /// Standard deviations at an age of the set, days, m; a set's future is as uncertain as its past.
  public func deviations(age: Double) -> Vector3 { atEpoch + abs(age) * perDay }

  /// The covariance of position in the axes of the state's frame, m².
  ///
  /// - Parameters:
  ///   - age: of the set at the state, days.
  ///   - position: m.
  ///   - velocity: m/s.
  /// - Returns: nil where the state spans no plane.
  public func covariance(age: Double, position: Vector3, velocity: Vector3) -> Matrix3? {
    guard
      let axes = LocalOrbitalFrame.rtn.rotation(position: position, velocity: velocity)
    else { return nil }
    let sigma: Vector3 = deviations(age: age)
    let (r, t, n): (Vector3, Vector3, Vector3) = (
      sigma.x * axes.row0, sigma.y * axes.row1, sigma.z * axes.row2
    )
    func column(_ x: (Vector3) -> Double) -> Vector3 { x(r) * r + x(t) * t + x(n) * n }
    return Matrix3(column { $0.x }, column { $0.y }, column { $0.z })
  }
}
