// SPDX-License-Identifier: Apache-2.0

/// The pull of the Earth on an ascent.
///
/// The whole field has the zonal harmonics to degree 4; the others serve for comparison with closed
/// forms.
public enum AscentGravity: Sendable, Hashable {
  /// Point mass and J2, J3, J4 of WGS-84 with EGM96.
  case zonal
  /// The point mass alone.
  case pointMass
  /// The same everywhere along the ellipsoid's vertical, m/s².
  case uniform(Double)

  /// The acceleration at a position (m) whose ellipsoid's vertical is known, m/s².
  package func acceleration(at position: Vector3, up: Vector3) -> Vector3 {
    let field: ZonalGravity = .wgs84
    switch self {
    case .uniform(let g): return -g * up
    case .pointMass:
      let square: Double = position.squaredNorm
      return (-field.gravitationalParameter / (square * square.squareRoot())) * position
    case .zonal:
      let inverseSquare: Double = 1 / position.squaredNorm
      let inverse: Double = inverseSquare.squareRoot()
      let u: Double = position.z * inverse
      let square: Double = u * u
      let ratio: Double = field.radius * inverse
      let ratio2: Double = ratio * ratio
      // Jₙ (R/r)ⁿ, and P′₂ … P′₅ at u.
      let w2: Double = field.j2 * ratio2
      let w3: Double = field.j3 * ratio2 * ratio
      let w4: Double = field.j4 * ratio2 * ratio2
      let d2: Double = 3 * u
      let d3: Double = 7.5 * square - 1.5
      let d4: Double = u * (17.5 * square - 7.5)
      let d5: Double = (39.375 * square - 26.25) * square + 1.875
      let radial: Double = w2 * d3 + w3 * d4 + w4 * d5 - 1
      let axial: Double = w2 * d2 + w3 * d3 + w4 * d4
      let scale: Double = field.gravitationalParameter * inverseSquare
      return (scale * radial * inverse) * position - Vector3(0, 0, scale * axial)
    }
  }

  /// The potential at a position (m) and height (m), J/kg; its negative gradient is the acceleration.
  ///
  /// For `uniform` it is exact along a vertical only.
  package func potential(at position: Vector3, height: Double) -> Double {
    let field: ZonalGravity = .wgs84
    switch self {
    case .uniform(let g): return g * height
    case .pointMass: return -field.gravitationalParameter / position.norm
    case .zonal:
      let r: Double = position.norm
      let u: Double = position.z / r
      let square: Double = u * u
      let ratio: Double = field.radius / r
      let ratio2: Double = ratio * ratio
      let p2: Double = 1.5 * square - 0.5
      let p3: Double = u * (2.5 * square - 1.5)
      let p4: Double = (4.375 * square - 3.75) * square + 0.375
      let bulge: Double =
        ratio2 * (field.j2 * p2 + ratio * (field.j3 * p3 + ratio * field.j4 * p4))
      return -field.gravitationalParameter / r * (1 - bulge)
    }
  }
}
