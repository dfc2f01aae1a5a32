// SPDX-License-Identifier: Apache-2.0

/// One line of a table of Earth orientation, read from left to right or by columns.
///
/// Numbers are read as an integer and a power of ten and divided once, so each is the double nearest
/// to its decimal, whichever form it comes in.
struct EOPLine {
  /// Why a line is not a day.
  struct Fault: Error {
    var reason: String
  }

  typealias Daily = EarthOrientation.Daily

  private let bytes: [UInt8]
  private let start: Int
  private var index: Int
  private let end: Int

  /// Radians in a second of arc.
  private static let arcsecond: Double = .pi / 648_000

  init(_ bytes: [UInt8], _ start: Int, _ end: Int) {
    self.bytes = bytes
    self.start = start
    self.index = start
    self.end = end
  }

  /// A day of the compact form; nil for a comment or an empty line.
  mutating func compactDay() throws(Fault) -> Daily? {
    guard index < end, bytes[index] != 0x23 else { return nil }
    guard let day = try integer(), (0..<200_000).contains(day) else {
      throw Fault(reason: "no modified Julian date")
    }
    guard let x = try integer(), let y = try integer(), let ut1 = try integer() else {
      throw Fault(reason: "the pole or UT1-UTC is missing")
    }
    let lod = try integer()
    let dX = try integer()
    let dY = try integer()
    skipSpaces()
    let predicted = index < end && bytes[index] == 0x50
    if predicted { index += 1 }
    skipSpaces()
    guard index == end else { throw Fault(reason: "more than a day's seven numbers") }
    return Daily(
      modifiedJulianDay: day, xPole: Double(x) / 1e6 * Self.arcsecond,
      yPole: Double(y) / 1e6 * Self.arcsecond, ut1MinusUTC: Double(ut1) / 1e7,
      lengthOfDayExcess: lod.map { Double($0) / 1e7 },
      dX: dX.map { Double($0) / 1e6 * Self.arcsecond },
      dY: dY.map { Double($0) / 1e6 * Self.arcsecond }, isPredicted: predicted)
  }

  /// A day of finals2000A; nil for a line without UT1, as after the end of the predictions.
  func finalsDay() throws(Fault) -> Daily? {
    guard let mjd = try decimal(columns: 8, 15) else { return nil }
    guard let xA = try decimal(columns: 19, 27), let yA = try decimal(columns: 38, 46),
      let ut1A = try decimal(columns: 59, 68)
    else { return nil }
    let day = try Self.day(mjd)
    var (x, y, ut1) = (xA, yA, ut1A)
    if let xB = try decimal(columns: 135, 144), let yB = try decimal(columns: 145, 154),
      let ut1B = try decimal(columns: 155, 165)
    {
      (x, y, ut1) = (xB, yB, ut1B)
    }
    var dX = try decimal(columns: 98, 106, shift: 3)
    var dY = try decimal(columns: 117, 125, shift: 3)
    if let dXB = try decimal(columns: 166, 175, shift: 3),
      let dYB = try decimal(columns: 176, 185, shift: 3)
    {
      (dX, dY) = (dXB, dYB)
    }
    return Daily(
      modifiedJulianDay: day, xPole: x * Self.arcsecond, yPole: y * Self.arcsecond,
      ut1MinusUTC: ut1, lengthOfDayExcess: try decimal(columns: 80, 86, shift: 3),
      dX: dX.map { $0 * Self.arcsecond }, dY: dY.map { $0 * Self.arcsecond },
      isPredicted: start + 57 < end && bytes[start + 57] == 0x50)
  }

  /// A day of C04 in the layout of series 20 or 14; nil for a line of the header.
  mutating func c04Day(series: Int) throws(Fault) -> Daily? {
    skipSpaces()
    guard index < end, ISOScanner.isDigit(bytes[index]) else { return nil }
    var fields: [Double] = []
    while index < end {
      fields.append(try decimal())
      skipSpaces()
    }
    guard fields.count == (series == 20 ? 21 : 16) else {
      throw Fault(reason: "\(fields.count) columns instead of \(series == 20 ? 21 : 16)")
    }
    let places = series == 20 ? (4, 5, 7, 12, 8) : (3, 4, 6, 7, 8)
    return Daily(
      modifiedJulianDay: try Self.day(fields[places.0]),
      xPole: fields[places.1] * Self.arcsecond, yPole: fields[places.1 + 1] * Self.arcsecond,
      ut1MinusUTC: fields[places.2], lengthOfDayExcess: fields[places.3],
      dX: fields[places.4] * Self.arcsecond, dY: fields[places.4 + 1] * Self.arcsecond)
  }

