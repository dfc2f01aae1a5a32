// SPDX-License-Identifier: Apache-2.0

extension SGP4.BulkConstants {
  /// Angles of eight states that the Sun and the Moon change.
  private struct Angles {
    var perigee: WideLanes
    var node: WideLanes
    /// Perigee and mean anomaly: the mean longitude from the node.
    var longitude: WideLanes
    var check: LaneCheck
  }

  /// States of a deep-space orbit at eight times, minutes from its epoch.
  @inline(__always)
  func deepSpace<Low: LaneChoice>(
    _ minutes: WideLanes, _ deep: borrowing SGP4.DeepSpace, _ path: inout SGP4.ResonancePath,
    _ mode: SGP4.Mode, low: Low.Type
  ) -> LaneMotion {
    let n: SGP4.NearEarth = near
    // Twenty years bound the steps of a resonance; beyond, the scalar code takes them.
    let within: WideMask = minutes.magnitudes .< WideLanes(repeating: 1e7)
    let t: WideLanes = WideLanes().replacing(with: minutes, where: within)
    var check = LaneCheck()
    check.require(within)
    let t2: WideLanes = t * t
    let perigee: WideLanes = Self.line(n.argpdot + deep.domdt, t, n.argpo)
    let node: WideLanes = fused(
      WideLanes(repeating: n.nodecf), t2, Self.line(n.nodedot + deep.dnodt, t, n.nodeo))
    let tempa: WideLanes = Self.line(-n.cc1, t, 1)
    let templ: WideLanes = n.t2cof * t2
    check.require(templ.magnitudes, atMost: 1e5)

    // Mean longitude and semimajor axis, which a resonance changes.
    var longitude: WideLanes
    var root = WideLanes(repeating: self.root)
    var am = WideLanes(repeating: n.ao)
    switch deep.resonance {
    case .none:
      longitude = Self.line(longitudeRate + deep.dmdt + deep.domdt, t, self.longitude)
    case .synchronous, .halfDay:
      let (xl, nm): (WideLanes, WideLanes) = path.values(t)
      let theta: WideLanes = Self.line(SGP4.DeepSpace.rptim, t, deep.gsto)
      let fromNode: WideLanes = theta - node
      // One turn a day counts perigee into the longitude; two turns a day do not.
      longitude = xl + fromNode
      if case .halfDay = deep.resonance { longitude = xl + perigee + 2.0 * fromNode }
      let change: WideLanes = (nm - n.no) * (1.0 / n.no)
      let power: WideLanes = Self.inverseCubeRoot(change)
      root = root * power
      am = am * (power * power)
      check.require(change.magnitudes, atMost: 0.004)
    }
    am = am * (tempa * tempa)
    root = root * tempa
    var em: WideLanes = Self.line(deep.dedt - bcc4, t, n.ecco)
    check.require(em, atMost: 0.95)
    check.require(em, atLeast: -0.000_99)
    check.require(tempa, atLeast: 0.2)
    em = em.held(above: 1e-6)
    longitude = fused(WideLanes(repeating: n.no), templ, longitude)

    let change: LanePeriodics = LanePeriodics(deep.sun, t) + LanePeriodics(deep.moon, t)
    em += change.e
    check.require(em, atMost: Low.holds ? 0.027 : 0.9)
    check.require(em, atLeast: 1e-9)
    let inclination: WideLanes = Self.line(deep.didt, t, n.inclo) + change.i
    var incline = LaneRotor(inclination)
    var angles = Angles(
      perigee: perigee, node: node, longitude: longitude + change.l, check: check)
    Self.turn(&angles, change, inclination, incline, mode)

    // A negative inclination is a positive one seen from the other node.
    let flip: WideMask = inclination .< WideLanes(repeating: 0)
    let sign: WideLanes = WideLanes(repeating: 1).replacing(with: -1, where: flip)
    incline.sin = incline.sin * sign
    let tilt: LaneTilt = Self.tilt(incline, gravity.j3oj2)
    angles.check.require(incline.cos, atLeast: -0.999_999)
    var turned = LaneRotor(angles.perigee)
    turned.sin = turned.sin * sign
    turned.cos = turned.cos * sign
    let shape = LaneShape(am: am, root: root, em: em, perigee: turned, tilt)
    var u = LaneRotor(angles.longitude + shape.drift)
    u.sin = u.sin * sign
    u.cos = u.cos * sign
    var plane = LaneRotor(angles.node)
    plane.sin = plane.sin * sign
    plane.cos = plane.cos * sign
    return LaneMotion(
      shape, u: u, node: plane, beyond: WideLanes(), turns: LaneNo.self, tilt, gravity, low: low,
      angles.check)
  }

