// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

@Suite("Lambert's problem")
struct LambertTests {
  /// Two places of an orbit: the orbit's own velocity is among the solutions, and every solution
  /// leads to the second place.
  @Test func holdsWithThePropagator() throws {
    var generator = SeededGenerator(seed: 20)
    var several = 0
    for orbit in RandomOrbits(seed: 21, count: 600, largestEccentricity: 2) {
      let start = StateVector(orbit)
      let dt: Double = generator.logarithmic(200...1e6)
      let end = try TwoBodyPropagator(start).state(at: Epoch.j2000.advanced(bySeconds: dt))
      let sine: Double = start.position.cross(end.position).norm
      guard sine > 0.01 * start.position.norm * end.position.norm else { continue }
      // The way round, from the sense of motion in the plane.
      let plane: Vector3 = start.position.cross(start.velocity)
      let short: Bool = start.position.cross(end.position).dot(plane) > 0
      let solutions = try Lambert.solutions(
        from: start.position, to: end.position, time: dt,
        direction: short ? .shortWay : .longWay, maximumRevolutions: 200)
      several += solutions.count > 2 ? 1 : 0
      let nearest = solutions.map { ($0.departureVelocity - start.velocity).norm }.min() ?? .nan
      #expect(nearest < 1e-8 * start.velocity.norm)
      for solution in solutions {
        let there = try TwoBodyPropagator(
          StateVector<GCRF>(
            epoch: .j2000, position: start.position, velocity: solution.departureVelocity)
        ).state(at: Epoch.j2000.advanced(bySeconds: dt))
        // A place is known to the speed there times the rounding of the time.
        let allowed: Double = 1e-9 * (end.position.norm + solution.arrivalVelocity.norm * dt)
        #expect((there.position - end.position).norm < allowed)
        #expect(
          (there.velocity - solution.arrivalVelocity).norm
            < 1e-7 * solution.arrivalVelocity.norm)
      }
    }
    #expect(several > 40)
  }

  @Test func holdsTheNumberOfSolutions() throws {
    // A quarter of a circular orbit of radius r, and the same with up to 5 revolutions more.
    let r: Double = 8e6
    let period: Double = 2 * Double.pi * (r * r * r / GravitationalParameter.earth).squareRoot()
    let (a, b) = (Vector3(r, 0, 0), Vector3(0, r, 0))
    for turns in 0...5 {
      let solutions = try Lambert.solutions(
        from: a, to: b, time: (Double(turns) + 0.25) * period, maximumRevolutions: 40)
      let counts = (0...turns).map { n in solutions.filter { $0.revolutions == n }.count }
      #expect(counts[0] == 1)
      #expect(counts.dropFirst().allSatisfy { $0 == 2 })
      let circular = solutions.filter { abs($0.semimajorAxis - r) < 1e-7 * r }
      #expect(circular.contains { $0.revolutions == turns })
    }
  }

  @Test func holdsTheSenseOfMotion() throws {
    let (a, b) = (Vector3(8e6, 0, 1e6), Vector3(-1e6, 9e6, 0))
    for (direction, sign) in [(Lambert.Direction.prograde, 1.0), (.retrograde, -1)] {
      let solution = try #require(
        try Lambert.solutions(from: a, to: b, time: 4000, direction: direction).first)
      #expect(sign * a.cross(solution.departureVelocity).z > 0)
      #expect(sign * b.cross(solution.arrivalVelocity).z > 0)
    }
  }

  @Test func holdsExtremeTimes() throws {
    let (a, b) = (Vector3(8e6, 0, 0), Vector3(-4e6, 7e6, 2e6))
    for time in [1e-3, 1, 1e3, 1e7, 1e10] {
      for direction in [Lambert.Direction.prograde, .retrograde] {
        let solution = try #require(
          try Lambert.solutions(from: a, to: b, time: time, direction: direction).first)
        #expect(solution.departureVelocity.isFinite && solution.arrivalVelocity.isFinite)
        if time < 1 {
          // Nearly a straight line at even speed.
          let even: Vector3 = (b - a) / time
          let straight = direction == .prograde
          if straight { #expect((solution.departureVelocity - even).norm < 1e-3 * even.norm) }
        }
      }
    }
  }

  @Test func holdsTypedErrors() {
    let a = Vector3(8e6, 0, 0)
    func solve(_ b: Vector3, time: Double = 4000, revolutions: Int = 0) throws {
      _ = try Lambert.solutions(from: a, to: b, time: time, maximumRevolutions: revolutions)
    }
    #expect(throws: Lambert.Failure.planeUndefined(angle: Double.pi)) {
      try solve(Vector3(-9e6, 0, 0))
    }
    #expect(throws: Lambert.Failure.planeUndefined(angle: 0)) { try solve(Vector3(9e6, 0, 0)) }
    #expect(throws: Lambert.Failure.planeUndefined(angle: 0)) { try solve(a) }
    #expect(throws: Lambert.Failure.zeroPosition) { try solve(.zero) }
    #expect(throws: Lambert.Failure.timeNotPositive(0)) {
      try solve(Vector3(0, 9e6, 0), time: 0)
    }
    #expect(throws: Lambert.Failure.notFinite) { try solve(Vector3(.nan, 0, 0)) }
    #expect(throws: Lambert.Failure.negativeRevolutions(-1)) {
      try solve(Vector3(0, 9e6, 0), revolutions: -1)
    }
  }
}
