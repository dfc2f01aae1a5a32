// SPDX-License-Identifier: Apache-2.0

/// Reads and writes the epochs of one message: its scale, and the tables that this takes.
package struct MessageClock: Sendable {
  /// Why an epoch cannot be written.
  package enum Failure: Error, Hashable {
    /// UT1 was asked for without the Earth's orientation, or outside of its table.
    case universalTime
  }

  /// The scale of the message.
  package var scale: TimeScale
  /// The steps of UTC.
  package var leapSeconds: LeapSeconds
  /// The Earth's orientation, for UT1.
  package var earth: EarthOrientation?

  /// Makes a clock of a scale; UT1 needs the Earth's orientation.
  package init(
    _ scale: TimeScale, leapSeconds: LeapSeconds = .builtin, earth: EarthOrientation? = nil
  ) {
    self.scale = scale
    self.leapSeconds = leapSeconds
    self.earth = earth
  }

  /// The instant of a text in the form of CCSDS.
  package func epoch(_ text: ArraySlice<UInt8>) throws(CCSDSEpoch.Defect) -> Epoch {
    guard scale == .ut1 else {
      return try CCSDSEpoch.parse(text, scale: scale, leapSeconds: leapSeconds)
    }
    guard let earth else { throw .scale }
    // UT1 counts uniform days: what TAI would read from the same text is what its clock shows.
    let count = try CCSDSEpoch.parse(text, scale: .tai, leapSeconds: leapSeconds)
    do throws(EarthOrientation.Failure) {
      return try Epoch(ut1: CalendarDate(ClockReading(uniform: count)), earth)
    } catch {
      throw .scale
    }
  }

  /// An epoch with the digits that it needs, at least three and no `Z`.
  ///
  /// All digits in the scales that differ from TAI by whole steps; nine decimals in TDB and UT1,
  /// whose offsets are computed.
  package func text(_ epoch: Epoch) throws(Failure) -> String {
    var bytes: [UInt8] = []
    switch scale {
    case .ut1:
      guard let earth, let text = try? epoch.iso8601(ut1: earth, fractionDigits: 9) else {
        throw .universalTime
      }
      bytes = Array(text.utf8)
    case .tdb:
      epoch.appendISO8601(.tdb, fractionDigits: 9, leapSeconds: leapSeconds, to: &bytes)
    default:
      epoch.appendISO8601(scale, fractionDigits: 18, leapSeconds: leapSeconds, to: &bytes)
    }
    if bytes.last == 0x5A { bytes.removeLast() }
    guard let point = bytes.lastIndex(of: ByteText.point) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    while bytes.count > point + 4, bytes.last == ByteText.zero { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
