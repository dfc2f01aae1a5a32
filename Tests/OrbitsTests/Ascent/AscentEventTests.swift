// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite("Events of an ascent")
struct AscentEventTests {
  private func fly(_ guidance: some AscentGuidance = AscentFixture.climb(cutOff: 520)) throws
    -> AscentTrajectory
  {
    try AscentFixture.simulator(AscentFixture.soyuz(), payload: 7220)
      .fly(guidance: guidance, until: .insertion(coast: 10))
  }

  @Test func holdsTheOrderOfThings() throws {
    let flight = try fly()
    let names = flight.events.filter {
      [.liftOff, .ignition, .cutOff, .separation, .jettison, .insertion].contains($0.kind)
    }.map(\.name)
    #expect(
      names == [
        "Blok B-D ignition", "Blok A ignition", "lift-off", "tower jettison", "Blok B-D cut-off",
        "Blok B-D separation", "fairing jettison", "Blok I ignition", "Blok A cut-off",
        "Blok A separation", "Blok I cut-off", "insertion", "Blok I separation",
      ])
    #expect(flight.events.map(\.sample.time) == flight.events.map(\.sample.time).sorted())
    #expect(flight.samples.map(\.time) == flight.samples.map(\.time).sorted())
    let phases = flight.events.filter { $0.kind == .phase }.map(\.name)
    #expect(phases == ["rise", "kick", "turn", "upper"])
  }

  /// Depletion by hand: 15 s on the pad, of which 14.5 s at a tenth.
  @Test func validatesTheTimesOfDepletion() throws {
    let flight = try fly()
    func event(_ name: String) throws -> AscentSample {
      try #require(flight.events.first { $0.name == name }).sample
    }
    let boosterFlow: Double = 1021.3e3 / (320.2 * AscentFixture.g0)
    let boosters: Double = 39_160 / boosterFlow - 1.45
    #expect(abs(try event("Blok B-D cut-off").time - (boosters - 0.5)) < 1e-9)
    let core: Double = 90_100 / (990.2e3 / (320.6 * AscentFixture.g0)) - 1.95
    #expect(abs(try event("Blok A cut-off").time - core) < 1e-9)
    // Hot staging: two seconds before, foretold.
    #expect(abs(try event("Blok I ignition").time - (core - 2)) < 1e-9)
    #expect(try event("Blok I cut-off").time == 520)
    #expect(try event("Blok I cut-off").stage == "Blok I")
    #expect(try event("Blok A separation").stage == "Blok A")
    // What burnt on the pad is gone at lift-off, and what is left is counted.
    let full: Double = 4 * (3784 + 39_160) + 6545 + 90_100 + 300 + 2410 + 22_890 + 3600 + 7220
    let burnt: Double = 1.95 * (4 * boosterFlow + 990.2e3 / (320.6 * AscentFixture.g0))
    #expect(abs(try event("lift-off").mass - (full - burnt)) < 1e-6)
    let last = try #require(flight.remainders.last)
    let upperFlow: Double = 297.93e3 / (326 * AscentFixture.g0)
    #expect(abs(last.propellant - (22_890 - upperFlow * (520 - core + 2))) < 1e-6)
    #expect(abs(flight.insertionMass - (7220 + 2410 + last.propellant)) < 1e-6)
    #expect(try event("Blok B-D ignition").time == -15)
    #expect(abs(try event("Blok B-D ignition").properAcceleration - 9.807) < 0.03)
  }

  /// The fairing goes where the heating falls through its limit, above 80 km.
  @Test func holdsTheHeatingAtTheJettison() throws {
    let flight = try fly()
    let fairing = try #require(flight.events.first { $0.name == "fairing jettison" }).sample
    let heating = try #require(fairing.heating)
    #expect(abs(heating - 1135) < 0.001)
    let air = StandardAtmosphere1976().state(at: fairing.place.height)
    let speed: Double = fairing.relativeSpeed
    #expect(abs(heating / (0.5 * air.density * speed * speed * speed) - 1) < 1e-6)
    #expect(fairing.place.height > 80_000)
    let after = try #require(flight.samples.last { $0.time == fairing.time })
    #expect(abs(fairing.mass - after.mass - 1700) < 1e-6)
    let later = try #require(
      flight.events.first { $0.name == "greatest heating after fairing jettison" })
    let most = try #require(later.sample.heating)
    #expect(most >= heating * (1 - 1e-6))
    for sample in flight.samples where sample.time > fairing.time {
      #expect((sample.heating ?? 0) <= most)
    }
    #expect(flight.events.filter { $0.kind == .greatestHeating }.count == 1)
  }

  /// A part that may go at any heating goes at 80 km.
  @Test func holdsTheLeastHeightOfAJettison() throws {
    var vehicle = AscentFixture.soyuz()
    vehicle.jettisons[1].condition = .heating(below: 1e9)
    let flight = try AscentFixture.simulator(vehicle, payload: 7220)
      .fly(guidance: AscentFixture.climb(), until: .time(200))
    let fairing = try #require(flight.events.first { $0.name == "fairing jettison" }).sample
    #expect(abs(fairing.place.height - 80_000) < 0.01)
  }

  @Test func holdsThatPeaksAreGreatest() throws {
    let flight = try fly()
    func peak(_ kind: AscentEvent.Kind) throws -> AscentSample {
      try #require(flight.events.first { $0.kind == kind }).sample
    }
    let pressure = try peak(.greatestDynamicPressure)
    let acceleration = try peak(.greatestAcceleration)
    for sample in flight.samples {
      #expect(sample.dynamicPressure <= pressure.dynamicPressure)
      #expect(sample.properAcceleration <= acceleration.properAcceleration)
      #expect((sample.heating != nil) == (sample.place.height >= 80_000))
    }
    #expect(pressure.time > 50 && pressure.time < 80)
    // At the end of the boosters, just before they stop.
    #expect(acceleration.time == flight.events.first { $0.name == "Blok B-D cut-off" }?.sample.time)
    // Located, not taken from a grid.
    #expect(pressure.time != pressure.time.rounded())
  }

  @Test func holdsWhatGuidanceIsTold() throws {
    let guidance = NotingGuidance(inner: AscentFixture.climb(cutOff: 520))
    _ = try fly(guidance)
    let points = guidance.notes.points
    let first = try #require(points.first)
    #expect(first.time == 0 && first.stage == 0)
    // A stretch ends where the tower goes, the boosters stop and fall away, the upper stage lights,
    // and the core stops.
    #expect(first.outlook.map(\.stage) == [0, 0, 1, 1, 1, 2])
    let flight = try fly()
    let core = try #require(flight.events.first { $0.name == "Blok A cut-off" }).sample
    for point in points where point.time < core.time {
      let upper = try #require(point.outlook.last)
      // The fairing is taken to be gone by then.
      let wanted: Double = 7220 + 2410 + 22_890 - 2 * 297.93e3 / (326 * AscentFixture.g0)
      #expect(abs(upper.mass - wanted) < 1e-6)
      #expect(abs(upper.exhaustVelocity - 326 * AscentFixture.g0) < 1e-9)
      #expect(upper.isGuided)
      #expect(abs(point.time + upper.start - core.time) < 1e-6)
      let now = try #require(point.outlook.first)
      #expect(abs(now.start) < 1e-9 || point.time > 118)
      #expect(now.start > 0 || abs(now.mass - point.mass) < 1e-6)
    }
    // Every second, and after each change.
    let times = Set(points.map(\.time))
    #expect((0...520).allSatisfy { times.contains(Double($0)) })
    #expect(times.contains(core.time))
  }

  /// What guidance calls late is done at once; a group lit later does not heed it.
  @Test func holdsCutOffs() throws {
    let engines = [
      AscentFixture.engine(thrust: 200_000, cutOff: .guided),
      AscentFixture.engine(
        thrust: 200_000, ignition: StageMoment(.burnEnd(stage: 0, engine: 0), delay: 10),
        cutOff: .guided),
    ]
    let simulator = try AscentFixture.simulator(
      AscentFixture.single(engines), pad: AscentFixture.pole, air: NoAir())
    let flight = try simulator.fly(
      guidance: TimedGuidance([
        (0, SteeringPlan(law: .vertical, cutOff: 20.5, phase: "first")),
        (40, SteeringPlan(law: .vertical, cutOff: 35, phase: "late")),
      ]))
    let cutOffs = flight.events.filter { $0.kind == .cutOff }.map(\.sample.time)
    let ignitions = flight.events.filter { $0.kind == .ignition }.map(\.sample.time)
    #expect(cutOffs == [20.5, 40])
    #expect(ignitions == [0, 30.5])
  }
}
