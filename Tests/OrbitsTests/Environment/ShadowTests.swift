// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite struct ShadowTests {
  let sun = Vector3(Constants.astronomicalUnit.value, 0, 0)

  @Test func holdsTheThreeConditionsAcrossTheShadow() {
    let radius = 7_000_000.0
    // Behind the Earth, beside it, before it.
    #expect(Shadow.sphere.condition(position: Vector3(-radius, 0, 0), sun: sun) == .umbra)
    #expect(Shadow.sphere.condition(position: Vector3(0, radius, 0), sun: sun) == .sunlit)
    #expect(Shadow.sphere.condition(position: Vector3(radius, 0, 0), sun: sun) == .sunlit)
    // On the line that touches the Earth from the Sun's centre, half the disc is hidden.
    let touching = Vector3(-1_000_000, 6_378_137 + 42.5, 0)
    #expect(Shadow.sphere.condition(position: touching, sun: sun) == .penumbra)
    let fraction = Shadow.sphere.litFraction(position: touching, sun: sun)
    #expect(abs(fraction - 0.5) < 0.01)
  }

  @Test func holdsNoUmbraBeyondItsTip() {
    // The umbra ends 1.38 million kilometres behind the Earth.
    let inside = Vector3(-1.37e9, 0, 0)
    let beyond = Vector3(-1.40e9, 0, 0)
    #expect(Shadow.sphere.condition(position: inside, sun: sun) == .umbra)
    #expect(Shadow.sphere.litFraction(position: inside, sun: sun) == 0)
    #expect(Shadow.sphere.condition(position: beyond, sun: sun) == .penumbra)
    let fraction = Shadow.sphere.litFraction(position: beyond, sun: sun)
    #expect(fraction > 0 && fraction < 0.1)
  }

  @Test(arguments: [Shadow.sphere, Shadow.wgs84])
  func holdsFractionAgreesWithConditionAndGrows(shadow: Shadow) {
    var last = 0.0
    var partial = 0
    for step in 0...4_000 {
      let height = 6_300_000 + Double(step) * 50
      let position = Vector3(-2_500_000, 0.6 * height, 0.8 * height)
      let fraction = shadow.litFraction(position: position, sun: sun)
      switch shadow.condition(position: position, sun: sun) {
      case .umbra: #expect(fraction == 0)
      case .sunlit: #expect(fraction == 1)
      case .penumbra:
        partial += 1
        #expect(fraction >= 0 && fraction <= 1)
      }
      #expect(fraction >= last - 1e-12)
      last = fraction
    }
    #expect(last == 1)
    #expect(partial > 100)
  }

  @Test func holdsEllipsoidOfEqualRadiiIsTheSphere() {
    // A hair of flattening takes the ellipsoid's branch.
    let nearly = Shadow(equatorialRadius: 6_378_137, polarRadius: 6_378_137 * (1 - 1e-14))
    for step in 0..<36 {
      let angle = Double(step) * 10 * Double.pi / 180
      let position = Vector3(-5_000_000 * angle, 4_000_000, 6_000_000 - 700_000 * angle)
      let a = nearly.edges(position: position, sun: sun)
      let b = Shadow.sphere.edges(position: position, sun: sun)
      #expect(abs(a.umbra - b.umbra) < 1e-9)
      #expect(abs(a.penumbra - b.penumbra) < 1e-9)
    }
  }

  @Test func holdsPlacesOnTheAxisAndInsideTheEarth() {
    for shadow in [Shadow.sphere, Shadow.wgs84] {
      for position in [Vector3(-7e6, 0, 0), Vector3(-1e6, 0, 0), Vector3(1e6, 0, 0), .zero] {
        let edges = shadow.edges(position: position, sun: sun)
        #expect(edges.umbra.isFinite && edges.penumbra.isFinite)
        #expect(edges.penumbra < edges.umbra)
      }
    }
  }
}
