// SPDX-License-Identifier: Apache-2.0

extension SGP4 {
  /// Mean elements at a time, on their way through the theory, in Earth radii and minutes.
  ///
  /// Names of the paper: `am` semimajor axis, `nm` mean motion, `em` eccentricity, `inclm`
  /// inclination, `nodem` node, `argpm` argument of perigee, `mm` mean anomaly.
  package struct Mean {
    var am: Double
    var nm: Double
    var em: Double
    var inclm: Double
    var nodem: Double
    var argpm: Double
    var mm: Double
  }

  /// The state some minutes from the element epoch in km and km/s (AIAA 2006-6753, `sgp4`).
  ///
  /// The integration is carried from call to call by batches; where it stands only matters for
  /// speed.
  package func motion(minutes t: Double, _ integration: inout Integration) -> Motion {
    guard abs(t) <= Self.longestSpan else {
      return t.isFinite ? Motion(.tooFarFromEpoch, t) : Motion(.notFinite, 0)
    }
    var tempa: Double = 0
    var tempe: Double = 0
    var templ: Double = 0
    var mean: Mean = near.secular(t, &tempa, &tempe, &templ)

    if let deep {
      deep.secular(t, near, &integration, &mean)
      guard mean.nm > 0.0 else { return Motion(.meanMotion, mean.nm) }
      mean.am = Elementary.pow(constants.xke / mean.nm, 2.0 / 3.0)
    }
    mean.am = mean.am * tempa * tempa
    mean.nm = constants.xke / (mean.am * mean.am.squareRoot())
    mean.em -= tempe
    // Tolerates the slightly negative mean eccentricities that drag makes of nearly circular ones.
    guard mean.em < 1.0, mean.em >= -0.001 else {
      return mean.em.isNaN ? Motion(.notFinite, 0) : Motion(.meanEccentricity, mean.em)
    }
    if mean.em < 1.0e-6 { mean.em = 1.0e-6 }
    mean.mm += near.no * templ
    let xlm: Double = mean.mm + mean.argpm + mean.nodem
    mean.nodem = Self.remainder(mean.nodem)
    mean.argpm = Self.remainder(mean.argpm)
    mean.mm = Self.remainder(Self.remainder(xlm) - mean.argpm - mean.nodem)

    guard let deep else {
      return motion(
        mean,
        Tilt(
          sinip: near.sinio, cosip: near.cosio, aycof: near.aycof, xlcof: near.xlcof,
          con41: near.con41, x1mth2: near.x1mth2, x7thm1: near.x7thm1))
    }
    deep.addPeriodics(t, mode, &mean)
    if mean.inclm < 0.0 {
      mean.inclm = -mean.inclm
      mean.nodem += Double.pi
      mean.argpm -= Double.pi
    }
    guard mean.em >= 0.0, mean.em <= 1.0 else {
      return mean.em.isNaN ? Motion(.notFinite, 0) : Motion(.perturbedEccentricity, mean.em)
    }
    return motion(mean, Tilt(inclination: mean.inclm, constants))
  }

  /// `x` less whole turns, with the sign of `x`: the bits of `fmod(x, 2π)`, faster.
  @inline(__always)
  package static func remainder(_ x: Double) -> Double {
    if abs(x) < Circle.turn { return x }
    guard abs(x) < 1.0e9 else { return Elementary.fmod(x, Circle.turn) }
    // The exact remainder is a Double, so one fused operation with the right quotient finds it;
    // the quotient may be one too large where x is just below a whole number of turns.
    let turns: Double = (x / Circle.turn).rounded(.towardZero)
    let rest: Double = x.addingProduct(-turns, Circle.turn)
    if rest == 0 { return rest }
    if (rest < 0) != (x < 0) {
      return x.addingProduct(x < 0 ? -turns - 1.0 : 1.0 - turns, Circle.turn)
    }
    return rest
  }
}

extension SGP4.NearEarth {
  /// Secular gravity and drag: mean elements at `t` minutes, and the drag's factors.
  @inline(__always)
  fileprivate func secular(
    _ t: Double, _ tempa: inout Double, _ tempe: inout Double, _ templ: inout Double
  ) -> SGP4.Mean {
    let xmdf: Double = mo + mdot * t
    let argpdf: Double = argpo + argpdot * t
    let nodedf: Double = nodeo + nodedot * t
    let t2: Double = t * t
    var mm: Double = xmdf
    var argpm: Double = argpdf
    let nodem: Double = nodedf + nodecf * t2
    tempa = 1.0 - cc1 * t
    tempe = bstar * cc4 * t
    templ = t2cof * t2

    if !isimp {
      let delomg: Double = omgcof * t
      let delmtemp: Double = 1.0 + eta * Elementary.cos(xmdf)
      let delm: Double = xmcof * (delmtemp * delmtemp * delmtemp - delmo)
      let temp: Double = delomg + delm
      mm = xmdf + temp
      argpm = argpdf - temp
      let t3: Double = t2 * t
      let t4: Double = t3 * t
      tempa = tempa - d2 * t2 - d3 * t3 - d4 * t4
      tempe += bstar * cc5 * (Elementary.sin(mm) - sinmao)
      templ = templ + t3cof * t3 + t4 * (t4cof + t * t5cof)
    }
    return SGP4.Mean(
      am: ao, nm: no, em: ecco, inclm: inclo, nodem: nodem, argpm: argpm, mm: mm)
  }
}
