// SPDX-License-Identifier: Apache-2.0

/// The pole about which the tide of polar motion is counted: IERS Conventions (2010), 6.4 and 7.1.4.
public enum PoleTide: Sendable, Hashable, CaseIterable {
  /// The secular pole that the IERS gives since 2018: linear since J2000.
  case secularPole
  /// The mean pole of table 7.7 of 2010: cubic up to 2010, linear from there on.
  case meanPole2010

  /// The pole in arcseconds, x and y, at a number of Julian years since J2000.
  func pole(years t: Double) -> (x: Double, y: Double) {
    switch self {
    case .secularPole:
      return (1e-3 * (55.0 + 1.677 * t), 1e-3 * (320.5 + 3.460 * t))
    case .meanPole2010 where t < 10:
      let x: Double = 55.974 + t * (1.824_3 + t * (0.184_13 + t * 0.007_024))
      let y: Double = 346.346 + t * (1.789_6 - t * (0.107_29 + t * 0.000_908))
      return (1e-3 * x, 1e-3 * y)
    case .meanPole2010:
      return (1e-3 * (23.513 + 7.614_1 * t), 1e-3 * (358.891 - 0.628_7 * t))
    }
  }
}
