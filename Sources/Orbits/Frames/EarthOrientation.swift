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
  /// Why there are no parameters for an epoch.
  public enum Failure: Error, Hashable, Sendable {
    /// The epoch lies outside what is known.
    case epochOutsideTable(Epoch, coverage: ClosedRange<Epoch>)
  }

  /// The parameters that hold at every epoch.
  private let constantParameters: Parameters

  private init(constantParameters: Parameters) { self.constantParameters = constantParameters }

  /// An orientation whose parameters are the same at every epoch.
  public static func constant(_ parameters: Parameters) -> EarthOrientation {
    EarthOrientation(constantParameters: parameters)
  }

  /// The parameters at an epoch.
  ///
  /// - Throws: ``Failure/epochOutsideTable(_:coverage:)`` where they are not known.
  public func parameters(at epoch: Epoch) throws(Failure) -> Parameters { constantParameters }
}
