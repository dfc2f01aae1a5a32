// SPDX-License-Identifier: Apache-2.0

/// The conical shadow of a body: umbra and penumbra, for a sphere or an ellipsoid.
///
/// Seen from the satellite the Sun is a disc of angular radius ρ☉ and the body's limb towards the
/// Sun stands at the angle ρ from the body's centre; both are compared with the angle between the
/// two centres. There is no atmosphere (refraction and dust move real edges of the Earth's shadow
/// by seconds) and no light time. Positions count from the centre of the body that casts the
/// shadow; the comments below say Earth.
///
/// Reference: Montenbruck and Gill, Satellite Orbits, 2000, 3.4.2, for the angles and the overlap
/// of the discs.
public struct Shadow: Sendable, Hashable {
  /// Equatorial radius of the body, metres.
  public var equatorialRadius: Double
  /// Polar radius of the body, metres.
  public var polarRadius: Double
  /// Radius of the Sun, metres.
  public var sunRadius: Double

  /// Makes a shadow from radii in metres.
  public init(equatorialRadius: Double, polarRadius: Double, sunRadius: Double = Sun.radius) {
    self.equatorialRadius = equatorialRadius
    self.polarRadius = polarRadius
    self.sunRadius = sunRadius
  }

  /// A sphere of 6378.137 km.
  public static let sphere = Shadow(
    equatorialRadius: 6_378_137, polarRadius: 6_378_137)

  /// The WGS84 ellipsoid; its edges are up to 10 s from those of the sphere in low orbit.
  public static let wgs84 = Shadow(
    equatorialRadius: 6_378_137, polarRadius: 6_356_752.314_245_179)

  /// The Moon as a sphere of 1737.4 km.
  public static let moon = Shadow(
    equatorialRadius: Constants.moonRadius.value, polarRadius: Constants.moonRadius.value)

  /// How far the Sun's centre stands outside the edges of the shadow, radians.
  public struct Edges: Sendable, Hashable {
    /// Positive outside the umbra, negative in it; radians.
    public var umbra: Double
    /// Positive outside the penumbra, negative in it and in the umbra; radians.
    public var penumbra: Double
  }

  /// The angles of the geometry, radians, as seen from the satellite.
  private struct Angles {
    /// Between the centres of the Sun and of the Earth.
    var separation: Double
    /// Between the centre and the limb of the Earth, on the side of the Sun.
    var earth: Double
    /// Radius of the Sun.
    var sun: Double
  }

  /// How far the Sun's centre stands outside each edge, as seen from the satellite, in radians.
  ///
  /// Both cross zero with a finite slope, so that they serve as event functions.
  ///
  /// - Parameters:
  ///   - position: the satellite, metres from the Earth's centre.
  ///   - sun: the Sun in the same frame, metres from the Earth's centre.
  ///   - pole: the Earth's axis in that frame, a unit vector; only an ellipsoid asks for it.
  ///     The z axis is right for TEME, TOD, PEF, TIRS and ITRF.
  /// - Returns: the two signed distances.
  public func edges(
    position: Vector3, sun: Vector3, pole: Vector3 = Vector3(0, 0, 1)
  ) -> Edges {
    let angles = angles(position: position, sun: sun, pole: pole)
    let outside: Double = angles.separation - angles.earth
    return Edges(umbra: outside + angles.sun, penumbra: outside - angles.sun)
  }

  /// Whether a place is in sunlight, in the penumbra or in the umbra.
  ///
  /// The parameters are those of ``edges(position:sun:pole:)``.
  public func condition(
    position: Vector3, sun: Vector3, pole: Vector3 = Vector3(0, 0, 1)
  ) -> Illumination {
    let edges = edges(position: position, sun: sun, pole: pole)
    if edges.umbra < 0 { return .umbra }
    return edges.penumbra < 0 ? .penumbra : .sunlit
  }

  /// The visible part of the Sun's disc, 0…1, taking both discs as flat.
  ///
  /// The parameters are those of ``edges(position:sun:pole:)``.
  ///
  /// Reference: Montenbruck and Gill 2000, eq. 3.87–3.94.
  public func litFraction(
    position: Vector3, sun: Vector3, pole: Vector3 = Vector3(0, 0, 1)
  ) -> Double {
    let angles = angles(position: position, sun: sun, pole: pole)
    let a: Double = angles.sun
    let b: Double = angles.earth
    let c: Double = angles.separation
    if c >= a + b { return 1 }
    if c <= b - a { return 0 }
    if c <= a - b { return 1 - (b * b) / (a * a) }
    let x: Double = (c * c + a * a - b * b) / (2 * c)
    let y: Double = Swift.max(0, a * a - x * x).squareRoot()
    // The half-angles of both segments by atan2, which is accurate when a segment is thin.
    let sunSegment: Double = a * a * Elementary.atan2(y, x)
    let earthSegment: Double = b * b * Elementary.atan2(y, c - x)
    let hidden: Double = (sunSegment + earthSegment - c * y) / (Double.pi * a * a)
    return Swift.min(1, Swift.max(0, 1 - hidden))
  }

  private func angles(position: Vector3, sun: Vector3, pole: Vector3) -> Angles {
    let toSun: Vector3 = sun - position
    let distance: Double = toSun.norm
    let sine: Double = distance > sunRadius ? sunRadius / distance : 1
    return Angles(
      separation: toSun.angle(to: -position),
      earth: limb(position: position, sun: sun, pole: pole),
      sun: Elementary.asin(sine))
  }

  /// The angle between the Earth's centre and its limb in the half-plane of the Sun, radians.
  ///
  /// Stretching the ellipsoid along its axis into a unit sphere keeps planes and tangents, so the
  /// tangent point is found on the sphere and carried back. A place inside the Earth has π/2.
  private func limb(position: Vector3, sun: Vector3, pole: Vector3) -> Double {
    if polarRadius == equatorialRadius {
      let radius: Double = position.norm
      return radius > equatorialRadius
        ? Elementary.asin(equatorialRadius / radius) : Double.pi / 2
    }
    let stretched = scaled(position, along: pole, by: 1 / polarRadius, across: 1 / equatorialRadius)
    let squared: Double = stretched.squaredNorm
    guard squared > 1 else { return Double.pi / 2 }
    let target = scaled(sun, along: pole, by: 1 / polarRadius, across: 1 / equatorialRadius)
    let along: Double = target.dot(stretched) / squared
    var sideways: Vector3 = (target - along * stretched).normalized
    if sideways == .zero {
      // Sun, Earth and satellite in line: every half-plane is as good, take one.
      let other = abs(stretched.x) < abs(stretched.z) ? Vector3(1, 0, 0) : Vector3(0, 0, 1)
      sideways = stretched.cross(other).normalized
    }
    let tangent: Vector3 =
      (1 / squared) * stretched + (1 - 1 / squared).squareRoot() * sideways
    let touching = scaled(tangent, along: pole, by: polarRadius, across: equatorialRadius)
    return (touching - position).angle(to: -position)
  }

  private func scaled(
    _ vector: Vector3, along pole: Vector3, by axial: Double, across equatorial: Double
  ) -> Vector3 {
    let height: Double = vector.dot(pole)
    return equatorial * vector + (height * (axial - equatorial)) * pole
  }
}
