// SPDX-License-Identifier: Apache-2.0

extension SpaceWeather {
  /// The days that a span asks for, with the three before them; the whole table where it covers none
  /// of the span.
  ///
  /// A propagation stops at each of ``changes``, so that a table of its own span spares it the rest.
  public func covering(_ span: ClosedRange<Epoch>) -> SpaceWeather {
    let first = Int(leapSeconds.utc(span.lowerBound).day - firstDay) - 3
    let last = Int(leapSeconds.utc(span.upperBound).day - firstDay)
    let low: Int = max(0, min(first, days.count))
    let high: Int = min(days.count, max(0, last + 1))
    guard high - low >= 4 else { return self }
    let part: [Day] = Array(days[low..<high])
    return (try? SpaceWeather(days: part, name: name, leapSeconds: leapSeconds)) ?? self
  }

  /// The instants within ``coverage`` at which ``activity(at:)`` changes: every three hours, and at
  /// midnight alone where a month's prediction is drawn out.
  public var changes: [Epoch] {
    var result: [Epoch] = []
    for (index, day) in days.enumerated().dropFirst(3) {
      let midnight: Epoch = leapSeconds.epoch(
        utc: ClockReading(day: firstDay + Int64(index), second: 0, attosecond: 0))
      result.append(midnight)
      // Indices of 57 hours are asked for.
      let isMonthly: Bool = days[(index - 3)...index].allSatisfy { $0.origin == .monthly }
      guard !isMonthly || days[index - 3].ap != day.ap else { continue }
      for hours in stride(from: 3, to: 24, by: 3) {
        result.append(midnight.advanced(bySeconds: 3600 * Double(hours)))
      }
    }
    return result
  }
}
