// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

/// Minutes since the element epoch: the difference of UTC readings.
@Suite struct SGP4TimeTests {
  /// 2016-12-31T00:00:00 UTC, 36 s behind TAI; the day ends in a leap second.
  static let eve = Epoch(taiSeconds: 536_414_436, attoseconds: 0)

  static func orbit() throws -> SGP4 {
    var set = SGP4Samples.low
    set.epoch = eve
    return try SGP4(set)
  }

  /// Noon to noon over the leap second is 1440 minutes, though 86,401 s go by.
  @Test func holdsMinutesAcrossALeapSecond() throws {
    let orbit = try Self.orbit()
    let newYearNoon: Epoch = Self.eve.advanced(bySeconds: 86_401 + 43_200)
    #expect(orbit.minutes(to: newYearNoon) == 2160)
    #expect(orbit.minutes(to: Self.eve.advanced(bySeconds: 43_200)) == 720)
    #expect(orbit.minutes(toJulianDay: 2_457_754.5, fraction: 0.5) == 2160)
    let state = try orbit.state(at: newYearNoon)
    let twin = try orbit.state(minutes: 2160)
    #expect(twin == state)
  }

  /// The leap second has the minutes of the second after it, as its calendar reading says.
  @Test func holdsMinutesInALeapSecond() throws {
    let orbit = try Self.orbit()
    let within = orbit.minutes(to: Self.eve.advanced(bySeconds: 86_400.5))
    let after = orbit.minutes(to: Self.eve.advanced(bySeconds: 86_401.5))
    #expect(within == after)
    #expect(abs(within - (1440 + 0.5 / 60)) < 1e-12)
  }

  @Test func holdsBackwardsAcrossALeapSecond() throws {
    var set = SGP4Samples.low
    set.epoch = Self.eve.advanced(bySeconds: 86_401 + 43_200)
    let orbit = try SGP4(set)
    #expect(orbit.minutes(to: Self.eve) == -2160)
    #expect(try orbit.state(minutes: -2160).epoch == Self.eve)
  }

  @Test func holdsZeroAtTheEpoch() throws {
    for offset in [0, 0.123456, 86_399.999999, 86_400.25] {
      var set = SGP4Samples.geosynchronous
      set.epoch = Self.eve.advanced(bySeconds: offset)
      let orbit = try SGP4(set)
      #expect(orbit.minutes(to: set.epoch) == 0)
      #expect(try orbit.state(minutes: 0) == orbit.state(at: set.epoch))
    }
  }
}
