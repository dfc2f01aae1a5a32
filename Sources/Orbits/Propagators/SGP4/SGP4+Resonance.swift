// SPDX-License-Identifier: Apache-2.0

extension SGP4 {
  /// One turn a sidereal day: three waves in the longitude (AIAA 2006-6753, `dsinit`).
  ///
  /// Names of the paper: `del1`–`del3` amplitudes, here with their phases; `xlamo` longitude at
  /// epoch, `xfact` its rate beside the mean motion.
  package struct Synchronous: Sendable {
    var del1: Wave
    var del2: Wave
    var del3: Wave
    var xlamo: Double
    var xfact: Double
  }

  /// Two turns a sidereal day: ten waves in longitude and perigee, two pairs of one argument each.
  ///
  /// The paper's `d2201`… are joined by argument: `l` counts longitudes, `w` perigees, so `l2w1`
  /// is the wave of 2λ + ω and `lmw` that of λ - ω.
  package struct HalfDay: Sendable {
    var lw2: Wave
    var l: Wave
    var lw: Wave
    var lmw: Wave
    var l2w2: Wave
    var l2: Wave
    var l2w: Wave
    var l2mw: Wave
    var xlamo: Double
    var xfact: Double
    var argpo: Double
    var argpdot: Double
  }
}

extension SGP4.Resonance {
  /// Finds whether an orbit resonates, and with which amplitudes.
  init(_ near: SGP4.NearEarth, _ deep: SGP4.DeepSpace, _ gravity: SGP4.Constants) {
    let nm: Double = near.no
    let theta: Double = Elementary.fmod(deep.gsto, Circle.turn)
    let aonv: Double = Elementary.pow(nm / gravity.xke, 2.0 / 3.0)
    if nm < 0.0052359877, nm > 0.0034906585 {
      self = .synchronous(SGP4.Synchronous(near, deep, theta: theta, aonv: aonv))
    } else if nm >= 8.26e-3, nm <= 9.24e-3, near.ecco >= 0.5 {
      self = .halfDay(SGP4.HalfDay(near, deep, theta: theta, aonv: aonv))
    } else {
      self = .none
    }
  }
}

extension SGP4.Synchronous {
  fileprivate init(
    _ near: SGP4.NearEarth, _ deep: SGP4.DeepSpace, theta: Double, aonv: Double
  ) {
    let nm: Double = near.no
    let (sinim, cosim): (Double, Double) = (near.sinio, near.cosio)
    let emsq: Double = near.ecco * near.ecco
    let g200: Double = 1.0 + emsq * (-2.5 + 0.8125 * emsq)
    let g310: Double = 1.0 + 2.0 * emsq
    let g300: Double = 1.0 + emsq * (-6.0 + 6.60937 * emsq)
    let f220: Double = 0.75 * (1.0 + cosim) * (1.0 + cosim)
    let f311: Double = 0.9375 * sinim * sinim * (1.0 + 3.0 * cosim) - 0.75 * (1.0 + cosim)
    let onePlus: Double = 1.0 + cosim
    let f330: Double = 1.875 * onePlus * onePlus * onePlus
    let base: Double = 3.0 * nm * nm * aonv * aonv
    let q22: Double = 1.7891679e-6
    let q31: Double = 2.1460748e-6
    let q33: Double = 2.2123015e-7
    del1 = SGP4.Wave(base * f311 * g310 * q31 * aonv, phase: 0.13130908)
    del2 = SGP4.Wave(2.0 * base * f220 * g200 * q22, phase: 2.0 * 2.8843198)
    del3 = SGP4.Wave(3.0 * base * f330 * g300 * q33 * aonv, phase: 3.0 * 0.37448087)
    xlamo = Elementary.fmod(near.mo + near.nodeo + near.argpo - theta, Circle.turn)
    let xpidot: Double = near.argpdot + near.nodedot
    let rates: Double = near.mdot + xpidot - SGP4.DeepSpace.rptim
    xfact = rates + deep.dmdt + deep.domdt + deep.dnodt - near.no
  }
}

extension SGP4.HalfDay {
  fileprivate init(
    _ near: SGP4.NearEarth, _ deep: SGP4.DeepSpace, theta: Double, aonv: Double
  ) {
    let g = Eccentricity(near.ecco)
    let f = Inclination(near.sinio, near.cosio)
    let root22: Double = 1.7891679e-6
    let root32: Double = 3.7393792e-7
    let root44: Double = 7.3636953e-9
    let root52: Double = 1.1428639e-7
    let root54: Double = 2.1765803e-9
    var temp1: Double = 3.0 * (near.no * near.no) * (aonv * aonv)
    var temp: Double = temp1 * root22
    let d2201: Double = temp * f.f220 * g.g201
    let d2211: Double = temp * f.f221 * g.g211
    temp1 *= aonv
    temp = temp1 * root32
    let d3210: Double = temp * f.f321 * g.g310
    let d3222: Double = temp * f.f322 * g.g322
    temp1 *= aonv
    temp = 2.0 * temp1 * root44
    let d4410: Double = temp * f.f441 * g.g410
    let d4422: Double = temp * f.f442 * g.g422
    temp1 *= aonv
    temp = temp1 * root52
    let d5220: Double = temp * f.f522 * g.g520
    let d5232: Double = temp * f.f523 * g.g532
    temp = 2.0 * temp1 * root54
    let d5421: Double = temp * f.f542 * g.g521
    let d5433: Double = temp * f.f543 * g.g533

    let g22: Double = 5.7686396
    let g32: Double = 0.95240898
    let g44: Double = 1.8014998
    let g52: Double = 1.0508330
    let g54: Double = 4.4108898
    lw2 = SGP4.Wave(d2201, phase: g22)
    l = SGP4.Wave(d2211, phase: g22)
    lw = SGP4.Wave(d3210, phase: g32) + SGP4.Wave(d5220, phase: g52)
    lmw = SGP4.Wave(d3222, phase: g32) + SGP4.Wave(d5232, phase: g52)
    l2w2 = SGP4.Wave(d4410, phase: g44)
    l2 = SGP4.Wave(d4422, phase: g44)
    l2w = SGP4.Wave(d5421, phase: g54)
    l2mw = SGP4.Wave(d5433, phase: g54)

    xlamo = Elementary.fmod(
      near.mo + near.nodeo + near.nodeo - theta - theta, Circle.turn)
    let rptim: Double = SGP4.DeepSpace.rptim
    let node: Double = near.nodedot + deep.dnodt - rptim
    xfact = near.mdot + deep.dmdt + 2.0 * node - near.no
    argpo = near.argpo
    argpdot = near.argpdot
  }

