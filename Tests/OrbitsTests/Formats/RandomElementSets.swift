// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport

/// Element sets at random, for tests of round trips.
struct RandomElementSets {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private static let names = [
    "", "ISS (ZARYA)", "STARLINK, GROUP \"A\"", "R&D <TEST> 'Q'", "КазСат-2", "天宫 TIANGONG",
    "DEB [TANK]", "OBJECT = B", "#1 SAT", "0 ZERO", "1 2345 ABC", "a\\b/c", "COMMENT", "é ü ñ",
    "1 00005U 58002B", "NAME ]]> CDATA", "&amp;", "{brace}", "[LIST]", "null", "2026-325A",
  ]

  /// A decimal with a number of digits behind the point.
  private mutating func decimal(_ range: ClosedRange<Int>, _ digits: Int) -> Double {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    return Double(Int.random(in: range, using: &random)) / scale
  }

  /// A set that a TLE holds without loss.
  mutating func tle() -> ElementSet {
    var set = any()
    set.epoch = epoch(unit: .microseconds(864))
    set.meanMotionRevolutionsPerDay = decimal(1...1_699_999_999, 8)
    set.eccentricity = decimal(0...9_999_999, 7)
    set.inclinationDegrees = decimal(0...1_800_000, 4)
    set.raanDegrees = decimal(0...3_600_000, 4)
    set.argumentOfPerigeeDegrees = decimal(0...3_600_000, 4)
    set.meanAnomalyDegrees = decimal(0...3_600_000, 4)
    set.bstar = exponential()
    set.meanMotionDot = decimal(-99_999_999...99_999_999, 8)
    set.meanMotionDDot = exponential()
    set.catalogNumber = Int.random(in: 1...339_999, using: &random)
    set.elementSetNumber = [nil, 0, 999, 9_999].randomElement(using: &random) ?? nil
    set.revolutionAtEpoch = [nil, 0, 5, 99_999].randomElement(using: &random) ?? nil
    return set
  }

  /// A set of any size OMM holds.
  mutating func any() -> ElementSet {
    var set = ElementSet(
      epoch: epoch(unit: .nanoseconds(1)), meanMotionRevolutionsPerDay: random.number(0.01...17),
      eccentricity: random.number(0...0.99), inclinationDegrees: random.number(0...180),
      raanDegrees: random.number(0...360), argumentOfPerigeeDegrees: random.number(0...360),
      meanAnomalyDegrees: random.number(0...360))
    set.name = Self.names.randomElement(using: &random) ?? ""
    let launch = Int.random(in: 1...999, using: &random)
    let year = Int.random(in: 1957...2056, using: &random)
    let number = String(launch + 1000).dropFirst()
    let piece = ["A", "BC", "XYZ", ""].randomElement(using: &random) ?? ""
    set.internationalDesignator = piece.isEmpty ? "" : "\(year)-\(number)\(piece)"
    set.catalogNumber = Int.random(in: 1...999_999_999, using: &random)
    set.classification = ["U", "C", "S"].randomElement(using: &random) ?? "U"
    set.bstar = random.number(-0.1...0.1)
    set.meanMotionDot = random.number(-0.01...0.01)
    set.meanMotionDDot = random.logarithmic(1e-12...1e-3)
    set.ephemerisType = [0, 4].randomElement(using: &random) ?? 0
    set.elementSetNumber = Int.random(in: 0...99_999, using: &random)
    set.revolutionAtEpoch = Int.random(in: 0...999_999, using: &random)
    return set
  }

  /// An epoch of 1972 to 2056 that is a whole number of units of its day.
  private mutating func epoch(unit: Duration) -> Epoch {
    let day = Int.random(in: -10_000...20_000, using: &random)
    let steps = Int64.random(in: 0..<100_000_000, using: &random)
    let text =
      day < 0 ? "1972-07-0\(1 + -day % 9)" : "2\(String(day % 50 + 1_000).dropFirst())-11-21"
    let midnight = (try? Epoch(iso8601: text + "T00:00:00")) ?? .j2000
    return midnight + unit * Int(steps)
  }

  /// ±0.ddddd × 10^n with a leading digit that is not zero, or zero.
  private mutating func exponential() -> Double {
    let mantissa = Int.random(in: 10_000...99_999, using: &random)
    let power = Int.random(in: -9...1, using: &random)
    let sign = random.next() & 1 == 0 ? "" : "-"
    return mantissa % 7 == 0 ? 0 : Double("\(sign)\(mantissa)e\(power - 5)") ?? 0
  }
}
