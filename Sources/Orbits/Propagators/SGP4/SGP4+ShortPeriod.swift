// SPDX-License-Identifier: Apache-2.0

extension SGP4 {
  /// Functions of the inclination that the periodic terms need.
  ///
  /// Constants of the set in near-Earth orbits; deep-space orbits tilt with the Sun and Moon.
  package struct Tilt {
    var sinip: Double
    var cosip: Double
    var aycof: Double
    var xlcof: Double
    var con41: Double
    var x1mth2: Double
    var x7thm1: Double
  }

  /// Long-period terms, Kepler's equation, short-period terms, and the state, in km and km/s.
  ///
  /// Names of the paper: `axnl` `aynl` e·cos and e·sin of the perigee with long-period terms, `xl`
  /// mean longitude, `u` its part from the node, `rl` radius, `su` argument of latitude, `mrt`
  /// radius with short-period terms, `mvt` `rvdot` radial and transverse rates.
  package func motion(_ mean: Mean, _ tilt: Tilt) -> Motion {
    let am: Double = mean.am
    let (sinargp, cosargp): (Double, Double) = Elementary.sincos(mean.argpm)
    let axnl: Double = mean.em * cosargp
    let inverse: Double = 1.0 / (am * (1.0 - mean.em * mean.em))
    let aynl: Double = mean.em * sinargp + inverse * tilt.aycof
    let xl: Double = mean.mm + mean.argpm + mean.nodem + inverse * tilt.xlcof * axnl

    let u: Double = Self.remainder(xl - mean.nodem)
    let (sineo1, coseo1): (Double, Double) = Self.eccentricLongitude(u, axnl, aynl)

    let ecose: Double = axnl * coseo1 + aynl * sineo1
    let esine: Double = axnl * sineo1 - aynl * coseo1
    let el2: Double = axnl * axnl + aynl * aynl
    let pl: Double = am * (1.0 - el2)
    guard pl >= 0.0 else {
      return pl.isNaN ? Motion(.notFinite, 0) : Motion(.semilatusRectum, pl)
    }

    let rl: Double = am * (1.0 - ecose)
    let rdotl: Double = am.squareRoot() * esine / rl
    let rvdotl: Double = pl.squareRoot() / rl
    let betal: Double = (1.0 - el2).squareRoot()
    let share: Double = esine / (1.0 + betal)
    let sinu: Double = am / rl * (sineo1 - aynl - axnl * share)
    let cosu: Double = am / rl * (coseo1 - axnl + aynl * share)
    let su: Double = Elementary.atan2(sinu, cosu)
    let sin2u: Double = (cosu + cosu) * sinu
    let cos2u: Double = 1.0 - 2.0 * sinu * sinu

    let temp: Double = 1.0 / pl
    let temp1: Double = 0.5 * constants.j2 * temp
    let temp2: Double = temp1 * temp
    let shrink: Double = rl * (1.0 - 1.5 * temp2 * betal * tilt.con41)
    let mrt: Double = shrink + 0.5 * temp1 * tilt.x1mth2 * cos2u
    let suOsculating: Double = su - 0.25 * temp2 * tilt.x7thm1 * sin2u
    let xnode: Double = mean.nodem + 1.5 * temp2 * tilt.cosip * sin2u
    let xinc: Double = mean.inclm + 1.5 * temp2 * tilt.cosip * tilt.sinip * cos2u
    let mvt: Double = rdotl - mean.nm * temp1 * tilt.x1mth2 * sin2u / constants.xke
    let transverse: Double = tilt.x1mth2 * cos2u + 1.5 * tilt.con41
    let rvdot: Double = rvdotl + mean.nm * temp1 * transverse / constants.xke
    return motion(mrt, mvt, rvdot, su: suOsculating, xnode: xnode, xinc: xinc)
  }

  /// The state from osculating radius and rates in Earth radii, and angles.
  @inline(__always)
  private func motion(
    _ mrt: Double, _ mvt: Double, _ rvdot: Double, su: Double, xnode: Double, xinc: Double
  ) -> Motion {
    let (sinsu, cossu): (Double, Double) = Elementary.sincos(su)
    let (snod, cnod): (Double, Double) = Elementary.sincos(xnode)
    let (sini, cosi): (Double, Double) = Elementary.sincos(xinc)
    let xmx: Double = -snod * cosi
    let xmy: Double = cnod * cosi
    let ux: Double = xmx * sinsu + cnod * cossu
    let uy: Double = xmy * sinsu + snod * cossu
    let uz: Double = sini * sinsu
    let vx: Double = xmx * cossu - cnod * sinsu
    let vy: Double = xmy * cossu - snod * sinsu
    let vz: Double = sini * cossu

    var motion = Motion()
    let radius: Double = constants.radiusearthkm
    motion.x = (mrt * ux) * radius
    motion.y = (mrt * uy) * radius
    motion.z = (mrt * uz) * radius
    motion.vx = (mvt * ux + rvdot * vx) * constants.vkmpersec
    motion.vy = (mvt * uy + rvdot * vy) * constants.vkmpersec
    motion.vz = (mvt * uz + rvdot * vz) * constants.vkmpersec
    let sum: Double = motion.x + motion.y + motion.z + motion.vx + motion.vy + motion.vz
    guard sum.isFinite else { return Motion(.notFinite, 0) }
    if mrt < 1.0 { motion.status = .decayed }
    return motion
  }
}

extension SGP4.Tilt {
  /// The functions of an inclination that changes with time.
  @inline(__always)
  init(inclination: Double, _ gravity: SGP4.Constants) {
    (sinip, cosip) = Elementary.sincos(inclination)
    aycof = -0.5 * gravity.j3oj2 * sinip
    xlcof = SGP4.NearEarth.xlcof(sinip, cosip, gravity)
    let cosisq: Double = cosip * cosip
    con41 = 3.0 * cosisq - 1.0
    x1mth2 = 1.0 - cosisq
    x7thm1 = 7.0 * cosisq - 1.0
  }
}
