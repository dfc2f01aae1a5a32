// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite struct CovarianceMatrixTests {
  /// Object 1 of the example in CCSDS 508.0-B-1: the covariance of CRDOT_T with the two variances
  /// makes a correlation of −1.44, which no pair of quantities has.
  @Test func validatesExampleOfTheStandardIsNoCovariance() {
    let lower: [Double] = [
      4.142e1, -8.579, 2.533e3, -2.313e1, 1.336e1, 7.098e1, 2.520e-3, -5.476, 8.626e-4, 5.744e-3,
      -1.006e-2, 4.041e-3, -1.359e-3, -1.502e-5, 1.049e-5, 1.053e-3, -3.412e-3, 1.213e-2,
      -3.004e-6, -1.091e-6, 5.529e-5,
    ]
    let matrix = CovarianceMatrix.full(lowerTriangle: lower, order: 6)
    #expect {
      try CovarianceMatrix.check(matrix, order: 6, rounding: 1e-3)
    } throws: { error in
      guard let defect = error as? CovarianceMatrix.Defect,
        case .correlation(row: 3, column: 1, let value) = defect
      else { return false }
      return abs(value + 1.4356) < 1e-3
    }
  }

  @Test func holdsVerdicts() throws {
    try CovarianceMatrix.check([4, 2, 2, 1], order: 2, rounding: 1e-9)
    try CovarianceMatrix.check([0, 0, 0, 1], order: 2, rounding: 1e-9)
    #expect(throws: CovarianceMatrix.Defect.variance(row: 0)) {
      try CovarianceMatrix.check([0, 1, 1, 1], order: 2, rounding: 1e-9)
    }
    #expect(throws: CovarianceMatrix.Defect.variance(row: 1)) {
      try CovarianceMatrix.check([1, 0, 0, -1], order: 2, rounding: 1e-9)
    }
    // Three correlations that are each possible, but not together.
    #expect(throws: CovarianceMatrix.Defect.self) {
      try CovarianceMatrix.check(
        [1, 0.9, -0.9, 0.9, 1, 0.9, -0.9, 0.9, 1], order: 3, rounding: 1e-3)
    }
    #expect(throws: CovarianceMatrix.Defect.notFinite) {
      try CovarianceMatrix.check([.nan], order: 1, rounding: 1e-3)
    }
  }
}
