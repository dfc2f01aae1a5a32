// SPDX-License-Identifier: Apache-2.0

/// The drag of air that turns with the Earth: a = −½ ρ C A/m |v| v, v relative to the air.
///
/// The air turns with the axes fixed in the Earth (ITRF); there is no wind and no lift.
///
/// Reference: Montenbruck and Gill, Satellite Orbits, 2000, eq. 3.97.
public struct Drag<Atmosphere: AtmosphereModel>: ForceModel, EarthBound {
  /// The model of the air.
  public let atmosphere: Atmosphere

  /// Makes the force of an atmosphere.
  public init(_ atmosphere: Atmosphere) { self.atmosphere = atmosphere }

  /// With the name of the atmosphere.
  public var name: String { "drag, \(atmosphere.name)" }

  /// The Earth's axes, and the Sun where the atmosphere asks for it.
  public var needs: ForceNeeds { atmosphere.needsSun ? [.bodyFixed, .sun] : .bodyFixed }

  /// Where the atmosphere has a step in time.
  public var switches: [ForceSwitch] { atmosphere.breaks.map { .instant($0) } }

  /// Against the motion through the air, m/s².
  ///
  /// - Throws: `ForceFailure.belowSurface` under the ground, `.unusable` below the model's table,
  ///   `ForceFailure.epochOutsideTable` outside its space weather, `ForceFailure.unusable` for a mass
  ///   that is not positive, a negative area or coefficient.
  public func acceleration(
    at point: OrbitPoint, in surroundings: borrowing Surroundings
  ) throws(ForceFailure) -> Vector3 {
    let ballistic: Double = try Self.ballistic(point.spacecraft)
    let place = place(of: point, in: surroundings)
    let density: Double
    do throws(AtmosphereFailure) {
      density = try atmosphere.density(at: place)
    } catch {
      throw ForceFailure(error, at: place.position)
    }
    let wind: Vector3 = point.velocity - Self.turning(surroundings).cross(point.position)
    return -0.5 * density * ballistic * wind.norm * wind
  }

  /// The acceleration with its derivatives; the density's gradient is the atmosphere's, by
  /// differences where it has no better one.
  public func partials(
    at point: OrbitPoint, in surroundings: borrowing Surroundings
  ) throws(ForceFailure) -> ForcePartials {
    let ballistic: Double = try Self.ballistic(point.spacecraft)
    let place = place(of: point, in: surroundings)
    let air: DensityGradient
    do throws(AtmosphereFailure) {
      air = try atmosphere.densityAndGradient(at: place)
    } catch {
      throw ForceFailure(error, at: place.position)
    }
    let gradient: Vector3 = surroundings.bodyFixed.rotation.transposed * air.gradient
    let turning: Vector3 = Self.turning(surroundings)
    let wind: Vector3 = point.velocity - turning.cross(point.position)
    let speed: Double = wind.norm
    let factor: Double = -0.5 * ballistic * speed
    let along: Vector3 = speed > 0 ? air.density * factor / (speed * speed) * wind : .zero
    let plain: Double = air.density * factor
    let byVelocity = Matrix3(
      Vector3(plain, 0, 0) + along.x * wind, Vector3(0, plain, 0) + along.y * wind,
      Vector3(0, 0, plain) + along.z * wind)
    // The air's velocity grows with the place: ∂v/∂r = −[ω×], whose rows act on the right.
    let swept = Matrix3(
      Vector3(0, turning.z, -turning.y), Vector3(-turning.z, 0, turning.x),
      Vector3(turning.y, -turning.x, 0))
    let carried: Matrix3 = byVelocity * swept
    let thinned: Vector3 = factor * wind
    return ForcePartials(
      acceleration: plain * wind,
      byPosition: Matrix3(
        carried.row0 + thinned.x * gradient, carried.row1 + thinned.y * gradient,
        carried.row2 + thinned.z * gradient),
      byVelocity: byVelocity)
  }

  private func place(
    of point: OrbitPoint, in surroundings: borrowing Surroundings
  ) -> AtmospherePoint {
    let rotation: Matrix3 = surroundings.bodyFixed.rotation
    return AtmospherePoint(
      epoch: surroundings.epoch, position: rotation * point.position,
      sun: atmosphere.needsSun ? rotation * surroundings.sun : .zero)
  }

  /// Angular velocity of the Earth's axes, rad/s, on ICRF axes.
  private static func turning(_ surroundings: borrowing Surroundings) -> Vector3 {
    surroundings.bodyFixed.rotation.transposed * surroundings.bodyFixed.angularVelocity
  }

  /// C A/m, m²/kg.
  private static func ballistic(_ craft: Spacecraft) throws(ForceFailure) -> Double {
    guard craft.mass > 0, craft.dragArea >= 0, craft.dragCoefficient >= 0 else {
      throw unusable(craft)
    }
    let result: Double = craft.dragCoefficient * craft.dragArea / craft.mass
    guard result.isFinite else { throw unusable(craft) }
    return result
  }

  private static func unusable(_ craft: Spacecraft) -> ForceFailure {
    .unusable(
      name: "drag",
      reason: """
        needs a mass above 0 kg, and area (m2) and coefficient not below 0; got \(craft.mass) kg, \
        \(craft.dragArea) m2, \(craft.dragCoefficient)
        """)
  }
}

extension ForceFailure {
  /// What a failure of the air means to a force at a body-fixed position (m).
  init(_ failure: AtmosphereFailure, at position: Vector3) {
    switch failure {
    case .tooLow(let model, let height, let lowest):
      self =
        height < 0
        ? .belowSurface(
          body: "earth", radius: position.norm - height, distance: position.norm)
        : .unusable(
          name: model,
          reason: """
            \(height / 1000) km is below its lowest height of \(lowest / 1000) km; end the \
            propagation above it or take nrlmsise00, which reaches the ground
            """)
    case .epochOutsideTable(let name, let epoch, let coverage):
      self = .epochOutsideTable(name: name, epoch: epoch, coverage: coverage)
    case .unusable(let model, let reason):
      self = .unusable(name: model, reason: reason)
    }
  }
}
