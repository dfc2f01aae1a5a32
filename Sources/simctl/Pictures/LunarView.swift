// SPDX-License-Identifier: Apache-2.0

import Orbits

/// The three views of a mission to the Moon.
struct LunarView {
  /// All of it, in the plane of the Moon's orbit.
  var whole: PathPanel
  /// Near the Earth, in the same plane.
  var nearEarth: PathPanel
  /// Near the Moon, in the plane of the first orbit around it.
  var nearMoon: PathPanel

  /// The views; nil where the Moon's place is not known or nothing was flown.
  init?(_ mission: MissionTrajectory, moon: (Epoch) -> Vector3?) {
    let states = mission.legs.flatMap(\.states)
    guard let first = states.first, let last = states.last,
      let start = moon(first.epoch), let later = moon(first.epoch.advanced(bySeconds: 86_400))
    else { return nil }
    let lunarLegs = mission.legs.filter { $0.center == .moon }
    let near = lunarLegs.flatMap(\.states).filter { state in
      (state.position - (moon(state.epoch) ?? .zero)).norm < Self.nearness
    }
    let arrival = near.first ?? lunarLegs.first?.states.first
    let toMoon: Vector3 = arrival.flatMap { moon($0.epoch) } ?? start
    let pole: Vector3 = Self.unit(start.cross(later))
    let right: Vector3 = Self.unit(toMoon - toMoon.dot(pole) * pole)
    let up: Vector3 = pole.cross(right)

    whole = PathPanel(
      heading: "In the plane of the Moon's orbit, not turning", horizontal: right, vertical: up)
    nearEarth = PathPanel(
      heading: "Near the Earth", horizontal: right, vertical: up, reach: 3 * Self.earthRadius)
    let normal: Vector3 = Self.normal(lunarLegs, moon) ?? pole
    let across: Vector3 = Self.unit(right - right.dot(normal) * normal)
    nearMoon = PathPanel(
      heading: "Near the Moon, from it", horizontal: across, vertical: normal.cross(across),
      reach: 3 * MissionPictures.moonRadius)

    // The path of the Moon and where it is when the flight comes and goes.
    let span: Double = last.epoch.seconds(since: first.epoch)
    let trail: [Vector3] = (0...240).compactMap {
      moon(first.epoch.advanced(bySeconds: span * Double($0) / 240))
    }
    whole.lines = [PathPanel.Line(points: trail, style: "op-gray op-dash")]
    let far = mission.legs.filter { $0.center != .moon }
    let farMission = MissionTrajectory(
      legs: far, events: mission.events, residuals: [], assumptions: [])
    whole.lines += MissionPictures.paths(farMission) { $0.position }
    whole.lines += Self.approaches(lunarLegs, moon)
    let earth = PathPanel.Disc(
      center: .zero, radius: Self.earthRadius, style: "op-earth", label: "Earth")
    whole.discs = [earth]
    for (state, label) in [
      (arrival, "Moon at arrival"), (near.last ?? lunarLegs.last?.states.last, "Moon at departure"),
    ] {
      guard let state, let place = moon(state.epoch) else { continue }
      whole.discs.append(
        PathPanel.Disc(
          center: place, radius: MissionPictures.moonRadius, style: "op-moon", label: label))
    }
    nearEarth.discs = [earth]
    nearEarth.lines = MissionPictures.paths(farMission) { $0.position }
    nearMoon.discs = [
      PathPanel.Disc(
        center: .zero, radius: MissionPictures.moonRadius, style: "op-moon", label: "Moon")
    ]
    let close = mission.legs.filter { leg in
      leg.center == .moon
        || leg.states.contains { (($0.position - (moon($0.epoch) ?? .zero)).norm) < 3e7 }
    }
    let closeMission = MissionTrajectory(
      legs: close, events: [], residuals: [], assumptions: [])
    nearMoon.lines = MissionPictures.paths(closeMission) { state in
      state.position - (moon(state.epoch) ?? .zero)
    }
    for event in mission.events where !event.name.hasSuffix(" starts") {
      let rank = MissionPictures.rank(event)
      let fromMoon: Vector3 = event.state.position - (moon(event.state.epoch) ?? .zero)
      if fromMoon.norm < 3 * MissionPictures.moonRadius {
        nearMoon.marks.append(
          PathPanel.Mark(point: fromMoon, label: AscentCharts.title(event.name), rank: rank))
      } else if event.state.position.norm < 3 * Self.earthRadius {
        nearEarth.marks.append(
          PathPanel.Mark(
            point: event.state.position, label: AscentCharts.title(event.name), rank: rank))
      } else {
        whole.marks.append(
          PathPanel.Mark(
            point: event.state.position, label: AscentCharts.title(event.name), rank: rank))
      }
    }
  }

  /// Nearer than this a path cannot be told from the Moon in the whole view, m.
  private static let nearness: Double = 8e6
  private static let earthRadius: Double = MissionPictures.earthRadius

  /// The parts of legs around the Moon that are far enough from it to be seen beside it.
  private static func approaches(
    _ legs: [MissionTrajectory.Leg], _ moon: (Epoch) -> Vector3?
  ) -> [PathPanel.Line] {
    var lines: [PathPanel.Line] = []
    for leg in legs {
      var part: [Vector3] = []
      for state in leg.states {
        let isFar = (state.position - (moon(state.epoch) ?? .zero)).norm > nearness
        if isFar { part.append(state.position) }
        if !isFar, !part.isEmpty {
          lines.append(PathPanel.Line(points: part, style: "op-blue op-thin"))
          part = []
        }
      }
      if !part.isEmpty { lines.append(PathPanel.Line(points: part, style: "op-blue op-thin")) }
    }
    return lines
  }

  private static func unit(_ vector: Vector3) -> Vector3 {
    vector.norm > 0 ? vector / vector.norm : Vector3(1, 0, 0)
  }

  /// The pole of the first orbit around the Moon.
  private static func normal(
    _ legs: [MissionTrajectory.Leg], _ moon: (Epoch) -> Vector3?
  ) -> Vector3? {
    for leg in legs {
      for (a, b) in zip(leg.states, leg.states.dropFirst()) {
        guard let first = moon(a.epoch), let second = moon(b.epoch) else { continue }
        let r: Vector3 = a.position - first
        let pole: Vector3 = r.cross(b.position - second)
        if r.norm < 3 * MissionPictures.moonRadius, pole.norm > 1e-4 * r.dot(r) {
          return pole / pole.norm
        }
      }
    }
    return nil
  }
}
