// SPDX-License-Identifier: Apache-2.0

extension SGP4 {
  /// Where the integration of a resonance stands: on a grid of 720 minutes from the epoch.
  ///
  /// It depends on the grid point alone, never on the way there, so a carried integration gives
  /// the same bits as a fresh one. Names of the paper: `xli` longitude, `xni` mean motion, `atime`
  /// minutes.
  package struct Integration {
    var atime: Double = 0
    var xli: Double = 0
    var xni: Double = 0

    /// The start: the element epoch of an orbit.
    @inline(__always)
    package init(_ orbit: borrowing SGP4) {
      self.init(orbit.deep?.resonance ?? .none, no: orbit.near.no)
    }

    @inline(__always)
    fileprivate init(_ resonance: Resonance, no: Double) {
      xni = no
      switch resonance {
      case .none: break
      case .synchronous(let waves): xli = waves.xlamo
      case .halfDay(let waves): xli = waves.xlamo
      }
    }
  }
}

extension SGP4.DeepSpace {
  /// Adds the secular effects of Sun, Moon and resonance (AIAA 2006-6753, `dspace`).
  func secular(
    _ t: Double, _ near: SGP4.NearEarth, _ integration: inout SGP4.Integration,
    _ mean: inout SGP4.Mean
  ) {
    mean.em += dedt * t
    mean.inclm += didt * t
    mean.argpm += domdt * t
    mean.nodem += dnodt * t
    mean.mm += dmdt * t
    switch resonance {
    case .none: return
    case .synchronous(let waves):
      let (nm, xl): (Double, Double) = integrate(t, near.no, &integration) { xli, _ in
        waves.rates(xli)
      }
      let theta: Double = SGP4.remainder(gsto + t * Self.rptim)
      mean.mm = xl - mean.nodem - mean.argpm + theta
      mean.nm = near.no + (nm - near.no)
    case .halfDay(let waves):
      let (nm, xl): (Double, Double) = integrate(t, near.no, &integration) { xli, atime in
        waves.rates(xli, atime: atime)
      }
      let theta: Double = SGP4.remainder(gsto + t * Self.rptim)
      mean.mm = xl - 2.0 * mean.nodem + 2.0 * theta
      mean.nm = near.no + (nm - near.no)
    }
  }

  /// Integrates longitude and mean motion to `t`: Euler and Maclaurin, 720 minutes a step.
  ///
  /// `rates` gives the second and (by the longitude's rate) third derivative of the longitude.
  @inline(__always)
  private func integrate(
    _ t: Double, _ no: Double, _ integration: inout SGP4.Integration,
    _ rates: (Double, Double) -> (xndt: Double, xnddt: Double)
  ) -> (nm: Double, xl: Double) {
    let stepp: Double = 720.0
    let step2: Double = 259200.0
    let atime: Double = integration.atime
    if atime == 0.0 || t * atime <= 0.0 || abs(t) < abs(atime) {
      integration = SGP4.Integration(resonance, no: no)
    }
    let delt: Double = t > 0.0 ? stepp : -stepp
    let xfact: Double = resonance.xfact
    while true {
      let (xndt, xnddtPerRate): (Double, Double) = rates(integration.xli, integration.atime)
      let xldot: Double = integration.xni + xfact
      let xnddt: Double = xnddtPerRate * xldot
      if abs(t - integration.atime) < stepp {
        let ft: Double = t - integration.atime
        let nm: Double = integration.xni + xndt * ft + xnddt * ft * ft * 0.5
        let xl: Double = integration.xli + xldot * ft + xndt * ft * ft * 0.5
        return (nm, xl)
      }
      integration.xli = integration.xli + xldot * delt + xndt * step2
      integration.xni = integration.xni + xndt * delt + xnddt * step2
      integration.atime += delt
    }
  }

