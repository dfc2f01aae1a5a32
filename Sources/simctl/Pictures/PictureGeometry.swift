// SPDX-License-Identifier: Apache-2.0

import Orbits

/// A point of a picture, in its units: x to the right, y downwards.
package struct PicturePoint: Sendable, Hashable {
  /// From the left edge.
  package var x: Double
  /// From the upper edge.
  package var y: Double

  /// A point by its coordinates.
  package init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  /// The distance to another point.
  package func distance(to other: PicturePoint) -> Double {
    Elementary.hypot(x - other.x, y - other.y)
  }
}

/// An upright rectangle of a picture.
package struct PictureBox: Sendable, Hashable {
  /// The left edge.
  package var left: Double
  /// The upper edge.
  package var top: Double
  /// The right edge.
  package var right: Double
  /// The lower edge.
  package var bottom: Double

  /// A rectangle by its edges.
  package init(left: Double, top: Double, right: Double, bottom: Double) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  /// From left to right.
  package var width: Double { right - left }
  /// From top to bottom.
  package var height: Double { bottom - top }

  /// Whether the two share more than an edge.
  package func overlaps(_ other: PictureBox) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  /// Whether a point is inside or on an edge.
  package func contains(_ point: PicturePoint) -> Bool {
    point.x >= left && point.x <= right && point.y >= top && point.y <= bottom
  }

  /// Whether another rectangle is inside, edges included.
  package func contains(_ other: PictureBox) -> Bool {
    other.left >= left && other.right <= right && other.top >= top && other.bottom <= bottom
  }

  /// Larger by a margin on every side.
  package func grown(by margin: Double) -> PictureBox {
    PictureBox(
      left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin)
  }

  /// Whether a straight line between two points passes through.
  package func isCrossed(from a: PicturePoint, to b: PicturePoint) -> Bool {
    var first: Double = 0
    var last: Double = 1
    for (delta, start, low, high) in [
      (b.x - a.x, a.x, left, right), (b.y - a.y, a.y, top, bottom),
    ] {
      if delta == 0 {
        if start <= low || start >= high { return false }
        continue
      }
      let enter: Double = ((delta > 0 ? low : high) - start) / delta
      let leave: Double = ((delta > 0 ? high : low) - start) / delta
      first = max(first, enter)
      last = min(last, leave)
    }
    return first < last
  }
}
