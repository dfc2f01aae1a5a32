// SPDX-License-Identifier: Apache-2.0

/// Writes element sets as TLE.
///
/// Numbers are rounded to the columns, half up on their decimal digits: angles to 10⁻⁴°,
/// eccentricity to 10⁻⁷, mean motion to 10⁻⁸ rev/day, B* and the second derivative to five
/// digits, the epoch to 10⁻⁸ day (864 µs). The revolution number is written modulo 100,000, as
/// the format has it. What does not fit is refused, never bent.
public struct TLEWriter: Sendable {
  /// Which lines are written for a set.
  public enum Form: String, Sendable, Hashable, CaseIterable {
    /// The two lines alone.
    case twoLine
    /// A name line before them, where there is a name (CelesTrak's 3LE).
    case threeLine
    /// A name line that begins with `0 ` (Space-Track's 3LE).
    case numberedThreeLine
  }

  /// Why a set cannot be written as TLE.
  public enum Failure: Error, Hashable {
    /// The catalogue number is above 339999, or below 0: five columns cannot hold it.
    case catalogNumber(Int)
    /// A value does not fit its columns: its name, the value, what fits.
    case doesNotFit(field: String, value: String, limit: String)
    /// The epoch is inside a leap second, which a day fraction cannot say.
    case epochInLeapSecond
    /// A text holds characters that would break the lines: the field's name.
    case text(field: String)
  }

  /// Which lines are written.
  public var form: Form
  /// The number written for objects above 339999, where the user wants that rather than a refusal.
  public var fallbackCatalogNumber: Int?
  /// Whether zero in B* and the second derivative is ` 00000+0` (CelesTrak) or ` 00000-0`.
  public var zeroHasPlus: Bool

  /// Makes a writer.
  public init(
    form: Form = .threeLine, fallbackCatalogNumber: Int? = nil, zeroHasPlus: Bool = false
  ) {
    self.form = form
    self.fallbackCatalogNumber = fallbackCatalogNumber
    self.zeroHasPlus = zeroHasPlus
  }

  /// The lines of a set, each with its line feed.
  /// - Throws: ``Failure`` for the first value that does not fit.
  public func text(_ set: ElementSet) throws(Failure) -> String {
    let (one, two) = try lines(set)
    return try nameLine(set) + one + "\n" + two + "\n"
  }

  /// Line 1 and line 2 of a set, 69 columns each.
  /// - Throws: ``Failure`` for the first value that does not fit.
  public func lines(_ set: ElementSet) throws(Failure) -> (String, String) {
    let number = try catalogField(set.catalogNumber)
    var one = TLELine()
    one.add("1 ")
    one.add(number)
    one.add(try classification(set.classification))
    one.add(" ")
    one.add(try designator(set.internationalDesignator))
    one.add(" ")
    try epoch(set.epoch, &one)
    one.add(" ")
    try derivative(set.meanMotionDot, &one)
    one.add(" ")
    try exponential("MEAN_MOTION_DDOT", set.meanMotionDDot, &one)
    one.add(" ")
    try exponential("BSTAR", set.bstar, &one)
    one.add(" ")
    try whole("EPHEMERIS_TYPE", set.ephemerisType, 1, &one)
    one.add(" ")
    try whole("ELEMENT_SET_NO", set.elementSetNumber, 4, &one)

    var two = TLELine()
    two.add("2 ")
    two.add(number)
    two.add(" ")
    try fixed("INCLINATION", set.inclinationDegrees, 3, 4, 180, &two)
    two.add(" ")
    try fixed("RA_OF_ASC_NODE", set.raanDegrees, 3, 4, 360, &two)
    two.add(" ")
    try eccentricity(set.eccentricity, &two)
    two.add(" ")
    try fixed("ARG_OF_PERICENTER", set.argumentOfPerigeeDegrees, 3, 4, 360, &two)
    two.add(" ")
    try fixed("MEAN_ANOMALY", set.meanAnomalyDegrees, 3, 4, 360, &two)
    two.add(" ")
    try fixed("MEAN_MOTION", set.meanMotionRevolutionsPerDay, 2, 8, 100, &two)
    try whole("REV_AT_EPOCH", set.revolutionAtEpoch.map { $0 % 100_000 }, 5, &two)
    return (one.finished(), two.finished())
  }

