// SPDX-License-Identifier: Apache-2.0

/// One line of a table of space weather.
struct SpaceWeatherLine {
  /// Why a line is not a day.
  struct Fault: Error {
    var reason: String
  }

  typealias Day = SpaceWeather.Day

  private let bytes: [UInt8]
  private let start: Int
  private let end: Int

  init(_ bytes: [UInt8], _ start: Int, _ end: Int) {
    self.bytes = bytes
    self.start = start
    self.end = end
  }

  /// Whether the line is a word of the text form, a comment or empty, and no day.
  var isLetter: Bool {
    guard start < end else { return true }
    return !ISOScanner.isDigit(bytes[start])
  }

  /// The section that a line opens or closes; the one before where it does neither.
  func section(after current: SpaceWeather.Origin?) -> SpaceWeather.Origin? {
    let words = bytes[start..<end].split { $0 == 0x20 || $0 == 9 }.prefix(2)
    let tokens = words.map { String(decoding: $0, as: UTF8.self) }
    switch tokens {
    case ["BEGIN", "OBSERVED"]: return .observed
    case ["BEGIN", "DAILY_PREDICTED"]: return .predicted
    case ["BEGIN", "MONTHLY_PREDICTED"]: return .monthly
    default: return tokens.first == "BEGIN" || tokens.first == "END" ? nil : current
    }
  }

  /// A day of the compact form; nil for a comment or an empty line.
  func compactDay() throws(Fault) -> Day? {
    guard start < end, bytes[start] != 0x23 else { return nil }
    var words: [Range<Int>] = []
    var index = start
    while index < end {
      let from = index
      while index < end, bytes[index] != 0x20 { index += 1 }
      if index > from { words.append(from..<index) }
      index += 1
    }
    guard words.count == 5 || words.count == 14 else {
      throw Fault(reason: "\(words.count) words where there should be 5 or 14")
    }
    guard let day = try number(words[0]), day == day.rounded(), (0..<200_000).contains(day) else {
      throw Fault(reason: "no modified Julian day")
    }
    let origin: SpaceWeather.Origin
    switch String(decoding: bytes[words[1]], as: UTF8.self) {
    case "O": origin = .observed
    case "P": origin = .predicted
    case "M": origin = .monthly
    default: throw Fault(reason: "the kind of data is not O, P or M")
    }
    let blank = end..<end
    return try self.day(
      modifiedJulianDay: Int(day), ap: { words.count == 14 ? words[5 + $0] : blank },
      daily: words.count == 14 ? words[13] : blank, fluxes: (words[2], words[3], words[4]),
      inTenths: true, origin: origin)
  }

  /// A day of CelesTrak's CSV; nil for an empty line.
  func csvDay() throws(Fault) -> Day? {
    guard start < end else { return nil }
    var fields: [Range<Int>] = []
    fields.reserveCapacity(31)
    var from = start
    for index in start..<end where bytes[index] == 0x2C {
      fields.append(from..<index)
      from = index + 1
    }
    fields.append(from..<end)
    guard fields.count == 31 else {
      throw Fault(reason: "\(fields.count) fields where there should be 31")
    }
    let date = fields[0]
    guard date.count == 10, bytes[date.lowerBound + 4] == 0x2D, bytes[date.lowerBound + 7] == 0x2D
    else { throw Fault(reason: "no date as 2026-03-06") }
    let first: Int = date.lowerBound
    let origin: SpaceWeather.Origin
    switch String(decoding: bytes[fields[26]], as: UTF8.self) {
    case "OBS", "INT": origin = .observed
    case "PRD": origin = .predicted
    case "PRM": origin = .monthly
    default: throw Fault(reason: "the kind of data is not OBS, INT, PRD or PRM")
    }
    return try day(
      date: (first..<(first + 4), (first + 5)..<(first + 7), (first + 8)..<(first + 10)),
      ap: { fields[12 + $0] }, daily: fields[20],
      fluxes: (fields[24], fields[25], fields[27]), origin: origin)
  }

