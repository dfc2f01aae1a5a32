// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import TestSupport
import Testing

/// Masses, order and refusals of a flight to the Moon.
@Suite struct LunarMissionBudgetTests {
  private let mission: LunarMissionCase
  private let flight: MissionTrajectory

  init() throws { (mission, flight) = try LunarMissionCase.flown.get() }

  /// Tsiolkovsky, burn by burn.
  @Test func validatesMassesByTheRocketEquation() throws {
    let craft = mission.plan.craft
    let pairs: [(String, String, LunarEngine)] = [
      ("parking orbit", "trans-lunar injection", mission.stage.engine),
      ("separation from the launch vehicle", "mid-course correction", craft.mainEngine),
      ("mid-course correction", "lunar orbit insertion", craft.mainEngine),
      ("lunar orbit insertion", "circularisation", craft.mainEngine),
      ("powered descent begins", "vertical descent begins", craft.descentEngine),
      ("vertical descent begins", "landing on the Moon", craft.descentEngine),
      ("lift-off from the Moon", "ascender in orbit", craft.ascentEngine),
      ("ascender in orbit", "ascender raises its orbit", craft.ascentEngine),
      ("orbit raised for departure", "trans-Earth injection", craft.returnEngine),
    ]
    for (before, after, engine) in pairs {
      let m0 = try #require(flight.event(before)?.mass, "\(before)")
      let end = try #require(flight.event(after), "\(after)")
      let m1 = try #require(end.mass)
      let change = try #require(end.change)
      let speed = engine.specificImpulse * 9.806_65
      #expect(abs(speed * log(m0 / m1) - change) < 1e-6 * speed, "\(after)")
    }
  }

  /// Impulses at 200 km with these asymptotes: 0.40 + 0.41 in, 0.44 + 0.44 out, by vis-viva; finite
  /// burns take up to a tenth more.
  @Test func validatesTheBudgetByVisViva() throws {
    let mu = Constants.moonGM.value
    let r = 1_937_400.0
    let circle = (mu / r).squareRoot()
    func sum(_ names: [String]) throws -> Double {
      try names.reduce(0) { $0 + (try #require(flight.event($1)?.change)) }
    }
    func escape(_ excess: Double) -> Double { (excess * excess + 2 * mu / r).squareRoot() }
    let arrival = try sum(["lunar orbit insertion", "circularisation"])
    let departure = try sum(["orbit raised for departure", "trans-Earth injection"])
    #expect((0.97...1.1).contains(arrival / (escape(770) - circle)))
    #expect((0.97...1.1).contains(departure / (escape(955) - circle)))
    // Down from 15 km: the speed there and more for hovering; up: that of 15 x 180 km.
    let down = try sum(["vertical descent begins", "landing on the Moon"])
    #expect((1_900...2_300).contains(down))
    let up = try #require(flight.event("ascender in orbit")?.change)
    #expect((1_720...1_900).contains(up))
  }

  @Test func holdsTheOrderOfEventsAndTheChainOfLegs() throws {
    for (a, b) in zip(flight.events, flight.events.dropFirst()) {
      #expect(a.state.epoch <= b.state.epoch, "\(a.name), \(b.name)")
    }
    let chain = flight.legs.filter { leg in
      ["lander", "ascender", "descent", "ascent"].allSatisfy { !leg.name.contains($0) }
    }
    for (a, b) in zip(chain, chain.dropFirst()) {
      let end = try #require(a.states.last)
      let begin = try #require(b.states.first)
      #expect(abs(begin.epoch.seconds(since: end.epoch)) < 1e-6, "\(a.name), \(b.name)")
      #expect((begin.position - end.position).norm < 0.1, "\(a.name), \(b.name)")
    }
    for leg in flight.legs {
      #expect(leg.states.count > 1, "\(leg.name)")
      for state in leg.states { #expect(state.position.isFinite && state.velocity.isFinite) }
    }
    #expect(!flight.assumptions.isEmpty)
  }

  @Test func holdsTheSameNumbersTwice() throws {
    let again = try mission.fly()
    #expect(again.events.map(\.state) == flight.events.map(\.state))
    #expect(again.residuals == flight.residuals)
  }

  /// The spacecraft 5 % heavier, with the propellant of the stage as it is.
  @Test func holdsARefusalThatNamesTheMissingSpeed() throws {
    var plan = mission.plan
    plan.craft.stackMass *= 1.05
    plan.craft.landerMass *= 1.05
    let failure = #expect(throws: LunarMissionFailure.self) {
      try plan.fly(
        fromParking: mission.parking, mass: mission.mass + 410 - 900, stage: mission.stage,
        in: mission.model)
    }
    guard case .propellant(let phase, let needed, let available, let missing) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(phase == "trans-lunar injection")
    #expect(needed > available)
    #expect((50...400).contains(missing))
  }

  @Test func holdsRefusalsOfWhatCannotBe() throws {
    func refusal(_ change: (inout LunarReturnPlan) -> Void) -> LunarMissionFailure? {
      var plan = mission.plan
      change(&plan)
      return #expect(throws: LunarMissionFailure.self) {
        try plan.fly(
          fromParking: mission.parking, mass: mission.mass, stage: mission.stage,
          in: mission.model)
      }
    }
    func field(_ failure: LunarMissionFailure?) -> String? {
      if case .plan(let field, _) = failure { return field }
      return nil
    }
    #expect(field(refusal { $0.craft.ascenderMass = -1 }) == "ascender mass")
    #expect(field(refusal { $0.craft.mainEngine.specificImpulse = 0 }) == "main engine")
    #expect(field(refusal { $0.dates.landing = $0.dates.ascent }) == "ascent")
    #expect(field(refusal { $0.craft.stackMass = 3_000 }) == "stack mass")
    #expect(field(refusal { $0.entryAngle = 0.1 }) == "entry angle")
    let weak = refusal { $0.craft.descentEngine.thrust = 5_000 }
    #expect("\(weak.map { "\($0)" } ?? "")".contains("lunar landing"))
  }

  /// Three hours later the plane is 15 deg off: no correction is large enough.
  @Test func holdsTheLimitOfTheCorrection() throws {
    let late = try LunarMissionCase.parkingOrbit(
      liftOff: mission.liftOff.advanced(bySeconds: 3 * 3_600), inclination: 21.32,
      earth: mission.model.environment.earth)
    let failure = #expect(throws: LunarMissionFailure.self) {
      try mission.plan.fly(
        fromParking: late, mass: mission.mass, stage: mission.stage, in: mission.model)
    }
    #expect(failure.map { "\($0)" }?.contains("m/s are allowed") == true)
  }
}
