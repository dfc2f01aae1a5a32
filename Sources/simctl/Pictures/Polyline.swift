// SPDX-License-Identifier: Apache-2.0

import Orbits

/// What is done to lines of many points before they are drawn.
package enum Polyline {
  /// A line with fewer points that departs from the given one by no more than a tolerance.
  ///
  /// Reference: Douglas and Peucker 1973, Cartographica 10 (2), 112–122.
  package static func thinned(_ points: [PicturePoint], tolerance: Double) -> [PicturePoint] {
    guard points.count > 2 else { return points }
    var isKept = [Bool](repeating: false, count: points.count)
    isKept[0] = true
    isKept[points.count - 1] = true
    var spans: [(Int, Int)] = [(0, points.count - 1)]
    while let (first, last) = spans.popLast() {
      guard last - first > 1 else { continue }
      var worst: Double = -1
      var index = first
      for i in first + 1..<last {
        let distance: Double = departure(of: points[i], from: points[first], points[last])
        if distance > worst {
          worst = distance
          index = i
        }
      }
      guard worst > tolerance else { continue }
      isKept[index] = true
      spans.append((first, index))
      spans.append((index, last))
    }
    return zip(points, isKept).compactMap { $1 ? $0 : nil }
  }

  /// The distance of a point from a stretch of straight line.
  private static func departure(
    of point: PicturePoint, from a: PicturePoint, _ b: PicturePoint
  ) -> Double {
    let dx: Double = b.x - a.x
    let dy: Double = b.y - a.y
    let square: Double = dx * dx + dy * dy
    guard square > 0 else { return point.distance(to: a) }
    let share: Double = ((point.x - a.x) * dx + (point.y - a.y) * dy) / square
    let t: Double = min(1, max(0, share))
    return point.distance(to: PicturePoint(a.x + t * dx, a.y + t * dy))
  }

  /// The part of an area inside a rectangle.
  ///
  /// An area that leaves and enters comes back joined along the edges, which fills the same.
  /// Reference: Sutherland and Hodgman 1974, Communications of the ACM 17 (1), 32–42.
  package static func clipped(_ ring: [PicturePoint], to box: PictureBox) -> [PicturePoint] {
    var points = ring
    for edge in 0..<4 {
      func depth(_ p: PicturePoint) -> Double {
        switch edge {
        case 0: p.x - box.left
        case 1: box.right - p.x
        case 2: p.y - box.top
        default: box.bottom - p.y
        }
      }
      guard var before = points.last else { return [] }
      var kept: [PicturePoint] = []
      kept.reserveCapacity(points.count + 4)
      for point in points {
        let old: Double = depth(before)
        let new: Double = depth(point)
        if (old < 0) != (new < 0) {
          let share: Double = old / (old - new)
          kept.append(
            PicturePoint(
              before.x + share * (point.x - before.x), before.y + share * (point.y - before.y)))
        }
        if new >= 0 { kept.append(point) }
        before = point
      }
      points = kept
    }
    return points
  }

  /// The parts of a line near a rectangle: stretches that cannot be seen are left out.
  package static func visible(_ line: [PicturePoint], in box: PictureBox) -> [[PicturePoint]] {
    var parts: [[PicturePoint]] = []
    var part: [PicturePoint] = []
    for (a, b) in zip(line, line.dropFirst()) {
      if box.contains(a) || box.contains(b) || box.isCrossed(from: a, to: b) {
        if part.isEmpty { part.append(a) }
        part.append(b)
      } else if !part.isEmpty {
        parts.append(part)
        part = []
      }
    }
    if !part.isEmpty { parts.append(part) }
    return parts
  }
}
