// SPDX-License-Identifier: Apache-2.0

package import Orbits

/// Heights over days and the distance to the station of a flight that catches up with it.
package enum PhasingPicture {
  /// The picture as SVG.
  /// - Parameters:
  ///   - mission: What was flown after insertion.
  ///   - liftOff: From which the time counts.
  ///   - station: Where the station is in GCRF, m; nil where that is not known.
  ///   - stationName: As in "Space Station".
  ///   - flight: As in "Soyuz TMA-18M", for the title.
  ///   - subtitle: Under it.
  package static func svg(
    _ mission: MissionTrajectory, liftOff: Epoch, station: (Epoch) -> Vector3?,
    stationName: String, flight: String, subtitle: String
  ) -> String {
    let states = mission.legs.flatMap(\.states).sorted { $0.epoch < $1.epoch }
    let hours: Double = (states.last?.epoch.seconds(since: liftOff) ?? 0) / 3600
    let inDays = hours > 72
    let unit: Double = inDays ? 86_400 : 3600
    func time(_ epoch: Epoch) -> Double { epoch.seconds(since: liftOff) / unit }
    func height(_ position: Vector3) -> Double {
      (position.norm - MissionPictures.earthRadius) / 1000
    }
    var own: [PicturePoint] = []
    var others: [PicturePoint] = []
    var distances: [PicturePoint] = []
    for state in states {
      let t: Double = time(state.epoch)
      own.append(PicturePoint(t, height(state.position)))
      guard let place = station(state.epoch) else { continue }
      others.append(PicturePoint(t, height(place)))
      distances.append(PicturePoint(t, (state.position - place).norm / 1e6))
    }
    var chart = TimeChart(
      name: "phasing", title: "\(flight): the way to the \(stationName)", subtitle: subtitle,
      timeLabel: "time since lift-off, \(inDays ? "days" : "hours")",
      leftLabel: "distance from the Earth's centre less 6378 km, km",
      rightLabel: distances.isEmpty ? nil : "distance to the \(stationName), 1000 km",
      series: [
        TimeChart.Series(name: "height", side: .left, color: "op-blue op-thin", parts: [own])
      ],
      marks: mission.events.map { event in
        let t: Double = time(event.state.epoch)
        return TimeChart.Mark(
          time: t,
          clock: AxisScale.text(t, decimals: inDays ? 2 : 1) + (inDays ? " d" : " h"),
          name: AscentCharts.title(event.name), rank: event.change == nil ? 3 : 5)
      },
      span: 0...max(time(states.last?.epoch ?? liftOff), 1e-3))
    if !distances.isEmpty {
      chart.series.insert(
        TimeChart.Series(
          name: "height of the \(stationName)", side: .left, color: "op-gray", parts: [others]),
        at: 0)
      chart.series.append(
        TimeChart.Series(
          name: "distance to the \(stationName)", side: .right, color: "op-orange",
          parts: [distances]))
    }
    chart.startsAtZero = false
    return chart.svg()
  }
}
