// SPDX-License-Identifier: Apache-2.0

/// Why orbital elements, a state or an anomaly describe no orbit of the wanted kind.
public enum ElementsFailure: Error, Sendable, Hashable {
  /// A quantity is infinite or not a number.
  case notFinite(quantity: String)
  /// A quantity is outside its range; the value is in SI units or radians.
  case outOfRange(quantity: String, value: Double)
  /// The position is the centre of attraction.
  case zeroPosition
  /// Position and velocity are parallel: the orbit is a line and has no plane.
  case rectilinear
  /// A semimajor axis cannot give the size of a parabola; the semilatus rectum can.
  case parabolaWithoutSize
  /// The sign of the semimajor axis (m) contradicts the eccentricity.
  case sizeContradictsEccentricity(semimajorAxis: Double, eccentricity: Double)
  /// The elements exist for closed orbits only.
  case notElliptic(eccentricity: Double)
  /// The true anomaly (rad) is not reached: on this open orbit it stays below the limit.
  case beyondAsymptote(trueAnomaly: Double, limit: Double)
  /// The elements are singular at this inclination (rad); the other retrograde factor is regular.
  case singular(inclination: Double)
}

extension ElementsFailure: CustomStringConvertible {
  /// What is wrong, in words.
  public var description: String {
    switch self {
    case .notFinite(let quantity): "\(quantity) is not a finite number"
    case .outOfRange(let quantity, let value): "\(quantity) is out of range: \(value)"
    case .zeroPosition: "the position is the centre of attraction"
    case .rectilinear: "position and velocity are parallel, the orbit has no plane"
    case .parabolaWithoutSize: "the size of a parabola needs the semilatus rectum"
    case .sizeContradictsEccentricity(let a, let e):
      "a semimajor axis of \(a) m contradicts an eccentricity of \(e)"
    case .notElliptic(let e):
      "the orbit is not closed: the eccentricity is \((e * 1e6).rounded() / 1e6)"
    case .beyondAsymptote(let angle, let limit):
      "a true anomaly of \(angle) rad is not reached: the limit is \(limit) rad"
    case .singular(let inclination):
      "the elements are singular at an inclination of \(inclination) rad"
    }
  }
}
