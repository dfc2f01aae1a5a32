// SPDX-License-Identifier: Apache-2.0

import Orbits

/// A chart of quantities over time, with an axis on each side and events hung above.
package struct TimeChart: Sendable {
  /// The axis that a line is read on.
  package enum Side: Sendable { case left, right }

  /// A line with its name.
  package struct Series: Sendable {
    /// As the legend has it.
    package var name: String
    /// Which axis.
    package var side: Side
    /// A color class: `op-blue`, `op-orange`, `op-purple`.
    package var color: String
    /// Whether the line is broken.
    package var isDashed: Bool
    /// By time; several parts where it jumps or ends.
    package var parts: [[PicturePoint]]
    /// A value to be marked with a dot and said.
    package var peak: (point: PicturePoint, label: String)?

    /// A line with its name, axis, colour and points (time, value).
    package init(
      name: String, side: Side, color: String, isDashed: Bool = false, parts: [[PicturePoint]],
      peak: (point: PicturePoint, label: String)? = nil
    ) {
      self.name = name
      self.side = side
      self.color = color
      self.isDashed = isDashed
      self.parts = parts
      self.peak = peak
    }
  }

  /// Something that happens.
  package struct Mark: Sendable, Hashable {
    /// In units of the time axis.
    package var time: Double
    /// How the time is written.
    package var clock: String
    /// What it is.
    package var name: String
    /// The smaller, the sooner its label is left out.
    package var rank: Int

    /// An event by its time, name and rank.
    package init(time: Double, clock: String, name: String, rank: Int) {
      self.time = time
      self.clock = clock
      self.name = name
      self.rank = rank
    }
  }

  /// Part of every identifier of the picture.
  package var name: String
  /// What the chart shows.
  package var title: String
  /// Under the title.
  package var subtitle: String
  /// With its unit.
  package var timeLabel: String
  /// With its unit.
  package var leftLabel: String
  /// With its unit; nil for a chart with one axis.
  package var rightLabel: String?
  /// What is drawn.
  package var series: [Series]
  /// What happens.
  package var marks: [Mark]
  /// The stretch of time shown.
  package var span: ClosedRange<Double>
  /// Whether the left axis begins at zero.
  package var startsAtZero = true

  /// A chart, given part by part.
  package init(
    name: String, title: String, subtitle: String, timeLabel: String, leftLabel: String,
    rightLabel: String?, series: [Series], marks: [Mark], span: ClosedRange<Double>
  ) {
    self.name = name
    self.title = title
    self.subtitle = subtitle
    self.timeLabel = timeLabel
    self.leftLabel = leftLabel
    self.rightLabel = rightLabel
    self.series = series
    self.marks = marks
    self.span = span
  }

  private static let width: Double = 960
  private static let plotHeight: Double = 360
  private static let laneHeight: Double = 17
  private static let left: Double = 76
  private static let right: Double = 884

  /// The picture as SVG.
  package func svg() -> String {
    let wide: Double = max(span.upperBound - span.lowerBound, 1e-9)
    func column(_ time: Double) -> Double {
      Self.left + (time - span.lowerBound) / wide * (Self.right - Self.left)
    }
    let shown = marks.filter { span.contains($0.time) }.sorted { $0.time < $1.time }
    var flags: [FlagPlacer.Flag] = []
    for mark in shown {
      var x: Double = column(mark.time)
      // Poles nearer than a line's width would blur: they stand on one.
      if let last = flags.last, x - last.x < 2.5 { x = last.x }
      let size = TextExtent.width("\(mark.clock)  \(mark.name)", size: 12.5)
      flags.append(FlagPlacer.Flag(x: x, width: size, rank: mark.rank))
    }
    let placer = FlagPlacer(left: 6, right: Self.width - 6, lanes: 12)
    let places = placer.places(flags)
    let lanes = (places.compactMap { $0?.lane }.max() ?? -1) + 1
    let top: Double = 84 + Double(lanes) * Self.laneHeight + (lanes > 0 ? 8 : 0)
    let plot = PictureBox(
      left: Self.left, top: top, right: Self.right, bottom: top + Self.plotHeight)
    var canvas = SVGCanvas(width: Self.width, height: plot.bottom + 56, name: name)
    drawHead(&canvas)
    let (leftAxis, rightAxis) = axes()
    drawGrid(&canvas, plot, leftAxis, rightAxis)
    drawTimes(&canvas, plot, column)
    for (index, flag) in flags.enumerated() {
      guard let place = places[index] else { continue }
      let base: Double = top - 8 - Double(place.lane) * Self.laneHeight
      canvas.segment(
        PicturePoint(flag.x, plot.bottom), PicturePoint(flag.x, base - 11), "op-pole")
      let extent = placer.extent(flag, place)
      canvas.text(
        "\(shown[index].clock)\u{2002}\(shown[index].name)",
        at: PicturePoint(place.isLeft ? extent.upperBound : extent.lowerBound, base),
        "op-ink", anchor: place.isLeft ? .end : .start)
    }
    let poles = zip(flags, places).filter { $0.1 != nil }.map { flag, _ in
      [PicturePoint(flag.x, plot.top), PicturePoint(flag.x, plot.bottom)]
    }
    drawSeries(&canvas, plot, column, leftAxis, rightAxis, poles: poles)
    return canvas.document(title: title, summary: summary(shown))
  }

  private func axes() -> (AxisScale, AxisScale) {
    func reach(_ side: Side) -> (Double, Double) {
      let values = series.filter { $0.side == side }.flatMap(\.parts).joined().map(\.y)
      return (values.min() ?? 0, values.max() ?? 1)
    }
    let (lowest, highest) = reach(.left)
    if startsAtZero { return AxisScale.pair(highest, reach(.right).1) }
    let axis = AxisScale(covering: lowest...max(highest, lowest + 1e-6), intervals: 6)
    return (axis, AxisScale(top: reach(.right).1, intervals: axis.marks.count - 1))
  }

  private func drawHead(_ canvas: inout SVGCanvas) {
    canvas.text(title, at: PicturePoint(16, 28), "op-ink op-title")
    canvas.text(subtitle, at: PicturePoint(16, 47), "op-muted")
    var x: Double = 16
    for one in series {
      let dash = one.isDashed ? " op-dash" : ""
      canvas.segment(PicturePoint(x, 66), PicturePoint(x + 30, 66), one.color + dash)
      canvas.text(one.name, at: PicturePoint(x + 37, 70), "op-ink")
      x += 37 + TextExtent.width(one.name, size: 12.5) + 24
    }
  }

  private func drawGrid(
    _ canvas: inout SVGCanvas, _ plot: PictureBox, _ left: AxisScale, _ right: AxisScale
  ) {
    func color(_ side: Side) -> String {
      let colors = Set(series.filter { $0.side == side }.map(\.color))
      guard colors.count == 1, let color = colors.first?.split(separator: " ").first else {
        return "op-ink"
      }
      return color + "-text"
    }
    let middle: Double = 0.5 * (plot.top + plot.bottom)
    for (mark, other) in zip(left.marks, rightLabel == nil ? left.marks : right.marks) {
      let y: Double = plot.bottom - (mark - left.low) / (left.high - left.low) * plot.height
      canvas.segment(PicturePoint(plot.left, y), PicturePoint(plot.right, y), "op-grid")
      canvas.text(
        left.label(mark), at: PicturePoint(plot.left - 8, y + 4), color(.left), anchor: .end)
      if rightLabel != nil {
        canvas.text(right.label(other), at: PicturePoint(plot.right + 8, y + 4), color(.right))
      }
    }
    canvas.text(
      leftLabel, at: PicturePoint(20, middle), color(.left), anchor: .middle, turned: true)
    if let rightLabel {
      canvas.text(
        rightLabel, at: PicturePoint(Self.width - 10, middle), color(.right), anchor: .middle,
        turned: true)
    }
  }

  private func drawTimes(
    _ canvas: inout SVGCanvas, _ plot: PictureBox, _ column: (Double) -> Double
  ) {
    let axis = AxisScale(covering: span, intervals: 10)
    canvas.segment(
      PicturePoint(plot.left, plot.bottom), PicturePoint(plot.right, plot.bottom), "op-axis")
    for mark in axis.marks where span.contains(mark) {
      let x: Double = column(mark)
      canvas.segment(PicturePoint(x, plot.bottom), PicturePoint(x, plot.bottom + 5), "op-axis")
      canvas.text(
        axis.label(mark), at: PicturePoint(x, plot.bottom + 19), "op-ink", anchor: .middle)
    }
    canvas.text(
      timeLabel, at: PicturePoint(0.5 * (plot.left + plot.right), plot.bottom + 41), "op-ink",
      anchor: .middle)
  }

  private func drawSeries(
    _ canvas: inout SVGCanvas, _ plot: PictureBox, _ column: (Double) -> Double,
    _ left: AxisScale, _ right: AxisScale, poles: [[PicturePoint]]
  ) {
    func place(_ point: PicturePoint, _ side: Side) -> PicturePoint {
      let axis = side == .left ? left : right
      let share: Double = (point.y - axis.low) / (axis.high - axis.low)
      return PicturePoint(column(point.x), plot.bottom - share * plot.height)
    }
    canvas.beginClip(plot.grown(by: 2), "plot")
    for one in series {
      let parts = one.parts.map { $0.map { place($0, one.side) } }
      canvas.lines(parts, one.color + (one.isDashed ? " op-dash" : ""))
    }
    canvas.endClip()
    var labels = LabelPlacer(frame: plot, size: 12.5)
    poles.forEach { labels.avoid($0) }
    for one in series {
      for part in one.parts { labels.avoid(part.map { place($0, one.side) }) }
    }
    for one in series {
      guard let peak = one.peak else { continue }
      let point = place(peak.point, one.side)
      canvas.circle(point, radius: 4, "op-dot")
      labels.add(peak.label, at: point, rank: 1, style: "\(one.color.prefix { $0 != " " })-text")
    }
    labels.draw(on: &canvas)
  }

  private func summary(_ shown: [Mark]) -> String {
    let lines = series.map(\.name).joined(separator: ", ")
    let events = shown.map { "\($0.clock) \($0.name)" }.joined(separator: "; ")
    return "\(lines) over \(timeLabel)." + (events.isEmpty ? "" : " Events: \(events).")
  }
}
