// SPDX-License-Identifier: Apache-2.0

package import Orbits

/// What a report on a flight tells: filled by the command, written as Markdown and HTML.
package struct FlightReport: Sendable {
  /// A modelled value beside a published one.
  package struct Comparison: Sendable, Hashable {
    /// Of which event; the name of the modelled event puts a time beside it in the timeline.
    package var event: String
    /// "time", "height", "speed", "load".
    package var quantity: String
    /// Of all values.
    package var unit: String
    /// Ours; nil where the model has no such event.
    package var modelled: Double?
    /// Theirs.
    package var published: Double
    /// The end of their range, where sources differ.
    package var publishedTo: Double?
    /// How many decimals are written.
    package var decimals: Int
    /// Who published it.
    package var source: String

    /// A modelled value beside a published one, in the same unit.
    package init(
      event: String, quantity: String, unit: String, modelled: Double?, published: Double,
      publishedTo: Double? = nil, decimals: Int = 1, source: String
    ) {
      self.event = event
      self.quantity = quantity
      self.unit = unit
      self.modelled = modelled
      self.published = published
      self.publishedTo = publishedTo
      self.decimals = decimals
      self.source = source
    }
  }

  /// A value with its name and unit.
  package struct Quantity: Sendable, Hashable {
    /// What it is.
    package var name: String
    /// In `unit`.
    package var value: Double
    /// Empty where it has none.
    package var unit: String
    /// How many decimals are written.
    package var decimals: Int

    /// A value with its name and unit.
    package init(_ name: String, _ value: Double, _ unit: String, decimals: Int) {
      self.name = name
      self.value = value
      self.unit = unit
      self.decimals = decimals
    }
  }

  /// Who says a value that the flight is computed with.
  package struct Provenance: Sendable, Hashable {
    /// "Blok A", "pad", "guidance".
    package var subject: String
    /// "propellant mass".
    package var quantity: String
    /// As the record writes it, with its unit.
    package var value: String
    /// Who says so.
    package var source: String
    /// How far it can be trusted.
    package var confidence: String
    /// What else a reader should know; empty for nothing.
    package var note: String

    /// A value with its source and confidence.
    package init(
      subject: String, quantity: String, value: String, source: String, confidence: String,
      note: String = ""
    ) {
      self.subject = subject
      self.quantity = quantity
      self.value = value
      self.source = source
      self.confidence = confidence
      self.note = note
    }
  }

  /// A picture that belongs to the report.
  package struct Picture: Sendable, Hashable {
    /// The name of its file, beside the report.
    package var file: String
    /// What it holds.
    package var svg: String
    /// Below it.
    package var caption: String

    /// A picture with its file and caption.
    package init(file: String, svg: String, caption: String) {
      self.file = file
      self.svg = svg
      self.caption = caption
    }
  }

  /// As in "Soyuz TMA-18M".
  package var flight: String
  /// As in "Soyuz-FG".
  package var vehicle: String
  /// As in "Baikonur 1/5".
  package var pad: String
  /// The ascent.
  package var trajectory: AscentTrajectory
  /// What followed; nil for nothing.
  package var mission: MissionTrajectory?
  /// The orbit after the last cut-off, see ``elements(of:)``.
  package var elements: [Quantity]
  /// Modelled beside published.
  package var comparisons: [Comparison] = []
  /// Sentences.
  package var assumptions: [String] = []
  /// Every value used.
  package var provenance: [Provenance] = []
  /// In order.
  package var pictures: [Picture] = []
  /// The steps of UTC.
  package var leapSeconds: LeapSeconds = .builtin

  /// What is said with every product.
  package static let notice = "Illustrative: vehicle data are public, guidance is ours."

  /// A report of an ascent; comparisons, sources and pictures are set afterwards.
  package init(
    flight: String, vehicle: String, pad: String, trajectory: AscentTrajectory,
    mission: MissionTrajectory? = nil, elements: [Quantity] = []
  ) {
    self.flight = flight
    self.vehicle = vehicle
    self.pad = pad
    self.trajectory = trajectory
    self.mission = mission
    self.elements = elements
  }

  /// The osculating orbit of a state: heights over 6378.137 km, angles in the true equator of date.
  package static func elements(
    of state: StateVector<GCRF>, earth: EarthOrientation
  ) -> [Quantity] {
    guard let state = try? state.transformed(to: TOD.self, using: earth),
      let orbit = try? KeplerianElements<TOD>(state)
    else { return [] }
    let degrees: Double = 180 / Double.pi
    let radius: Double = Ellipsoid.wgs84.equatorialRadius
    var result = [
      Quantity("perigee height", (orbit.perigeeRadius - radius) / 1000, "km", decimals: 2)
    ]
    if let apogee = orbit.apogeeRadius {
      result.append(Quantity("apogee height", (apogee - radius) / 1000, "km", decimals: 2))
    }
    result += [
      Quantity("inclination", orbit.inclination * degrees, "deg", decimals: 3),
      Quantity("right ascension of the node", orbit.raan * degrees, "deg", decimals: 3),
      Quantity("argument of perigee", orbit.argumentOfPerigee * degrees, "deg", decimals: 2),
      Quantity("true anomaly", orbit.trueAnomaly * degrees, "deg", decimals: 2),
    ]
    if let period = orbit.period {
      result.append(Quantity("period", period / 60, "min", decimals: 2))
    }
    return result
  }

  /// Under the titles of the pictures: vehicle, pad, lift-off, and that it is illustrative.
  package var subtitle: String {
    let time = trajectory.liftOff.iso8601(fractionDigits: 0, leapSeconds: leapSeconds)
    return "\(vehicle) from \(pad), \(time). \(Self.notice)"
  }
}
