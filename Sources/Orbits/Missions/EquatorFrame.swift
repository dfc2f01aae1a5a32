// SPDX-License-Identifier: Apache-2.0

/// Orbits against the true equator of a date, which slots and nodes are reckoned by.
struct EquatorFrame {
  /// From GCRF to the true equator and equinox of the date, held for the whole mission.
  let rotation: Matrix3
  let environment: ForceEnvironment

  init(at epoch: Epoch, in world: MissionWorld) throws(MissionFailure) {
    do throws(EarthOrientation.Failure) {
      rotation = try FrameTransform(
        from: .gcrf, to: .tod, at: epoch, using: world.environment.earth
      ).rotation
    } catch {
      throw .earth(error)
    }
    environment = world.environment
  }

  /// The pole in GCRF, a unit vector.
  var pole: Vector3 { rotation.row2 }

  /// A number of the orbit on the axes of the date; not for longitudes and bodies.
  func value(
    _ quantity: TrajectoryQuantity, of state: StateVector<GCRF>
  ) throws(MissionFailure) -> Double {
    let turned = StateVector<GCRF>(
      epoch: state.epoch, position: rotation * state.position, velocity: rotation * state.velocity)
    return try Self.value(quantity, of: turned, in: environment)
  }

  /// The east longitude below a state, rad.
  func longitude(of state: StateVector<GCRF>) throws(MissionFailure) -> Double {
    try Self.value(.longitude, of: state, in: environment)
  }

  private static func value(
    _ quantity: TrajectoryQuantity, of state: StateVector<GCRF>, in environment: ForceEnvironment
  ) throws(MissionFailure) -> Double {
    do throws(TrajectoryQuantity.Failure) {
      return try quantity.value(of: state, in: environment)
    } catch {
      throw .lost("the orbit has no such figure: \(error)")
    }
  }

  /// The angle from the ascending node to the perigee along the motion, rad, −π…π.
  func argumentOfPerigee(_ state: StateVector<GCRF>) -> Double {
    let momentum: Vector3 = state.position.cross(state.velocity)
    let normal: Vector3 = momentum.normalized
    let node: Vector3 = pole.cross(normal).normalized
    let shape: Vector3 =
      state.velocity.cross(momentum) / GravitationalParameter.earth - state.position.normalized
    return Elementary.atan2(shape.dot(normal.cross(node)), shape.dot(node))
  }

  /// The time from a state to the next apogee of its ellipse, s.
  static func timeToApogee(_ state: StateVector<GCRF>) throws(MissionFailure) -> Double {
    let mu: Double = GravitationalParameter.earth
    let r: Double = state.position.norm
    let a: Double = 1 / (2 / r - state.velocity.squaredNorm / mu)
    guard a > 0 else { throw .lost("the orbit is open: it has no apogee") }
    let x: Double = 1 - r / a
    let y: Double = state.position.dot(state.velocity) / (mu * a).squareRoot()
    let anomaly: Double = Elementary.atan2(y, x)
    let mean: Double = anomaly - y
    return Circle.positive(Double.pi - mean) * a * (a / mu).squareRoot()
  }
}
