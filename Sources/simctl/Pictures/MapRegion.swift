// SPDX-License-Identifier: Apache-2.0

import Orbits

/// The part of the Earth that an equirectangular map shows, and where its places come to lie.
package struct MapRegion: Sendable {
  /// In degrees; the east may lie beyond 180.
  package let west: Double
  /// In degrees.
  package let east: Double
  /// In degrees.
  package let south: Double
  /// In degrees.
  package let north: Double
  /// Where it is drawn.
  package let plot: PictureBox

  /// The whole world, twice as wide as high.
  package init(worldAt left: Double, top: Double, width: Double) {
    self.init(
      west: -180, east: 180, south: -90, north: 90,
      plot: PictureBox(left: left, top: top, right: left + width, bottom: top + 0.5 * width))
  }

  private init(west: Double, east: Double, south: Double, north: Double, plot: PictureBox) {
    self.west = west
    self.east = east
    self.south = south
    self.north = north
    self.plot = plot
  }

  /// The surroundings of places whose longitudes run on beyond 180; the whole world where they span
  /// more than a third of it.
  ///
  /// The scale is the same along both axes at the middle latitude.
  package init(around places: [PicturePoint], left: Double, top: Double, width: Double) {
    let longitudes = places.map(\.x)
    let latitudes = places.map(\.y)
    guard let least = longitudes.min(), let most = longitudes.max(), let lowest = latitudes.min(),
      let highest = latitudes.max(), most - least < 150
    else {
      self.init(worldAt: left, top: top, width: width)
      return
    }
    let middle: Double = 0.5 * (lowest + highest)
    let shrink: Double = max(0.2, Elementary.cos(middle * Double.pi / 180))
    let ratio: Double = 0.56
    // Degrees of latitude over the height of the picture.
    let need: Double = max(
      1.7 * (highest - lowest), 1.5 * (most - least) * shrink * ratio, 24)
    let high: Double = min(need, 170)
    let wide: Double = high / ratio / shrink
    guard wide < 300 else {
      self.init(worldAt: left, top: top, width: width)
      return
    }
    let center: Double = min(max(middle, -90 + 0.5 * high), 90 - 0.5 * high)
    let edge: Double = 0.5 * (least + most) - 0.5 * wide
    self.init(
      west: edge, east: edge + wide, south: center - 0.5 * high, north: center + 0.5 * high,
      plot: PictureBox(left: left, top: top, right: left + width, bottom: top + ratio * width))
  }

  /// Whether all longitudes are shown.
  package var isWorld: Bool { east - west >= 360 }

  /// Where a place comes to lie, by longitude and latitude in degrees.
  package func point(_ longitude: Double, _ latitude: Double) -> PicturePoint {
    PicturePoint(
      plot.left + (longitude - west) / (east - west) * plot.width,
      plot.bottom - (latitude - south) / (north - south) * plot.height)
  }

  /// The whole turns to add to longitudes of −180…180 for all copies that can be seen.
  package var turns: [Double] { [-360, 0, 360].filter { $0 - 180 < east && $0 + 180 > west } }

  /// From line to line of the graticule, in degrees: about seven across.
  package var graticule: (longitude: Double, latitude: Double) {
    func step(_ span: Double, _ count: Double) -> Double {
      [1.0, 2, 5, 10, 15, 20, 30, 60].first { span / $0 <= count } ?? 60
    }
    return (step(east - west, 9), step(north - south, 7))
  }

  /// A longitude or latitude in words: `60° E`.
  package static func label(_ degrees: Double, positive: String, negative: String) -> String {
    var turned: Double = degrees
    if positive == "E" {
      while turned > 180 { turned -= 360 }
      while turned <= -180 { turned += 360 }
    }
    let number = String(fixed: abs(turned), decimals: 0)
    if turned == 0 || abs(turned) == 180 && positive == "E" { return "\(number)°" }
    return "\(number)° \(turned > 0 ? positive : negative)"
  }
}
