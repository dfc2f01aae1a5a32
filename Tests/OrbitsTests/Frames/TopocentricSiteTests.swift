// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

/// Views from a site and back.
struct TopocentricSiteTests {
  private let site = TopocentricSite(
    Geodetic(latitudeDegrees: 45.965, longitudeDegrees: 63.305, height: 90))

  @Test func holdsThereAndBack() {
    var random = SeededGenerator(seed: 21)
    for _ in 0..<200 {
      let distance = Double.random(in: 1e3...4e8, using: &random)
      let direction = Vector3(random.number(-1...1), random.number(-1...1), random.number(-1...1))
        .normalized
      let position: Vector3 = site.position + distance * direction
      let view = site.view(position: position)
      #expect(view.azimuth >= 0 && view.azimuth < 2 * Double.pi)
      #expect((site.position(of: view) - position).norm <= 1e-14 * distance + 1e-8)
      let local = site.eastNorthUp(of: position)
      #expect((site.position(eastNorthUp: local) - position).norm <= 1e-14 * distance + 1e-8)
    }
  }

  @Test func holdsRangeRateAsTheChangeOfRange() {
    let position: Vector3 = site.position + Vector3(5e5, -3e5, 7e5)
    let velocity = Vector3(3_000, 6_000, -2_000)
    let step = 0.01
    let ahead = site.view(position: position + step * velocity).range
    let behind = site.view(position: position - step * velocity).range
    let view = site.view(position: position, velocity: velocity)
    #expect(abs(view.rangeRate - (ahead - behind) / (2 * step)) <= 1e-4)
  }

  @Test func holdsCardinalDirections() {
    let east = site.view(position: site.position(eastNorthUp: Vector3(1_000, 0, 0)))
    #expect(abs(east.azimuthDegrees - 90) <= 1e-9 && abs(east.elevationDegrees) <= 1e-9)
    let south = site.view(position: site.position(eastNorthUp: Vector3(0, -1_000, 0)))
    #expect(abs(south.azimuthDegrees - 180) <= 1e-9)
    let up = site.view(position: site.position(eastNorthUp: Vector3(0, 0, 1_000)))
    #expect(abs(up.elevationDegrees - 90) <= 1e-9)
  }

  @Test func holdsNothingAtTheSiteItself() {
    let view = site.view(position: site.position, velocity: Vector3(1, 2, 3))
    #expect(view == Topocentric(azimuth: 0, elevation: 0, range: 0, rangeRate: 0))
  }
}