  private func nameLine(_ set: ElementSet) throws(Failure) -> String {
    if form == .twoLine || set.name.isEmpty { return "" }
    for byte in set.name.utf8 where byte < 0x20 { throw .text(field: "OBJECT_NAME") }
    let isMarked = form == .numberedThreeLine || !TLEReader.isPlainName(set.name)
    return (isMarked ? "0 " : "") + set.name + "\n"
  }

  private func catalogField(_ number: Int?) throws(Failure) -> String {
    let wanted = number ?? 0
    if let field = Alpha5.field(wanted) { return field }
    if wanted > Alpha5.largest, let fallbackCatalogNumber {
      if let field = Alpha5.field(fallbackCatalogNumber) { return field }
      throw .catalogNumber(fallbackCatalogNumber)
    }
    throw .catalogNumber(wanted)
  }

  private func classification(_ text: String) throws(Failure) -> String {
    guard text == "U" || text == "C" || text == "S" else {
      throw .doesNotFit(field: "CLASSIFICATION_TYPE", value: text, limit: "U, C or S")
    }
    return text
  }

  /// `1998-067A` as `98067A  `; texts of another form as they are, where they fit.
  private func designator(_ text: String) throws(Failure) -> String {
    let bytes = Array(text.utf8)
    var field = bytes
    let isLong =
      bytes.count >= 8 && bytes[4] == ByteText.minus
      && bytes[..<4].allSatisfy(ByteText.isDigit) && bytes[5..<8].allSatisfy(ByteText.isDigit)
      && bytes[8...].allSatisfy(ByteText.isUpper)
    if isLong {
      let year = bytes[..<4].reduce(0) { $0 * 10 + Int($1 - ByteText.zero) }
      guard year >= 1957, year <= 2056 else {
        throw .doesNotFit(field: "OBJECT_ID", value: text, limit: "launches of 1957 to 2056")
      }
      field = Array(bytes[2..<4] + bytes[5...])
    }
    guard field.count <= 8, field.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }), field.first != 0x20
    else {
      throw .doesNotFit(field: "OBJECT_ID", value: text, limit: "eight columns of ASCII")
    }
    while field.count < 8 { field.append(ByteText.space) }
    return String(decoding: field, as: UTF8.self)
  }

  private func epoch(_ epoch: Epoch, _ line: inout TLELine) throws(Failure) {
    var reading = LeapSeconds.builtin.utc(epoch)
    guard reading.second < 86_400 else { throw .epochInLeapSecond }
    let unit: Int128 = 864_000_000_000_000
    let ofDay =
      Int128(reading.second) * Int128(Epoch.attosecondsPerSecond) + Int128(reading.attosecond)
    var fraction = Int((ofDay + unit / 2) / unit)
    if fraction == 100_000_000 {
      fraction = 0
      reading.day += 1
    }
    let year = Int(Gregorian.date(ofDay: reading.day).year)
    guard year >= 1957, year <= 2056 else {
      throw .doesNotFit(field: "EPOCH", value: "\(year)", limit: "the years 1957 to 2056")
    }
    let ordinal = Int(reading.day - Gregorian.day(year: Int64(year), month: 1, day: 1)) + 1
    line.add(year % 100, width: 2, pad: ByteText.zero)
    line.add(ordinal, width: 3, pad: ByteText.zero)
    line.add(".")
    line.add(fraction, width: 8, pad: ByteText.zero)
  }

  private func derivative(_ value: Double, _ line: inout TLELine) throws(Failure) {
    let number = DecimalText.Digits(value)
    guard value.isFinite, let scaled = number.scaled(decimals: 8), scaled < 100_000_000 else {
      throw .doesNotFit(field: "MEAN_MOTION_DOT", value: "\(value)", limit: "below 1 rev/day²")
    }
    line.add(number.isNegative && scaled > 0 ? "-." : " .")
    line.add(scaled, width: 8, pad: ByteText.zero)
  }

  private func exponential(
    _ field: String, _ value: Double, _ line: inout TLELine
  ) throws(Failure) {
    guard value.isFinite else {
      throw .doesNotFit(field: field, value: "\(value)", limit: "finite")
    }
    let number = DecimalText.Digits(value)
    var exponent = max(number.exponent, -9)
    var mantissa = number.scaled(decimals: 5 - exponent) ?? 0
    if mantissa == 100_000 {
      mantissa = 10_000
      exponent += 1
    }
    guard exponent <= 9 else {
      throw .doesNotFit(field: field, value: "\(value)", limit: "below 10⁹")
    }
    if mantissa == 0 {
      line.add(zeroHasPlus ? " 00000+0" : " 00000-0")
      return
    }
    line.add(number.isNegative ? "-" : " ")
    line.add(mantissa, width: 5, pad: ByteText.zero)
    line.add(exponent < 0 ? "-" : "+")
    line.add(abs(exponent), width: 1, pad: ByteText.zero)
  }

  private func fixed(
    _ field: String, _ value: Double, _ digits: Int, _ decimals: Int, _ limit: Int,
    _ line: inout TLELine
  ) throws(Failure) {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    guard value.isFinite, value >= 0,
      let scaled = DecimalText.Digits(value).scaled(decimals: decimals),
      limit == 100 ? scaled < limit * scale && scaled > 0 : scaled <= limit * scale
    else {
      let range = limit == 100 ? "above 0 and below 100" : "0 to \(limit)"
      throw .doesNotFit(field: field, value: "\(value)", limit: range)
    }
    line.add(scaled / scale, width: digits, pad: ByteText.space)
    line.add(".")
    line.add(scaled % scale, width: decimals, pad: ByteText.zero)
  }

  private func eccentricity(_ value: Double, _ line: inout TLELine) throws(Failure) {
    guard value.isFinite, value >= 0, let scaled = DecimalText.Digits(value).scaled(decimals: 7),
      scaled < 10_000_000
    else {
      throw .doesNotFit(field: "ECCENTRICITY", value: "\(value)", limit: "0 to 0.9999999")
    }
    line.add(scaled, width: 7, pad: ByteText.zero)
  }

  private func whole(
    _ field: String, _ value: Int?, _ width: Int, _ line: inout TLELine
  ) throws(Failure) {
    guard let value else {
      for _ in 0..<width { line.add(" ") }
      return
    }
    var limit = 1
    for _ in 0..<width { limit *= 10 }
    guard value >= 0, value < limit else {
      throw .doesNotFit(field: field, value: "\(value)", limit: "0 to \(limit - 1)")
    }
    line.add(value, width: width, pad: ByteText.space)
  }
}

