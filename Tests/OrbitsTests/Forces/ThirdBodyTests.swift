// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite struct ThirdBodyTests {
  private static let sun = Vector3(-1.0e11, 9.5e10, 4.1e10)
  private static let moon = Vector3(3.3e8, -1.8e8, -1.1e8)

  private func surroundings() -> Surroundings {
    var s = Surroundings(epoch: .j2000, time: 0)
    s.sun = Self.sun
    s.moon = Self.moon
    s.planets[3] = Vector3(6e11, 3e11, 1e11)
    return s
  }

  private func point(_ r: Vector3) -> OrbitPoint {
    OrbitPoint(position: r, velocity: .zero, spacecraft: Spacecraft(mass: 1))
  }

  private static let places = [
    Vector3(6.7e6, 1.2e6, -3.4e5), Vector3(-4.2e7, 3e6, 0), Vector3(1e8, -2e8, 5e7),
    Vector3(3.3e8, -1.8e8, -1.07e8), Vector3(-9e8, 1e6, 4e8), Vector3(1, 0, 0),
  ]

  #if arch(x86_64)
    /// Direct minus indirect term with 64 bits of mantissa.
    private func plain(_ gm: Double, _ r: Vector3, _ s: Vector3) -> Vector3 {
      let d = (
        Float80(s.x) - Float80(r.x), Float80(s.y) - Float80(r.y), Float80(s.z) - Float80(r.z)
      )
      let d2: Float80 = d.0 * d.0 + d.1 * d.1 + d.2 * d.2
      let sx = Float80(s.x)
      let sy = Float80(s.y)
      let sz = Float80(s.z)
      let s2: Float80 = sx * sx + sy * sy + sz * sz
      let d3: Float80 = d2 * d2.squareRoot()
      let s3: Float80 = s2 * s2.squareRoot()
      let g = Float80(gm)
      return Vector3(
        Double(g * (d.0 / d3 - sx / s3)), Double(g * (d.1 / d3 - sy / s3)),
        Double(g * (d.2 / d3 - sz / s3)))
    }

    @Test(arguments: Self.places)
    func validatesAgainstExtendedPrecision(_ r: Vector3) throws {
      for (body, place) in [(SolarSystemBody.sun, Self.sun), (.moon, Self.moon)] {
        let force = try ThirdBody(body)
        let a = try force.acceleration(at: point(r), in: surroundings())
        let truth = plain(body.gravitationalParameter, r, place)
        // What the 64 bits themselves lose: 1e-19 of the direct term.
        let lost: Double = 2e-19 * body.gravitationalParameter / place.squaredNorm
        #expect((a - truth).norm < 2e-15 * truth.norm + lost, "\(body) at \(r)")
      }
    }
  #endif

  @Test(arguments: Self.places)
  func holdsItsGradient(_ r: Vector3) throws {
    let world = surroundings()
    for body in [SolarSystemBody.sun, .moon, .jupiter] {
      let force = try ThirdBody(body)
      let partials = try force.partials(at: point(r), in: world)
      #expect(partials.acceleration == (try force.acceleration(at: point(r), in: world)))
      let m = partials.byPosition
      let size: Double = m.row0.norm + m.row1.norm + m.row2.norm
      #expect(abs(m.row0.x + m.row1.y + m.row2.z) < 1e-14 * size)
      let h: Double = 1e-4 * (r - world.position(of: body)).norm
      for axis in [Vector3(1, 0, 0), Vector3(0, 1, 0), Vector3(0, 0, 1)] {
        func difference(_ h: Double) throws -> Vector3 {
          let ahead = try force.acceleration(at: point(r + h * axis), in: world)
          let behind = try force.acceleration(at: point(r - h * axis), in: world)
          return (ahead - behind) / (2 * h)
        }
        let slope: Vector3 = (4 * (try difference(h / 2)) - (try difference(h))) / 3
        #expect((m * axis - slope).norm < 1e-9 * size, "\(body) at \(r)")
      }
    }
  }

  @Test func holdsTypedErrors() throws {
    let moon = try ThirdBody(.moon)
    #expect(
      throws: ForceFailure.belowSurface(body: "Moon", radius: 1_737_400, distance: 1_000_000)
    ) {
      var world = surroundings()
      world.moon = Vector3(3e8, 0, 0)
      _ = try moon.acceleration(at: point(Vector3(3.01e8, 0, 0)), in: world)
    }
    #expect(throws: ForceFailure.self) {
      try ThirdBody(.earth).acceleration(at: point(Vector3(7e6, 0, 0)), in: surroundings())
    }
    #expect(throws: ForceFailure.self) { try ThirdBody(.sun, gravitationalParameter: -1) }
    #expect(throws: ForceFailure.self) { try ThirdBody(.sun, gravitationalParameter: .infinity) }
    #expect(SolarSystemBody(name: "Jupiter") == .jupiter)
    #expect(SolarSystemBody(name: "pluto") == nil)
    #expect(try ThirdBody(.jupiter).needs == .planets)
  }
}
