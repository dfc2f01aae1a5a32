// SPDX-License-Identifier: Apache-2.0

package import Orbits

/// A flight for globes: the ascent over the ground, the mission after it, events as points.
package struct FlightGlobe: Sendable {
  /// As in "Soyuz TMA-18M".
  package var flight: String
  /// Vehicle, pad, lift-off, and that it is illustrative: ``FlightReport/subtitle``.
  package var subtitle: String
  /// The ascent.
  package var trajectory: AscentTrajectory
  /// What followed; nil for nothing.
  package var mission: MissionTrajectory?
  /// For places over the ground.
  package var earth: EarthOrientation
  /// The steps of UTC.
  package var leapSeconds: LeapSeconds

  /// A flight for globes.
  package init(
    flight: String, subtitle: String, trajectory: AscentTrajectory, mission: MissionTrajectory?,
    earth: EarthOrientation, leapSeconds: LeapSeconds
  ) {
    self.flight = flight
    self.subtitle = subtitle
    self.trajectory = trajectory
    self.mission = mission
    self.earth = earth
    self.leapSeconds = leapSeconds
  }

  /// Beyond this a place over the ground says nothing, m from the Earth's centre.
  private static let reach: Double = 1e8

  /// The document in KML: heights are absolute, places over the ground up to 100,000 km away.
  package func kml() throws(KMLWriter.Failure) -> String {
    var tracks = [
      KMLWriter.Track(
        name: "\(flight): ascent", remark: subtitle, color: .orange,
        parts: [
          trajectory.samples.map {
            .init(epoch: trajectory.liftOff.advanced(bySeconds: $0.time), place: $0.place)
          }
        ], hasCurtain: true)
    ]
    var marks = trajectory.events.map { event in
      KMLWriter.Mark(
        name: event.name, remark: remark(of: event.sample),
        point: .init(
          epoch: trajectory.liftOff.advanced(bySeconds: event.sample.time),
          place: event.sample.place))
    }
    for leg in mission?.legs ?? [] {
      let points = leg.states.compactMap(place)
      guard points.count > 1 else { continue }
      tracks.append(
        KMLWriter.Track(
          name: leg.name, color: leg.isBurn ? .orange : .blue, parts: [points]))
    }
    for event in mission?.events ?? [] {
      guard let point = place(event.state) else { continue }
      marks.append(KMLWriter.Mark(name: event.name, remark: event.remark, point: point))
    }
    return try KMLWriter(name: flight, remark: subtitle, leapSeconds: leapSeconds)
      .text(tracks: tracks, marks: marks)
  }

  /// The document in CZML: the ascent fixed to the ground, the mission not turning.
  package func czml() throws(CZMLWriter.Failure) -> String {
    let ellipsoid = Ellipsoid.wgs84
    var paths = [
      CZMLWriter.Path(
        id: "ascent", name: flight, remark: subtitle, color: .orange, frame: .fixed,
        parts: [
          trajectory.samples.map {
            .init(
              epoch: trajectory.liftOff.advanced(bySeconds: $0.time),
              position: ellipsoid.position(of: $0.place))
          }
        ])
    ]
    var marks = trajectory.events.enumerated().map { index, event in
      CZMLWriter.Mark(
        id: "ascent-event-\(index + 1)", name: event.name, remark: remark(of: event.sample),
        frame: .fixed,
        point: .init(
          epoch: trajectory.liftOff.advanced(bySeconds: event.sample.time),
          position: ellipsoid.position(of: event.sample.place)))
    }
    for (index, leg) in (mission?.legs ?? []).enumerated() where leg.states.count > 1 {
      paths.append(
        CZMLWriter.Path(
          id: "leg-\(index + 1)", name: leg.name, color: leg.isBurn ? .orange : .blue,
          frame: .inertial,
          parts: [leg.states.map { .init(epoch: $0.epoch, position: $0.position) }]))
    }
    for (index, event) in (mission?.events ?? []).enumerated() {
      marks.append(
        CZMLWriter.Mark(
          id: "mission-event-\(index + 1)", name: event.name, remark: event.remark,
          frame: .inertial, point: .init(epoch: event.state.epoch, position: event.state.position)))
    }
    return try CZMLWriter(name: flight, remark: subtitle, leapSeconds: leapSeconds)
      .text(paths: paths, marks: marks)
  }

  private func place(_ state: StateVector<GCRF>) -> KMLWriter.Point? {
    guard state.position.norm < Self.reach,
      let turned = try? state.transformed(to: ITRF.self, using: earth)
    else { return nil }
    return KMLWriter.Point(
      epoch: state.epoch, place: Ellipsoid.wgs84.geodetic(of: turned.position))
  }

  private func remark(of sample: AscentSample) -> String {
    "\(AxisScale.text(sample.time, decimals: 1)) s after lift-off, height "
      + "\(AxisScale.text(sample.place.height / 1000, decimals: 1)) km, inertial speed "
      + "\(AxisScale.text(sample.inertialSpeed, decimals: 0)) m/s"
  }
}
