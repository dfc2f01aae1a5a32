// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite("Multistep integration of variable step and order")
struct AdamsCowellTests {
  private static func settings(_ tolerance: Double) -> StepSettings {
    StepSettings(tolerance: StepTolerance(position: tolerance, velocity: tolerance))
  }

  private static func orbit(
    _ e: Double, _ tolerance: Double, _ evaluation: MultistepEvaluation = .refined,
    _ order: Int = 15
  ) throws -> AdamsCowell<Attraction> {
    try AdamsCowell(
      of: Attraction(), at: 0, from: Attraction.pericentre(e), settings: settings(tolerance),
      evaluation: evaluation, highestOrder: order)
  }

  @Test(arguments: MultistepEvaluation.allCases, [0, 0.2, 0.73])
  func validatesKeplersEquation(_ evaluation: MultistepEvaluation, _ e: Double) throws {
    var integrator = try Self.orbit(e, 1e-13, evaluation)
    try integrator.advance(to: 20)
    #expect(Attraction.distance(integrator.state, Attraction.state(e, at: 20)) < 4e-11)
    for part in 1..<8 {
      let time: Double =
        integrator.previousTime + Double(part) / 8 * (20 - integrator.previousTime)
      let between = try integrator.interpolated(at: time)
      let truth = Attraction.state(e, at: time)
      #expect(Attraction.distance(between, truth) < 5e-11)
      #expect((between.velocity - truth.velocity).magnitude < 5e-11)
    }
  }

  @Test func validatesArenstorfsOrbit() throws {
    // Its acceleration depends on the velocity.
    var integrator = try AdamsCowell(
      of: ThreeBodies(), at: 0, from: ThreeBodies.arenstorf, settings: Self.settings(1e-14))
    let start: Double = ThreeBodies().jacobi(integrator.state)
    try integrator.advance(to: ThreeBodies.period)
    #expect((integrator.state.position - ThreeBodies.arenstorf.position).magnitude < 1e-5)
    #expect(abs(ThreeBodies().jacobi(integrator.state) - start) < 1e-8)
  }

  @Test func validatesThePleiades() throws {
    var integrator = try AdamsCowell(
      of: Pleiades(), at: 0, from: Pleiades.start, settings: Self.settings(1e-13))
    try integrator.advance(to: 3)
    var miss: Pleiades.Stars = integrator.state.position
    miss.add(-1, times: Pleiades.end)
    #expect(miss.magnitude < 1e-8)
  }

  @Test func holdsWhereTheErrorFallsWithTheTolerance() throws {
    for e in [0.01, 0.5] {
      var last: Double = .infinity
      for tolerance in [1e-7, 1e-9, 1e-11, 1e-13] {
        var integrator = try Self.orbit(e, tolerance)
        try integrator.advance(to: 20)
        let error = Attraction.distance(integrator.state, Attraction.state(e, at: 20))
        #expect(error < 0.3 * last)
        last = error
      }
    }
  }

  @Test func holdsLessWorkThanRungeKutta() throws {
    var multistep = try Self.orbit(0.1, 1e-11)
    try multistep.advance(to: 30)
    var single = try RungeKutta(
      .dormandPrince853, of: FirstOrderForm(Attraction()), at: 0,
      from: Attraction.pericentre(0.1), settings: Self.settings(1e-11))
    try single.advance(to: 30)
    #expect(multistep.evaluations * 3 < single.evaluations)
    #expect(multistep.evaluations < 500)
  }

  @Test func holdsEnergyAndMomentumAboutAnOblateBody() throws {
    let start = Attraction.pericentre(0.1, tilt: 0.9)
    let system = Attraction(oblateness: 1.6e-3)
    func energy(_ s: PhaseState<SIMD4<Double>>) -> Double {
      let r: Double = s.position.magnitude
      let sine2: Double = s.position.z * s.position.z / (r * r)
      return 0.5 * (s.velocity * s.velocity).sum() - 1 / r
        + system.oblateness / (3 * r * r * r) * (3 * sine2 - 1)
    }
    func momentum(_ s: PhaseState<SIMD4<Double>>) -> Double {
      s.position.x * s.velocity.y - s.position.y * s.velocity.x
    }
    var integrator = try AdamsCowell(
      of: system, at: 0, from: start, settings: Self.settings(1e-13))
    try integrator.advance(to: 200)
    // Some 3,000 steps of 1e-13.
    #expect(abs(energy(integrator.state) / energy(start) - 1) < 2e-11)
    #expect(abs(momentum(integrator.state) / momentum(start) - 1) < 2e-11)
  }

