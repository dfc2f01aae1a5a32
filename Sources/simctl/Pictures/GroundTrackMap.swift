// SPDX-License-Identifier: Apache-2.0

package import Orbits

/// The path of a flight over the ground, on a map with coasts.
package struct GroundTrackMap: Sendable {
  /// A path over the ground.
  package struct Track: Sendable {
    /// As the legend has it.
    package var name: String
    /// Classes of the line.
    package var style: String
    /// By time.
    package var places: [Geodetic]

    /// A path with its name and classes.
    package init(name: String, style: String, places: [Geodetic]) {
      self.name = name
      self.style = style
      self.places = places
    }
  }

  /// A place with a name.
  package struct Mark: Sendable {
    /// What is written.
    package var label: String
    /// Where.
    package var place: Geodetic
    /// The smaller, the sooner it is left out.
    package var rank: Int

    /// A place with its name and rank.
    package init(label: String, place: Geodetic, rank: Int) {
      self.label = label
      self.place = place
      self.rank = rank
    }
  }

  /// What the map shows.
  package var title: String
  /// Under the title.
  package var subtitle: String
  /// The paths, the most important last.
  package var tracks: [Track]
  /// The places.
  package var marks: [Mark]
  /// The land.
  package var land: Coastline
  /// Where the Sun stands in the zenith; the other side is drawn as night.
  package var subsolar: Geodetic?

  /// A map, given part by part.
  package init(
    title: String, subtitle: String, tracks: [Track], marks: [Mark], land: Coastline,
    subsolar: Geodetic? = nil
  ) {
    self.title = title
    self.subtitle = subtitle
    self.tracks = tracks
    self.marks = marks
    self.land = land
    self.subsolar = subsolar
  }

  /// The map of an ascent: its path, its pad, its stagings and its insertion.
  /// - Parameters:
  ///   - trajectory: What was flown.
  ///   - flight: As in "Soyuz TMA-18M", for the title.
  ///   - subtitle: Under it.
  ///   - pad: Its name; nil for none.
  ///   - land: The land.
  ///   - earth: For the night side; nil for none.
  package static func ascent(
    _ trajectory: AscentTrajectory, flight: String, subtitle: String, pad: String?,
    land: Coastline, earth: EarthOrientation? = nil
  ) -> GroundTrackMap {
    var marks: [Mark] = []
    if let pad, let first = trajectory.samples.first {
      marks.append(Mark(label: pad, place: first.place, rank: 10))
    }
    for event in trajectory.events {
      let rank = AscentCharts.rank(event.kind)
      guard rank > 3, event.kind != .liftOff else { continue }
      let clock = AxisScale.text(event.sample.time, decimals: 0)
      marks.append(
        Mark(
          label: "\(clock) s \(AscentCharts.title(event.name))", place: event.sample.place,
          rank: rank))
    }
    return GroundTrackMap(
      title: "\(flight): ground track", subtitle: subtitle,
      tracks: [
        Track(
          name: "ascent", style: "op-orange op-bold", places: trajectory.samples.map(\.place))
      ],
      marks: marks, land: land, subsolar: earth.flatMap { subsolar(trajectory.liftOff, $0) })
  }

  /// Where the Sun stands in the zenith; nil outside the table of Earth orientation.
  package static func subsolar(_ epoch: Epoch, _ earth: EarthOrientation) -> Geodetic? {
    guard let sun = try? Sun.state(at: epoch).transformed(to: ITRF.self, using: earth).position
    else { return nil }
    return Geodetic(
      latitude: Elementary.atan2(sun.z, Elementary.hypot(sun.x, sun.y)),
      longitude: Elementary.atan2(sun.y, sun.x))
  }
}
