// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

@Suite struct OEMReaderTests {
  /// The sample of a circular orbit: a = 6878.137 km, i = 51.8°, no perturbations.
  static let sample = """
    CCSDS_OEM_VERS = 2.0
    CREATION_DATE = 2026-11-21T12:30:00
    ORIGINATOR = SIMCTL

    META_START
    OBJECT_NAME = SIM-KZ 1
    OBJECT_ID = 2026-900A
    CENTER_NAME = EARTH
    REF_FRAME = ICRF
    TIME_SYSTEM = UTC
    START_TIME = 2026-11-21T12:00:00.000
    STOP_TIME = 2026-11-21T12:03:00.000
    INTERPOLATION = HERMITE
    INTERPOLATION_DEGREE = 3
    META_STOP

    COMMENT two-body circular orbit
    2026-11-21T12:00:00.000 6878.137000 0.000000 0.000000 0.000000000 4.707700805 5.982420608
    2026-11-21T12:01:00.000 6862.976657 282.254490 358.681476 -0.505159049 4.697324396 5.969234545
    2026-325T12:02:00.000 6817.562458 563.264725 715.781788 -1.008091220 4.666240913 5.929734483
    2026-11-21T12:03:00.000 6742.094602 841.791938 1069.726740 -1.506579453 4.614587378 5.864094549
    """

  static let covariance = """
    COVARIANCE_START
    EPOCH = 2026-11-21T12:00:00
    COV_REF_FRAME = RTN
    3.331349476038534e-04
    4.618927349220216e-04 6.782421679971363e-04
    -3.070007847730449e-04 -4.221234189514228e-04 3.231931992380369e-04
    -3.349365033922630e-07 -4.686084221046758e-07 2.484949578400095e-07 4.296022805587290e-10
    -2.211832501084875e-07 -2.864186892102733e-07 1.798098699846038e-07 2.608899201686016e-10 1.767514756338532e-10
    -3.041346050686871e-07 -4.989496988610662e-07 3.540310904497689e-07 1.869263192954590e-10 1.008862586240695e-10 6.224444338635500e-10
    COVARIANCE_STOP
    """

  static func read(_ text: String, _ profile: ReadingProfile = .asServed) -> OEMFile {
    OEMReader.read(Array(text.utf8), profile: profile)
  }

  /// Position and speed of the sample against the circle it was taken from.
  @Test func validatesStatesAgainstTheCircle() throws {
    let file = Self.read(Self.sample, .strictCCSDS)
    #expect(file.diagnostics.isEmpty)
    let segment = try #require(file.segments.first)
    #expect(segment.frame == .gcrf)
    #expect(segment.timeScale == .utc)
    #expect(segment.states.count == 4)
    #expect(segment.interpolationDegree == 3)
    #expect(segment.comments == ["two-body circular orbit"])
    let mu: Double = GravitationalParameter.earth
    for (index, state) in segment.states.enumerated() {
      #expect(abs(state.epoch.seconds(since: segment.start) - 60 * Double(index)) < 1e-9)
      #expect(abs(state.position.norm - 6_878_137) < 1e-3)
      #expect(abs(state.velocity.norm - (mu / 6_878_137).squareRoot()) < 1e-5)
      #expect(abs(state.position.dot(state.velocity)) < 1e4)
    }
  }

  /// The matrix is that of the standard's own example (CCSDS 502.0-B-3, figure G-11 ff.).
  @Test func validatesCovarianceOfTheStandard() throws {
    let file = Self.read(Self.sample + "\n" + Self.covariance)
    #expect(file.diagnostics.isEmpty)
    let matrix = try #require(file.segments.first?.covariances.first)
    #expect(matrix.frameName == "RTN")
    #expect(matrix.matrix[0] == 1e6 * 3.331349476038534e-04)
    #expect(matrix.matrix[5] == 1e6 * -3.041346050686871e-07)
    #expect(matrix.matrix[30] == matrix.matrix[5])
    try CovarianceMatrix.check(matrix.matrix, order: 6, rounding: 1e-9)
  }

