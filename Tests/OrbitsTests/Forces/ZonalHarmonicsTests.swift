// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

@Suite("Point mass and zonal harmonics")
struct ZonalHarmonicsTests {
  @Test func holdsThatZonalsAreHarmonicsOfOrderZero() throws {
    let field = try Truth.gravity("egm96")
    let zonals = ZonalHarmonics(field: field, degree: 20)
    let harmonics = try SphericalHarmonics(field: field, degree: 20, order: 0, tolerance: 0)
    let surroundings = GravityFixture.surroundings(.rotationX(0.4) * .rotationZ(1))
    var random = SeededGenerator(seed: 1)
    for _ in 0..<50 {
      let place = GravityFixture.point(6.6e6 * GravityFixture.direction(&random))
      let a = try zonals.partials(at: place, in: surroundings)
      let b = try harmonics.partials(at: place, in: surroundings)
      #expect((a.acceleration - b.acceleration).norm < 1e-14)
      let pairs = zip(GravityFixture.rows(a.byPosition), GravityFixture.rows(b.byPosition))
      for (g, h) in pairs { #expect(abs(g - h) < 1e-20) }
      let alone = try zonals.acceleration(at: place, in: surroundings)
      #expect(a.acceleration == alone)
    }
  }

  @Test func validatesJ2AgainstItsTextbookForm() throws {
    // Vallado 2013, equation 8-30.
    let (gm, radius, j2): (Double, Double, Double) = (398_600.4415e9, 6_378_136.3, 1.0826e-3)
    let zonal = ZonalHarmonics(
      gravitationalParameter: gm, radius: radius, coefficients: [j2], axes: .inertial,
      includesCentralTerm: false)
    let r = Vector3(4e6, -5e6, 3.1e6)
    let d = r.norm
    let factor: Double = -1.5 * j2 * gm * radius * radius / (d * d * d * d * d)
    let z2: Double = 5 * r.z * r.z / (d * d)
    let expected = Vector3(
      factor * r.x * (1 - z2), factor * r.y * (1 - z2), factor * r.z * (3 - z2))
    // The axes of the body do not count.
    let surroundings = GravityFixture.surroundings(.rotationX(1))
    let a = try zonal.acceleration(at: GravityFixture.point(r), in: surroundings)
    #expect((a - expected).norm < 1e-17)
    #expect(zonal.needs == [])
    #expect(zonal.name == "zonal J2, inertial axes")
  }

  @Test func holdsThatGradientsOfThePoleAreFinite() throws {
    let zonals = ZonalHarmonics(field: try Truth.gravity("egm96"), degree: 6, axes: .inertial)
    let surroundings = GravityFixture.surroundings()
    for z in [7e6, -7e6] {
      let place = GravityFixture.point(Vector3(0, 0, z))
      let partials = try zonals.partials(at: place, in: surroundings)
      #expect(partials.acceleration.x == 0 && partials.acceleration.y == 0)
      for g in GravityFixture.rows(partials.byPosition) { #expect(g.isFinite) }
      #expect(abs(partials.byPosition.row0.x - partials.byPosition.row1.y) < 1e-22)
    }
  }

  @Test func holdsThatAMassAttracts() throws {
    let mass = PointMass()
    let surroundings = GravityFixture.surroundings()
    let place = Vector3(7e6, 0, 0)
    let partials = try mass.partials(at: GravityFixture.point(place), in: surroundings)
    let gm: Double = 3.986_004_418e14
    #expect(abs(partials.acceleration.x + gm / 49e12) < 1e-14)
    #expect(abs(partials.byPosition.row0.x - 2 * gm / 343e18) < 1e-20)
    #expect(abs(partials.byPosition.row1.y + gm / 343e18) < 1e-20)
    #expect(throws: ForceFailure.self) {
      try mass.acceleration(at: GravityFixture.point(.zero), in: surroundings)
    }
    let zonals = ZonalHarmonics(field: try Truth.gravity("egm96"), degree: 6)
    #expect(zonals.needs == .bodyFixed)
    #expect(throws: ForceFailure.self) {
      try zonals.acceleration(at: GravityFixture.point(Vector3(0, 6e6, 0)), in: surroundings)
    }
  }
}
