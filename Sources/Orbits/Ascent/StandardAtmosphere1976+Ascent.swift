// SPDX-License-Identifier: Apache-2.0

extension StandardAtmosphere1976: AscentAir {
  /// The air at a height in m: to 86 km by the layers, above with the density of the standard and a
  /// pressure that falls with it (0.4 Pa at 86 km, where no engine feels it any more).
  ///
  /// More than 5 km under the ground it is that of −5 km; above 1000 km there is none. The speed of
  /// sound is that of the standard's equation 50, with a ratio of specific heats of 1.4.
  public func state(at height: Double) -> AirState {
    guard height < 86_000 else {
      guard height <= 1_000_000, let density = try? density(at: height) else { return .vacuum }
      // R T/M at 86 km.
      return AirState(density: density, pressure: density * 53_662, soundSpeed: nil)
    }
    let (temperature, pressure) = Self.mixedAir(at: height > -5000 ? height : -5000)
    let ratio: Double = 8314.32 / 28.9644 * temperature
    return AirState(
      density: pressure / ratio, pressure: pressure, soundSpeed: (1.4 * ratio).squareRoot())
  }
}
