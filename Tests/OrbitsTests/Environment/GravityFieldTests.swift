// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

@Suite("Gravity fields")
struct GravityFieldTests {
  private static let head = """
    A remark with the word radius at its start:
    radius of what
    begin_of_head
    modelname SMALL
    earth_gravity_constant 0.3986004415D+15
    radius 6378136.3
    max_degree 4
    errors formal
    tide_system zero_tide
    end_of_head

    """

  private static func read(
    _ body: String, head: String = head, maximumDegree: Int? = nil, epoch: Epoch? = nil
  ) throws(GravityFieldFailure) -> GravityField {
    try GravityField(icgem: Array((head + body).utf8), maximumDegree: maximumDegree, epoch: epoch)
  }

  @Test(arguments: ["egm96", "jgm3"])
  func validatesTheShippedFieldsOfTheEarth(_ name: String) throws {
    let truth = try Truth.gravity(name)
    let field = try GravityField(icgem: Truth.gravityFile("\(name)-70.gfc"))
    #expect(field.name.lowercased() == name)
    #expect(field.gravitationalParameter == truth.gravitationalParameter)
    #expect(field.radius == truth.radius)
    #expect(field.degree == 70)
    #expect(field.order == 70)
    for n in 0...70 {
      for m in 0...n {
        #expect(field.cosine(n, m) == truth.cosine(n, m), "C \(n) \(m)")
        #expect(field.sine(n, m) == truth.sine(n, m), "S \(n) \(m)")
      }
    }
  }

  @Test func validatesTheShippedFieldOfTheMoon() throws {
    let field = try GravityField(icgem: Truth.gravityFile("grgm360-50.gfc"))
    #expect(field.degree == 50)
    #expect(field.gravitationalParameter == 4_902.800_122_445_3e9)
    #expect(field.radius == 1_738_000)
    // GRGM900C (Lemoine et al. 2014, file of PDS) as another solution; its C20 and C22 contain the
    // permanent tide, half a part in 10⁴ of them.
    let other: [(n: Int, m: Int, c: Double, s: Double)] = [
      (3, 0, -3.197_352_961_007_17e-06, 0),
      (3, 1, 2.636_801_631_904_60e-05, 5.454_551_266_196_89e-06),
      (3, 3, 1.227_538_481_629_28e-05, -1.774_156_096_310_60e-06),
      (8, 8, -2.485_668_881_062_45e-06, 2.116_401_561_054_30e-06),
      (20, 17, 7.932_614_502_431_32e-07, -1.185_062_133_416_63e-06),
    ]
    for (n, m, c, s) in other {
      #expect(abs(field.cosine(n, m) - c) < 1e-9, "C \(n) \(m)")
      #expect(abs(field.sine(n, m) - s) < 1e-9, "S \(n) \(m)")
    }
    #expect(abs(field.cosine(2, 0) + 9.088_661_636e-05) < 5e-9)
    #expect(abs(field.cosine(2, 2) - 3.467_333_408_5e-05) < 1e-9)
  }

  @Test func validatesAZonalAgainstThePublishedOne() throws {
    // EGM96 (Lemoine et al. 1998) as Vallado et al. 2006 have it.
    let field = try Truth.gravity("egm96")
    #expect(abs(field.zonal(2) - 0.001_082_626_683_553) < 1e-15)
    #expect(abs(field.zonal(3) + 0.000_002_532_656_485) < 1e-15)
    #expect(field.zonal(-1) == 0)
    #expect(field.zonal(71) == 0)
  }

  @Test func holdsWhatAFileSays() throws {
    let field = try Self.read(
      "gfc 0 0 1.0D0 0\r\ngfc 2 0 -4.841D-04 0 1e-9 1e-9\ngfc 3 2 1e-6 -2E-7\n")
    #expect(field.name == "SMALL")
    #expect(field.tideSystem == .zeroTide)
    #expect(field.gravitationalParameter == 0.398_600_441_5e15)
    #expect(field.degree == 3)
    #expect(field.order == 2)
    #expect(field.cosine(2, 0) == -4.841e-4)
    #expect(field.sine(3, 2) == -2e-7)
    #expect(field.cosine(0, 0) == 1)
  }

