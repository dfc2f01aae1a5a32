// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

/// Volga on the first flight from Vostochny, and Hohmann's transfer.
@Suite struct OrbitRaiseTests {
  static func plan(inclination: Double?) -> OrbitRaisePlan {
    OrbitRaisePlan(
      stage: UpperStage(name: "Volga", propellant: 500, thrust: 2_940, specificImpulse: 307),
      payloads: [
        OrbitRaisePlan.Payload(name: "Lomonosov", mass: 645),
        OrbitRaisePlan.Payload(name: "Aist-2D", mass: 531),
        OrbitRaisePlan.Payload(name: "SamSat-218", mass: 4),
      ], perigeeHeight: 471e3, apogeeHeight: 486e3, inclination: inclination)
  }

  static func insertion(in world: MissionWorld) throws -> StateVector<GCRF> {
    let near: Double = 6_378_137 + 190e3
    let far: Double = 6_378_137 + 250e3
    return try MissionFixture.handOver(
      in: world, liftOff: Epoch(iso8601: "2016-04-28T02:01:21Z"), latitude: 51.7,
      longitude: 128.3, inclination: 97.25, downrange: 16, time: 560, height: 190e3,
      speed: (MissionFixture.mu * (2 / near - 2 / (near + far))).squareRoot())
  }

  /// The nodal period of the register, 94.2 min, counted from node to node of the flown orbit.
  @Test func validatesTheRegisteredPeriod() throws {
    let world = try MissionFixture.world()
    let flight = try Self.plan(inclination: 97.3 * MissionFixture.degree).fly(
      from: Self.insertion(in: world), mass: 840 + 500 + 1_180, in: world)
    let start = try #require(MissionFixture.event("SamSat-218 released", in: flight)).state
    let propagator = NumericalPropagator(
      forces: [try SphericalHarmonics(field: world.gravity, degree: 8, order: 8)],
      spacecraft: Spacecraft(mass: 4), environment: world.environment)
    let nodes = try propagator.propagate(
      from: start, to: start.epoch.advanced(bySeconds: 86_400), detecting: [.ascendingNode()]
    ).events
    let first = try #require(nodes.first).epoch
    let last = try #require(nodes.last).epoch
    let period: Double = last.seconds(since: first) / Double(nodes.count - 1)
    #expect(abs(period / 60 - 94.2) < 0.05)
    #expect(
      abs(try #require(MissionFixture.reached("mean inclination", in: flight)) - 97.3) < 0.001)
  }

  /// From 200 to 2,000 km the burns are Hohmann's, but for their length and the 10 km by which J2 moves
  /// osculating radii about the mean ones.
  @Test func validatesHohmannsTransfer() throws {
    let world = try MissionFixture.world()
    let radius: Double = 6_378_137 + 200e3
    let start = try MissionFixture.handOver(
      in: world, liftOff: Epoch(iso8601: "2016-04-28T02:01:21Z"), latitude: 51.7,
      longitude: 128.3, inclination: 60, downrange: 16, time: 560, height: 200e3,
      speed: (MissionFixture.mu / radius).squareRoot())
    var plan = Self.plan(inclination: nil)
    plan.stage.propellant = 900
    plan.stage.thrust = 30_000
    plan.perigeeHeight = 2_000e3
    plan.apogeeHeight = 2_010e3
    let flight = try plan.fly(from: start, mass: 840 + 900 + 1_180, in: world)
    let hohmann = try CircularTransfer.hohmann(from: radius, to: radius + 1_805e3)
    #expect(abs(flight.totalChange / hohmann.totalBurn - 1) < 0.01)
    let exhaust: Double = 307 * 9.806_65
    let after = try #require(MissionFixture.event("burn 2 ends", in: flight)?.mass)
    let change: Double = exhaust * Elementary.log(2_920 / after)
    #expect(abs(flight.totalChange - change) < 1e-6)
  }

  @Test func holdsTooLittlePropellant() throws {
    let world = try MissionFixture.world()
    var plan = Self.plan(inclination: nil)
    plan.stage.propellant = 100
    let start = try Self.insertion(in: world)
    let failure = #expect(throws: MissionFailure.self) {
      try plan.fly(from: start, mass: 2_520, in: world)
    }
    guard case .propellant("Volga", let mass, let speed) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    // 118 kg are burnt where there are 500.
    #expect(abs(mass - 18) < 3)
    #expect(abs(speed - 23) < 4)
  }

  @Test func holdsNonsense() throws {
    let world = try MissionFixture.world(degree: 2)
    let start = try Self.insertion(in: world)
    var upside = Self.plan(inclination: nil)
    upside.perigeeHeight = 500e3
    #expect(throws: MissionFailure.self) { try upside.fly(from: start, mass: 2_520, in: world) }
    var low = Self.plan(inclination: nil)
    low.perigeeHeight = 150e3
    low.apogeeHeight = 160e3
    #expect(throws: MissionFailure.self) { try low.fly(from: start, mass: 2_520, in: world) }
  }
}
