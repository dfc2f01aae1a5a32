// SPDX-License-Identifier: Apache-2.0

/// The atmosphere of Harris and Priester: tables for night and day, and a bulge that follows the Sun.
///
/// Between the antapex of the bulge and its apex the density goes from the table's least to its most
/// with cosⁿ(ψ/2), ψ the angle from the apex. The tables are for mean solar activity, 100 to
/// 1000 km; there is none for storms or for quiet years. Above 1000 km there is no air.
///
/// Reference: Montenbruck and Gill, Satellite Orbits, 2000, 3.5.2 and table 3.8, after Harris and
/// Priester 1962 and Long et al. 1989.
public struct HarrisPriester: AtmosphereModel {
  /// The exponent n of the cosine, no unit: 2 for low inclinations to 6 for polar orbits.
  public let exponent: Double
  /// How far the bulge follows behind the Sun, rad.
  public let lag: Double
  /// The figure that heights refer to.
  public let ellipsoid: Ellipsoid

  private let table: Table
  private let lagSine: Double
  private let lagCosine: Double

  /// Makes the model.
  ///
  /// - Parameters:
  ///   - exponent: n, 0 to 12; 2 to 6 are usual.
  ///   - lag: of the bulge behind the Sun, rad.
  ///   - ellipsoid: the figure that heights refer to.
  /// - Throws: `AtmosphereFailure.unusable` for an exponent outside 0…12 or a lag that is not finite.
  public init(
    exponent: Double = 4, lag: Double = Double.pi / 6, ellipsoid: Ellipsoid = .wgs84
  ) throws(AtmosphereFailure) {
    guard (0...12).contains(exponent), lag.isFinite else {
      throw .unusable(
        model: "Harris-Priester",
        reason: "needs an exponent in 0...12 (2 to 6 are usual) and a lag in radians; got "
          + "\(exponent), \(lag)")
    }
    self.exponent = exponent
    self.lag = lag
    self.ellipsoid = ellipsoid
    table = .shared
    (lagSine, lagCosine) = Elementary.sincos(lag)
  }

  /// With the exponent.
  public var name: String { "Harris-Priester n=\(exponent)" }

  /// Yes, for the bulge.
  public var needsSun: Bool { true }

  /// The density, kg/m³.
  ///
  /// The height is that over the ellipsoid along the radius, r − a √((1 − e²)/(1 − e² cos² φ')),
  /// φ' the geocentric latitude, which differs from the geodetic height by metres.
  /// - Throws: `AtmosphereFailure.tooLow` below 100 km.
  public func density(at point: AtmospherePoint) throws(AtmosphereFailure) -> Double {
    let position: Vector3 = point.position
    let squared: Double = position.squaredNorm
    let radius: Double = squared.squareRoot()
    let across: Double = position.x * position.x + position.y * position.y
    let e2: Double = ellipsoid.eccentricitySquared
    let surface: Double =
      ellipsoid.equatorialRadius * ((1 - e2) / (1 - e2 * across / squared)).squareRoot()
    let sun: Vector3 = point.sun.normalized
    // The Sun's direction turned about the Earth's axis.
    let apex = Vector3(
      lagCosine * sun.x - lagSine * sun.y, lagSine * sun.x + lagCosine * sun.y, sun.z)
    let share: Double = max(0, 0.5 + 0.5 * position.dot(apex) / radius)
    return try density(height: radius - surface, share: power(share))
  }

  /// The density at a height (m) and at a share 0…1 of the way from the least to the most, kg/m³.
  func density(height: Double, share: Double) throws(AtmosphereFailure) -> Double {
    let heights = table.heights
    guard let first = heights.first, let last = heights.last, height >= first else {
      throw .tooLow(model: "Harris-Priester", height: height, lowest: 100_000)
    }
    guard height < last else { return 0 }
    var low = 0
    var high = heights.count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if heights[middle] <= height { low = middle } else { high = middle }
    }
    let part: Double = (height - heights[low]) / (heights[high] - heights[low])
    let least: Double = Elementary.exp(
      table.least[low] + part * (table.least[high] - table.least[low]))
    let most: Double = Elementary.exp(table.most[low] + part * (table.most[high] - table.most[low]))
    return least + share * (most - least)
  }

  /// cosⁿ(ψ/2) from cos²(ψ/2).
  private func power(_ squaredCosine: Double) -> Double {
    switch exponent {
    case 2: squaredCosine
    case 4: squaredCosine * squaredCosine
    case 6: squaredCosine * squaredCosine * squaredCosine
    default: Elementary.pow(squaredCosine, 0.5 * exponent)
    }
  }
}
