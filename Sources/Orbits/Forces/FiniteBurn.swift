// SPDX-License-Identifier: Apache-2.0

/// A burn of an engine with constant thrust and flow, its direction fixed in some axes.
///
/// The force is thrust over the mass of the instant (``Spacecraft/mass`` of the point), which the
/// propagator takes along m₀ − ṁ (t − t₀). At its two instants the integration begins anew.
public struct FiniteBurn: ForceModel, MassFlow {
  /// When the engine starts.
  public let start: Epoch
  /// How long it burns, s.
  public let duration: Double
  /// Newtons.
  public let thrust: Double
  /// Mass that leaves the engine, kg/s.
  public let massFlow: Double
  /// The axes of the direction.
  public let axes: ImpulsiveBurn.Axes
  /// Where the thrust pushes the spacecraft, a unit vector along the axes.
  public let direction: Vector3

  /// Makes a burn of a mass flow.
  ///
  /// - Parameters:
  ///   - start: the instant of ignition.
  ///   - duration: s.
  ///   - thrust: N.
  ///   - massFlow: kg/s.
  ///   - axes: inertial ones, or local ones that turn with the motion.
  ///   - direction: of the push along the axes, of any length.
  /// - Throws: `ForceFailure.unusable` for a duration or a thrust that is not positive, a negative
  ///   flow, no direction, or numbers that are not finite.
  public init(
    start: Epoch, duration: Double, thrust: Double, massFlow: Double, axes: ImpulsiveBurn.Axes,
    direction: Vector3
  ) throws(ForceFailure) {
    guard duration > 0, duration.isFinite, thrust > 0, thrust.isFinite, massFlow >= 0,
      massFlow.isFinite, direction.isFinite, direction.norm > 0, direction.norm.isFinite
    else {
      throw .unusable(
        name: "finite burn",
        reason: """
          needs a duration above 0 s, a thrust above 0 N, a mass flow not below 0 kg/s and a \
          direction; got \(duration) s, \(thrust) N, \(massFlow) kg/s, \(direction)
          """)
    }
    self.start = start
    self.duration = duration
    self.thrust = thrust
    self.massFlow = massFlow
    self.axes = axes
    self.direction = direction.normalized
  }

  /// Makes a burn of a specific impulse (s): the flow is F/(g₀ Isp).
  ///
  /// The other parameters and what is thrown are those of the initialiser with a mass flow.
  public init(
    start: Epoch, duration: Double, thrust: Double, specificImpulse: Double,
    axes: ImpulsiveBurn.Axes, direction: Vector3
  ) throws(ForceFailure) {
    guard specificImpulse > 0, specificImpulse.isFinite else {
      throw .unusable(
        name: "finite burn",
        reason: "needs a specific impulse above 0 s (300 is usual); got \(specificImpulse) s")
    }
    try self.init(
      start: start, duration: duration, thrust: thrust,
      massFlow: thrust / (specificImpulse * Constants.standardGravity.value), axes: axes,
      direction: direction)
  }

  /// When the engine stops.
  public var end: Epoch { start.advanced(bySeconds: duration) }

  /// With the thrust.
  public var name: String { "burn of \(thrust) N for \(duration) s" }

  /// With inertial axes yes; local ones turn with the motion.
  public var isVelocityFree: Bool { axes == .inertial }

  /// Nothing: the axes are laid by the state.
  public var needs: ForceNeeds { [] }

  /// Ignition and cut-off.
  public var switches: [ForceSwitch] { [.instant(start), .instant(end)] }

  /// The thrust over the mass while the engine burns, m/s², else null.
  ///
  /// - Throws: `ForceFailure.unusable` for a mass that is not positive, as when all is burnt, and
  ///   where position and velocity lay no axes.
  public func acceleration(
    at point: OrbitPoint, in surroundings: borrowing Surroundings
  ) throws(ForceFailure) -> Vector3 {
    guard isBurning(surroundings) else { return .zero }
    return try push(position: point.position, velocity: point.velocity, mass: point.spacecraft.mass)
  }

  /// The acceleration with its derivatives, which for local axes are central differences good to
  /// eight digits; the scale is that of the thrust, with the mass held.
  public func partials(
    at point: OrbitPoint, in surroundings: borrowing Surroundings
  ) throws(ForceFailure) -> ForcePartials {
    let none = Matrix3(.zero, .zero, .zero)
    guard isBurning(surroundings) else {
      return ForcePartials(acceleration: .zero, byPosition: none)
    }
    let r: Vector3 = point.position
    let v: Vector3 = point.velocity
    let mass: Double = point.spacecraft.mass
    let push: Vector3 = try push(position: r, velocity: v, mass: mass)
    guard axes != .inertial else { return ForcePartials(acceleration: push, byPosition: none) }
    func slope(_ along: Vector3, _ faster: Vector3, _ h: Double) throws(ForceFailure) -> Vector3 {
      let ahead: Vector3 = try self.push(position: r + along, velocity: v + faster, mass: mass)
      let behind: Vector3 = try self.push(position: r - along, velocity: v - faster, mass: mass)
      return (ahead - behind) / (2 * h)
    }
    let h: Double = 1e-5 * r.norm
    let k: Double = 1e-5 * v.norm
    let byPosition = Matrix3(
      try slope(Vector3(h, 0, 0), .zero, h), try slope(Vector3(0, h, 0), .zero, h),
      try slope(Vector3(0, 0, h), .zero, h))
    let byVelocity = Matrix3(
      try slope(.zero, Vector3(k, 0, 0), k), try slope(.zero, Vector3(0, k, 0), k),
      try slope(.zero, Vector3(0, 0, k), k))
    return ForcePartials(
      acceleration: push, byPosition: byPosition.transposed, byVelocity: byVelocity.transposed)
  }

  /// Whether the engine burns in the stretch of the propagation under way.
  private func isBurning(_ surroundings: borrowing Surroundings) -> Bool {
    let elapsed: Double =
      surroundings.epoch.seconds(since: start) + (surroundings.stretch - surroundings.time)
    return elapsed >= 0 && elapsed < duration
  }

  private func push(
    position: Vector3, velocity: Vector3, mass: Double
  ) throws(ForceFailure) -> Vector3 {
    guard mass > 0, mass.isFinite else {
      throw .unusable(
        name: name,
        reason: "the mass is \(mass) kg during the burn, which takes "
          + "\(massFlow * duration) kg; shorten the burn or start with more mass")
    }
    guard let rotation = axes.rotation(position: position, velocity: velocity) else {
      throw .unusable(
        name: name,
        reason: "position and velocity span no plane, so there are no local axes; use inertial ones"
      )
    }
    return thrust / mass * (rotation.transposed * direction)
  }
}
