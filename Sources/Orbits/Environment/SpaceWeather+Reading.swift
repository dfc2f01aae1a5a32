// SPDX-License-Identifier: Apache-2.0

extension SpaceWeather {
  /// The forms in which space weather comes.
  public enum Form: String, Sendable, Hashable, CaseIterable {
    /// CelesTrak's `SW-All.csv` and `SW-Last5Years.csv`.
    case celestrakCSV
    /// `SpaceWeather-All-v1.2.txt` of CSSI and AGI, and CelesTrak's `SW-All.txt`: fixed columns.
    case cssiText
    /// The integers of `catalogs/models/space-weather/space-weather.txt`.
    case compact
  }

  /// The mean of Ap from 1957 to 2026, no unit: what stands for months without a predicted one.
  public static let longTermAp: Double = 13

  /// Reads a table in any of the forms of ``Form``, told from its content.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: what reports call the table, such as the file's name.
  ///   - leapSeconds: for UTC.
  /// - Throws: ``TableFailure``, with the line where there is one.
  public init(
    reading bytes: [UInt8], name: String, leapSeconds: LeapSeconds = .builtin
  ) throws(TableFailure) {
    try self.init(days: try Self.days(reading: bytes), name: name, leapSeconds: leapSeconds)
  }

  /// The form of a table; nil where it is none of ours.
  public static func form(of bytes: [UInt8]) -> Form? {
    func starts(_ text: String) -> Bool { bytes.starts(with: Array(text.utf8)) }
    if starts("# space-weather 1") { return .compact }
    if starts("DATE,BSRN,ND,KP1,") { return .celestrakCSV }
    let head = bytes.prefix(40)
    let words = head.split { $0 == 0x20 || $0 == 10 || $0 == 13 || $0 == 9 }.prefix(2)
    let tokens = words.map { String(decoding: $0, as: UTF8.self) }
    return tokens == ["DATATYPE", "CssiSpaceWeather"] ? .cssiText : nil
  }

  /// The days of a table in any of the forms of ``Form``, months drawn out.
  /// - Throws: ``TableFailure``, with the line where there is one.
  public static func days(reading bytes: [UInt8]) throws(TableFailure) -> [Day] {
    guard let form = form(of: bytes) else { throw .unknownForm }
    var days: [Day] = []
    days.reserveCapacity(bytes.count / 110)
    var section: Origin?
    var start = 0
    var number = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 10 { end += 1 }
      number += 1
      let line = SpaceWeatherLine(
        bytes, start, end > start && bytes[end - 1] == 13 ? end - 1 : end)
      start = end + 1
      do throws(SpaceWeatherLine.Fault) {
        let day: Day?
        switch form {
        case .celestrakCSV:
          day = number == 1 ? nil : try line.csvDay()
        case .compact: day = try line.compactDay()
        case .cssiText:
          if line.isLetter {
            section = line.section(after: section)
            day = nil
          } else {
            day = try section.flatMapThrowing(line.textDay)
          }
        }
        if let day { try append(day, to: &days) }
      } catch {
        throw .malformed(line: number, reason: error.reason)
      }
    }
    return days
  }

  /// Adds a day, drawing out the days before it when it is the first of a predicted month.
  private static func append(
    _ day: Day, to days: inout [Day]
  ) throws(SpaceWeatherLine.Fault) {
    guard let last = days.last else {
      days.append(day)
      return
    }
    let span: Int = day.modifiedJulianDay - last.modifiedJulianDay
    guard span > 0 else {
      throw SpaceWeatherLine.Fault(reason: "the day is not after the one before it")
    }
    guard span == 1 || (day.origin == .monthly && span <= 62) else {
      throw SpaceWeatherLine.Fault(reason: "\(span - 1) days are missing before it")
    }
    for step in 1..<max(span, 1) {
      let share: Double = Double(step) / Double(span)
      var filled = last
      filled.modifiedJulianDay += step
      filled.origin = .monthly
      filled.flux += share * (day.flux - last.flux)
      filled.adjustedFlux += share * (day.adjustedFlux - last.adjustedFlux)
      filled.averageFlux += share * (day.averageFlux - last.averageFlux)
      // The last day's storm does not last: the month's mean holds from its end on.
      if last.origin != .monthly { (filled.ap, filled.dailyAp) = (day.ap, day.dailyAp) }
      days.append(filled)
    }
    days.append(day)
  }
}

extension Optional {
  /// The result of a function that throws a typed error, or nil.
  fileprivate func flatMapThrowing<Result, Failure>(
    _ body: (Wrapped) throws(Failure) -> Result?
  ) throws(Failure) -> Result? {
    guard let self else { return nil }
    return try body(self)
  }
}
