// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

@Suite struct SolarRadiationPressureTests {
  let craft = Spacecraft(mass: 1000, radiationArea: 20, radiationCoefficient: 1.5)

  private func surroundings() -> Surroundings {
    var here = Surroundings(epoch: .j2000, time: 0)
    here.sun = Vector3(1.2e11, 0.8e11, 0.35e11)
    here.moon = Vector3(-2e8, 3e8, 1e8)
    return here
  }

  private func anywhere(_ random: inout SeededGenerator, radius: Double) -> Vector3 {
    func component() -> Double { Double.random(in: -1...1, using: &random) }
    return radius * Vector3(component(), component(), component()).normalized
  }

  @Test func validatesTheTextbookFigure() throws {
    // Montenbruck and Gill, 3.4: 4.56e-6 N/m2 on a black plate at one au.
    var here = surroundings()
    here.sun = Vector3(149_597_870_700, 0, 0)
    let force = try SolarRadiationPressure()
    let plate = Spacecraft(mass: 1, radiationArea: 1, radiationCoefficient: 1)
    let point = OrbitPoint(position: Vector3(0, 42e6, 0), velocity: .zero, spacecraft: plate)
    let a = try force.acceleration(at: point, in: here)
    #expect(abs(a.x + 4.56e-6) < 1e-11)
    #expect(abs(a.y / 4.56e-6) < 3e-4)
  }

  @Test(arguments: [Shadow.sphere, Shadow.wgs84, Shadow.moon])
  func holdsTheQuickTestsAgreeWithTheDiscs(shadow: Shadow) {
    var random = SeededGenerator(seed: 7)
    let sun = surroundings().sun
    let pole = Vector3(0.002, -0.001, 1).normalized
    var counts = [0, 0, 0]
    for _ in 0..<20_000 {
      let far = Double.random(in: 0...1, using: &random)
      let radius = shadow.equatorialRadius * (1.000_01 + 60 * far * far * far * far)
      var place = anywhere(&random, radius: radius)
      if place.dot(sun) > 0, counts[2] > 500 { place = -place }
      let quick = shadow.sunlight(position: place, sun: sun, pole: pole)
      let slow = shadow.litFraction(position: place, sun: sun, pole: pole)
      #expect(abs(quick - slow) < 1e-12)
      counts[quick == 0 ? 0 : quick < 1 ? 1 : 2] += 1
    }
    #expect(counts.allSatisfy { $0 > 20 })
  }

  @Test func holdsSwitchesAreZeroOnTheEdges() throws {
    let here = surroundings()
    let force = try SolarRadiationPressure(moonShadow: .moon)
    var values: [(name: String, value: @Sendable (Vector3, borrowing Surroundings) -> Double)] = []
    for place in force.switches {
      guard case .edge(let name, _, let value) = place else { continue }
      values.append((name, value))
    }
    #expect(
      values.map(\.name) == [
        "Earth's penumbra", "Earth's umbra", "Moon's penumbra", "Moon's umbra",
      ])
    var random = SeededGenerator(seed: 8)
    var signs: Set<String> = []
    for _ in 0..<5000 {
      let place = anywhere(&random, radius: Double.random(in: 6.5e6...5e7, using: &random))
      let edges = Shadow.sphere.edges(position: place, sun: here.sun)
      let penumbra = values[0].value(place, here)
      let umbra = values[1].value(place, here)
      #expect((penumbra < 0) == (edges.penumbra < 0))
      #expect((umbra < 0) == (edges.umbra < 0))
      signs.insert("\(penumbra < 0) \(umbra < 0)")
      // Near the edge the function is the sine of the angle to it, at the slope of the cosine.
      if abs(edges.penumbra) < 0.01 { #expect(abs(penumbra) < 0.011) }
    }
    #expect(signs.count >= 2)
    // Through the penumbra the fraction has its corners where the functions change sign.
    let behind = -6_500_000 * here.sun.normalized
    let side = here.sun.cross(Vector3(0, 0, 1)).normalized
    var last = (penumbra: -1.0, umbra: -1.0)
    for step in 0...400 {
      let place = behind + (6_300_000 + 400 * Double(step)) * side
      let now = (values[0].value(place, here), values[1].value(place, here))
      let lit = force.sunlight(at: place, in: here)
      #expect((now.0 < 0) == (lit < 1))
      #expect((now.1 < 0) == (lit == 0))
      #expect(now.0 > last.penumbra && now.1 > last.umbra)
      last = now
    }
  }

