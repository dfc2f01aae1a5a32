// SPDX-License-Identifier: Apache-2.0

/// What a clock of some scale shows: a day, the second of the day, and its attoseconds.
package struct ClockReading: Sendable, Hashable {
  /// Days since 2000-01-01.
  package var day: Int64
  /// Seconds since midnight; 86,400 and more only in the leap second that ends a UTC day.
  package var second: Int64
  /// Attoseconds of the second.
  package var attosecond: Int64

  /// Makes a reading of fields that are within their ranges.
  package init(day: Int64, second: Int64, attosecond: Int64) {
    self.day = day
    self.second = second
    self.attosecond = attosecond
  }

  /// The reading of a clock that counts seconds and attoseconds since noon of 2000-01-01.
  package init(uniform count: Epoch) {
    let sinceMidnight: Int64 = count.seconds &+ 43_200
    var (days, rest) = sinceMidnight.quotientAndRemainder(dividingBy: 86_400)
    if rest < 0 {
      days -= 1
      rest += 86_400
    }
    self.init(day: days, second: rest, attosecond: count.attoseconds)
  }

  /// The seconds and attoseconds since noon of 2000-01-01 on this clock, all days 86,400 s long.
  package var uniform: Epoch {
    Epoch(taiSeconds: day &* 86_400 &+ second &- 43_200, attoseconds: attosecond)
  }

  /// The reading rounded to a number of decimals of the second, half up; the second may carry.
  package func rounded(toFractionDigits digits: Int) -> ClockReading {
    guard digits < 18 else { return self }
    let unit: Int64 = ClockReading.powerOfTen(18 - digits)
    let fraction: Int64 = (attosecond + unit / 2) / unit * unit
    guard fraction >= Epoch.attosecondsPerSecond else {
      return ClockReading(day: day, second: second, attosecond: fraction)
    }
    return ClockReading(day: day, second: second + 1, attosecond: 0)
  }

  /// 10 to a power of 0–18.
  package static func powerOfTen(_ power: Int) -> Int64 {
    var result: Int64 = 1
    for _ in 0..<max(0, min(18, power)) { result *= 10 }
    return result
  }
}
