// SPDX-License-Identifier: Apache-2.0

import Orbits

extension GroundTrackMap {
  private static let degrees: Double = 180 / Double.pi
  private static let width: Double = 960

  /// The picture as SVG.
  package func svg() -> String {
    var lines: [[PicturePoint]] = []
    var last: Double?
    for track in tracks {
      let line = Self.unwrapped(track.places, after: last)
      last = line.last?.x ?? last
      lines.append(line)
    }
    let named = tracks.count > 1
    let top: Double = named ? 84 : 64
    let region = MapRegion(
      around: lines.flatMap { $0 }, left: 64, top: top, width: Self.width - 64 - 20)
    var canvas = SVGCanvas(width: Self.width, height: region.plot.bottom + 36, name: "ground-track")
    canvas.text(title, at: PicturePoint(16, 28), "op-ink op-title")
    canvas.text(subtitle, at: PicturePoint(16, 47), "op-muted")
    if named { drawLegend(&canvas) }
    canvas.rectangle(region.plot, "op-sea")
    canvas.beginClip(region.plot, "map")
    drawLand(&canvas, region)
    drawNight(&canvas, region)
    drawGraticule(&canvas, region)
    var labels = LabelPlacer(frame: region.plot.grown(by: -3), size: 12.5)
    for (track, line) in zip(tracks, lines) {
      let parts = Self.turns(line, region).flatMap { turn in
        Polyline.visible(
          line.map { region.point($0.x + turn, $0.y) },
          in: region.plot.grown(by: 5))
      }
      if track.style.contains("op-bold") { canvas.lines(parts, "op-halo", tolerance: 0.15) }
      parts.forEach { labels.avoid($0) }
      canvas.lines(parts, track.style, tolerance: 0.15)
    }
    canvas.endClip()
    drawFrame(&canvas, region)
    for (mark, point) in shown(region) {
      canvas.circle(point, radius: mark.rank > 9 ? 5 : 3.6, "op-dot")
      labels.add(mark.label, at: point, rank: mark.rank)
    }
    labels.draw(on: &canvas, halo: true)
    return canvas.document(
      title: title,
      summary: "Map with the path over the ground. Marked: "
        + marks.map(\.label).joined(separator: "; ") + ".")
  }

  /// Longitudes and latitudes in degrees, without jumps at the date line.
  private static func unwrapped(_ places: [Geodetic], after start: Double?) -> [PicturePoint] {
    var last: Double? = start
    return places.map { place in
      var longitude: Double = place.longitude * degrees
      if let last { longitude -= 360 * ((longitude - last) / 360).rounded() }
      last = longitude
      return PicturePoint(longitude, place.latitude * degrees)
    }
  }

  /// The whole turns to add to a line for all of it that can be seen.
  private static func turns(_ line: [PicturePoint], _ region: MapRegion) -> [Double] {
    let longitudes = line.map(\.x)
    guard let least = longitudes.min(), let most = longitudes.max() else { return [] }
    let first = Int(((region.west - most) / 360).rounded(.up))
    let last = Int(((region.east - least) / 360).rounded(.down))
    return first > last ? [] : (first...last).map { 360 * Double($0) }
  }

  /// The marks that can be seen, the lesser of those in the same spot left out.
  private func shown(_ region: MapRegion) -> [(Mark, PicturePoint)] {
    var result: [(Mark, PicturePoint)] = []
    let order = marks.indices.sorted { (-marks[$0].rank, $0) < (-marks[$1].rank, $1) }
    for index in order {
      let mark = marks[index]
      for turn in region.turns {
        let point = region.point(
          mark.place.longitude * Self.degrees + turn, mark.place.latitude * Self.degrees)
        guard region.plot.contains(point),
          !result.contains(where: { $0.1.distance(to: point) < 5 })
        else { continue }
        result.append((mark, point))
        break
      }
    }
    return result
  }

