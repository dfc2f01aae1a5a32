// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite struct GuidanceLawTests {
  private static let mu: Double = GravitationalParameter.earth
  private static let figure: Double = Ellipsoid.wgs84.equatorialRadius

  private func outlook(_ burns: [FlightPoint.Burn], _ vehicle: LaunchVehicle) -> GuidanceOutlook {
    GuidanceOutlook(
      FlightPoint(
        time: 0, position: .zero, velocity: .zero, mass: 0, height: 0, dynamicPressure: 0,
        stage: 0, outlook: burns), GuidanceChains(vehicle))
  }

  /// A burn of two seconds along a circular equatorial orbit costs what Tsiolkovsky says: the loss of a
  /// burn so short is below a millionth.
  @Test func validatesAShortBurnAgainstTsiolkovsky() throws {
    let radius: Double = Self.figure + 200_000
    let circular: Double = (Self.mu / radius).squareRoot()
    let start = GuidancePrediction.Point(
      time: 0, position: Vector3(radius, 0, 0), velocity: Vector3(0, circular, 0))
    let target = InsertionTarget(
      perigeeHeight: 200_000, apogeeHeight: 400_000, inclination: 0)
    let goal = try GuidanceGoal(target, normal: Vector3(0, 0, 1))
    let exhaust: Double = 3000
    let burn = FlightPoint.Burn(
      stage: 0, start: 0, duration: 20, thrust: 30_000_000, exhaustVelocity: exhaust,
      mass: 1_000_000, isGuided: true)
    let outlook = outlook([burn], AscentFixture.single())
    let law = try #require(GuidanceLaw.found(from: start, outlook, goal: goal))
    let cutOff: Double = try #require(law.cutOff)
    let high: Double = Self.figure + 400_000
    let perigeeSpeed: Double =
      (2 * Self.mu * high / (radius * (radius + high))).squareRoot()
    let flow: Double = 30_000_000 / exhaust
    let wanted: Double =
      1_000_000 / flow * (1 - Elementary.exp(-(perigeeSpeed - circular) / exhaust))
    #expect(abs(cutOff / wanted - 1) < 3e-4)
    // What is left would give the rest of the rocket equation.
    let left: Double = exhaust * Elementary.log((1_000_000 - flow * cutOff) / 800_000)
    #expect(abs(outlook.missingSpeed(cutOff: cutOff) + left) < 1e-6)
  }

  private func twoStages(tilt: Double, upper: Double) throws -> (
    start: GuidancePrediction.Point, outlook: GuidanceOutlook, goal: GuidanceGoal
  ) {
    let radius: Double = Self.figure + 46_000
    let start = GuidancePrediction.Point(
      time: 0, position: Vector3(radius, 0, 0), velocity: Vector3(1147, 1638, 0))
    let normal: Vector3 = Vector3(0, -tilt, 1).normalized
    let goal = try GuidanceGoal(
      InsertionTarget(perigeeHeight: 200_000, apogeeHeight: 240_000, inclination: 0.1),
      normal: normal)
    let first = FlightPoint.Burn(
      stage: 1, start: 0, duration: 168, thrust: 990_000, exhaustVelocity: 3144, mass: 91_000,
      isGuided: false)
    let second = FlightPoint.Burn(
      stage: 2, start: 168, duration: upper, thrust: 298_000, exhaustVelocity: 3197,
      mass: 33_000, isGuided: true)
    return (start, outlook([first, second], AscentFixture.soyuz()), goal)
  }

  /// Through two stages and into a plane that is half a degree off, to a metre and a millimetre a second.
  @Test(arguments: [0.0, 0.009, -0.009])
  func holdsTheGoalThroughTwoStages(tilt: Double) throws {
    let (start, outlook, goal) = try twoStages(tilt: tilt, upper: 245)
    let law = try #require(GuidanceLaw.found(from: start, outlook, goal: goal))
    let end = GuidancePrediction.fly(
      from: start, along: outlook.arcs(cutOff: law.cutOff), steering: law.steering)
    #expect(abs(end.position.norm - goal.radius) < 1)
    #expect(abs(end.velocity.norm - goal.speed) < 1e-3)
    #expect(abs(end.position.dot(goal.normal)) < 1)
    #expect(abs(end.velocity.dot(goal.normal)) < 1e-3)
    #expect(abs(end.position.dot(end.velocity) / goal.radius) < 1e-3)
    #expect(outlook.missingSpeed(cutOff: try #require(law.cutOff)) < 0)
  }

  /// With less propellant the law burns what is not there, and says how much speed that is.
  @Test func holdsWhatIsMissing() throws {
    let (start, full, goal) = try twoStages(tilt: 0, upper: 245)
    let whole = try #require(GuidanceLaw.found(from: start, full, goal: goal))
    let margin: Double = full.missingSpeed(cutOff: try #require(whole.cutOff))
    let (_, short, _) = try twoStages(tilt: 0, upper: 230)
    let law = try #require(GuidanceLaw.found(from: start, short, goal: goal))
    let missing: Double = short.missingSpeed(cutOff: try #require(law.cutOff))
    #expect(missing > 0)
    let flow: Double = 298_000 / 3197
    let fifteenSeconds: Double =
      3197 * Elementary.log((33_000 - 230 * flow) / (33_000 - 245 * flow))
    #expect(abs(missing - margin - fifteenSeconds) < 0.01)
  }

  /// Verniers burn on for their time after the main engine, and their propellant is kept for it.
  @Test func holdsWhatVerniersBurn() throws {
    let vehicle = LaunchVehicle(
      name: "one",
      stages: [
        LaunchStage(
          name: "stage", dryMass: 3000, propellantMass: 40_000,
          engines: [
            AscentFixture.engine(thrust: 30_000, cutOff: .afterGuided(12)),
            AscentFixture.engine(thrust: 600_000, cutOff: .guided),
          ], separation: nil, aerodynamics: AscentFixture.noDrag)
      ])
    let exhaust: Double = 300 * AscentFixture.g0
    let flow: Double = 630_000 / exhaust
    let burn = FlightPoint.Burn(
      stage: 0, start: 0, duration: 40_000 / flow, thrust: 630_000, exhaustVelocity: exhaust,
      mass: 60_000, isGuided: true)
    let outlook = outlook([burn], vehicle)
    let depletion: Double = try #require(outlook.depletion)
    #expect(abs(depletion - (40_000 / flow - 12 * 30.0 / 630.0)) < 1e-9)
    let arcs = outlook.arcs(cutOff: depletion)
    #expect(arcs.count == 2)
    #expect(abs(arcs[1].endMass - 20_000) < 1e-6)
    #expect(abs(arcs[1].end - arcs[1].start - 12) < 1e-12)
  }
}
