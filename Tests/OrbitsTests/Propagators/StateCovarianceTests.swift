// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

/// Covariances: axes, factors, repair, and the way through time by two roads.
@Suite struct StateCovarianceTests {
  static func random(_ random: inout SeededGenerator) throws -> StateCovariance {
    var matrix = Matrix6()
    for row in 0..<6 {
      for column in 0...row {
        matrix[row, column] = random.number(-1...1) * (row < 3 ? 100 : 0.1)
      }
    }
    return try StateCovariance(matrix * matrix.transposed)
  }

  static let position = Vector3(7_000_000, 1_000_000, -300_000)
  static let velocity = Vector3(-900, 5_300, 5_200)

  @Test func holdsRotationToLocalAxesAndBack() throws {
    var generator = SeededGenerator(seed: 3)
    let start = try Self.random(&generator)
    for frame in LocalOrbitalFrame.allCases {
      let local = try start.expressed(in: frame, position: Self.position, velocity: Self.velocity)
      let back = try local.taken(from: frame, position: Self.position, velocity: Self.velocity)
      for row in 0..<6 {
        for column in 0..<6 {
          let scale: Double = (start.matrix[row, row] * start.matrix[column, column]).squareRoot()
          let difference: Double = back.matrix[row, column] - start.matrix[row, column]
          #expect(abs(difference) < 1e-13 * scale)
        }
      }
      // The volume does not turn.
      #expect(
        abs(
          local.matrix.block(0, 0).determinant / start.matrix.block(0, 0).determinant - 1) < 1e-12)
    }
    #expect(throws: CovarianceFailure.noLocalFrame) {
      try start.expressed(in: .rtn, position: Self.position, velocity: Self.position)
    }
  }

  /// A deviation along the radius alone is the first axis of RTN.
  @Test func validatesRadialDeviation() throws {
    let unit = Self.position.normalized
    var matrix = Matrix6()
    let u = [unit.x, unit.y, unit.z]
    for i in 0..<3 {
      for j in 0..<3 { matrix[i, j] = 2_500 * u[i] * u[j] }
    }
    let local = try StateCovariance(matrix)
      .expressed(in: .rtn, position: Self.position, velocity: Self.velocity)
    #expect(abs(local.positionDeviations.x - 50) < 1e-9)
    #expect(local.positionDeviations.y < 1e-5)
    #expect(local.positionDeviations.z < 1e-5)
    let axis = try #require(local.positionEllipsoid.first)
    #expect(abs(axis.length - 50) < 1e-9)
    #expect(abs(abs(axis.direction.x) - 1) < 1e-12)
  }

  /// A frame that turns with ω adds ω r to the velocity deviation across.
  @Test func validatesTurningAxes() throws {
    let start = try StateCovariance(position: Vector3(100, 0, 0), velocity: Vector3(0, 0.1, 0))
    let turned = start.transformed(
      by: FrameTransform(rotation: .identity, angularVelocity: Vector3(0, 0, 1e-3)))
    #expect(abs(turned.velocityDeviations.y - 0.02.squareRoot()) < 1e-12)
    #expect(abs(turned.matrix[0, 4] + 10) < 1e-12)
  }

  @Test func holdsFactorAndRootMultiplyBack() throws {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<20 {
      let covariance = try Self.random(&generator)
      for part in [try covariance.factor(), try covariance.root()] {
        let back = part * part.transposed
        for row in 0..<6 {
          for column in 0..<6 {
            let scale: Double =
              (covariance.matrix[row, row] * covariance.matrix[column, column]).squareRoot()
            #expect(abs(back[row, column] - covariance.matrix[row, column]) < 1e-13 * scale)
          }
        }
      }
      let sum = try covariance.correlationEigenvalues().reduce(0, +)
      #expect(abs(sum - 6) < 1e-12)
    }
  }

  @Test func holdsReasonsOfRefusal() throws {
    var matrix = Matrix6.identity
    matrix[0, 1] = 0.5
    #expect(throws: CovarianceFailure.notSymmetric(row: 1, column: 0, difference: -0.5)) {
      try StateCovariance(matrix)
    }
    matrix[1, 0] = 0.5
    matrix[2, 2] = -1
    #expect(throws: CovarianceFailure.negativeVariance(index: 2, value: -1)) {
      try StateCovariance(matrix)
    }
    matrix[2, 2] = .nan
    #expect(throws: CovarianceFailure.notFinite) { try StateCovariance(matrix) }
    matrix[2, 2] = 0
    matrix[2, 3] = 1e-6
    matrix[3, 2] = 1e-6
    #expect(throws: CovarianceFailure.notPositive(eigenvalue: -1)) { try StateCovariance(matrix) }
    // A singular one is a covariance, but has no factor.
    let flat = try StateCovariance(position: Vector3(1, 1, 0), velocity: .zero)
    #expect(throws: CovarianceFailure.self) { try flat.factor() }
    #expect(throws: CovarianceFailure.spread(0)) {
      try SigmaPoints(
        mean: SigmaPoints.Point(position: Self.position, velocity: Self.velocity),
        covariance: flat, spread: 0)
    }
  }

  /// Three correlations of −0.9 cannot hold together: the eigenvalue 1 − 1.8 is negative.
  @Test func validatesRepairNamesWhatItRaised() throws {
    var matrix = Matrix6.identity
    for (i, j) in [(0, 1), (0, 2), (1, 2)] {
      matrix[i, j] = -0.9
      matrix[j, i] = -0.9
    }
    let failure = #expect(throws: CovarianceFailure.self) { try StateCovariance(matrix) }
    guard case .notPositive(let least) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(abs(least + 0.8) < 1e-14)
    let repair = try StateCovariance.repaired(matrix)
    #expect(repair.raised.count == 1)
    #expect(abs((repair.raised.first ?? 0) + 0.8) < 1e-14)
    for index in 0..<6 { #expect(abs(repair.covariance.matrix[index, index] - 1) < 1e-15) }
    // With the null eigenvalue the three correlations are −1/2.
    #expect(abs(repair.covariance.matrix[0, 1] + 0.5) < 1e-11)
    #expect(try StateCovariance.repaired(.identity).raised.isEmpty)
  }

  @Test func holdsMahalanobisDistanceOfHalfAxes() throws {
    var generator = SeededGenerator(seed: 5)
    let covariance = try Self.random(&generator)
    let root = try covariance.root()
    for column in 0..<6 {
      let distance = try covariance.distance(
        position: Vector3(root[0, column], root[1, column], root[2, column]),
        velocity: Vector3(root[3, column], root[4, column], root[5, column]))
      #expect(abs(distance - 1) < 1e-10)
    }
  }

  @Test func holdsSigmaPointsGiveBackWhatTheyStandFor() throws {
    var generator = SeededGenerator(seed: 6)
    let covariance = try Self.random(&generator)
    let mean = SigmaPoints.Point(position: Self.position, velocity: Self.velocity)
    for spread in [1, 3.0.squareRoot(), 6.0.squareRoot()] {
      let points = try SigmaPoints(mean: mean, covariance: covariance, spread: spread)
      #expect(points.points.count == 13)
      #expect(abs(points.weights.reduce(0, +) - 1) < 1e-14)
      let estimate = try points.estimate()
      #expect((estimate.mean.position - mean.position).norm < 1e-8)
      for row in 0..<6 {
        let scale: Double = covariance.matrix[row, row]
        #expect(abs(estimate.covariance.matrix[row, row] - scale) < 1e-7 * scale)
      }
    }
  }

  /// Over a quarter of a revolution, small deviations go the same way by both roads.
  @Test func holdsSigmaPointsAndTransitionAgreeOnTwoBodies() throws {
    let start = StateVector<GCRF>(epoch: .j2000, position: Self.position, velocity: Self.velocity)
    let end = Epoch.j2000.advanced(bySeconds: 1_500)
    let propagator = try TwoBodyPropagator(start)
    let covariance = try StateCovariance(
      position: Vector3(10, 20, 30), velocity: Vector3(0.01, 0.02, 0.03))
    let linear = try covariance.propagated(by: propagator.transition(to: end))
    var points = try SigmaPoints(
      mean: SigmaPoints.Point(position: start.position, velocity: start.velocity),
      covariance: covariance)
    try points.map { point in
      let moved = try TwoBodyPropagator(
        StateVector<GCRF>(epoch: .j2000, position: point.position, velocity: point.velocity)
      ).state(at: end)
      return SigmaPoints.Point(position: moved.position, velocity: moved.velocity)
    }
    let unscented = try points.estimate().covariance
    for row in 0..<6 {
      for column in 0..<6 {
        let scale: Double =
          (linear.matrix[row, row] * linear.matrix[column, column]).squareRoot()
        let difference: Double = linear.matrix[row, column] - unscented.matrix[row, column]
        #expect(abs(difference) < 1e-5 * scale)
      }
    }
    let noise = try StateCovariance(position: Vector3(1, 1, 1), velocity: .zero)
    let noisy = try covariance.propagated(by: propagator.transition(to: end), noise: noise)
    #expect(abs(noisy.matrix[0, 0] - linear.matrix[0, 0] - 1) < 1e-9 * linear.matrix[0, 0])
  }
}
