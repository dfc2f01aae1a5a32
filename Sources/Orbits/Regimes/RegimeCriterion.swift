// SPDX-License-Identifier: Apache-2.0

/// One condition in the definition of a regime: a quantity between two bounds.
public struct RegimeCriterion: Sendable, Hashable {
  /// What is bounded, in m, s, rad or without unit.
  public enum Quantity: String, Sendable, Hashable, CaseIterable {
    /// Perigee height, m.
    case perigeeHeight
    /// Apogee height, m.
    case apogeeHeight
    /// Mean of both heights, m.
    case meanHeight
    /// Period, s.
    case period
    /// Inclination, rad.
    case inclination
    /// Eccentricity.
    case eccentricity
    /// Inclination less the Sun-synchronous one of this size and shape, rad.
    case sunSynchronousOffset
  }

  /// What is bounded.
  public let quantity: Quantity
  /// The least value allowed, in the unit of the quantity.
  public let lower: Double
  /// The greatest value allowed, in the unit of the quantity.
  public let upper: Double

  /// Makes a condition, in the unit of the quantity; a bound left out does not bind.
  public init(
    _ quantity: Quantity, from lower: Double = -.infinity, to upper: Double = .infinity
  ) {
    self.quantity = quantity
    self.lower = lower
    self.upper = upper
  }

  /// The value of the quantity for some figures, in its unit; nil where they do not say.
  public func value(for figures: OrbitFigures) -> Double? {
    switch quantity {
    case .perigeeHeight: figures.perigeeHeight
    case .apogeeHeight: figures.apogeeHeight
    case .meanHeight: figures.meanHeight
    case .period: figures.period
    case .inclination: figures.inclination
    case .eccentricity: figures.eccentricity
    case .sunSynchronousOffset: sunSynchronousOffset(of: figures)
    }
  }

  /// Whether a value, in the unit of the quantity, is within the bounds.
  public func allows(_ value: Double) -> Bool { value >= lower && value <= upper }

  private func sunSynchronousOffset(of figures: OrbitFigures) -> Double? {
    guard let inclination = figures.inclination, let e = figures.eccentricity,
      let wanted = SunSynchronism.inclination(
        semimajorAxis: figures.semimajorAxis, eccentricity: Swift.max(e, 0))
    else { return nil }
    return inclination - wanted
  }
}
