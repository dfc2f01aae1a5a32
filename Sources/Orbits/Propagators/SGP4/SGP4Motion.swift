// SPDX-License-Identifier: Apache-2.0

extension SGP4 {
  /// How a propagation ended, one byte for each item of a batch.
  public enum Status: UInt8, Sendable, Hashable, CaseIterable {
    /// A state.
    case done = 0
    /// ``Failure/meanEccentricityOutOfRange(_:minutes:)``
    case meanEccentricity = 1
    /// ``Failure/meanMotionNotPositive(_:minutes:)``
    case meanMotion = 2
    /// ``Failure/perturbedEccentricityOutOfRange(_:minutes:)``
    case perturbedEccentricity = 3
    /// ``Failure/semilatusRectumNegative(_:minutes:)``
    case semilatusRectum = 4
    /// ``Failure/decayed(state:minutes:)``; the state is given.
    case decayed = 6
    /// ``Failure/notFinite(minutes:)``
    case notFinite = 7
    /// ``Failure/tooFarFromEpoch(minutes:)``
    case tooFarFromEpoch = 8
  }

  /// Position in km and velocity in km/s in TEME of date, and how they came about.
  ///
  /// All zero where there is no state.
  package struct Motion: Sendable {
    package var x: Double = 0
    package var y: Double = 0
    package var z: Double = 0
    package var vx: Double = 0
    package var vy: Double = 0
    package var vz: Double = 0
    package var status: Status = .done
    /// The value at fault, in SGP4's units, where there is no state.
    package var culprit: Double = 0

    package init() {}

    package init(_ status: Status, _ culprit: Double) {
      self.status = status
      self.culprit = culprit
    }
  }
}
