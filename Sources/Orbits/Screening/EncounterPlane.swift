// SPDX-License-Identifier: Apache-2.0

/// A short encounter in the plane square to the relative velocity: what the probability of a
/// collision depends on.
///
/// In a fast pass the relative motion is a straight line and the uncertainties stay as they are, so
/// the probability is that of a two-dimensional normal distribution over a disk.
///
/// - Reference: Foster and Estes 1992, NASA/JSC-25898; Alfano 2005, *Relating position uncertainty to
///   maximum conjunction probability*, J. Astronaut. Sci. 53 (2).
public struct EncounterPlane: Sendable, Hashable {
  /// A probability that no size of the uncertainty exceeds.
  public struct Maximum: Sendable, Hashable {
    /// The probability, dimensionless, 0…1.
    public let probability: Double
    /// The standard deviation along the minor axis, m, at which it is reached.
    public let minorSigma: Double
  }

  /// The standard deviation along the major axis, m.
  public let majorSigma: Double
  /// The standard deviation along the minor axis, m.
  public let minorSigma: Double
  /// The miss along the major axis, m, not negative.
  public let major: Double
  /// The miss along the minor axis, m, not negative.
  public let minor: Double

  /// An encounter by its numbers in the axes of the uncertainty, m; nil unless the deviations are
  /// positive and all is finite.
  public init?(majorSigma: Double, minorSigma: Double, major: Double, minor: Double) {
    guard majorSigma > 0, minorSigma > 0, majorSigma.isFinite, minorSigma.isFinite,
      major.isFinite, minor.isFinite
    else { return nil }
    let isSwapped: Bool = minorSigma > majorSigma
    self.majorSigma = isSwapped ? minorSigma : majorSigma
    self.minorSigma = isSwapped ? majorSigma : minorSigma
    self.major = abs(isSwapped ? minor : major)
    self.minor = abs(isSwapped ? major : minor)
  }

  /// An encounter in space.
  ///
  /// - Parameters:
  ///   - position: the second object from the first at the closest approach, m.
  ///   - velocity: its relative velocity, m/s, in the same axes.
  ///   - covariance: the sum of both objects' covariances of position in these axes, m².
  /// - Returns: nil without a relative velocity or with a covariance that is not positive there.
  public init?(position: Vector3, velocity: Vector3, covariance: Matrix3) {
    guard velocity.norm > 0, velocity.isFinite else { return nil }
    let along: Vector3 = velocity.normalized
    let across: Vector3 = position - position.dot(along) * along
    // Any direction will do where they meet head on.
    let spare: Vector3 = abs(along.x) < 0.9 ? Vector3(1, 0, 0) : Vector3(0, 1, 0)
    let first: Vector3 = (across.norm > 1e-9 ? across : spare.cross(along)).normalized
    let second: Vector3 = along.cross(first)
    let a: Double = first.dot(covariance * first)
    let b: Double = first.dot(covariance * second)
    let c: Double = second.dot(covariance * second)
    let middle: Double = 0.5 * (a + c)
    let spread: Double = Elementary.hypot(0.5 * (a - c), b)
    guard middle - spread > 0 else { return nil }
    let angle: Double = 0.5 * Elementary.atan2(2 * b, a - c)
    let miss: Double = across.norm
    self.init(
      majorSigma: (middle + spread).squareRoot(), minorSigma: (middle - spread).squareRoot(),
      major: miss * Elementary.cos(angle), minor: -miss * Elementary.sin(angle))
  }

  /// The miss in standard deviations (Mahalanobis distance), dimensionless.
  public var deviations: Double {
    Elementary.hypot(major / majorSigma, minor / minorSigma)
  }

  /// The probability that the two are nearer than a radius, by Foster's integral.
  ///
  /// The inner integral is an error function, the outer one Gauss's rule in pieces over the minor
  /// axis, where the density is not negligible. Relative accuracy: 10⁻¹⁰, down to 10⁻³⁰⁰.
  /// - Parameter radius: the sum of both objects' radii, m.
  /// - Returns: dimensionless, 0…1.
  public func probability(radius: Double) -> Double {
    guard radius > 0 else { return 0 }
    let best: Double = min(minor, radius)
    // Beyond, the density is below e⁻⁶⁰ of its greatest value in the disk.
    let fade: Double = 120 * minorSigma * minorSigma
    let reach: Double = ((best - minor) * (best - minor) + fade).squareRoot()
    let low: Double = Elementary.asin(max(-1, (minor - reach) / radius))
    let high: Double = Elementary.asin(min(1, (minor + reach) / radius))
    let pieces = 24
    let half: Double = 0.5 * (high - low) / Double(pieces)
    var sum: Double = 0
    for piece in 0..<pieces {
      let middle: Double = low + half * Double(2 * piece + 1)
      for (node, weight) in GaussRule.sixteen {
        let angle: Double = middle + half * node
        let (sine, cosine): (Double, Double) = Elementary.sincos(angle)
        let off: Double = (radius * sine - minor) / minorSigma
        let chord: Double = radius * cosine
        let density: Double = Elementary.exp(-0.5 * off * off)
        sum += weight * half * chord * density * along(chord)
      }
    }
    return min(1, sum / (Circle.turn.squareRoot() * minorSigma))
  }