  /// Adds the long-period effects of Sun and Moon (AIAA 2006-6753, `dpper`).
  ///
  /// Lyddane's form below 0.2 rad of inclination, where node and perigee are ill defined.
  func addPeriodics(_ t: Double, _ mode: SGP4.Mode, _ mean: inout SGP4.Mean) {
    let s: SGP4.Periodics.Sum = sun.sum(t)
    let m: SGP4.Periodics.Sum = moon.sum(t)
    let pinc: Double = s.i + m.i
    let pl: Double = s.l + m.l
    var pgh: Double = s.gh + m.gh
    var ph: Double = s.h + m.h
    mean.inclm += pinc
    mean.em += s.e + m.e
    let (sinip, cosip): (Double, Double) = Elementary.sincos(mean.inclm)

    if mean.inclm >= 0.2 {
      ph /= sinip
      pgh -= cosip * ph
      mean.argpm += pgh
      mean.nodem += ph
      mean.mm += pl
      return
    }
    let (sinop, cosop): (Double, Double) = Elementary.sincos(mean.nodem)
    let dalf: Double = ph * cosop + pinc * cosip * sinop
    let dbet: Double = -ph * sinop + pinc * cosip * cosop
    let alfdp: Double = sinip * sinop + dalf
    let betdp: Double = sinip * cosop + dbet
    var before: Double = SGP4.remainder(mean.nodem)
    if before < 0.0, mode == .afspc { before += Circle.turn }
    let dls: Double = pl + pgh - pinc * before * sinip
    let xls: Double = mean.mm + mean.argpm + cosip * before + dls
    var node: Double = Elementary.atan2(alfdp, betdp)
    if node < 0.0, mode == .afspc { node += Circle.turn }
    if abs(before - node) > Double.pi { node += node < before ? Circle.turn : -Circle.turn }
    mean.nodem = node
    mean.mm += pl
    mean.argpm = xls - mean.mm - cosip * node
  }
}

extension SGP4.Periodics {
  /// The long-period changes by one body.
  struct Sum {
    var e: Double
    var i: Double
    var l: Double
    var gh: Double
    var h: Double
  }

  /// The changes at `t` minutes.
  @inline(__always)
  func sum(_ t: Double) -> Sum {
    let mean: Double = zm + zn * t
    let zf: Double = mean + 2.0 * ze * Elementary.sin(mean)
    let (sinzf, coszf): (Double, Double) = Elementary.sincos(zf)
    let f2: Double = 0.5 * sinzf * sinzf - 0.25
    let f3: Double = -0.5 * sinzf * coszf
    return Sum(
      e: e2 * f2 + e3 * f3,
      i: i2 * f2 + i3 * f3,
      l: l2 * f2 + l3 * f3 + l4 * sinzf,
      gh: gh2 * f2 + gh3 * f3 + gh4 * sinzf,
      h: h2 * f2 + h3 * f3)
  }
}

extension SGP4.Resonance {
  /// The rate of the resonant longitude beside the mean motion, rad/min.
  @inline(__always)
  var xfact: Double {
    switch self {
    case .none: 0
    case .synchronous(let waves): waves.xfact
    case .halfDay(let waves): waves.xfact
    }
  }
}

extension SGP4.Synchronous {
  /// Acceleration of the longitude, and its derivative by the longitude.
  @inline(__always)
  func rates(_ xli: Double) -> (xndt: Double, xnddt: Double) {
    let one = SGP4.Rotor(xli)
    let two: SGP4.Rotor = one + one
    let three: SGP4.Rotor = two + one
    let xndt: Double = del1.sine(one) + del2.sine(two) + del3.sine(three)
    let slope2: Double = 2.0 * del2.cosine(two)
    let slope3: Double = 3.0 * del3.cosine(three)
    return (xndt, del1.cosine(one) + slope2 + slope3)
  }
}

extension SGP4.HalfDay {
  /// Acceleration of the longitude, and its derivative by the longitude.
  @inline(__always)
  func rates(_ xli: Double, atime: Double) -> (xndt: Double, xnddt: Double) {
    let a = SGP4.Rotor(xli)
    let w = SGP4.Rotor(argpo + argpdot * atime)
    let aw: SGP4.Rotor = a + w
    let amw: SGP4.Rotor = a - w
    let aww: SGP4.Rotor = aw + w
    let a2: SGP4.Rotor = a + a
    let a2w: SGP4.Rotor = aw + a
    let a2mw: SGP4.Rotor = amw + a
    let a2w2: SGP4.Rotor = aw + aw
    let singleSines: Double = lw2.sine(aww) + l.sine(a) + lw.sine(aw) + lmw.sine(amw)
    let doubleSines: Double = l2w2.sine(a2w2) + l2.sine(a2) + l2w.sine(a2w) + l2mw.sine(a2mw)
    let single: Double = lw2.cosine(aww) + l.cosine(a) + lw.cosine(aw) + lmw.cosine(amw)
    let double: Double =
      l2w2.cosine(a2w2) + l2.cosine(a2) + l2w.cosine(a2w) + l2mw.cosine(a2mw)
    return (singleSines + doubleSines, single + 2.0 * double)
  }
}
