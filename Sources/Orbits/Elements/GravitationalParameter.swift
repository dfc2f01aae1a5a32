// SPDX-License-Identifier: Apache-2.0

/// Gravitational parameters GM of the Earth, m³/s².
public enum GravitationalParameter {
  /// The Earth with its atmosphere, m³/s²: the value of WGS-84, EGM96 and the IERS.
  ///
  /// It is ``Constants/earthGM`` as a number, in m³/s².
  public static let earth: Double = Constants.earthGM.value
  /// The Earth by WGS-72, m³/s², on which SGP4 elements are fitted.
  ///
  /// In m³/s²; Hoots & Roehrich 1980, Spacetrack Report 3.
  public static let earthWGS72: Double = 3.986_008e14
}
