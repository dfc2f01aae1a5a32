// SPDX-License-Identifier: Apache-2.0

extension EarthOrientation {
  /// The orientation at 0h UTC of one day, as the IERS publishes it.
  public struct Daily: Sendable, Hashable {
    /// Modified Julian date of the day, UTC.
    public var modifiedJulianDay: Int
    /// Polar motion x, radians.
    public var xPole: Double
    /// Polar motion y, radians.
    public var yPole: Double
    /// UT1 − UTC, seconds.
    public var ut1MinusUTC: Double
    /// Excess length of day, seconds; nil where not published.
    public var lengthOfDayExcess: Double?
    /// Celestial pole offset dX to IAU 2006/2000A, radians; nil where not published.
    public var dX: Double?
    /// Celestial pole offset dY to IAU 2006/2000A, radians; nil where not published.
    public var dY: Double?
    /// Whether the day was predicted, not observed.
    public var isPredicted: Bool

    /// Makes a day's values: radians and seconds.
    public init(
      modifiedJulianDay: Int, xPole: Double, yPole: Double, ut1MinusUTC: Double,
      lengthOfDayExcess: Double? = nil, dX: Double? = nil, dY: Double? = nil,
      isPredicted: Bool = false
    ) {
      self.modifiedJulianDay = modifiedJulianDay
      self.xPole = xPole
      self.yPole = yPole
      self.ut1MinusUTC = ut1MinusUTC
      self.lengthOfDayExcess = lengthOfDayExcess
      self.dX = dX
      self.dY = dY
      self.isPredicted = isPredicted
    }
  }

  /// Why a table of Earth orientation cannot be made or read.
  public enum TableFailure: Error, Hashable, CustomStringConvertible {
    /// The bytes are in none of the known forms.
    case unknownForm
    /// A line, counted from 1, is not in the form of the rest.
    case malformed(line: Int, reason: String)
    /// A day does not follow the one before: its modified Julian date.
    case notDaily(modifiedJulianDay: Int)
    /// There are fewer than two days.
    case tooShort

    /// The failure in words.
    public var description: String {
      switch self {
      case .unknownForm:
        "not finals2000A, C04, EOP-All.csv or the compact form of Earth orientation"
      case .malformed(let line, let reason): "line \(line): \(reason)"
      case .notDaily(let day): "MJD \(day) does not follow the day before it"
      case .tooShort: "fewer than two days of Earth orientation"
      }
    }
  }

  /// Makes a table of consecutive days.
  ///
  /// Where the length of day is not given it is taken from UT1 of the day and the next; where the
  /// celestial pole offsets are not given the last ones known are held (zero before the first).
  /// - Throws: ``TableFailure/tooShort``, ``TableFailure/notDaily(modifiedJulianDay:)``.
  public init(days: [Daily], leapSeconds: LeapSeconds = .builtin) throws(TableFailure) {
    let table = try Table(days: days, leapSeconds: leapSeconds)
    self.init(table: table, fixed: table.rows[table.rows.count - 1])
  }

  /// Daily parameters and the instants they are for.
  struct Table: Sendable {
    /// The parameters at each day's 0h UTC.
    let rows: [Parameters]
    /// Those instants: TAI seconds since 2000-01-01T12:00:00 TAI.
    let knots: [Double]
    let coverage: ClosedRange<Epoch>
    let lastObserved: Epoch
    /// The first day, modified Julian date.
    let firstDay: Int
    let leapSeconds: LeapSeconds

    init(days: [Daily], leapSeconds: LeapSeconds) throws(TableFailure) {
      guard days.count >= 2, let first = days.first else { throw .tooShort }
      var rows: [Parameters] = []
      var knots: [Double] = []
      rows.reserveCapacity(days.count)
      knots.reserveCapacity(days.count)
      var dX: Double = 0
      var dY: Double = 0
      var observed = 0
      for (index, day) in days.enumerated() {
        guard day.modifiedJulianDay == first.modifiedJulianDay + index else {
          throw .notDaily(modifiedJulianDay: day.modifiedJulianDay)
        }
        let reading = ClockReading(
          day: Int64(day.modifiedJulianDay) - 51_544, second: 0, attosecond: 0)
        let midnight: Epoch = leapSeconds.epoch(utc: reading)
        let utc: Epoch = reading.uniform
        let utcMinusTAI: Double = utc.seconds(since: midnight)
        dX = day.dX ?? dX
        dY = day.dY ?? dY
        if !day.isPredicted { observed = index }
        rows.append(
          Parameters(
            xPole: day.xPole, yPole: day.yPole, ut1MinusTAI: day.ut1MinusUTC + utcMinusTAI,
            lengthOfDayExcess: day.lengthOfDayExcess ?? 0, dX: dX, dY: dY))
        knots.append(Double(midnight.seconds) + Double(midnight.attoseconds) * 1e-18)
      }
      for index in days.indices where days[index].lengthOfDayExcess == nil {
        let next = min(index + 1, rows.count - 1)
        let slip: Double = rows[next - 1].ut1MinusTAI - rows[next].ut1MinusTAI
        rows[index].lengthOfDayExcess = slip / (knots[next] - knots[next - 1]) * 86_400
      }
      func midnight(_ index: Int) -> Epoch {
        let day = Int64(first.modifiedJulianDay + index) - 51_544
        return leapSeconds.epoch(utc: ClockReading(day: day, second: 0, attosecond: 0))
      }
      self.rows = rows
      self.knots = knots
      self.coverage = midnight(0)...midnight(rows.count - 1)
      self.lastObserved = midnight(observed)
      self.firstDay = first.modifiedJulianDay
      self.leapSeconds = leapSeconds
    }

    /// The parameters at an epoch; nil outside the table.
    func parameters(at epoch: Epoch) -> Parameters? {
      guard coverage.contains(epoch) else { return nil }
      let time: Double = Double(epoch.seconds) + Double(epoch.attoseconds) * 1e-18
      // Steps of UTC shift the days by less than a minute: the guess is right or one too high.
      var index = Int((time - knots[0]) / 86_400)
      index = max(0, min(index, knots.count - 2))
      if time < knots[index], index > 0 { index -= 1 }
      if time >= knots[index + 1], index < knots.count - 2 { index += 1 }
      let a = rows[index]
      let b = rows[index + 1]
      let part: Double = (time - knots[index]) / (knots[index + 1] - knots[index])
      return Parameters(
        xPole: a.xPole + part * (b.xPole - a.xPole),
        yPole: a.yPole + part * (b.yPole - a.yPole),
        ut1MinusTAI: a.ut1MinusTAI + part * (b.ut1MinusTAI - a.ut1MinusTAI),
        lengthOfDayExcess: a.lengthOfDayExcess
          + part * (b.lengthOfDayExcess - a.lengthOfDayExcess),
        dX: a.dX + part * (b.dX - a.dX), dY: a.dY + part * (b.dY - a.dY))
    }

    /// The approximation outside the table: see ``BeyondTable/hold``.
    func held(at epoch: Epoch) -> Parameters {
      guard epoch < coverage.lowerBound else { return rows[rows.count - 1] }
      var parameters = rows[0]
      parameters.ut1MinusTAI = -leapSeconds.taiMinusUTC(at: epoch)
      return parameters
    }
  }
}
