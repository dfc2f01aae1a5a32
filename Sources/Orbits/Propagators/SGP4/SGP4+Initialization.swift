// SPDX-License-Identifier: Apache-2.0

extension SGP4 {
  /// The constants of the near-Earth theory for one element set, in Earth radii and minutes.
  ///
  /// Names of the paper: `ecco` `inclo` `nodeo` `argpo` `mo` elements at epoch, `no` Brouwer mean
  /// motion, `ao` semimajor axis; `mdot` `argpdot` `nodedot` secular rates; `cc1` `cc4` `cc5`
  /// `d2`–`d4` `t2cof`–`t5cof` drag coefficients; `eta` `delmo` `sinmao` `omgcof` `xmcof` `nodecf`
  /// parts of the drag terms; `con41` 3cos²i-1, `x1mth2` 1-cos²i, `x7thm1` 7cos²i-1; `aycof`
  /// `xlcof` long-period coefficients; `isimp` drag to second order only.
  package struct NearEarth: Sendable {
    package var ecco: Double
    package var inclo: Double
    package var nodeo: Double
    package var argpo: Double
    package var mo: Double
    package var bstar: Double
    package var no: Double
    package var ao: Double = 0
    package var sinio: Double = 0
    package var cosio: Double = 0
    package var con41: Double = 0
    package var x1mth2: Double = 0
    package var x7thm1: Double = 0
    package var mdot: Double = 0
    package var argpdot: Double = 0
    package var nodedot: Double = 0
    package var nodecf: Double = 0
    package var eta: Double = 0
    package var cc1: Double = 0
    package var cc4: Double = 0
    package var cc5: Double = 0
    package var d2: Double = 0
    package var d3: Double = 0
    package var d4: Double = 0
    package var t2cof: Double = 0
    package var t3cof: Double = 0
    package var t4cof: Double = 0
    package var t5cof: Double = 0
    package var omgcof: Double = 0
    package var xmcof: Double = 0
    package var delmo: Double = 0
    package var sinmao: Double = 0
    package var aycof: Double = 0
    package var xlcof: Double = 0
    package var isimp: Bool = false

    /// Recovers the Brouwer mean motion and computes all constants (AIAA 2006-6753, `initl` and
    /// `sgp4init`).
    package init(_ elements: MeanElements, noKozai: Double, _ gravity: Constants) {
      ecco = elements.eccentricity
      inclo = elements.inclination
      nodeo = elements.raan
      argpo = elements.argumentOfPerigee
      mo = elements.meanAnomaly
      bstar = elements.bstar
      no = noKozai
      let shape: Shape = recoverMeanMotion(noKozai, gravity)
      computeRates(shape, gravity)
      computeDrag(shape, gravity)
      computeLongPeriod(gravity)
    }
  }

  /// Functions of the eccentricity and inclination shared by the steps of initialization.
  private struct Shape {
    let omeosq: Double
    let rteosq: Double
    let cosio2: Double
    let con42: Double
    let rp: Double
    let posq: Double
  }
}

extension SGP4.NearEarth {
  /// Undoes Kozai's convention, and sets the functions of inclination.
  private mutating func recoverMeanMotion(
    _ noKozai: Double, _ gravity: SGP4.Constants
  ) -> SGP4.Shape {
    let x2o3: Double = 2.0 / 3.0
    let eccsq: Double = ecco * ecco
    let omeosq: Double = 1.0 - eccsq
    let rteosq: Double = omeosq.squareRoot()
    (sinio, cosio) = Elementary.sincos(inclo)
    let cosio2: Double = cosio * cosio

    let ak: Double = Elementary.pow(gravity.xke / noKozai, x2o3)
    let d1: Double = 0.75 * gravity.j2 * (3.0 * cosio2 - 1.0) / (rteosq * omeosq)
    var del: Double = d1 / (ak * ak)
    let series: Double = 1.0 / 3.0 + 134.0 * del * del / 81.0
    let adel: Double = ak * (1.0 - del * del - del * series)
    del = d1 / (adel * adel)
    no = noKozai / (1.0 + del)

    ao = Elementary.pow(gravity.xke / no, x2o3)
    let po: Double = ao * omeosq
    let con42: Double = 1.0 - 5.0 * cosio2
    con41 = -con42 - cosio2 - cosio2
    x1mth2 = 1.0 - cosio2
    x7thm1 = 7.0 * cosio2 - 1.0
    return SGP4.Shape(
      omeosq: omeosq, rteosq: rteosq, cosio2: cosio2, con42: con42, rp: ao * (1.0 - ecco),
      posq: po * po)
  }

  /// Secular rates of the oblate Earth.
  private mutating func computeRates(_ shape: SGP4.Shape, _ gravity: SGP4.Constants) {
    let (rteosq, cosio2): (Double, Double) = (shape.rteosq, shape.cosio2)
    let pinvsq: Double = 1.0 / shape.posq
    let cosio4: Double = cosio2 * cosio2
    let temp1: Double = 1.5 * gravity.j2 * pinvsq * no
    let temp2: Double = 0.5 * temp1 * gravity.j2 * pinvsq
    let temp3: Double = -0.46875 * gravity.j4 * pinvsq * pinvsq * no

    let mdot4: Double = 13.0 - 78.0 * cosio2 + 137.0 * cosio4
    mdot = no + 0.5 * temp1 * rteosq * con41 + 0.0625 * temp2 * rteosq * mdot4
    let argp4: Double = 7.0 - 114.0 * cosio2 + 395.0 * cosio4
    let argpJ4: Double = 3.0 - 36.0 * cosio2 + 49.0 * cosio4
    argpdot = -0.5 * temp1 * shape.con42 + 0.0625 * temp2 * argp4 + temp3 * argpJ4
    let xhdot1: Double = -temp1 * cosio
    let node4: Double = 0.5 * temp2 * (4.0 - 19.0 * cosio2)
    let nodeJ4: Double = 2.0 * temp3 * (3.0 - 7.0 * cosio2)
    nodedot = xhdot1 + (node4 + nodeJ4) * cosio
    // The node's drag term; `computeDrag` multiplies it by the drag coefficient.
    nodecf = 3.5 * shape.omeosq * xhdot1
  }