  /// A day of the text form.
  func textDay(_ origin: SpaceWeather.Origin) throws(Fault) -> Day? {
    guard end - start >= 124 else {
      throw Fault(reason: "\(end - start) columns where there should be 130")
    }
    func columns(_ from: Int, _ count: Int) -> Range<Int> {
      (start + from)..<min(end, start + from + count)
    }
    // FORMAT(I4,I3,I3,I5,I3,8I3,I4,8I4,I4,F4.1,I2,I4,F6.1,I2,5F6.1)
    return try day(
      date: (columns(0, 4), columns(4, 3), columns(7, 3)), ap: { columns(46 + 4 * $0, 4) },
      daily: columns(78, 4), fluxes: (columns(112, 6), columns(92, 6), columns(118, 6)),
      origin: origin)
  }

  /// A day of its date and fields.
  private func day(
    date: (Range<Int>, Range<Int>, Range<Int>), ap: (Int) -> Range<Int>, daily: Range<Int>,
    fluxes: (Range<Int>, Range<Int>, Range<Int>), origin: SpaceWeather.Origin
  ) throws(Fault) -> Day {
    guard let year = try number(date.0), let month = try number(date.1),
      let dayOfMonth = try number(date.2), (1900...2200).contains(year),
      (1...12).contains(month), dayOfMonth >= 1,
      Int64(dayOfMonth) <= Gregorian.days(inMonth: Int64(month), of: Int64(year))
    else { throw Fault(reason: "no date of 1900 to 2200") }
    let count: Int64 = Gregorian.day(
      year: Int64(year), month: Int64(month), day: Int64(dayOfMonth))
    return try day(
      modifiedJulianDay: Int(count + SpaceWeather.offset), ap: ap, daily: daily, fluxes: fluxes,
      inTenths: false, origin: origin)
  }

  /// A day of its fields: fluxes observed, adjusted, and observed mean of 81 days.
  private func day(
    modifiedJulianDay: Int, ap: (Int) -> Range<Int>, daily: Range<Int>,
    fluxes: (Range<Int>, Range<Int>, Range<Int>), inTenths: Bool, origin: SpaceWeather.Origin
  ) throws(Fault) -> Day {
    guard let first = try number(fluxes.0), let second = try number(fluxes.1),
      let third = try number(fluxes.2)
    else { throw Fault(reason: "a flux is missing") }
    // Divided, so that tenths give the double nearest to the decimal.
    let flux: Double = inTenths ? first / 10 : first
    let adjusted: Double = inTenths ? second / 10 : second
    let average: Double = inTenths ? third / 10 : third
    for value in [flux, adjusted, average] where !(40...1000).contains(value) {
      throw Fault(reason: "a flux of \(value), which is not in 40...1000")
    }
    let mean: Double = try number(daily) ?? SpaceWeather.longTermAp
    guard (0...400).contains(mean) else {
      throw Fault(reason: "an Ap of \(mean), which is not in 0...400")
    }
    var indices = SIMD8<UInt16>(repeating: UInt16(mean.rounded()))
    for place in 0..<8 {
      guard let value = try number(ap(place)) else { continue }
      guard (0...400).contains(value) else {
        throw Fault(reason: "an ap of \(value), which is not in 0...400")
      }
      indices[place] = UInt16(value)
    }
    return Day(
      modifiedJulianDay: modifiedJulianDay, flux: flux, adjustedFlux: adjusted,
      averageFlux: average, ap: indices, dailyAp: mean, origin: origin)
  }

  /// A decimal without sign or exponent, blanks around it; nil for a field of blanks.
  private func number(_ field: Range<Int>) throws(Fault) -> Double? {
    var digits: Int64 = 0
    var scale: Double = 1
    var seen = 0
    var isFraction = false
    var isOver = false
    for index in field {
      let byte = bytes[index]
      if byte == 0x20 {
        if seen > 0 || isFraction { isOver = true }
      } else if byte == 0x2E, !isFraction, !isOver {
        isFraction = true
      } else if ISOScanner.isDigit(byte), !isOver, seen < 15 {
        digits = 10 * digits + Int64(byte &- 0x30)
        if isFraction { scale *= 10 }
        seen += 1
      } else {
        throw Fault(
          reason: "'\(String(decoding: bytes[field], as: UTF8.self))' is not a number")
      }
    }
    guard seen > 0 else {
      if isFraction { throw Fault(reason: "a point is not a number") }
      return nil
    }
    return Double(digits) / scale
  }
}
