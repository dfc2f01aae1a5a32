// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite struct OPMReaderTests {
  static let sample = """
    CCSDS_OPM_VERS = 3.0
    COMMENT made for tests
    CREATION_DATE = 2026-11-21T12:30:00
    ORIGINATOR = SIMCTL

    COMMENT about the object
    OBJECT_NAME = SIM-KZ 1
    OBJECT_ID = 2026-900A
    CENTER_NAME = EARTH
    REF_FRAME = GCRF
    TIME_SYSTEM = UTC

    EPOCH = 2026-11-21T12:00:00.1172
    X = 6655.9942 [km]
    Y = -40218.5751 [km]
    Z = -82.9177 [km]
    X_DOT = 3.11548208 [km/s]
    Y_DOT = 0.47042605 [km/s]
    Z_DOT = -0.00101495 [km/s]

    COMMENT Keplerian elements
    SEMI_MAJOR_AXIS = 41399.5123 [km]
    ECCENTRICITY = 0.020842611
    INCLINATION = 0.117746 [deg]
    RA_OF_ASC_NODE = 17.604721 [deg]
    ARG_OF_PERICENTER = 218.242943 [deg]
    TRUE_ANOMALY = 41.922339 [deg]
    GM = 398600.4415 [km**3/s**2]

    MASS = 1913.000 [kg]
    SOLAR_RAD_AREA = 10.000 [m**2]
    SOLAR_RAD_COEFF = 1.300
    DRAG_AREA = 10.000 [m**2]
    DRAG_COEFF = 2.300

    COV_REF_FRAME = RTN
    CX_X = 3.331349476038534e-04
    CY_X = 4.618927349220216e-04
    CY_Y = 6.782421679971363e-04
    CZ_X = -3.070007847730449e-04
    CZ_Y = -4.221234189514228e-04
    CZ_Z = 3.231931992380369e-04
    CX_DOT_X = -3.349365033922630e-07
    CX_DOT_Y = -4.686084221046758e-07
    CX_DOT_Z = 2.484949578400095e-07
    CX_DOT_X_DOT = 4.296022805587290e-10
    CY_DOT_X = -2.211832501084875e-07
    CY_DOT_Y = -2.864186892102733e-07
    CY_DOT_Z = 1.798098699846038e-07
    CY_DOT_X_DOT = 2.608899201686016e-10
    CY_DOT_Y_DOT = 1.767514756338532e-10
    CZ_DOT_X = -3.041346050686871e-07
    CZ_DOT_Y = -4.989496988610662e-07
    CZ_DOT_Z = 3.540310904497689e-07
    CZ_DOT_X_DOT = 1.869263192954590e-10
    CZ_DOT_Y_DOT = 1.008862586240695e-10
    CZ_DOT_Z_DOT = 6.224444338635500e-10

    COMMENT First maneuver
    MAN_EPOCH_IGNITION = 2026-11-21T21:00:34.1
    MAN_DURATION = 132.60 [s]
    MAN_DELTA_MASS = -18.418 [kg]
    MAN_REF_FRAME = EME2000
    MAN_DV_1 = -0.02325700 [km/s]
    MAN_DV_2 = 0.01683160 [km/s]
    MAN_DV_3 = -0.00893444 [km/s]
    COMMENT Second maneuver
    MAN_EPOCH_IGNITION = 2026-11-23T18:59:21.0
    MAN_DURATION = 0.00 [s]
    MAN_DELTA_MASS = -1.469 [kg]
    MAN_REF_FRAME = RTN
    MAN_DV_1 = 0.00101500 [km/s]
    MAN_DV_2 = -0.00187300 [km/s]
    MAN_DV_3 = 0.00000000 [km/s]
    USER_DEFINED_MODEL = EGM-96
    """

  static func read(_ text: String, _ profile: ReadingProfile = .asServed) -> OPMFile {
    OPMReader.read(Array(text.utf8), profile: profile)
  }

  @Test func holdsEveryBlock() throws {
    let file = Self.read(Self.sample)
    #expect(file.diagnostics.isEmpty)
    let message = try #require(file.messages.first)
    #expect(message.objectName == "SIM-KZ 1")
    #expect(message.frame == .gcrf)
    #expect(message.position == Vector3(6_655_994.2, -40_218_575.1, -82_917.7))
    #expect(message.velocity == Vector3(3_115.48208, 470.42605, -1.01495))
    #expect(message.elements?.raanDegrees == 17.604721)
    #expect(message.elements?.isMeanAnomaly == false)
    #expect(message.mass == 1913)
    #expect(message.dragCoefficient == 2.3)
    #expect(message.covariance?.frameName == "RTN")
    #expect(message.covariance?.matrix[1] == 4.618927349220216e2)
    #expect(message.maneuvers.map(\.duration) == [132.6, 0])
    #expect(message.maneuvers.map(\.frameName) == ["EME2000", "RTN"])
    #expect(message.maneuvers[1].velocityChange == Vector3(1.015, -1.873, 0))
    #expect(message.maneuvers[0].comments == ["First maneuver"])
    #expect(message.other == [KeywordText("USER_DEFINED_MODEL", "EGM-96")])
    #expect(message.comments[.metadata] == ["about the object"])
    #expect(message.comments[.elements] == ["Keplerian elements"])
  }

  /// Both notations give back the message, and the second writing is the first.
  @Test(arguments: MessageNotation.allCases, TimeScale.allCases.filter { $0 != .glonass })
  func holdsRoundTrip(notation: MessageNotation, scale: TimeScale) throws {
    let name = scale.rawValue.uppercased()
    if scale == .ut1 || scale == .bdt { return }
    let text = Self.sample.replacing("TIME_SYSTEM = UTC", with: "TIME_SYSTEM = \(name)")
    let message = try #require(Self.read(text, .strictCCSDS).messages.first)
    let written = try OPMWriter(notation).text(message)
    let again = Self.read(written, .strictCCSDS)
    #expect(again.diagnostics.isEmpty)
    var back = try #require(again.messages.first)
    #expect(try OPMWriter(notation).text(back) == written)
    back.line = message.line
    back.covariance?.line = message.covariance?.line ?? 0
    #expect(back == message)
    #expect(written.contains("6655.9942"))
    #expect(written.contains("-40218.5751"))
    #expect(written.contains("12:00:00.1172"))
  }

  /// A defect in the text of the sample, the code it must give, its line and column.
  static let defects: [(from: String, to: String, code: String, line: Int, column: Int)] = [
    ("REF_FRAME = GCRF\n", "", "opm.missing", 1, 1),
    ("TIME_SYSTEM = UTC", "TIME_SYSTEM = XYZ", "opm.time-system", 11, 15),
    ("X = 6655.9942 [km]", "X = 6655.9942 [m]", "opm.unit", 14, 5),
    ("X = 6655.9942 [km]", "X = 6655,9942 [km]", "opm.number", 14, 5),
    ("X = 6655.9942 [km]", "X = inf", "opm.number", 14, 5),
    ("X = 6655.9942 [km]\n", "", "opm.missing", 1, 1),
    ("EPOCH = 2026-11-21", "EPOCH = 2026-02-30", "opm.epoch", 13, 9),
    ("MASS = 1913.000", "MASS = -1", "opm.range", 30, 8),
    ("MASS = 1913.000 [kg]", "MASS = 1\nMASS = 2", "opm.duplicate", 31, 8),
    ("GM = 398600.4415 [km**3/s**2]\n", "", "opm.missing", 1, 1),
    ("TRUE_ANOMALY = 41.922339 [deg]\n", "", "opm.elements", 22, 19),
    ("CZ_Z = 3.231931992380369e-04\n", "", "opm.missing", 1, 1),
    ("MAN_DURATION = 132.60 [s]\n", "", "opm.maneuver", 60, 22),
    ("CCSDS_OPM_VERS = 3.0\n", "", "opm.missing", 1, 1),
  ]

  @Test(arguments: defects)
  func holdsPlaceOfTheDefect(from: String, to: String, code: String, line: Int, column: Int) {
    let text = Self.sample.replacing(from, with: to, maxReplacements: 1)
    #expect(text != Self.sample)
    let file = Self.read(text)
    #expect(file.messages.isEmpty)
    #expect(file.refusals.count == 1)
    let first = file.diagnostics.first { $0.severity == .error }
    #expect(first?.code == code)
    #expect(first?.line == line)
    #expect(first?.column == column)
  }

  @Test func holdsUnknownFrame() throws {
    let text = Self.sample.replacing("REF_FRAME = GCRF", with: "REF_FRAME = MCI")
    let message = try #require(Self.read(text).messages.first)
    #expect(message.frame == nil)
    #expect(message.frameName == "MCI")
  }

  @Test func holdsBrokenXML() throws {
    let message = try #require(Self.read(Self.sample).messages.first)
    let written = try OPMWriter(.xml).text(message)
    for count in stride(from: 0, to: written.utf8.count - 8, by: 61) {
      let file = OPMReader.read(Array(written.utf8.prefix(count)))
      #expect(file.messages.isEmpty)
      #expect(file.diagnostics.contains { $0.severity == .error })
    }
  }
}