  /// Drag: the density model's height parameter, and the coefficients of powers of time.
  private mutating func computeDrag(_ shape: SGP4.Shape, _ gravity: SGP4.Constants) {
    let radius: Double = gravity.radiusearthkm
    let omeosq: Double = shape.omeosq
    let (sfour, qzms24): (Double, Double) = Self.atmosphere(shape.rp, radius)
    isimp = shape.rp < 220.0 / radius + 1.0

    let tsi: Double = 1.0 / (ao - sfour)
    eta = ao * ecco * tsi
    let etasq: Double = eta * eta
    let eeta: Double = ecco * eta
    let psisq: Double = abs(1.0 - etasq)
    let coef: Double = qzms24 * Elementary.pow(tsi, 4.0)
    let coef1: Double = coef / Elementary.pow(psisq, 3.5)
    let shapeTerm: Double = ao * (1.0 + 1.5 * etasq + eeta * (4.0 + etasq))
    let flattening: Double =
      0.375 * gravity.j2 * tsi / psisq * con41 * (8.0 + 3.0 * etasq * (8.0 + etasq))
    let cc2: Double = coef1 * no * (shapeTerm + flattening)
    cc1 = bstar * cc2
    let cc3: Double =
      ecco > 1.0e-4 ? -2.0 * coef * tsi * gravity.j3oj2 * no * sinio / ecco : 0.0

    let eccTerm: Double = eta * (2.0 + 0.5 * etasq) + ecco * (0.5 + 2.0 * etasq)
    let zonal: Double = -3.0 * con41 * (1.0 - 2.0 * eeta + etasq * (1.5 - 0.5 * eeta))
    let sectoral: Double =
      0.75 * x1mth2 * (2.0 * etasq - eeta * (1.0 + etasq)) * Elementary.cos(2.0 * argpo)
    let oblate: Double = gravity.j2 * tsi / (ao * psisq) * (zonal + sectoral)
    cc4 = 2.0 * no * coef1 * ao * omeosq * (eccTerm - oblate)
    cc5 = 2.0 * coef1 * ao * omeosq * (1.0 + 2.75 * (etasq + eeta) + eeta * etasq)

    omgcof = bstar * cc3 * Elementary.cos(argpo)
    xmcof = ecco > 1.0e-4 ? -(2.0 / 3.0) * coef * bstar / eeta : 0.0
    nodecf *= cc1
    t2cof = 1.5 * cc1
    let (sinmo, cosmo): (Double, Double) = Elementary.sincos(mo)
    let delmotemp: Double = 1.0 + eta * cosmo
    delmo = delmotemp * delmotemp * delmotemp
    sinmao = sinmo

    // Deep-space orbits have drag to the second order of time only, as low perigees do.
    if Circle.turn / no >= 225.0 { isimp = true }
    guard !isimp else { return }
    let cc1sq: Double = cc1 * cc1
    d2 = 4.0 * ao * tsi * cc1sq
    let temp: Double = d2 * tsi * cc1 / 3.0
    d3 = (17.0 * ao + sfour) * temp
    d4 = 0.5 * temp * ao * tsi * (221.0 * ao + 31.0 * sfour) * cc1
    t3cof = d2 + 2.0 * cc1sq
    t4cof = 0.25 * (3.0 * d3 + cc1 * (12.0 * d2 + 10.0 * cc1sq))
    let t5: Double = 3.0 * d4 + 12.0 * cc1 * d3 + 6.0 * d2 * d2
    t5cof = 0.2 * (t5 + 15.0 * cc1sq * (2.0 * d2 + cc1sq))
  }

  /// The height parameter s and (q₀-s)⁴ of the density model for a perigee radius in Earth radii.
  private static func atmosphere(
    _ rp: Double, _ radius: Double
  ) -> (sfour: Double, qzms24: Double) {
    let perige: Double = (rp - 1.0) * radius
    guard perige < 156.0 else {
      let q: Double = (120.0 - 78.0) / radius
      return (78.0 / radius + 1.0, q * q * q * q)
    }
    let height: Double = perige < 98.0 ? 20.0 : perige - 78.0
    let q: Double = (120.0 - height) / radius
    return (height / radius + 1.0, q * q * q * q)
  }

  /// Long-period coefficients of J3.
  private mutating func computeLongPeriod(_ gravity: SGP4.Constants) {
    xlcof = Self.xlcof(sinio, cosio, gravity)
    aycof = -0.5 * gravity.j3oj2 * sinio
  }

  /// The long-period coefficient of the mean longitude; its divisor is kept off zero at i = 180°.
  @inline(__always)
  package static func xlcof(
    _ sini: Double, _ cosi: Double, _ gravity: SGP4.Constants
  ) -> Double {
    let divisor: Double = abs(cosi + 1.0) > 1.5e-12 ? 1.0 + cosi : 1.5e-12
    return -0.25 * gravity.j3oj2 * sini * (3.0 + 5.0 * cosi) / divisor
  }
}
