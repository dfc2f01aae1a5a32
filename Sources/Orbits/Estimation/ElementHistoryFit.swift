// SPDX-License-Identifier: Apache-2.0

/// The history of an object's element sets as smooth curves, and what departs from them.
///
/// Each set is carried to another epoch by what is known of the motion: the node by its J2 rate, the
/// semimajor axis by the drag that the sets at both ends have, the eccentricity with it. Its error
/// there has the noise of the sets and what the carrying leaves out: weather of the upper air, the
/// pull of Sun and Moon (in proportion to a^1.5), the resonances of 12 and 24 hours, the long-period
/// terms of J3. Between several neighbours a line is laid by robust least squares (`RobustLine`).
///
/// The errors grow with the gap, so that of sets years apart little more than the inclination can be
/// told; what cannot be told is said so. The correction of a geostationary satellite that keeps its
/// station is within the error where its sets are a week apart or more.
public struct ElementHistoryFit: Sendable {
  /// A set with what carrying needs.
  struct Point: Sendable {
    let epoch: Epoch
    let orbit: MeanOrbit
    let inclination: Double
    let raan: Double
    /// Mean argument of latitude, rad.
    let phase: Double
    let semimajorAxisRate: Double
    /// The rate by the air for a body of 0.01 m²/kg, m/s, not positive.
    let floorRate: Double
  }

  /// The sets in the order of time; those that no theory takes are left out.
  let points: [Point]
  /// The places of the sets in what was handed over, in the order of time.
  public let places: [Int]

  /// The apogee (m) above which the Moon decides what an orbit does and sets are left out.
  static let highestApogee: Double = 100_000_000

  /// Takes the sets of one object in any order.
  ///
  /// Sets closer than a minute to one that is there are left out: the same one from another source.
  public init(_ sets: [MeanElements]) {
    let order = sets.indices.sorted { sets[$0].epoch < sets[$1].epoch }
    var points: [Point] = []
    var places: [Int] = []
    for place in order {
      guard let point = Self.point(sets[place]) else { continue }
      if let last = points.last, point.epoch.seconds(since: last.epoch) < 60 { continue }
      points.append(point)
      places.append(place)
    }
    self.points = points
    self.places = places
  }

  static func point(_ set: MeanElements) -> Point? {
    guard let orbit = try? MeanOrbit(set), orbit.apogeeHeight < highestApogee,
      let theory = try? SGP4(set)
    else { return nil }
    let height: Double = orbit.perigeeHeight
    var floor: Double = 0
    if height < 1_500_000, orbit.apogeeHeight < OrbitalDecay.highestApogee {
      floor =
        OrbitalDecay.rates(
          semimajorAxis: orbit.semimajorAxis, eccentricity: orbit.eccentricity,
          ballisticCoefficient: 0.01, solarFlux: SolarFlux.yearly(at: set.epoch)
        ).semimajorAxis
    }
    return Point(
      epoch: set.epoch, orbit: orbit, inclination: set.inclination, raan: set.raan,
      phase: set.argumentOfPerigee + set.meanAnomaly,
      semimajorAxisRate: theory.semimajorAxisRate, floorRate: floor)
  }

  // MARK: Carrying

