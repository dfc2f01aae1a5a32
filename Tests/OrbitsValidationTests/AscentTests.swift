// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import TestSupport
import Testing

/// Upright all the way.
private struct Upright: AscentGuidance {
  mutating func plan(from point: FlightPoint) throws(AscentFailure) -> SteeringPlan {
    SteeringPlan(law: .vertical, phase: "up")
  }
}

@Suite struct AscentValidationTests {
  private static let curve: [(Double, Double)] = [
    (0, 0.30), (0.6, 0.30), (0.9, 0.38), (1.1, 0.62), (1.5, 0.52), (2.5, 0.36), (4, 0.27),
    (8, 0.22),
  ]

  private func simulator(_ row: [String: String]) throws -> AscentSimulator {
    let stage = LaunchStage(
      name: "stage", dryMass: row.number("dry_kg"), propellantMass: row.number("propellant_kg"),
      engines: [
        EngineGroup(
          name: "engine", vacuumThrust: row.number("vacuum_thrust_n"),
          seaLevelThrust: row.number("sea_level_thrust_n"),
          vacuumSpecificImpulse: row.number("specific_impulse_s"), ignition: StageMoment(.liftOff))
      ], separation: nil,
      aerodynamics: Aerodynamics(
        referenceArea: row.number("area_m2"),
        drag: Self.curve.map { .init(mach: $0.0, dragCoefficient: $0.1) }))
    return try AscentSimulator(
      vehicle: LaunchVehicle(name: "rocket", stages: [stage]), payloadMass: 0,
      pad: Geodetic(latitudeDegrees: 90, longitudeDegrees: 0), liftOff: .j2000,
      earth: .constant(.init(ut1MinusTAI: -32)), settings: AscentSettings(gravity: .pointMass))
  }

  private func rows(_ name: String) throws -> [[String: String]] {
    // Ours, so not in another tree of truth.
    let file = Truth.repository.appendingPathComponent("Tests/Truth/ascent/\(name)")
    return try Truth.rows(of: String(decoding: Data(contentsOf: file), as: UTF8.self))
  }

  /// Vertical flights by rocketpy with the same thrust, drag and air: 1 % is asked for, two millionths
  /// come out; the greatest pressure is reported there at a step, not where it is.
  @Test func validatesVerticalFlightsAgainstRocketPy() throws {
    let cases = try rows("vertical.csv")
    let states = try rows("vertical_states.csv")
    #expect(cases.count == 3)
    for row in cases {
      let name = try #require(row["vehicle"])
      let flight = try simulator(row).fly(
        guidance: Upright(), until: .time(row.number("apogee_s") + 1))
      let top = try #require(flight.samples.max { $0.place.height < $1.place.height })
      let fast = try #require(flight.samples.max { $0.relativeSpeed < $1.relativeSpeed })
      let pressed = try #require(flight.events.first { $0.kind == .greatestDynamicPressure })
      func check(_ value: Double, _ column: String, within share: Double) {
        #expect(abs(value / row.number(column) - 1) < share, "\(name) \(column): \(value)")
      }
      check(top.place.height, "apogee_m", within: 1e-5)
      check(fast.relativeSpeed, "max_speed_m_s", within: 1e-5)
      check(fast.time, "max_speed_s", within: 1e-5)
      check(pressed.sample.dynamicPressure, "max_q_pa", within: 1e-5)
      check(pressed.sample.time, "max_q_s", within: 2e-3)
      let burnOut = try #require(flight.events.first { $0.kind == .cutOff })
      check(burnOut.sample.time, "burn_s", within: 1e-8)
      for state in states where state["vehicle"] == name && state.number("time_s") > 2 {
        let time: Double = state.number("time_s")
        let sample = try #require(flight.samples.first { abs($0.time - time) < 1e-9 })
        #expect(abs(sample.place.height - state.number("height_m")) < 3e-5 * top.place.height)
        let speed: Double = sample.relativeSpeed - abs(state.number("speed_m_s"))
        #expect(abs(speed) < 3e-5 * fast.relativeSpeed)
      }
    }
  }
}
