// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

@Suite("Spherical harmonics")
struct SphericalHarmonicsTests {
  @Test func validatesAccelerationsAgainstSixtyDigits() throws {
    var models: [String: SphericalHarmonics] = [:]
    for row in try GravityFixture.rows() {
      let key = "\(row.field) \(row.degree) \(row.order)"
      let model =
        try models[key]
        ?? SphericalHarmonics(
          field: GravityFixture.field(row.field, degree: row.degree), degree: row.degree,
          order: row.order)
      models[key] = model
      let a = model.acceleration(bodyFixed: row.place)
      let size = row.acceleration.norm
      #expect((a - row.acceleration).norm < 5e-16 * size, "\(key) \(row.point)")
    }
    #expect(models.count >= 7)
  }

  @Test func validatesGradientsAgainstSixtyDigits() throws {
    for row in try GravityFixture.rows() {
      guard let truth = row.gradient else { continue }
      let field = try GravityFixture.field(row.field, degree: row.degree)
      let model = try SphericalHarmonics(field: field, degree: row.degree, order: row.order)
      let g = model.gradient(bodyFixed: row.place)
      let size = 398_600.4415e9 / (row.place.norm * row.place.squaredNorm)
      let found = [g.row0.x, g.row0.y, g.row0.z, g.row1.z, g.row2.z]
      for (a, b) in zip(found, truth) {
        #expect(abs(a - b) < 1e-15 * size, "\(row.field) \(row.degree) \(row.point)")
      }
    }
  }

  @Test func holdsThatGradientsAreSymmetricAndWithoutTrace() throws {
    let model = try SphericalHarmonics(field: Truth.gravity("egm96"))
    var random = SeededGenerator(seed: 4)
    for _ in 0..<50 {
      let place = 6.6e6 * GravityFixture.direction(&random) * random.number(1...7)
      let g = model.gradient(bodyFixed: place)
      let size = abs(g.row0.x) + abs(g.row1.y) + abs(g.row2.z)
      #expect(abs(g.row0.x + g.row1.y + g.row2.z) < 1e-15 * size)
      #expect(g.row0.y == g.row1.x && g.row0.z == g.row2.x && g.row1.z == g.row2.y)
    }
  }

  @Test func holdsThatGradientsAreDifferencesOfAccelerations() throws {
    let model = try SphericalHarmonics(field: Truth.gravity("egm96"), degree: 30)
    let surroundings = GravityFixture.surroundings(.rotationZ(0.7) * .rotationX(0.2))
    var random = SeededGenerator(seed: 5)
    for _ in 0..<20 {
      let place = 6.7e6 * GravityFixture.direction(&random)
      let partials = try model.partials(at: GravityFixture.point(place), in: surroundings)
      let rows = [partials.byPosition.row0, partials.byPosition.row1, partials.byPosition.row2]
      let step = 20.0
      for (axis, row) in zip([Vector3(1, 0, 0), Vector3(0, 1, 0), Vector3(0, 0, 1)], rows) {
        let ahead = GravityFixture.point(place + step * axis)
        let behind = GravityFixture.point(place - step * axis)
        let up = try model.acceleration(at: ahead, in: surroundings)
        let down = try model.acceleration(at: behind, in: surroundings)
        #expect(((1 / (2 * step)) * (up - down) - row).norm < 1e-9 * row.norm)
      }
      let a = try model.acceleration(at: GravityFixture.point(place), in: surroundings)
      #expect(partials.acceleration == a)
      #expect(partials.byVelocity == Matrix3(.zero, .zero, .zero))
    }
  }

  @Test func holdsThatAWholeTurnOfTheBodyChangesNothing() throws {
    let model = try SphericalHarmonics(field: Truth.gravity("egm96"))
    let place = GravityFixture.point(Vector3(5e6, -3e6, 3.6e6))
    let a = try model.acceleration(at: place, in: GravityFixture.surroundings())
    let turned = GravityFixture.surroundings(.rotationZ(2 * .pi))
    let b = try model.acceleration(at: place, in: turned)
    #expect((a - b).norm < 1e-14)
    let half = GravityFixture.surroundings(.rotationZ(.pi))
    let c = try model.acceleration(at: place, in: half)
    #expect((a - c).norm > 1e-6)
  }

