// SPDX-License-Identifier: Apache-2.0

extension SGP4 {
  /// The pull of Sun or Moon on one orbit, averaged over the body's motion.
  ///
  /// Names of the paper: `s1`–`s7` and `z1`–`z33`, coefficients of the disturbing function after
  /// Hujsak (Spacetrack Report 3; AIAA 2006-6753, `dscom`); `zcosg`… sine and cosine of the body's
  /// perigee, inclination and node as seen from the orbit's.
  struct ThirdBody {
    var s1: Double
    var s2: Double
    var s3: Double
    var s4: Double
    var s5: Double
    var s6: Double
    var s7: Double
    var z1: Double
    var z2: Double
    var z3: Double
    var z11: Double
    var z12: Double
    var z13: Double
    var z21: Double
    var z22: Double
    var z23: Double
    var z31: Double
    var z32: Double
    var z33: Double
    let emsq: Double

    /// The orbit that is pulled.
    struct Orbit {
      var nm: Double
      var em: Double
      var sinim: Double
      var cosim: Double
      var sinomm: Double
      var cosomm: Double
      var snodm: Double
      var cnodm: Double
    }

    /// Where the body's orbit lies.
    struct Path {
      var zcosg: Double
      var zsing: Double
      var zcosi: Double
      var zsini: Double
      var zcosh: Double
      var zsinh: Double
    }

    /// The coefficients; `cc` is the body's strength.
    init(_ orbit: Orbit, _ path: Path, cc: Double) {
      let em: Double = orbit.em
      let (sinim, cosim): (Double, Double) = (orbit.sinim, orbit.cosim)
      let (sinomm, cosomm): (Double, Double) = (orbit.sinomm, orbit.cosomm)
      let (zcosg, zsing, zcosi): (Double, Double, Double) = (path.zcosg, path.zsing, path.zcosi)
      let (zsini, zcosh, zsinh): (Double, Double, Double) = (path.zsini, path.zcosh, path.zsinh)
      emsq = em * em
      let betasq: Double = 1.0 - emsq
      let rtemsq: Double = betasq.squareRoot()

      let a1: Double = zcosg * zcosh + zsing * zcosi * zsinh
      let a3: Double = -zsing * zcosh + zcosg * zcosi * zsinh
      let a7: Double = -zcosg * zsinh + zsing * zcosi * zcosh
      let a8: Double = zsing * zsini
      let a9: Double = zsing * zsinh + zcosg * zcosi * zcosh
      let a10: Double = zcosg * zsini
      let a2: Double = cosim * a7 + sinim * a8
      let a4: Double = cosim * a9 + sinim * a10
      let a5: Double = -sinim * a7 + cosim * a8
      let a6: Double = -sinim * a9 + cosim * a10

      let x1: Double = a1 * cosomm + a2 * sinomm
      let x2: Double = a3 * cosomm + a4 * sinomm
      let x3: Double = -a1 * sinomm + a2 * cosomm
      let x4: Double = -a3 * sinomm + a4 * cosomm
      let x5: Double = a5 * sinomm
      let x6: Double = a6 * sinomm
      let x7: Double = a5 * cosomm
      let x8: Double = a6 * cosomm

      z31 = 12.0 * x1 * x1 - 3.0 * x3 * x3
      z32 = 24.0 * x1 * x2 - 6.0 * x3 * x4
      z33 = 12.0 * x2 * x2 - 3.0 * x4 * x4
      z1 = 3.0 * (a1 * a1 + a2 * a2) + z31 * emsq
      z2 = 6.0 * (a1 * a3 + a2 * a4) + z32 * emsq
      z3 = 3.0 * (a3 * a3 + a4 * a4) + z33 * emsq
      let w11: Double = -24.0 * x1 * x7 - 6.0 * x3 * x5
      z11 = -6.0 * a1 * a5 + emsq * w11
      let w12: Double = -24.0 * (x2 * x7 + x1 * x8) - 6.0 * (x3 * x6 + x4 * x5)
      z12 = -6.0 * (a1 * a6 + a3 * a5) + emsq * w12
      let w13: Double = -24.0 * x2 * x8 - 6.0 * x4 * x6
      z13 = -6.0 * a3 * a6 + emsq * w13
      let w21: Double = 24.0 * x1 * x5 - 6.0 * x3 * x7
      z21 = 6.0 * a2 * a5 + emsq * w21
      let w22: Double = 24.0 * (x2 * x5 + x1 * x6) - 6.0 * (x4 * x7 + x3 * x8)
      z22 = 6.0 * (a4 * a5 + a2 * a6) + emsq * w22
      let w23: Double = 24.0 * x2 * x6 - 6.0 * x4 * x8
      z23 = 6.0 * a4 * a6 + emsq * w23
      z1 = z1 + z1 + betasq * z31
      z2 = z2 + z2 + betasq * z32
      z3 = z3 + z3 + betasq * z33

      s3 = cc * (1.0 / orbit.nm)
      s2 = -0.5 * s3 / rtemsq
      s4 = s3 * rtemsq
      s1 = -15.0 * em * s4
      s5 = x1 * x3 + x2 * x4
      s6 = x2 * x3 + x1 * x4
      s7 = x2 * x4 - x1 * x3
    }

    /// The long-period terms, for a body of mean anomaly `zm` at epoch.
    func periodics(zm: Double, zn: Double, ze: Double) -> Periodics {
      Periodics(
        zm: zm, zn: zn, ze: ze,
        e2: 2.0 * s1 * s6,
        e3: 2.0 * s1 * s7,
        i2: 2.0 * s2 * z12,
        i3: 2.0 * s2 * (z13 - z11),
        l2: -2.0 * s3 * z2,
        l3: -2.0 * s3 * (z3 - z1),
        l4: -2.0 * s3 * (-21.0 - 9.0 * emsq) * ze,
        gh2: 2.0 * s4 * z32,
        gh3: 2.0 * s4 * (z33 - z31),
        gh4: -18.0 * s4 * ze,
        h2: -2.0 * s2 * z22,
        h3: -2.0 * s2 * (z23 - z21))
    }
  }
}
