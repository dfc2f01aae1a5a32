// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite struct GuidanceGoalTests {
  private static let normal = Vector3(0, 0, 1)
  private static let figure: Double = 6_378_137

  /// Perigee speed of 185 × 35,786 km by hand: 10,252.1 m/s (vis-viva with 398,600.4418 km³/s²).
  @Test func validatesTheSpeedAtPerigee() throws {
    let goal = try GuidanceGoal(
      InsertionTarget(perigeeHeight: 185_000, apogeeHeight: 35_786_000, inclination: 0.5),
      normal: Self.normal)
    #expect(goal.radius == Self.figure + 185_000)
    #expect(abs(goal.speed - 10_252.12) < 0.02)
    #expect(abs(goal.flightPathAngle) < 1e-7)
  }

  /// Speed, height and angle at a given height give back the ellipse.
  @Test(arguments: [1.0, -1.0])
  func holdsTheEllipseAtACutOffHeight(sense: Double) throws {
    let goal = try GuidanceGoal(
      InsertionTarget(
        perigeeHeight: -490_000, apogeeHeight: 173_000, inclination: 0.9, cutOffHeight: 137_000,
        cutOffFlightPathAngle: sense * 0.001), normal: Self.normal)
    #expect(goal.flightPathAngle * sense > 0)
    let mu: Double = GravitationalParameter.earth
    let axis: Double = 1 / (2 / goal.radius - goal.speed * goal.speed / mu)
    let momentum: Double = goal.radius * goal.speed * Elementary.cos(goal.flightPathAngle)
    let eccentricity: Double = (1 - momentum * momentum / (mu * axis)).squareRoot()
    #expect(abs(axis * (1 + eccentricity) - Self.figure - 173_000) < 0.01)
    #expect(abs(axis * (1 - eccentricity) - Self.figure + 490_000) < 0.01)
  }

  @Test func holdsAFlightPathAngleAlone() throws {
    let goal = try GuidanceGoal(
      InsertionTarget(
        perigeeHeight: 200_000, apogeeHeight: 2_000_000, inclination: 0.9,
        cutOffFlightPathAngle: 0.05), normal: Self.normal)
    #expect(abs(goal.flightPathAngle - 0.05) < 1e-9)
    #expect(goal.radius > Self.figure + 200_000 && goal.radius < Self.figure + 1_100_000)
  }

  @Test func holdsRefusalsOffTheEllipse() {
    for height in [100_000.0, 300_000.0] {
      #expect(throws: AscentFailure.self) {
        try GuidanceGoal(
          InsertionTarget(
            perigeeHeight: 200_000, apogeeHeight: 250_000, inclination: 0.9,
            cutOffHeight: height), normal: Self.normal)
      }
    }
    #expect(throws: AscentFailure.self) {
      try GuidanceGoal(
        InsertionTarget(
          perigeeHeight: 200_000, apogeeHeight: 250_000, inclination: 0.9,
          cutOffFlightPathAngle: 0.5), normal: Self.normal)
    }
    #expect(throws: AscentFailure.self) {
      try GuidanceGoal(
        InsertionTarget(perigeeHeight: -7_000_000, apogeeHeight: 0, inclination: 0.9),
        normal: Self.normal)
    }
  }
}
