// SPDX-License-Identifier: Apache-2.0

/// Barycentric dynamical time in seconds since J2000 as kernels count it, in two parts.
///
/// Whole seconds and a rest keep the difference to the epochs of a kernel exact to a picosecond,
/// where one number of 10⁹ s would be rounded to 10⁻⁷ s, 4 mm of the Earth's way.
package struct SPKTime: Sendable, Hashable {
  /// Whole seconds.
  package var whole: Double
  /// The rest, about 0 … 1 s.
  package var rest: Double

  /// The time of an epoch.
  package init(_ epoch: Epoch) {
    let origin: Epoch = .j2000
    let whole: Double = Double(epoch.seconds &- origin.seconds)
    let part: Double = Double(epoch.attoseconds &- origin.attoseconds) * 1e-18
    self.whole = whole
    rest = part + Self.tdbMinusTT(secondsFromJ2000: whole + part)
  }

  /// The time minus another, seconds.
  package func minus(_ other: Double) -> Double { (whole - other) + rest }

  /// The epoch at which kernels count a number of seconds.
  package static func epoch(_ seconds: Double) -> Epoch {
    // TDB − TT changes by 3e-10 s in a second: its value at TDB is that at TT.
    Epoch.j2000.advanced(bySeconds: seconds)
      .advanced(bySeconds: -tdbMinusTT(secondsFromJ2000: seconds))
  }

  /// TDB − TT at the geocentre, s, of TT seconds since J2000.
  ///
  /// Seven terms, right to 10 µs in 1600–2200: 1 cm of the Moon's way and 0.3 m of the Earth's. The
  /// full series (``Epoch/tdbMinusTT``) costs a hundred times as much.
  ///
  /// Reference: G. Kaplan, 2005, U.S. Naval Observatory Circular 179, equation 2.6.
  package static func tdbMinusTT(secondsFromJ2000 seconds: Double) -> Double {
    let t: Double = seconds / 3_155_760_000
    var sum: Double = 0.001657 * Elementary.sin(628.3076 * t + 6.2401)
    sum += 0.000022 * Elementary.sin(575.3385 * t + 4.2970)
    sum += 0.000014 * Elementary.sin(1256.6152 * t + 6.1969)
    sum += 0.000005 * Elementary.sin(606.9777 * t + 4.0212)
    sum += 0.000005 * Elementary.sin(52.9691 * t + 0.4444)
    sum += 0.000002 * Elementary.sin(21.3299 * t + 5.5431)
    sum += 0.000010 * t * Elementary.sin(628.3076 * t + 4.2490)
    return sum
  }
}
