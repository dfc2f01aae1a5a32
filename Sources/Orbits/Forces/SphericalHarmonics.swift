// SPDX-License-Identifier: Apache-2.0

/// The pull of a body by the spherical harmonics of its field, of any degree and order.
///
/// Each Cartesian component of the pull of a harmonic field is a harmonic function itself, one degree
/// higher; its coefficients are computed once (Cunningham 1970, Celestial Mechanics 2, 207). What is
/// left to do at a point is to sum three series of harmonics. They are taken order by order, four
/// orders side by side, by a recurrence in the degree for Legendre functions without their factor
/// cosᵐ φ: no pole is singular, nothing is stored and nothing allocated.
///
/// At a distance high degrees vanish. With a `tolerance` those are left out whose sum is proved to be
/// smaller than that fraction of GM/r² (by the degree variances and the addition theorem).
public struct SphericalHarmonics: ForceModel {
  /// Distances below this fraction of the field's radius count as inside the body; no unit.
  public static let innerLimit: Double = 0.95

  /// The field, cut to degree and order.
  public let field: GravityField
  /// The body's name in messages.
  public let body: String
  /// Whether the pull of the mass, −GM r/r³, is part of it.
  public let includesCentralTerm: Bool
  /// What may be left out at a distance, as a fraction of GM/r², no unit; 0 keeps all degrees.
  public let tolerance: Double
  private let slopes: HarmonicSeries
  private let curves: HarmonicSeries
  private let reach: HarmonicReach
  private let central: Double

  /// Makes the force of a field.
  ///
  /// - Parameters:
  ///   - field: the coefficients.
  ///   - degree: the highest degree to use; nil for all.
  ///   - order: the highest order to use; nil for the degree.
  ///   - body: the body's name in messages.
  ///   - includesCentralTerm: whether the pull of the mass is part of the force.
  ///   - tolerance: what may be left out at a distance, as a fraction of GM/r²; 0 keeps all.
  /// - Throws: ``GravityFieldFailure/unusable(reason:)`` for a negative degree, order or tolerance and
  ///   for degrees whose Legendre functions do not fit a `Double` (above 1,000).
  public init(
    field: GravityField, degree: Int? = nil, order: Int? = nil, body: String = "earth",
    includesCentralTerm: Bool = true, tolerance: Double = 1e-16
  ) throws(GravityFieldFailure) {
    guard degree ?? 0 >= 0, order ?? 0 >= 0 else {
      throw .unusable(reason: "degree and order have to be positive")
    }
    guard tolerance >= 0, tolerance.isFinite else {
      throw .unusable(reason: "the tolerance has to be zero or positive, not \(tolerance)")
    }
    let part = field.truncated(degree: degree ?? field.degree, order: order)
    self.field = part
    self.body = body
    self.includesCentralTerm = includesCentralTerm
    self.tolerance = tolerance
    let potential = HarmonicCoefficients(field: part)
    let x = potential.derivative(.x)
    let y = potential.derivative(.y)
    let z = potential.derivative(.z)
    let gm = part.gravitationalParameter
    let radius = part.radius
    slopes = try HarmonicSeries([x, y, z], scale: gm / (radius * radius))
    curves = try HarmonicSeries(
      [
        x.derivative(.x), x.derivative(.y), x.derivative(.z), y.derivative(.z), z.derivative(.z),
      ], scale: gm / (radius * radius * radius))
    reach = HarmonicReach(field: part, tolerance: tolerance)
    central = includesCentralTerm ? -gm * part.cosine(0, 0) : 0
  }

  /// `gravity EGM96 70x70`, with what is left out.
  public var name: String {
    let rest = includesCentralTerm ? "" : ", without central term"
    let cut = tolerance > 0 ? ", degrees by distance to \(tolerance)" : ""
    return "gravity \(field.name) \(field.degree)x\(field.order)\(rest)\(cut)"
  }

  /// Yes: place and time alone decide.
  public var isVelocityFree: Bool { true }

  /// The body's axes.
  public var needs: ForceNeeds { .bodyFixed }

  /// The acceleration, m/s², on ICRF axes.
  public func acceleration(
    at point: OrbitPoint, in surroundings: borrowing Surroundings
  ) throws(ForceFailure) -> Vector3 {
    try check(point.position)
    let turn: Matrix3 = surroundings.bodyFixed.rotation
    let a: Vector3 = acceleration(bodyFixed: turn * point.position)
    return a.x * turn.row0 + a.y * turn.row1 + a.z * turn.row2
  }

  /// The acceleration with its gradient by position.
  public func partials(
    at point: OrbitPoint, in surroundings: borrowing Surroundings
  ) throws(ForceFailure) -> ForcePartials {
    try check(point.position)
    let turn: Matrix3 = surroundings.bodyFixed.rotation
    let place: Vector3 = turn * point.position
    let a: Vector3 = acceleration(bodyFixed: place)
    let gradient: Matrix3 = turn.transposed * (gradient(bodyFixed: place) * turn)
    return ForcePartials(
      acceleration: a.x * turn.row0 + a.y * turn.row1 + a.z * turn.row2, byPosition: gradient)
  }

  private func check(_ position: Vector3) throws(ForceFailure) {
    let squared: Double = position.squaredNorm
    let limit: Double = Self.innerLimit * field.radius
    if !(squared > limit * limit) {
      throw .belowSurface(body: body, radius: field.radius, distance: squared.squareRoot())
    }
  }

  /// The acceleration, m/s², at a place (m), both in axes fixed in the body.
  ///
  /// Any place but the centre has one; below the surface it is that of the series, not of the body.
  public func acceleration(bodyFixed place: Vector3) -> Vector3 {
    let frame = HarmonicFrame(place, radius: field.radius)
    let degree: Int = reach.degree(at: frame.ratioSquared)
    let sum: Vector3 = slopes.vector(frame, degree: degree + 1)
    let pull: Double = central * frame.inverseCube
    return Vector3(sum.x + pull * place.x, sum.y + pull * place.y, sum.z + pull * place.z)
  }

  /// The gradient of the acceleration, s⁻², at a place (m), in axes fixed in the body.
  ///
  /// Symmetric and without trace, since the field is that of a potential in empty space.
  public func gradient(bodyFixed place: Vector3) -> Matrix3 {
    let frame = HarmonicFrame(place, radius: field.radius)
    let degree: Int = reach.degree(at: frame.ratioSquared)
    let rest: Matrix3 = curves.symmetricMatrix(frame, degree: degree + 2)
    guard includesCentralTerm else { return rest }
    let sphere: Matrix3 = PointMass.gradient(of: -central, at: place)
    return Matrix3(rest.row0 + sphere.row0, rest.row1 + sphere.row1, rest.row2 + sphere.row2)
  }

  /// The degree that is summed at a distance (m) from the centre.
  public func degree(at distance: Double) -> Int {
    let ratio: Double = field.radius / distance
    return reach.degree(at: ratio * ratio)
  }
}
