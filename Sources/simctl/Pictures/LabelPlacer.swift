// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Puts labels beside points so that none covers another, a marker or a line; with a leader where it
/// has to stand off, and left out where there is no room.
package struct LabelPlacer: Sendable {
  private struct Label: Sendable {
    var text: String
    var point: PicturePoint
    var rank: Int
    var style: String
    var hasMarker: Bool
  }

  /// A label where it came to stand.
  package struct Placed: Sendable, Hashable {
    /// What is written.
    package var text: String
    /// The space that it takes.
    package var box: PictureBox
    /// What it belongs to.
    package var point: PicturePoint
    /// Whether a line leads from the point to it.
    package var hasLeader: Bool
    /// Its class.
    package var style: String
    /// Whether its point is drawn with it.
    package var hasMarker: Bool
  }

  /// Where labels may stand.
  package let frame: PictureBox
  /// Of the letters.
  package let size: Double
  private var labels: [Label] = []
  private var lines: [[PicturePoint]] = []
  private var boxes: [PictureBox] = []

  /// No labels yet.
  package init(frame: PictureBox, size: Double) {
    self.frame = frame
    self.size = size
  }

  /// Wants a label at a marked point; the greater the rank, the sooner it is given room.
  ///
  /// With `hasMarker` the point is drawn where the label is, and left out with it.
  package mutating func add(
    _ text: String, at point: PicturePoint, rank: Int, style: String = "op-ink",
    hasMarker: Bool = false
  ) {
    labels.append(
      Label(text: text, point: point, rank: rank, style: style, hasMarker: hasMarker))
  }

  /// Keeps labels off a line.
  package mutating func avoid(_ line: [PicturePoint]) {
    lines.append(Polyline.thinned(line, tolerance: 1))
  }

  /// Keeps labels off an area.
  package mutating func avoid(_ box: PictureBox) { boxes.append(box) }

  private static let directions: [PicturePoint] = [
    PicturePoint(1, 0), PicturePoint(0.8, -0.6), PicturePoint(0.8, 0.6), PicturePoint(-1, 0),
    PicturePoint(-0.8, -0.6), PicturePoint(-0.8, 0.6), PicturePoint(0, -1), PicturePoint(0, 1),
    PicturePoint(0.45, -0.9), PicturePoint(0.45, 0.9), PicturePoint(-0.45, -0.9),
    PicturePoint(-0.45, 0.9),
  ]

  /// The labels that found room.
  package func placed() -> [Placed] {
    var result: [Placed] = []
    let order = labels.indices.sorted { (-labels[$0].rank, $0) < (-labels[$1].rank, $1) }
    for index in order {
      let label = labels[index]
      var best: Placed?
      var least: Double = .infinity
      for distance in [9.0, 18, 30, 46, 66, 90, 120] {
        for (turn, direction) in Self.directions.enumerated() {
          let candidate = candidate(label, direction, distance)
          guard frame.contains(candidate.box) else { continue }
          let cost: Double =
            distance + 1.5 * Double(turn) + trouble(candidate, own: index, beside: result)
          if cost < least {
            least = cost
            best = candidate
          }
        }
      }
      if let best, least < 550 { result.append(best) }
    }
    return result
  }

  /// Writes the labels that found room, with their leaders; on a map with a halo around the letters.
  package func draw(on canvas: inout SVGCanvas, halo: Bool = false) {
    let placed = placed()
    for label in placed where label.hasLeader {
      canvas.segment(label.point, Self.foot(label), "op-leader")
    }
    for label in placed where label.hasMarker { canvas.circle(label.point, radius: 3.6, "op-dot") }
    for label in placed {
      let point = PicturePoint(label.box.left + 1, label.box.bottom - 0.28 * size)
      if halo { canvas.text(label.text, at: point, "op-halo") }
      canvas.text(label.text, at: point, label.style)
    }
  }

  private func candidate(
    _ label: Label, _ direction: PicturePoint, _ distance: Double
  ) -> Placed {
    let width: Double = TextExtent.width(label.text, size: size) + 2
    let height: Double = 1.2 * size
    let x: Double = label.point.x + distance * direction.x
    let y: Double = label.point.y + distance * direction.y
    let left: Double = x - 0.5 * width * (1 - max(-1, min(1, 1.3 * direction.x)))
    let top: Double = y - 0.5 * height * (1 - max(-1, min(1, direction.y)))
    return Placed(
      text: label.text,
      box: PictureBox(left: left, top: top, right: left + width, bottom: top + height),
      point: label.point, hasLeader: distance > 14, style: label.style,
      hasMarker: label.hasMarker)
  }

  /// The point of a label's edge nearest to what it belongs to.
  private static func foot(_ label: Placed) -> PicturePoint {
    PicturePoint(
      min(max(label.point.x, label.box.left), label.box.right),
      min(max(label.point.y, label.box.top), label.box.bottom))
  }

  private static func distance(_ point: PicturePoint, _ box: PictureBox) -> Double {
    let x: Double = max(box.left - point.x, point.x - box.right, 0)
    let y: Double = max(box.top - point.y, point.y - box.bottom, 0)
    return (x * x + y * y).squareRoot()
  }

  private func trouble(_ candidate: Placed, own: Int, beside result: [Placed]) -> Double {
    let box = candidate.box.grown(by: 2)
    var cost: Double = 0
    let foot = Self.foot(candidate)
    for other in result {
      if box.overlaps(other.box) { cost += 1000 }
      if candidate.hasLeader, other.box.isCrossed(from: candidate.point, to: foot) { cost += 1000 }
      if other.hasLeader, box.isCrossed(from: other.point, to: Self.foot(other)) { cost += 1000 }
    }
    for other in boxes {
      if box.overlaps(other) { cost += 1000 }
      if candidate.hasLeader, other.isCrossed(from: candidate.point, to: foot) { cost += 120 }
    }
    var isAmbiguous = false
    for (index, other) in labels.enumerated() where index != own {
      // Points that come with their labels may stay away.
      if other.hasMarker, other.rank < labels[own].rank { continue }
      let marker = PictureBox(
        left: other.point.x, top: other.point.y, right: other.point.x, bottom: other.point.y)
      if box.overlaps(marker.grown(by: 4)) { cost += 300 }
      // Beside another point a label seems to belong to that one.
      let away: Double = Self.distance(other.point, candidate.box)
      if away < min(Self.distance(candidate.point, candidate.box) + 6, 14) { isAmbiguous = true }
      if candidate.hasLeader, marker.grown(by: 5).isCrossed(from: candidate.point, to: foot) {
        cost += 60
      }
    }
    if isAmbiguous { cost += 150 }
    var crossings = 0
    for line in lines {
      for (a, b) in zip(line, line.dropFirst()) where box.isCrossed(from: a, to: b) {
        crossings += 1
      }
    }
    return cost + (crossings > 0 ? 40 : 0) + 4 * Double(min(crossings, 10))
  }
}
