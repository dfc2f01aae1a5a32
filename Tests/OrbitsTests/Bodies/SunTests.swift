// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite struct SunTests {
  @Test func holdsInterpolationWithinAKilometre() throws {
    let start = Epoch.j2000.advanced(bySeconds: 8_765 * 86_400 + 4_321)
    let sun = SunEphemeris<GCRF>(over: start...start.advanced(bySeconds: 40.3 * 86_400))
    var worst = 0.0
    var worstVelocity = 0.0
    for index in 0...1_000 {
      let epoch = start.advanced(bySeconds: Double(index) / 1_000 * 40.3 * 86_400)
      let exact = Sun.state(at: epoch)
      let state = try #require(sun.state(at: epoch))
      #expect(state.position == sun.position(at: epoch))
      worst = max(worst, (state.position - exact.position).norm)
      worstVelocity = max(worstVelocity, (state.velocity - exact.velocity).norm)
    }
    #expect(worst < 1_000)
    #expect(worstVelocity < 0.01)
  }

  @Test func holdsNothingOutsideTheSpan() {
    let start = Epoch.j2000
    let sun = SunEphemeris<GCRF>(over: start...start.advanced(bySeconds: 60))
    #expect(sun.position(at: start.advanced(bySeconds: -1)) == nil)
    #expect(sun.position(at: start.advanced(bySeconds: 61)) == nil)
    #expect(sun.position(at: start.advanced(bySeconds: 60)) != nil)
  }

  @Test func holdsASpanOfOneInstant() throws {
    let sun = SunEphemeris<GCRF>(over: Epoch.j2000...Epoch.j2000)
    let position = try #require(sun.position(at: .j2000))
    #expect((position - Sun.state(at: .j2000).position).norm < 1)
  }

  @Test func holdsVelocityAsTheSlopeOfPosition() {
    let before = Sun.state(at: Epoch.j2000.advanced(bySeconds: -1_800))
    let after = Sun.state(at: Epoch.j2000.advanced(bySeconds: 1_800))
    let slope = (after.position - before.position) / 3_600
    #expect((slope - Sun.state(at: .j2000).velocity).norm < 0.01)
  }
}
