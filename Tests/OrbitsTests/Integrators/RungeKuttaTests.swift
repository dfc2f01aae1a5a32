// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite("Runge-Kutta integration")
struct RungeKuttaTests {
  private typealias Integrator = RungeKutta<FirstOrderForm<Attraction>>

  private static func tolerance(_ value: Double) -> StepSettings {
    StepSettings(tolerance: StepTolerance(position: value, velocity: value))
  }

  private static func orbit(
    _ method: RungeKuttaMethod, _ e: Double, _ tolerance: Double
  ) throws -> Integrator {
    try RungeKutta(
      method, of: FirstOrderForm(Attraction()), at: 0, from: Attraction.pericentre(e),
      settings: Self.tolerance(tolerance))
  }

  /// The error of one step of fixed length, and of its interpolation.
  private static func local(
    _ method: RungeKuttaMethod, _ step: Double
  ) throws -> (end: Double, inside: Double) {
    var settings = tolerance(1e9)
    settings.firstStep = step
    settings.longestStep = step
    var integrator = try RungeKutta(
      method, of: FirstOrderForm(Oscillator()), at: 0, from: Oscillator.start, settings: settings)
    try integrator.step(towards: 100)
    #expect(integrator.time == step)
    var worst: Double = 0
    for part in 1..<20 {
      let time: Double = step * Double(part) / 20
      worst = max(worst, Oscillator.error(try integrator.interpolated(at: time), at: time))
    }
    return (Oscillator.error(integrator.state, at: step), worst)
  }

  @Test(arguments: [
    (RungeKuttaMethod.dormandPrince54, 0.5), (.dormandPrince853, 1.0), (.verner98, 1.6),
  ])
  func holdsItsOrder(_ method: RungeKuttaMethod, _ step: Double) throws {
    let long = try Self.local(method, step)
    let short = try Self.local(method, 0.5 * step)
    let order: Double = Elementary.log(long.end / short.end) / Elementary.log(2)
    let dense: Double = Elementary.log(long.inside / short.inside) / Elementary.log(2)
    // The error of a step is one order higher than the method.
    #expect(order > Double(method.order) + 0.6)
    #expect(dense > Double(method.denseOrder) + 0.6)
  }

  @Test(arguments: [
    (RungeKuttaMethod.dormandPrince54, 1e-10, 1e-7), (.dormandPrince853, 1e-12, 2e-10),
    (.verner98, 1e-13, 2e-12),
  ])
  func validatesKeplersEquation(
    _ method: RungeKuttaMethod, _ tolerance: Double, _ allowed: Double
  ) throws {
    var integrator = try Self.orbit(method, 0.5, tolerance)
    try integrator.advance(to: 20)
    let truth = Attraction.state(0.5, at: 20)
    #expect(Attraction.distance(integrator.state, truth) < allowed)
    let middle: Double = 0.5 * (integrator.previousTime + 20)
    let between = try integrator.interpolated(at: middle)
    #expect(Attraction.distance(between, Attraction.state(0.5, at: middle)) < 2 * allowed)
  }

  @Test(arguments: [RungeKuttaMethod.dormandPrince853, .verner98])
  func validatesArenstorfsOrbit(_ method: RungeKuttaMethod) throws {
    var integrator = try RungeKutta(
      method, of: FirstOrderForm(ThreeBodies()), at: 0, from: ThreeBodies.arenstorf,
      settings: Self.tolerance(1e-13))
    let start: Double = ThreeBodies().jacobi(integrator.state)
    try integrator.advance(to: ThreeBodies.period)
    #expect((integrator.state.position - ThreeBodies.arenstorf.position).magnitude < 1e-6)
    #expect(abs(ThreeBodies().jacobi(integrator.state) - start) < 1e-8)
  }

  @Test(arguments: [RungeKuttaMethod.dormandPrince853, .verner98])
  func validatesThePleiades(_ method: RungeKuttaMethod) throws {
    var integrator = try RungeKutta(
      method, of: FirstOrderForm(Pleiades()), at: 0, from: Pleiades.start,
      settings: Self.tolerance(1e-13))
    try integrator.advance(to: 3)
    var miss: Pleiades.Stars = integrator.state.position
    miss.add(-1, times: Pleiades.end)
    #expect(miss.magnitude < 1e-8)
  }

  @Test(arguments: RungeKuttaMethod.allCases)
  func holdsBackward(_ method: RungeKuttaMethod) throws {
    var integrator = try Self.orbit(method, 0.3, 1e-11)
    try integrator.advance(to: 7)
    let there = integrator.time
    try integrator.advance(to: 0)
    #expect(there == 7)
    #expect(integrator.time == 0)
    let allowed: Double = method == .dormandPrince54 ? 1e-8 : 1e-9
    #expect(Attraction.distance(integrator.state, Attraction.pericentre(0.3)) < allowed)
  }