  @Test func holdsBackward() throws {
    var integrator = try Self.orbit(0.3, 1e-13)
    try integrator.advance(to: 15)
    try integrator.advance(to: 0)
    #expect(integrator.time == 0)
    #expect(Attraction.distance(integrator.state, Attraction.pericentre(0.3)) < 1e-10)
    var other = try Self.orbit(0.3, 1e-13)
    try other.advance(to: -15)
    #expect(Attraction.distance(other.state, Attraction.state(0.3, at: -15)) < 5e-11)
  }

  @Test func holdsExactLandingOnAnyLimit() throws {
    var integrator = try Self.orbit(0.2, 1e-12)
    for limit in [0.1, 0.1 + 1e-13, 0.3, 0.3, 2.7, 2.700_000_001, 6] {
      try integrator.advance(to: limit)
      #expect(integrator.time == limit)
    }
    #expect(Attraction.distance(integrator.state, Attraction.state(0.2, at: 6)) < 1e-10)
  }

  @Test func holdsCheapSideTrips() throws {
    var plain = try Self.orbit(0.2, 1e-12)
    try plain.advance(to: 20)
    var stopping = try Self.orbit(0.2, 1e-12)
    // 200 landings, of which each costs one evaluation.
    for place in 1...200 {
      let limit: Double = 0.1 * Double(place)
      try stopping.advance(to: limit)
      let truth = Attraction.state(0.2, at: limit)
      #expect(Attraction.distance(stopping.state, truth) < 1e-9)
    }
    #expect(stopping.evaluations < plain.evaluations + 300)
  }

  @Test func holdsAStepTakenBack() throws {
    var integrator = try Self.orbit(0.2, 1e-12)
    for _ in 0..<40 { try integrator.step(towards: 60) }
    let (start, end) = (integrator.previousTime, integrator.time)
    let evaluations: Int = integrator.evaluations
    let state = integrator.state
    integrator.takeBack()
    #expect(integrator.time == start)
    // The same step again gives the same state.
    try integrator.step(towards: 60)
    #expect(integrator.time == end)
    #expect(integrator.state.position == state.position)
    integrator.takeBack()
    let middle: Double = start + 0.4 * (end - start)
    try integrator.step(towards: middle)
    #expect(integrator.time == middle)
    #expect(integrator.evaluations == evaluations + 2)
    #expect(Attraction.distance(integrator.state, Attraction.state(0.2, at: middle)) < 1e-10)
    try integrator.advance(to: 20)
    #expect(Attraction.distance(integrator.state, Attraction.state(0.2, at: 20)) < 1e-9)
  }

  @Test func holdsAfterARestart() throws {
    // A push in the pericentre turns one orbit into another.
    var integrator = try Self.orbit(0.2, 1e-13)
    try integrator.advance(to: Circle.turn)
    let pushed = Attraction.pericentre(0.2)
    try integrator.restart(
      at: 0, from: PhaseState(position: pushed.position, velocity: -pushed.velocity))
    #expect(integrator.order == 1)
    try integrator.advance(to: 5)
    let truth = Attraction.state(0.2, at: -5)
    #expect(Attraction.distance(integrator.state, truth) < 5e-11)
  }

  @Test func holdsLongestStep() throws {
    var settings = Self.settings(1e-9)
    settings.longestStep = 0.05
    var integrator = try AdamsCowell(
      of: Attraction(), at: 0, from: Attraction.pericentre(0.1), settings: settings)
    while integrator.time != 10 {
      try integrator.step(towards: 10)
      #expect(integrator.time - integrator.previousTime < 0.0511)
    }
    #expect(Attraction.distance(integrator.state, Attraction.state(0.1, at: 10)) < 1e-9)
  }

  @Test func holdsAgainstAnOrder() {
    #expect(throws: StepSettingsFailure.order(19, allowed: 2...18)) {
      try Self.orbit(0, 1e-9, .once, 19)
    }
  }
}
