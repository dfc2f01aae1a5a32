// SPDX-License-Identifier: Apache-2.0

/// The equations of an ascent between two discontinuities: constant mass flow, one law of steering.
struct AscentDynamics: FirstOrderSystem {
  typealias Failure = Never

  /// Of the air at 86 km, above which Mach numbers are reckoned with it, m/s.
  static let lastSoundSpeed: Double = 274.1

  let air: any AscentAir
  let wind: WindProfile?
  let gravity: AscentGravity
  /// Of ground and air, rad/s.
  let rotation: Double
  /// What flies, and how its engines push.
  var state: VehicleState
  var aerodynamics: Aerodynamics?
  var plan: SteeringPlan

  /// What flies between two discontinuities.
  struct VehicleState: Sendable, Hashable {
    /// From when on, s.
    var since: Double = 0
    /// Then, kg.
    var mass: Double = 1
    /// In kg/s.
    var flow: Double = 0
    /// In vacuum, N.
    var thrust: Double = 0
    /// That the ambient pressure pushes back on, m².
    var exitArea: Double = 0
  }

  /// What acts at a time (s) on a position (m) and velocity (m/s).
  func forces(at time: Double, position: Vector3, velocity: Vector3) -> AscentForces {
    let upright: Ellipsoid.Vertical = Ellipsoid.wgs84.vertical(at: position)
    let up: Vector3 = upright.up
    let air: AirState = self.air.state(at: upright.height)
    var flow = Vector3(
      velocity.x + rotation * position.y, velocity.y - rotation * position.x, velocity.z)
    if let wind {
      let (eastward, northward) = wind.wind(at: upright.height)
      let (east, north) = up.eastAndNorth
      flow -= eastward * east + northward * north
    }
    let speed: Double = flow.norm
    let pressure: Double = 0.5 * air.density * speed * speed
    var axis: Vector3 = plan.law.axis(at: time, up: up, flow: flow, speed: speed)
    var airForce: Vector3 = .zero
    if pressure > 0 {
      let along: Vector3 = flow / speed
      axis = limited(axis, along: along, pressure: pressure)
      if let aerodynamics {
        let mach: Double = speed / (air.soundSpeed ?? Self.lastSoundSpeed)
        let scale: Double = pressure * aerodynamics.referenceArea
        airForce = (-scale * aerodynamics.dragCoefficient(at: mach)) * along
        // Across the axis, away from the flow: sin α × (axis cos α − flow)/sin α.
        let push: Double = scale * aerodynamics.normalForceSlope
        if push != 0 { airForce += push * (axis.dot(along) * axis - along) }
      }
    }
    let thrust: Double = max(0, state.thrust - state.exitArea * air.pressure)
    return AscentForces(
      up: up, height: upright.height, air: air, flow: flow, flowSpeed: speed,
      dynamicPressure: pressure, axis: axis, mass: mass(at: time), thrust: thrust,
      airForce: airForce, gravity: gravity.acceleration(at: position, up: up))
  }

  /// In kg, at a time in s.
  func mass(at time: Double) -> Double { state.mass - state.flow * (time - state.since) }

  /// The axis turned towards the flow as far as the limits ask.
  ///
  /// Where pressure times angle is below 1 Pa rad no limit holds: a rocket that leaves its pad has no
  /// flow to speak of.
  private func limited(_ axis: Vector3, along: Vector3, pressure: Double) -> Vector3 {
    guard plan.angleOfAttackLimit != nil || plan.loadLimit != nil else { return axis }
    let floor: Double = 1 / pressure
    var limit: Double = Double.pi
    if let most = plan.angleOfAttackLimit { limit = max(most, floor) }
    if let load = plan.loadLimit { limit = min(limit, max(load, 1) / pressure) }
    let cosine: Double = axis.dot(along)
    guard limit < Double.pi, cosine < Elementary.cos(limit) else { return axis }
    let across: Vector3 = axis - cosine * along
    // Against the flow no side is nearer than the other: there the axis goes over into the flow, so
    // that rounding does not decide where it points.
    let blur: Double = 1e-4 * max(0, -cosine)
    let side: Vector3 = across / (across.squaredNorm + blur).squareRoot()
    let (s, c) = Elementary.sincos(limit)
    return (c * along + s * side).normalized
  }

  func rate(at time: Double, of state: AscentState) -> AscentState {
    let velocity: Vector3 = state.motion
    let acting: AscentForces = forces(at: time, position: state.place, velocity: velocity)
    let inverse: Double = 1 / acting.mass
    let push: Double = acting.thrust * inverse
    let drag: Vector3 = inverse * acting.airForce
    let proper: Vector3 = push * acting.axis + drag
    let total: Vector3 = proper + acting.gravity
    let speed: Double = velocity.norm
    // At rest over a pole there is no direction yet; it will be that of the thrust.
    let along: Vector3 = speed > 1e-9 ? velocity / speed : acting.axis
    let ideal: Double = self.state.thrust * inverse
    return AscentState(
      position: SIMD4(velocity.x, velocity.y, velocity.z, proper.dot(velocity)),
      velocity: SIMD4(total.x, total.y, total.z, ideal - push),
      spent: SIMD4(
        ideal, -acting.gravity.dot(along), -drag.dot(along), push * (1 - acting.axis.dot(along))))
  }
}
