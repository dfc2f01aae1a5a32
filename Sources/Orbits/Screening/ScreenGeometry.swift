// SPDX-License-Identifier: Apache-2.0

/// The bounds by which a screening leaves pairs out, in m and s; `docs/decisions` has the proofs.
///
/// Time is cut into slabs of at most 60 s, each looked at from its middle. Everything here bounds
/// what two bodies in free fall can do between the middle of a slab and its ends.
struct ScreenGeometry {
  /// The longest slab, s, up to which the bounds below hold.
  static let longestSlab: Double = 60
  /// How far beyond its ends a slab is searched, s, so that rounding loses no minimum.
  static let overlap: Double = 2
  /// How near to an edge, s, a minimum is settled by a series that both slabs share.
  static let ownership: Double = 1e-3
  /// What is added to every distance, m: rounding to single precision (16 m at 130,000 km), the
  /// jumps that the test of residuals lets through (216 m), errors of velocities from differences.
  static let allowance: Double = 400
  /// Objects faster than this, m/s, are taken one by one: nearly all are slower.
  static let slowLimit: Double = 8_100
  /// A bound, 1/s², of how much gravity differs over a distance: 2 µ/R³ at the lowest radius that
  /// SGP4 gives (one Earth radius), with 25 % for the oblate Earth and the sag of the line.
  static let tidalBound: Double = 3.9e-6
  /// The acceleration beside that of a point mass, m/s², that is taken for granted.
  static let perturbation: Double = 0.06
  /// What a body can fall in half a slab, m, where only its velocity is known: ½ g (32 s)².
  static let fall: Double = 5_100
  static let mu: Double = CentralBody.earth.gravitationalParameter

  /// The length of a slab, s.
  let slab: Double
  /// The number of slabs.
  let count: Int
  /// Half a slab and the overlap, s.
  let reach: Double
  /// The distance that is looked for, m.
  let threshold: Double

  init(duration: Double, threshold: Double) {
    count = max(1, Int((duration / Self.longestSlab).rounded(.up)))
    slab = max(duration, 1e-3) / Double(count)
    reach = 0.5 * slab + Self.overlap
    self.threshold = threshold
  }

  /// The seconds from the start of the span to the middle of a slab.
  func middle(_ slabIndex: Int) -> Double { (Double(slabIndex) + 0.5) * slab }

  /// By how much two bodies at distance s can depart from straight lines in a slab, per metre of s.
  var bend: Double { 0.5 * Self.tidalBound * reach * reach }

  /// The departure that does not depend on the distance, m.
  var drift: Double { Self.perturbation * reach * reach }

  /// The distance at mid-slab beyond which two bodies of given speeds cannot meet within the slab.
  func farthest(_ speedSum: Double, margin: Double) -> Double {
    let still: Double = threshold + Self.allowance + drift + margin
    let run: Double = speedSum * reach
    // d ≤ still + bend·√(2(d² + run²)) + run, solved for d with √(a²+b²) ≤ a + b.
    let k: Double = 1.4143 * bend
    return (still + run * (1 + k)) / (1 - k)
  }
}
