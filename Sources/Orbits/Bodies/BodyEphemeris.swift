// SPDX-License-Identifier: Apache-2.0

/// Where the bodies of the solar system are: a kernel of JPL or a built-in series.
public protocol BodyEphemeris: Sendable {
  /// The name that reports print, with version.
  var name: String { get }
  /// The epochs that it serves.
  var coverage: ClosedRange<Epoch> { get }

  /// The geometric position (m) and velocity (m/s) of a body relative to another, ICRF axes.
  func state(
    of body: SolarSystemBody, relativeTo center: SolarSystemBody, at epoch: Epoch
  ) throws(BodyEphemerisFailure) -> (position: Vector3, velocity: Vector3)
}

/// Why a body's place is not known.
public enum BodyEphemerisFailure: Error, Hashable {
  /// The epoch is outside what the ephemeris covers.
  case epochOutside(Epoch, coverage: ClosedRange<Epoch>)
  /// The ephemeris has nothing on this body.
  case noData(SolarSystemBody)
}
