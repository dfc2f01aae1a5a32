// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite("Runge-Kutta-Nyström integration")
struct RungeKuttaNystromTests {
  private static func settings(_ tolerance: Double) -> StepSettings {
    StepSettings(tolerance: StepTolerance(position: tolerance, velocity: tolerance))
  }

  private static func orbit(
    _ e: Double, _ tolerance: Double
  ) throws -> RungeKuttaNystrom<Attraction> {
    try RungeKuttaNystrom(
      of: Attraction(), at: 0, from: Attraction.pericentre(e), settings: settings(tolerance))
  }

  @Test func validatesTheOrderConditions() {
    let t = NystromTableau.dormand12
    func power(_ base: Double, _ exponent: Int) -> Double {
      (0..<exponent).reduce(1) { (product, _) in product * base }
    }
    for stage in t.nodes.indices {
      let sum: Double = t.rows[stage].reduce(0) { $0 + $1.weight }
      #expect(abs(sum - 0.5 * t.nodes[stage] * t.nodes[stage]) < 1e-13, "row \(stage)")
    }
    for k in 1...t.order {
      let fast: Double = t.velocity.reduce(0) { $0 + $1.weight * power(t.nodes[$1.stage], k - 1) }
      #expect(abs(fast - 1 / Double(k)) < 1e-14)
      guard k < t.order else { continue }
      let far: Double = t.position.reduce(0) { $0 + $1.weight * power(t.nodes[$1.stage], k - 1) }
      #expect(abs(far - 1 / Double(k * (k + 1))) < 1e-14)
      // Σ b′ c^q Σ a c^(k-1) = 1/(k (k + 1) (q + k + 2)).
      for q in 0..<max(0, t.order - k - 1) {
        let tall: Double = t.velocity.reduce(0) { (total, term) in
          let inner: Double = t.rows[term.stage].reduce(0) {
            $0 + $1.weight * power(t.nodes[$1.stage], k - 1)
          }
          return total + term.weight * power(t.nodes[term.stage], q) * inner
        }
        #expect(abs(tall - 1 / Double(k * (k + 1) * (q + k + 2))) < 1e-13)
      }
    }
  }

  private static func local(_ step: Double) throws -> (end: Double, inside: Double) {
    var settings = settings(1e9)
    settings.firstStep = step
    settings.longestStep = step
    var integrator = try RungeKuttaNystrom(
      of: Oscillator(), at: 0, from: Oscillator.start, settings: settings)
    try integrator.step(towards: 100)
    var worst: Double = 0
    for part in 1..<20 {
      let time: Double = step * Double(part) / 20
      let state = try integrator.interpolated(at: time)
      worst = max(worst, abs(state.position - Elementary.cos(time)))
    }
    return (Oscillator.error(integrator.state, at: step), worst)
  }

  @Test func holdsItsOrder() throws {
    let long = try Self.local(2.4)
    let short = try Self.local(1.2)
    #expect(Elementary.log(long.end / short.end) / Elementary.log(2) > 12)
    let wide = try Self.local(1.2)
    let narrow = try Self.local(0.6)
    #expect(Elementary.log(wide.inside / narrow.inside) / Elementary.log(2) > 12)
  }

  @Test(arguments: [0, 0.2, 0.73])
  func validatesKeplersEquation(_ e: Double) throws {
    var integrator = try Self.orbit(e, 1e-13)
    try integrator.advance(to: 20)
    #expect(Attraction.distance(integrator.state, Attraction.state(e, at: 20)) < 5e-12)
    for part in 1..<8 {
      let time: Double =
        integrator.previousTime + Double(part) / 8 * (20 - integrator.previousTime)
      let between = try integrator.interpolated(at: time)
      #expect(Attraction.distance(between, Attraction.state(e, at: time)) < 1e-10)
    }
  }

  @Test func validatesThePleiades() throws {
    var integrator = try RungeKuttaNystrom(
      of: Pleiades(), at: 0, from: Pleiades.start, settings: Self.settings(1e-13))
    try integrator.advance(to: 3)
    var miss: Pleiades.Stars = integrator.state.position
    miss.add(-1, times: Pleiades.end)
    #expect(miss.magnitude < 1e-8)
  }

  @Test func holdsBackwardAndLanding() throws {
    var integrator = try Self.orbit(0.3, 1e-13)
    for limit in [0.1, 0.1 + 1e-13, 3, 15] {
      try integrator.advance(to: limit)
      #expect(integrator.time == limit)
    }
    try integrator.advance(to: 0)
    #expect(Attraction.distance(integrator.state, Attraction.pericentre(0.3)) < 2e-11)
  }

  @Test func holdsAStepTakenBack() throws {
    var integrator = try Self.orbit(0.2, 1e-12)
    try integrator.step(towards: 6)
    try integrator.step(towards: 6)
    let (start, end) = (integrator.previousTime, integrator.time)
    _ = try integrator.interpolated(at: 0.5 * (start + end))
    integrator.takeBack()
    #expect(integrator.time == start)
    let before: Int = integrator.evaluations
    try integrator.step(towards: 0.5 * (start + end))
    #expect(integrator.evaluations - before == 16)
    try integrator.advance(to: 6)
    #expect(Attraction.distance(integrator.state, Attraction.state(0.2, at: 6)) < 1e-10)
  }
}
