// SPDX-License-Identifier: Apache-2.0

/// The pull of the tides that Moon and Sun raise in the solid Earth: IERS Conventions (2010), 6.2.
///
/// Step 1 takes the Love numbers of the anelastic Earth for all frequencies (table 6.3): degrees 2 and
/// 3, and what degree 2 does to degree 4. Step 2 corrects degree 2 for the frequency dependence of
/// the Love numbers (tables 6.5a to c); it needs UT1. The pole tide (6.4) can be added.
///
/// The permanent tide is part of step 1, as fits a tide-free field; for a field of another system its
/// part in C20 is taken off (equation 6.13).
public struct SolidTides: ForceModel, EarthBound {
  /// GM of the Earth, m³/s².
  public let gravitationalParameter: Double
  /// The radius that the Love numbers refer to, m.
  public let radius: Double
  /// Whether step 2 is part of it.
  public let dependsOnFrequency: Bool
  /// About which pole the pole tide is counted; nil where it is not part of it.
  public let poleTide: PoleTide?
  private let sunRatio: Double
  private let moonRatio: Double
  private let permanent: Double
  private let corrections: TideCorrections

  /// Makes the force.
  ///
  /// - Parameters:
  ///   - field: the field that the tides come on top of; of it GM, radius and tide system.
  ///   - earth: UT1 and the pole; nil leaves out step 2.
  ///   - poleTide: the pole about which the pole tide is counted; nil leaves it out.
  ///   - span: epochs for which the corrections are tabulated once, at 1,800 s (to 10⁻¹⁵); nil
  ///     and other epochs cost 2 µs more each time.
  ///   - sunGravitationalParameter: GM of the Sun, m³/s².
  ///   - moonGravitationalParameter: GM of the Moon, m³/s².
  /// - Throws: ``EarthOrientation/Failure`` where the span is not in the table of Earth orientation.
  public init(
    field: GravityField, earth: EarthOrientation?, poleTide: PoleTide? = nil,
    span: ClosedRange<Epoch>? = nil,
    sunGravitationalParameter: Double = Constants.sunGM.value,
    moonGravitationalParameter: Double = Constants.moonGM.value
  ) throws(EarthOrientation.Failure) {
    gravitationalParameter = field.gravitationalParameter
    radius = field.radius
    dependsOnFrequency = earth != nil
    self.poleTide = earth == nil ? nil : poleTide
    sunRatio = sunGravitationalParameter / field.gravitationalParameter
    moonRatio = moonGravitationalParameter / field.gravitationalParameter
    switch field.tideSystem {
    case .tideFree, .unknown: permanent = 0
    // A0 H0 k20.
    case .zeroTide, .meanTide: permanent = 4.4228e-8 * -0.314_60 * LoveNumbers.k20
    }
    corrections = try TideCorrections(earth: earth, poleTide: poleTide, span: span)
  }

  /// `solid tides IERS 2010`, with the steps.
  public var name: String {
    let steps = dependsOnFrequency ? "steps 1 and 2" : "step 1"
    return "solid tides IERS 2010, \(steps)\(poleTide == nil ? "" : ", pole tide")"
  }

  /// Yes: place and time alone decide.
  public var isVelocityFree: Bool { true }

  /// The Earth's axes, Sun and Moon.
  public var needs: ForceNeeds { [.bodyFixed, .sun, .moon] }

  /// The acceleration, m/s², on ICRF axes.
  public func acceleration(
    at point: OrbitPoint, in surroundings: borrowing Surroundings
  ) throws(ForceFailure) -> Vector3 {
    try check(point.position)
    let tide: TidalHarmonics = try harmonics(surroundings)
    let turn: Matrix3 = surroundings.bodyFixed.rotation
    let a: Vector3 = acceleration(of: tide, at: turn * point.position)
    return a.x * turn.row0 + a.y * turn.row1 + a.z * turn.row2
  }

  /// The acceleration with its gradient, taken as a difference over a kilometre: right to 10⁻⁷ of
  /// itself, which is 10⁻⁷ of the gradient of the whole field.
  public func partials(
    at point: OrbitPoint, in surroundings: borrowing Surroundings
  ) throws(ForceFailure) -> ForcePartials {
    try check(point.position)
    let tide: TidalHarmonics = try harmonics(surroundings)
    let turn: Matrix3 = surroundings.bodyFixed.rotation
    let place: Vector3 = turn * point.position
    func slope(_ step: Vector3) -> Vector3 {
      let ahead: Vector3 = acceleration(of: tide, at: place + step)
      return (1.0 / 2_000) * (ahead - acceleration(of: tide, at: place - step))
    }
    let columns = Matrix3(
      slope(Vector3(1_000, 0, 0)), slope(Vector3(0, 1_000, 0)), slope(Vector3(0, 0, 1_000)))
    let a: Vector3 = acceleration(of: tide, at: place)
    return ForcePartials(
      acceleration: a.x * turn.row0 + a.y * turn.row1 + a.z * turn.row2,
      byPosition: turn.transposed * (columns.transposed * turn))
  }

  private func check(_ position: Vector3) throws(ForceFailure) {
    let distance: Double = position.norm
    if !(distance > SphericalHarmonics.innerLimit * radius) {
      throw .belowSurface(body: "earth", radius: radius, distance: distance)
    }
  }

  private func acceleration(of tide: TidalHarmonics, at place: Vector3) -> Vector3 {
    let scale: Double = gravitationalParameter / (radius * radius)
    return scale * tide.slope(HarmonicFrame(place, radius: radius))
  }

  /// The coefficients of the tide at an instant, without normalisation.
  private func harmonics(
    _ surroundings: borrowing Surroundings
  ) throws(ForceFailure) -> TidalHarmonics {
    let turn: Matrix3 = surroundings.bodyFixed.rotation
    var tide = TidalHarmonics()
    tide.raise(by: turn * surroundings.sun, ratio: sunRatio, radius: radius)
    tide.raise(by: turn * surroundings.moon, ratio: moonRatio, radius: radius)
    let more: TideCorrections.Values = try corrections.values(at: surroundings.epoch)
    tide.add(more, permanent: permanent)
    return tide
  }
}
