// SPDX-License-Identifier: Apache-2.0

/// What general relativity adds to the motion around a body: IERS Conventions (2010), equation 10.12.
///
/// With β = γ = 1. The Schwarzschild term is some 10⁻⁹ of the pull in low orbits, the other two a
/// hundredth of that.
public struct Relativity: ForceModel {
  /// The three terms.
  public struct Terms: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: Int
    /// Makes a set from its bits.
    public init(rawValue: Int) { self.rawValue = rawValue }
    /// The curvature of space and time around the body's mass.
    public static let schwarzschild = Terms(rawValue: 1)
    /// The dragging of frames by the body's rotation; its pole is that of the body-fixed axes.
    public static let lenseThirring = Terms(rawValue: 2)
    /// The precession of the frame that falls with the body around the Sun (de Sitter).
    public static let deSitter = Terms(rawValue: 4)
  }

  /// GM of the body, m³/s².
  public let gravitationalParameter: Double
  /// GM of the Sun, m³/s².
  public let sunGravitationalParameter: Double
  /// The body's angular momentum for each kilogram of it, m²/s.
  public let specificAngularMomentum: Double
  /// Which terms are added up.
  public let terms: Terms

  private static let inverseSquareOfLight: Double =
    1 / (Constants.speedOfLight.value * Constants.speedOfLight.value)

  /// Makes the force.
  ///
  /// - Parameters:
  ///   - gravitationalParameter: GM of the body, m³/s².
  ///   - terms: which terms; Schwarzschild's alone unless said otherwise.
  ///   - specificAngularMomentum: of the body, m²/s; that of the Earth unless another is given.
  ///   - sunGravitationalParameter: GM of the Sun, m³/s².
  public init(
    gravitationalParameter: Double = Constants.earthGM.value, terms: Terms = .schwarzschild,
    specificAngularMomentum: Double = 9.8e8,
    sunGravitationalParameter: Double = Constants.sunGM.value
  ) {
    self.gravitationalParameter = gravitationalParameter
    self.sunGravitationalParameter = sunGravitationalParameter
    self.specificAngularMomentum = specificAngularMomentum
    self.terms = terms
  }

  /// `relativity`, with the terms.
  public var name: String {
    var words: [String] = []
    if terms.contains(.schwarzschild) { words.append("Schwarzschild") }
    if terms.contains(.lenseThirring) { words.append("Lense-Thirring") }
    if terms.contains(.deSitter) { words.append("de Sitter") }
    return "relativity (\(words.joined(separator: ", ")))"
  }

  /// The body's axes for the dragging of frames, the Sun for de Sitter's term.
  public var needs: ForceNeeds {
    var needs: ForceNeeds = []
    if terms.contains(.lenseThirring) { needs.insert(.bodyFixed) }
    if terms.contains(.deSitter) { needs.formUnion([.sun, .sunVelocity]) }
    return needs
  }

  /// The acceleration, m/s², on ICRF axes.
  public func acceleration(
    at point: OrbitPoint, in surroundings: borrowing Surroundings
  ) throws(ForceFailure) -> Vector3 {
    let r: Vector3 = point.position
    let v: Vector3 = point.velocity
    let squared: Double = r.squaredNorm
    guard squared > 0 else { throw .belowSurface(body: "point mass", radius: 0, distance: 0) }
    let distance: Double = squared.squareRoot()
    let gm: Double = gravitationalParameter
    let k: Double = gm * Self.inverseSquareOfLight / (squared * distance)
    var sum: Vector3 = .zero
    if terms.contains(.schwarzschild) {
      let along: Double = k * (4 * gm / distance - v.squaredNorm)
      sum = along * r + (4 * k * r.dot(v)) * v
    }
    if terms.contains(.lenseThirring) {
      let spin: Vector3 = specificAngularMomentum * surroundings.bodyFixed.rotation.row2
      let turn: Double = 3 * r.dot(spin) / squared
      sum += (2 * k) * (turn * r.cross(v) + v.cross(spin))
    }
    if terms.contains(.deSitter) { sum += precession(surroundings).cross(v) }
    return sum
  }

  /// The acceleration with its derivatives by position and velocity.
  public func partials(
    at point: OrbitPoint, in surroundings: borrowing Surroundings
  ) throws(ForceFailure) -> ForcePartials {
    let a: Vector3 = try acceleration(at: point, in: surroundings)
    let r: Vector3 = point.position
    let v: Vector3 = point.velocity
    let squared: Double = r.squaredNorm
    let distance: Double = squared.squareRoot()
    let gm: Double = gravitationalParameter
    let k: Double = gm * Self.inverseSquareOfLight / (squared * distance)
    var byPosition = Matrix3(.zero, .zero, .zero)
    var byVelocity = byPosition
    if terms.contains(.schwarzschild) {
      let potential: Double = 4 * gm / distance
      let along: Double = potential - v.squaredNorm
      let product: Double = 4 * r.dot(v)
      let part: Vector3 = along * r + product * v
      byPosition.add(k * along, .identity)
      byPosition.add(-k * potential / squared, r, r)
      byPosition.add(4 * k, v, v)
      byPosition.add(-3 * k / squared, part, r)
      byVelocity.add(k * product, .identity)
      byVelocity.add(-2 * k, r, v)
      byVelocity.add(4 * k, v, r)
    }
    if terms.contains(.lenseThirring) {
      let spin: Vector3 = specificAngularMomentum * surroundings.bodyFixed.rotation.row2
      let share: Double = 3 * r.dot(spin) / squared
      let moment: Vector3 = r.cross(v)
      byVelocity.add(2 * k * share, .cross(r))
      byVelocity.add(-2 * k, .cross(spin))
      byPosition.add(-2 * k * share, .cross(v))
      byPosition.add(6 * k / squared, moment, spin)
      byPosition.add(-10 * k * share / squared, moment, r)
      byPosition.add(-6 * k / squared, v.cross(spin), r)
    }
    if terms.contains(.deSitter) { byVelocity.add(1, .cross(precession(surroundings))) }
    return ForcePartials(acceleration: a, byPosition: byPosition, byVelocity: byVelocity)
  }

  /// The angular velocity of de Sitter's term, rad/s: 3 V × (−GM☉ R)/(c² R³), the Earth seen from the
  /// Sun.
  private func precession(_ surroundings: borrowing Surroundings) -> Vector3 {
    let sun: Vector3 = surroundings.sun
    let squared: Double = sun.squaredNorm
    guard squared > 0 else { return .zero }
    let factor: Double =
      -3 * sunGravitationalParameter * Self.inverseSquareOfLight / (squared * squared.squareRoot())
    return factor * surroundings.sunVelocity.cross(sun)
  }
}

extension Matrix3 {
  /// Adds a multiple of another matrix.
  fileprivate mutating func add(_ factor: Double, _ other: Matrix3) {
    row0 += factor * other.row0
    row1 += factor * other.row1
    row2 += factor * other.row2
  }

  /// Adds a multiple of the outer product a bᵀ.
  fileprivate mutating func add(_ factor: Double, _ a: Vector3, _ b: Vector3) {
    row0 += (factor * a.x) * b
    row1 += (factor * a.y) * b
    row2 += (factor * a.z) * b
  }

  /// The matrix that makes the vector product with a vector from the left.
  fileprivate static func cross(_ a: Vector3) -> Matrix3 {
    Matrix3(Vector3(0, -a.z, a.y), Vector3(a.z, 0, -a.x), Vector3(-a.y, a.x, 0))
  }
}
