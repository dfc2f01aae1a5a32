// SPDX-License-Identifier: Apache-2.0

/// The pull of a body of rotation: its zonal harmonics, with or without the pull of its mass.
///
/// The sums run over derivatives of Legendre polynomials by closed recurrences, without a pole: with
/// u = z/r the harmonic of degree n pulls with GM/r² Jₙ (R/r)ⁿ (P′ₙ₊₁(u) r̂ − P′ₙ(u) ẑ) (Kaula 1966;
/// the form follows from (n+1)Pₙ + uP′ₙ = P′ₙ₊₁).
public struct ZonalHarmonics: ForceModel {
  /// The axes whose third one is that of the body.
  public enum Axes: String, Sendable, Hashable, CaseIterable {
    /// The axes of the integration (ICRF) themselves: no frames are needed, and the axis is fixed.
    case inertial
    /// The axes fixed in the body.
    case bodyFixed
  }

  /// GM of the body, m³/s².
  public let gravitationalParameter: Double
  /// The radius that the coefficients refer to, m.
  public let radius: Double
  /// Jₙ without normalisation, the first of degree 2; no unit.
  public let coefficients: [Double]
  /// Which axis is the body's.
  public let axes: Axes
  /// Whether the pull of the mass, −GM r/r³, is part of it.
  public let includesCentralTerm: Bool
  /// J₂ R².
  private let first: Double
  /// J, (2n+1)/n and (n+1)/n of each degree above 2; nil for none, which spares the array.
  private let rest: [Term]?

  private struct Term: Sendable {
    var j: Double
    var forward: Double
    var backward: Double
    var degree: Double
  }

  /// Makes the force.
  ///
  /// - Parameters:
  ///   - gravitationalParameter: GM, m³/s².
  ///   - radius: the radius that the coefficients refer to, m.
  ///   - coefficients: J₂, J₃, … without normalisation.
  ///   - axes: whose third axis is the body's.
  ///   - includesCentralTerm: whether the pull of the mass is part of the force.
  public init(
    gravitationalParameter: Double, radius: Double, coefficients: [Double],
    axes: Axes = .bodyFixed, includesCentralTerm: Bool = true
  ) {
    self.gravitationalParameter = gravitationalParameter
    self.radius = radius
    self.coefficients = coefficients
    self.axes = axes
    self.includesCentralTerm = includesCentralTerm
    first = (coefficients.first ?? 0) * radius * radius
    let terms = coefficients.enumerated().map { index, j in
      let n = Double(index + 2)
      return Term(j: j, forward: (2 * n + 1) / n, backward: (n + 1) / n, degree: n)
    }
    rest = terms.count > 1 ? Array(terms.dropFirst()) : nil
  }

  /// Makes the force of a field's zonal harmonics from degree 2 to the one given, at most its own.
  public init(
    field: GravityField, degree: Int, axes: Axes = .bodyFixed, includesCentralTerm: Bool = true
  ) {
    let top = min(degree, field.degree)
    self.init(
      gravitationalParameter: field.gravitationalParameter, radius: field.radius,
      coefficients: top < 2 ? [] : (2...top).map { field.zonal($0) }, axes: axes,
      includesCentralTerm: includesCentralTerm)
  }

  /// `zonals J2–J6`, with the axes.
  public var name: String {
    let mass = includesCentralTerm ? "point mass and " : ""
    let range: String =
      switch coefficients.count {
      case 0: "no zonals"
      case 1: "zonal J2"
      default: "zonals J2-J\(coefficients.count + 1)"
      }
    return "\(mass)\(range), \(axes == .inertial ? "inertial" : "body-fixed") axes"
  }

  /// Yes: place and time alone decide.
  public var isVelocityFree: Bool { true }

  /// The body's axes where those count.
  public var needs: ForceNeeds { axes == .bodyFixed ? .bodyFixed : [] }

  /// The acceleration, m/s², on ICRF axes.
  public func acceleration(
    at point: OrbitPoint, in surroundings: borrowing Surroundings
  ) throws(ForceFailure) -> Vector3 {
    try check(point.position)
    // Only the direction of the pole is needed: the third row of the rotation.
    let pole: Vector3 =
      axes == .inertial ? Vector3(0, 0, 1) : surroundings.bodyFixed.rotation.row2
    return acceleration(at: point.position, pole: pole)
  }

