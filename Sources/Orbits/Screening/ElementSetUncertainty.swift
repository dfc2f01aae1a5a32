// SPDX-License-Identifier: Apache-2.0

/// How far positions from an element set may be off, by class of orbit: round figures.
///
/// Published element sets carry no covariance. These standard deviations are of the order that
/// comparisons with precise orbits find, and grow with the age of the set, along the track most.
/// They tell near from far passes; they are no calibrated covariance, and
/// ``EncounterPlane/isDiluted(radius:)`` says where they hide more than they show.
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
  /// - Parameters:
  ///   - perigeeHeight: m.
  ///   - semimajorAxis: m.
  ///   - eccentricity: of the mean elements.
  public init(perigeeHeight: Double, semimajorAxis: Double, eccentricity: Double) {
    if eccentricity > 0.1 {
      self.init(atEpoch: Vector3(1_000, 2_500, 800), perDay: Vector3(200, 2_000, 100))
    } else if semimajorAxis > 35_000_000 {
      self.init(atEpoch: Vector3(350, 500, 150), perDay: Vector3(50, 200, 20))
    } else if perigeeHeight > 2_000_000 {
      self.init(atEpoch: Vector3(150, 300, 150), perDay: Vector3(20, 150, 20))
    } else if perigeeHeight > 600_000 {
      self.init(atEpoch: Vector3(100, 300, 100), perDay: Vector3(20, 300, 20))
    } else if perigeeHeight > 400_000 {
      self.init(atEpoch: Vector3(100, 500, 100), perDay: Vector3(30, 1_000, 30))
    } else {
      self.init(atEpoch: Vector3(150, 1_000, 120), perDay: Vector3(60, 3_000, 40))
    }
  }

  /// The figures of the class that an orbit is in.
  public init(_ orbit: SGP4) {
    let a: Double = orbit.semimajorAxis
    let perigee: Double = orbit.perigeeHeight
    let radius: Double = 0.5 * (orbit.apogeeHeight - perigee)
    self.init(perigeeHeight: perigee, semimajorAxis: a, eccentricity: radius / a)
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
