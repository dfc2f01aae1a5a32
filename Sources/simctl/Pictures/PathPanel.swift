// SPDX-License-Identifier: Apache-2.0

package import Orbits

/// A view of paths in space along one direction, to scale, with lengths marked at its edges.
package struct PathPanel: Sendable {
  /// A path.
  package struct Line: Sendable {
    /// In m.
    package var points: [Vector3]
    /// Its classes.
    package var style: String

    /// A path with its classes.
    package init(points: [Vector3], style: String) {
      self.points = points
      self.style = style
    }
  }

  /// A body.
  package struct Disc: Sendable {
    /// In m.
    package var center: Vector3
    /// In m.
    package var radius: Double
    /// Its class.
    package var style: String
    /// What is written; empty for nothing.
    package var label: String

    /// A body with its radius in m.
    package init(center: Vector3, radius: Double, style: String, label: String) {
      self.center = center
      self.radius = radius
      self.style = style
      self.label = label
    }
  }

  /// A point with a name.
  package struct Mark: Sendable {
    /// In m.
    package var point: Vector3
    /// What is written.
    package var label: String
    /// The smaller, the sooner it is left out.
    package var rank: Int

    /// A point with its name and rank.
    package init(point: Vector3, label: String, rank: Int) {
      self.point = point
      self.label = label
      self.rank = rank
    }
  }

  /// What it shows, written above.
  package var heading: String
  /// The direction that is drawn to the right, of length 1.
  package var horizontal: Vector3
  /// The direction that is drawn upwards, of length 1.
  package var vertical: Vector3
  /// The paths, the most important last.
  package var lines: [Line] = []
  /// The bodies.
  package var discs: [Disc] = []
  /// The points.
  package var marks: [Mark] = []
  /// Half of what is shown across, m; nil for all paths and bodies.
  package var reach: Double?

  /// A view without anything in it.
  package init(heading: String, horizontal: Vector3, vertical: Vector3, reach: Double? = nil) {
    self.heading = heading
    self.horizontal = horizontal
    self.vertical = vertical
    self.reach = reach
  }

  /// Draws the view into a rectangle, with its own heading above and lengths below and at the left.
  package func draw(on canvas: inout SVGCanvas, in box: PictureBox, part: String) {
    let (center, scale) = frame(box)
    let middle = PicturePoint(0.5 * (box.left + box.right), 0.5 * (box.top + box.bottom))
    func place(_ point: Vector3) -> PicturePoint {
      PicturePoint(
        middle.x + (point.dot(horizontal) - center.x) * scale,
        middle.y - (point.dot(vertical) - center.y) * scale)
    }
    canvas.text(heading, at: PicturePoint(box.left, box.top - 8), "op-ink")
    drawScale(&canvas, box, center: center, scale: scale)
    var labels = LabelPlacer(frame: box.grown(by: -3), size: 12.5)
    canvas.beginClip(box, part)
    for disc in discs {
      let point = place(disc.center)
      let radius: Double = max(3.5, disc.radius * scale)
      canvas.circle(point, radius: radius, disc.style)
      // Inside what a small disc takes there is its own label's point.
      guard radius > 20 else { continue }
      let side: Double = 0.7 * radius
      labels.avoid(
        PictureBox(
          left: point.x - side, top: point.y - side, right: point.x + side,
          bottom: point.y + side))
    }
    var drawn: [[PicturePoint]] = marks.map { [place($0.point), place($0.point)] }
    for line in lines {
      let parts = Polyline.visible(line.points.map(place), in: box.grown(by: 3))
      canvas.lines(parts, line.style, tolerance: 0.15)
      parts.forEach { labels.avoid($0) }
      drawn += parts
    }
    canvas.endClip()
    for disc in discs where !disc.label.isEmpty {
      let point = place(disc.center)
      let radius: Double = disc.radius * scale
      guard box.contains(point) else { continue }
      let half: Double = 0.5 * TextExtent.width(disc.label, size: 12.5)
      let inside = PictureBox(
        left: point.x - half - 4, top: point.y - 12, right: point.x + half + 4,
        bottom: point.y + 10)
      let isFree = !drawn.contains { line in
        line.contains(where: inside.contains)
          || zip(line, line.dropFirst()).contains { inside.isCrossed(from: $0, to: $1) }
      }
      if radius > half, isFree {
        canvas.text(
          disc.label, at: PicturePoint(point.x, point.y + 4), "op-ink", anchor: .middle)
      } else {
        let low = PicturePoint(point.x, point.y + 0.75 * radius)
        labels.add(
          disc.label, at: radius > 20 ? low : point, rank: radius > 20 ? 2 : 8, style: "op-muted")
      }
    }
    var taken: [PicturePoint] = []
    for mark in marks.sorted(by: { $0.rank > $1.rank }) {
      let point = place(mark.point)
      guard box.contains(point), !taken.contains(where: { $0.distance(to: point) < 5 }) else {
        continue
      }
      taken.append(point)
      labels.add(mark.label, at: point, rank: mark.rank, hasMarker: true)
    }
    labels.draw(on: &canvas, halo: true)
  }

  /// The middle of the view in m and the units of the picture in a metre.
  private func frame(_ box: PictureBox) -> (center: PicturePoint, scale: Double) {
    if let reach { return (PicturePoint(0, 0), 0.5 * min(box.width, box.height) / reach) }
    var low = PicturePoint(.infinity, .infinity)
    var high = PicturePoint(-.infinity, -.infinity)
    func take(_ point: Vector3, _ margin: Double) {
      let x: Double = point.dot(horizontal)
      let y: Double = point.dot(vertical)
      low = PicturePoint(min(low.x, x - margin), min(low.y, y - margin))
      high = PicturePoint(max(high.x, x + margin), max(high.y, y + margin))
    }
    for line in lines { line.points.forEach { take($0, 0) } }
    for disc in discs { take(disc.center, disc.radius) }
    guard low.x <= high.x else { return (PicturePoint(0, 0), 1e-5) }
    let scale: Double =
      0.88 * min(box.width / max(high.x - low.x, 1), box.height / max(high.y - low.y, 1))
    return (PicturePoint(0.5 * (low.x + high.x), 0.5 * (low.y + high.y)), scale)
  }

  private func drawScale(
    _ canvas: inout SVGCanvas, _ box: PictureBox, center: PicturePoint, scale: Double
  ) {
    // In thousands of km.
    let unit: Double = 1e6
    let wide: Double = box.width / scale / unit
    let step: Double = AxisScale.niceStep(atLeast: wide / max(4, box.width / 70))
    let decimals = AxisScale(low: 0, high: step, step: step).decimals
    func values(_ middle: Double, _ span: Double) -> [Double] {
      let first = Int(((middle - 0.5 * span) / step).rounded(.up))
      let last = Int(((middle + 0.5 * span) / step).rounded(.down))
      return first > last || last - first > 100 ? [] : (first...last).map { Double($0) * step }
    }
    for value in values(center.x / unit, wide) {
      let x: Double = 0.5 * (box.left + box.right) + (value * unit - center.x) * scale
      canvas.segment(PicturePoint(x, box.top), PicturePoint(x, box.bottom), "op-grid")
      canvas.text(
        AxisScale.text(value, decimals: decimals), at: PicturePoint(x, box.bottom + 16),
        "op-muted op-small", anchor: .middle)
    }
    for value in values(center.y / unit, box.height / scale / unit) {
      let y: Double = 0.5 * (box.top + box.bottom) - (value * unit - center.y) * scale
      canvas.segment(PicturePoint(box.left, y), PicturePoint(box.right, y), "op-grid")
      canvas.text(
        AxisScale.text(value, decimals: decimals), at: PicturePoint(box.left - 6, y + 4),
        "op-muted op-small", anchor: .end)
    }
    canvas.line(
      [
        PicturePoint(box.left, box.top), PicturePoint(box.right, box.top),
        PicturePoint(box.right, box.bottom), PicturePoint(box.left, box.bottom),
        PicturePoint(box.left, box.top),
      ], "op-axis")
    canvas.text(
      "1000 km", at: PicturePoint(box.right, box.bottom + 32), "op-muted op-small", anchor: .end)
  }
}
