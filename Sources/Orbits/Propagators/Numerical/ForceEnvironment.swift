// SPDX-License-Identifier: Apache-2.0

/// What the forces of a propagation read of the world: the Earth's turning, and where the bodies are.
public struct ForceEnvironment: Sendable {
  /// The Earth's orientation.
  public var earth: EarthOrientation
  /// Where the Sun, the Moon and the planets are.
  public var bodies: any BodyEphemeris
  /// The body at the origin of the integration: the Earth or the Moon.
  public var center: SolarSystemBody
  /// How the Moon is turned, for its gravity field where it is the origin.
  public var moon: MoonOrientation

  /// Makes an environment.
  public init(
    earth: EarthOrientation, bodies: any BodyEphemeris, center: SolarSystemBody = .earth,
    moon: MoonOrientation = .iau
  ) {
    self.earth = earth
    self.bodies = bodies
    self.center = center
    self.moon = moon
  }
}