  /// Adds the changes of node and perigee, in Lyddane's form below 0.2 rad of inclination.
  @inline(__always)
  private static func turn(
    _ angles: inout Angles, _ change: LanePeriodics, _ inclination: WideLanes,
    _ incline: LaneRotor, _ mode: SGP4.Mode
  ) {
    let steep: WideMask = inclination .>= WideLanes(repeating: 0.2)
    let (node, perigee): (WideLanes, WideLanes) = (angles.node, angles.perigee)
    let longitude: WideLanes = angles.longitude
    var some = LaneCheck()
    some.require(inclination, atLeast: 0.2)
    var none = LaneCheck()
    none.require(inclination, atMost: 0.199_999_999)
    if !none.passes {
      let ph: WideLanes = change.h / incline.sin
      let turn: WideLanes = fused(-incline.cos, ph, change.gh)
      angles.node = node + ph
      angles.perigee = perigee + turn
      angles.longitude = longitude + turn
      if some.passes { return }
    }
    // The new node less the old, from the paper's `alfdp` and `betdp` turned back by the node.
    let across: WideLanes = fused(change.i, incline.cos, incline.sin)
    let shift: WideLanes = WideLanes.arcTangent(change.h, across)
    // The node itself enters, reduced to one turn as the theory has it.
    let reduced: WideLanes = remainder(node)
    var before: WideLanes = reduced
    if mode == .afspc {
      before = before.replacing(
        with: before + Circle.turn, where: before .< WideLanes(repeating: 0))
    }
    let turn: WideLanes =
      fused(-incline.cos, shift, change.gh) - change.i * before * incline.sin
    angles.node = angles.node.replacing(with: node + shift, where: .!steep)
    angles.perigee = angles.perigee.replacing(with: perigee + turn, where: .!steep)
    angles.longitude = angles.longitude.replacing(with: longitude + turn, where: .!steep)
    // Where rounding decides on which side of a whole turn the node is, or of half a turn its
    // change, the scalar code does.
    let half: WideLanes = (reduced.magnitudes - Double.pi).magnitudes
    var clear = LaneCheck()
    clear.require(half, atMost: Double.pi - 1e-9)
    clear.require(shift.magnitudes, atMost: 3.1)
    angles.check.require(clear)
  }

  /// The lanes less whole turns, with their signs.
  @inline(__always)
  private static func remainder(_ x: WideLanes) -> WideLanes {
    let turns: WideLanes = (x * (1 / Circle.turn)).rounded(.towardZero)
    return fused(-turns, WideLanes(repeating: Circle.turn), x)
  }

  /// The functions of inclinations that change with time.
  @inline(__always)
  private static func tilt(_ incline: LaneRotor, _ j3oj2: Double) -> LaneTilt {
    let (s, c): (WideLanes, WideLanes) = (incline.sin, incline.cos)
    let c2: WideLanes = c * c
    let one = WideLanes(repeating: 1)
    let three = WideLanes(repeating: 3)
    let up: WideLanes = (-0.25 * j3oj2) * s * fused(WideLanes(repeating: 5), c, three)
    return LaneTilt(
      sinip: s, cosip: c, aycof: (-0.5 * j3oj2) * s, xlcof: up / (one + c),
      con41: fused(three, c2, -one), x1mth2: one - c2,
      x7thm1: fused(WideLanes(repeating: 7), c2, -one))
  }

  /// (1 + x) to the power -1/3 for |x| < 0.004: the binomial series to the sixth power.
  @inline(__always)
  private static func inverseCubeRoot(_ x: WideLanes) -> WideLanes {
    let p5: WideLanes = fused(
      x, WideLanes(repeating: 728.0 / 6561.0), WideLanes(repeating: -91.0 / 729.0))
    let p4: WideLanes = fused(x, p5, WideLanes(repeating: 35.0 / 243.0))
    let p3: WideLanes = fused(x, p4, WideLanes(repeating: -14.0 / 81.0))
    let p2: WideLanes = fused(x, p3, WideLanes(repeating: 2.0 / 9.0))
    let p1: WideLanes = fused(x, p2, WideLanes(repeating: -1.0 / 3.0))
    return fused(x, p1, WideLanes(repeating: 1))
  }
}
