// SPDX-License-Identifier: Apache-2.0

/// The planes of an inclination that pass through a launch pad at an instant.
///
/// From lift-off on, a rocket that does not turn stays in the inertial plane it started in. There are
/// two of each inclination: the pad is on the northbound or on the southbound half. At the least
/// inclination they fold into one, and the node says nothing about time any more; below it there is
/// none.
///
/// Reference: Vallado 2013, Fundamentals of Astrodynamics, 4th ed., section 6.4.1, equations 6-26 and 6-27.
public enum LaunchPlane: Sendable, Hashable {
  /// Which half of the revolution begins at the pad.
  public enum Pass: String, Sendable, Hashable, CaseIterable {
    /// The latitude grows after lift-off: from the north of the equator, before the northern turning
    /// point.
    case northbound
    /// The latitude falls after lift-off.
    case southbound
  }

  /// Both planes.
  case planes(northbound: OrbitPlane, southbound: OrbitPlane)
  /// No plane: the inclination (rad) is too near the equator by `shortfall` rad.
  case none(leastInclination: Double, shortfall: Double)

  /// The planes of an inclination (rad) through a pad at an instant, in TEME.
  public init(
    through pad: LaunchPad, at epoch: Epoch, inclination: Double, ut1MinusUTC: Double = 0
  ) {
    let least: Double = pad.leastInclination
    let tilt: Double = Swift.min(inclination, Double.pi - inclination)
    guard tilt >= least else {
      self = .none(leastInclination: least, shortfall: least - tilt)
      return
    }
    let right: Double = pad.rightAscension(at: epoch, ut1MinusUTC: ut1MinusUTC)
    let offset: Double = Self.offset(pad.geocentricLatitude, inclination)
    self = .planes(
      northbound: OrbitPlane(inclination: inclination, raan: right - offset),
      southbound: OrbitPlane(inclination: inclination, raan: right + offset - Double.pi))
  }

  /// The plane of a pass; nil where there is none.
  public subscript(pass: Pass) -> OrbitPlane? {
    switch (self, pass) {
    case (.planes(let plane, _), .northbound): plane
    case (.planes(_, let plane), .southbound): plane
    case (.none, _): nil
    }
  }

  /// The pass whose node is nearer to a node, and how much later in right ascension its node is, both
  /// in rad, −π…π; nil where there is no plane.
  public func nearest(toNode raan: Double) -> (pass: Pass, excess: Double)? {
    guard case .planes(let north, let south) = self else { return nil }
    let first: Double = Circle.signed(north.raan - raan)
    let second: Double = Circle.signed(south.raan - raan)
    return abs(first) <= abs(second) ? (.northbound, first) : (.southbound, second)
  }

  /// How far the node moves for each rad of inclination, rad/rad: large near the fold.
  ///
  /// The uncertainty of a published inclination times this is that of the node. Infinite at the fold.
  public static func nodeSensitivity(
    latitude: Double, inclination: Double
  ) -> Double {
    let sine: Double = Elementary.sin(inclination)
    let ratio: Double = Elementary.tan(latitude) / Elementary.tan(inclination)
    let rest: Double = 1 - ratio * ratio
    guard rest > 0, sine != 0 else { return .infinity }
    return abs(Elementary.tan(latitude)) / (sine * sine * rest.squareRoot())
  }

  /// Right ascension from the node to a latitude on the northbound half, rad, −π/2…π/2.
  private static func offset(_ latitude: Double, _ inclination: Double) -> Double {
    let ratio: Double = Elementary.tan(latitude) * Elementary.cos(inclination)
    let sine: Double = Elementary.sin(inclination)
    // Over the poles the tangents are infinite; there sine and cosine give the limit.
    guard abs(ratio) < sine else { return ratio > 0 ? 0.5 * Double.pi : -0.5 * Double.pi }
    return Elementary.asin(ratio / sine)
  }
}
