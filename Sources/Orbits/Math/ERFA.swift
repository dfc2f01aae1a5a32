// SPDX-License-Identifier: Apache-2.0

private import CERFA

/// The routines of ERFA that Orbits calls: the one file that imports the library.
package enum ERFA {
  /// Greenwich mean sidereal time, IAU 1982, rad, of a UT1 Julian date in two parts.
  package static func gmst82(_ ut1a: Double, _ ut1b: Double) -> Double { eraGmst82(ut1a, ut1b) }
}