  @Test func holdsThatWritingAndReadingChangeNothing() throws {
    for name in ["egm96", "jgm3"] {
      let field = try Truth.gravity(name)
      let again = try GravityField(
        icgem: field.icgem(remarks: ["origin: truth\nx", "end_of_head"]))
      #expect(again == field)
    }
    // A field of differences has no mass.
    let rest = try GravityField(
      name: "rest of it", gravitationalParameter: 4e14, radius: 6e6,
      cosines: [0, 0, 0, 1e-9, 0, 0],
      sines: [0, 0, 0, 0, 0, -2e-9])
    let again = try GravityField(icgem: rest.icgem())
    #expect(again.name == "rest_of_it")
    #expect(again.cosine(0, 0) == 0 && again.cosine(2, 0) == 1e-9 && again.sine(2, 2) == -2e-9)
  }

  @Test func holdsThatTruncationKeepsTheRest() throws {
    let field = try Truth.gravity("egm96")
    let part = field.truncated(degree: 20, order: 5)
    #expect(part.degree == 20)
    #expect(part.order == 5)
    #expect(part.cosine(20, 5) == field.cosine(20, 5))
    #expect(part.cosine(20, 6) == 0)
    #expect(part.sine(6, 6) == 0)
    #expect(part.cosine(21, 0) == 0)
    #expect(field.truncated(degree: 100) == field)
    #expect(field.truncated(degree: 0).degree == 0)
    let bytes = field.icgem()
    #expect(try GravityField(icgem: bytes, maximumDegree: 20) == field.truncated(degree: 20))
  }

  @Test func holdsThatVaryingCoefficientsFollowTheEpoch() throws {
    let body = """
      gfct 2 0 -4.84e-4 0 1e-12 1e-12 20050101
      trnd 2 0 1.0e-11 0 0 0
      acos 2 0 3.0e-11 0 0 0 1.0
      asin 2 0 5.0e-11 0 0 0 2.0
      gfc 2 2 2.4e-6 -1.4e-6

      """
    let still = try Self.read(body)
    #expect(still.cosine(2, 0) == -4.84e-4)
    let date = try CalendarDate(year: 2015, month: 1, day: 1)
    let epoch = try Epoch(date, scale: .tai)
    let years: Double = 3652 / 365.25
    let expected: Double = -4.84e-4 + years * 1e-11 + 3e-11 - 5e-11 * 0.004_301
    #expect(abs(try Self.read(body, epoch: epoch).cosine(2, 0) - expected) < 1e-14)
    #expect(try Self.read(body, epoch: epoch).sine(2, 2) == -1.4e-6)
  }

