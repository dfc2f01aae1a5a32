// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

/// The variational equations against differences of whole propagations, and what they must keep.
@Suite struct VariationsTests {
  /// A Sun and a Moon on circles, good enough to vary an orbit.
  struct Circles: BodyEphemeris {
    let name = "circles"
    let coverage = Epoch.j2000.advanced(bySeconds: -1e9)...Epoch.j2000.advanced(bySeconds: 1e9)

    func state(
      of body: SolarSystemBody, relativeTo center: SolarSystemBody, at epoch: Epoch
    ) throws(BodyEphemerisFailure) -> (position: Vector3, velocity: Vector3) {
      let time: Double = epoch.seconds(since: .j2000)
      let (radius, rate) = body == .sun ? (1.496e11, 1.991e-7) : (3.844e8, 2.662e-6)
      let (s, c) = Elementary.sincos(rate * time + 4.9)
      let tilt: Double = 0.4
      return (
        radius * Vector3(c, s * Elementary.cos(tilt), s * Elementary.sin(tilt)),
        radius * rate * Vector3(-s, c * Elementary.cos(tilt), c * Elementary.sin(tilt))
      )
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let radius: Double
    let apogee: Double
    let inclination: Double
    let hours: Double
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "LEO", radius: 6_778_000, apogee: 6_790_000, inclination: 0.9, hours: 6),
    Case(name: "GTO", radius: 6_628_000, apogee: 42_164_000, inclination: 0.2, hours: 12),
    Case(name: "GEO", radius: 42_164_000, apogee: 42_166_000, inclination: 0.01, hours: 24),
  ]

  static func start(_ orbit: Case) -> StateVector<GCRF> {
    let mu = GravitationalParameter.earth
    let a: Double = 0.5 * (orbit.radius + orbit.apogee)
    let speed: Double = (mu * (2 / orbit.radius - 1 / a)).squareRoot()
    let (s, c) = Elementary.sincos(orbit.inclination)
    return StateVector(
      epoch: .j2000.advanced(bySeconds: 1e8),
      position: orbit.radius * Vector3(0.6, 0.8 * c, 0.8 * s),
      velocity: speed * Vector3(-0.8, 0.6 * c, 0.6 * s))
  }

  static func propagator(_ forces: [any ForceModel]) -> NumericalPropagator {
    NumericalPropagator(
      forces: forces,
      spacecraft: Spacecraft(
        mass: 1_000, dragArea: 20, dragCoefficient: 2.2, radiationArea: 40,
        radiationCoefficient: 1.4),
      environment: ForceEnvironment(
        earth: .constant(EarthOrientation.Parameters(xPole: 1e-6, yPole: 2e-6, ut1MinusTAI: -34)),
        bodies: Circles()),
      integrator: .rungeKutta(
        .verner98, StepSettings(tolerance: StepTolerance(position: 1e-7, velocity: 1e-10))))
  }

  static func drag() throws -> any ForceModel {
    Drag(try ExponentialAtmosphere(density: 4e-12, height: 400_000, scaleHeight: 60_000))
  }

  static func forces() throws -> [any ForceModel] {
    [
      try SphericalHarmonics(field: Truth.gravity("egm96"), degree: 8),
      try SolarRadiationPressure(), try Self.drag(),
    ]
  }

  /// Columns of position and velocity against central differences of the propagator itself.
  @Test(arguments: cases) func validatesTransitionAgainstDifferences(orbit: Case) throws {
    let start = Self.start(orbit)
    let propagator = Self.propagator(try Self.forces())
    let end = start.epoch.advanced(bySeconds: orbit.hours * 3_600)
    let partials = try propagator.partials(from: start, at: end)
    let plain = try propagator.states(from: start, at: [end])[0]
    #expect((partials.state.position - plain.position).norm < 1e-3)
    for column in 0..<6 {
      let step: Double = column < 3 ? 3 : 3e-3
      func moved(_ sign: Double) throws -> StateVector<GCRF> {
        var state = start
        let d = [0, 1, 2].map { $0 == column % 3 ? sign * step : 0 }
        if column < 3 {
          state.position += Vector3(d[0], d[1], d[2])
        } else {
          state.velocity += Vector3(d[0], d[1], d[2])
        }
        return try propagator.states(from: state, at: [end])[0]
      }
      let (plus, minus) = (try moved(1), try moved(-1))
      let dr: Vector3 = (plus.position - minus.position) / (2 * step)
      let dv: Vector3 = (plus.velocity - minus.velocity) / (2 * step)
      let m = partials.transition
      let r = Vector3(m[0, column], m[1, column], m[2, column])
      let v = Vector3(m[3, column], m[4, column], m[5, column])
      // Some columns pass through zero: what counts is the size of their block.
      let size: (Double, Double) = Self.sizes(m, column / 3)
      #expect((r - dr).norm < 2e-7 * size.0, "\((r - dr).norm / size.0)")
      #expect((v - dv).norm < 2e-7 * size.1, "\((v - dv).norm / size.1)")
    }
  }

