// SPDX-License-Identifier: Apache-2.0

/// A number read off a state, that a trajectory can be aimed at.
///
/// Elements are osculating, about the Earth, on the axes of the GCRF.
public enum TrajectoryQuantity: Sendable {
  /// The distance of the apogee from the centre, m.
  case apogeeRadius
  /// The distance of the perigee from the centre, m.
  case perigeeRadius
  /// The semimajor axis, m.
  case semimajorAxis
  /// The eccentricity.
  case eccentricity
  /// e cos(Ω + ω): the eccentricity of near-circular orbits in a plane near the equator.
  case eccentricityX
  /// e sin(Ω + ω).
  case eccentricityY
  /// The inclination to the equator, rad.
  case inclination
  /// tan(i/2) cos Ω: the inclination of orbits near the equator.
  case inclinationX
  /// tan(i/2) sin Ω.
  case inclinationY
  /// The right ascension of the ascending node, rad.
  case raan
  /// The east longitude of the point below, rad.
  case longitude
  /// The rate of the mean longitude by the semimajor axis alone, rad/s; 0 where the period is that of
  /// the Earth's rotation.
  case longitudeDrift
  /// The component of B along T in the B-plane of a body, m.
  case alongT(SolarSystemBody, pole: Vector3 = Vector3(0, 0, 1))
  /// The component of B along R in the B-plane of a body, m.
  case alongR(SolarSystemBody, pole: Vector3 = Vector3(0, 0, 1))
  /// The time from the state to the pericentre of the hyperbola about a body, s.
  case timeToPericenter(SolarSystemBody)
  /// The distance of the pericentre of the orbit about a body, m.
  case pericenterRadius(SolarSystemBody)

  /// Why a state has no such number.
  public enum Failure: Error, Sendable, Hashable {
    /// The orbit is open: its eccentricity, dimensionless.
    case open(eccentricity: Double)
    /// The motion is along a line through the centre.
    case rectilinear
    /// There is no B-plane.
    case plane(BPlane.Failure)
    /// The place of the body is not known.
    case body(BodyEphemerisFailure)
    /// The Earth's orientation is not known.
    case earth(EarthOrientation.Failure)
  }

  /// The unit of a whole turn where the number is an angle, 2π rad; nil elsewhere.
  public var period: Double? {
    switch self {
    case .raan, .longitude: Circle.turn
    default: nil
    }
  }

  /// The number of a state, in its unit.
  ///
  /// - Parameters:
  ///   - state: about the Earth.
  ///   - environment: where the bodies are, and how the Earth is turned.
  /// - Throws: ``Failure``.
  public func value(
    of state: StateVector<GCRF>, in environment: ForceEnvironment
  ) throws(Failure) -> Double {
    switch self {
    case .alongT(let body, let pole): return try plane(state, body, environment, pole).alongT
    case .alongR(let body, let pole): return try plane(state, body, environment, pole).alongR
    case .timeToPericenter(let body):
      return try plane(state, body, environment, nil).timeToPericenter
    case .pericenterRadius(let body):
      let (r, v) = try Self.relative(state, to: body, environment)
      let shape = try Shape(r, v, mu: body.gravitationalParameter)
      return shape.parameter / (1 + shape.eccentricity.norm)
    case .longitude:
      let transform: FrameTransform
      do throws(EarthOrientation.Failure) {
        transform = try FrameTransform(
          from: .gcrf, to: .itrf, at: state.epoch, using: environment.earth)
      } catch {
        throw .earth(error)
      }
      let below: Vector3 = transform.position(state.position)
      return Elementary.atan2(below.y, below.x)
    default: break
    }
    let mu: Double = Constants.earthGM.value
    let shape = try Shape(state.position, state.velocity, mu: mu)
    let e: Double = shape.eccentricity.norm
    // 1 + cos i and the node's direction, by the normal of the plane (equinoctial elements).
    let n: Vector3 = shape.normal
    let x: Double = -n.y / (1 + n.z)
    let y: Double = n.x / (1 + n.z)
    switch self {
    case .perigeeRadius: return shape.parameter / (1 + e)
    case .eccentricity: return e
    case .inclination: return Elementary.atan2(Elementary.hypot(n.x, n.y), n.z)
    case .raan: return Elementary.atan2(n.x, -n.y)
    case .inclinationX: return x
    case .inclinationY: return y
    case .eccentricityX, .eccentricityY:
      let size: Double = 1 + x * x + y * y
      let f = Vector3(1 - y * y + x * x, 2 * x * y, -2 * y) / size
      let g = Vector3(2 * x * y, 1 + y * y - x * x, 2 * x) / size
      if case .eccentricityX = self { return shape.eccentricity.dot(f) }
      return shape.eccentricity.dot(g)
    default: break
    }
    guard e < 1 else { throw .open(eccentricity: e) }
    let a: Double = shape.parameter / (1 - e * e)
    switch self {
    case .apogeeRadius: return a * (1 + e)
    case .longitudeDrift: return (mu / a).squareRoot() / a - EarthRotation.nominalRate
    default: return a
    }
  }

  private func plane(
    _ state: StateVector<GCRF>, _ body: SolarSystemBody, _ environment: ForceEnvironment,
    _ pole: Vector3?
  ) throws(Failure) -> BPlane {
    let (r, v) = try Self.relative(state, to: body, environment)
    do throws(BPlane.Failure) {
      return try BPlane(
        position: r, velocity: v, gravitationalParameter: body.gravitationalParameter,
        pole: pole ?? r.cross(v).normalized)
    } catch {
      throw .plane(error)
    }
  }

  private static func relative(
    _ state: StateVector<GCRF>, to body: SolarSystemBody, _ environment: ForceEnvironment
  ) throws(Failure) -> (Vector3, Vector3) {
    guard body != .earth else { return (state.position, state.velocity) }
    do throws(BodyEphemerisFailure) {
      let place = try environment.bodies.state(of: body, relativeTo: .earth, at: state.epoch)
      return (state.position - place.position, state.velocity - place.velocity)
    } catch {
      throw .body(error)
    }
  }
}

/// The figure of an osculating orbit.
private struct Shape {
  /// Towards the pericentre, of the length of the eccentricity.
  let eccentricity: Vector3
  /// Unit vector along the angular momentum.
  let normal: Vector3
  /// Semilatus rectum, m.
  let parameter: Double

  init(
    _ r: Vector3, _ v: Vector3, mu: Double
  ) throws(TrajectoryQuantity.Failure) {
    let momentum: Vector3 = r.cross(v)
    let h: Double = momentum.norm
    guard h > 1e-14 * r.norm * v.norm, h.isFinite else { throw .rectilinear }
    normal = momentum / h
    parameter = h * h / mu
    eccentricity = v.cross(momentum) / mu - r.normalized
  }
}
