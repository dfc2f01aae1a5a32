// SPDX-License-Identifier: Apache-2.0

/// Gravitational parameters GM of the Earth, m³/s².
public enum GravitationalParameter {
  /// The Earth with its atmosphere, WGS-84 and EGM96.
  ///
  /// NIMA TR8350.2, third edition 2000, table 3.1.
  public static let earth: Double = 3.986_004_418e14
  /// The Earth by WGS-72, on which SGP4 elements are fitted.
  ///
  /// Hoots & Roehrich 1980, Spacetrack Report 3.
  public static let earthWGS72: Double = 3.986_008e14
}
