// SPDX-License-Identifier: Apache-2.0

/// A body that others orbit: its gravity, figure and rotation.
public struct CentralBody: Sendable, Hashable {
  /// English name, lower case.
  public let name: String
  /// Gravitational parameter GM, m³/s².
  public let gravitationalParameter: Double
  /// The figure that heights refer to.
  public let ellipsoid: Ellipsoid
  /// Nominal angular velocity of rotation, rad/s.
  public let rotationRate: Double

  /// Makes a body from GM (m³/s²), figure and rotation rate (rad/s).
  public init(
    name: String, gravitationalParameter: Double, ellipsoid: Ellipsoid, rotationRate: Double
  ) {
    self.name = name
    self.gravitationalParameter = gravitationalParameter
    self.ellipsoid = ellipsoid
    self.rotationRate = rotationRate
  }

  /// The Earth: GM of ``Constants/earthGM``, WGS 84.
  public static let earth = CentralBody(
    name: "earth", gravitationalParameter: Constants.earthGM.value, ellipsoid: .wgs84,
    rotationRate: EarthRotation.nominalRate)
}