  /// The part of the distribution along the major axis that lies within a half chord.
  private func along(_ chord: Double) -> Double {
    let scale: Double = 1 / (majorSigma * 2.0.squareRoot())
    // Complements keep their digits far out.
    let near: Double = Elementary.erfc((major - chord) * scale)
    let far: Double = Elementary.erfc((major + chord) * scale)
    return 0.5 * (near - far)
  }

  /// The greatest probability for uncertainties of this shape and any size.
  ///
  /// - Parameter radius: the sum of both objects' radii, m.
  public func maximum(radius: Double) -> Maximum {
    let miss: Double = deviations
    // P = R²/(2k²ab) exp(-m²/2k²), greatest at k² = m²/2, where the disk is small.
    let scale: Double = miss / 2.0.squareRoot()
    if radius < 0.02 * scale * minorSigma {
      let area: Double = radius * radius / (majorSigma * minorSigma * miss * miss)
      return Maximum(
        probability: min(1, area * Elementary.exp(-1)), minorSigma: scale * minorSigma)
    }
    return searched(radius: radius)
  }

  /// The greatest probability by golden section over the logarithm of the size.
  private func searched(radius: Double) -> Maximum {
    guard Elementary.hypot(major, minor) > radius else {
      // The centre is inside: the smaller the uncertainty, the surer.
      return Maximum(probability: 1, minorSigma: 0)
    }
    func value(_ logarithm: Double) -> Double {
      scaled(Elementary.exp(logarithm))?.probability(radius: radius) ?? 0
    }
    let ratio: Double = 0.5 * (5.0.squareRoot() - 1)
    let start: Double = Elementary.log(max(1e-12, deviations / 2.0.squareRoot()))
    var (low, high): (Double, Double) = (start - 4, start + 1)
    var (a, b): (Double, Double) = (high - ratio * (high - low), low + ratio * (high - low))
    var (fa, fb): (Double, Double) = (value(a), value(b))
    for _ in 0..<40 {
      if fa < fb {
        (low, a, fa) = (a, b, fb)
        b = low + ratio * (high - low)
        fb = value(b)
      } else {
        (high, b, fb) = (b, a, fa)
        a = high - ratio * (high - low)
        fa = value(a)
      }
    }
    let at: Double = 0.5 * (low + high)
    return Maximum(probability: value(at), minorSigma: Elementary.exp(at) * minorSigma)
  }

  private func scaled(_ factor: Double) -> EncounterPlane? {
    EncounterPlane(
      majorSigma: factor * majorSigma, minorSigma: factor * minorSigma, major: major,
      minor: minor)
  }

  /// Whether the uncertainty is so great that better data could raise the probability.
  ///
  /// - Parameter radius: the sum of both objects' radii, m.
  public func isDiluted(radius: Double) -> Bool {
    maximum(radius: radius).minorSigma < minorSigma
  }

  /// The greatest probability where nothing is known of the uncertainty but its shape: its ellipse
  /// sized, and turned with the long axis to the other object, as is worst (Alfano 2005).
  ///
  /// - Parameters:
  ///   - missDistance: m.
  ///   - radius: the sum of both objects' radii, m.
  ///   - aspectRatio: the major over the minor axis, from 1.
  public static func greatest(
    missDistance: Double, radius: Double, aspectRatio: Double = 3
  ) -> Maximum {
    guard missDistance > radius,
      let plane = EncounterPlane(
        majorSigma: max(1, aspectRatio) * missDistance, minorSigma: missDistance,
        major: missDistance, minor: 0)
    else { return Maximum(probability: 1, minorSigma: 0) }
    return plane.maximum(radius: radius)
  }
}

/// Gauss's rule of sixteen points on -1…1.
private enum GaussRule {
  static let sixteen: [(node: Double, weight: Double)] = (0..<16).map { index in
    let n = 16
    var x: Double = Elementary.cos(Double.pi * (Double(index) + 0.75) / (Double(n) + 0.5))
    var slope: Double = 1
    for _ in 0..<20 {
      var (p0, p1): (Double, Double) = (1, x)
      for order in 2...n {
        let k = Double(order)
        (p0, p1) = (p1, ((2 * k - 1) * x * p1 - (k - 1) * p0) / k)
      }
      slope = Double(n) * (x * p1 - p0) / (x * x - 1)
      x -= p1 / slope
    }
    return (x, 2 / ((1 - x * x) * slope * slope))
  }
}
