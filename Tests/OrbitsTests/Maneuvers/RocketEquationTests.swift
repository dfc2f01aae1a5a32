// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import Testing

@Suite struct RocketEquationTests {
  @Test func validatesOneStage() throws {
    let stage = RocketEquation.Stage(
      dryMass: 1_000, propellantMass: 9_000, exhaustVelocity: 3_000)
    let speed = try #require(RocketEquation.idealSpeed([stage], payload: 0))
    #expect(abs(speed - 3_000 * log(10)) < 1e-9)
    #expect(RocketEquation.idealSpeed([], payload: 1) == nil)
    #expect(RocketEquation.idealSpeed([stage], payload: -1) == nil)
  }

  /// Boosters that burn out with their core are one stage with it.
  @Test func holdsBoostersThatEndWithTheirCore() throws {
    let booster = RocketEquation.Stage(
      dryMass: 1_000, propellantMass: 20_000, exhaustVelocity: 2_500, thrust: 1e6, isBooster: true)
    let core = RocketEquation.Stage(
      dryMass: 500, propellantMass: 10_000, exhaustVelocity: 2_500, thrust: 5e5)
    let together = RocketEquation.Stage(
      dryMass: 1_500, propellantMass: 30_000, exhaustVelocity: 2_500)
    let a = try #require(RocketEquation.idealSpeed([booster, core], payload: 3_000))
    // The core's last drop is burnt when nothing is left: its dry mass never flies alone.
    let b = try #require(RocketEquation.idealSpeed([together], payload: 3_000))
    #expect(abs(a - b) < 1e-6)
  }

  /// Proton-M without its upper stage and 22 t: 9.2 to 9.7 km/s, what a low orbit asks of it.
  @Test func validatesProtonToALowOrbit() throws {
    let stages = [
      RocketEquation.Stage(
        dryMass: 30_600, propellantMass: 428_300, exhaustVelocity: 305 * 9.80665),
      RocketEquation.Stage(
        dryMass: 11_000, propellantMass: 157_300, exhaustVelocity: 326.5 * 9.80665),
      RocketEquation.Stage(
        dryMass: 3_500, propellantMass: 46_562, exhaustVelocity: 326.5 * 9.80665),
    ]
    let speed = try #require(RocketEquation.idealSpeed(stages, payload: 22_000, dropped: 2_000))
    let required = RocketEquation.requiredSpeed(
      perigeeHeight: 180_000, apogeeHeight: 180_000, inclination: 51.6 * Double.pi / 180,
      latitude: 45.9 * Double.pi / 180, losses: 1_600)
    #expect((9_000...9_900).contains(speed))
    #expect((9_000...9_500).contains(required))
    #expect(speed > required - 300)
    // Twice the payload does not fly.
    let heavy = try #require(RocketEquation.idealSpeed(stages, payload: 44_000, dropped: 2_000))
    #expect(heavy < required - 500)
  }

  /// To the geostationary ring by way of a transfer orbit: 2.4 + 1.5 km/s more than a low orbit.
  @Test func validatesGeostationaryRing() {
    let low = RocketEquation.requiredSpeed(
      perigeeHeight: 200_000, apogeeHeight: 200_000, inclination: 0, latitude: 0, losses: 0)
    let transfer = RocketEquation.requiredSpeed(
      perigeeHeight: 200_000, apogeeHeight: 35_786_000, inclination: 0, latitude: 0, losses: 0)
    let ring = RocketEquation.requiredSpeed(
      perigeeHeight: 35_786_000, apogeeHeight: 35_786_000, inclination: 0, latitude: 0, losses: 0)
    #expect(abs(transfer - low - 2_455) < 20)
    #expect(abs(ring - transfer - 1_478) < 20)
    #expect(abs(low - (7_784 - 465)) < 10)
  }
}
