// SPDX-License-Identifier: Apache-2.0

/// The zonal part of a gravity field, as the analytic propagators need it.
public struct ZonalGravity: Sendable, Hashable {
  /// Gravitational parameter GM, m³/s².
  public let gravitationalParameter: Double
  /// Equatorial radius that the coefficients refer to, m.
  public let radius: Double
  /// Second zonal coefficient J2 = -C20 (not normalised).
  public let j2: Double
  /// Third zonal coefficient.
  public let j3: Double
  /// Fourth zonal coefficient.
  public let j4: Double

  /// Makes a field from its numbers: m³/s², m, and coefficients without normalisation.
  public init(gravitationalParameter: Double, radius: Double, j2: Double, j3: Double, j4: Double) {
    self.gravitationalParameter = gravitationalParameter
    self.radius = radius
    self.j2 = j2
    self.j3 = j3
    self.j4 = j4
  }

  /// The Earth by WGS-84 with the zonals of EGM96.
  ///
  /// GM and radius from NIMA TR8350.2 (3rd ed. 2000); J2, J3, J4 from EGM96 (Lemoine et al. 1998,
  /// NASA/TP-1998-206861) as Vallado et al. 2006 (AIAA 2006-6753) have them.
  public static let wgs84 = ZonalGravity(
    gravitationalParameter: GravitationalParameter.earth, radius: 6_378_137,
    j2: 0.001_082_629_989_05, j3: -0.000_002_532_153_06, j4: -0.000_001_610_987_61)

  /// The Earth by WGS-72, on which element sets for SGP4 are fitted.
  ///
  /// Hoots & Roehrich 1980, Spacetrack Report 3; Vallado et al. 2006, AIAA 2006-6753.
  public static let wgs72 = ZonalGravity(
    gravitationalParameter: GravitationalParameter.earthWGS72, radius: 6_378_135,
    j2: 0.001_082_616, j3: -0.000_002_538_81, j4: -0.000_001_655_97)
}
