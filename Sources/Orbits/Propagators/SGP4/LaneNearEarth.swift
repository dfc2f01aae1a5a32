// SPDX-License-Identifier: Apache-2.0

extension SGP4.BulkConstants {
  /// States of a near-Earth orbit at eight times, minutes from its epoch.
  @inline(__always)
  func nearEarth(_ t: WideLanes, simple: Bool) -> LaneMotion {
    let n: SGP4.NearEarth = near
    let t2: WideLanes = t * t
    var argpm: WideLanes = Self.line(n.argpdot, t, n.argpo)
    let node: WideLanes = fused(
      WideLanes(repeating: n.nodecf), t2, Self.line(n.nodedot, t, n.nodeo))
    var tempa: WideLanes = Self.line(-n.cc1, t, 1)
    var tempe: WideLanes = bcc4 * t
    var templ: WideLanes = n.t2cof * t2
    var sound: WideMask = templ.magnitudes .< WideLanes(repeating: 1e5)
    if !simple {
      let mean = LaneRotor(Self.line(n.mdot, t, n.mo))
      let q: WideLanes = Self.line(n.eta, mean.cos, 1)
      let delm: WideLanes = fused(q * q, q, WideLanes(repeating: -n.delmo))
      let temp: WideLanes = fused(WideLanes(repeating: n.xmcof), delm, n.omgcof * t)
      let turn = LaneRotor(eighth: temp)
      let sinmm: WideLanes = fused(mean.sin, turn.cos, mean.cos * turn.sin)
      argpm -= temp
      let high: WideLanes = fused(t, Self.line(n.d4, t, n.d3), WideLanes(repeating: n.d2))
      tempa = fused(-t2, high, tempa)
      tempe = fused(
        WideLanes(repeating: bcc5), sinmm - n.sinmao, tempe)
      let higher: WideLanes = fused(
        t, Self.line(n.t5cof, t, n.t4cof), WideLanes(repeating: n.t3cof))
      templ = fused(t2 * t, higher, templ)
      sound = sound .& (temp.magnitudes .< WideLanes(repeating: 0.75))
    }
    let am: WideLanes = n.ao * (tempa * tempa)
    let root: WideLanes = self.root * tempa
    let em: WideLanes = n.ecco - tempe
    let limit: Double = low ? 0.027 : 0.9
    sound = sound .& (em .< WideLanes(repeating: limit)) .& (em .> WideLanes(repeating: -0.000_99))
      .& (tempa .> WideLanes(repeating: 0.05)) .& (am .< WideLanes(repeating: 50))
    let tilt = LaneTilt(
      sinip: WideLanes(repeating: n.sinio), cosip: WideLanes(repeating: n.cosio),
      aycof: WideLanes(repeating: n.aycof), xlcof: WideLanes(repeating: n.xlcof),
      con41: WideLanes(repeating: n.con41), x1mth2: WideLanes(repeating: n.x1mth2),
      x7thm1: WideLanes(repeating: n.x7thm1))
    let shape = LaneShape(
      am: am, root: root, em: em.held(1e-6, 1),
      perigee: LaneRotor(argpm), tilt)
    // The drag terms of perigee and anomaly cancel in their sum.
    let mean: WideLanes = Self.line(longitudeRate, t, longitude)
    let u = LaneRotor(fused(WideLanes(repeating: n.no), templ, mean) + shape.drift)
    return LaneMotion(
      shape, u: u, node: LaneRotor(node), tilt, gravity, low: low, sound: sound)
  }

  /// slope·t + start.
  @inline(__always)
  static func line(_ slope: Double, _ t: WideLanes, _ start: Double) -> WideLanes {
    fused(WideLanes(repeating: slope), t, WideLanes(repeating: start))
  }
}
