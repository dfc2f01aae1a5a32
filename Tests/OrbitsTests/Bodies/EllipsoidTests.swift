// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

/// Places on an ellipsoid, there and back, from the centre to the Moon.
struct EllipsoidTests {
  private let earth = Ellipsoid.wgs84

  @Test(
    arguments: [-6_300e3, -6_000e3, -4_000e3, -2_000e3, -1_000e3, 0, 4e5, 3.5786e7, 3.844e8])
  func holdsThereAndBack(height: Double) {
    var random = SeededGenerator(seed: 31)
    for _ in 0..<200 {
      let place = Geodetic(
        latitude: Double.pi / 2 * random.number(-1...1),
        longitude: Double.pi * random.number(-1...1),
        height: height)
      let found = earth.geodetic(of: earth.position(of: place))
      // 1.7e-11 rad are 1e-9 degrees; the digits of the position allow less next to the evolute.
      let near = 1e-16 * max(1, 6.4e6 / (6.4e6 + height))
      #expect(abs(found.latitude - place.latitude) <= 20 * near + 1e-15)
      #expect(abs(found.longitude - place.longitude) <= 20 * near + 1e-15)
      #expect(abs(found.height - height) <= 1e-7 + 1e-15 * height.magnitude)
    }
  }

  @Test func holdsNearestPointNextToTheCentre() {
    // Whatever normal is taken, the place must lead back to the position.
    var random = SeededGenerator(seed: 32)
    for _ in 0..<500 {
      let size = Double.random(in: 0...60_000, using: &random)
      let position: Vector3 =
        size * Vector3(random.number(-1...1), random.number(-1...1), 0.3 * random.number(-1...1))
      let place = earth.geodetic(of: position)
      #expect((earth.position(of: place) - position).norm <= 1e-6)
      #expect(place.height >= -earth.equatorialRadius && place.height < -6.2e6)
    }
  }

  @Test func holdsAxisPolesAndCentre() {
    let north = earth.geodetic(of: Vector3(0, 0, 7e6))
    #expect(north.latitude == Double.pi / 2 && north.longitude == 0)
    #expect(abs(north.height - (7e6 - earth.polarRadius)) <= 1e-8)
    let south = earth.geodetic(of: Vector3(0, 0, -6e6))
    #expect(south.latitude == -Double.pi / 2 && south.longitude == 0)
    #expect(abs(south.height - (6e6 - earth.polarRadius)) <= 1e-8)
    let centre = earth.geodetic(of: .zero)
    #expect(centre.latitude == Double.pi / 2 && centre.longitude == 0)
    #expect(abs(centre.height + earth.polarRadius) <= 1e-8)
    let back = earth.geodetic(of: Vector3(-7e6, -0.0, 0))
    #expect(back.longitude == Double.pi && back.latitude == 0)
  }

  @Test func holdsBatchAsOneByOne() {
    var random = SeededGenerator(seed: 33)
    var positions = [Vector3.zero, Vector3(0, 0, 7e6), Vector3(7e6, 0, 0), Vector3(1e6, 0, 1e5)]
    for _ in 0..<401 {
      let distance = Double.random(in: 1e5...1e8, using: &random)
      positions.append(
        distance
          * Vector3(random.number(-1...1), random.number(-1...1), random.number(-1...1)).normalized)
    }
    var places = [Geodetic](
      repeating: Geodetic(latitude: 9, longitude: 9), count: positions.count)
    var span = places.mutableSpan
    earth.geodetic(of: positions.span, into: &span)
    for (position, place) in zip(positions, places) {
      let wanted = earth.geodetic(of: position)
      #expect(abs(place.latitude - wanted.latitude) <= 2e-12)
      #expect(abs(place.longitude - wanted.longitude) <= 1e-15)
      #expect(abs(place.height - wanted.height) <= 1e-7)
    }
  }
}
