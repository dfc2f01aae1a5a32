// SPDX-License-Identifier: Apache-2.0

package import Orbits

/// The time column of a table: the text of every epoch, made once and shared by all objects.
package struct TimeColumn: Sendable {
  private let bytes: [UInt8]
  // 32 bits: 100 million epochs, the most there are, have 41 bytes each at most.
  private let ends: [UInt32]

  /// Makes the column's text.
  ///
  /// - Parameters:
  ///   - epochs: the epochs, in any order; ordered ones are fast.
  ///   - scale: the ruler to read them with.
  ///   - digits: decimals of the second, 0…18.
  ///   - time: leap seconds and, for UT1, the Earth's orientation.
  package init(_ epochs: [Epoch], scale: TimeScale, digits: Int, time: TimeReader) throws {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(epochs.count * (22 + digits))
    var ends: [UInt32] = []
    ends.reserveCapacity(epochs.count)
    var day = DayCache(scale: scale, digits: digits, time: time)
    for epoch in epochs {
      try day.write(epoch, into: &bytes)
      ends.append(UInt32(bytes.count))
    }
    self.bytes = bytes
    self.ends = ends
  }

  /// Appends the text of one epoch.
  @inline(__always)
  package func write(_ index: Int, into buffer: inout ByteBuffer) {
    let start = index == 0 ? 0 : Int(ends[index &- 1])
    let end = Int(ends[index])
    bytes.withUnsafeBufferPointer {
      buffer.append(UnsafeBufferPointer(rebasing: $0[start..<end]))
    }
  }

  /// The text of one epoch.
  package func text(_ index: Int) -> String {
    let start = index == 0 ? 0 : Int(ends[index - 1])
    return String(decoding: bytes[start..<Int(ends[index])], as: UTF8.self)
  }

  /// Decimals of the second that lose nothing of the epochs, at least 3, at most 6 by default.
  package static func digits(for epochs: [Epoch]) -> Int {
    let exact = epochs.allSatisfy { $0.isWhole(unitDigits: 3) }
    return exact ? 3 : 6
  }
}

extension Epoch {
  /// Whether the epoch is a multiple of 10^-digits seconds.
  func isWhole(unitDigits digits: Int) -> Bool {
    var unit: Int64 = 1_000_000_000_000_000_000
    for _ in 0..<digits { unit /= 10 }
    return attoseconds % unit == 0
  }
}

/// Writes epochs of one day without calendar arithmetic: the day's date is kept as text.
private struct DayCache {
  private let scale: TimeScale
  private let digits: Int
  private let unit: Int64
  private let time: TimeReader
  /// The date with its `T`, and where the day begins and ends; empty before the first epoch.
  private var prefix: [UInt8] = []
  private var start = Epoch.j2000
  private var length: Int64 = 0
  /// Scales that are no whole seconds away from TAI within a day are written one by one.
  private let isStepped: Bool

  init(scale: TimeScale, digits: Int, time: TimeReader) {
    self.scale = scale
    self.digits = digits
    self.time = time
    var unit: Int64 = 1_000_000_000_000_000_000
    for _ in 0..<digits { unit /= 10 }
    self.unit = unit
    isStepped = scale == .utc || scale == .tai || scale == .tt || scale == .gps || scale == .bdt
  }

  mutating func write(_ epoch: Epoch, into bytes: inout [UInt8]) throws {
    guard isStepped else {
      bytes.append(contentsOf: try time.text(epoch, scale: scale, digits: digits).utf8)
      return
    }
    let rounded = epoch.rounded(toMultipleOf: unit)
    if rounded < start || rounded.seconds - start.seconds >= length || prefix.isEmpty {
      guard try turn(to: rounded) else {
        bytes.append(contentsOf: try time.text(epoch, scale: scale, digits: digits).utf8)
        return
      }
    }
    var second = rounded.seconds &- start.seconds
    var fraction = rounded.attoseconds &- start.attoseconds
    if fraction < 0 {
      fraction += Epoch.attosecondsPerSecond
      second -= 1
    }
    // Second 86,400 is a leap second: 23:59:60.
    let hour = min(second / 3_600, 23)
    let minute = min((second - hour * 3_600) / 60, 59)
    bytes.append(contentsOf: prefix)
    Self.appendTwo(hour, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    Self.appendTwo(minute, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    Self.appendTwo(second - hour * 3_600 - minute * 60, to: &bytes)
    if digits > 0 {
      bytes.append(UInt8(ascii: "."))
      var rest = fraction / unit
      let end = bytes.count
      for _ in 0..<digits { bytes.append(48) }
      for index in stride(from: end + digits - 1, through: end, by: -1) {
        bytes[index] = 48 + UInt8(rest % 10)
        rest /= 10
      }
    }
    if scale == .utc { bytes.append(UInt8(ascii: "Z")) }
  }

  /// Finds the day that holds an epoch; false where its length is no whole number of seconds.
  private mutating func turn(to epoch: Epoch) throws -> Bool {
    let date = String(try time.text(epoch, scale: scale, digits: 0).prefix { $0 != "T" })
    let first = try time.epoch(date + "T00:00:00", scale: scale)
    // A day has 86,399 to 86,401 s, so 100,000 s on is within the next one.
    let later = try time.text(first.advanced(bySeconds: 100_000), scale: scale, digits: 0)
    let next = try time.epoch(String(later.prefix { $0 != "T" }) + "T00:00:00", scale: scale)
    guard next.attoseconds == first.attoseconds, first.attoseconds % unit == 0 else { return false }
    // The day's text was found by rounding to a second: check it holds the epoch itself.
    guard first <= epoch, epoch < next else { return false }
    prefix = Array((date + "T").utf8)
    start = first
    length = next.seconds - first.seconds
    return true
  }

  private static func appendTwo(_ value: Int64, to bytes: inout [UInt8]) {
    bytes.append(48 + UInt8(value / 10))
    bytes.append(48 + UInt8(value % 10))
  }
}

extension Epoch {
  /// The epoch at the nearest multiple of a unit of attoseconds that divides a second.
  fileprivate func rounded(toMultipleOf unit: Int64) -> Epoch {
    let rest = attoseconds % unit
    guard rest != 0 else { return self }
    let down = attoseconds - rest
    return Epoch(taiSeconds: seconds, attoseconds: rest >= unit - rest ? down + unit : down)
  }
}
