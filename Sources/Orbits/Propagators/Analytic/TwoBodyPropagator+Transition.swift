// SPDX-License-Identifier: Apache-2.0

extension TwoBodyPropagator {
  /// How a small change of the start moves the state at an epoch, in closed form.
  ///
  /// Valid on every conic and over any number of revolutions; blocks without unit, in s and in 1/s.
  /// Reference: Battin 1999, An Introduction to the Mathematics and Methods of Astrodynamics,
  /// revised edition, section 9.7, in the functions G_k = s^k c_k(βs²) of ds = dt/r.
  public func transition(to epoch: Epoch) -> Matrix6 {
    let dt: Double = epoch.seconds(since: initial.epoch)
    guard dt != 0 else { return .identity }
    let end = state(at: epoch)
    let mu: Double = gravitationalParameter
    let r0: Vector3 = initial.position
    let v0: Vector3 = initial.velocity
    let r: Vector3 = end.position
    let v: Vector3 = end.velocity
    let d0: Double = r0.norm
    let d: Double = r.norm
    let beta: Double = 2 * mu / d0 - v0.squaredNorm
    // dσ/ds = μ − β r for σ = r·v, so that s comes without an equation to solve.
    let s: Double = (r.dot(v) - r0.dot(v0) + beta * dt) / mu
    let psi: Double = beta * s * s
    let c = Stumpff(psi)
    let g1: Double = s * c.c1
    let g2: Double = s * s * c.c2
    let g3: Double = s * s * s * c.c3
    let (c4, c5) = Self.higherStumpff(psi, c)
    let s4: Double = s * s * s * s
    let g4: Double = s4 * c4
    let g5: Double = s4 * s * c5
    let f: Double = 1 - mu * g2 / d0
    let g: Double = dt - mu * g3
    let fRate: Double = -mu * g1 / (d * d0)
    let gRate: Double = 1 - mu * g2 / d
    let secular: Double = mu * mu * (3 * g5 - s * g4) - dt * mu * g2
    let dv: Vector3 = v - v0
    let dr: Vector3 = r - r0

    let rr: Matrix3 = Self.sum(
      Self.outer(d / mu * dv, dv),
      Self.outer(1 / (d0 * d0 * d0) * (d0 * (1 - f) * r + secular * v), r0), f)
    let rv: Matrix3 = Self.sum(
      Self.outer(d0 / mu * (1 - f) * dr + secular / mu * v, v0),
      Self.outer(-d0 / mu * (1 - f) * dv, r0), g)
    let vv: Matrix3 = Self.sum(
      Self.outer(d0 / mu * dv, dv),
      Self.outer(1 / (d * d * d) * r, d0 * (1 - f) * r0 - secular * v0), gRate)
    // [I − r rᵀ/r² + (r vᵀ − v rᵀ) r (v−v0)ᵀ/(μ r)] Ft, and what does not have Ft.
    let swept: Vector3 = r.dot(v) * r - d * d * v
    let rate: Matrix3 = Self.sum(
      Self.outer(-1 / (d * d) * r, r), Self.outer(1 / (mu * d) * swept, dv), 1)
    let rest: Matrix3 = Self.sum(
      Self.outer(-1 / (d0 * d0) * dv - mu * secular / (d * d * d * d0 * d0 * d0) * r, r0),
      Self.outer(-1 / (d * d) * r, dv), 0)
    let vr = Matrix3(
      fRate * rate.row0 + rest.row0, fRate * rate.row1 + rest.row1,
      fRate * rate.row2 + rest.row2)
    return Matrix6(rr, rv, vr, vv)
  }

  private static func outer(_ a: Vector3, _ b: Vector3) -> Matrix3 {
    Matrix3(a.x * b, a.y * b, a.z * b)
  }

  private static func sum(_ a: Matrix3, _ b: Matrix3, _ diagonal: Double) -> Matrix3 {
    Matrix3(
      a.row0 + b.row0 + Vector3(diagonal, 0, 0), a.row1 + b.row1 + Vector3(0, diagonal, 0),
      a.row2 + b.row2 + Vector3(0, 0, diagonal))
  }

  /// c4 and c5; by their series where the recursion from c2 and c3 would lose digits.
  private static func higherStumpff(_ psi: Double, _ c: Stumpff) -> (c4: Double, c5: Double) {
    guard abs(psi) < 3 else { return ((0.5 - c.c2) / psi, (1.0 / 6 - c.c3) / psi) }
    var four: Double = 0
    var five: Double = 0
    var term4: Double = 1.0 / 24
    var term5: Double = 1.0 / 120
    for j in 0..<14 {
      four += term4
      five += term5
      let n = Double(2 * j)
      term4 *= -psi / ((n + 5) * (n + 6))
      term5 *= -psi / ((n + 6) * (n + 7))
    }
    return (four, five)
  }
}