  /// The lengths of the longest column of the upper and the lower block.
  static func sizes(_ m: Matrix6, _ half: Int) -> (Double, Double) {
    func longest(_ row: Int) -> Double {
      let columns = m.block(row, half).transposed
      return max(columns.row0.norm, columns.row1.norm, columns.row2.norm)
    }
    return (longest(0), longest(1))
  }

  /// Scales of forces, an added constant acceleration and one coefficient against differences.
  @Test(arguments: cases) func validatesSensitivitiesAgainstDifferences(orbit: Case) throws {
    let start = Self.start(orbit)
    let forces = try Self.forces()
    let end = start.epoch.advanced(bySeconds: orbit.hours * 3_600)
    let push = EmpiricalAcceleration(.transverse, amplitude: 1e-8)
    let wave = EmpiricalAcceleration(.normal, .sine, amplitude: 1e-8)
    // The field of C22 alone: its derivative is that of the coefficient.
    let field = try GravityField(
      name: "C22", gravitationalParameter: 3.986e14, radius: 6_378_136.3,
      cosines: [0, 0, 0, 0, 0, 1e-9], sines: [0, 0, 0, 0, 0, 0])
    let coefficient = try SphericalHarmonics(field: field, includesCentralTerm: false)
    let additions: [any ForceModel] = [push, wave, coefficient]
    let parameters: [VariationalParameter] =
      forces.indices.map { .scale(force: $0) } + additions.map { .addition($0) }
    let partials = try Self.propagator(forces).partials(
      from: start, at: end, parameters: parameters)
    for (place, sensitivity) in partials.sensitivities.enumerated() {
      let step: Double = place == 0 ? 1e-8 : place < forces.count ? 0.1 : 100
      func moved(_ sign: Double) throws -> StateVector<GCRF> {
        var changed = forces
        if place < forces.count {
          changed[place] = ScaledForce(forces[place], by: 1 + sign * step)
        } else {
          changed.append(ScaledForce(additions[place - forces.count], by: sign * step))
        }
        return try Self.propagator(changed).states(from: start, at: [end])[0]
      }
      let (plus, minus) = (try moved(1), try moved(-1))
      let dr: Vector3 = (plus.position - minus.position) / (2 * step)
      let dv: Vector3 = (plus.velocity - minus.velocity) / (2 * step)
      #expect(
        (sensitivity.position - dr).norm <= 1e-5 * dr.norm,
        "\(place) \((sensitivity.position - dr).norm / dr.norm) \(dr.norm)")
      #expect(
        (sensitivity.velocity - dv).norm <= 1e-5 * dv.norm,
        "\(place) \((sensitivity.velocity - dv).norm / dv.norm)")
    }
  }

  /// Without drag the flow keeps volumes: ΦᵀJΦ = J; and Φ is that of Kepler for a point mass.
  @Test(arguments: cases) func holdsSymplectic(orbit: Case) throws {
    let start = Self.start(orbit)
    let end = start.epoch.advanced(bySeconds: orbit.hours * 3_600)
    let propagator = Self.propagator([
      try SphericalHarmonics(field: Truth.gravity("egm96"), degree: 8)
    ])
    let whole = try propagator.partials(from: start, at: end).transition
    let zero = Matrix3(.zero, .zero, .zero)
    let minus = Matrix3(Vector3(-1, 0, 0), Vector3(0, -1, 0), Vector3(0, 0, -1))
    let j = Matrix6(zero, .identity, minus, zero)
    let product = whole.transposed * j * whole
    for row in 0..<6 {
      for column in 0..<6 {
        let scale: Double = (0..<6).reduce(0.0) {
          max($0, abs(whole[$1, row] * whole[($1 + 3) % 6, column]))
        }
        #expect(
          abs(product[row, column] - j[row, column]) < 1e-8 * scale,
          "\(abs(product[row, column] - j[row, column]) / scale)")
      }
    }
    let kepler = try Self.propagator([PointMass()]).partials(from: start, at: end).transition
    let closed = try TwoBodyPropagator(start).transition(to: end)
    for row in 0..<6 {
      for column in 0..<6 {
        let scale: Double = (0..<3).reduce(0.0) {
          max($0, abs(closed[row / 3 * 3 + $1, column]))
        }
        #expect(
          abs(kepler[row, column] - closed[row, column]) < 1e-8 * scale,
          "\(abs(kepler[row, column] - closed[row, column]) / scale)")
      }
    }
  }

  @Test func holdsUnitAtStartAndComposes() throws {
    let start = Self.start(Self.cases[0])
    let propagator = Self.propagator(try Self.forces())
    let middle = start.epoch.advanced(bySeconds: 3_000)
    let end = start.epoch.advanced(bySeconds: 9_000)
    let all = try propagator.partials(
      from: start, at: [start.epoch, middle, end], parameters: [.scale(force: 1)])
    #expect(all[0].transition == .identity)
    #expect(all[0].sensitivities == [Sensitivity(position: .zero, velocity: .zero)])
    let rest = try propagator.partials(
      from: all[1].state, at: end, parameters: [.scale(force: 1)])
    let product = rest.transition * all[1].transition
    for row in 0..<6 {
      for column in 0..<6 {
        let scale: Double = (0..<6).reduce(0.0) {
          max($0, abs(rest.transition[row, $1] * all[1].transition[$1, column]))
        }
        #expect(abs(product[row, column] - all[2].transition[row, column]) < 1e-9 * scale)
      }
    }
    let first = all[1].sensitivities[0]
    let carried = rest.transition.applied(position: first.position, velocity: first.velocity)
    let sum: Vector3 = carried.position + rest.sensitivities[0].position
    #expect((sum - all[2].sensitivities[0].position).norm < 1e-7 * sum.norm)
    // And back again: Φ(t, t0) Φ(t0, t) = 1.
    let back = try propagator.partials(from: all[2].state, at: start.epoch).transition
    let unit = back * all[2].transition
    for row in 0..<6 {
      for column in 0..<6 {
        let scale: Double = (0..<6).reduce(0.0) {
          max($0, abs(back[row, $1] * all[2].transition[$1, column]))
        }
        #expect(abs(unit[row, column] - (row == column ? 1 : 0)) < 1e-8 * scale)
      }
    }
  }

  /// The multistep method carries the columns as well, if less exactly where shadows make it begin
  /// anew: its steps are controlled by the orbit alone.
  @Test(arguments: cases) func holdsMultistepAgrees(orbit: Case) throws {
    let start = Self.start(orbit)
    let end = start.epoch.advanced(bySeconds: orbit.hours * 3_600)
    var propagator = Self.propagator(try Self.forces())
    let one = try propagator.partials(from: start, at: end, parameters: [.scale(force: 1)])
    propagator.integrator = .adamsCowell(
      StepSettings(tolerance: StepTolerance(position: 1e-7, velocity: 1e-10)), highestOrder: 13)
    let two = try propagator.partials(from: start, at: end, parameters: [.scale(force: 1)])
    #expect((one.state.position - two.state.position).norm < 1e-2)
    for column in 0..<6 {
      let size = Self.sizes(one.transition, column / 3)
      for row in 0..<6 {
        let difference: Double = one.transition[row, column] - two.transition[row, column]
        #expect(abs(difference) < 1e-5 * (row < 3 ? size.0 : size.1))
      }
    }
    // The pressure is a small part of the orbit: its scale is less sure.
    let a = one.sensitivities[0].position
    #expect((a - two.sensitivities[0].position).norm < 1e-3 * a.norm)
  }

  @Test func holdsManyParametersComeInTheirOrder() throws {
    let start = Self.start(Self.cases[0])
    let propagator = Self.propagator([PointMass()])
    let end = start.epoch.advanced(bySeconds: 1_000)
    let parameters: [VariationalParameter] = (1...14).map {
      .addition(EmpiricalAcceleration(.radial, amplitude: Double($0)))
    }
    let all = try propagator.partials(from: start, at: end, parameters: parameters)
    #expect(all.sensitivities.count == 14)
    for (index, one) in all.sensitivities.enumerated() {
      let ratio: Double = one.position.norm / all.sensitivities[0].position.norm
      #expect(abs(ratio - Double(index + 1)) < 1e-9)
    }
    #expect(throws: PropagationFailure.self) {
      try propagator.partials(from: start, at: [end, start.epoch, end])
    }
  }
}
