// SPDX-License-Identifier: Apache-2.0

package import Orbits

/// The pictures of what becomes of a payload after insertion.
package enum MissionPictures {
  /// The equatorial radius of the Earth, m.
  static let earthRadius: Double = Ellipsoid.wgs84.equatorialRadius
  /// The mean radius of the Moon, m.
  static let moonRadius: Double = 1_737_400
  /// The radius of the geostationary orbit, m.
  static let geostationaryRadius: Double = 42_164_200

  /// A transfer to the geostationary orbit: seen from the north, and from the side along the line of
  /// nodes of the first leg.
  package static func transfer(
    _ mission: MissionTrajectory, flight: String, subtitle: String
  ) -> String {
    let title = "\(flight): transfer to the geostationary orbit"
    let north = Vector3(0, 0, 1)
    let node = nodeDirection(mission)
    var above = PathPanel(
      heading: "From the north, in the equator", horizontal: Vector3(1, 0, 0),
      vertical: Vector3(0, 1, 0))
    var side = PathPanel(
      heading: "From the side, along the line of nodes", horizontal: north.cross(node),
      vertical: north)
    let ring: [Vector3] = (0...180).map { step in
      let (sine, cosine) = Elementary.sincos(Double(step) * Double.pi / 90)
      return Vector3(geostationaryRadius * cosine, geostationaryRadius * sine, 0)
    }
    let lines =
      [PathPanel.Line(points: ring, style: "op-gray op-dash")] + paths(mission) { $0.position }
    let earth = PathPanel.Disc(
      center: .zero, radius: earthRadius, style: "op-earth", label: "Earth")
    above.lines = lines
    above.discs = [earth]
    above.marks = labels(mission)
    side.lines = lines
    side.discs = [earth]
    side.marks = labels(mission, onlyBurns: true)
    var canvas = SVGCanvas(width: 960, height: 584, name: "transfer")
    drawHead(
      &canvas, title, subtitle,
      legend(mission) + [("geostationary orbit", "op-gray op-dash")])
    let top: Double = 112
    above.draw(
      on: &canvas, in: PictureBox(left: 50, top: top, right: 478, bottom: top + 428), part: "north")
    side.draw(
      on: &canvas, in: PictureBox(left: 522, top: top, right: 950, bottom: top + 428), part: "side")
    return canvas.document(title: title, summary: summary(mission))
  }

  /// A mission to the Moon: its path in the plane of the Moon's orbit, the surroundings of the Earth
  /// and of the Moon.
  /// - Parameters:
  ///   - mission: What was flown.
  ///   - moon: Where the Moon is from the Earth in GCRF, m; nil where that is not known.
  ///   - flight: As in "Chang'e-5", for the title.
  ///   - subtitle: Under it.
  /// - Returns: nil where the Moon's place is not known or nothing was flown.
  package static func earthMoon(
    _ mission: MissionTrajectory, moon: (Epoch) -> Vector3?, flight: String, subtitle: String
  ) -> String? {
    guard let view = LunarView(mission, moon: moon) else { return nil }
    let title = "\(flight): between the Earth and the Moon"
    var canvas = SVGCanvas(width: 960, height: 836, name: "earth-moon")
    drawHead(
      &canvas, title, subtitle,
      legend(mission) + [("path of the Moon", "op-gray op-dash")])
    let top: Double = 112
    view.whole.draw(
      on: &canvas, in: PictureBox(left: 50, top: top, right: 586, bottom: top + 684), part: "whole")
    view.nearEarth.draw(
      on: &canvas, in: PictureBox(left: 636, top: top, right: 946, bottom: top + 310), part: "earth"
    )
    view.nearMoon.draw(
      on: &canvas, in: PictureBox(left: 636, top: top + 374, right: 946, bottom: top + 684),
      part: "moon")
    return canvas.document(title: title, summary: summary(mission))
  }

  /// The paths of all legs, burns after coasts.
  static func paths(
    _ mission: MissionTrajectory, _ place: (StateVector<GCRF>) -> Vector3
  ) -> [PathPanel.Line] {
    [false, true].flatMap { isBurn in
      mission.legs.filter { $0.isBurn == isBurn }.map {
        PathPanel.Line(
          points: $0.states.map(place), style: isBurn ? "op-orange op-bold" : "op-blue op-thin")
      }
    }
  }

  /// The events, those with a change of velocity first; where a burn begins is told by its end.
  static func labels(
    _ mission: MissionTrajectory, onlyBurns: Bool = false
  ) -> [PathPanel.Mark] {
    mission.events.compactMap { event in
      guard !event.name.hasSuffix(" starts"), !onlyBurns || event.change != nil else { return nil }
      return PathPanel.Mark(
        point: event.state.position, label: AscentCharts.title(event.name), rank: rank(event))
    }
  }

  /// How much an event matters on a picture: the more, the more it changes the velocity.
  static func rank(_ event: MissionTrajectory.Event) -> Int {
    event.change.map { $0 < 100 ? 4 : $0 < 300 ? 5 : 6 } ?? 3
  }

  /// Where the first leg crosses the equator northwards; x where it stays in it.
  private static func nodeDirection(_ mission: MissionTrajectory) -> Vector3 {
    guard let state = mission.legs.first?.states.first else { return Vector3(1, 0, 0) }
    let momentum: Vector3 = state.position.cross(state.velocity)
    let node = Vector3(-momentum.y, momentum.x, 0)
    return node.norm > 1e-6 * momentum.norm ? node / node.norm : Vector3(1, 0, 0)
  }

  private static func drawHead(
    _ canvas: inout SVGCanvas, _ title: String, _ subtitle: String, _ legend: [(String, String)]
  ) {
    canvas.text(title, at: PicturePoint(16, 28), "op-ink op-title")
    canvas.text(subtitle, at: PicturePoint(16, 47), "op-muted")
    var x: Double = 16
    for (name, style) in legend {
      canvas.segment(PicturePoint(x, 66), PicturePoint(x + 30, 66), style)
      canvas.text(name, at: PicturePoint(x + 37, 70), "op-ink")
      x += 37 + TextExtent.width(name, size: 12.5) + 24
    }
  }

  private static func legend(_ mission: MissionTrajectory) -> [(String, String)] {
    let coast = [("coasting", "op-blue op-thin")]
    return mission.legs.contains(where: \.isBurn)
      ? coast + [("burning", "op-orange op-bold")] : coast
  }

  private static func summary(_ mission: MissionTrajectory) -> String {
    "Path in space. Events: " + mission.events.map(\.name).joined(separator: "; ") + "."
  }
}
