// SPDX-License-Identifier: Apache-2.0

/// The forces between the Earth and the Moon, with the one or the other at the centre.
///
/// About the Earth: zonal harmonics to degree 6, Sun and Moon as points. About the Moon: its field to
/// a degree, Earth and Sun as points. Pressure of sunlight is left out: over the five days of a
/// transfer it moves a spacecraft of 8 t by less than 10 km, which a correction of 0.1 m/s undoes.
public struct CislunarModel: Sendable {
  /// The Earth's orientation, the bodies and the Moon's orientation; its centre does not count.
  public let environment: ForceEnvironment
  /// The error of an integration step, m.
  public var tolerance: Double = 1e-5

  /// The Earth's pull, for flights that are not left to the propagator.
  let earthGravity: ZonalHarmonics
  private let earthForces: [any ForceModel]
  private let moonForces: [any ForceModel]

  /// Makes the model from the gravity fields of the Earth and of the Moon, the latter to a degree.
  /// - Throws: ``LunarMissionFailure/force(_:)`` or ``LunarMissionFailure/plan(field:reason:)`` for
  ///   a field that cannot be summed.
  public init(
    environment: ForceEnvironment, earthField: GravityField, moonField: GravityField,
    moonDegree: Int = 20
  ) throws(LunarMissionFailure) {
    self.environment = environment
    earthGravity = ZonalHarmonics(field: earthField, degree: 6)
    let harmonics: SphericalHarmonics
    do throws(GravityFieldFailure) {
      harmonics = try SphericalHarmonics(
        field: moonField, degree: min(moonDegree, moonField.degree), body: "moon")
    } catch {
      throw .plan(field: "gravity of the Moon", reason: "\(error)")
    }
    do throws(ForceFailure) {
      let sun = try ThirdBody(.sun)
      earthForces = [earthGravity, sun, try ThirdBody(.moon)]
      moonForces = [harmonics, try ThirdBody(.earth), sun]
    } catch {
      throw .force(error)
    }
  }

  /// The course from a state to an epoch about a centre, with finite burns on the way.
  ///
  /// - Parameters:
  ///   - start: about the Earth's centre, whatever `center` is.
  ///   - end: the last epoch.
  ///   - center: the Earth or the Moon: the origin of the integration.
  ///   - mass: at the start, kg.
  ///   - burns: finite ones within the span.
  ///   - detectors: what to look for.
  ///   - phase: what failures call it.
  func fly(
    _ start: StateVector<GCRF>, to end: Epoch, about center: SolarSystemBody, mass: Double = 1,
    burns: [FiniteBurn] = [], detecting detectors: [EventDetector] = [], phase: String
  ) throws(LunarMissionFailure) -> Propagation {
    var world = environment
    world.center = center
    let propagator = NumericalPropagator(
      forces: (center == .moon ? moonForces : earthForces) + burns,
      spacecraft: Spacecraft(mass: mass), environment: world,
      integrator: .standard(tolerance: tolerance))
    do throws(PropagationFailure) {
      return try propagator.propagate(from: start, to: end, detecting: detectors)
    } catch {
      throw .propagation(phase: phase, error)
    }
  }

  /// The Moon from the Earth, m and m/s.
  func moon(at epoch: Epoch) throws(LunarMissionFailure) -> StateVector<GCRF> {
    do throws(BodyEphemerisFailure) {
      let place = try environment.bodies.state(of: .moon, relativeTo: .earth, at: epoch)
      return StateVector(epoch: epoch, position: place.position, velocity: place.velocity)
    } catch {
      throw .bodies(error)
    }
  }

  /// A state about the Earth as one about the Moon.
  func selenocentric(
    _ state: StateVector<GCRF>
  ) throws(LunarMissionFailure) -> StateVector<GCRF> {
    let moon = try moon(at: state.epoch)
    return StateVector(
      epoch: state.epoch, position: state.position - moon.position,
      velocity: state.velocity - moon.velocity)
  }

  /// A state about the Moon as one about the Earth.
  func geocentric(
    _ state: StateVector<GCRF>
  ) throws(LunarMissionFailure) -> StateVector<GCRF> {
    let moon = try moon(at: state.epoch)
    return StateVector(
      epoch: state.epoch, position: state.position + moon.position,
      velocity: state.velocity + moon.velocity)
  }

  /// From inertial axes to the mean Earth axes of the Moon, which selenographic places refer to.
  func selenographic(at epoch: Epoch) throws(LunarMissionFailure) -> FrameTransform {
    do throws(BodyEphemerisFailure) {
      return try environment.moon.transform(at: epoch, to: .meanEarth)
    } catch {
      throw .bodies(error)
    }
  }

  /// A place on the Moon, about its centre on inertial axes, turning with it.
  func site(
    _ place: Geodetic, at epoch: Epoch
  ) throws(LunarMissionFailure) -> StateVector<GCRF> {
    let (sinLatitude, cosLatitude) = Elementary.sincos(place.latitude)
    let (sinLongitude, cosLongitude) = Elementary.sincos(place.longitude)
    let radius: Double = Constants.moonRadius.value + place.height
    let fixed = Vector3(cosLatitude * cosLongitude, cosLatitude * sinLongitude, sinLatitude)
    let back = try selenographic(at: epoch).inverse
    let state = back.state(position: radius * fixed, velocity: .zero)
    return StateVector(epoch: epoch, position: state.position, velocity: state.velocity)
  }

  /// A place on the Earth, on inertial axes, turning with it.
  func ground(
    _ place: Geodetic, at epoch: Epoch
  ) throws(LunarMissionFailure) -> StateVector<GCRF> {
    let position: Vector3 = Ellipsoid.wgs84.position(of: place)
    let fixed = StateVector<ITRF>(epoch: epoch, position: position, velocity: .zero)
    do throws(EarthOrientation.Failure) {
      return try fixed.transformed(to: GCRF.self, using: environment.earth)
    } catch {
      throw .earth(error)
    }
  }

  /// The point of the Earth below a state, and its height over WGS 84.
  func geodetic(_ state: StateVector<GCRF>) throws(LunarMissionFailure) -> Geodetic {
    do throws(EarthOrientation.Failure) {
      let fixed = try state.transformed(to: ITRF.self, using: environment.earth)
      return Ellipsoid.wgs84.geodetic(of: fixed.position)
    } catch {
      throw .earth(error)
    }
  }
}
