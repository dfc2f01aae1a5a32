// SPDX-License-Identifier: Apache-2.0

/// A plane to be launched into, at any time, in TEME.
public enum LaunchWindowTarget: Sendable {
  /// That of an object.
  case object(PlaneHistory)
  /// One that does not turn.
  case plane(OrbitPlane)
  /// One that turns with the mean Sun: inclination, and the local mean solar time of its ascending
  /// node, rad from midnight.
  case sunSynchronous(inclination: Double, localTime: Double)

  /// The plane at an instant.
  public func plane(at epoch: Epoch) -> OrbitPlane {
    switch self {
    case .object(let history): return history.plane(at: epoch).plane
    case .plane(let plane): return plane
    case .sunSynchronous(let inclination, let localTime):
      return OrbitPlane(
        inclination: inclination,
        raan: Self.meanSun(at: epoch) + localTime - Double.pi)
    }
  }

  /// Right ascension of the mean Sun, of date, rad.
  ///
  /// Its mean longitude, to 0.01° in this century: Meeus 1998, Astronomical Algorithms, 2nd ed.,
  /// equation 25.2. Terrestrial time stands in for that of the Sun.
  static func meanSun(at epoch: Epoch) -> Double {
    let centuries: Double = epoch.seconds(since: Epoch.j2000) / (36_525 * 86_400)
    let degrees: Double = 280.466_46 + centuries * (36_000.769_83 + centuries * 0.000_303_2)
    return Circle.positive(degrees * Circle.degree)
  }
}
