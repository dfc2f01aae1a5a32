// SPDX-License-Identifier: Apache-2.0

/// How well position and velocity of one object are known at one instant, along its own axes.
///
/// Messages give covariances along axes of the orbit or of a frame. Here all are radial, transverse
/// and normal to the object's own state, where they change least as it goes round.
public struct OrbitCovariance: Sendable, Hashable {
  /// When it holds.
  public let epoch: Epoch
  /// 6 × 6 by rows, position before velocity, radial, transverse, normal: m², m²/s, m²/s².
  public let matrix: [Double]
  /// Whether the whole matrix can be a covariance; what is promised is its part of position.
  public let hasVelocity: Bool
  /// The line it comes from, from 1.
  public let line: Int
  /// Where it comes from, in the caller's words.
  public var origin = ""

  /// Makes a covariance of a symmetric matrix along radial, transverse and normal.
  ///
  /// - Parameters:
  ///   - matrix: 6 × 6 by rows, position before velocity: m², m²/s, m²/s².
  ///   - epoch: when it holds.
  ///   - line: where it was read.
  /// - Throws: ``Defect`` where the part of position is not positive definite.
  public init(_ matrix: [Double], epoch: Epoch, line: Int = 1) throws(Defect) {
    try Self.checkPosition(matrix)
    self.init(checked: matrix, epoch: epoch, line: line)
  }

  /// Makes a covariance of a matrix known to be one.
  init(checked matrix: [Double], epoch: Epoch, line: Int) {
    self.matrix = matrix
    self.epoch = epoch
    self.line = line
    // Four digits in print may leave a whole matrix a little below zero.
    let isWhole: Bool = (try? CovarianceMatrix.check(matrix, order: 6, rounding: 1e-3)) != nil
    hasVelocity = isWhole && matrix[21] > 0 && matrix[28] > 0 && matrix[35] > 0
  }

  /// The covariance of one object of a conjunction data message, at the closest approach.
  ///
  /// - Throws: ``Defect`` where there is none, or none of position that is positive definite.
  public init(_ object: CDMObject, at closestApproach: Epoch) throws(Defect) {
    guard let matrix = object.covariance else { throw .missing }
    try self.init(
      matrix, epoch: closestApproach, line: object.lines["CR_R"] ?? object.line)
  }

  /// The covariance of position along radial, transverse and normal, m².
  public var position: Matrix3 {
    Matrix3(
      Vector3(matrix[0], matrix[1], matrix[2]), Vector3(matrix[6], matrix[7], matrix[8]),
      Vector3(matrix[12], matrix[13], matrix[14]))
  }

  /// The covariance of position along the axes of a state's frame, which must not turn, m².
  ///
  /// - Parameters:
  ///   - position: of the object, m.
  ///   - velocity: m/s.
  /// - Returns: nil where the state spans no plane.
  public func covariance(position: Vector3, velocity: Vector3) -> Matrix3? {
    guard
      let axes = LocalOrbitalFrame.rtn.rotation(position: position, velocity: velocity)
    else { return nil }
    return axes.transposed * self.position * axes
  }

  private static func checkPosition(_ matrix: [Double]) throws(Defect) {
    guard matrix.count == 36, matrix.allSatisfy(\.isFinite) else { throw .notFinite }
    var correlations: [Double] = []
    for row in 0..<3 {
      guard matrix[7 * row] > 0 else { throw .variance(axis: ["R", "T", "N"][row]) }
      let own: Double = matrix[7 * row].squareRoot()
      for column in 0..<3 {
        let other: Double = max(0, matrix[7 * column]).squareRoot()
        correlations.append(other > 0 ? matrix[6 * row + column] / own / other : 0)
      }
    }
    guard
      let least = try? LinearAlgebra.eigenvalues(symmetric: correlations, order: 3).first
    else { throw .notFinite }
    if least < 1e-14 { throw .notPositive(eigenvalue: least) }
  }
}

extension OrbitCovariance {
  /// Why a covariance of a message cannot be used.
  public enum Defect: Error, Hashable, CustomStringConvertible {
    /// The message gives none.
    case missing
    /// A number is not finite, or there are not 36.
    case notFinite
    /// The variance of position along an axis, `R`, `T` or `N`, is not positive.
    case variance(axis: String)
    /// The least eigenvalue of the correlations of position is not positive.
    case notPositive(eigenvalue: Double)
    /// It is given in a frame that is none of ours: its name.
    case frame(String)
    /// The ephemeris has no state at its epoch, which its axes are laid by.
    case noState
    /// The Earth's orientation at its epoch is not known.
    case orientation

    /// One sentence for people.
    public var description: String {
      switch self {
      case .missing: "there is no covariance"
      case .notFinite: "the covariance has numbers that are not finite"
      case .variance(let axis):
        "the covariance of position is not positive definite: its variance along \(axis) is not"
          + " positive"
      case .notPositive(let eigenvalue):
        "the covariance of position is not positive definite: its correlations have the"
          + " eigenvalue \(DecimalText.scientific(eigenvalue))"
      case .frame(let name):
        "covariances in '\(name)' cannot be turned; those in RTN (RSW, RIC, QSW), TNW, LVLH, VNC"
          + " and GCRF, EME2000, ITRF, TEME, TOD, MOD about the Earth can"
      case .noState:
        "the ephemeris has no state at the epoch of the covariance, which its axes need"
      case .orientation:
        "turning it needs the Earth's orientation, which is not known at its epoch"
      }
    }
  }
}
