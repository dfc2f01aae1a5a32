// SPDX-License-Identifier: Apache-2.0

/// The US Standard Atmosphere of 1976, from the ground to 1000 km: one mean profile, no Sun in it.
///
/// The height is the geodetic one. Below 86 km the formulas of its layers are used; above it the
/// equations of diffusion that define it, integrated once and read by a cubic in the logarithm.
///
/// Accuracy: 2 × 10⁻⁴ of the published tables to 86 km, 0.1 % above. Above 1000 km there is no air.
///
/// Reference: U.S. Standard Atmosphere, 1976, NOAA-S/T 76-1562.
public struct StandardAtmosphere1976: AtmosphereModel {
  /// The figure that heights refer to.
  public let ellipsoid: Ellipsoid
  private let profile: Profile

  /// Makes the atmosphere over an ellipsoid.
  public init(ellipsoid: Ellipsoid = .wgs84) {
    self.ellipsoid = ellipsoid
    profile = .shared
  }

  /// `US Standard 1976`.
  public var name: String { "US Standard 1976" }

  /// The density, kg/m³.
  /// - Throws: `AtmosphereFailure.tooLow` more than 5 km under the ground.
  public func density(at point: AtmospherePoint) throws(AtmosphereFailure) -> Double {
    try density(at: ellipsoid.vertical(at: point.position).height)
  }

  /// The density at a geometric height (m), kg/m³.
  /// - Throws: `AtmosphereFailure.tooLow` more than 5 km under the ground.
  public func density(at height: Double) throws(AtmosphereFailure) -> Double {
    // Written so that what is not a number fails.
    guard height >= -5000 else {
      throw .tooLow(model: "US Standard 1976", height: height, lowest: -5000)
    }
    guard height <= 1_000_000 else { return 0 }
    return height < 86_000
      ? Self.layered(height) : Elementary.exp(profile.logDensity(at: height / 1000))
  }

  /// A layer with a constant gradient of the temperature by geopotential height.
  private struct Layer {
    /// Geopotential height of its foot, m.
    var foot: Double
    /// Temperature there, K.
    var temperature: Double
    /// Gradient, K/m.
    var gradient: Double
    /// Pressure at the foot, Pa.
    var pressure: Double
  }

  /// g₀ M₀/R, K/m.
  private static let hydrostatic: Double = 9.806_65 * 28.9644 / 8314.32

  private static func pressure(in layer: Layer, at potential: Double) -> Double {
    let up: Double = potential - layer.foot
    guard layer.gradient != 0 else {
      return layer.pressure * Elementary.exp(-hydrostatic * up / layer.temperature)
    }
    let ratio: Double = 1 + layer.gradient * up / layer.temperature
    return layer.pressure * Elementary.pow(ratio, -hydrostatic / layer.gradient)
  }

  /// Feet (m) and gradients (K/m) of the layers, table 4.
  private static let layers: [Layer] = {
    let feet: [Double] = [0, 11_000, 20_000, 32_000, 47_000, 51_000, 71_000]
    let gradients: [Double] = [-0.0065, 0, 0.001, 0.0028, 0, -0.0028, -0.002]
    var layers: [Layer] = []
    var next = Layer(foot: 0, temperature: 288.15, gradient: 0, pressure: 101_325)
    for (foot, gradient) in zip(feet, gradients) {
      if let last = layers.last {
        next = Layer(
          foot: foot, temperature: last.temperature + last.gradient * (foot - last.foot),
          gradient: 0, pressure: pressure(in: last, at: foot))
      }
      next.gradient = gradient
      layers.append(next)
    }
    return layers
  }()

  /// The density of the mixed air below 86 km by the molecular temperature, kg/m³.
  private static func layered(_ height: Double) -> Double {
    let (temperature, pressure) = mixedAir(at: height)
    return pressure * 28.9644 / (8314.32 * temperature)
  }

  /// Molecular temperature (K) and pressure (Pa) below 86 km, by geometric height in m.
  package static func mixedAir(at height: Double) -> (temperature: Double, pressure: Double) {
    let radius: Double = 6_356_766
    let potential: Double = radius * height / (radius + height)
    var layer: Layer = layers[0]
    for next in layers.dropFirst() where next.foot <= potential { layer = next }
    let temperature: Double = layer.temperature + layer.gradient * (potential - layer.foot)
    return (temperature, pressure(in: layer, at: potential))
  }
}
