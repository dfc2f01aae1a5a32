// SPDX-License-Identifier: Apache-2.0

/// Durations as the command line has them: `90s`, `10m`, `1.5h`, `1d12h`, `PT90S`, `P1DT2H`.
package enum DurationText {
  /// Reads a duration, exact to the attosecond; nil where the text is none.
  package static func parse(_ text: String) -> Duration? {
    var body = Substring(text)
    var negative = false
    if body.first == "-" || body.first == "+" { negative = body.removeFirst() == "-" }
    let result: Duration?
    if body.first == "P" || body.first == "p" {
      result = parseISO(body.dropFirst())
    } else {
      result = parseUnits(body, units: ["d": 86_400, "h": 3_600, "m": 60, "s": 1, "w": 604_800])
    }
    return result.map { negative ? .zero - $0 : $0 }
  }

  private static func parseISO(_ body: Substring) -> Duration? {
    let parts = body.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == "T" || $0 == "t" })
    var total = Duration.zero
    guard let dates = parts.first, !(dates.isEmpty && parts.count == 1) else { return nil }
    if !dates.isEmpty {
      guard let days = parseUnits(dates, units: ["d": 86_400, "w": 604_800]) else { return nil }
      total += days
    }
    if parts.count == 2 {
      guard let times = parseUnits(parts[1], units: ["h": 3_600, "m": 60, "s": 1]) else {
        return nil
      }
      total += times
    }
    return total
  }

  /// Reads numbers, each followed by a unit; `ms` and `us` are units where seconds are.
  private static func parseUnits(_ text: Substring, units: [String: Int64]) -> Duration? {
    var rest = text
    var total = Duration.zero
    guard !rest.isEmpty else { return nil }
    while !rest.isEmpty {
      let number = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      rest = rest.dropFirst(number.count)
      let unit = rest.prefix { $0.isLetter }.lowercased()
      rest = rest.dropFirst(unit.count)
      guard !number.isEmpty else { return nil }
      if units["s"] != nil, unit == "ms" || unit == "us" {
        guard let value = scaled(number, attoseconds: unit == "ms" ? 15 : 12) else { return nil }
        total += value
      } else {
        guard let seconds = units[long[unit] ?? unit], let value = scaled(number, attoseconds: 18)
        else { return nil }
        let (product, overflow) = value.components.seconds.multipliedReportingOverflow(by: seconds)
        guard !overflow, product.magnitude < 1 << 50 else { return nil }
        total += value * seconds
      }
    }
    return total
  }

  private static let long: [String: String] = [
    "sec": "s", "second": "s", "seconds": "s", "min": "m", "minute": "m", "minutes": "m",
    "hour": "h", "hours": "h", "hr": "h", "day": "d", "days": "d", "week": "w", "weeks": "w",
  ]

  /// A decimal number times 10^exponent attoseconds, exactly.
  private static func scaled(_ number: Substring, attoseconds exponent: Int) -> Duration? {
    let parts = number.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let whole = parts[0]
    let fraction = parts.count == 2 ? parts[1] : ""
    guard whole.count <= 15, fraction.count <= exponent, !(whole.isEmpty && fraction.isEmpty),
      !fraction.contains(".")
    else { return nil }
    guard let integer = Int64(whole.isEmpty ? "0" : String(whole)) else { return nil }
    let padded = fraction + String(repeating: "0", count: exponent - fraction.count)
    guard let rest = Int64(padded) else { return nil }
    if exponent == 18 {
      return Duration(secondsComponent: integer, attosecondsComponent: rest)
    }
    var unit: Int64 = 1
    for _ in 0..<exponent { unit *= 10 }
    let perSecond = 1_000_000_000_000_000_000 / unit
    return Duration(
      secondsComponent: integer / perSecond,
      attosecondsComponent: (integer % perSecond) * unit + rest)
  }
}
