// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

/// Burns aimed at with the numerical propagator.
@Suite struct TargetingTests {
  static let mu = GravitationalParameter.earth
  static let epoch = Epoch.j2000.advanced(bySeconds: 6.6e8)

  static func propagator(_ forces: [any ForceModel]) throws -> NumericalPropagator {
    NumericalPropagator(
      forces: forces, spacecraft: Spacecraft(mass: 1_000, radiationArea: 10),
      environment: ForceEnvironment(
        earth: .constant(EarthOrientation.Parameters(ut1MinusTAI: -37.2)),
        bodies: try TruthKernel.compact()))
  }

  static func real() throws -> NumericalPropagator {
    try propagator([
      try SphericalHarmonics(field: Truth.gravity("egm96"), degree: 8), try ThirdBody(.sun),
      try ThirdBody(.moon), try SolarRadiationPressure(),
    ])
  }

  static func circle(_ radius: Double, inclination: Double) -> StateVector<GCRF> {
    let (s, c) = Elementary.sincos(inclination)
    return StateVector(
      epoch: epoch, position: Vector3(radius, 0, 0),
      velocity: (mu / radius).squareRoot() * Vector3(0, c, s))
  }

  /// On two bodies the apogee raise and the circularisation are Hohmann's.
  @Test func validatesHohmannsTransfer() throws {
    let transfer = try CircularTransfer.hohmann(from: 6_778_137, to: 42_164_000)
    let start = Self.circle(6_778_137, inclination: 0.5)
    let middle = Self.epoch.advanced(bySeconds: transfer.time)
    let targeting = Targeting(
      propagator: try Self.propagator([PointMass(gravitationalParameter: Self.mu)]), start: start,
      burns: [
        ImpulsiveBurn(epoch: Self.epoch, axes: .local(.vnc)),
        ImpulsiveBurn(epoch: middle, axes: .local(.vnc)),
      ], freeComponents: [(burn: 0, axis: 0), (burn: 1, axis: 0)],
      end: middle.advanced(bySeconds: 60),
      aims: [
        Targeting.Aim(
          .semimajorAxis, "semimajor axis", unit: "m", target: 42_164_000, tolerance: 1),
        Targeting.Aim(.eccentricity, "eccentricity", unit: "1", target: 0, tolerance: 1e-7),
      ], largestStep: 3_000)
    var first = targeting
    first.burns[0].change.x = 2_300
    first.burns[1].change.x = 1_300
    let solution = try first.solve()
    for (burn, expected) in zip(solution.burns, transfer.burns) {
      #expect(abs(burn.change.x - expected) < 1e-3)
    }
  }

  /// A plane change at the node on a circle is 2 v sin(Δi/2), and needs its along-track part too.
  @Test func validatesPlaneChange() throws {
    let start = Self.circle(7_000_000, inclination: 0.5)
    let targeting = Targeting(
      propagator: try Self.propagator([PointMass(gravitationalParameter: Self.mu)]), start: start,
      burns: [ImpulsiveBurn(epoch: Self.epoch, axes: .local(.rtn))],
      end: Self.epoch.advanced(bySeconds: 3_000),
      aims: [
        Targeting.Aim(.inclination, "inclination", unit: "rad", target: 0.55, tolerance: 1e-9),
        Targeting.Aim(.semimajorAxis, "size", unit: "m", target: 7_000_000, tolerance: 0.01),
        Targeting.Aim(.eccentricityX, "shape", unit: "1", target: 0, tolerance: 1e-8),
      ])
    let solution = try targeting.solve()
    let speed: Double = (Self.mu / 7_000_000).squareRoot()
    #expect(abs(solution.totalChange - 2 * speed * Elementary.sin(0.025)) < 1e-3)
  }

