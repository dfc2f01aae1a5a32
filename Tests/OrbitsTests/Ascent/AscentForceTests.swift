// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import Testing

@Suite("Air and steering of an ascent")
struct AscentForceTests {
  /// Pressure and speed of sound of the US Standard Atmosphere 1976, tables I and III, by
  /// geometric height.
  @Test(arguments: [
    (0.0, 101_325.0, 340.294), (11_000, 22_700, 295.154), (20_000, 5529.3, 295.069),
    (30_000, 1197.0, 301.71), (50_000, 79.779, 329.80), (70_000, 5.2209, 297.06),
    (80_000, 1.0524, 282.54), (85_000, 0.44568, 275.52),
  ])
  func validatesTheStandardAtmosphere(height: Double, pressure: Double, sound: Double) throws {
    let air = StandardAtmosphere1976().state(at: height)
    #expect(abs(air.pressure / pressure - 1) < 2e-4)
    #expect(abs(try #require(air.soundSpeed) - sound) < 0.02)
    let density: Double = try StandardAtmosphere1976().density(at: height)
    #expect(abs(air.density / density - 1) < 1e-14)
  }

  @Test func holdsTheEndsOfTheAir() {
    let air = StandardAtmosphere1976()
    let below = air.state(at: 85_999.9)
    let above = air.state(at: 86_000.1)
    #expect(abs(above.density / below.density - 1) < 1e-3)
    #expect(abs(above.pressure / below.pressure - 1) < 1e-3)
    #expect(above.soundSpeed == nil)
    #expect(air.state(at: -100_000) == air.state(at: -5000))
    #expect(air.state(at: 2e6) == .vacuum)
  }

  @Test func holdsTheWindBetweenLevels() {
    let wind = WindProfile(levels: [
      .init(height: 0, eastward: 2, northward: 0), .init(height: 1000, eastward: 4, northward: 8),
      .init(height: 3000, eastward: 0, northward: 0),
    ])
    #expect(wind.wind(at: 500) == (3, 4))
    #expect(wind.wind(at: 2000) == (2, 4))
    #expect(wind.wind(at: -10) == (2, 0))
    #expect(wind.wind(at: 9000) == (0, 0))
    #expect(WindProfile(levels: []).wind(at: 0) == (0, 0))
  }

  /// Drag and the force across the axis, by hand from a sample.
  @Test func validatesTheDrag() throws {
    let air = Aerodynamics(
      referenceArea: 2,
      drag: [.init(mach: 0, dragCoefficient: 0.2), .init(mach: 2, dragCoefficient: 0.6)],
      normalForceSlope: 3)
    let simulator = try AscentFixture.simulator(
      AscentFixture.single(aerodynamics: air), payload: 3000)
    let law = SteeringPlan.Law.pitchOver(azimuth: 2, pitch: 1.57, rate: -0.005, since: 0)
    let flight = try simulator.fly(guidance: TimedGuidance(law))
    let sample = try #require(flight.samples.first { ($0.mach ?? 0) > 1.2 })
    let state = StandardAtmosphere1976().state(at: sample.place.height)
    let pressure: Double = 0.5 * state.density * sample.relativeSpeed * sample.relativeSpeed
    #expect(abs(sample.dynamicPressure - pressure) < 1e-6 * pressure)
    let mach: Double = sample.relativeSpeed / (try #require(state.soundSpeed))
    let sine: Double = sin(sample.angleOfAttack)
    let drag: Double = 2 * pressure * ((0.2 + 0.2 * mach) + 3 * sine * sine)
    #expect(sample.angleOfAttack > 0.01)
    #expect(abs(sample.drag - drag) < 1e-6 * drag)
    // In dense air a heating by free molecules would say nothing.
    #expect(sample.heating == nil)
  }

  /// A wind from the side pushes a rocket that keeps upright along with it.
  @Test func holdsThatWindDrifts() throws {
    let air = Aerodynamics(
      referenceArea: 5, drag: [.init(mach: 0, dragCoefficient: 0.3)], normalForceSlope: 4)
    func end(_ eastward: Double) throws -> Double {
      let wind = WindProfile(levels: [.init(height: 0, eastward: eastward, northward: 0)])
      let simulator = try AscentFixture.simulator(
        AscentFixture.single(aerodynamics: air), payload: 3000, wind: wind)
      let flight = try simulator.fly(guidance: TimedGuidance(.vertical), until: .time(60))
      return try #require(flight.samples.last).place.longitude
    }
    let calm = try end(0)
    #expect(try end(20) > calm)
    #expect(try end(-20) < calm)
  }

  @Test func holdsTheLimitsOfAngleAndLoad() throws {
    let tip = SteeringPlan.Law.pitchOver(azimuth: 1.09, pitch: 1.57, rate: -0.012, since: 10)
    func samples(_ angle: Double?, _ load: Double?) throws -> [AscentSample] {
      let guidance = TimedGuidance([
        (0, SteeringPlan(law: .vertical, phase: "rise")),
        (
          10,
          SteeringPlan(law: tip, angleOfAttackLimit: angle, loadLimit: load, phase: "limited")
        ),
      ])
      let simulator = try AscentFixture.simulator(AscentFixture.soyuz(), payload: 7220)
      return try simulator.fly(guidance: guidance, until: .time(100)).samples
        .filter { $0.time > 10 }
    }
    func load(_ sample: AscentSample) -> Double { sample.dynamicPressure * sample.angleOfAttack }
    let free = try samples(nil, nil)
    #expect(free.contains { $0.angleOfAttack > 0.06 })
    let most: Double = try #require(free.map(load).max())
    #expect(most > 500)
    let narrow = try samples(0.05, nil)
    #expect(narrow.allSatisfy { $0.angleOfAttack < 0.05 + 1e-9 })
    #expect(narrow.contains { $0.angleOfAttack > 0.0499 })
    let light = try samples(nil, 0.6 * most)
    #expect(light.allSatisfy { load($0) < 0.6 * most * (1 + 1e-9) })
    #expect(light.contains { load($0) > 0.599 * most })
  }

  @Test func holdsTheLaws() throws {
    let simulator = try AscentFixture.simulator(
      AscentFixture.single(), payload: 3000, air: NoAir())
    func last(_ law: SteeringPlan.Law) throws -> AscentSample {
      try #require(simulator.fly(guidance: TimedGuidance(law), until: .time(40)).samples.last)
    }
    let upright = try last(.vertical)
    // The ellipsoid's vertical is up to 0.2° off the radius.
    #expect(abs(upright.pitch - 0.5 * Double.pi) < 0.2 * Double.pi / 180)
    let tipped = try last(.pitchOver(azimuth: 1, pitch: 1.5, rate: -0.01, since: 10))
    #expect(abs(tipped.pitch - 1.2) < 0.2 * Double.pi / 180)
    #expect(abs(tipped.relativeAzimuth - 1) < 0.05)
    let axis = Vector3(1, 2, 3).normalized
    let bent = try last(.linearTangent(axis: axis, slope: Vector3(0, 0, -0.001), since: 5))
    let same = try last(.inertial((axis + 35 * Vector3(0, 0, -0.001)).normalized))
    #expect(abs(bent.pitch - same.pitch) < 0.01)
    let turn = try last(.gravityTurn)
    #expect(turn.angleOfAttack < 1e-6)
  }
}
