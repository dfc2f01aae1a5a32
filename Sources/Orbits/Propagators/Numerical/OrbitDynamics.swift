// SPDX-License-Identifier: Apache-2.0

/// The equations of motion of a spacecraft: the sum of its forces, on ICRF axes about a body.
///
/// Positions are metres in the first three lanes of a vector; the fourth stays zero.
struct OrbitDynamics: SecondOrderSystem {
  let forces: [any ForceModel]
  let table: SurroundingsTable
  let center: CentralPull
  /// Times at which forces switch, seconds since the start, in order.
  let instants: [Double]
  /// Whether time runs forward.
  let isForward: Bool
  var spacecraft: Spacecraft
  /// How mass goes over time.
  var mass: MassProfile

  func acceleration(
    at time: Double, position: SIMD4<Double>, velocity: SIMD4<Double>
  ) throws(ForceFailure) -> SIMD4<Double> {
    let squared: Double = (position * position).sum()
    guard squared >= center.radius * center.radius else {
      throw .belowSurface(
        body: center.name, radius: center.radius, distance: squared.squareRoot())
    }
    let surroundings: Surroundings = try surroundings(at: time)
    let point = point(at: time, PhaseState(position: position, velocity: velocity))
    var sum = Vector3.zero
    for force in forces {
      sum += try force.acceleration(at: point, in: surroundings)
    }
    return SIMD4(sum.x, sum.y, sum.z, 0)
  }

  /// What stands around the spacecraft at a time.
  @inline(__always)
  func surroundings(at time: Double) throws(ForceFailure) -> Surroundings {
    var surroundings: Surroundings = try table.surroundings(at: time)
    if !instants.isEmpty { surroundings.stretch = stretch(time) }
    return surroundings
  }

  /// A time inside the stretch between switches that a time belongs to; at a switch itself the one
  /// that ends there.
  private func stretch(_ time: Double) -> Double {
    var before: Double = -.infinity
    for instant in instants {
      if isForward ? instant >= time : instant > time {
        return before == -.infinity ? instant - 1 : 0.5 * (before + instant)
      }
      before = instant
    }
    return before + 1
  }

  /// The spacecraft at a time.
  @inline(__always)
  func point(at time: Double, _ state: PhaseState<SIMD4<Double>>) -> OrbitPoint {
    var craft: Spacecraft = spacecraft
    if !mass.isConstant { craft.mass = mass.mass(at: time) }
    return OrbitPoint(
      position: Vector3(state.position.x, state.position.y, state.position.z),
      velocity: Vector3(state.velocity.x, state.velocity.y, state.velocity.z), spacecraft: craft)
  }

  /// Carries an acceleration over millimetres by the attraction of a point mass.
  func refined(
    _ acceleration: SIMD4<Double>, at time: Double, from predicted: PhaseState<SIMD4<Double>>,
    to corrected: PhaseState<SIMD4<Double>>
  ) -> SIMD4<Double>? {
    // The change of −GM r/r³ over d, to first order: the gap is a part of 10⁻⁹ of r at the most.
    let r: SIMD4<Double> = predicted.position
    let gap: SIMD4<Double> = corrected.position - r
    let squared: Double = (r * r).sum()
    let cubed: Double = squared * squared.squareRoot()
    guard cubed > 0 else { return nil }
    let along: Double = 3 * (r * gap).sum() / squared
    return acceleration - (center.gravitationalParameter / cubed) * (gap - along * r)
  }
}

/// The equations of motion where no force depends on the velocity.
struct VelocityFreeDynamics: VelocityFreeSystem {
  let dynamics: OrbitDynamics

  func acceleration(
    at time: Double, position: SIMD4<Double>, velocity: SIMD4<Double>
  ) throws(ForceFailure) -> SIMD4<Double> {
    try dynamics.acceleration(at: time, position: position, velocity: velocity)
  }
}
