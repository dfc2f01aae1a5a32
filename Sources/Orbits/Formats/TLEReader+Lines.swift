// SPDX-License-Identifier: Apache-2.0

extension TLEReader {
  /// A field of a line: its columns, from 1, and its name.
  struct Field {
    let name: StaticString
    let first: Int
    let last: Int
    var width: Int { last - first + 1 }
  }

  /// The set of two lines; nil, with an error said, where it cannot be read for certain.
  mutating func parse(_ text: Span<UInt8>, _ one: TextLine, _ two: TextLine) -> ElementSet? {
    let formOne = checkForm(text, one, 1)
    let formTwo = checkForm(text, two, 2)
    guard formOne, formTwo else { return nil }
    guard let number = catalogNumber(text, one), let again = catalogNumber(text, two) else {
      return nil
    }
    if number != again {
      error(
        two, 3, 5, "tle.number-differs",
        "line 2 is of object \(again), line 1 of object \(number); they are not of one record")
      return nil
    }

    let kind = classification(text, one)
    let epoch = epoch(text, one)
    let dot = derivative(text, one)
    let ddot = exponential(text, one, Self.ddotField)
    let bstar = exponential(text, one, Self.bstarField)
    let type = smallNumber(text, one, Self.typeField, required: false)
    let setNumber = smallNumber(text, one, Self.setField, required: false)

    let inclination = angle(text, two, Self.inclinationField)
    let raan = angle(text, two, Self.raanField)
    let eccentricity = eccentricity(text, two)
    let perigee = angle(text, two, Self.perigeeField)
    let anomaly = angle(text, two, Self.anomalyField)
    let motion = meanMotion(text, two)
    let revolution = smallNumber(text, two, Self.revolutionField, required: false)

    guard let kind, let epoch, let dot, let ddot, let bstar, let type, let setNumber,
      let inclination, let raan, let eccentricity, let perigee, let anomaly, let motion,
      let revolution
    else { return nil }
    if inclination > 180 {
      error(
        two, 9, 8, "tle.inclination",
        "inclination \(inclination)° is above 180°; the field is damaged")
      return nil
    }
    guard checksum(text, one), checksum(text, two) else { return nil }

    var set = ElementSet(
      epoch: epoch, meanMotionRevolutionsPerDay: motion, eccentricity: eccentricity,
      inclinationDegrees: inclination, raanDegrees: raan, argumentOfPerigeeDegrees: perigee,
      meanAnomalyDegrees: anomaly)
    set.catalogNumber = number == 0 ? nil : number
    if number == 0 {
      warn(one, 3, 5, "tle.number", "no catalogue number; the object stays without one")
    }
    set.classification = kind
    set.internationalDesignator = designator(text, one)
    set.bstar = bstar
    set.meanMotionDot = dot
    set.meanMotionDDot = ddot
    set.ephemerisType = type < 0 ? 0 : type
    set.elementSetNumber = setNumber < 0 ? nil : setNumber
    set.revolutionAtEpoch = revolution < 0 ? nil : revolution
    return set
  }

  static var ddotField: Field { Field(name: "second derivative", first: 45, last: 52) }
  static var bstarField: Field { Field(name: "B*", first: 54, last: 61) }
  static var typeField: Field { Field(name: "ephemeris type", first: 63, last: 63) }
  static var setField: Field { Field(name: "element set number", first: 65, last: 68) }
  static var inclinationField: Field { Field(name: "inclination", first: 9, last: 16) }
  static var raanField: Field { Field(name: "right ascension of the node", first: 18, last: 25) }
  static var perigeeField: Field { Field(name: "argument of perigee", first: 35, last: 42) }
  static var anomalyField: Field { Field(name: "mean anomaly", first: 44, last: 51) }
  static var revolutionField: Field { Field(name: "revolution number", first: 64, last: 68) }

  /// Length, blanks between the fields and decimal points: what shows that nothing is shifted.
  private mutating func checkForm(_ text: Span<UInt8>, _ line: TextLine, _ which: Int) -> Bool {
    let at = line.start - 1
    let count = line.count
    if count < 68 {
      let message =
        count < 60
        ? "the line ends at column \(count), it should have 69; the record was cut"
        : "the line has \(count) columns, it should have 69; a character is missing"
      error(line, 1, count, "tle.length", message)
      return false
    }
    if line.start != line.lineStart {
      if profile == .strictCCSDS {
        error(line, 1, 0, "tle.leading-space", "blanks before column 1; remove them")
        return false
      }
      warn(line, 1, 0, "tle.leading-space", "blanks before column 1 were left out; remove them")
    }
    let isShifted: Bool
    if which == 1 {
      isShifted =
        text[at + 2] != 32 || text[at + 9] != 32 || text[at + 18] != 32 || text[at + 24] != 46
        || text[at + 33] != 32 || text[at + 35] != 46 || text[at + 44] != 32 || text[at + 53] != 32
        || text[at + 62] != 32 || text[at + 64] != 32
    } else {
      isShifted =
        text[at + 2] != 32 || text[at + 8] != 32 || text[at + 12] != 46 || text[at + 17] != 32
        || text[at + 21] != 46 || text[at + 26] != 32 || text[at + 34] != 32 || text[at + 38] != 46
        || text[at + 43] != 32 || text[at + 47] != 46 || text[at + 52] != 32
        || (text[at + 55] != 46 && !isWord(text, at + 53, 11))
    }
    if isShifted { return explainShift(text, line, which) }
    if count == 68 {
      if profile == .strictCCSDS {
        error(line, 69, 0, "tle.no-checksum", "the line has no checksum in column 69")
        return false
      }
      warn(line, 69, 0, "tle.no-checksum", "no checksum in column 69; the line is unprotected")
    } else if count > 69 {
      if text[at + 70] != 32 {
        error(line, 70, count - 69, "tle.length", "the line runs on behind column 69")
        return false
      }
      warn(line, 70, count - 69, "tle.trailing", "text behind column 69 was left out")
    }
    return true
  }

