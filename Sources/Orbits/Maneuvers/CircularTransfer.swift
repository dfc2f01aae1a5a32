// SPDX-License-Identifier: Apache-2.0

/// A transfer between coplanar circular orbits by burns along the velocity.
///
/// Hohmann's has two burns and half an ellipse; the bi-elliptic one goes by way of a far apogee and has
/// three. Positive burns are forward. Reference: Vallado 2013, Fundamentals of Astrodynamics, 4th ed.,
/// algorithms 36 and 37.
public struct CircularTransfer: Sendable, Hashable {
  /// Why there is no such transfer.
  public enum Failure: Error, Sendable, Hashable {
    /// A radius (m) or GM (m³/s²) is not a finite number above zero.
    case notPositive(quantity: String, value: Double)
  }

  /// The burns in their order, m/s: forward ones positive.
  public let burns: [Double]
  /// Time from the first to the last burn, s.
  public let time: Double

  /// The sum of the sizes of the burns, m/s.
  public var totalBurn: Double { burns.reduce(0) { $0 + abs($1) } }

  /// Hohmann's transfer between circular orbits.
  /// - Parameters:
  ///   - start: Radius of the first orbit, m.
  ///   - end: Radius of the last orbit, m.
  ///   - gravitationalParameter: GM in m³/s²; the Earth's where left out.
  /// - Throws: `.notPositive`.
  public static func hohmann(
    from start: Double, to end: Double,
    gravitationalParameter: Double = GravitationalParameter.earth
  ) throws(Failure) -> CircularTransfer {
    try CircularTransfer(radii: [start, end], mu: gravitationalParameter)
  }

  /// The bi-elliptic transfer between circular orbits.
  /// - Parameters:
  ///   - start: Radius of the first orbit, m.
  ///   - apogee: Radius where the ellipses meet, m.
  ///   - end: Radius of the last orbit, m.
  ///   - gravitationalParameter: GM in m³/s²; the Earth's where left out.
  /// - Throws: `.notPositive`.
  public static func biElliptic(
    from start: Double, by apogee: Double, to end: Double,
    gravitationalParameter: Double = GravitationalParameter.earth
  ) throws(Failure) -> CircularTransfer {
    try CircularTransfer(radii: [start, apogee, end], mu: gravitationalParameter)
  }

  /// Half ellipses through the apsides in turn, from a circle to a circle.
  private init(radii: [Double], mu: Double) throws(Failure) {
    for (name, value) in radii.map({ ("radius", $0) }) + [("gravitational parameter", mu)]
    where !(value > 0 && value.isFinite) {
      throw .notPositive(quantity: name, value: value)
    }
    var burns: [Double] = []
    var time: Double = 0
    var speed: Double = (mu / radii[0]).squareRoot()
    for (near, far) in zip(radii, radii.dropFirst()) {
      let a: Double = 0.5 * (near + far)
      let departure: Double = (mu * far / (near * a)).squareRoot()
      burns.append(departure - speed)
      speed = departure * near / far
      time += Double.pi * a * (a / mu).squareRoot()
    }
    let last: Double = radii[radii.count - 1]
    burns.append((mu / last).squareRoot() - speed)
    self.burns = burns
    self.time = time
  }
}
