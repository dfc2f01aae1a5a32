// SPDX-License-Identifier: Apache-2.0

/// A force multiplied by a number, such as one that an orbit fit has found.
public struct ScaledForce: ForceModel {
  /// The force.
  public let force: any ForceModel
  /// What it is multiplied by, dimensionless.
  public let scale: Double

  /// Multiplies a force by a number without unit.
  public init(_ force: any ForceModel, by scale: Double) {
    self.force = force
    self.scale = scale
  }

  /// The name of the force, with the number.
  public var name: String { "\(force.name) × \(scale)" }
  /// What the force reads.
  public var needs: ForceNeeds { force.needs }
  /// Where the force is not smooth.
  public var switches: [ForceSwitch] { force.switches }

  /// The force's acceleration times the number, m/s².
  public func acceleration(
    at point: OrbitPoint, in surroundings: borrowing Surroundings
  ) throws(ForceFailure) -> Vector3 {
    scale * (try force.acceleration(at: point, in: surroundings))
  }

  /// The force's derivatives times the number; that by the scale stays that of the force.
  public func partials(
    at point: OrbitPoint, in surroundings: borrowing Surroundings
  ) throws(ForceFailure) -> ForcePartials {
    let whole = try force.partials(at: point, in: surroundings)
    return ForcePartials(
      acceleration: scale * whole.acceleration, byPosition: scaled(whole.byPosition),
      byVelocity: scaled(whole.byVelocity), byScale: whole.byScale)
  }

  private func scaled(_ m: Matrix3) -> Matrix3 {
    Matrix3(scale * m.row0, scale * m.row1, scale * m.row2)
  }
}
