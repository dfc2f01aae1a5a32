// SPDX-License-Identifier: Apache-2.0

/// Flight ahead above the air under a linear-tangent law: the Earth's zonal field, and known thrust.
///
/// Fourth-order Runge-Kutta with fixed steps. Over a stage of 240 s it is good to a metre and a few
/// mm/s, and each later solution starts from where the vehicle is then.
package enum GuidancePrediction {
  /// A stretch of burning between two times since lift-off.
  package struct Arc: Sendable, Hashable {
    /// Since lift-off, s.
    package var start: Double
    /// Since lift-off, s.
    package var end: Double
    /// In N.
    package var thrust: Double
    /// In m/s.
    package var exhaustVelocity: Double
    /// Of all that flies at the start, kg.
    package var mass: Double

    /// A stretch; see the fields.
    package init(
      start: Double, end: Double, thrust: Double, exhaustVelocity: Double, mass: Double
    ) {
      self.start = start
      self.end = end
      self.thrust = thrust
      self.exhaustVelocity = exhaustVelocity
      self.mass = mass
    }

    /// The mass at its end, kg.
    package var endMass: Double { mass - thrust / exhaustVelocity * (end - start) }
  }

  /// A law: along axis + slope (t − since).
  package struct Steering: Sendable, Hashable {
    /// At `since`; not a unit vector.
    package var axis: Vector3
    /// Per second.
    package var slope: Vector3
    /// Since lift-off, s.
    package var since: Double

    /// A law; see the fields.
    package init(axis: Vector3, slope: Vector3, since: Double) {
      self.axis = axis
      self.slope = slope
      self.since = since
    }

    /// Where it points, a unit vector.
    package func direction(at time: Double) -> Vector3 {
      (axis + (time - since) * slope).normalized
    }
  }

  /// Position in m and velocity in m/s of the launch frame, s since lift-off.
  package struct Point: Sendable, Hashable {
    /// Since lift-off, s.
    package var time: Double
    /// In m.
    package var position: Vector3
    /// In m/s.
    package var velocity: Vector3

    /// A point; see the fields.
    package init(time: Double, position: Vector3, velocity: Vector3) {
      self.time = time
      self.position = position
      self.velocity = velocity
    }
  }

  /// Gravity as the simulator has it; the vertical is not asked for.
  @inline(__always)
  private static func gravity(_ r: Vector3) -> Vector3 {
    AscentGravity.zonal.acceleration(at: r, up: .zero)
  }

  /// Flies through all arcs, coasting between them, to the end of the last.
  package static func fly(
    from start: Point, along arcs: [Arc], steering: Steering
  ) -> Point {
    var point: Point = start
    for arc in arcs where arc.end > point.time {
      if arc.start > point.time {
        let steps: Int = Swift.max(1, Int(((arc.start - point.time) / 10).rounded(.up)))
        advance(&point, by: (arc.start - point.time) / Double(steps), steps: steps) { _ in .zero }
      }
      // Short steps where the mass, and so the thrust's acceleration, changes fast.
      let burnt: Double = 16 * Elementary.log(arc.mass / Swift.max(arc.endMass, 0.01 * arc.mass))
      let steps: Int = Swift.max(1, Int(Swift.max((arc.end - point.time) / 5, burnt).rounded(.up)))
      let flow: Double = arc.thrust / arc.exhaustVelocity
      advance(&point, by: (arc.end - point.time) / Double(steps), steps: steps) { time in
        let mass: Double = arc.mass - flow * (time - arc.start)
        return (arc.thrust / mass) * steering.direction(at: time)
      }
    }
    return point
  }

  @inline(__always)
  private static func advance(
    _ point: inout Point, by h: Double, steps: Int, thrust: (Double) -> Vector3
  ) {
    let half: Double = 0.5 * h
    for _ in 0..<steps {
      let t: Double = point.time
      let r: Vector3 = point.position
      let v: Vector3 = point.velocity
      let middle: Vector3 = thrust(t + half)
      let a1: Vector3 = gravity(r) + thrust(t)
      let v2: Vector3 = v + half * a1
      let a2: Vector3 = gravity(r + half * v) + middle
      let v3: Vector3 = v + half * a2
      let a3: Vector3 = gravity(r + half * v2) + middle
      let v4: Vector3 = v + h * a3
      let a4: Vector3 = gravity(r + h * v3) + thrust(t + h)
      point.position += (h / 6) * (v + 2 * (v2 + v3) + v4)
      point.velocity += (h / 6) * (a1 + 2 * (a2 + a3) + a4)
      point.time = t + h
    }
  }
}
