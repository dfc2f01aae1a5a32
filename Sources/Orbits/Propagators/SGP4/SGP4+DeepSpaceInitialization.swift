// SPDX-License-Identifier: Apache-2.0

extension SGP4.DeepSpace {
  /// The constants for an orbit and an epoch in days since 1949-12-31 0h UTC (AIAA 2006-6753,
  /// `dscom` and `dsinit`).
  package init(_ near: SGP4.NearEarth, epochDays: Double, _ gravity: SGP4.Constants) {
    let (snodm, cnodm): (Double, Double) = Elementary.sincos(near.nodeo)
    let (sinomm, cosomm): (Double, Double) = Elementary.sincos(near.argpo)
    let orbit = SGP4.ThirdBody.Orbit(
      nm: near.no, em: near.ecco, sinim: near.sinio, cosim: near.cosio, sinomm: sinomm,
      cosomm: cosomm, snodm: snodm, cnodm: cnodm)
    // Days since 1900 January 0.5.
    let day: Double = epochDays + 18261.5

    let sunPath = SGP4.ThirdBody.Path(
      zcosg: 0.1945905, zsing: -0.98088458, zcosi: 0.91744867, zsini: 0.39785416, zcosh: cnodm,
      zsinh: snodm)
    let solar = SGP4.ThirdBody(orbit, sunPath, cc: 2.9864797e-6)
    let zmos: Double = Elementary.fmod(6.2565837 + 0.017201977 * day, Circle.turn)

    let gam: Double = 5.8351514 + 0.0019443680 * day
    let lunar = SGP4.ThirdBody(orbit, Self.moonPath(orbit, day: day, gam: gam), cc: 4.7968065e-7)
    let zmol: Double = Elementary.fmod(4.7199672 + 0.22997150 * day - gam, Circle.turn)

    sun = solar.periodics(zm: zmos, zn: Self.zns, ze: Self.zes)
    moon = lunar.periodics(zm: zmol, zn: Self.znl, ze: Self.zel)
    gsto = Self.siderealTime(epochDays: epochDays)
    computeRates(solar, lunar, near)
    resonance = SGP4.Resonance(near, self, gravity)
  }

  /// Where the Moon's orbit lies on a day, seen from the satellite's node.
  private static func moonPath(
    _ orbit: SGP4.ThirdBody.Orbit, day: Double, gam: Double
  ) -> SGP4.ThirdBody.Path {
    let xnodce: Double = Elementary.fmod(4.5236020 - 9.2422029e-4 * day, Circle.turn)
    let (stem, ctem): (Double, Double) = Elementary.sincos(xnodce)
    let zcosil: Double = 0.91375164 - 0.03568096 * ctem
    let zsinil: Double = (1.0 - zcosil * zcosil).squareRoot()
    let zsinhl: Double = 0.089683511 * stem / zsinil
    let zcoshl: Double = (1.0 - zsinhl * zsinhl).squareRoot()
    let zy: Double = zcoshl * ctem + 0.91744867 * zsinhl * stem
    let perigee: Double = Elementary.atan2(0.39785416 * stem / zsinil, zy)
    let (zsingl, zcosgl): (Double, Double) = Elementary.sincos(gam + perigee - xnodce)
    return SGP4.ThirdBody.Path(
      zcosg: zcosgl, zsing: zsingl, zcosi: zcosil, zsini: zsinil,
      zcosh: zcoshl * orbit.cnodm + zsinhl * orbit.snodm,
      zsinh: orbit.snodm * zcoshl - orbit.cnodm * zsinhl)
  }

  /// Secular rates by Sun and Moon.
  private mutating func computeRates(
    _ sun: SGP4.ThirdBody, _ moon: SGP4.ThirdBody, _ near: SGP4.NearEarth
  ) {
    let (sinim, cosim): (Double, Double) = (near.sinio, near.cosio)
    let (zns, znl): (Double, Double) = (Self.zns, Self.znl)
    let emsq: Double = sun.emsq
    let ses: Double = sun.s1 * zns * sun.s5
    let sis: Double = sun.s2 * zns * (sun.z11 + sun.z13)
    let sls: Double = -zns * sun.s3 * (sun.z1 + sun.z3 - 14.0 - 6.0 * emsq)
    let sghs: Double = sun.s4 * zns * (sun.z31 + sun.z33 - 6.0)
    let sghl: Double = moon.s4 * znl * (moon.z31 + moon.z33 - 6.0)
    var shs: Double = -zns * sun.s2 * (sun.z21 + sun.z23)
    var shll: Double = -znl * moon.s2 * (moon.z21 + moon.z23)
    // The node has no rate of its own within 3° of the equator, where it is ill defined.
    if near.inclo < 5.2359877e-2 || near.inclo > Double.pi - 5.2359877e-2 {
      shs = 0.0
      shll = 0.0
    }
    if sinim != 0.0 { shs /= sinim }
    let sgs: Double = sghs - cosim * shs
    dedt = ses + moon.s1 * znl * moon.s5
    didt = sis + moon.s2 * znl * (moon.z11 + moon.z13)
    dmdt = sls - znl * moon.s3 * (moon.z1 + moon.z3 - 14.0 - 6.0 * emsq)
    domdt = sgs + sghl
    dnodt = shs
    if sinim != 0.0 {
      domdt -= cosim / sinim * shll
      dnodt += shll / sinim
    }
  }

  /// Greenwich mean sidereal time at an epoch in days since 1949-12-31 0h, rad: IAU 1982, with UTC
  /// for UT1 as in the published program.
  private static func siderealTime(epochDays: Double) -> Double {
    let tut1: Double = (epochDays + 2433281.5 - 2451545.0) / 36525.0
    let cubic: Double = -6.2e-6 * tut1 * tut1 * tut1 + 0.093104 * tut1 * tut1
    let linear: Double = (876600.0 * 3600.0 + 8640184.812866) * tut1
    let seconds: Double = cubic + linear + 67310.54841
    let angle: Double = Elementary.fmod(seconds * Circle.degree / 240.0, Circle.turn)
    return angle < 0.0 ? angle + Circle.turn : angle
  }
}
