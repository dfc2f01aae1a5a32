// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import TestSupport
import Testing

@Suite struct EphemerisConsistencyTests {
  static func theory() throws -> SGP4 {
    var set = ElementSet(
      epoch: try Epoch(iso8601: "2015-08-27T09:49:00Z"), meanMotionRevolutionsPerDay: 15.55498,
      eccentricity: 0.0002, inclinationDegrees: 51.6452, raanDegrees: 88.4122,
      argumentOfPerigeeDegrees: 88, meanAnomalyDegrees: 272)
    set.bstar = 1.3e-4
    return try SGP4(MeanElements(set))
  }

  /// States of SGP4, which knows more than J2: 100 states a minute or four apart.
  static func states(step: Double = 240) throws -> [OEMState] {
    let theory = try theory()
    return try (0..<100).map { index in
      let epoch = theory.epoch.advanced(bySeconds: step * Double(index))
      let state = try theory.state(at: epoch)
      return OEMState(epoch: epoch, position: state.position, velocity: state.velocity)
    }
  }

  @Test func holdsSmoothMotion() throws {
    let found = EphemerisConsistency(try Self.states(), axes: .inertial)
    #expect(found.intervals.count == 99)
    #expect(found.breaks.isEmpty)
    #expect(found.medianVelocityDefect < 0.05)
  }

  /// A burn of 0.5 m/s in the middle is found in its interval and in no other.
  @Test func holdsBurnFound() throws {
    var states = try Self.states(step: 60)
    let burn = states[49]
    let after = try TwoBodyPropagator(
      KeplerianElements(
        StateVector<TEME>(
          epoch: burn.epoch, position: burn.position,
          velocity: burn.velocity + 0.5 * burn.velocity.normalized)))
    let before = try TwoBodyPropagator(
      KeplerianElements(
        StateVector<TEME>(
          epoch: burn.epoch, position: burn.position, velocity: burn.velocity)))
    for index in 50..<states.count {
      // What the burn adds, by two bodies; the rest stays.
      let a = try after.state(at: states[index].epoch)
      let b = try before.state(at: states[index].epoch)
      states[index].position = states[index].position + a.position - b.position
      states[index].velocity = states[index].velocity + a.velocity - b.velocity
    }
    let breaks = EphemerisConsistency(states, axes: .inertial).breaks
    #expect(breaks.map(\.first) == [49])
    #expect(abs((breaks.first?.velocityDefect ?? 0) - 0.5) < 0.05)
    // v Δv in J/kg.
    #expect(abs((breaks.first?.energyDefect ?? 0) - 0.5 * 7_670) < 200)
  }

  @Test func holdsAxesTold() throws {
    let states = try Self.states()
    let told = try #require(EphemerisConsistency.axes(of: states))
    #expect(told.axes == .inertial)
    #expect(told.ratio > 100)
    let rate: Double = CentralBody.earth.rotationRate
    let fixed = states.map { state -> OEMState in
      let angle: Double = rate * state.epoch.seconds(since: states[0].epoch)
      let (c, s) = (cos(angle), sin(angle))
      let r = state.position
      let v: Vector3 = state.velocity - Vector3(0, 0, rate).cross(r)
      return OEMState(
        epoch: state.epoch, position: Vector3(c * r.x + s * r.y, c * r.y - s * r.x, r.z),
        velocity: Vector3(c * v.x + s * v.y, c * v.y - s * v.x, v.z))
    }
    #expect(EphemerisConsistency.axes(of: fixed)?.axes == .earthFixed)
    // States in kilometres taken for metres speak for neither.
    let wrong = states.map {
      OEMState(epoch: $0.epoch, position: 0.001 * $0.position, velocity: $0.velocity)
    }
    #expect(EphemerisConsistency.axes(of: wrong) == nil)
  }

  /// Osculating elements of SGP4's states swing as J2 has it; mean ones do not.
  @Test func holdsOsculatingSignature() throws {
    let states = try Self.states()
    let theory = try Self.theory()
    let osculating = try states.map { state -> OsculatingSignature.Sample in
      let elements = try KeplerianElements(
        StateVector<TEME>(
          epoch: state.epoch, position: state.position, velocity: state.velocity))
      return OsculatingSignature.Sample(
        time: state.epoch.seconds(since: theory.epoch), semimajorAxis: elements.semimajorAxis,
        argumentOfLatitude: elements.argumentOfLatitude)
    }
    let found = try #require(
      OsculatingSignature(osculating, inclination: 51.6452 * Double.pi / 180))
    #expect(found.isOsculating)
    #expect(abs(found.amplitude / found.expectedAmplitude - 1) < 0.1)
    let mean = osculating.map {
      OsculatingSignature.Sample(
        time: $0.time, semimajorAxis: 6_780_000 - 0.001 * $0.time,
        argumentOfLatitude: $0.argumentOfLatitude)
    }
    let quiet = try #require(OsculatingSignature(mean, inclination: 51.6452 * Double.pi / 180))
    #expect(!quiet.isOsculating)
    #expect(OsculatingSignature(Array(mean.prefix(5)), inclination: 0.9) == nil)
    #expect(OsculatingSignature(mean, inclination: 0.01) == nil)
  }
}