  /// A day of CelesTrak's CSV; nil for the header or an empty line.
  mutating func celestrakDay() throws(Fault) -> Daily? {
    guard index < end, ISOScanner.isDigit(bytes[index]) else { return nil }
    var fields: [Double] = []
    var column = 0
    var predicted = false
    while index <= end {
      var stop = index
      while stop < end, bytes[stop] != 0x2C { stop += 1 }
      if column == 11 {
        predicted = stop > index && bytes[index] == 0x50
      } else if column > 0 {
        guard let number = try decimal(from: index, to: stop, shift: 0) else {
          throw Fault(reason: "column \(column + 1) is empty")
        }
        fields.append(number)
      }
      column += 1
      index = stop + 1
    }
    guard column == 12 else { throw Fault(reason: "\(column) columns instead of 12") }
    return Daily(
      modifiedJulianDay: try Self.day(fields[0]), xPole: fields[1] * Self.arcsecond,
      yPole: fields[2] * Self.arcsecond, ut1MinusUTC: fields[3], lengthOfDayExcess: fields[4],
      dX: fields[7] * Self.arcsecond, dY: fields[8] * Self.arcsecond, isPredicted: predicted)
  }

  private static func day(_ mjd: Double) throws(Fault) -> Int {
    guard mjd >= 0, mjd < 200_000, mjd == mjd.rounded() else {
      throw Fault(reason: "the modified Julian date is not that of a midnight")
    }
    return Int(mjd)
  }

  private mutating func skipSpaces() {
    while index < end, bytes[index] == 0x20 || bytes[index] == 9 { index += 1 }
  }

  /// Reads an integer; nil for a lone `-`.
  private mutating func integer() throws(Fault) -> Int? {
    skipSpaces()
    let negative = index < end && bytes[index] == 0x2D
    if negative { index += 1 }
    var value = 0
    let first = index
    while index < end, ISOScanner.isDigit(bytes[index]), index - first < 12 {
      value = value * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    if index == first {
      if negative { return nil }
      throw Fault(reason: "a number is missing")
    }
    guard index == end || bytes[index] == 0x20 else {
      throw Fault(reason: "not an integer")
    }
    return negative ? -value : value
  }

  /// Reads a decimal number that ends at a space.
  private mutating func decimal() throws(Fault) -> Double {
    var stop = index
    while stop < end, bytes[stop] != 0x20, bytes[stop] != 9 { stop += 1 }
    guard let value = try decimal(from: index, to: stop, shift: 0) else {
      throw Fault(reason: "a number is missing")
    }
    index = stop
    return value
  }

  /// The decimal number of columns counted from 1, divided by 10 to a power; nil where blank.
  private func decimal(columns first: Int, _ last: Int, shift: Int = 0) throws(Fault) -> Double? {
    let from = start + first - 1
    guard from < end else { return nil }
    return try decimal(from: from, to: min(end, start + last), shift: shift)
  }

  /// The decimal number of some bytes, divided by 10 to a power; nil where blank.
  private func decimal(from first: Int, to last: Int, shift: Int) throws(Fault) -> Double? {
    var place = first
    var stop = last
    while place < stop, bytes[place] == 0x20 { place += 1 }
    while stop > place, bytes[stop - 1] == 0x20 { stop -= 1 }
    guard place < stop else { return nil }
    let negative = bytes[place] == 0x2D
    if negative || bytes[place] == 0x2B { place += 1 }
    var mantissa = 0
    var digits = 0
    var decimals = 0
    var afterPoint = false
    while place < stop {
      let byte = bytes[place]
      if ISOScanner.isDigit(byte), digits < 15 {
        mantissa = mantissa * 10 + Int(byte - 0x30)
        digits += 1
        if afterPoint { decimals += 1 }
      } else if byte == 0x2E, !afterPoint {
        afterPoint = true
      } else {
        throw Fault(reason: "not a number: \(String(decoding: bytes[first..<last], as: UTF8.self))")
      }
      place += 1
    }
    guard digits > 0 else { throw Fault(reason: "not a number") }
    let power = Double(ClockReading.powerOfTen(decimals + shift))
    let value: Double = Double(mantissa) / power
    return negative ? -value : value
  }
}
