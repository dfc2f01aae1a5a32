// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Element sets from the truth files' own text, read by columns only.
///
/// The reader of the package has tests of its own; these must not depend on it.
enum SGP4TestElements {
  /// An element set from two TLE lines with a five-place number.
  static func set(_ line1: String, _ line2: String) -> ElementSet? {
    let one = Array(line1.utf8)
    let two = Array(line2.utf8)
    guard one.count >= 61, two.count >= 63,
      let year = Int(text(one, 18..<20)), let day = Int(text(one, 20..<23)),
      let fraction = Int64(text(one, 24..<32)),
      let inclination = Double(text(two, 8..<16)), let raan = Double(text(two, 17..<25)),
      let eccentricity = Double("0." + text(two, 26..<33)),
      let perigee = Double(text(two, 34..<42)), let anomaly = Double(text(two, 43..<51)),
      let meanMotion = Double(text(two, 52..<63))
    else { return nil }
    let fullYear: Int = year < 57 ? 2000 + year : 1900 + year
    // A hundred-millionth of a day is 864 µs, so no digit of the epoch is lost.
    let microseconds: Int64 = fraction * 864
    let epoch = Self.epoch(
      day: daysTo(fullYear) + Int64(day) - 1, second: microseconds / 1_000_000,
      attosecond: microseconds % 1_000_000 * 1_000_000_000_000)
    var set = ElementSet(
      epoch: epoch, meanMotionRevolutionsPerDay: meanMotion, eccentricity: eccentricity,
      inclinationDegrees: inclination, raanDegrees: raan, argumentOfPerigeeDegrees: perigee,
      meanAnomalyDegrees: anomaly)
    let sign: String = one[53] == UInt8(ascii: "-") ? "-" : ""
    let mantissa: String = text(one, 54..<59)
    let exponent: String = text(one, 59..<61)
    set.bstar = Double("\(sign)0.\(mantissa)e\(exponent)") ?? .nan
    return set
  }

  /// An element set from a row of an OMM in CSV form.
  static func set(_ row: [String: String]) -> ElementSet? {
    guard let stamp = row["EPOCH"] else { return nil }
    let parts: [Substring] = stamp.split { !$0.isNumber }
    let numbers: [Int64] = parts.compactMap { Int64($0) }
    guard numbers.count == 7 else { return nil }
    var digits = String(parts[6])
    while digits.count < 18 { digits += "0" }
    let day: Int64 = daysTo(Int(numbers[0])) + dayOfYear(numbers) - 1
    let second: Int64 = numbers[3] * 3600 + numbers[4] * 60 + numbers[5]
    var set = ElementSet(
      epoch: epoch(day: day, second: second, attosecond: Int64(digits) ?? 0),
      meanMotionRevolutionsPerDay: number(row["MEAN_MOTION"]),
      eccentricity: number(row["ECCENTRICITY"]), inclinationDegrees: number(row["INCLINATION"]),
      raanDegrees: number(row["RA_OF_ASC_NODE"]),
      argumentOfPerigeeDegrees: number(row["ARG_OF_PERICENTER"]),
      meanAnomalyDegrees: number(row["MEAN_ANOMALY"]))
    set.bstar = number(row["BSTAR"])
    return set
  }

  private static func epoch(day: Int64, second: Int64, attosecond: Int64) -> Epoch {
    LeapSeconds.builtin.epoch(
      utc: ClockReading(day: day, second: second, attosecond: attosecond))
  }

  /// Days from 2000-01-01 to the first day of a year.
  private static func daysTo(_ year: Int) -> Int64 {
    let y = Int64(year - 1)
    return 365 * Int64(year) + y / 4 - y / 100 + y / 400 - 730_484
  }

  private static func dayOfYear(_ date: [Int64]) -> Int64 {
    let leap: Bool = date[0] % 4 == 0 && (date[0] % 100 != 0 || date[0] % 400 == 0)
    let lengths: [Int64] = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return lengths.prefix(Int(date[1]) - 1).reduce(0, +) + date[2]
  }

  private static func number(_ text: String?) -> Double {
    guard let text else { return .nan }
    return Double(text.hasPrefix(".") ? "0" + text : text.replacing("-.", with: "-0.")) ?? .nan
  }

  private static func text(_ line: [UInt8], _ columns: Range<Int>) -> String {
    String(decoding: line[columns].filter { $0 != UInt8(ascii: " ") }, as: UTF8.self)
  }
}
