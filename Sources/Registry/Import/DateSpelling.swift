// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Dates in the spellings that tables of others have beside those of ``VagueDate``.
enum DateSpelling {
  /// The date of a text; nil where it is none.
  ///
  /// Takes all that `VagueDate` reads; a day with decimals (`2016 Jun  8.98`, GCAT) as that day;
  /// month, day and year with slashes (`11/20/1998`, UCS) as that day.
  static func date(_ text: String) -> VagueDate? {
    if let date = try? VagueDate(text) { return date }
    if let point = text.utf8.lastIndex(of: 0x2E), !text.utf8.contains(0x3A) {
      let tail = text[point...].dropFirst()
      let digits = tail.hasSuffix("?") ? tail.dropLast() : tail
      if digits.utf8.allSatisfy({ $0 &- 0x30 < 10 }) {
        return try? VagueDate(String(text[..<point]) + (tail.hasSuffix("?") ? "?" : ""))
      }
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, let month = Int(parts[0]), let day = Int(parts[1]),
      let year = Int(parts[2]), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    // Two digits stand for the years since Sputnik.
    let full = year >= 100 ? year : year < 57 ? 2000 + year : 1900 + year
    return try? VagueDate("\(full)-\(padded(month))-\(padded(day))")
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
