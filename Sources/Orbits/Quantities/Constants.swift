// SPDX-License-Identifier: Apache-2.0

/// Constants that more than one model uses; each names its source.
public enum Constants {
  /// GM of the Earth with its atmosphere, TCG-compatible value of WGS 84 and the IERS.
  public static let earthGM = PhysicalConstant(
    3.986_004_418e14, unit: "m3/s2", source: "IERS Conventions (2010), table 1.1", year: 2010)

  /// GM of the Sun, TDB-compatible.
  public static let sunGM = PhysicalConstant(
    1.327_124_400_412_794_2e20, unit: "m3/s2",
    source: "JPL DE440 (Park et al., Astronomical Journal 161, 105)", year: 2021)

  /// GM of the Moon, TDB-compatible.
  public static let moonGM = PhysicalConstant(
    4.902_800_118_457_549e12, unit: "m3/s2",
    source: "JPL DE440 (Park et al., Astronomical Journal 161, 105)", year: 2021)

  /// Speed of light in vacuum, exact.
  public static let speedOfLight = PhysicalConstant(
    299_792_458, unit: "m/s", source: "SI, 17th CGPM", year: 1983)

  /// The astronomical unit, exact.
  public static let astronomicalUnit = PhysicalConstant(
    149_597_870_700, unit: "m", source: "IAU resolution B2", year: 2012)

  /// Nominal radius of the Sun.
  public static let sunRadius = PhysicalConstant(
    695_700_000, unit: "m", source: "IAU resolution B3", year: 2015)

  /// Mean radius of the Moon.
  public static let moonRadius = PhysicalConstant(
    1_737_400, unit: "m", source: "IAU Working Group on Cartographic Coordinates", year: 2015)

  /// Standard acceleration of free fall, exact; the unit behind specific impulse.
  public static let standardGravity = PhysicalConstant(
    9.806_65, unit: "m/s2", source: "3rd CGPM", year: 1901)
}
