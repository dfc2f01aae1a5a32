// SPDX-License-Identifier: Apache-2.0

private import CERFA

/// The routines of ERFA that Orbits calls: the one file that imports the library.
///
/// Dates are Julian dates in two parts; angles are radians.
package enum ERFA {
  /// Greenwich mean sidereal time, IAU 1982, rad, of a UT1 Julian date in two parts.
  package static func gmst82(_ ut1a: Double, _ ut1b: Double) -> Double { eraGmst82(ut1a, ut1b) }

  /// Earth rotation angle, IAU 2000, rad, of a UT1 Julian date in two parts.
  package static func era00(_ ut1a: Double, _ ut1b: Double) -> Double { eraEra00(ut1a, ut1b) }

  /// The celestial intermediate pole X, Y and the locator s, IAU 2006/2000A, rad, of a TT date.
  package static func xys06a(_ tta: Double, _ ttb: Double) -> (x: Double, y: Double, s: Double) {
    var x: Double = 0
    var y: Double = 0
    var s: Double = 0
    eraXys06a(tta, ttb, &x, &y, &s)
    return (x, y, s)
  }

  /// The matrix from GCRF to the celestial intermediate frame of a pole X, Y and a locator s.
  package static func c2ixys(_ x: Double, _ y: Double, _ s: Double) -> Matrix3 {
    matrix { eraC2ixys(x, y, s, $0) }
  }

  /// The terrestrial intermediate origin's locator s', IERS 2003, rad, of a TT date.
  package static func sp00(_ tta: Double, _ ttb: Double) -> Double { eraSp00(tta, ttb) }

  /// The matrix of polar motion, TIRS to ITRF, of pole coordinates and s'.
  package static func pom00(_ xp: Double, _ yp: Double, _ sp: Double) -> Matrix3 {
    matrix { eraPom00(xp, yp, sp, $0) }
  }

  /// Frame bias (GCRF to mean equator and equinox of J2000.0), IAU 2006.
  package static func bias06() -> Matrix3 { biasPrecession(2_451_545.0, 0, part: 0) }

  /// Bias and precession, IAU 2006: GCRF to mean equator and equinox of a TT date.
  package static func biasPrecession06(_ tta: Double, _ ttb: Double) -> Matrix3 {
    biasPrecession(tta, ttb, part: 2)
  }

  /// Bias, precession, nutation, IAU 2006/2000A: GCRF to true equator and equinox of a TT date.
  package static func pnm06a(_ tta: Double, _ ttb: Double) -> Matrix3 {
    matrix { eraPnm06a(tta, ttb, $0) }
  }

  /// Nutation in longitude and obliquity, IAU 1980, rad, of a TT date.
  package static func nut80(_ tta: Double, _ ttb: Double) -> (dpsi: Double, deps: Double) {
    var dpsi: Double = 0
    var deps: Double = 0
    eraNut80(tta, ttb, &dpsi, &deps)
    return (dpsi, deps)
  }

  /// Mean obliquity of the ecliptic, IAU 1980, rad, of a TT date.
  package static func obl80(_ tta: Double, _ ttb: Double) -> Double { eraObl80(tta, ttb) }

  /// Precession, IAU 1976: mean equator and equinox of J2000.0 to those of a TT date.
  package static func pmat76(_ tta: Double, _ ttb: Double) -> Matrix3 {
    matrix { eraPmat76(tta, ttb, $0) }
  }

  /// The matrix of nutation, mean to true, of a mean obliquity and the nutation's two angles.
  package static func numat(_ obliquity: Double, _ dpsi: Double, _ deps: Double) -> Matrix3 {
    matrix { eraNumat(obliquity, dpsi, deps, $0) }
  }

  private typealias Row = (Double, Double, Double)

  /// One of the matrices bias, precession, bias and precession of IAU 2006: part 0, 1, 2.
  private static func biasPrecession(_ tta: Double, _ ttb: Double, part: Int) -> Matrix3 {
    withUnsafeTemporaryAllocation(of: Row.self, capacity: 9) { rows in
      guard let base = rows.baseAddress else { return .identity }
      eraBp06(tta, ttb, base, base + 3, base + 6)
      return matrix(UnsafePointer(base + 3 * part))
    }
  }

  /// The matrix that a routine of ERFA writes to the address it is given.
  private static func matrix(_ fill: (UnsafeMutablePointer<Row>) -> Void) -> Matrix3 {
    withUnsafeTemporaryAllocation(of: Row.self, capacity: 3) { rows in
      guard let base = rows.baseAddress else { return .identity }
      fill(base)
      return matrix(UnsafePointer(base))
    }
  }

  /// Three rows at an address as a matrix.
  private static func matrix(_ rows: UnsafePointer<Row>) -> Matrix3 {
    Matrix3(
      Vector3(rows[0].0, rows[0].1, rows[0].2), Vector3(rows[1].0, rows[1].1, rows[1].2),
      Vector3(rows[2].0, rows[2].1, rows[2].2))
  }
}

