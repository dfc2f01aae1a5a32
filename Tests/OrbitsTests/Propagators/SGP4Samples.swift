// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Invented element sets of each branch of the theory.
enum SGP4Samples {
  /// 2024-07-05T00:00:00 UTC.
  static let epoch = Epoch(taiSeconds: 773_409_637, attoseconds: 0)

  static let low = set(51.64, 0.0006703, 15.5, bstar: 1.2e-4)
  static let lowPerigee = set(97.5, 0.002, 16.2, bstar: 1e-5)
  static let nearlyDeep = set(28.5, 0.3, 6.5, bstar: 1e-5)
  static let molniya = set(63.4, 0.72, 2.0057, bstar: 0)
  static let navigation = set(55.0, 0.01, 2.0056, bstar: 0)
  static let geosynchronous = set(0.05, 0.0002, 1.00271, bstar: 0)
  static let inclinedSynchronous = set(14.0, 0.01, 1.0027, bstar: 0)
  static let transfer = set(7.0, 0.73, 2.25, bstar: 1e-5)
  static let retrograde = set(144.6, 0.01, 14.0, bstar: 1e-5)
  static let high = set(40.0, 0.2, 0.4, bstar: 0)

  static let all: [ElementSet] = [
    low, lowPerigee, nearlyDeep, molniya, navigation, geosynchronous, inclinedSynchronous,
    transfer, retrograde, high,
  ]

  /// Comes down within a day or two.
  static let decaying = set(51.6, 0.001, 16.45, bstar: 3e-3)

  static func set(
    _ inclination: Double, _ eccentricity: Double, _ revolutions: Double, bstar: Double
  ) -> ElementSet {
    var set = ElementSet(
      epoch: epoch, meanMotionRevolutionsPerDay: revolutions, eccentricity: eccentricity,
      inclinationDegrees: inclination, raanDegrees: 211.2, argumentOfPerigeeDegrees: 130.5,
      meanAnomalyDegrees: 325.0)
    set.bstar = bstar
    return set
  }

  /// A batch of one orbit in arrays.
  static func batch(_ orbit: SGP4, _ minutes: [Double]) -> (states: [Double], status: [UInt8]) {
    var states = [Double](repeating: .nan, count: minutes.count * SGP4.batchStride)
    var status = [UInt8](repeating: 255, count: minutes.count)
    var output = states.mutableSpan
    var outcome = status.mutableSpan
    orbit.propagate(minutes: minutes.span, into: &output, status: &outcome)
    return (states, status)
  }
}
