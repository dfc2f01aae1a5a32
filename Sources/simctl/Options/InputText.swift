// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits

/// Readers of what users type, with errors that say which option and why.
enum InputText {
  /// An epoch in ISO 8601 (UTC unless it names a scale), or `now`.
  static func epoch(
    _ text: String, option: String, leapSeconds: LeapSeconds
  ) throws -> Epoch {
    if text == "now" { return now(leapSeconds: leapSeconds) }
    do {
      return try Epoch(iso8601: text, leapSeconds: leapSeconds)
    } catch {
      throw CommandFailure("\(option) '\(text)': \(error)")
    }
  }

  /// A duration that is positive, or where `positive` is false not negative.
  static func duration(_ text: String, option: String, positive: Bool = true) throws -> Duration {
    guard let value = DurationText.parse(text) else {
      throw CommandFailure(
        "\(option) '\(text)': no duration; write 90s, 10m, 6h, 1d, 1d12h or PT90S")
    }
    if positive, value <= .zero { throw CommandFailure("\(option) '\(text)': must be positive") }
    if value < .zero { throw CommandFailure("\(option) '\(text)': must not be negative") }
    return value
  }

  /// The clock: read only where the user asked for it.
  private static func now(leapSeconds: LeapSeconds) -> Epoch {
    let seconds = Date().timeIntervalSince1970
    let whole = seconds.rounded(.down)
    // POSIX time leaves leap seconds out, as the UTC reading does: 40,587 is 1970-01-01.
    let days = (whole / 86_400).rounded(.down)
    let date = JulianDate(
      modifiedDay: 40_587 + days, fraction: (seconds - days * 86_400) / 86_400)
    return Epoch(julianDate: date, scale: .utc, leapSeconds: leapSeconds)
  }
}