  /// Eccentricity functions G, polynomials fitted by ranges of eccentricity.
  private struct Eccentricity {
    var g201: Double
    var g211: Double
    var g310: Double
    var g322: Double
    var g410: Double
    var g422: Double
    var g520: Double
    var g521: Double
    var g532: Double
    var g533: Double

    init(_ em: Double) {
      let emsq: Double = em * em
      let eoc: Double = em * emsq
      func cubic(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> Double {
        a + b * em + c * emsq + d * eoc
      }
      g201 = -0.306 - (em - 0.64) * 0.440
      if em <= 0.65 {
        g211 = 3.616 - 13.2470 * em + 16.2900 * emsq
        g310 = cubic(-19.302, 117.3900, -228.4190, 156.5910)
        g322 = cubic(-18.9068, 109.7927, -214.6334, 146.5816)
        g410 = cubic(-41.122, 242.6940, -471.0940, 313.9530)
        g422 = cubic(-146.407, 841.8800, -1629.014, 1083.4350)
        g520 = cubic(-532.114, 3017.977, -5740.032, 3708.2760)
      } else {
        g211 = cubic(-72.099, 331.819, -508.738, 266.724)
        g310 = cubic(-346.844, 1582.851, -2415.925, 1246.113)
        g322 = cubic(-342.585, 1554.908, -2366.899, 1215.972)
        g410 = cubic(-1052.797, 4758.686, -7193.992, 3651.957)
        g422 = cubic(-3581.690, 16178.110, -24462.770, 12422.520)
        g520 =
          em > 0.715
          ? cubic(-5149.66, 29936.92, -54087.36, 31324.56)
          : 1464.74 - 4664.75 * em + 3763.64 * emsq
      }
      if em < 0.7 {
        g533 = cubic(-919.22770, 4988.6100, -9064.7700, 5542.21)
        g521 = cubic(-822.71072, 4568.6173, -8491.4146, 5337.524)
        g532 = cubic(-853.66600, 4690.2500, -8624.7700, 5341.4)
      } else {
        g533 = cubic(-37995.780, 161616.52, -229838.20, 109377.94)
        g521 = cubic(-51752.104, 218913.95, -309468.16, 146349.42)
        g532 = cubic(-40023.880, 170470.89, -242699.48, 115605.82)
      }
    }
  }

  /// Inclination functions F.
  private struct Inclination {
    var f220: Double
    var f221: Double
    var f321: Double
    var f322: Double
    var f441: Double
    var f442: Double
    var f522: Double
    var f523: Double
    var f542: Double
    var f543: Double

    init(_ sinim: Double, _ cosim: Double) {
      let cosisq: Double = cosim * cosim
      let sini2: Double = sinim * sinim
      f220 = 0.75 * (1.0 + 2.0 * cosim + cosisq)
      f221 = 1.5 * sini2
      f321 = 1.875 * sinim * (1.0 - 2.0 * cosim - 3.0 * cosisq)
      f322 = -1.875 * sinim * (1.0 + 2.0 * cosim - 3.0 * cosisq)
      f441 = 35.0 * sini2 * f220
      f442 = 39.3750 * sini2 * sini2
      let p522: Double = sini2 * (1.0 - 2.0 * cosim - 5.0 * cosisq)
      f522 = 9.84375 * sinim * (p522 + 0.33333333 * (-2.0 + 4.0 * cosim + 6.0 * cosisq))
      let p523: Double = 4.92187512 * sini2 * (-2.0 - 4.0 * cosim + 10.0 * cosisq)
      f523 = sinim * (p523 + 6.56250012 * (1.0 + 2.0 * cosim - 3.0 * cosisq))
      let p542: Double = cosisq * (-12.0 + 8.0 * cosim + 10.0 * cosisq)
      f542 = 29.53125 * sinim * (2.0 - 8.0 * cosim + p542)
      let p543: Double = cosisq * (12.0 + 8.0 * cosim - 10.0 * cosisq)
      f543 = 29.53125 * sinim * (-2.0 - 8.0 * cosim + p543)
    }
  }
}