extension ERFA {
  /// The Earth seen from the Sun, au and au a day, along the axes of BCRS, of a TDB Julian date.
  ///
  /// `epv00` (Bretagnon's VSOP2000 fitted to DE405): 1900–2100, 11 km at worst against DE405.
  package static func earthFromSun(
    _ tdba: Double, _ tdbb: Double
  ) -> (position: Vector3, velocity: Vector3) {
    var heliocentric = ((0.0, 0.0, 0.0), (0.0, 0.0, 0.0))
    var barycentric = ((0.0, 0.0, 0.0), (0.0, 0.0, 0.0))
    withUnsafeMutablePointer(to: &heliocentric) { h in
      withUnsafeMutablePointer(to: &barycentric) { b in
        h.withMemoryRebound(to: (Double, Double, Double).self, capacity: 2) { hRows in
          b.withMemoryRebound(to: (Double, Double, Double).self, capacity: 2) { bRows in
            // The status only says that the date is outside 1900–2100.
            _ = eraEpv00(tdba, tdbb, hRows, bRows)
          }
        }
      }
    }
    let (p, v) = heliocentric
    return (Vector3(p.0, p.1, p.2), Vector3(v.0, v.1, v.2))
  }

  /// A planet seen from the Sun, au and au a day, along the axes of J2000.0, of a TDB Julian date.
  ///
  /// `plan94`: 1 Mercury, 2 Venus, 3 the barycentre of Earth and Moon, … 8 Neptune; some
  /// arcseconds to 1.5 arcminutes in 1800–2050.
  package static func planetFromSun(
    _ number: Int, _ tdba: Double, _ tdbb: Double
  ) -> (position: Vector3, velocity: Vector3) {
    withUnsafeTemporaryAllocation(of: Row.self, capacity: 2) { rows in
      guard let base = rows.baseAddress else { return (.zero, .zero) }
      base.initialize(repeating: (0, 0, 0), count: 2)
      // The status only says that the date is far away.
      _ = eraPlan94(tdba, tdbb, Int32(min(max(number, 1), 8)), base)
      let (p, v) = (rows[0], rows[1])
      return (Vector3(p.0, p.1, p.2), Vector3(v.0, v.1, v.2))
    }
  }
}

extension ERFA {
  /// TDB − TT at the geocentre, s, of a TDB (or TT) Julian date in two parts.
  ///
  /// The terms of the observer's place vanish there, so UT1 and the longitude are not asked for.
  package static func dtdb(_ tdba: Double, _ tdbb: Double) -> Double {
    eraDtdb(tdba, tdbb, 0, 0, 0, 0)
  }
}

extension ERFA {
  /// Greenwich mean sidereal time, IAU 2006, rad, of a UT1 and a TT Julian date in two parts.
  package static func gmst06(
    _ ut1a: Double, _ ut1b: Double, _ tta: Double, _ ttb: Double
  ) -> Double {
    eraGmst06(ut1a, ut1b, tta, ttb)
  }

  /// The arguments of Delaunay l, l′, F, D and Ω, IERS 2003, rad, of Julian centuries TDB from J2000.
  package static func delaunay(
    _ t: Double
  ) -> (l: Double, lPrime: Double, f: Double, d: Double, node: Double) {
    (eraFal03(t), eraFalp03(t), eraFaf03(t), eraFad03(t), eraFaom03(t))
  }
}
