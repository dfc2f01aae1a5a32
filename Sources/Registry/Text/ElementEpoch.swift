// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Reads `2013-05-07T19:22:05.491200` as a UTC instant from 1985 on.
enum ElementEpoch {
  /// First days, counted from 2000-01-01, on which one more second separates TAI from UTC.
  private static let steps: [Int] = [
    -5297, -4383, -3652, -3287, -2740, -2375, -2010, -1461, -914, -365, 2192, 3288, 4565, 5660,
    6210,
  ]

  static func parse(_ text: Substring) -> Epoch? {
    let parts = text.split(whereSeparator: { "-T:Z.".contains($0) })
    guard parts.count == 6 || parts.count == 7 else { return nil }
    let numbers = parts.prefix(6).compactMap { Int($0) }
    guard numbers.count == 6 else { return nil }
    let lengths = [31, numbers[0] % 4 == 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...12).contains(numbers[1]), (1...lengths[numbers[1] - 1]).contains(numbers[2]) else {
      return nil
    }
    let (y, m) = numbers[1] <= 2 ? (numbers[0] - 1, numbers[1] + 9) : (numbers[0], numbers[1] - 3)
    let day = 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + numbers[2] - 1 - 730425
    guard day >= -5297 else { return nil }
    let tai = 22 + steps.count { $0 <= day }
    var attoseconds: Int64 = 0
    if parts.count == 7 {
      guard parts[6].count <= 18, let fraction = Int64(parts[6]) else { return nil }
      attoseconds = fraction
      for _ in parts[6].count..<18 { attoseconds *= 10 }
    }
    let seconds = (day * 24 + numbers[3] - 12) * 3600 + numbers[4] * 60 + numbers[5] + tai
    return Epoch(taiSeconds: Int64(seconds), attoseconds: attoseconds)
  }
}
