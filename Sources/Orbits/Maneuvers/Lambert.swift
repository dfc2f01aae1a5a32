// SPDX-License-Identifier: Apache-2.0

/// Lambert's problem: the conics that join two places in a given time.
///
/// Every solution is found: one without complete revolutions, and two (or none) for each number of
/// complete revolutions.
///
/// Accuracy: 1e-12 of the speed in ordinary geometry; near 0°, 180° and 360° it degrades as the plane
/// of the two places does. Reference: Izzo 2015, Celestial Mechanics and Dynamical Astronomy 121, 1;
/// the root finding is our own, bracketed.
public enum Lambert {
  /// The way round.
  public enum Direction: Sendable, Hashable {
    /// With an angular momentum along the frame's third axis, or without a component there.
    case prograde
    /// Against it.
    case retrograde
    /// Through less than half a turn (beside complete revolutions).
    case shortWay
    /// Through more than half a turn.
    case longWay
  }

  /// Why there is no solution.
  public enum Failure: Error, Sendable, Hashable {
    /// A place, the time or GM is not finite.
    case notFinite
    /// A place is the centre of attraction.
    case zeroPosition
    /// The time of flight (s) is not above zero.
    case timeNotPositive(Double)
    /// GM (m³/s²) is not above zero.
    case gravitationalParameterNotPositive(Double)
    /// The places and the centre are in line, so that the plane of motion is open; the angle
    /// between the places in rad.
    case planeUndefined(angle: Double)
    /// The number of revolutions is negative.
    case negativeRevolutions(Int)
  }

  /// One conic through both places.
  public struct Solution: Sendable, Hashable {
    /// Complete revolutions.
    public let revolutions: Int
    /// Which of two solutions with the same number of complete revolutions.
    public let branch: Branch
    /// Velocity at the first place, m/s.
    public let departureVelocity: Vector3
    /// Velocity at the second place, m/s.
    public let arrivalVelocity: Vector3
    /// Semimajor axis, m: negative for hyperbolas, infinite for a parabola.
    public let semimajorAxis: Double
  }

  /// The two families of orbits with complete revolutions.
  public enum Branch: Sendable, Hashable {
    /// Without complete revolutions there is one.
    case single
    /// The smaller x of Izzo's curve, left of the least time: the higher path.
    case left
    /// The greater x, right of the least time: the lower path.
    case right
  }

  /// The conics from one place to another in a given time, by number of revolutions.
  /// - Parameters:
  ///   - start: First place, m, in an inertial frame.
  ///   - end: Second place, m.
  ///   - time: Time of flight, s, above zero.
  ///   - mu: GM in m³/s²; the Earth's where left out.
  ///   - direction: The way round.
  ///   - maximumRevolutions: Solutions with up to this number of complete revolutions are given; they
  ///     exist only up to a number that grows with the time.
  /// - Returns: One solution without complete revolutions, then left and right for one, two, ….
  /// - Throws: `.planeUndefined` at 0°, 180° and 360° to about 1e-15 rad, and the other cases of
  ///   ``Failure`` for numbers out of range.
  public static func solutions(
    from start: Vector3, to end: Vector3, time: Double,
    gravitationalParameter mu: Double = GravitationalParameter.earth,
    direction: Direction = .prograde, maximumRevolutions: Int = 0
  ) throws(Failure) -> [Solution] {
    let geometry = try LambertGeometry(
      start: start, end: end, time: time, mu: mu, direction: direction)
    guard maximumRevolutions >= 0 else { throw .negativeRevolutions(maximumRevolutions) }
    let single = LambertCurve(
      lambda: geometry.lambda, chord: geometry.chord, revolutions: 0)
    var result: [Solution] = [
      geometry.solution(single.single(geometry.time), revolutions: 0, branch: .single)
    ]
    // T > Nπ wherever N revolutions fit: more need not be tried.
    let most: Int = Int(min(Double(maximumRevolutions), geometry.time / Double.pi, 1e9))
    var revolutions = 1
    while revolutions <= most {
      let curve = LambertCurve(
        lambda: geometry.lambda, chord: geometry.chord, revolutions: revolutions)
      guard let (left, right) = curve.pair(geometry.time) else { break }
      result.append(geometry.solution(left, revolutions: revolutions, branch: .left))
      result.append(geometry.solution(right, revolutions: revolutions, branch: .right))
      revolutions += 1
    }
    return result
  }
}

extension Lambert.Failure: CustomStringConvertible {
  /// What is wrong, in words.
  public var description: String {
    switch self {
    case .notFinite: "a place, the time of flight or GM is not a finite number"
    case .zeroPosition: "a place is the centre of attraction"
    case .timeNotPositive(let time): "the time of flight is \(time) s, not above zero"
    case .gravitationalParameterNotPositive(let mu): "GM is \(mu) m3/s2, not above zero"
    case .planeUndefined(let angle):
      "the places are \(angle) rad apart, in line with the centre: the plane is undefined"
    case .negativeRevolutions(let count): "\(count) revolutions were asked for"
    }
  }
}