  @Test func holdsThatIntervalsAreToldApart() throws {
    let head = Self.head.replacing("errors formal", with: "errors no\nformat icgem2.0")
    let body = """
      gfct 2 0 -4.84e-4 0 20000101.0000 20100101.0000
      trnd 2 0 1.0e-11 0 20000101.0000 20100101.0000
      gfct 2 0 -4.85e-4 0 20100101.0000 20200101.0000
      trnd 2 0 9.0e-11 0 20100101.0000 20200101.0000

      """
    let early = try Epoch(CalendarDate(year: 2001, month: 1, day: 1), scale: .tai)
    let late = try Epoch(CalendarDate(year: 2011, month: 1, day: 1), scale: .tai)
    #expect(
      abs(try Self.read(body, head: head, epoch: early).cosine(2, 0) + 4.84e-4 - 1e-11) < 1e-13)
    #expect(
      abs(try Self.read(body, head: head, epoch: late).cosine(2, 0) + 4.85e-4 - 9e-11) < 1e-12)
    #expect(try Self.read(body, head: head).cosine(2, 0) == -4.85e-4)
  }

  @Test(arguments: [
    ("gfc 2 0 -4.84e-4", 11, "gfc needs degree, order, C and S"),
    ("gfc 2 x 1 0", 11, "gfc needs degree, order, C and S"),
    ("gfc 2 -1 1 0", 11, "gfc needs degree, order, C and S"),
    ("gfc 0 0 1 0\ngfc 2 3 1 0", 12, "order 3 above degree 2"),
    ("gfc 2 0 nan 0", 11, "C or S is no number: nan 0"),
    ("gfc 2 0 0x1p3 0", 11, "C or S is no number: 0x1p3 0"),
    ("gfc 2 0 1e999 0", 11, "C or S is no number: 1e999 0"),
    ("gfc 2 0 1,5 0", 11, "C or S is no number: 1,5 0"),
    ("gfc 5 0 1 0", 11, "degree 5 above max_degree 4"),
    ("gfc 2 0 1 0\ngfc 2 0 1 0", 12, "degree 2 order 0 comes twice"),
    ("gfct 2 0 1 0 0 0", 11, "gfct needs its date, yyyymmdd"),
    ("gfct 2 0 1 0 0 0 20051301", 11, "gfct needs its date, yyyymmdd"),
    ("acos 2 0 1 0 0 0", 11, "acos needs its period, years"),
    ("<html>", 11, "'<html>' is no key of a gravity field"),
  ])
  func holdsThatMalformedLinesAreNamed(_ body: String, _ line: Int, _ reason: String) {
    #expect(throws: GravityFieldFailure.malformed(line: line, reason: reason)) {
      try Self.read(body)
    }
  }

  @Test func holdsThatHeadsAreChecked() {
    #expect(throws: GravityFieldFailure.missing(keyword: "end_of_head")) {
      try GravityField(icgem: [])
    }
    #expect(throws: GravityFieldFailure.missing(keyword: "radius")) {
      try Self.read("gfc 0 0 1 0", head: "earth_gravity_constant 4e14\nend_of_head\n")
    }
    #expect(throws: GravityFieldFailure.missing(keyword: "earth_gravity_constant")) {
      try Self.read("gfc 0 0 1 0", head: "radius 6e6\nend_of_head\n")
    }
    #expect(throws: GravityFieldFailure.unusable(reason: "it has no coefficients")) {
      try Self.read("")
    }
    #expect(
      throws: GravityFieldFailure.malformed(
        line: 1, reason: "norm unnormalized; only fully_normalized coefficients are read")
    ) {
      try Self.read("gfc 0 0 1 0", head: "norm unnormalized\nradius 6e6\nend_of_head\n")
    }
    #expect(
      throws: GravityFieldFailure.malformed(line: 1, reason: "radius is no positive number: -6e6")
    ) {
      try Self.read("gfc 0 0 1 0", head: "radius -6e6\nend_of_head\n")
    }
  }

  @Test func holdsThatNumbersMakeAField() {
    func make(gm: Double = 4e14, radius: Double = 6e6, cosines: [Double], sines: [Double]) throws {
      _ = try GravityField(
        name: "x", gravitationalParameter: gm, radius: radius, cosines: cosines, sines: sines)
    }
    #expect(throws: GravityFieldFailure.self) { try make(gm: 0, cosines: [1], sines: [0]) }
    #expect(throws: GravityFieldFailure.self) { try make(radius: .nan, cosines: [1], sines: [0]) }
    #expect(throws: GravityFieldFailure.self) { try make(cosines: [1, 0], sines: [0, 0]) }
    #expect(throws: GravityFieldFailure.self) { try make(cosines: [1], sines: []) }
    #expect(throws: GravityFieldFailure.self) { try make(cosines: [.infinity], sines: [0]) }
    #expect(throws: GravityFieldFailure.self) { try make(cosines: [], sines: []) }
  }
}
