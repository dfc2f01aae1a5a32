// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

@Suite("Solid tides")
struct SolidTidesTests {
  @Test func validatesStepOneAgainstOrekit() throws {
    let tides = try SolidTides(field: TideFixture.field(), earth: nil)
    for row in try TideFixture.rows() {
      let truth = row.vector("one")
      let a = try tides.acceleration(at: row.point, in: row.surroundings)
      #expect((a - truth).norm < 1e-14 * truth.norm)
    }
  }

  @Test func validatesBothStepsAgainstOrekit() throws {
    for row in try TideFixture.rows() {
      let tides = try SolidTides(field: TideFixture.field(), earth: row.earth)
      let truth = row.vector("two")
      let a = try tides.acceleration(at: row.point, in: row.surroundings)
      #expect((a - truth).norm < 3e-14 * truth.norm)
      // Step 2 is there to be seen.
      #expect((row.vector("one") - truth).norm > 2e-3 * truth.norm)
    }
  }

  @Test func validatesThePoleTideAgainstOrekit() throws {
    for row in try TideFixture.rows() {
      let tides = try SolidTides(
        field: TideFixture.field(), earth: row.earth, poleTide: .meanPole2010)
      let truth = row.vector("pole")
      let a = try tides.acceleration(at: row.point, in: row.surroundings)
      #expect((a - truth).norm < 1e-5 * truth.norm)
      #expect((row.vector("two") - truth).norm > 5e-4 * truth.norm)
    }
  }

  @Test func holdsThatATableChangesNothing() throws {
    for row in try TideFixture.rows() {
      let span = row.epoch.advanced(bySeconds: -4_000)...row.epoch.advanced(bySeconds: 90_000)
      let table = try SolidTides(
        field: TideFixture.field(), earth: row.earth, poleTide: .secularPole, span: span)
      let direct = try SolidTides(
        field: TideFixture.field(), earth: row.earth, poleTide: .secularPole)
      for seconds in [-4_000.0, -3_999, 0, 777.7, 43_200, 89_999, 90_000, 200_000] {
        var surroundings = row.surroundings
        surroundings.epoch = row.epoch.advanced(bySeconds: seconds)
        let a = try table.acceleration(at: row.point, in: surroundings)
        let b = try direct.acceleration(at: row.point, in: surroundings)
        // 10⁻¹⁴ m/s² is 5 µm after a day.
        #expect((a - b).norm < 2e-14)
      }
    }
  }

  @Test func holdsThatPartialsFitTheAcceleration() throws {
    for row in try TideFixture.rows() {
      let tides = try SolidTides(field: TideFixture.field(), earth: row.earth)
      let partials = try tides.partials(at: row.point, in: row.surroundings)
      let a = try tides.acceleration(at: row.point, in: row.surroundings)
      #expect((partials.acceleration - a).norm < 1e-15 * a.norm)
      var moved = row.point
      moved.position += Vector3(300, -200, 100)
      let b = try tides.acceleration(at: moved, in: row.surroundings)
      let predicted = a + partials.byPosition * Vector3(300, -200, 100)
      #expect((b - predicted).norm < 1e-7 * a.norm)
      #expect((b - a).norm > 1e-6 * a.norm)
      let m = partials.byPosition
      #expect(abs(m.row0.x + m.row1.y + m.row2.z) < 1e-6 * abs(m.row0.x))
    }
  }

  @Test func holdsThatAZeroTideFieldHasThePermanentTide() throws {
    let row = try TideFixture.rows()[0]
    let free = try SolidTides(field: TideFixture.field(), earth: nil)
    let zero = try SolidTides(field: TideFixture.field(.zeroTide), earth: nil)
    let a = try free.acceleration(at: row.point, in: row.surroundings)
    let b = try zero.acceleration(at: row.point, in: row.surroundings)
    // −4.2009e-9 in C20 (conventions of 2010, equation 6.14): the tide of a zero-tide field is the
    // whole tide without it.
    let permanent = try SphericalHarmonics(
      field: GravityField(
        name: "permanent", gravitationalParameter: 398_600.4415e9, radius: 6_378_136.3,
        cosines: [0, 0, 0, -4.2009e-9, 0, 0], sines: [0, 0, 0, 0, 0, 0]), tolerance: 0)
    let c = try permanent.acceleration(at: row.point, in: row.surroundings)
    #expect(c.norm > 1e-8)
    #expect((a - b - c).norm < 1e-4 * c.norm)
  }

  @Test func holdsWhatItSays() throws {
    let row = try TideFixture.rows()[0]
    let one = try SolidTides(field: TideFixture.field(), earth: nil, poleTide: .secularPole)
    #expect(one.name == "solid tides IERS 2010, step 1")
    #expect(one.poleTide == nil)
    let two = try SolidTides(field: TideFixture.field(), earth: row.earth, poleTide: .secularPole)
    #expect(two.name == "solid tides IERS 2010, steps 1 and 2, pole tide")
    #expect(two.needs == [.bodyFixed, .sun, .moon])
    var inside = row.point
    inside.position = Vector3(1e6, 0, 0)
    #expect(throws: ForceFailure.self) {
      try two.acceleration(at: inside, in: row.surroundings)
    }
  }

  @Test func holdsThatEpochsOutsideTheTableAreNamed() throws {
    let earth = try EarthOrientation(
      reading: Array("# earth-orientation 1\n59000 0 0 0 0 0 0\n59001 0 0 0 0 0 0\n".utf8))
    let coverage = try #require(earth.coverage)
    let row = try TideFixture.rows()[0]
    let tides = try SolidTides(field: TideFixture.field(), earth: earth)
    var surroundings = row.surroundings
    surroundings.epoch = coverage.upperBound.advanced(bySeconds: 86_400 * 400)
    let late = surroundings.epoch
    #expect(
      throws: ForceFailure.epochOutsideTable(
        name: "Earth orientation", epoch: late, coverage: coverage)
    ) {
      try tides.acceleration(at: row.point, in: surroundings)
    }
    #expect(throws: EarthOrientation.Failure.self) {
      try SolidTides(
        field: TideFixture.field(), earth: earth,
        span: late...late.advanced(bySeconds: 86_400))
    }
  }
}