  /// A set compared with another that was carried to its epoch.
  static func departure(of found: Point, from known: Point) -> ElementDeparture {
    let span: Double = found.epoch.seconds(since: known.epoch)
    let size: Double = abs(span)
    let days: Double = size / 86_400
    let a: Double = 0.5 * (known.orbit.semimajorAxis + found.orbit.semimajorAxis)
    let e: Double = known.orbit.eccentricity
    let isHigh: Bool = a > 20_000_000

    // Semimajor axis.
    let drag: Double = 0.5 * (known.semimajorAxisRate + found.semimajorAxisRate) * span
    let rate: Double =
      0.5 * (abs(known.semimajorAxisRate) + abs(found.semimajorAxisRate))
    let floor: Double = 0.5 * abs(known.floorRate + found.floorRate)
    let share: Double = 0.3 + 0.7 * min(1, days / 100)
    let weather: Double = share * max(rate, floor) * size
    let noise: Double = isHigh ? 400 : 25
    let resonance: Double = resonance(a, days: days)
    let errorA: Double = norm(noise, weather, resonance)
    let differenceA: Double = found.orbit.semimajorAxis - known.orbit.semimajorAxis - drag

    // Plane. 0.95° a year is the most that Sun and Moon tilt a geostationary orbit.
    let pull: Double = 0.0166 * Elementary.pow(a / 42_164_000, 1.5) * size / 31_557_600
    let sine: Double = Elementary.sin(0.5 * (known.inclination + found.inclination))
    let nodeRate: Double = 0.5 * (known.orbit.rates.raan + found.orbit.rates.raan)
    let nodeChange: Double = abs(known.orbit.rates.raan - found.orbit.rates.raan)
    let turned: Double = Circle.signed(found.raan - known.raan - nodeRate * span)
    let lost: Double = nodeChange * size / 6 + 3.5 * errorA / a * abs(nodeRate) * size * 0.5
    let tilt: Double = 1.0e-4
    let errorI: Double = norm(tilt, 0.5 * pull)
    let errorNode: Double = norm(
      tilt, 0.7 * pull, lost * abs(sine) + 0.5 * pull * abs(nodeRate) * size)

    // Eccentricity. The drag of an ellipse leaves its perigee.
    let rounding: Double = e > 0.02 ? drag * (1 - e) / a : 0
    let longPeriod: Double = 0.0012 * 6_378_137 / a
    let errorE: Double = norm(
      3e-5, longPeriod, 3 * pull * (e + 0.01), norm(errorA, drag) / a, isHigh ? 3e-4 : 0)
    let differenceE: Double = found.orbit.eccentricity - e - rounding

    // Phase. With the mean motions of both ends only what lies between them is unknown.
    func motion(_ point: Point) -> Double {
      point.orbit.rates.meanAnomaly + point.orbit.rates.argumentOfPerigee
    }
    let passed: Double = 0.5 * (motion(known) + motion(found)) * span
    let phase: Double = Circle.signed(found.phase - known.phase - passed)
    let errorPhase: Double = 0.01 + 0.375 * motion(known) * errorA / a * size

    return ElementDeparture(
      semimajorAxis: ElementDeparture.Value(difference: differenceA, error: errorA),
      inclination: ElementDeparture.Value(
        difference: found.inclination - known.inclination, error: errorI),
      node: ElementDeparture.Value(difference: turned * sine, error: errorNode),
      eccentricity: ElementDeparture.Value(difference: differenceE, error: errorE),
      phase: ElementDeparture.Value(difference: phase, error: errorPhase))
  }

  /// What the tesseral harmonics do to the semimajor axis in a span, m.
  ///
  /// J22 accelerates a geostationary longitude by up to 0.00168°/day², 130 m a day in a, until the
  /// libration turns it about, after some 35 km.
  private static func resonance(_ a: Double, days: Double) -> Double {
    if abs(a - 42_164_000) < 500_000 { return 0.5 * min(130 * days, 35_000) }
    if abs(a - 26_560_000) < 200_000 { return 0.5 * min(60 * days, 25_000) }
    return 0
  }

  private static func norm(_ values: Double...) -> Double {
    values.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  // MARK: Fitting

  /// A set compared with the curves through its neighbours in time.
  ///
  /// - Parameters:
  ///   - elements: the set, of this object or another.
  ///   - excluded: places (as in ``places``) of sets that are not to be used.
  ///   - neighbours: how many sets nearest in time the curves go through.
  /// - Returns: nil where there is no set to compare with, or the set is none that a theory takes.
  public func departure(
    of elements: MeanElements, excluding excluded: Set<Int> = [], neighbours: Int = 6
  ) -> ElementDeparture? {
    guard let found = Self.point(elements) else { return nil }
    let used = points.indices.filter { !excluded.contains(places[$0]) }
    return Self.departure(of: found, among: used.map { points[$0] }, neighbours: neighbours)
  }

  static func departure(
    of found: Point, among known: [Point], neighbours: Int
  ) -> ElementDeparture? {
    let near = known.sorted {
      abs($0.epoch.seconds(since: found.epoch)) < abs($1.epoch.seconds(since: found.epoch))
    }.prefix(neighbours)
    let carried = near.map { (point: $0, departure: departure(of: found, from: $0)) }
    guard let nearest = carried.first?.departure else { return nil }
    func value(_ channel: ElementDeparture.Channel) -> ElementDeparture.Value {
      let own = nearest[channel]
      // Sets whose error is far above that of the nearest say nothing more.
      let useful = carried.filter { $0.departure[channel].error < 4 * own.error }
      let line = RobustLine(
        places: useful.map { $0.point.epoch.seconds(since: found.epoch) },
        values: useful.map { $0.departure[channel].difference },
        errors: useful.map { $0.departure[channel].error })
      guard let line, line.value.isFinite, line.valueError.isFinite else { return own }
      // The errors are of models and are shared by neighbours: they do not average away.
      return ElementDeparture.Value(
        difference: line.value, error: max(line.valueError, 0.7 * own.error))
    }
    return ElementDeparture(
      semimajorAxis: value(.semimajorAxis), inclination: value(.inclination), node: value(.node),
      eccentricity: value(.eccentricity), phase: nearest.phase)
  }
}
