// SPDX-License-Identifier: Apache-2.0

package import Orbits

/// Reads and writes epochs in every scale, with the tables that this takes.
package struct TimeReader: Sendable {
  /// The leap seconds in use.
  package let leapSeconds: LeapSeconds
  /// The Earth's orientation, where UT1 is wanted.
  package let earth: EarthOrientation?

  /// Makes a reader.
  package init(leapSeconds: LeapSeconds, earth: EarthOrientation? = nil) {
    self.leapSeconds = leapSeconds
    self.earth = earth
  }

  /// The text of an epoch in a scale; UTC ends in `Z`.
  package func text(_ epoch: Epoch, scale: TimeScale, digits: Int) throws -> String {
    guard scale == .ut1 else {
      return epoch.iso8601(scale, fractionDigits: digits, leapSeconds: leapSeconds)
    }
    guard let earth else { throw CommandFailure("UT1 needs Earth orientation data") }
    return try epoch.iso8601(ut1: earth, fractionDigits: digits)
  }

  /// The epoch of a text without a scale's name.
  package func epoch(_ text: String, scale: TimeScale) throws -> Epoch {
    try Epoch(iso8601: text, scale: scale, leapSeconds: leapSeconds)
  }
}