extension TLEWriter.Failure: CustomStringConvertible {
  /// The cause and the remedy.
  public var description: String {
    switch self {
    case .catalogNumber(let number):
      "catalogue number \(number) does not fit a TLE, which ends at 339999 (Z9999); write OMM "
        + "(CSV, JSON, XML or KVN), or name a fallback number to stand in its place"
    case .doesNotFit(let field, let value, let limit):
      "\(field) \(value) does not fit a TLE (\(limit)); write OMM"
    case .epochInLeapSecond:
      "the epoch is inside a leap second, which the day fraction of a TLE cannot say; write OMM"
    case .text(let field):
      "\(field) holds control characters, which would break the lines; write JSON or CSV"
    }
  }
}

/// A line of a TLE under construction.
struct TLELine {
  private var bytes: [UInt8] = []

  mutating func add(_ text: String) { bytes += Array(text.utf8) }

  mutating func add(_ value: Int, width: Int, pad: UInt8) {
    let digits = Array(String(value).utf8)
    for _ in 0..<max(0, width - digits.count) { bytes.append(pad) }
    bytes += digits
  }

  /// The line with its checksum.
  func finished() -> String {
    var sum = 0
    for byte in bytes {
      if ByteText.isDigit(byte) { sum += Int(byte - ByteText.zero) }
      if byte == ByteText.minus { sum += 1 }
    }
    return String(decoding: bytes + [ByteText.zero + UInt8(sum % 10)], as: UTF8.self)
  }
}
