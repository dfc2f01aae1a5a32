// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

@Suite("Relativity")
struct RelativityTests {
  private static let gm: Double = 398_600.4415e9

  @Test func validatesSchwarzschildAndLenseThirringAgainstOrekit() throws {
    let mass = Relativity(gravitationalParameter: Self.gm)
    let spin = Relativity(gravitationalParameter: Self.gm, terms: .lenseThirring)
    for row in try TideFixture.rows() {
      for (force, name) in [(mass, "schwarzschild"), (spin, "lense")] {
        let truth = row.vector(name)
        let a = try force.acceleration(at: row.point, in: row.surroundings)
        #expect((a - truth).norm < 2e-15 * truth.norm, "\(name)")
      }
    }
  }

  @Test func validatesDeSitterAgainstItsRate() throws {
    // 19.2 mas a year along the pole of the ecliptic (IERS Conventions 2010, 10.12): a = 2 Ω × v.
    let force = Relativity(gravitationalParameter: Self.gm, terms: .deSitter)
    let rate: Double = 19.2e-3 * .pi / 648_000 / (365.25 * 86_400)
    let obliquity: Double = 84_381.406 * .pi / 648_000
    let pole = Matrix3.rotationX(obliquity).transposed * Vector3(0, 0, 1)
    for row in try TideFixture.rows() {
      let expected = (2 * rate) * pole.cross(row.vector("v"))
      let a = try force.acceleration(at: row.point, in: row.surroundings)
      // The Earth's orbit is no circle.
      #expect((a - expected).norm < 0.06 * expected.norm)
    }
  }

  @Test func holdsThatPartialsAreDifferences() throws {
    for terms: Relativity.Terms in [.schwarzschild, .lenseThirring, .deSitter] {
      let force = Relativity(gravitationalParameter: Self.gm, terms: terms)
      for row in try TideFixture.rows() {
        let partials = try force.partials(at: row.point, in: row.surroundings)
        let size = partials.acceleration.norm
        let dr = Vector3(10, -20, 15)
        let dv = Vector3(-0.03, 0.02, 0.01)
        var (ahead, behind) = (row.point, row.point)
        ahead.position += dr
        behind.position -= dr
        ahead.velocity += dv
        behind.velocity -= dv
        let up = try force.acceleration(at: ahead, in: row.surroundings)
        let down = try force.acceleration(at: behind, in: row.surroundings)
        let predicted = partials.byPosition * dr + partials.byVelocity * dv
        #expect((0.5 * (up - down) - predicted).norm < 1e-10 * size, "\(force.name)")
      }
    }
  }

  @Test func holdsThatTermsAddUp() throws {
    let row = try TideFixture.rows()[2]
    let all = Relativity(terms: [.schwarzschild, .lenseThirring, .deSitter])
    var sum = Vector3.zero
    for terms: Relativity.Terms in [.schwarzschild, .lenseThirring, .deSitter] {
      sum += try Relativity(terms: terms).acceleration(at: row.point, in: row.surroundings)
    }
    let a = try all.acceleration(at: row.point, in: row.surroundings)
    #expect((a - sum).norm < 1e-15 * a.norm)
    #expect(all.name == "relativity (Schwarzschild, Lense-Thirring, de Sitter)")
    #expect(all.needs == [.bodyFixed, .sun, .sunVelocity])
    #expect(Relativity().needs == [])
    var centre = row.point
    centre.position = .zero
    #expect(throws: ForceFailure.self) {
      try all.acceleration(at: centre, in: row.surroundings)
    }
  }
}