  @Test func holdsThatWhatIsLeftOutAtADistanceIsBelowItsBound() throws {
    let field = try Truth.gravity("egm96")
    let whole = try SphericalHarmonics(field: field, tolerance: 0)
    var random = SeededGenerator(seed: 6)
    for tolerance in [1e-9, 1e-12, 1e-16] {
      let model = try SphericalHarmonics(field: field, tolerance: tolerance)
      for distance in stride(from: 6.4e6, to: 60e6, by: 0.7e6) {
        let place = distance * GravityFixture.direction(&random)
        let a = whole.acceleration(bodyFixed: place)
        let b = model.acceleration(bodyFixed: place)
        #expect((a - b).norm < (tolerance + 4e-16) * a.norm)
      }
      #expect(model.degree(at: 6.5e6) == 70)
      #expect(model.degree(at: 42_164e3) < 20)
      #expect(model.degree(at: 4e8) <= 6)
    }
    // Degrees only fall with distance.
    let model = try SphericalHarmonics(field: field)
    var last = 70
    for distance in stride(from: 6.4e6, to: 500e6, by: 1e6) {
      let degree = model.degree(at: distance)
      #expect(degree <= last)
      last = degree
    }
  }

  @Test func holdsThatCentralTermAndRestAddUp() throws {
    let field = try Truth.gravity("egm96")
    let whole = try SphericalHarmonics(field: field, degree: 12)
    let rest = try SphericalHarmonics(field: field, degree: 12, includesCentralTerm: false)
    let place = Vector3(-4e6, 5e6, 2e6)
    let mass = PointMass(gravitationalParameter: field.gravitationalParameter)
    let point = GravityFixture.point(place)
    let a = try mass.acceleration(at: point, in: GravityFixture.surroundings())
    #expect(
      (whole.acceleration(bodyFixed: place) - rest.acceleration(bodyFixed: place) - a).norm < 8e-15)
    let g = try mass.partials(at: point, in: GravityFixture.surroundings()).byPosition
    let difference = zip(
      GravityFixture.rows(whole.gradient(bodyFixed: place)),
      GravityFixture.rows(rest.gradient(bodyFixed: place))
    ).map { $0 - $1 }
    for (a, b) in zip(difference, GravityFixture.rows(g)) { #expect(abs(a - b) < 1e-21) }
  }

  @Test func holdsThatDegreeZeroIsAPointMass() throws {
    let model = try SphericalHarmonics(field: Truth.gravity("egm96"), degree: 0)
    let place = Vector3(7e6, 1e6, -2e6)
    let expected = (-398_600.4415e9 / (place.norm * place.squaredNorm)) * place
    #expect((model.acceleration(bodyFixed: place) - expected).norm < 2e-15)
    #expect(model.name == "gravity EGM96 0x0, degrees by distance to 1e-16")
    #expect(model.needs == .bodyFixed)
  }

  @Test func holdsThatBadInputIsRefused() throws {
    let field = try Truth.gravity("egm96")
    #expect(throws: GravityFieldFailure.self) { try SphericalHarmonics(field: field, degree: -1) }
    #expect(throws: GravityFieldFailure.self) { try SphericalHarmonics(field: field, order: -1) }
    #expect(throws: GravityFieldFailure.self) {
      try SphericalHarmonics(field: field, tolerance: -1)
    }
    #expect(throws: GravityFieldFailure.self) {
      try SphericalHarmonics(field: GravityFixture.field("synthetic", degree: 1_010))
    }
    let model = try SphericalHarmonics(field: field, degree: 4)
    let inside = GravityFixture.point(Vector3(6e6, 0, 0))
    #expect(
      throws: ForceFailure.belowSurface(body: "earth", radius: 6_378_136.3, distance: 6e6)
    ) {
      try model.acceleration(at: inside, in: GravityFixture.surroundings())
    }
    #expect(throws: ForceFailure.self) {
      try model.partials(at: GravityFixture.point(.zero), in: GravityFixture.surroundings())
    }
    #expect(throws: ForceFailure.self) {
      let place = GravityFixture.point(Vector3(.nan, 0, 0))
      return try model.acceleration(at: place, in: GravityFixture.surroundings())
    }
  }
}
