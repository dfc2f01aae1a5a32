// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import Testing

@Suite("Ascents that have a closed form")
struct AscentClosedFormTests {
  private let flow: Double = 200_000 / (300 * AscentFixture.g0)
  private let exhaust: Double = 300 * AscentFixture.g0

  /// Tsiolkovsky 1903: Δv = w ln(m₀/m₁), with no pull and no air.
  @Test func validatesTheRocketEquation() throws {
    let simulator = try AscentFixture.simulator(
      AscentFixture.single(), payload: 500, pad: AscentFixture.pole, air: NoAir(),
      settings: AscentSettings(gravity: .uniform(0), isEarthTurning: false))
    let flight = try simulator.fly(guidance: TimedGuidance(.inertial(Vector3(0, 0, 1))))
    let wanted: Double = exhaust * log(10_500 / 1500)
    #expect(abs(flight.insertion.velocity.norm - wanted) < 1e-6)
    #expect(abs(flight.losses.ideal - wanted) < 1e-6)
    #expect(flight.insertionMass == 1500)
    #expect(abs(flight.losses.gravity) + abs(flight.losses.steering) < 1e-9)
  }

  /// A vertical flight under constant gravity: v = w ln(m₀/m) − g t and its integral.
  @Test func validatesAVerticalFlight() throws {
    let simulator = try AscentFixture.simulator(
      AscentFixture.single(), pad: AscentFixture.pole, air: NoAir(),
      settings: AscentSettings(gravity: .uniform(AscentFixture.g0)))
    let flight = try simulator.fly(guidance: TimedGuidance(.vertical))
    let time: Double = 9000 / flow
    let speed: Double = exhaust * log(10) - AscentFixture.g0 * time
    let climb: Double = exhaust * (time - 1000 / flow * log(10))
    let height: Double = climb - 0.5 * AscentFixture.g0 * time * time
    let end = try #require(flight.events.last { $0.kind == .cutOff }?.sample)
    #expect(abs(end.time - time) < 1e-9)
    #expect(abs(end.inertialSpeed - speed) < 1e-6)
    #expect(abs(end.place.height - height) < 1e-4)
    #expect(abs(flight.losses.gravity - AscentFixture.g0 * time) < 1e-6)
  }

  /// At half the pressure of the sea half of the difference of the thrusts is lost, at any throttle.
  @Test(arguments: [1.0, 0.6])
  func validatesThrustByPressure(level: Double) throws {
    let engine = AscentFixture.engine(
      thrust: 200_000, seaLevel: 160_000, throttle: [.init(time: 0, level: level)])
    let simulator = try AscentFixture.simulator(
      AscentFixture.single([engine]), pad: AscentFixture.pole,
      air: UniformAir(pressure: 0.5 * 101_325),
      settings: AscentSettings(gravity: .uniform(0), isEarthTurning: false))
    let flight = try simulator.fly(guidance: TimedGuidance(.vertical))
    let thrust: Double = level * 200_000 - 20_000
    let time: Double = 9000 / (level * flow)
    let speed: Double = thrust / (level * flow) * log(10)
    #expect(flight.samples.dropFirst().dropLast(2).allSatisfy { abs($0.thrust - thrust) < 1e-6 })
    #expect(abs(flight.insertion.velocity.norm - speed) < 1e-6)
    let ideal: Double = exhaust * log(10)
    #expect(abs(flight.losses.pressure - (ideal - speed)) < 1e-6)
    let end = try #require(flight.events.last { $0.kind == .insertion })
    #expect(abs(end.sample.time - time) < 1e-9)
  }

  /// Two boosters beside a core that burns on alone, then coasts and lights again: by hand.
  @Test func validatesParallelStages() throws {
    let boosters = LaunchStage(
      name: "boosters", count: 2, dryMass: 500, propellantMass: 5000, residualMass: 100,
      engines: [AscentFixture.engine(thrust: 250_000, impulse: 250)],
      separation: StageMoment(.cutOff(stage: 0), delay: 2), aerodynamics: AscentFixture.noDrag)
    let core = LaunchStage(
      name: "core", dryMass: 800, propellantMass: 9000,
      engines: [
        AscentFixture.engine(thrust: 120_000, impulse: 320, cutOff: .after(150)),
        AscentFixture.engine(
          thrust: 60_000, impulse: 320,
          ignition: StageMoment(.burnEnd(stage: 1, engine: 0), delay: 40)),
      ], separation: nil, aerodynamics: AscentFixture.noDrag)
    let vehicle = LaunchVehicle(
      name: "parallel", stages: [boosters, core],
      jettisons: [
        Jettison(
          name: "cap", mass: 200, condition: .at(StageMoment(.ignition(stage: 1), delay: 100)))
      ])
    let simulator = try AscentFixture.simulator(
      vehicle, payload: 1000, pad: AscentFixture.pole, air: NoAir(),
      settings: AscentSettings(gravity: .uniform(0), isEarthTurning: false))
    let flight = try simulator.fly(guidance: TimedGuidance(.vertical))

    let g0: Double = AscentFixture.g0
    let boosterFlow: Double = 500_000 / (250 * g0)
    let coreFlow: Double = 120_000 / (320 * g0)
    let together: Double = 10_000 / boosterFlow
    var mass: Double = 2 * 5600 + 9800 + 200 + 1000
    var speed: Double = 0
    func burn(_ thrust: Double, _ flow: Double, _ time: Double) {
      speed += thrust / flow * log(mass / (mass - flow * time))
      mass -= flow * time
    }
    burn(620_000, boosterFlow + coreFlow, together)
    burn(120_000, coreFlow, 2)
    mass -= 2 * 600
    burn(120_000, coreFlow, 100 - together - 2)
    mass -= 200
    burn(120_000, coreFlow, 50)
    let rest: Double = 9000 - 150 * coreFlow
    burn(60_000, coreFlow / 2, rest / (coreFlow / 2))

    #expect(abs(flight.insertion.velocity.norm - speed) < 1e-6)
    #expect(abs(flight.insertionMass - mass) < 1e-6)
    func time(_ name: String) -> Double {
      flight.events.first { $0.name == name }?.sample.time ?? .nan
    }
    #expect(abs(time("boosters cut-off") - together) < 1e-9)
    #expect(abs(time("boosters separation") - together - 2) < 1e-9)
    #expect(abs(time("cap jettison") - 100) < 1e-9)
    #expect(abs(time("insertion") - 190 - rest / (coreFlow / 2)) < 1e-9)
    #expect(flight.remainders.map(\.propellant) == [0, 0])
    #expect(flight.remainders.map(\.loaded) == [10_000, 9000])
  }

  /// After cut-off over a point mass without air the flight is Kepler's.
  @Test func validatesKeplerAfterCutOff() throws {
    let simulator = try AscentFixture.simulator(
      AscentFixture.single(), pad: AscentFixture.baikonur, air: NoAir(),
      settings: AscentSettings(sampleInterval: 10, gravity: .pointMass))
    let law = SteeringPlan.Law.pitchOver(azimuth: 1, pitch: 1.3, rate: -0.003, since: 0)
    let flight = try simulator.fly(guidance: TimedGuidance(law), until: .time(900))
    let kepler = try TwoBodyPropagator(flight.insertion)
    let cutOff = try #require(flight.events.first { $0.kind == .insertion })
    var worst = 0.0
    for sample in flight.samples where sample.time > cutOff.sample.time {
      let truth = kepler.state(at: sample.state.epoch)
      worst = max(worst, (truth.position - sample.state.position).norm)
    }
    #expect(flight.samples.count > 90)
    #expect(worst < 1e-3)
  }
}
