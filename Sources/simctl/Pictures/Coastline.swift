// SPDX-License-Identifier: Apache-2.0

import Registry

/// The land of the Earth as rings of points, for maps.
///
/// Read from `catalogs/models/coastline/land.txt`, Natural Earth at 1:110 million.
package struct Coastline: Sendable {
  /// A point in hundredths of a degree.
  package struct Point: Sendable, Hashable {
    /// East, −18000…18000.
    package var longitude: Int
    /// North, −9000…9000.
    package var latitude: Int
  }

  /// The rings of the countries, without the repeated end.
  package let rings: [[Point]]
  /// Lines between land and sea.
  package let coasts: [[Point]]
  /// Lines between countries.
  package let borders: [[Point]]

  /// A world without land.
  package static let empty = Coastline(rings: [])

  /// The land of a catalogue; empty where the catalogue has none.
  package init(catalog directory: String) {
    let path = "\(ModelFiles(catalog: directory).directory)/coastline/land.txt"
    guard let bytes = try? FileBytes.read(path) else {
      self.init(rings: [])
      return
    }
    self.init(reading: bytes)
  }

  /// Reads a table as `Scripts/update-coastline` writes it; what is no ring is passed over.
  package init(reading bytes: [UInt8]) {
    var rings: [[Point]] = []
    for line in bytes.split(separator: 0x0A) where line.first != 0x23 {
      var place = Point(longitude: 0, latitude: 0)
      var ring: [Point] = []
      var pending: Int?
      for word in line.split(separator: 0x20) {
        guard let number = Int(String(decoding: word, as: UTF8.self)), abs(number) <= 36_000 else {
          ring = []
          break
        }
        if let step = pending {
          place.longitude += step
          place.latitude += number
          pending = nil
          guard abs(place.longitude) <= 18_000, abs(place.latitude) <= 9_000 else {
            ring = []
            break
          }
          ring.append(place)
        } else {
          pending = number
        }
      }
      if ring.count > 2, pending == nil { rings.append(ring) }
    }
    self.init(rings: rings)
  }

  private init(rings: [[Point]]) {
    self.rings = rings
    var uses: [Edge: Int] = [:]
    for ring in rings {
      for index in ring.indices { uses[Edge(ring, index), default: 0] += 1 }
    }
    var coasts: [[Point]] = []
    var borders: [[Point]] = []
    var isDrawn: Set<Edge> = []
    for ring in rings {
      var line: [Point] = []
      var isBorder = false
      func finish() {
        if line.count > 1 {
          if isBorder { borders.append(line) } else { coasts.append(line) }
        }
        line = []
      }
      for index in ring.indices {
        let edge = Edge(ring, index)
        let shared = (uses[edge] ?? 1) > 1
        if edge.isCut || (shared && isDrawn.contains(edge)) {
          finish()
          continue
        }
        isDrawn.insert(edge)
        if shared != isBorder { finish() }
        isBorder = shared
        if line.isEmpty { line.append(ring[index]) }
        line.append(ring[(index + 1) % ring.count])
      }
      finish()
    }
    self.coasts = coasts
    self.borders = borders
  }

  /// Two neighbours of a ring, whichever way around.
  private struct Edge: Hashable {
    let a: Point
    let b: Point

    init(_ ring: [Point], _ index: Int) {
      let first = ring[index]
      let second = ring[(index + 1) % ring.count]
      let isInOrder =
        (first.longitude, first.latitude) < (second.longitude, second.latitude)
      a = isInOrder ? first : second
      b = isInOrder ? second : first
    }

    /// Whether it is where the map is cut, along the date line or at the pole.
    var isCut: Bool {
      (abs(a.longitude) == 18_000 && a.longitude == b.longitude)
        || (a.latitude == -9_000 && b.latitude == -9_000)
    }
  }
}
