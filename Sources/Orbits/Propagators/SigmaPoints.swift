// SPDX-License-Identifier: Apache-2.0

/// Thirteen states that stand for a mean and its covariance, to be carried through anything.
///
/// The mean itself and one point on either side along each column of a root of the covariance
/// (Julier & Uhlmann 1997, SPIE 3068, 182, with n + κ = spread²). No derivative is needed, and the
/// mean of the images is right to third order, that of the covariance to second. With the spread √6
/// no weight is negative, so that what comes out is a covariance however bent the map is. √3 keeps
/// the fourth moment of a Gaussian along each axis; its centre has the weight −1 and long thin
/// covariances, such as those of orbits after a few revolutions, fail then, which is an error.
public struct SigmaPoints: Sendable {
  /// A position and a velocity.
  public struct Point: Sendable, Hashable {
    /// m, inertial axes.
    public var position: Vector3
    /// m/s.
    public var velocity: Vector3
    /// Makes a point: m and m/s.
    public init(position: Vector3, velocity: Vector3) {
      self.position = position
      self.velocity = velocity
    }
  }

  /// A mean and the covariance about it.
  public struct Estimate: Sendable {
    /// The mean: m and m/s.
    public let mean: Point
    /// The covariance about it.
    public let covariance: StateCovariance
  }

  /// The points: the centre first, then pairs on either side.
  public private(set) var points: [Point]
  /// Their weights, which add up to one.
  public let weights: [Double]

  /// Lays the points about a mean.
  ///
  /// - Parameters:
  ///   - mean: m and m/s, in the axes of the covariance.
  ///   - covariance: singular ones too.
  ///   - spread: the distance of the points from the mean in standard deviations.
  /// - Throws: `.spread`, `.notFinite`.
  public init(
    mean: Point, covariance: StateCovariance, spread: Double = 6.0.squareRoot()
  ) throws(CovarianceFailure) {
    guard spread > 0, spread.isFinite else { throw .spread(spread) }
    guard mean.position.isFinite, mean.velocity.isFinite else { throw .notFinite }
    let root = try covariance.root()
    let side: Double = 0.5 / (spread * spread)
    points = [mean]
    for column in 0..<6 {
      let dr = Vector3(root[0, column], root[1, column], root[2, column])
      let dv = Vector3(root[3, column], root[4, column], root[5, column])
      for sign in [spread, -spread] {
        points.append(
          Point(position: mean.position + sign * dr, velocity: mean.velocity + sign * dv))
      }
    }
    weights = [1 - 12 * side] + [Double](repeating: side, count: 12)
  }

  /// Carries every point through a map, such as a propagation, one after the other.
  public mutating func map<Failure: Error>(
    _ body: (Point) throws(Failure) -> Point
  ) throws(Failure) {
    for index in points.indices { points[index] = try body(points[index]) }
  }

  /// The mean and the covariance of the points where they are.
  ///
  /// - Throws: `.notPositive` where the map was bent too strongly for the spread; `.notFinite`.
  public func estimate() throws(CovarianceFailure) -> Estimate {
    // Sums are of differences to the centre, so that no digits go lost.
    let center = points[0]
    var dr = Vector3.zero
    var dv = Vector3.zero
    for (point, weight) in zip(points, weights) {
      dr += weight * (point.position - center.position)
      dv += weight * (point.velocity - center.velocity)
    }
    var matrix = Matrix6()
    for (point, weight) in zip(points, weights) {
      let r: Vector3 = point.position - center.position - dr
      let v: Vector3 = point.velocity - center.velocity - dv
      let row: [Double] = [r.x, r.y, r.z, v.x, v.y, v.z]
      for i in 0..<6 {
        for j in 0..<6 { matrix[i, j] += weight * row[i] * row[j] }
      }
    }
    let covariance = try StateCovariance(matrix)
    return Estimate(
      mean: Point(position: center.position + dr, velocity: center.velocity + dv),
      covariance: covariance)
  }
}