  @Test func holdsTheMoonCastsAShadow() throws {
    let here = surroundings()
    let force = try SolarRadiationPressure(moonShadow: .moon)
    let without = try SolarRadiationPressure()
    let line: Vector3 = (here.moon - here.sun).normalized
    let place: Vector3 = here.moon + 4e6 * line
    #expect(force.sunlight(at: place, in: here) == 0)
    #expect(without.sunlight(at: place, in: here) == 1)
    // The tip of the umbra is some 370,000 km behind the Moon: a ring is left beyond.
    let ring = force.sunlight(at: here.moon + 4.2e8 * line, in: here)
    #expect(ring > 0.01 && ring < 0.4)
    #expect(force.needs == [.sun, .earth, .moon])
  }

  @Test func holdsDerivativesAgainstDifferences() throws {
    let here = surroundings()
    let force = try SolarRadiationPressure(earthShadow: .wgs84)
    let position = Vector3(2.0e7, 1.5e7, -3e6)
    func a(_ shift: Vector3) throws -> Vector3 {
      try force.acceleration(
        at: OrbitPoint(position: position + shift, velocity: .zero, spacecraft: craft), in: here)
    }
    let partials = try force.partials(
      at: OrbitPoint(position: position, velocity: .zero, spacecraft: craft), in: here)
    let zero = try a(.zero)
    #expect(partials.acceleration == zero && partials.byScale == zero)
    // The acceleration varies over the distance of the Sun: steps may be long.
    let h = 1e6
    let columns = partials.byPosition.transposed
    let scale = zero.norm / here.sun.norm
    for (shift, column) in [
      (Vector3(h, 0, 0), columns.row0), (Vector3(0, h, 0), columns.row1),
      (Vector3(0, 0, h), columns.row2),
    ] {
      let slope = (try a(shift) - (try a(-shift))) / (2 * h)
      #expect((slope - column).norm < 1e-7 * scale)
    }
  }

  @Test func holdsBadInputIsNamed() throws {
    let here = surroundings()
    let force = try SolarRadiationPressure()
    for bad in [
      Spacecraft(mass: 0, radiationArea: 1), Spacecraft(mass: -3, radiationArea: 1),
      Spacecraft(mass: .nan, radiationArea: 1), Spacecraft(mass: 1, radiationArea: -1),
      Spacecraft(mass: 1, radiationArea: 1, radiationCoefficient: .nan),
      Spacecraft(mass: 1, radiationArea: .infinity),
    ] {
      let point = OrbitPoint(position: Vector3(7e6, 1e6, 0), velocity: .zero, spacecraft: bad)
      #expect(throws: ForceFailure.self) { try force.acceleration(at: point, in: here) }
    }
    let point = OrbitPoint(position: Vector3(7e6, 1e6, 0), velocity: .zero, spacecraft: craft)
    let nothing = Surroundings(epoch: .j2000, time: 0)
    #expect(throws: ForceFailure.self) { try force.acceleration(at: point, in: nothing) }
    #expect(throws: ForceFailure.self) { try SolarRadiationPressure(pressure: -1) }
    #expect(throws: ForceFailure.self) {
      try SolarRadiationPressure(
        earthShadow: Shadow(equatorialRadius: .nan, polarRadius: 6e6))
    }
  }
}