  /// A defect in the text of the sample, the code it must give, its line and column.
  static let defects: [(from: String, to: String, code: String, line: Int, column: Int)] = [
    ("REF_FRAME = ICRF\n", "", "oem.missing", 5, 1),
    ("TIME_SYSTEM = UTC", "TIME_SYSTEM = UT1", "oem.time-system", 10, 15),
    ("12:02:00.000 6817", "12:00:30.000 6817", "oem.order", 20, 1),
    ("12:02:00.000 6817", "12:01:00.000 6817", "oem.order", 20, 1),
    ("282.254490", "282,254490", "oem.number", 19, 37),
    ("282.254490", "NaN", "oem.number", 19, 37),
    (" 282.254490", "", "oem.fields", 19, 1),
    ("2026-11-21T12:01:00.000 ", "2026-02-30T12:01:00.000 ", "oem.epoch", 19, 1),
    ("6878.137000 0.000000 0.000000", "0 0 0", "oem.zero-position", 18, 25),
    ("META_STOP\n", "", "oem.line", 17, 1),
    ("REF_FRAME = ICRF", "REF_FRAME = ICRF\nREF_FRAME = TEME", "oem.duplicate", 10, 13),
    ("CCSDS_OEM_VERS = 2.0\n", "", "oem.version", 4, 1),
  ]

  @Test(arguments: defects)
  func holdsPlaceOfTheDefect(from: String, to: String, code: String, line: Int, column: Int) {
    let text = Self.sample.replacing(from, with: to, maxReplacements: 1)
    #expect(text != Self.sample)
    let file = Self.read(text)
    #expect(file.segments.isEmpty)
    #expect(file.refusals.count == 1)
    let first = file.diagnostics.first { $0.severity == .error }
    #expect(first?.code == code)
    #expect(first?.line == line)
    #expect(first?.column == column)
  }

  @Test func holdsDeparturesByProfile() {
    for (from, to, code) in [
      ("CREATION_DATE = 2026-11-21T12:30:00", "CREATION_DATE =", "oem.missing"),
      ("OBJECT_ID = 2026-900A\n", "", "oem.missing"),
      ("STOP_TIME = 2026-11-21T12:03:00.000\n", "", "oem.missing"),
      ("INTERPOLATION_DEGREE = 3\n", "", "oem.degree"),
      ("INTERPOLATION_DEGREE = 3", "INTERPOLATION_DEGREE = 9", "oem.degree"),
      ("STOP_TIME = 2026-11-21T12:03:00.000", "STOP_TIME = 2026-11-21T12:02:00", "oem.bounds"),
      ("CCSDS_OEM_VERS = 2.0", "CCSDS_OEM_VERS = 9.0", "oem.version"),
    ] {
      let text = Self.sample.replacing(from, with: to, maxReplacements: 1)
      let served = Self.read(text)
      #expect(served.segments.count == 1, "\(to)")
      #expect(served.diagnostics.map(\.code) == [code], "\(to)")
      #expect(served.diagnostics.allSatisfy { $0.severity == .warning })
      let strict = Self.read(text, .strictCCSDS)
      #expect(strict.segments.isEmpty, "\(to)")
      #expect(strict.refusals.first?.cause.code == code)
    }
  }

  /// A broken segment takes nothing from its neighbour.
  @Test func holdsNeighbours() throws {
    let metadata = try #require(Self.sample.range(of: "META_START"))
    let second = Self.sample[metadata.lowerBound...]
      .replacing("2026-900A", with: "2026-900B").replacing("282.254490", with: "x")
    let file = Self.read(Self.sample + "\n" + second)
    #expect(file.segments.map(\.objectID) == ["2026-900A"])
    #expect(file.refusals.map(\.stateCount) == [4])
    #expect(file.stateCount == 4)
    #expect(file.refusedStateCount == 4)
  }

  @Test func holdsOverlapOfSegments() throws {
    let metadata = try #require(Self.sample.range(of: "META_START"))
    let again = Self.sample + "\n" + Self.sample[metadata.lowerBound...]
    let served = Self.read(again)
    #expect(served.segments.count == 2)
    #expect(served.diagnostics.map(\.code) == ["oem.overlap"])
    #expect(Self.read(again, .strictCCSDS).segments.count == 1)
    // Segments that share their boundary do not overlap.
    let next = Self.sample[metadata.lowerBound...].replacing("T12:03:00.000", with: "T12:09:00.000")
      .replacing("T12:00:00.000", with: "T12:03:00.000")
      .replacing("T12:01:00.000", with: "T12:04:00.000")
      .replacing("T12:02:00.000", with: "T12:05:00.000")
    #expect(Self.read(Self.sample + "\n" + next).diagnostics.isEmpty)
  }

  @Test func holdsShortCovarianceRefused() {
    let text = Self.sample + "\n" + Self.covariance.replacing(" 6.224444338635500e-10", with: "")
    let file = Self.read(text)
    #expect(file.segments.isEmpty)
    #expect(file.diagnostics.map(\.code) == ["oem.covariance"])
  }
}
