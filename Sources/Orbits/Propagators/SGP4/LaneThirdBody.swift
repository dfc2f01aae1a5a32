// SPDX-License-Identifier: Apache-2.0

/// The long-period changes of eight states by the Sun and the Moon; names as in
/// ``SGP4/Periodics/Sum``.
struct LanePeriodics {
  var e: WideLanes
  var i: WideLanes
  var l: WideLanes
  var gh: WideLanes
  var h: WideLanes

  /// The changes by one body at eight times in minutes.
  @inline(__always)
  init(_ body: SGP4.Periodics, _ t: WideLanes) {
    let mean: WideLanes = fused(WideLanes(repeating: body.zn), t, WideLanes(repeating: body.zm))
    let first = LaneRotor(mean)
    // The equation of the center is within 0.11 rad.
    let path: LaneRotor = first + LaneRotor(eighth: (2.0 * body.ze) * first.sin)
    let sine: WideLanes = path.sin
    let f2: WideLanes = fused(0.5 * sine, sine, WideLanes(repeating: -0.25))
    let f3: WideLanes = -0.5 * sine * path.cos
    e = fused(WideLanes(repeating: body.e2), f2, body.e3 * f3)
    i = fused(WideLanes(repeating: body.i2), f2, body.i3 * f3)
    l = fused(
      WideLanes(repeating: body.l2), f2,
      fused(WideLanes(repeating: body.l3), f3, body.l4 * sine))
    gh = fused(
      WideLanes(repeating: body.gh2), f2,
      fused(WideLanes(repeating: body.gh3), f3, body.gh4 * sine))
    h = fused(WideLanes(repeating: body.h2), f2, body.h3 * f3)
  }

  /// The changes by two bodies.
  @inline(__always)
  static func + (a: LanePeriodics, b: LanePeriodics) -> LanePeriodics {
    var sum = a
    sum.e += b.e
    sum.i += b.i
    sum.l += b.l
    sum.gh += b.gh
    sum.h += b.h
    return sum
  }
}
