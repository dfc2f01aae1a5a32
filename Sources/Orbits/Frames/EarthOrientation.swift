// SPDX-License-Identifier: Apache-2.0

/// What is known of the Earth's orientation over time: polar motion, UT1, celestial pole offsets.
///
/// A value that is passed to whatever needs it; it holds a daily table or one constant set.
public struct EarthOrientation: Sendable {
  /// The orientation at one instant.
  public struct Parameters: Sendable, Hashable {
    /// Polar motion x, radians.
    public var xPole: Double
    /// Polar motion y, radians.
    public var yPole: Double
    /// UT1 − TAI, seconds: continuous over leap seconds, unlike UT1 − UTC.
    public var ut1MinusTAI: Double
    /// Excess length of day, seconds.
    public var lengthOfDayExcess: Double
    /// Celestial pole offset dX to IAU 2006/2000A, radians.
    public var dX: Double
    /// Celestial pole offset dY to IAU 2006/2000A, radians.
    public var dY: Double

    /// Makes a set of parameters: radians and seconds.
    public init(
      xPole: Double = 0, yPole: Double = 0, ut1MinusTAI: Double, lengthOfDayExcess: Double = 0,
      dX: Double = 0, dY: Double = 0
    ) {
      self.xPole = xPole
      self.yPole = yPole
      self.ut1MinusTAI = ut1MinusTAI
      self.lengthOfDayExcess = lengthOfDayExcess
      self.dX = dX
      self.dY = dY
    }
  }
}
