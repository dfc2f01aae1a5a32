// SPDX-License-Identifier: Apache-2.0

/// How the Moon is turned: from ICRF to axes fixed in it.
///
/// Either the libration of DE440 out of `catalogs/models/ephemeris/moon-orientation.txt`, for
/// 1957–2059; or the series of the IAU, for any epoch (``iau``).
///
/// Accuracy against DE440, on the Moon's equator in 1957–2059: 3 m; the series of the IAU 150 m.
///
/// Gravity fields of the Moon (GRGM, GL) are referred to the principal axes, maps to the mean Earth
/// and polar axis; 0.88 km lie between the two.
///
/// Reference: Park, Folkner, Williams, Boggs, 2021, Astron. J. 161, 105 (DE440 and its mean Earth
/// axes); Archinal et al., 2011, Celest. Mech. 109, 101 (IAU series).
public struct MoonOrientation: Sendable {
  /// The axes that can be asked for.
  public enum Axes: String, Sendable, Hashable, CaseIterable {
    /// The axes of inertia.
    case principal
    /// The mean direction to the Earth and the mean pole.
    case meanEarth
  }

  /// The name that reports print.
  public let name: String
  /// The epochs that it serves; nil where it serves any.
  public let coverage: ClosedRange<Epoch>?

  private let librations: CompactSeries?

  /// The series of the IAU Working Group on Cartographic Coordinates, report of 2009: to 150 m.
  public static let iau = MoonOrientation()

  private init() {
    name = "IAU 2009"
    coverage = nil
    librations = nil
  }

  /// Reads the bytes of a compact libration.
  public init(reading bytes: [UInt8]) throws(BuiltinBodyEphemeris.Failure) {
    guard let series = try CompactSeries.read(bytes)["librations"] else { throw .incomplete }
    name = "DE440 libration, compact fit"
    coverage = SPKTime.epoch(series.start)...SPKTime.epoch(series.end)
    librations = series
  }

  /// The transform from ICRF to axes fixed in the Moon.
  /// - Throws: `BodyEphemerisFailure.epochOutside`.
  public func transform(
    at epoch: Epoch, to axes: Axes = .principal
  ) throws(BodyEphemerisFailure) -> FrameTransform {
    let time = SPKTime(epoch)
    guard let librations, let coverage else {
      let mean = Self.iauTransform(time)
      return axes == .meanEarth ? mean : Self.turned(mean, Self.principalFromMeanEarth)
    }
    guard time.minus(librations.start) >= -1e-3, time.minus(librations.end) <= 1e-3 else {
      throw .epochOutside(epoch, coverage: coverage)
    }
    let (angles, rates) = librations.state(at: time)
    let days: Double = (time.whole + time.rest) / 86_400
    let principal = Self.transform(
      angles.x, angles.y, angles.z + (Self.spin + Self.dailySpin * days),
      rates.x, rates.y, rates.z + Self.dailySpin / 86_400)
    return axes == .principal
      ? principal : Self.turned(principal, Self.principalFromMeanEarth.transposed)
  }

  /// The steady part of the third angle, rad at J2000 and rad a day, as the file says.
  private static let spin: Double = 2564.2582688
  private static let dailySpin: Double = 0.22997083

  /// From the mean Earth axes to the principal axes of DE440.
  private static let principalFromMeanEarth: Matrix3 = {
    let second: Double = Double.pi / 648_000
    return Matrix3.rotationZ(67.8526 * second)
      * (Matrix3.rotationY(78.6944 * second) * Matrix3.rotationX(0.2785 * second))
  }()

  /// A transform followed by a fixed rotation.
  private static func turned(_ first: FrameTransform, _ next: Matrix3) -> FrameTransform {
    FrameTransform(
      rotation: next * first.rotation, angularVelocity: next * first.angularVelocity)
  }

  /// The transform of Euler angles about z, x, z (rad) and of their rates (rad/s).
  private static func transform(
    _ phi: Double, _ theta: Double, _ psi: Double,
    _ phiRate: Double, _ thetaRate: Double, _ psiRate: Double
  ) -> FrameTransform {
    let spin = Matrix3.rotationZ(psi)
    let tilt = Matrix3.rotationX(theta)
    let inner: Vector3 = tilt * Vector3(0, 0, phiRate) + Vector3(thetaRate, 0, 0)
    return FrameTransform(
      rotation: spin * (tilt * Matrix3.rotationZ(phi)),
      angularVelocity: spin * inner + Vector3(0, 0, psiRate))
  }

  /// The pole and the prime meridian of the IAU's series, as Euler angles.
  private static func iauTransform(_ time: SPKTime) -> FrameTransform {
    let days: Double = (time.whole + time.rest) / 86_400
    let degree: Double = Double.pi / 180
    let century: Double = 36_525
    // Right ascension and declination of the pole, place of the meridian: degrees, degrees a day.
    var (ra, dec): (Double, Double) = (
      269.9949 + 0.0031 * days / century, 66.5392 + 0.0130 * days / century
    )
    var (raRate, decRate): (Double, Double) = (0.0031 / century, 0.0130 / century)
    var meridian: Double = 38.3213 + (13.17635815 - 1.4e-12 * days) * days
    var meridianRate: Double = 13.17635815 - 2.8e-12 * days
    for term in iauTerms {
      let (s, c) = Elementary.sincos((term.angle + term.rate * days) * degree)
      let turn: Double = term.rate * degree
      ra += term.ra * s
      raRate += term.ra * c * turn
      dec += term.dec * c
      decRate -= term.dec * s * turn
      meridian += term.meridian * s
      meridianRate += term.meridian * c * turn
    }
    let rate: Double = degree / 86_400
    return transform(
      (90 + ra) * degree, (90 - dec) * degree, meridian * degree,
      raRate * rate, -decRate * rate, meridianRate * rate)
  }

  private struct Term: Sendable {
    let angle, rate, ra, dec, meridian: Double
  }

  /// E1 … E13: degrees at J2000, degrees a day, then the amplitudes in right ascension (sine),
  /// declination (cosine) and meridian (sine), degrees.
  private static let iauTerms: [Term] = {
    let text = """
      125.045 -0.0529921 -3.8787 1.5419 3.5610
      250.089 -0.1059842 -0.1204 0.0239 0.1208
      260.008 13.0120009 0.0700 -0.0278 -0.0642
      176.625 13.3407154 -0.0172 0.0068 0.0158
      357.529 0.9856003 0 0 0.0252
      311.589 26.4057084 0.0072 -0.0029 -0.0066
      134.963 13.0649930 0 0.0009 -0.0047
      276.617 0.3287146 0 0 -0.0046
      34.226 1.7484877 0 0 0.0028
      15.134 -0.1589763 -0.0052 0.0008 0.0052
      119.743 0.0036096 0 0 0.0040
      239.961 0.1643573 0 0 0.0019
      25.053 12.9590088 0.0043 -0.0009 -0.0044
      """
    return text.split(separator: "\n").compactMap { line in
      let f: [Double] = line.split(separator: " ").compactMap { Double($0) }
      guard f.count == 5 else { return nil }
      return Term(angle: f[0], rate: f[1], ra: f[2], dec: f[3], meridian: f[4])
    }
  }()
}
