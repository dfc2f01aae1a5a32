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
  public enum Failure: Error, Hashable, CustomStringConvertible {
    /// The epoch is outside the table, whose span is given.
    case epochOutsideTable(Epoch, coverage: ClosedRange<Epoch>)

    /// One sentence for people.
    public var description: String {
      switch self {
      case .epochOutsideTable(let epoch, let coverage):
        let first = coverage.lowerBound.iso8601(fractionDigits: 0)
        let last = coverage.upperBound.iso8601(fractionDigits: 0)
        return "\(epoch.iso8601(fractionDigits: 0)) is outside the Earth orientation table, which"
          + " spans \(first) to \(last)"
      }
    }
  }

  /// How much is known of the orientation at an epoch.
  public enum Quality: Sendable, Hashable {
    /// Given for all epochs by whoever made the value.
    case constant
    /// Between days of the table that were observed.
    case observed
    /// Between days of the table that are predicted.
    case predicted
    /// Outside the table: see ``BeyondTable/hold``.
    case extrapolated
  }

  /// What to do with epochs outside the table.
  public enum BeyondTable: Sendable, Hashable {
    /// Throw ``Failure/epochOutsideTable(_:coverage:)``.
    case refuse
    /// Go on with an approximation.
    ///
    /// After the end all parameters are held at the last day's. UT1 − TAI has moved by 0.7 s a year
    /// at most since 1962, and 0.3 s is usual: 0.3 s turns the Earth by 4.5″, 140 m at the equator.
    /// The pole moves by 0.5″ at most (15 m). Before the start the poles and the length of day are
    /// the first day's and UT1 is UTC, which was kept within 0.1 s of it since 1960; through 1959,
    /// where UTC itself is approximate (``LeapSeconds``), to 1 s.
    case hold
  }

  /// What to do with epochs outside the table.
  public var beyondTable: BeyondTable = .refuse

  /// The table; nil for a constant.
  let table: Table?
  /// The constant set; the last day's for a table.
  let fixed: Parameters

  init(table: Table?, fixed: Parameters) {
    self.table = table
    self.fixed = fixed
  }

  /// The same parameters at all epochs.
  public static func constant(_ parameters: Parameters) -> EarthOrientation {
    EarthOrientation(table: nil, fixed: parameters)
  }

  /// From the first to the last day of the table; nil for a constant.
  public var coverage: ClosedRange<Epoch>? { table.map { $0.coverage } }

  /// The last observed day of the table, nil for a constant; later days are predicted.
  public var lastObserved: Epoch? { table.map { $0.lastObserved } }

  /// How much is known of the orientation at an epoch.
  public func quality(at epoch: Epoch) -> Quality {
    guard let table else { return .constant }
    guard table.coverage.contains(epoch) else { return .extrapolated }
    return epoch <= table.lastObserved ? .observed : .predicted
  }

  /// The parameters at an epoch, interpolated linearly between the days of the table.
  ///
  /// UT1 is interpolated as UT1 − TAI, so no leap second is ever between two days. Linear
  /// interpolation of daily values follows the IERS's own within 37 µs (median 10 µs) in UT1; the
  /// tides of a day and less are not added.
  /// - Throws: ``Failure/epochOutsideTable(_:coverage:)`` unless ``beyondTable`` is `.hold`.
  public func parameters(at epoch: Epoch) throws(Failure) -> Parameters {
    guard let table else { return fixed }
    if let parameters = table.parameters(at: epoch) { return parameters }
    switch beyondTable {
    case .refuse: throw .epochOutsideTable(epoch, coverage: table.coverage)
    case .hold: return table.held(at: epoch)
    }
  }

  /// The same table with another answer to epochs outside it.
  public func with(beyondTable: BeyondTable) -> EarthOrientation {
    var copy = self
    copy.beyondTable = beyondTable
    return copy
  }
}