  private func drawLegend(_ canvas: inout SVGCanvas) {
    var x: Double = 16
    for track in tracks {
      canvas.segment(PicturePoint(x, 66), PicturePoint(x + 30, 66), track.style)
      canvas.text(track.name, at: PicturePoint(x + 37, 70), "op-ink")
      x += 37 + TextExtent.width(track.name, size: 12.5) + 24
    }
  }

  private func drawLand(_ canvas: inout SVGCanvas, _ region: MapRegion) {
    let box = region.plot.grown(by: 2)
    func place(_ points: [Coastline.Point], _ turn: Double) -> [PicturePoint] {
      points.map {
        region.point(Double($0.longitude) / 100 + turn, Double($0.latitude) / 100)
      }
    }
    let areas = region.turns.flatMap { turn in
      land.rings.map { Polyline.clipped(place($0, turn), to: box) }
    }
    let tolerance: Double = region.isWorld ? 0.4 : 0.2
    canvas.areas(areas, "op-land", tolerance: tolerance)
    for (lines, style) in [(land.borders, "op-border"), (land.coasts, "op-coast")] {
      let parts = region.turns.flatMap { turn in
        lines.flatMap { Polyline.visible(place($0, turn), in: box) }
      }
      canvas.lines(parts, style, tolerance: tolerance)
    }
  }

  private func drawNight(_ canvas: inout SVGCanvas, _ region: MapRegion) {
    guard let subsolar else { return }
    let sign: Double = subsolar.latitude < 0 ? -1 : 1
    let slope: Double = Elementary.tan(max(abs(subsolar.latitude), 1e-4)) * sign
    var points: [PicturePoint] = []
    for step in 0...240 {
      let longitude: Double = region.west + (region.east - region.west) * Double(step) / 240
      let angle: Double = longitude / Self.degrees - subsolar.longitude
      let latitude: Double = Elementary.atan(-Elementary.cos(angle) / slope)
      points.append(region.point(longitude, latitude * Self.degrees))
    }
    points.append(region.point(region.east, -90 * sign))
    points.append(region.point(region.west, -90 * sign))
    canvas.areas([Polyline.clipped(points, to: region.plot)], "op-night", tolerance: 0.3)
  }

  private func drawGraticule(_ canvas: inout SVGCanvas, _ region: MapRegion) {
    let step = region.graticule
    for longitude in Self.marks(region.west, region.east, step.longitude) {
      canvas.segment(
        region.point(longitude, region.south), region.point(longitude, region.north),
        "op-graticule")
    }
    for latitude in Self.marks(region.south, region.north, step.latitude) {
      canvas.segment(
        region.point(region.west, latitude), region.point(region.east, latitude), "op-graticule")
    }
  }

  private func drawFrame(_ canvas: inout SVGCanvas, _ region: MapRegion) {
    let plot = region.plot
    canvas.line(
      [
        PicturePoint(plot.left, plot.top), PicturePoint(plot.right, plot.top),
        PicturePoint(plot.right, plot.bottom), PicturePoint(plot.left, plot.bottom),
        PicturePoint(plot.left, plot.top),
      ], "op-axis")
    let step = region.graticule
    for longitude in Self.marks(region.west, region.east, step.longitude) {
      let point = region.point(longitude, region.south)
      canvas.text(
        MapRegion.label(longitude, positive: "E", negative: "W"),
        at: PicturePoint(point.x, plot.bottom + 18), "op-muted op-small", anchor: .middle)
    }
    for latitude in Self.marks(region.south, region.north, step.latitude) {
      let point = region.point(region.west, latitude)
      canvas.text(
        MapRegion.label(latitude, positive: "N", negative: "S"),
        at: PicturePoint(plot.left - 7, point.y + 4), "op-muted op-small", anchor: .end)
    }
  }

  private static func marks(_ low: Double, _ high: Double, _ step: Double) -> [Double] {
    let first = Int((low / step).rounded(.up))
    let last = Int((high / step).rounded(.down))
    return first > last ? [] : (first...last).map { Double($0) * step }
  }
}
