// SPDX-License-Identifier: Apache-2.0

extension SGP4.BulkConstants {
  /// What drag does to an orbit in eight lanes; names as in the paper.
  private struct Drag {
    var tempa: WideLanes
    var tempe: WideLanes
    var templ: WideLanes
    /// Sine and cosine of what goes from the perigee to the mean anomaly.
    var shift: LaneRotor
  }

  /// States of a near-Earth orbit at eight times, minutes from its epoch.
  ///
  /// - Parameters:
  ///   - simple: whether drag has terms of the second order only.
  ///   - low: whether the eccentricity is low. Both are constants to the compiler.
  @inline(__always)
  func nearEarth<Simple: LaneChoice, Low: LaneChoice>(
    _ t: WideLanes, simple: Simple.Type, low: Low.Type
  ) -> LaneMotion {
    let n: SGP4.NearEarth = near
    var check = LaneCheck()
    let perigee = LaneRotor(Self.line(n.argpdot, t, n.argpo))
    let node: WideLanes = fused(
      WideLanes(repeating: n.nodecf), t * t, Self.line(n.nodedot, t, n.nodeo))
    let anomaly = LaneRotor(Self.line(n.mdot, t, n.mo))
    let drag: Drag = drag(t, anomaly, simple, &check)
    let tilt: LaneTilt = steadyTilt
    let shape = shape(drag, perigee, tilt, simple, low, &check)
    // The drag terms of perigee and anomaly cancel in their sum.
    let mean: WideLanes = Self.line(longitudeRate, t, longitude)
    let u = LaneRotor(fused(WideLanes(repeating: n.no), drag.templ, mean) + shape.drift)
    return LaneMotion(
      shape, u: u, node: LaneRotor(node), beyond: WideLanes(), turns: LaneNo.self, tilt, gravity,
      low: low, check)
  }

  /// The same at eight times of an even grid, from angles at the middle of their block.
  ///
  /// Where the angles of the block do not reach, lanes fail.
  ///
  /// - Parameters:
  ///   - number: which of the eight of the grid's block they are.
  @inline(__always)
  func nearEarth<Simple: LaneChoice, Low: LaneChoice>(
    _ block: borrowing BulkBlock, _ grid: borrowing BulkGrid, _ number: Int, simple: Simple.Type,
    low: Low.Type
  ) -> LaneMotion {
    let n: SGP4.NearEarth = near
    var check = LaneCheck()
    let o: WideLanes = grid.offset(number)
    let t: WideLanes = o + block.minutes
    let perigee: LaneRotor = block.perigee + grid.perigee(number)
    let anomaly: LaneRotor = block.anomaly + grid.anomaly(number)
    let drag: Drag = drag(t, anomaly, simple, &check)
    let tilt: LaneTilt = steadyTilt
    let shape = shape(drag, perigee, tilt, simple, low, &check)
    let beyond: WideLanes =
      fused(WideLanes(repeating: n.no), drag.templ, WideLanes(repeating: -block.drag)) + shape.drift
    check.require(beyond.magnitudes, atMost: 0.03)
    let u: LaneRotor = (block.longitude + grid.longitude(number)) + LaneRotor(small: beyond)
    // The node is a parabola; this is its part beyond the middle of the block.
    let slope: Double = n.nodedot + 2 * n.nodecf * block.minutes
    let node: WideLanes = o * Self.line(n.nodecf, o, slope)
    return LaneMotion(
      shape, u: u, node: block.node, beyond: node, turns: LaneYes.self, tilt, gravity, low: low,
      check)
  }

  /// The effects of drag; `anomaly` is not used where it has terms of the second order only.
  @inline(__always)
  private func drag<Simple: LaneChoice>(
    _ t: WideLanes, _ anomaly: LaneRotor, _ simple: Simple.Type, _ check: inout LaneCheck
  ) -> Drag {
    let n: SGP4.NearEarth = near
    let t2: WideLanes = t * t
    var drag = Drag(
      tempa: Self.line(-n.cc1, t, 1), tempe: bcc4 * t, templ: n.t2cof * t2, shift: anomaly)
    if Simple.holds { return drag }
    let q: WideLanes = Self.line(n.eta, anomaly.cos, 1)
    let delm: WideLanes = fused(q * q, q, WideLanes(repeating: -n.delmo))
    let temp: WideLanes = fused(WideLanes(repeating: n.xmcof), delm, n.omgcof * t)
    check.require(temp.magnitudes, atMost: 0.75)
    let shift = LaneRotor(eighth: temp)
    drag.shift = shift
    let sinmm: WideLanes = fused(anomaly.sin, shift.cos, anomaly.cos * shift.sin)
    let high: WideLanes = fused(t, Self.line(n.d4, t, n.d3), WideLanes(repeating: n.d2))
    drag.tempa = fused(-t2, high, drag.tempa)
    drag.tempe = fused(WideLanes(repeating: bcc5), sinmm - n.sinmao, drag.tempe)
    let higher: WideLanes = fused(
      t, Self.line(n.t5cof, t, n.t4cof), WideLanes(repeating: n.t3cof))
    drag.templ = fused(t2 * t, higher, drag.templ)
    return drag
  }

  /// Size and shape of the orbit under drag; `perigee` is without drag.
  @inline(__always)
  private func shape<Simple: LaneChoice, Low: LaneChoice>(
    _ drag: Drag, _ perigee: LaneRotor, _ tilt: LaneTilt, _ simple: Simple.Type, _ low: Low.Type,
    _ check: inout LaneCheck
  ) -> LaneShape {
    let em: WideLanes = near.ecco - drag.tempe
    check.require(em, atMost: Low.holds ? 0.027 : 0.9)
    check.require(em, atLeast: -0.000_99)
    check.require(drag.tempa, atLeast: 0.2)
    check.require(drag.templ.magnitudes, atMost: 1e5)
    let turned: LaneRotor = Simple.holds ? perigee : perigee - drag.shift
    return LaneShape(
      am: near.ao * (drag.tempa * drag.tempa), root: root * drag.tempa, em: em.held(above: 1e-6),
      perigee: turned, tilt)
  }

  /// The functions of an inclination that drag leaves alone.
  @inline(__always)
  private var steadyTilt: LaneTilt {
    LaneTilt(
      sinip: WideLanes(repeating: near.sinio), cosip: WideLanes(repeating: near.cosio),
      aycof: WideLanes(repeating: near.aycof), xlcof: WideLanes(repeating: near.xlcof),
      con41: WideLanes(repeating: near.con41), x1mth2: WideLanes(repeating: near.x1mth2),
      x7thm1: WideLanes(repeating: near.x7thm1))
  }

  /// slope·t + start.
  @inline(__always)
  static func line(_ slope: Double, _ t: WideLanes, _ start: Double) -> WideLanes {
    fused(WideLanes(repeating: slope), t, WideLanes(repeating: start))
  }
}
