// SPDX-License-Identifier: Apache-2.0

/// Sun and Moon of DE440 in 700 kB, and the planets by series: what is at hand without a kernel.
///
/// Reads `catalogs/models/ephemeris/sun-moon.txt`: Chebyshev polynomials of the Moon from the Earth
/// and of the Earth–Moon barycentre from the Sun, fitted to DE440, their coefficients rounded to
/// 1.5 m and 250 m. The span is that of the file, 1957–2059.
///
/// Accuracy against DE440: the Moon 12 m (3e-8 rad; 4 m rms), the Sun 1 km (6e-9 rad); velocities
/// 5 mm/s and 11 mm/s. The planets are those of ERFA `plan94`: as seen from the Sun 4″ (Mercury) to 86″ (Uranus) in
/// 1800–2050, enough for their pull on spacecraft near the Earth or the Moon.
///
/// Reference: Park, Folkner, Williams, Boggs, 2021, Astron. J. 161, 105 (DE440); Simon et al.,
/// 1994, Astron. Astrophys. 282, 663 (planets).
public struct BuiltinBodyEphemeris: BodyEphemeris {
  /// Why a file is no compact ephemeris.
  public enum Failure: Error, Sendable, Hashable {
    /// The first line is not `# body-ephemeris 1`.
    case unknownForm
    /// A line, counted from 1, cannot be read.
    case malformed(line: Int, reason: String)
    /// The Moon or the Sun is missing, or they have different spans.
    case incomplete
  }

  /// The name that reports print.
  public var name: String { "DE440, compact fit" }
  /// The epochs that it serves.
  public let coverage: ClosedRange<Epoch>

  private let moon: CompactSeries
  private let barycenter: CompactSeries
  private let days: ClosedRange<Double>

  /// The Moon's part of the mass of Earth and Moon; DE440's mass ratio is 81.3005682.
  private static let moonPart: Double = {
    let moon: Double = SolarSystemBody.moon.gravitationalParameter
    return moon / (moon + SolarSystemBody.earth.gravitationalParameter)
  }()

  /// Reads the file's bytes.
  public init(reading bytes: [UInt8]) throws(Failure) {
    let series = try CompactSeries.read(bytes)
    guard let moon = series["moon"], let barycenter = series["emb"], moon.start == barycenter.start,
      moon.end == barycenter.end
    else { throw .incomplete }
    self.moon = moon
    self.barycenter = barycenter
    days = moon.start...moon.end
    coverage = SPKTime.epoch(moon.start)...SPKTime.epoch(moon.end)
  }

  /// The geometric position (m) and velocity (m/s) of a body relative to another, ICRF axes.
  public func state(
    of body: SolarSystemBody, relativeTo center: SolarSystemBody, at epoch: Epoch
  ) throws(BodyEphemerisFailure) -> (position: Vector3, velocity: Vector3) {
    guard body != center else { return (.zero, .zero) }
    let time = SPKTime(epoch)
    // As with kernels a millisecond outside is forgiven.
    guard time.minus(days.lowerBound) >= -1e-3, time.minus(days.upperBound) <= 1e-3 else {
      throw .epochOutside(epoch, coverage: coverage)
    }
    // What both are reckoned from: the Earth near the Earth, else the Sun.
    let near: Bool = [body, center].contains { $0 == .earth || $0 == .moon }
    let first = place(of: body, fromEarth: near, at: time)
    let second = place(of: center, fromEarth: near, at: time)
    return (first.position - second.position, first.velocity - second.velocity)
  }

  private typealias State = (position: Vector3, velocity: Vector3)

  /// A body from the Earth or from the Sun.
  private func place(of body: SolarSystemBody, fromEarth: Bool, at time: SPKTime) -> State {
    switch body {
    case .earth: return (.zero, .zero)
    case .moon: return moon.state(at: time)
    case .sun: return fromEarth ? sunFromEarth(at: time) : (.zero, .zero)
    case .mercury, .venus, .mars, .jupiter, .saturn, .uranus, .neptune:
      let unit: Double = Constants.astronomicalUnit.value
      let planet = ERFA.planetFromSun(
        Self.number(body), 2_451_545.0, (time.whole + time.rest) / 86_400)
      let position: Vector3 = unit * planet.position
      let velocity: Vector3 = (unit / 86_400) * planet.velocity
      guard fromEarth else { return (position, velocity) }
      let sun = sunFromEarth(at: time)
      return (position + sun.position, velocity + sun.velocity)
    }
  }

  private func sunFromEarth(at time: SPKTime) -> State {
    let barycenter = barycenter.state(at: time)
    let moon = moon.state(at: time)
    return (
      Self.moonPart * moon.position - barycenter.position,
      Self.moonPart * moon.velocity - barycenter.velocity
    )
  }

  /// The number of a planet in the series, from 1 for Mercury.
  private static func number(_ body: SolarSystemBody) -> Int {
    switch body {
    case .mercury: 1
    case .venus: 2
    default: body.rawValue
    }
  }
}
