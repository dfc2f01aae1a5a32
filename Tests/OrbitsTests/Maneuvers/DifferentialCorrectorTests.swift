// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

/// The corrector on problems whose solutions are known in closed form.
@Suite struct DifferentialCorrectorTests {
  typealias Evaluation = DifferentialCorrector.Evaluation

  /// The first burn of Hohmann's transfer, found by aiming at the apogee.
  @Test func validatesHohmannsFirstBurn() throws {
    let mu = GravitationalParameter.earth
    let transfer = try CircularTransfer.hohmann(from: 6_778_137, to: 42_164_000)
    let circular: Double = (mu / 6_778_137).squareRoot()
    let solution = try DifferentialCorrector().solve(
      goals: [TargetGoal("apogee", unit: "m", target: 42_164_000, tolerance: 1e-3)],
      controls: [TargetControl("burn", unit: "m/s", largestStep: 500)], start: [0]
    ) { burn in
      let v: Double = circular + burn[0]
      let a: Double = 1 / (2 / 6_778_137 - v * v / mu)
      return Evaluation(values: [2 * a - 6_778_137])
    }
    #expect(abs(solution.controls[0] - transfer.burns[0]) < 1e-6)
    #expect(solution.iterations <= 14)
    #expect(solution.history.count == solution.iterations + 1)
    // No step is longer than allowed.
    for (a, b) in zip(solution.history, solution.history.dropFirst()) {
      #expect(abs(b.controls[0] - a.controls[0]) < 500.001)
    }
  }

  /// With three controls and one goal it takes the shortest way in units of the scales.
  @Test func validatesShortestChange() throws {
    let solution = try DifferentialCorrector().solve(
      goals: [TargetGoal("sum", unit: "m", target: 6, tolerance: 1e-9)],
      controls: [
        TargetControl("x", unit: "m"), TargetControl("y", unit: "m"),
        TargetControl("z", unit: "m", scale: 2),
      ], start: [0, 0, 0]
    ) { Evaluation(values: [$0[0] + $0[1] + $0[2]], derivatives: [1, 1, 1]) }
    for (value, expected) in zip(solution.controls, [1.0, 1, 4]) {
      #expect(abs(value - expected) < 1e-9)
    }
    #expect(solution.iterations == 1)
  }

  /// Angles go the nearer way round.
  @Test func holdsAnglesGoTheNearWay() throws {
    let solution = try DifferentialCorrector().solve(
      goals: [TargetGoal("node", unit: "deg", target: 1, tolerance: 1e-9, period: 360)],
      controls: [TargetControl("turn", unit: "deg")], start: [350]
    ) { Evaluation(values: [$0[0]]) }
    #expect(abs(solution.controls[0] - 361) < 1e-6)
  }

  @Test func holdsShortfallsAreNamed() throws {
    func shortfall(
      _ goals: [TargetGoal], _ body: ([Double]) throws(NoOrbit) -> Evaluation
    ) -> TargetingShortfall? {
      do {
        _ = try DifferentialCorrector().solve(
          goals: goals, controls: [TargetControl("x", unit: "m")], start: [3], evaluate: body)
        return nil
      } catch .notReached(let shortfall) {
        return shortfall
      } catch {
        return nil
      }
    }
    // x² = −1 has no solution: the nearest is at zero.
    let square = TargetGoal("square", unit: "m2", target: -1, tolerance: 1e-6)
    let low = try #require(shortfall([square]) { Evaluation(values: [$0[0] * $0[0]]) })
    #expect(low.goals.map(\.goal.name) == ["square"])
    #expect(low.goals[0].line.hasPrefix("square: "))
    #expect(abs(low.goals[0].value) < 1)
    // A goal that nothing moves is named before anything is tried.
    let dead = TargetGoal("plane", unit: "rad", target: 1, tolerance: 0.1)
    let reach = TargetGoal("reach", unit: "m", target: 4, tolerance: 0.1)
    let fixed = try #require(
      shortfall([reach, dead]) { Evaluation(values: [$0[0], 0]) })
    #expect(fixed.reason == .insensitive(goal: "plane"))
    #expect(fixed.goals.map(\.goal.name) == ["reach", "plane"])
    // Two goals for one control that contradict each other.
    let low2 = TargetGoal("low", unit: "m", target: 1, tolerance: 0.1)
    let torn = try #require(
      shortfall([reach, low2]) { Evaluation(values: [$0[0], $0[0]]) })
    #expect(torn.reason == .stalled)
  }

  struct NoOrbit: Error, Equatable {}

  @Test func holdsFailuresOfTheTrajectoryComeOut() throws {
    let goal = TargetGoal("x", unit: "m", target: 4, tolerance: 0.1)
    let control = TargetControl("x", unit: "m")
    do {
      _ = try DifferentialCorrector().solve(goals: [goal], controls: [control], start: [3]) {
        (_: [Double]) throws(NoOrbit) -> Evaluation in throw NoOrbit()
      }
      Issue.record("no error")
    } catch {
      guard case .evaluation(NoOrbit(), controls: [3]) = error else {
        Issue.record("\(error)")
        return
      }
    }
    do {
      _ = try DifferentialCorrector().solve(goals: [], controls: [control], start: [3]) {
        Evaluation(values: $0)
      }
      Issue.record("no error")
    } catch {
      guard case .unusable = error else {
        Issue.record("\(error)")
        return
      }
    }
  }
}
