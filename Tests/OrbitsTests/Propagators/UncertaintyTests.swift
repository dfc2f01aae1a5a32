// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

/// Covariances carried by the numerical propagator, by both roads.
@Suite struct UncertaintyTests {
  /// Over six hours in low orbit, metres stay small enough for both roads to agree; in RTN the
  /// transverse deviation grows, the others do not.
  @Test func validatesBothRoadsAgree() throws {
    let orbit = VariationsTests.cases[0]
    let start = VariationsTests.start(orbit)
    let propagator = VariationsTests.propagator(try VariationsTests.forces())
    let end = start.epoch.advanced(bySeconds: 21_600)
    let first = UncertainState(
      state: start,
      covariance: try StateCovariance(
        position: Vector3(2, 4, 3), velocity: Vector3(0.002, 0.004, 0.003)))
    let linear = try propagator.uncertainStates(from: first, at: [end])[0]
    let unscented = try propagator.unscentedState(from: first, at: end)
    for row in 0..<6 {
      for column in 0..<6 {
        let scale: Double =
          (linear.covariance.matrix[row, row] * linear.covariance.matrix[column, column])
          .squareRoot()
        let difference: Double =
          linear.covariance.matrix[row, column] - unscented.covariance.matrix[row, column]
        #expect(abs(difference) < 1e-3 * scale)
      }
    }
    let local = try linear.covariance.expressed(
      in: .rtn, position: linear.state.position, velocity: linear.state.velocity)
    let deviations = local.positionDeviations
    #expect(deviations.y > 10 * deviations.x)
    #expect(deviations.z < 10)
    // The mean bends inward of the orbit by a part of the spread.
    #expect((unscented.state.position - linear.state.position).norm < 1)
  }

  /// An uncertain drag adds the square of its sensitivity; noise adds itself.
  @Test func validatesUncertainDrag() throws {
    let orbit = VariationsTests.cases[0]
    let start = VariationsTests.start(orbit)
    let propagator = VariationsTests.propagator(try VariationsTests.forces())
    let end = start.epoch.advanced(bySeconds: 7_200)
    let first = UncertainState(
      state: start,
      covariance: try StateCovariance(
        position: Vector3(1, 1, 1), velocity: Vector3(1e-3, 1e-3, 1e-3)))
    let drag: VariationalParameter = .scale(force: 2)
    let plain = try propagator.uncertainStates(from: first, at: [end])[0]
    let noise = try StateCovariance(position: Vector3(2, 2, 2), velocity: .zero)
    let more = try propagator.uncertainStates(
      from: first, at: [end], parameters: [UncertainParameter(drag, deviation: 0.3)],
      noise: noise)[0]
    let partials = try propagator.partials(from: start, at: end, parameters: [drag])
    let push: Double = 0.3 * partials.sensitivities[0].position.x
    let gain: Double = more.covariance.matrix[0, 0] - plain.covariance.matrix[0, 0]
    #expect(abs(gain - push * push - 4) < 1e-6 * plain.covariance.matrix[0, 0])
  }

  @Test func holdsFailuresComeOut() throws {
    let start = VariationsTests.start(VariationsTests.cases[0])
    let propagator = VariationsTests.propagator(try VariationsTests.forces())
    let first = UncertainState(
      state: start, covariance: try StateCovariance(position: .zero, velocity: .zero))
    #expect(throws: UncertaintyFailure.self) {
      try propagator.unscentedState(from: first, at: start.epoch, spread: -1)
    }
    let far = start.epoch.advanced(bySeconds: 60)
    #expect(throws: UncertaintyFailure.self) {
      try propagator.uncertainStates(from: first, at: [far, start.epoch, far])
    }
  }
}