  @Test func holdsWhereTheErrorIsHalvedWithTheTolerance() throws {
    var last: Double = .infinity
    for tolerance in [1e-6, 1e-8, 1e-10, 1e-12] {
      var integrator = try Self.orbit(.dormandPrince853, 0.5, tolerance)
      try integrator.advance(to: 20)
      let error = Attraction.distance(integrator.state, Attraction.state(0.5, at: 20))
      #expect(error < 0.1 * last)
      last = error
    }
  }

  @Test func holdsExactLandingOnAnyLimit() throws {
    var integrator = try Self.orbit(.verner98, 0.2, 1e-12)
    for limit in [0.1, 0.1 + 1e-13, 0.3, 0.3, 2.7, 2.700_000_001, 6] {
      try integrator.advance(to: limit)
      #expect(integrator.time == limit)
    }
    #expect(Attraction.distance(integrator.state, Attraction.state(0.2, at: 6)) < 1e-10)
  }

  @Test func holdsAStepTakenBack() throws {
    var integrator = try Self.orbit(.verner98, 0.2, 1e-12)
    try integrator.step(towards: 6)
    try integrator.step(towards: 6)
    let (start, end, evaluations) = (
      integrator.previousTime, integrator.time, integrator.evaluations
    )
    integrator.takeBack()
    #expect(integrator.time == start)
    #expect(Attraction.distance(integrator.state, Attraction.state(0.2, at: start)) < 1e-11)
    let middle: Double = 0.5 * (start + end)
    try integrator.step(towards: middle)
    #expect(integrator.time == middle)
    // The rate at the start is still known.
    #expect(integrator.evaluations - evaluations == 15)
  }

  @Test func holdsTheEvaluationsOfAStep() throws {
    // 16 a step, and none more for the next one; what the interpolation costs is paid once.
    var integrator = try Self.orbit(.verner98, 0.01, 1e-10)
    try integrator.step(towards: 6)
    let before: Int = integrator.evaluations
    try integrator.step(towards: 6)
    #expect(integrator.evaluations - before == 16)
    _ = try integrator.interpolated(at: integrator.previousTime + 1e-3)
    _ = try integrator.interpolated(at: integrator.previousTime + 2e-3)
    #expect(integrator.evaluations - before == 26)
    try integrator.step(towards: 6)
    #expect(integrator.evaluations - before == 41)
  }

  @Test func holdsTheFailureOfTheSystem() throws {
    var integrator = try RungeKutta(
      .dormandPrince853, of: FirstOrderForm(Attraction(floor: 0.3)), at: 0,
      from: Attraction.pericentre(-0.9), settings: Self.tolerance(1e-10))
    #expect(throws: IntegrationFailure<Attraction.TooNear>.self) {
      try integrator.advance(to: 10)
    }
    #expect(integrator.time > 1)
  }

  @Test func holdsTheLimitOfSteps() throws {
    var settings = Self.tolerance(1e-10)
    settings.stepLimit = 3
    var integrator = try RungeKutta(
      .dormandPrince54, of: FirstOrderForm(Attraction()), at: 0, from: Attraction.pericentre(0.1),
      settings: settings)
    #expect(throws: IntegrationFailure<Attraction.TooNear>.self) {
      try integrator.advance(to: 10)
    }
  }

  @Test(arguments: [
    StepTolerance(position: -1, velocity: 1), StepTolerance(position: 0, velocity: 0),
    StepTolerance(position: .nan, velocity: 1), StepTolerance(position: 1, velocity: 0),
    StepTolerance(position: 1, velocity: 1, relative: 1),
  ])
  func holdsAgainstATolerance(_ tolerance: StepTolerance) {
    #expect {
      try RungeKutta(
        .verner98, of: FirstOrderForm(Attraction()), at: 0, from: Attraction.pericentre(0),
        settings: StepSettings(tolerance: tolerance))
    } throws: { error in
      let failure = error as? StepSettingsFailure
      guard case .tolerance = failure else { return false }
      return failure?.description.contains("above zero") == true
    }
  }

  @Test func holdsAgainstAStartThatIsNotFinite() {
    #expect(throws: StepSettingsFailure.start) {
      try RungeKutta(
        .verner98, of: FirstOrderForm(Oscillator()), at: .nan, from: Oscillator.start,
        settings: Self.tolerance(1))
    }
    #expect(throws: StepSettingsFailure.longestStep(-1)) {
      try StepSettings(
        tolerance: StepTolerance(position: 1, velocity: 1), longestStep: -1
      ).validate()
    }
  }
}
