// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Years as spans of instants in UTC, each worked out once.
struct YearTable {
  private var spans: [Int: Range<Epoch>] = [:]

  /// The year that a designator begins with; nil where it begins with none.
  static func year(of designator: String) -> Int? {
    var value = 0
    var digits = 0
    for byte in designator.utf8 {
      if byte == 0x2D || byte == 0x20 { break }
      guard byte &- 0x30 < 10, digits < 4 else { return nil }
      value = value * 10 + Int(byte - 0x30)
      digits += 1
    }
    return digits == 4 && value >= 1957 ? value : nil
  }

  /// From the first instant of a year to that of the next.
  mutating func span(of year: Int) -> Range<Epoch>? {
    if let known = spans[year] { return known }
    guard let date = try? VagueDate(String(year)), let end = date.latest, date.earliest < end else {
      return nil
    }
    let span = date.earliest..<end
    spans[year] = span
    return span
  }
}
