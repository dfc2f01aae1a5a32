// SPDX-License-Identifier: Apache-2.0

extension SGP4 {
  /// How fast the semimajor axis shrinks at epoch by the drag term B*, m/s; positive where it grows.
  ///
  /// SGP4 has a = a₀ (1 - C₁ t)² to first order (Hoots & Roehrich 1980, Spacetrack Report 3).
  public var semimajorAxisRate: Double { -2 * semimajorAxis * near.cc1 / 60 }
}

extension OrbitalDecay {
  /// B = C_D A/m (m²/kg) for a B* of one per Earth radius: B* = B ρ₀/2, ρ₀ = 0.1570 kg/m²/R.
  ///
  /// Hoots & Roehrich 1980; right only where SGP4's air is the true one, see
  /// ``init(_:solarFlux:)``.
  public static let ballisticCoefficientPerBStar: Double = 12.741_621

  /// The decay of an element set, its ballistic coefficient such that the air of its day brings about
  /// the decay that the set has.
  ///
  /// B* by itself mixes the object with the difference between SGP4's fixed air and that of the day,
  /// a factor of ten at 500 km in a solar minimum; the decay that it stands for was observed.
  /// - Parameters:
  ///   - elements: the set; B* above zero.
  ///   - solarFlux: F10.7 of the day in units of 10⁻²² W/m²/Hz; the yearly mean where left out.
  /// - Throws: `.outOfRange` where the set does not shrink or is too high, `.notElliptic`,
  ///   `.notFinite`.
  public init(
    _ elements: MeanElements, solarFlux: Double? = nil
  ) throws(ElementsFailure) {
    guard elements.bstar > 0 else {
      throw .outOfRange(quantity: "drag term B*", value: elements.bstar)
    }
    let theory: SGP4
    do throws(SGP4.Failure) {
      theory = try SGP4(elements)
    } catch {
      throw .outOfRange(quantity: "mean motion", value: elements.meanMotion)
    }
    let flux: Double = solarFlux ?? SolarFlux.yearly(at: elements.epoch)
    let unit = Self.rates(
      semimajorAxis: theory.semimajorAxis, eccentricity: elements.eccentricity,
      ballisticCoefficient: 1, solarFlux: flux)
    guard unit.semimajorAxis < 0 else {
      throw .outOfRange(quantity: "semimajor axis", value: theory.semimajorAxis)
    }
    try self.init(
      semimajorAxis: theory.semimajorAxis, eccentricity: elements.eccentricity,
      ballisticCoefficient: theory.semimajorAxisRate / unit.semimajorAxis)
  }
}
