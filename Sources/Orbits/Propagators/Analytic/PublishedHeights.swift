// SPDX-License-Identifier: Apache-2.0

/// Period and heights as the US catalogue prints them for an element set.
///
/// Space-Track and SATCAT take the published (Kozai) mean motion for that of an undisturbed ellipse,
/// a = ∛(μ/n²) with μ of EGM96, and count heights from 6378.135 km. Their semimajor axis is therefore
/// not that of the theory (``MeanOrbit``): 2 to 4 km too large at 500 km near the poles, 0.3 km too small at
/// the Space Station's. Reproduces their figures to the last printed digit (0.001 km, 0.001 min).
public struct PublishedHeights: Sendable, Hashable {
  /// 1440 minutes over the mean motion in revolutions a day, in s.
  public let period: Double
  /// Semimajor axis, m.
  public let semimajorAxis: Double
  /// Perigee height, m.
  public let perigeeHeight: Double
  /// Apogee height, m.
  public let apogeeHeight: Double

  /// The radius that heights are counted from, m: the equator of WGS-72.
  public static let radius: Double = ZonalGravity.wgs72.radius

  /// The figures of an element set.
  /// - Throws: `.notFinite`, `.outOfRange`, `.notElliptic`.
  public init(_ elements: MeanElements) throws(ElementsFailure) {
    let ellipse = try KeplerianElements<TEME>(
      unperturbed: elements, gravitationalParameter: GravitationalParameter.earth)
    let a: Double = ellipse.semimajorAxis
    period = Circle.turn / elements.meanMotion
    semimajorAxis = a
    perigeeHeight = a * (1 - elements.eccentricity) - Self.radius
    apogeeHeight = a * (1 + elements.eccentricity) - Self.radius
  }
}
