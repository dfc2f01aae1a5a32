// SPDX-License-Identifier: Apache-2.0

/// The pull of a body that is not the centre: what it does to the spacecraft minus what it does to
/// the centre.
///
/// With r the spacecraft and s the body from the centre, d = r − s, a = −GM/d³ (r + f s), where
/// f = q (3 + 3q + q²)/(1 + d³/s³) and q = r·(r − 2s)/s². This is GM (−d/d³ − s/s³), but nothing
/// large cancels in it: for a low satellite and the Sun the plain difference loses four digits. Only
/// nearer to the body than half of its distance the plain form is the better one, and used.
/// The body is a point, at the place that the surroundings give: geometric, without light time.
///
/// Reference: R. Battin, An Introduction to the Mathematics and Methods of Astrodynamics, revised
/// edition 1999, 8.4.
public struct ThirdBody: ForceModel {
  /// The body that pulls.
  public let body: SolarSystemBody
  /// Its GM, m³/s².
  public let gravitationalParameter: Double

  private let radius: Double

  /// Makes the force.
  ///
  /// - Parameters:
  ///   - body: what pulls; it must not be the centre.
  ///   - gravitationalParameter: its GM in m³/s²; that of DE440 by default.
  /// - Throws: `ForceFailure.unusable` for a GM that is negative or not finite.
  public init(
    _ body: SolarSystemBody, gravitationalParameter: Double? = nil
  ) throws(ForceFailure) {
    let parameter: Double = gravitationalParameter ?? body.gravitationalParameter
    guard parameter >= 0, parameter.isFinite else {
      throw .unusable(
        name: "third body \(body.displayName)",
        reason: "\(parameter) m3/s2 is no GM; that of DE440 is \(body.gravitationalParameter)")
    }
    self.body = body
    self.gravitationalParameter = parameter
    radius = body.equatorialRadius
  }

  /// With the body.
  public var name: String { "third body \(body.displayName)" }

  /// Yes: place and time alone decide.
  public var isVelocityFree: Bool { true }

  /// The place of the body.
  public var needs: ForceNeeds {
    switch body {
    case .sun: .sun
    case .moon: .moon
    case .earth: .earth
    default: .planets
    }
  }

  /// The acceleration, m/s².
  /// - Throws: `ForceFailure.belowSurface` inside the body, `ForceFailure.unusable` where the
  ///   surroundings have no place for it (it is the centre).
  public func acceleration(
    at point: OrbitPoint, in surroundings: borrowing Surroundings
  ) throws(ForceFailure) -> Vector3 {
    let s: Vector3 = surroundings.position(of: body)
    let d: Vector3 = point.position - s
    let distance: Double = try distance(d, s)
    return Self.pull(gravitationalParameter, point.position, s, distance)
  }

  /// The acceleration and its gradient GM (3 d dᵀ/d⁵ − I/d³).
  /// - Throws: as ``acceleration(at:in:)``.
  public func partials(
    at point: OrbitPoint, in surroundings: borrowing Surroundings
  ) throws(ForceFailure) -> ForcePartials {
    let s: Vector3 = surroundings.position(of: body)
    let d: Vector3 = point.position - s
    let distance: Double = try distance(d, s)
    let k: Double = gravitationalParameter / (distance * distance * distance)
    let unit: Vector3 = d / distance
    let w: Vector3 = (3 * k) * unit
    return ForcePartials(
      acceleration: Self.pull(gravitationalParameter, point.position, s, distance),
      byPosition: Matrix3(
        Vector3(w.x * unit.x - k, w.x * unit.y, w.x * unit.z),
        Vector3(w.y * unit.x, w.y * unit.y - k, w.y * unit.z),
        Vector3(w.z * unit.x, w.z * unit.y, w.z * unit.z - k)))
  }

  /// The distance from the body, metres, of the vector from it.
  @inline(__always)
  private func distance(_ d: Vector3, _ s: Vector3) throws(ForceFailure) -> Double {
    let distance: Double = d.norm
    guard distance >= radius else {
      if s == .zero {
        throw .unusable(
          name: name, reason: "there is no place for \(body.displayName): is it the centre?")
      }
      throw .belowSurface(body: body.displayName, radius: radius, distance: distance)
    }
    guard s != .zero else {
      throw .unusable(
        name: name, reason: "there is no place for \(body.displayName): is it the centre?")
    }
    return distance
  }

  /// −GM/d³ (r + f s), with two divisions.
  @inline(__always)
  private static func pull(
    _ parameter: Double, _ r: Vector3, _ s: Vector3, _ distance: Double
  ) -> Vector3 {
    let s2: Double = s.squaredNorm
    let d3: Double = distance * distance * distance
    let inverse: Double = 1 / s2
    if distance * distance < 0.25 * s2 {
      // Near the body f is close to −1 and the two terms of the other form cancel.
      let direct: Double = parameter / d3
      return direct * (s - r) - (parameter * s2.squareRoot() * inverse * inverse) * s
    }
    let q: Double = (r.squaredNorm - 2 * r.dot(s)) * inverse
    // 1 + d³/s³, by which f is divided.
    let sum: Double = 1 + d3 * (s2.squareRoot() * inverse * inverse)
    let scale: Double = -parameter / (d3 * sum)
    let f: Double = q * (3 + q * (3 + q))
    return scale * (sum * r + f * s)
  }
}
