// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

/// Soyuz TMA-18M's way to the Space Station.
@Suite struct RendezvousTests {
  static let arrival: String = "2015-09-04T07:39:00Z"

  static func plan() throws -> RendezvousPlan {
    RendezvousPlan(
      target: try MissionFixture.station(), arrival: try Epoch(iso8601: arrival))
  }

  /// The place of the station at the arrival is that of python-sgp4 with the set of 27 August.
  @Test func validatesMeetingTheStation() throws {
    let world = try MissionFixture.world()
    let trajectory = try Self.plan().fly(
      from: MissionFixture.soyuz(in: world), mass: 7_220, in: world)
    let end = try #require(trajectory.legs.last?.states.last)
    #expect(abs(end.epoch.seconds(since: try Epoch(iso8601: Self.arrival))) < 1e-6)
    let teme = try end.transformed(to: TEME.self, using: world.environment.earth)
    let truth = Vector3(-4_161_041.265_394_364, 1_429_616.654_730_009, 5_145_936.060_068_627)
    #expect((teme.position - truth).norm < 100)
    let after = try #require(trajectory.events.last).state
    let velocity = try after.transformed(to: TEME.self, using: world.environment.earth).velocity
    let speed = Vector3(-4_015.363_045_373_787, -6_372.257_663_136_764, -1_473.571_619_854_868)
    #expect((velocity - speed).norm < 0.1)
  }

  /// Six burns, at least what Hohmann needs from circle to circle, less than half of what there is.
  @Test func validatesTheSumOfTheBurns() throws {
    let world = try MissionFixture.world()
    let trajectory = try Self.plan().fly(
      from: MissionFixture.soyuz(in: world), mass: 7_220, in: world)
    let burns = trajectory.events.compactMap(\.change)
    #expect(burns.count == 6)
    let transfer = try CircularTransfer.hohmann(from: 6_378_137 + 230e3, to: 6_378_137 + 392e3)
    #expect(trajectory.totalChange > transfer.totalBurn)
    #expect(trajectory.totalChange < 195)
    // Tsiolkovsky's equation over all burns of 302 s.
    let left: Double = 7_220 * Elementary.exp(-trajectory.totalChange / (302 * 9.806_65))
    #expect(abs(try #require(trajectory.events.last?.mass) - left) < 1e-6)
    let states: Int = trajectory.legs.reduce(0) { $0 + $1.states.count }
    #expect((200...2_000).contains(states))
  }

  /// The burns flown again by another integrator lead to the same place.
  @Test func holdsWithAnotherIntegrator() throws {
    let world = try MissionFixture.world()
    let start = try MissionFixture.soyuz(in: world)
    let trajectory = try Self.plan().fly(from: start, mass: 7_220, in: world)
    var burns: [ImpulsiveBurn] = []
    for (leg, event) in zip(trajectory.legs, trajectory.events.dropFirst()) {
      let before = try #require(leg.states.last)
      burns.append(
        ImpulsiveBurn(
          epoch: event.state.epoch, axes: .inertial,
          change: event.state.velocity - before.velocity, specificImpulse: 302))
    }
    let propagator = NumericalPropagator(
      forces: [
        try SphericalHarmonics(field: world.gravity, degree: 20, order: 20), try ThirdBody(.sun),
        try ThirdBody(.moon), Drag(try HarrisPriester()),
      ], spacecraft: Spacecraft(mass: 7_220, dragArea: 15),
      environment: world.environment,
      integrator: .rungeKutta(
        .dormandPrince853,
        StepSettings(tolerance: StepTolerance(position: 1e-4, velocity: 1e-7))))
    let end = try propagator.propagate(
      from: start, to: Epoch(iso8601: Self.arrival), impulses: burns
    ).end
    #expect((end.position - (try #require(trajectory.events.last)).state.position).norm < 50)
  }

  /// A quarter of a turn later no phasing orbit below the station is low enough.
  @Test func holdsAPhaseOutOfReach() throws {
    let world = try MissionFixture.world()
    var plan = try Self.plan()
    plan.phasingHeights = 300_000...340_000
    let start = try MissionFixture.soyuz(in: world)
    let failure = #expect(throws: MissionFailure.self) {
      try plan.fly(from: start, mass: 7_220, in: world)
    }
    guard case .phase(let height, let allowed, let angle) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(!allowed.contains(height))
    #expect(abs(angle) > 0.1)
    #expect(String(describing: failure).contains("km"))
  }

  @Test func holdsTooLittleSpeed() throws {
    let world = try MissionFixture.world()
    var plan = try Self.plan()
    plan.availableSpeed = 100
    let start = try MissionFixture.soyuz(in: world)
    let failure = #expect(throws: MissionFailure.self) {
      try plan.fly(from: start, mass: 7_220, in: world)
    }
    guard case .speed(let needed, let available) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(available == 100)
    #expect((105...195).contains(needed))
  }

  @Test func holdsNonsense() throws {
    let world = try MissionFixture.world(degree: 2)
    let start = try MissionFixture.soyuz(in: world)
    var late = try Self.plan()
    late.phasingBurns = [12_600, 11_000, 88_200]
    #expect(throws: MissionFailure.self) { try late.fly(from: start, mass: 7_220, in: world) }
    #expect(throws: MissionFailure.self) { try Self.plan().fly(from: start, mass: -1, in: world) }
    var empty = try Self.plan()
    empty.specificImpulse = 0
    #expect(throws: MissionFailure.self) { try empty.fly(from: start, mass: 7_220, in: world) }
  }
}
