// SPDX-License-Identifier: Apache-2.0

/// The air at one height, as a rocket meets it.
public struct AirState: Sendable, Hashable {
  /// In kg/m³.
  public var density: Double
  /// In Pa.
  public var pressure: Double
  /// In m/s; nil where the air is too thin to carry sound.
  public var soundSpeed: Double?

  /// Air of a density (kg/m³), a pressure (Pa) and a speed of sound (m/s).
  public init(density: Double, pressure: Double, soundSpeed: Double?) {
    self.density = density
    self.pressure = pressure
    self.soundSpeed = soundSpeed
  }

  /// No air at all.
  public static let vacuum = AirState(density: 0, pressure: 0, soundSpeed: nil)
}