  /// The acceleration with its gradient by position.
  public func partials(
    at point: OrbitPoint, in surroundings: borrowing Surroundings
  ) throws(ForceFailure) -> ForcePartials {
    try check(point.position)
    let pole: Vector3 =
      axes == .inertial ? Vector3(0, 0, 1) : surroundings.bodyFixed.rotation.row2
    return ForcePartials(
      acceleration: acceleration(at: point.position, pole: pole),
      byPosition: gradient(at: point.position, pole: pole))
  }

  private func check(_ position: Vector3) throws(ForceFailure) {
    let squared: Double = position.squaredNorm
    let limit: Double = SphericalHarmonics.innerLimit * radius
    if !(squared > limit * limit) {
      throw .belowSurface(body: "body of zonals", radius: radius, distance: squared.squareRoot())
    }
  }

  /// The acceleration, m/s², at a position (m) in axes in which the body's pole has this direction.
  package func acceleration(at position: Vector3, pole: Vector3) -> Vector3 {
    let inverseSquare: Double = 1 / position.squaredNorm
    let height: Double = position.dot(pole)
    let inverse: Double = inverseSquare.squareRoot()
    let scale: Double = gravitationalParameter * inverseSquare
    // u², and what degree 2 adds to the sums for r̂ and ẑ.
    let square: Double = height * height * inverseSquare
    let weight: Double = first * inverseSquare
    var radial: Double = weight * (7.5 * square - 1.5)
    var axial: Double = 3 * weight * height * inverse
    if includesCentralTerm { radial -= 1 }
    if let rest {
      let u: Double = height * inverse
      let ratio: Double = radius * inverse
      var power: Double = ratio * ratio
      var before: Double = 3 * u  // P′ₙ₋₁
      var here: Double = 7.5 * square - 1.5  // P′ₙ
      for term in rest {
        power *= ratio
        let next: Double = term.forward * u * here - term.backward * before
        let share: Double = term.j * power
        radial += share * next
        axial += share * here
        before = here
        here = next
      }
    }
    return (scale * radial * inverse) * position - (scale * axial) * pole
  }

  /// The gradient of the acceleration, s⁻².
  package func gradient(at position: Vector3, pole: Vector3) -> Matrix3 {
    let inverse: Double = 1 / position.norm
    let unit: Vector3 = inverse * position
    let u: Double = unit.dot(pole)
    let ratio: Double = radius * inverse
    var power: Double = ratio * ratio
    var before: Double = 3 * u
    var here: Double = 7.5 * u * u - 1.5
    // Second derivatives: P″ₙ₋₁ and P″ₙ.
    var bendBefore: Double = 3
    var bend: Double = 15 * u
    // The sums begin with degree 2; then r times their derivatives along r̂ and along ẑ − u r̂.
    let start: Double = first * inverse * inverse
    var radial: Double = start * here
    var axial: Double = start * before
    var radialFall: Double = -2 * radial
    var axialFall: Double = -2 * axial
    var radialTurn: Double = start * bend
    var axialTurn: Double = start * bendBefore
    for term in rest ?? [] {
      power *= ratio
      let next: Double = term.forward * u * here - term.backward * before
      let bendNext: Double = bendBefore + (2 * term.degree + 1) * here
      let weight: Double = term.j * power
      radial += weight * next
      axial += weight * here
      radialFall -= term.degree * weight * next
      axialFall -= term.degree * weight * here
      radialTurn += weight * bendNext
      axialTurn += weight * bend
      before = here
      here = next
      bendBefore = bend
      bend = bendNext
    }
    if includesCentralTerm { radial -= 1 }
    let turn: Vector3 = pole - u * unit
    let radialSlope: Vector3 = radialFall * unit + radialTurn * turn
    let axialSlope: Vector3 = axialFall * unit + axialTurn * turn
    // a = GM/r² (A r̂ − B ẑ).
    let scale: Double = gravitationalParameter * inverse * inverse * inverse
    let pull: Vector3 = radial * unit - axial * pole
    func row(_ e: Double, _ p: Double, _ a: Double, _ axis: Vector3) -> Vector3 {
      let turned: Vector3 = radial * (axis - e * unit)
      let slopes: Vector3 = e * radialSlope - p * axialSlope
      return scale * (turned + slopes - (2 * a) * unit)
    }
    return Matrix3(
      row(unit.x, pole.x, pull.x, Vector3(1, 0, 0)),
      row(unit.y, pole.y, pull.y, Vector3(0, 1, 0)),
      row(unit.z, pole.z, pull.z, Vector3(0, 0, 1)))
  }
}
