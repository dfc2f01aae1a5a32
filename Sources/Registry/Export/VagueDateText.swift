// SPDX-License-Identifier: Apache-2.0

import Orbits

/// A date in the spellings of other catalogues.
struct VagueDateText: Sendable, Hashable {
  let date: VagueDate

  init(_ date: VagueDate) { self.date = date }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The day as `2026-11-21`; empty where the date is no certain day.
  var day: String {
    guard date.precision >= .day, !date.isUncertain, !date.isNotBefore else { return "" }
    return String(date.canonical.prefix(10))
  }

  /// The date as GCAT writes it, `2026 Nov  1 0437:43?`; empty for what GCAT has no spelling for.
  var gcat: String {
    if isGCAT { return date.text }
    guard !date.isNotBefore else { return "" }
    var rest = date.canonical[...]
    let doubt = date.isUncertain ? "?" : ""
    if date.isUncertain { rest = rest.dropLast() }
    let year = String(rest.prefix(4))
    let parts = rest.split(separator: "T", maxSplits: 1)
    let days = parts.first?.split(separator: "-") ?? []
    guard days.count >= 2, let month = Int(days[1]), (1...12).contains(month) else {
      // Years, decades and quarters are written alike but for the hyphen.
      return rest.replacing("-", with: " ") + doubt
    }
    var text = "\(year) \(Self.months[month - 1])"
    guard days.count == 3 else { return text + doubt }
    let day = days[2].hasPrefix("0") ? " \(days[2].dropFirst())" : String(days[2])
    text += " \(day)"
    guard parts.count == 2 else { return text + doubt }
    // hh:mm:ss to hhmm:ss.
    let clock = parts[1].filter { $0 != "Z" }.split(separator: ":", maxSplits: 2)
    if date.precision == .hour, let hour = clock.first {
      return "\(text) \(hour.prefix(2))h\(doubt)"
    }
    guard clock.count >= 2 else { return text + doubt }
    text += " \(clock[0])\(clock[1])"
    if clock.count == 3, date.precision >= .second { text += ":\(clock[2])" }
    return text + doubt
  }

  /// Whether the date was written so: a year, then a month in letters or nothing.
  private var isGCAT: Bool {
    let words = date.text.split(separator: " ")
    guard words.count >= 2, words[0].utf8.count == 4 else { return false }
    return Self.months.contains { words[1].hasPrefix($0) }
  }
}
