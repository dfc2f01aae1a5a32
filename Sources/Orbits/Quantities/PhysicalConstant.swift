// SPDX-License-Identifier: Apache-2.0

/// A constant of nature or of convention with its unit and origin.
public struct PhysicalConstant: Sendable, Hashable {
  /// The value in its unit.
  public let value: Double
  /// The unit, SI, such as `m3/s2`.
  public let unit: String
  /// Who says so.
  public let source: String
  /// The year of the source.
  public let year: Int

  /// Makes a constant from value, unit, source and year.
  public init(_ value: Double, unit: String, source: String, year: Int) {
    self.value = value
    self.unit = unit
    self.source = source
    self.year = year
  }
}
