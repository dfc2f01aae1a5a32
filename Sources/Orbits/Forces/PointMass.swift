// SPDX-License-Identifier: Apache-2.0

/// The pull of the central body as if all its mass were in its centre.
public struct PointMass: ForceModel {
  /// GM of the body, m³/s².
  public let gravitationalParameter: Double

  /// Makes the force from GM, m³/s²: that of the Earth unless another is given.
  public init(gravitationalParameter: Double = Constants.earthGM.value) {
    self.gravitationalParameter = gravitationalParameter
  }

  /// `point mass`, with GM in km³/s².
  public var name: String { "point mass \(gravitationalParameter / 1e9) km3/s2" }
  /// Yes: place and time alone decide.
  public var isVelocityFree: Bool { true }

  /// Nothing.
  public var needs: ForceNeeds { [] }

  /// −GM r/|r|³, m/s².
  @inlinable
  public func acceleration(
    at point: OrbitPoint, in surroundings: borrowing Surroundings
  ) throws(ForceFailure) -> Vector3 {
    let squared: Double = point.position.squaredNorm
    guard squared > 0 else { throw .belowSurface(body: "point mass", radius: 0, distance: 0) }
    return Self.acceleration(of: gravitationalParameter, at: point.position)
  }

  /// The acceleration with its gradient GM (3 r rᵀ/|r|² − 1)/|r|³.
  public func partials(
    at point: OrbitPoint, in surroundings: borrowing Surroundings
  ) throws(ForceFailure) -> ForcePartials {
    let pull = try acceleration(at: point, in: surroundings)
    return ForcePartials(
      acceleration: pull, byPosition: Self.gradient(of: gravitationalParameter, at: point.position))
  }

  /// −GM r/|r|³, m/s², of a GM (m³/s²) at a position (m).
  @inlinable
  package static func acceleration(of gm: Double, at position: Vector3) -> Vector3 {
    let squared: Double = position.squaredNorm
    return (-gm / (squared * squared.squareRoot())) * position
  }

  /// The gradient of that, s⁻².
  package static func gradient(of gm: Double, at position: Vector3) -> Matrix3 {
    let squared: Double = position.squaredNorm
    let factor: Double = gm / (squared * squared.squareRoot())
    let outer: Double = 3 * factor / squared
    let p: Vector3 = position
    let (xy, xz, yz): (Double, Double, Double) = (
      outer * (p.x * p.y), outer * (p.x * p.z), outer * (p.y * p.z)
    )
    return Matrix3(
      Vector3(outer * (p.x * p.x) - factor, xy, xz),
      Vector3(xy, outer * (p.y * p.y) - factor, yz),
      Vector3(xz, yz, outer * (p.z * p.z) - factor))
  }
}