  /// The apogee of a parking orbit raised under all forces.
  @Test func validatesApogeeRaiseWithAllForces() throws {
    let start = Self.circle(6_700_000, inclination: 0.48)
    let targeting = Targeting(
      propagator: try Self.real(), start: start,
      burns: [ImpulsiveBurn(epoch: Self.epoch.advanced(bySeconds: 1_800), axes: .local(.vnc))],
      freeComponents: [(burn: 0, axis: 0)], end: Self.epoch.advanced(bySeconds: 20_000),
      aims: [
        Targeting.Aim(.apogeeRadius, "apogee", unit: "m", target: 42_164_000, tolerance: 1)
      ], largestStep: 800)
    let solution = try targeting.solve()
    #expect(abs(solution.search.goals[0] - 42_164_000) < 1)
    // Near Hohmann's first burn; the osculating apogee swings with J2.
    let transfer = try CircularTransfer.hohmann(from: 6_700_000, to: 42_164_000)
    #expect(abs(solution.burns[0].change.x - transfer.burns[0]) < 15)
    // Flown again, by the propagator alone.
    let before = try targeting.propagator.states(from: start, at: [solution.burns[0].epoch])[0]
    let after = try #require(solution.burns[0].applied(to: before))
    let end = try targeting.propagator.states(from: after, at: [targeting.end])[0]
    let apogee = try TrajectoryQuantity.apogeeRadius.value(
      of: end, in: targeting.propagator.environment)
    #expect(abs(apogee - 42_164_000) < 2)
  }

  /// From a drift orbit into a slot: longitude, drift, eccentricity and inclination at once.
  @Test func validatesGeostationarySlot() throws {
    let longitude: Double = 86.5 * .pi / 180
    let real = try Self.real()
    // 4° west of the slot, 60 km low, a little eccentric and inclined.
    let transform = try FrameTransform(
      from: .gcrf, to: .itrf, at: Self.epoch, using: real.environment.earth)
    let (s, c) = Elementary.sincos(longitude - 0.07)
    let direction: Vector3 = transform.inverse.position(Vector3(c, s, 0)).normalized
    let east: Vector3 = Vector3(0, 0, 1).cross(direction).normalized
    let radius: Double = 42_104_000
    let start = StateVector<GCRF>(
      epoch: Self.epoch, position: radius * direction,
      velocity: (Self.mu / radius).squareRoot() * (1.002 * east + Vector3(0, 0, 0.008)))
    // At four phases of the orbit, so that each direction of e and i can be had.
    let hours = [6.0, 15, 36, 57]
    let targeting = Targeting(
      propagator: real, start: start,
      burns: hours.map {
        ImpulsiveBurn(epoch: Self.epoch.advanced(bySeconds: $0 * 3_600), axes: .local(.rtn))
      }, end: Self.epoch.advanced(bySeconds: 66 * 3_600),
      aims: [
        Targeting.Aim(
          .longitude, "longitude", unit: "rad", target: longitude, tolerance: 1e-6),
        Targeting.Aim(.longitudeDrift, "drift", unit: "rad/s", target: 0, tolerance: 1e-11),
        Targeting.Aim(.eccentricityX, "e cos", unit: "1", target: 0, tolerance: 1e-6),
        Targeting.Aim(.eccentricityY, "e sin", unit: "1", target: 0, tolerance: 1e-6),
        Targeting.Aim(.inclinationX, "tan(i/2) cos", unit: "1", target: 0, tolerance: 1e-6),
        Targeting.Aim(.inclinationY, "tan(i/2) sin", unit: "1", target: 0, tolerance: 1e-6),
      ])
    let solution = try targeting.solve()
    // The plane takes 25 m/s, the size twice 5, the eccentricity as much again.
    #expect(solution.totalChange < 50)
    #expect(solution.search.iterations <= 6)
    for (aim, value) in zip(targeting.aims, solution.search.goals) {
      #expect(abs(aim.goal.miss(of: value)) <= aim.goal.tolerance)
    }
  }

