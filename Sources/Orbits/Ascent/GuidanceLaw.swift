// SPDX-License-Identifier: Apache-2.0

/// The linear-tangent law that ends a flight in its goal, found by Newton's method on flights ahead.
///
/// Thrust points along forward + (a + b t) up + (c + d t) normal, axes that do not turn; a and b steer height and
/// climb, c and d into the plane, and the cut-off gives the speed: five unknowns for five conditions.
/// Where all burns have fixed lengths the speed is what it comes to.
///
/// The law is the optimal one of a flat Earth (Lawden 1963; Bryson & Ho 1975, section 2.7). The
/// solution by differences of numerical flights stands in for the thrust and gravity integrals of
/// powered explicit guidance (McHenry, Brand, Long, Cockrell & Thibodeau 1979), with which it shares the law.
package struct GuidanceLaw: Sendable, Hashable {
  /// Of the axes in the launch frame: forward, up, normal.
  package var forward: Vector3
  package var up: Vector3
  package var normal: Vector3
  /// Since lift-off, s, from which t counts.
  package var since: Double
  /// a, b, c, d; b and d per second.
  package var tangents: [Double]
  /// Since lift-off, s; nil where guidance cuts nothing.
  package var cutOff: Double?

  /// As the prediction takes it.
  package var steering: GuidancePrediction.Steering {
    GuidancePrediction.Steering(
      axis: forward + tangents[0] * up + tangents[2] * normal,
      slope: tangents[1] * up + tangents[3] * normal, since: since)
  }

  /// How far a flight under a law ends from the goal, in units in which 1 is far too much.
  ///
  /// Height and cross-range in km, climb and cross speed in units of 5 m/s, then the speed likewise.
  package static func misses(
    _ point: GuidancePrediction.Point, _ goal: GuidanceGoal, speed: Bool
  ) -> [Double] {
    let r: Vector3 = point.position
    let v: Vector3 = point.velocity
    let radius: Double = r.norm
    let climb: Double = r.dot(v) / radius
    let norm: Double = v.norm
    // With a free speed it is the angle that counts, not the climb that goes with the full one.
    let wantedClimb: Double =
      (speed ? goal.speed : norm) * Elementary.sin(goal.flightPathAngle)
    var list: [Double] = [
      (radius - goal.radius) / 1000, (climb - wantedClimb) / 5,
      r.dot(goal.normal) / 1000, v.dot(goal.normal) / 5,
    ]
    if speed { list.append((norm - goal.speed) / 5) }
    return list
  }

  private func end(
    _ point: GuidancePrediction.Point, _ outlook: GuidanceOutlook
  ) -> GuidancePrediction.Point {
    GuidancePrediction.fly(
      from: point, along: outlook.arcs(cutOff: cutOff), steering: steering)
  }

  private subscript(unknown index: Int) -> Double {
    get { index < 4 ? tangents[index] : cutOff ?? 0 }
    set { if index < 4 { tangents[index] = newValue } else { cutOff = newValue } }
  }

  /// Improves the law until the flight ends in the goal.
  ///
  /// - Returns: whether it does, within 0.1 m and 0.5 mm/s.
  package mutating func solve(
    from point: GuidancePrediction.Point, _ outlook: GuidanceOutlook, goal: GuidanceGoal,
    iterations: Int = 30
  ) -> Bool {
    let isTimed: Bool = cutOff != nil
    let count: Int = isTimed ? 5 : 4
    let duration: Double = Swift.max(20, outlook.end - point.time)
    let steps: [Double] = [1e-5, 1e-5 / duration, 1e-5, 1e-5 / duration, 1e-3]
    let largest: [Double] = [0.5, 1 / duration, 0.5, 1 / duration, 40]
    let earliest: Double = Swift.max(point.time, outlook.guidedStart ?? point.time) + 0.01
    var misses: [Double] = Self.misses(end(point, outlook), goal, speed: isTimed)
    var square: Double = misses.reduce(0) { $0 + $1 * $1 }
    for _ in 0..<iterations {
      if misses.allSatisfy({ abs($0) < 1e-4 }) { return true }
      var matrix: [Double] = []
      matrix.reserveCapacity(count * count)
      for column in 0..<count {
        var trial: GuidanceLaw = self
        trial[unknown: column] += steps[column]
        let moved: [Double] = Self.misses(trial.end(point, outlook), goal, speed: isTimed)
        for row in 0..<count { matrix.append((moved[row] - misses[row]) / steps[column]) }
      }
      guard matrix.allSatisfy(\.isFinite),
        let change = LinearAlgebra.solve(matrix, misses), change.allSatisfy(\.isFinite)
      else { return false }
      var length: Double = 1
      for column in 0..<count where abs(change[column]) > largest[column] {
        length = Swift.min(length, largest[column] / abs(change[column]))
      }
      var isBetter = false
      for _ in 0..<8 {
        var trial: GuidanceLaw = self
        for column in 0..<count { trial[unknown: column] -= length * change[column] }
        if let cut = trial.cutOff {
          trial.cutOff = Swift.min(Swift.max(cut, earliest), outlook.latest)
        }
        let next: [Double] = Self.misses(trial.end(point, outlook), goal, speed: isTimed)
        let nextSquare: Double = next.reduce(0) { $0 + $1 * $1 }
        if nextSquare < square {
          (self, misses, square, isBetter) = (trial, next, nextSquare, true)
          break
        }
        length *= 0.5
      }
      if !isBetter { break }
    }
    return misses.allSatisfy { abs($0) < 1e-4 }
  }

  /// A law found from nothing: several first guesses, the solution that burns the least.
  ///
  /// - Returns: nil where none of them leads anywhere.
  package static func found(
    from point: GuidancePrediction.Point, _ outlook: GuidanceOutlook, goal: GuidanceGoal
  ) -> GuidanceLaw? {
    let r: Vector3 = point.position
    let outward: Vector3 = (r - r.dot(goal.normal) * goal.normal).normalized
    let ahead: Vector3 = goal.normal.cross(outward)
    let duration: Double = Swift.max(20, outlook.end - point.time)
    // Half of the angle that will be flown, at a speed between this one's and the goal's.
    let mean: Double = 0.6 * goal.speed + 0.4 * point.velocity.norm
    let half: Double = Swift.min(0.6, 0.5 * mean * duration / goal.radius)
    let (sine, cosine) = Elementary.sincos(half)
    var best: GuidanceLaw?
    for pitch in [0.3, 0.7, 0.0, 1.2, 2.0] {
      for last in [0.0, -0.4] {
        var law = GuidanceLaw(
          forward: cosine * ahead - sine * outward, up: cosine * outward + sine * ahead,
          normal: goal.normal, since: point.time,
          tangents: [pitch, (last - pitch) / duration, 0, 0],
          cutOff: outlook.depletion.map { Swift.max($0 - 5, (outlook.guidedStart ?? 0) + 1) })
        guard law.solve(from: point, outlook, goal: goal) else { continue }
        guard let current = best else {
          best = law
          continue
        }
        if let mine = law.cutOff, let its = current.cutOff, mine < its - 0.01 { best = law }
      }
      // Starts differ in what they lead to only where the first ones fail.
      if best != nil { return best }
    }
    return best
  }
}
