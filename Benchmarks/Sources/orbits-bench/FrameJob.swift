// SPDX-License-Identifier: Apache-2.0

import Orbits

/// TEME positions, each at an instant of its own, turned into ITRF or into latitude, longitude and
/// height.
///
/// Earth orientation is constant and given, so that peers can use the same. The table of the day is
/// made anew in every run.
struct FrameJob: Job {
  private let epochs: [Epoch]
  private let positions: [Vector3]
  private let geodetic: Bool
  private let earth: EarthOrientation
  private var turned: [Vector3]
  private var places: [Geodetic]

  /// - Parameter rows: a file of doubles: x pole, y pole (rad), UT1 − TAI (s), then by row the
  ///   SI seconds since J2000.0 and x, y, z in m.
  init(rows path: String, geodetic: Bool) throws {
    let numbers = try Files.doubles(path)
    let count = (numbers.count - 3) / 4
    earth = .constant(
      EarthOrientation.Parameters(
        xPole: numbers[0], yPole: numbers[1], ut1MinusTAI: numbers[2]))
    epochs = (0..<count).map { Epoch.j2000.advanced(bySeconds: numbers[3 + 4 * $0]) }
    positions = (0..<count).map {
      Vector3(numbers[4 + 4 * $0], numbers[5 + 4 * $0], numbers[6 + 4 * $0])
    }
    self.geodetic = geodetic
    turned = positions
    places = [Geodetic](repeating: Geodetic(latitude: 0, longitude: 0), count: count)
  }

  var count: Int { epochs.count }

  mutating func run() throws {
    guard let first = epochs.first, let last = epochs.last else { return }
    let table = try FrameTransformTable(
      from: .teme, to: .itrf, covering: first...last, using: earth)
    let (positions, epochs) = (positions, epochs)
    if geodetic {
      var out = places.mutableSpan
      try table.geodetic(of: positions.span, at: epochs.span, into: &out)
    } else {
      turned = positions
      try table.transform(positions: &turned, at: epochs)
    }
  }

  func results() -> [Double] {
    geodetic
      ? places.flatMap { [$0.latitude, $0.longitude, $0.height] }
      : turned.flatMap { [$0.x, $0.y, $0.z] }
  }
}
