// SPDX-License-Identifier: Apache-2.0

package import Orbits

extension GroundTrackMap {
  /// Between the places of a track, s: a degree and a half of a low orbit.
  private static let spacing: Double = 20

  /// The map of the first revolutions after an ascent, with what happens on them.
  ///
  /// Between the states of a mission, and where there is none, the way is Kepler's: on the scale of a
  /// map of the world what the Earth's flattening adds does not show.
  /// - Parameters:
  ///   - trajectory: What was flown.
  ///   - mission: What followed; nil for nothing.
  ///   - flight: As in "Soyuz TMA-18M", for the title.
  ///   - subtitle: Under it.
  ///   - pad: Its name; nil for none.
  ///   - land: The land.
  ///   - earth: How the Earth turns.
  ///   - revolutions: How many, by the period of the orbit that the ascent ends on.
  /// - Returns: Nil where the flight ends before it is in an orbit.
  package static func orbits(
    _ trajectory: AscentTrajectory, mission: MissionTrajectory?, flight: String, subtitle: String,
    pad: String?, land: Coastline, earth: EarthOrientation, revolutions: Int = 3
  ) -> GroundTrackMap? {
    let start: StateVector<GCRF> = trajectory.insertion
    guard let orbit = try? KeplerianElements(start), let period = orbit.period,
      mission != nil || orbit.perigeeRadius > Ellipsoid.wgs84.equatorialRadius + 100_000
    else { return nil }
    let end: Epoch = start.epoch.advanced(bySeconds: Double(revolutions) * period)
    let states = dense([start] + (mission?.legs ?? []).flatMap(\.states), until: end)
    let places = states.compactMap { Self.place($0, earth) }
    var marks: [Mark] = []
    if let pad, let first = trajectory.samples.first {
      marks.append(Mark(label: pad, place: first.place, rank: 10))
    }
    for event in mission?.events ?? [] where event.state.epoch <= end {
      guard let place = Self.place(event.state, earth) else { continue }
      let clock = Self.clock(event.state.epoch.seconds(since: trajectory.liftOff))
      marks.append(
        Mark(
          label: "\(clock) \(AscentCharts.title(event.name))", place: place,
          rank: event.change == nil ? 4 : 5))
    }
    if mission == nil, let place = places.first {
      let clock = Self.clock(start.epoch.seconds(since: trajectory.liftOff))
      marks.append(Mark(label: "\(clock) Insertion", place: place, rank: 6))
    }
    return GroundTrackMap(
      title: "\(flight): ground track of the first "
        + AxisScale.text(end.seconds(since: trajectory.liftOff) / 3600, decimals: 1) + " hours",
      subtitle: subtitle,
      tracks: [
        Track(name: "after insertion", style: "op-blue op-thin", places: places),
        Track(
          name: "ascent", style: "op-orange op-bold", places: trajectory.samples.map(\.place)),
      ],
      marks: marks, land: land, subsolar: subsolar(trajectory.liftOff, earth))
  }

  /// States with Kepler's way between those that are far apart, and after the last.
  private static func dense(
    _ states: [StateVector<GCRF>], until end: Epoch
  ) -> [StateVector<GCRF>] {
    var result: [StateVector<GCRF>] = []
    for (index, state) in states.enumerated() where state.epoch < end {
      let next: Epoch = index + 1 < states.count ? min(states[index + 1].epoch, end) : end
      let span: Double = next.seconds(since: state.epoch)
      if span < 0 { continue }
      result.append(state)
      guard span > 1.5 * spacing, let orbit = try? TwoBodyPropagator(state) else { continue }
      let count = Int((span / spacing).rounded(.up))
      for step in 1..<count {
        let time: Double = span * Double(step) / Double(count)
        result.append(orbit.state(at: state.epoch.advanced(bySeconds: time)))
      }
    }
    return result
  }

  private static func place(
    _ state: StateVector<GCRF>, _ earth: EarthOrientation
  ) -> Geodetic? {
    guard let turned = try? state.transformed(to: ITRF.self, using: earth) else { return nil }
    return Ellipsoid.wgs84.geodetic(of: turned.position)
  }

  /// Hours and minutes since lift-off: `1:32`.
  private static func clock(_ seconds: Double) -> String {
    let minutes = Int((seconds / 60).rounded())
    let rest = minutes % 60
    return "\(minutes / 60):\(rest < 10 ? "0" : "")\(rest)"
  }
}