  /// Whether a field is a word such as NaN, to be named as such rather than as a shift.
  private func isWord(_ text: Span<UInt8>, _ at: Int, _ width: Int) -> Bool {
    var letters = 0
    for i in at..<at + width where ByteText.isLetter(text[i]) { letters += 1 }
    return letters >= 3
  }

  private mutating func explainShift(_ text: Span<UInt8>, _ line: TextLine, _ which: Int) -> Bool {
    let at = line.start - 1
    let separators: [Int] =
      which == 1 ? [2, 9, 18, 33, 44, 53, 62, 64] : [2, 8, 17, 26, 34, 43, 52]
    let points: [Int] = which == 1 ? [24, 35] : [12, 21, 38, 47, 55]
    var column = 70
    for place in separators where text[at + place] != 32 { column = min(column, place) }
    for place in points where text[at + place] != 46 { column = min(column, place) }
    var i = 3
    while i <= line.count, ByteText.isDigit(text[at + i]) { i += 1 }
    if i > 8 {
      let digits = ByteText.string(text, at + 3..<at + i)
      error(
        line, 3, i - 3, "tle.number-overflow",
        "the catalogue number \(digits) has \(i - 3) digits and pushes the columns behind it to "
          + "the right; a TLE takes five columns: write 100000 to 339999 as Alpha-5 (A0000 to "
          + "Z9999), larger numbers as OMM")
      return false
    }
    let wanted = points.contains(column) ? "a decimal point" : "a blank"
    error(
      line, column, 1, "tle.columns",
      "column \(column) of line \(which) should hold \(wanted); a character is missing, added or "
        + "overwritten, so that the fields cannot be told for certain")
    return false
  }

  /// Digits add their value, a minus adds 1, all else nothing; modulo 10.
  private mutating func checksum(_ text: Span<UInt8>, _ line: TextLine) -> Bool {
    if line.count < 69 { return true }
    let at = line.start
    var sum: Int = 0
    for i in at..<at + 68 {
      let byte = text[i]
      let digit = byte &- ByteText.zero
      if digit < 10 { sum &+= Int(digit) } else if byte == ByteText.minus { sum &+= 1 }
    }
    let wanted = UInt8(sum % 10) + ByteText.zero
    let found = text[at + 68]
    if found == wanted { return true }
    let message =
      "checksum \(Character(UnicodeScalar(found))), but the line adds up to "
      + "\(Character(UnicodeScalar(wanted))): a character of the line is wrong, or the line was "
      + "edited without a new checksum"
    if profile == .lenient {
      warn(line, 69, 1, "tle.checksum", message)
      return true
    }
    error(line, 69, 1, "tle.checksum", message)
    return false
  }

  private mutating func catalogNumber(_ text: Span<UInt8>, _ line: TextLine) -> Int? {
    if let number = Alpha5.number(text, line.start + 2) { return number }
    let field = ByteText.string(text, line.start + 2..<line.start + 7)
    error(
      line, 3, 5, "tle.number",
      "'\(field)' is no catalogue number: five digits, or Alpha-5 (a capital letter but I and O, "
        + "and four digits)")
    return nil
  }

  private mutating func classification(_ text: Span<UInt8>, _ line: TextLine) -> String? {
    let byte = text[line.start + 7]
    switch byte {
    case 0x55: return "U"
    case 0x43: return "C"
    case 0x53: return "S"
    default: break
    }
    if profile != .strictCCSDS {
      switch byte {
      case 0x75, 0x63, 0x73:
        warn(line, 8, 1, "tle.classification", "classification in a small letter; write U, C or S")
        return byte == 0x75 ? "U" : byte == 0x63 ? "C" : "S"
      case 0x20:
        warn(line, 8, 1, "tle.classification", "no classification; read as U")
        return "U"
      default: break
      }
    }
    error(
      line, 8, 1, "tle.classification",
      "classification '\(printable(byte))' is none of U, C and S")
    return nil
  }

  /// `98067A` as `1998-067A`; a field of another form stays as it is.
  private mutating func designator(_ text: Span<UInt8>, _ line: TextLine) -> String {
    let range = ByteText.trimmed(text, line.start + 9..<line.start + 17)
    if range.isEmpty { return "" }
    let at = range.lowerBound
    var isUsual = range.count >= 5 && range.count <= 8 && at == line.start + 9
    if isUsual {
      for i in at..<at + 5 where !ByteText.isDigit(text[i]) { isUsual = false }
      for i in at + 5..<range.upperBound where !ByteText.isUpper(text[i]) { isUsual = false }
    }
    if !isUsual {
      let field = ByteText.string(text, range)
      warn(
        line, 10, 8, "tle.designator",
        "'\(field)' is no international designator (two digits of the year, three of the launch, "
          + "the piece in capitals); kept as it is")
      return field
    }
    let isOld = text[at] > 0x35 || (text[at] == 0x35 && text[at + 1] >= 0x37)
    return String(unsafeUninitializedCapacity: range.count + 3) { buffer in
      buffer[0] = isOld ? 0x31 : 0x32
      buffer[1] = isOld ? 0x39 : 0x30
      buffer[2] = text[at]
      buffer[3] = text[at + 1]
      buffer[4] = ByteText.minus
      for i in 2..<range.count { buffer[i + 3] = text[at + i] }
      return range.count + 3
    }
  }

  func printable(_ byte: UInt8) -> String {
    byte >= 0x20 && byte < 0x7F ? String(Character(UnicodeScalar(byte))) : "byte \(byte)"
  }
}
