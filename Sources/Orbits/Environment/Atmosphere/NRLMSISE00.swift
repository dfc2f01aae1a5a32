// SPDX-License-Identifier: Apache-2.0

/// The empirical model NRLMSISE-00 of the air from the ground to the exosphere.
///
/// The density is that of its routine GTD7D: helium, oxygen, nitrogen, argon, hydrogen and the
/// "anomalous" (hot) oxygen that matters above 500 km. Local time is UT/3600 + longitude/15, UT is
/// UTC, the day of the year is whole, as the model has it. Where only a day's mean Ap is known the
/// day's form of the magnetic term is used, with a history its 3-hourly form (switch 9 at −1).
///
/// Accuracy: 10⁻⁵ of the published program, whose angles have constants of seven digits where these
/// are exact. The model itself is some 15 % from measured densities in quiet times, more in storms.
/// It has small jumps where terms are switched off at 160, 200, 240, 250, 300, 320 and 450 km.
///
/// Reference: Picone, Hedin, Drob, Aikin 2002, Journal of Geophysical Research 107 (A12), 1468; the
/// parameters are those that the Naval Research Laboratory published with its program of 2001.
public struct NRLMSISE00: AtmosphereModel {
  /// Where the activity of the Sun comes from.
  enum Source: Sendable {
    case constant(AtmosphereActivity)
    case table(SpaceWeather)
  }

  /// What is used where the table of space weather has nothing to say.
  let source: Source
  let leapSeconds: LeapSeconds
  let ellipsoid: Ellipsoid
  let tables: Tables

  /// Makes the model with one activity for all times.
  ///
  /// - Parameters:
  ///   - activity: fluxes and indices; 150, 150 and 4 are those of a mean quiet day.
  ///   - leapSeconds: for UTC.
  ///   - ellipsoid: the figure that heights refer to.
  /// - Throws: `AtmosphereFailure.unusable` for fluxes outside 0…1000 or indices outside 0…400.
  public init(
    activity: AtmosphereActivity, leapSeconds: LeapSeconds = .builtin,
    ellipsoid: Ellipsoid = .wgs84
  ) throws(AtmosphereFailure) {
    guard activity.isUsable else {
      throw .unusable(
        model: "NRLMSISE-00",
        reason: "needs F10.7 in 0...1000 (60 to 300 are usual) and Ap in 0...400; got F10.7 "
          + "\(activity.flux), mean \(activity.averageFlux), Ap \(activity.dailyAp)")
    }
    source = .constant(activity)
    self.leapSeconds = leapSeconds
    self.ellipsoid = ellipsoid
    tables = .shared
  }

  /// Makes the model with measured and predicted activity.
  ///
  /// - Parameters:
  ///   - spaceWeather: the table; outside it there is no density.
  ///   - leapSeconds: for UTC.
  ///   - ellipsoid: the figure that heights refer to.
  public init(
    spaceWeather: SpaceWeather, leapSeconds: LeapSeconds = .builtin, ellipsoid: Ellipsoid = .wgs84
  ) {
    source = .table(spaceWeather)
    self.leapSeconds = leapSeconds
    self.ellipsoid = ellipsoid
    tables = .shared
  }

  /// With the activity.
  public var name: String {
    switch source {
    case .constant(let activity):
      "NRLMSISE-00 F10.7=\(activity.flux) F10.7A=\(activity.averageFlux) Ap=\(activity.dailyAp)"
    case .table(let weather): "NRLMSISE-00, \(weather.name)"
    }
  }

  /// Where the table of space weather changes.
  public var breaks: [Epoch] {
    switch source {
    case .constant: []
    case .table(let weather): weather.changes
    }
  }

  /// The density, kg/m³; under the ground, to −5 km, that of the lowest layer carried on.
  public func density(at point: AtmospherePoint) throws(AtmosphereFailure) -> Double {
    try composition(at: point).density
  }

  /// What the air is made of, and how warm it is.
  /// - Throws: `AtmosphereFailure.tooLow` more than 5 km under the ground,
  ///   `AtmosphereFailure.epochOutsideTable` outside the space weather.
  public func composition(at point: AtmospherePoint) throws(AtmosphereFailure) -> Composition {
    let clock: ClockReading = leapSeconds.utc(point.epoch)
    let activity: AtmosphereActivity =
      switch source {
      case .constant(let activity): activity
      case .table(let weather): try weather.activity(of: clock, at: point.epoch)
      }
    let vertical = ellipsoid.vertical(at: point.position)
    // Written so that what is not a number fails.
    guard vertical.height > -5000 else {
      throw .tooLow(model: "NRLMSISE-00", height: vertical.height, lowest: 0)
    }
    let basis = Basis(vertical: vertical, clock: clock, activity: activity)
    return tables.composition(basis, height: vertical.height / 1000)
  }

  /// The air at one place.
  public struct Composition: Sendable, Hashable {
    /// Number densities, m⁻³: He, O, N₂, O₂, Ar, H, N, anomalous O.
    package var numbers: SIMD8<Double>
    /// Temperature in kelvins.
    public var temperature: Double

    /// Masses of the particles in atomic units, as the model rounds them.
    static let masses = SIMD8<Double>(4, 16, 28, 32, 40, 1, 14, 16)

    /// The total density in kg/m³, with an atomic unit of 1.66 × 10⁻²⁷ kg.
    public var density: Double { 1.66e-27 * (numbers * Self.masses).sum() }
    /// Helium atoms, m⁻³.
    public var helium: Double { numbers[0] }
    /// Oxygen atoms, m⁻³.
    public var oxygen: Double { numbers[1] }
    /// Nitrogen molecules, m⁻³.
    public var molecularNitrogen: Double { numbers[2] }
    /// Oxygen molecules, m⁻³.
    public var molecularOxygen: Double { numbers[3] }
    /// Argon atoms, m⁻³.
    public var argon: Double { numbers[4] }
    /// Hydrogen atoms, m⁻³.
    public var hydrogen: Double { numbers[5] }
    /// Nitrogen atoms, m⁻³.
    public var nitrogen: Double { numbers[6] }
    /// Hot oxygen, m⁻³.
    public var anomalousOxygen: Double { numbers[7] }
  }
}
