// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Writes epochs of one day without calendar arithmetic: the day's date is kept as text.
struct DayText {
  private let scale: TimeScale
  private let digits: Int
  private let unit: Int64
  private let time: TimeReader
  /// The date with its `T`, and where the day begins and ends; nil before the first epoch.
  private var date: ShortText?
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

  /// Writes the text of an epoch.
  mutating func write(_ epoch: Epoch, into buffer: inout ByteBuffer) throws {
    let rounded = isStepped ? epoch.rounded(toMultipleOf: unit) : epoch
    if date == nil || rounded < start || rounded.seconds - start.seconds >= length {
      date = isStepped ? try turn(to: rounded) : nil
    }
    guard let date else {
      return buffer.append(try time.text(epoch, scale: scale, digits: digits))
    }
    var second: Int64 = rounded.seconds &- start.seconds
    var fraction: Int64 = rounded.attoseconds &- start.attoseconds
    if fraction < 0 {
      fraction &+= Epoch.attosecondsPerSecond
      second &-= 1
    }
    let clock = Self.clock(UInt64(truncatingIfNeeded: second))
    buffer.append(room: date.room + 48) { cursor in
      var cursor = date.write(at: cursor)
      UnsafeMutableRawPointer(cursor).storeBytes(of: clock.littleEndian, as: UInt64.self)
      cursor += 8
      if digits > 0 {
        cursor[0] = UInt8(ascii: ".")
        let count: Int64 = fraction == 0 ? 0 : fraction / unit
        cursor = Digits.write(UInt64(count), width: digits, at: cursor + 1)
      }
      cursor[0] = UInt8(ascii: "Z")
      return scale == .utc ? cursor + 1 : cursor
    }
  }

  /// Finds the day that holds an epoch, and its date; nil where its length is no whole number of
  /// seconds.
  private mutating func turn(to epoch: Epoch) throws -> ShortText? {
    let date = String(try time.text(epoch, scale: scale, digits: 0).prefix { $0 != "T" })
    let first = try time.epoch(date + "T00:00:00", scale: scale)
    // A day has 86,399 to 86,401 s, so 100,000 s on is within the next one.
    let later = try time.text(first.advanced(bySeconds: 100_000), scale: scale, digits: 0)
    let next = try time.epoch(String(later.prefix { $0 != "T" }) + "T00:00:00", scale: scale)
    guard next.attoseconds == first.attoseconds, first.attoseconds % unit == 0 else { return nil }
    // The day's text was found by rounding to a second: check it holds the epoch itself.
    guard first <= epoch, epoch < next else { return nil }
    start = first
    length = next.seconds - first.seconds
    return ShortText(date + "T")
  }

  /// The eight bytes of `hh:mm:ss`, the first in the lowest byte.
  private static func clock(_ secondOfDay: UInt64) -> UInt64 {
    // Second 86,400 is a leap second: 23:59:60.
    let hour: UInt64 = min(secondOfDay / 3_600, 23)
    let rest: UInt64 = secondOfDay &- 3_600 &* hour
    let minute: UInt64 = min(rest / 60, 59)
    let second: UInt64 = rest &- 60 &* minute
    return two(hour) | two(minute) &<< 24 | two(second) &<< 48 | 0x3030_3a30_303a_3030
  }

  /// The two digits of a number below 100, the first in the lowest byte.
  private static func two(_ value: UInt64) -> UInt64 {
    let tens: UInt64 = (value &* 103) &>> 10
    return tens | (value &- 10 &* tens) &<< 8
  }
}

extension Epoch {
  /// The epoch at the nearest multiple of a unit of attoseconds that divides a second.
  fileprivate func rounded(toMultipleOf unit: Int64) -> Epoch {
    if attoseconds == 0 { return self }
    let rest = attoseconds % unit
    guard rest != 0 else { return self }
    let down = attoseconds - rest
    return Epoch(taiSeconds: seconds, attoseconds: rest >= unit - rest ? down + unit : down)
  }
}