  /// On the way to the Moon, a correction after half a day: B·T, B·R and the time of the pericentre.
  @Test func validatesLunarBPlane() throws {
    let real = try Self.propagator([
      PointMass(gravitationalParameter: Self.mu), try ThirdBody(.sun), try ThirdBody(.moon),
    ])
    // Looked at after four days; the pericentre twelve hours on.
    let look = Self.epoch.advanced(bySeconds: 4 * 86_400)
    let arrival = look.advanced(bySeconds: 43_200)
    // Without the Moon's pull the way takes some six hours more, and must not aim at its centre.
    let time: Double = 4.75 * 86_400
    let late = try real.environment.bodies.state(
      of: .moon, relativeTo: .earth, at: Self.epoch.advanced(bySeconds: time))
    let moon = try real.environment.bodies.state(of: .moon, relativeTo: .earth, at: arrival)
    let outward: Vector3 = late.position.normalized
    let normal: Vector3 = outward.cross(late.velocity).normalized
    let ahead: Vector3 = normal.cross(outward)
    let (s, c) = Elementary.sincos(3.05)
    let place: Vector3 = 6_678_000 * (c * outward - s * ahead)
    let lambert = try Lambert.solutions(
      from: place, to: late.position + 2e7 * normal, time: time, gravitationalParameter: Self.mu)
    let way = try #require(
      lambert.first { $0.revolutions == 0 && place.cross($0.departureVelocity).dot(normal) > 0 })
    let start = StateVector<GCRF>(
      epoch: Self.epoch, position: place, velocity: way.departureVelocity)
    let targeting = Targeting(
      propagator: real, start: start,
      burns: [ImpulsiveBurn(epoch: Self.epoch.advanced(bySeconds: 43_200), axes: .local(.vnc))],
      end: look,
      aims: [
        Targeting.Aim(.alongT(.moon), "B.T", unit: "m", target: 8_000_000, tolerance: 10),
        Targeting.Aim(.alongR(.moon), "B.R", unit: "m", target: -3_000_000, tolerance: 10),
        Targeting.Aim(
          .timeToPericenter(.moon), "time to pericentre", unit: "s", target: 43_200,
          tolerance: 0.1),
      ], largestStep: 30)
    let solution = try targeting.solve()
    for (aim, value) in zip(targeting.aims, solution.search.goals) {
      #expect(abs(aim.goal.miss(of: value)) <= aim.goal.tolerance)
    }
    // On to the pericentre: it is where and when the B-plane says, but for the Earth's pull.
    let end = try real.states(from: solution.end, at: [arrival])[0]
    let relative: Vector3 = end.position - moon.position
    let speed: Vector3 = end.velocity - moon.velocity
    let radius = try TrajectoryQuantity.pericenterRadius(.moon).value(
      of: solution.end, in: real.environment)
    #expect(abs(relative.norm - radius) < 0.05 * radius)
    #expect(abs(relative.dot(speed)) < 0.1 * relative.norm * speed.norm)
  }

  @Test func holdsFailuresName() throws {
    let start = Self.circle(7_000_000, inclination: 0.5)
    var targeting = Targeting(
      propagator: try Self.propagator([PointMass(gravitationalParameter: Self.mu)]), start: start,
      burns: [ImpulsiveBurn(epoch: Self.epoch, axes: .local(.rtn))],
      freeComponents: [(burn: 0, axis: 0)], end: Self.epoch.advanced(bySeconds: 3_000),
      aims: [
        Targeting.Aim(.inclination, "inclination", unit: "rad", target: 0.55, tolerance: 1e-9)
      ])
    func failure() -> TargetingFailure<Targeting.Failure>? {
      do {
        _ = try targeting.solve()
        return nil
      } catch {
        return error
      }
    }
    // A radial burn does not turn the plane.
    guard case .notReached(let shortfall) = failure() else {
      Issue.record("reached")
      return
    }
    #expect(shortfall.goals.map(\.goal.name) == ["inclination"])
    targeting.burns[0].epoch = Self.epoch.advanced(bySeconds: -1)
    guard case .evaluation(.burnOutOfOrder(0), _) = failure() else {
      Issue.record("order")
      return
    }
    targeting.burns[0].epoch = Self.epoch
    targeting.aims[0].quantity = .alongT(.earth)
    guard case .evaluation(.quantity("inclination", .plane(.bound)), _) = failure() else {
      Issue.record("bound")
      return
    }
    targeting.freeComponents = [(burn: 3, axis: 0)]
    guard case .unusable = failure() else {
      Issue.record("unusable")
      return
    }
  }
}
