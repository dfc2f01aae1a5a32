// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Writes a picture as SVG: shapes with classes, whose colours `PictureStyle` has for light and dark.
///
/// The same calls give the same bytes. Nothing outside the file is used.
package struct SVGCanvas {
  /// Where a text is held.
  package enum Anchor: String, Sendable {
    case start, middle, end
  }

  /// In units of the picture.
  package let width: Double
  /// In units of the picture.
  package let height: Double
  /// The beginning of every identifier, so that several pictures can stand in one page.
  package let name: String
  private var body = ""

  /// An empty picture.
  package init(width: Double, height: Double, name: String) {
    self.width = width
    self.height = height
    self.name = name
  }

  /// The whole document.
  /// - Parameters:
  ///   - title: What the picture shows.
  ///   - summary: What it shows, for those who do not see it.
  package func document(title: String, summary: String) -> String {
    let w = Self.number(width)
    let h = Self.number(height)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(w) \(h)" width="\(w)" height="\(h)" \
      role="img" class="orbits-picture" aria-labelledby="\(name)-title \(name)-summary">
      <title id="\(name)-title">\(Self.escaped(title))</title>
      <desc id="\(name)-summary">\(Self.escaped(summary))</desc>
      <style>
      \(PictureStyle.sheet)</style>
      <rect class="op-ground" width="\(w)" height="\(h)"/>
      \(body)</svg>

      """
  }

  /// An open line through points, thinned to a tenth of a unit.
  package mutating func line(_ points: [PicturePoint], _ style: String, tolerance: Double = 0.1) {
    guard points.count > 1 else { return }
    body += "<path class=\"\(style)\" d=\"\(Self.path(points, tolerance))\"/>\n"
  }

  /// Open lines as one shape.
  package mutating func lines(_ parts: [[PicturePoint]], _ style: String, tolerance: Double = 0.1) {
    let data = parts.filter { $0.count > 1 }.map { Self.path($0, tolerance) }.joined()
    guard !data.isEmpty else { return }
    body += "<path class=\"\(style)\" d=\"\(data)\"/>\n"
  }

  /// Filled areas as one shape, thinned.
  package mutating func areas(_ rings: [[PicturePoint]], _ style: String, tolerance: Double = 0.1) {
    let data = rings.filter { $0.count > 2 }.map { Self.path($0, tolerance) + "Z" }.joined()
    guard !data.isEmpty else { return }
    body += "<path class=\"\(style)\" d=\"\(data)\"/>\n"
  }

  /// A straight line.
  package mutating func segment(_ a: PicturePoint, _ b: PicturePoint, _ style: String) {
    body += "<path class=\"\(style)\" d=\"\(Self.path([a, b], 0))\"/>\n"
  }

  /// A circle.
  package mutating func circle(_ center: PicturePoint, radius: Double, _ style: String) {
    body +=
      "<circle class=\"\(style)\" cx=\"\(Self.number(center.x))\" cy=\"\(Self.number(center.y))\" "
      + "r=\"\(Self.number(radius))\"/>\n"
  }

  /// An upright rectangle.
  package mutating func rectangle(_ box: PictureBox, _ style: String) {
    body +=
      "<rect class=\"\(style)\" x=\"\(Self.number(box.left))\" y=\"\(Self.number(box.top))\" "
      + "width=\"\(Self.number(box.width))\" height=\"\(Self.number(box.height))\"/>\n"
  }

  /// A text on a base line; `turned` makes it read upwards.
  package mutating func text(
    _ text: String, at point: PicturePoint, _ style: String, anchor: Anchor = .start,
    turned: Bool = false
  ) {
    let x = Self.number(point.x)
    let y = Self.number(point.y)
    body += "<text class=\"\(style)\" x=\"\(x)\" y=\"\(y)\""
    if anchor != .start { body += " text-anchor=\"\(anchor.rawValue)\"" }
    if turned { body += " transform=\"rotate(-90 \(x) \(y))\"" }
    body += ">\(Self.escaped(text))</text>\n"
  }

  /// Opens a group that is drawn only inside a rectangle.
  package mutating func beginClip(_ box: PictureBox, _ part: String) {
    body += "<clipPath id=\"\(name)-\(part)\">"
    rectangle(box, "")
    body += "</clipPath>\n<g clip-path=\"url(#\(name)-\(part))\">\n"
  }

  /// Closes the group.
  package mutating func endClip() { body += "</g>\n" }

  /// The steps from point to point in whole tenths, so that rounding does not add up.
  private static func path(_ points: [PicturePoint], _ tolerance: Double) -> String {
    let kept = tolerance > 0 ? Polyline.thinned(points, tolerance: tolerance) : points
    func tenths(_ value: Double) -> Int {
      value.isFinite ? Int((10 * min(1e6, max(-1e6, value))).rounded()) : 0
    }
    var text = ""
    var last = (0, 0)
    for (index, point) in kept.enumerated() {
      let place = (tenths(point.x), tenths(point.y))
      let step = (place.0 - last.0, place.1 - last.1)
      if index > 0, step == (0, 0), kept.count > 2 { continue }
      let y = Self.tenths(step.1)
      text += (index == 0 ? "M" : "l") + Self.tenths(step.0) + (y.hasPrefix("-") ? "" : " ") + y
      last = place
    }
    return text
  }

  private static func tenths(_ value: Int) -> String {
    let size = abs(value)
    let whole = size / 10 == 0 && size % 10 != 0 ? "" : "\(size / 10)"
    return (value < 0 ? "-" : "") + whole + (size % 10 == 0 ? "" : ".\(size % 10)")
  }

  /// A number with one decimal, none where it is zero; what is not finite or far outside is held at
  /// a million.
  package static func number(_ value: Double) -> String {
    let held: Double = value.isFinite ? min(1e6, max(-1e6, value)) : 1e6
    let text = String(fixed: held, decimals: 1)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// A text as XML and HTML have it, without control characters.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\t", "\n", "\r": result += " "
      default:
        let isForbidden =
          scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
          || scalar.value & 0xFFFE == 0xFFFE
        if !isForbidden { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }
}
