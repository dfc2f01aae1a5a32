// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

@Suite struct CDMReaderTests {
  static let axes = ["R", "T", "N", "RDOT", "TDOT", "NDOT"]

  /// A message of two objects (0.3, −0.4, 0.5) km apart: 707.107 m.
  static let sample: String = {
    var text = """
      CCSDS_CDM_VERS = 1.0
      CREATION_DATE = 2026-11-21T12:40:00.000
      ORIGINATOR = SIMCTL
      MESSAGE_ID = SIM-2026-0001
      TCA = 2026-11-21T12:02:00.000
      MISS_DISTANCE = 707.1 [m]
      RELATIVE_SPEED = 14000.5 [m/s]
      COLLISION_PROBABILITY = 1.2E-05

      """
    text += object(1, "X = 6817.562458 [km]\nY = 563.264725 [km]\nZ = 715.781788 [km]")
    text += object(2, "X = 6817.862458 [km]\nY = 562.864725 [km]\nZ = 716.281788 [km]")
    return text
  }()

  static func object(_ number: Int, _ position: String) -> String {
    var text = """
      OBJECT = OBJECT\(number)
      OBJECT_DESIGNATOR = 10000\(number)
      CATALOG_NAME = SATCAT
      OBJECT_NAME = SIM-KZ \(number)
      INTERNATIONAL_DESIGNATOR = 2026-900\(number == 1 ? "A" : "B")
      EPHEMERIS_NAME = NONE
      COVARIANCE_METHOD = CALCULATED
      MANEUVERABLE = N/A
      REF_FRAME = EME2000
      \(position)
      X_DOT = -1.0 [km/s]
      Y_DOT = 4.7 [km/s]
      Z_DOT = 5.9 [km/s]

      """
    for row in 0..<6 {
      for column in 0...row {
        let rates: Int = (row > 2 ? 1 : 0) + (column > 2 ? 1 : 0)
        let unit = ["m**2", "m**2/s", "m**2/s**2"][rates]
        let value = row == column ? "1.0E+02" : "\(row + column)E-01"
        text += "C\(axes[row])_\(axes[column]) = \(value) [\(unit)]\n"
      }
    }
    return text
  }

  static func read(_ text: String, _ profile: ReadingProfile = .asServed) -> CDMFile {
    CDMReader.read(Array(text.utf8), profile: profile)
  }

  @Test func validatesMissDistance() throws {
    let file = Self.read(Self.sample, .strictCCSDS)
    #expect(file.diagnostics.isEmpty)
    let message = try #require(file.messages.first)
    let distance: Double = (message.object2.position - message.object1.position).norm
    #expect(abs(distance - 707.107) < 0.001)
    #expect(message.missDistance == 707.1)
    #expect(message.relativeSpeed == 14000.5)
    #expect(message.collisionProbability == 1.2e-5)
    #expect(message.object1.frame == .eme2000)
    #expect(message.object2.internationalDesignator == "2026-900B")
    let covariance = try #require(message.object2.covariance)
    #expect(covariance[0] == 100)
    #expect(covariance[4 * 6 + 2] == 0.6)
    #expect(covariance[2 * 6 + 4] == 0.6)
    #expect(message.headerLines["MISS_DISTANCE"] == 6)
    try CovarianceMatrix.check(covariance, order: 6, rounding: 1e-9)
  }

  static let defects: [(from: String, to: String, code: String)] = [
    ("TCA = 2026-11-21T12:02:00.000\n", "", "cdm.missing"),
    ("TCA = 2026-11-21", "TCA = 2026-13-21", "cdm.epoch"),
    ("707.1 [m]", "0.7071 [km]", "cdm.unit"),
    ("707.1 [m]", "-707.1 [m]", "cdm.range"),
    ("REF_FRAME = EME2000\n", "", "cdm.missing"),
    ("X = 6817.562458 [km]\n", "", "cdm.missing"),
    ("X = 6817.562458 [km]", "X = 6817,562458 [km]", "cdm.number"),
    ("CT_T = 1.0E+02 [m**2]\n", "", "cdm.covariance"),
    ("OBJECT = OBJECT2", "OBJECT = OBJECT1", "cdm.object"),
    ("CCSDS_CDM_VERS = 1.0\n", "", "cdm.version"),
  ]

  @Test(arguments: defects)
  func holdsDefectsRefused(from: String, to: String, code: String) {
    let text = Self.sample.replacing(from, with: to, maxReplacements: 1)
    #expect(text != Self.sample)
    let file = Self.read(text)
    #expect(file.messages.isEmpty)
    #expect(file.refusals.first?.cause.code == code)
    // A good message behind a bad one is kept.
    let both = Self.read(text + Self.sample)
    #expect(both.messages.count == 1)
    #expect(both.refusals.count == 1)
  }

  /// The example of the standard prints U+2212 in a designator.
  @Test func holdsLookAlikesReadWithAWord() throws {
    let text = Self.sample.replacing("2026-900A", with: "2026\u{2212}900A")
    let file = Self.read(text)
    #expect(file.messages.first?.object1.internationalDesignator == "2026-900A")
    #expect(file.diagnostics.map(\.code) == ["cdm.look-alike"])
    #expect(Self.read(text, .strictCCSDS).messages.isEmpty)
  }

  @Test func holdsTruncatedMessageRefused() {
    let cut = Self.sample.prefix(Self.sample.utf8.count / 2)
    let file = Self.read(String(cut))
    #expect(file.messages.isEmpty)
    #expect(file.refusals.count == 1)
  }

  @Test func holdsMissingCovarianceIsSaid() {
    let text = Self.sample.split(separator: "\n").filter { line in
      !(line.hasPrefix("C") && line.contains("_") && line.contains("m**2"))
    }.joined(separator: "\n")
    let file = Self.read(text)
    #expect(file.messages.count == 1)
    #expect(file.messages.first?.object1.covariance == nil)
    #expect(file.diagnostics.map(\.code) == ["cdm.covariance", "cdm.covariance"])
  }
}
