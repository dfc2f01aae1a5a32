// SPDX-License-Identifier: Apache-2.0

/// Air that thins by the same factor with each kilometre: ρ = ρ₀ exp((h₀ − h)/H).
///
/// h is the geodetic height. Right about one height only; for tests and for a first guess.
///
/// Reference: Vallado, Fundamentals of Astrodynamics and Applications, 2013, 8.6.2.
public struct ExponentialAtmosphere: AtmosphereModel {
  /// Density at the reference height, kg/m³.
  public let density: Double
  /// The reference height, m.
  public let height: Double
  /// The height over which the density falls by e, m.
  public let scaleHeight: Double
  /// The figure that heights refer to.
  public let ellipsoid: Ellipsoid

  /// Makes an atmosphere: kg/m³ at a height (m) and the scale height (m).
  /// - Throws: `AtmosphereFailure.unusable` for a density below zero, a scale height that is not
  ///   positive, or numbers that are not finite.
  public init(
    density: Double, height: Double, scaleHeight: Double, ellipsoid: Ellipsoid = .wgs84
  ) throws(AtmosphereFailure) {
    guard density >= 0, density.isFinite, height.isFinite, scaleHeight > 0, scaleHeight.isFinite
    else {
      throw .unusable(
        model: "exponential",
        reason: """
          needs a density not below 0 kg/m3, a height and a scale height above 0 m; got \(density) \
          kg/m3 at \(height) m, scale height \(scaleHeight) m
          """)
    }
    self.density = density
    self.height = height
    self.scaleHeight = scaleHeight
    self.ellipsoid = ellipsoid
  }

  /// `exponential`.
  public var name: String { "exponential" }

  /// The density, kg/m³, at any height; below the ground it goes on growing to a limit of e⁸⁰ ρ₀.
  public func density(at point: AtmospherePoint) throws(AtmosphereFailure) -> Double {
    density(at: ellipsoid.vertical(at: point.position).height)
  }

  /// The density at a geodetic height (m), kg/m³.
  public func density(at height: Double) -> Double {
    density * Elementary.exp(min(80, (self.height - height) / scaleHeight))
  }

  /// The density with its exact gradient, which is along the normal of the ellipsoid.
  public func densityAndGradient(
    at point: AtmospherePoint
  ) throws(AtmosphereFailure) -> DensityGradient {
    let vertical = ellipsoid.vertical(at: point.position)
    let density: Double = density(at: vertical.height)
    return DensityGradient(density: density, gradient: -density / scaleHeight * vertical.up)
  }
}
