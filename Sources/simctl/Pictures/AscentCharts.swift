// SPDX-License-Identifier: Apache-2.0

package import Orbits

/// The charts of an ascent over time.
package enum AscentCharts {
  private static let gravity: Double = 9.806_65

  /// Height and speeds over time, with the events.
  /// - Parameters:
  ///   - trajectory: What was flown.
  ///   - flight: As in "Soyuz TMA-18M", for the title.
  ///   - subtitle: Under it: vehicle, pad, lift-off, and that it is illustrative.
  package static func heightAndSpeed(
    _ trajectory: AscentTrajectory, flight: String, subtitle: String
  ) -> String {
    let samples = trajectory.samples
    func parts(_ value: (AscentSample) -> Double) -> [[PicturePoint]] {
      [samples.map { PicturePoint($0.time, value($0)) }]
    }
    let chart = TimeChart(
      name: "height-speed", title: "\(flight): height and speed", subtitle: subtitle,
      timeLabel: "time since lift-off, s", leftLabel: "height, km", rightLabel: "speed, km/s",
      series: [
        TimeChart.Series(
          name: "height over the ellipsoid", side: .left, color: "op-blue",
          parts: parts { $0.place.height / 1000 }),
        TimeChart.Series(
          name: "speed, inertial", side: .right, color: "op-orange",
          parts: parts { $0.inertialSpeed / 1000 }),
        TimeChart.Series(
          name: "speed over the ground", side: .right, color: "op-orange", isDashed: true,
          parts: parts { $0.relativeSpeed / 1000 }),
      ],
      marks: marks(trajectory, without: [.greatestAcceleration, .greatestHeating]),
      span: span(trajectory))
    return chart.svg()
  }

  /// Dynamic pressure and load over time, with the events and the greatest values.
  ///
  /// The load is the acceleration without gravity, in standard gravities.
  package static func pressureAndLoad(
    _ trajectory: AscentTrajectory, flight: String, subtitle: String
  ) -> String {
    func line(_ value: (AscentSample) -> Double) -> [PicturePoint] {
      trajectory.samples.map { PicturePoint($0.time, value($0)) }
    }
    func peak(
      _ line: [PicturePoint], _ decimals: Int, _ unit: String
    ) -> (point: PicturePoint, label: String)? {
      guard let point = line.max(by: { $0.y < $1.y }) else { return nil }
      return (
        point,
        AxisScale.text(point.y, decimals: decimals) + " \(unit) at "
          + AxisScale.text(point.x, decimals: 0) + " s"
      )
    }
    let pressure = line { $0.dynamicPressure / 1000 }
    let load = line { $0.properAcceleration / gravity }
    let chart = TimeChart(
      name: "pressure-load", title: "\(flight): dynamic pressure and load", subtitle: subtitle,
      timeLabel: "time since lift-off, s", leftLabel: "dynamic pressure, kPa",
      rightLabel: "load, g",
      series: [
        TimeChart.Series(
          name: "dynamic pressure", side: .left, color: "op-blue", parts: [pressure],
          peak: peak(pressure, 1, "kPa")),
        TimeChart.Series(
          name: "load (acceleration without gravity)", side: .right, color: "op-orange",
          parts: [load], peak: peak(load, 2, "g")),
      ],
      marks: marks(
        trajectory, without: [.greatestDynamicPressure, .greatestAcceleration, .greatestHeating]),
      span: span(trajectory))
    return chart.svg()
  }

  private static func span(_ trajectory: AscentTrajectory) -> ClosedRange<Double> {
    let first: Double = min(0, trajectory.samples.first?.time ?? 0)
    let last: Double = trajectory.samples.last?.time ?? 1
    return first...max(last, first + 1)
  }

  /// The events for a chart; what is lit for lift-off is told by that.
  private static func marks(
    _ trajectory: AscentTrajectory, without kinds: Set<AscentEvent.Kind>
  ) -> [TimeChart.Mark] {
    trajectory.events.compactMap { event in
      let time: Double = event.sample.time
      if kinds.contains(event.kind) || (event.kind == .ignition && time < 0.5) { return nil }
      return TimeChart.Mark(
        time: time, clock: AxisScale.text(time, decimals: time < 1000 ? 1 : 0) + " s",
        name: title(event.name), rank: rank(event.kind))
    }
  }

  /// A name with a capital first letter, as labels and tables show it.
  package static func title(_ name: String) -> String {
    name.prefix(1).uppercased() + name.dropFirst()
  }

  /// How much an event matters on a picture.
  package static func rank(_ kind: AscentEvent.Kind) -> Int {
    switch kind {
    case .liftOff, .insertion: 6
    case .separation: 5
    case .cutOff, .jettison: 4
    case .ignition: 3
    case .greatestDynamicPressure, .greatestAcceleration: 2
    case .greatestHeating: 1
    case .phase: 0
    }
  }
}
