// SPDX-License-Identifier: Apache-2.0

/// Whether a period and two heights can be of one orbit, over the conventions that they may follow.
///
/// A period is Keplerian, anomalistic or nodal: 4 to 8 s apart in low orbit, 3 to 10 km of semimajor
/// axis. Heights are above the equatorial radius (6378 to 6378.137 km) in catalogues. Registers also give
/// heights above the ellipsoid, whose radius is up to 21 km less, of osculating ellipses, whose semimajor
/// axis swings by ³⁄₂ J2 R²/a sin² i about the mean one. Each convention makes an interval of semimajor axes, as do
/// the rounded digits; what remains between the intervals is a contradiction.
public struct SizeAgreement: Sendable, Hashable {
  /// What heights are counted from, and which periods go with them.
  public enum HeightConvention: Sendable, Hashable {
    /// Heights and period of one element set, as in the SATCAT: a sphere of the equatorial radius, mean
    /// elements, Keplerian or anomalistic period.
    case elementSet
    /// Mean elements over a sphere of the equatorial radius, with any period: GCAT.
    case sphere
    /// The ellipsoid or the sphere, mean or osculating: registers, makers, the press.
    case any
  }

  /// The semimajor axes that the heights can mean, m.
  public let fromHeights: ClosedRange<Double>
  /// The semimajor axes that the period can mean, m.
  public let fromPeriod: ClosedRange<Double>
  /// The Keplerian period of the middle of `fromHeights`, s, to be shown as the expected one.
  public let expectedPeriod: Double

  /// Compares figures with the halves of their last digits.
  /// - Parameters:
  ///   - perigee: Perigee height, m.
  ///   - apogee: Apogee height, m; the order of the two does not matter here.
  ///   - inclination: In rad; nil where it is not known, then all are thought of.
  ///   - period: In s.
  ///   - heightRounding: Half of the last digit of a height, m.
  ///   - periodRounding: Half of the last digit of the period, s.
  ///   - convention: What is known of the heights.
  /// - Returns: nil where a figure is no number or the ellipse has no size.
  public init?(
    perigee: Double, apogee: Double, inclination: Double?, period: Double,
    heightRounding: Double = 0, periodRounding: Double = 0, convention: HeightConvention
  ) {
    let radius: Double = Ellipsoid.wgs84.equatorialRadius
    let mean: Double = 0.5 * (perigee + apogee)
    let a: Double = radius + mean
    guard a.isFinite, a > 0, period.isFinite, period > periodRounding, heightRounding >= 0,
      periodRounding >= 0
    else { return nil }
    let mu: Double = GravitationalParameter.earth
    expectedPeriod = Circle.turn * a * (a / mu).squareRoot()

    let e: Double = Swift.min(0.5 * abs(apogee - perigee) / a, 0.999)
    let tilts: [Double] = inclination.map { [$0] } ?? [0, 0.5 * Double.pi]
    let sines: [Double] = tilts.map { Elementary.sin($0) * Elementary.sin($0) }
    let tilted: Double = sines.max() ?? 1

    var low: Double = a - heightRounding - 137
    var high: Double = a + heightRounding
    if convention == .any {
      low -= radius * Ellipsoid.wgs84.flattening * tilted
      let gravity = ZonalGravity.wgs84
      let swing: Double = 1.5 * gravity.j2 * radius * (radius / a) * tilted
      low -= swing
      high += swing
    }
    fromHeights = low...Swift.max(high, low)

    var ratios: [Double] = [1]
    for tilt in tilts {
      guard
        let orbit = try? MeanOrbit(
          semimajorAxis: a, eccentricity: e, inclination: tilt, gravity: .wgs84)
      else { continue }
      ratios.append(orbit.anomalisticPeriod / orbit.keplerianPeriod)
      if convention != .elementSet {
        ratios.append(orbit.nodalPeriod / orbit.keplerianPeriod)
      }
    }
    let axis: (Double, Double) -> Double = { seconds, ratio in
      let turn: Double = seconds / (Circle.turn * ratio)
      return Elementary.cbrt(mu * turn * turn)
    }
    let least: Double = axis(period - periodRounding, ratios.max() ?? 1)
    let most: Double = axis(period + periodRounding, ratios.min() ?? 1)
    fromPeriod = least...Swift.max(most, least)
  }

  /// How much larger the semimajor axis of the period is than any that the heights can mean, m; negative
  /// where smaller, 0 where some conventions agree.
  public var excess: Double {
    if fromPeriod.lowerBound > fromHeights.upperBound {
      return fromPeriod.lowerBound - fromHeights.upperBound
    }
    if fromPeriod.upperBound < fromHeights.lowerBound {
      return fromPeriod.upperBound - fromHeights.lowerBound
    }
    return 0
  }
}
