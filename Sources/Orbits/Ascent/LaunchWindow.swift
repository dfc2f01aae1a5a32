// SPDX-License-Identifier: Apache-2.0

/// A time at which a launch pad lies in, or nearest to, the plane that is flown to.
public struct LaunchWindow: Sendable, Hashable {
  /// Whether the rocket leaves northwards or southwards.
  public var pass: LaunchPlane.Pass
  /// When the pad is in the plane, or nearest to it where it never is.
  public var epoch: Epoch
  /// The plane at that time, TEME.
  public var plane: OrbitPlane
  /// How far the pad is from the plane at that time, rad; zero where it passes through.
  public var distance: Double
  /// Where to fly to, for a circular orbit at the height of the search.
  public var azimuth: LaunchAzimuth
  /// From when to when the plane change needed is no more than allowed; the same instant where
  /// none is allowed.
  public var opening: ClosedRange<Epoch>

  /// A window, given part by part.
  public init(
    pass: LaunchPlane.Pass, epoch: Epoch, plane: OrbitPlane, distance: Double,
    azimuth: LaunchAzimuth, opening: ClosedRange<Epoch>
  ) {
    self.pass = pass
    self.epoch = epoch
    self.plane = plane
    self.distance = distance
    self.azimuth = azimuth
    self.opening = opening
  }

  /// How long it is open, s.
  public var width: Double { opening.upperBound.seconds(since: opening.lowerBound) }
}
