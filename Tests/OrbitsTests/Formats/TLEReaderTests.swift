// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite struct TLEReaderTests {
  static let one = "1 25544U 98067A   26263.52959654  .00008422  00000+0  15975-3 0  9999"
  static let two = "2 25544  51.6355 213.4302 0003462 300.5590  59.5075 15.49866287 66884"

  static func read(_ text: String, _ profile: ReadingProfile = .asServed) -> ElementSetFile {
    ElementSetReader.read(Array(text.utf8), as: .tle, profile: profile)
  }

  /// A line with columns replaced, its checksum made right.
  static func edited(_ line: String, at column: Int, _ text: String) -> String {
    var bytes = Array(line.utf8)
    for (i, byte) in text.utf8.enumerated() { bytes[column - 1 + i] = byte }
    var sum = 0
    for byte in bytes[..<68] {
      if byte >= 0x30, byte <= 0x39 { sum += Int(byte) - 0x30 }
      if byte == 0x2D { sum += 1 }
    }
    bytes[68] = UInt8(0x30 + sum % 10)
    return String(decoding: bytes, as: UTF8.self)
  }

  static func firstError(_ text: String, _ profile: ReadingProfile = .asServed) -> Diagnostic? {
    read(text, profile).diagnostics.first { $0.severity == .error }
  }

  @Test func holdsValues() throws {
    let file = Self.read("ISS (ZARYA)\r\n\(Self.one)\r\n\(Self.two)\r\n")
    #expect(file.diagnostics.isEmpty)
    let set = try #require(file.sets.first)
    #expect(set.name == "ISS (ZARYA)")
    #expect(set.catalogNumber == 25_544)
    #expect(set.internationalDesignator == "1998-067A")
    #expect(set.epoch == (try Epoch(iso8601: "2026-09-20T12:42:37.141056")))
    #expect(set.meanMotionDot == 0.00008422)
    #expect(set.meanMotionDDot == 0)
    #expect(set.bstar == 0.00015975)
    #expect(set.ephemerisType == 0)
    #expect(set.elementSetNumber == 999)
    #expect(set.inclinationDegrees == 51.6355)
    #expect(set.raanDegrees == 213.4302)
    #expect(set.eccentricity == 0.0003462)
    #expect(set.argumentOfPerigeeDegrees == 300.5590)
    #expect(set.meanAnomalyDegrees == 59.5075)
    #expect(set.meanMotionRevolutionsPerDay == 15.49866287)
    #expect(set.revolutionAtEpoch == 6_688)
    #expect(file.records[0].line == 1)
  }

  @Test(arguments: [("57", 1957), ("99", 1999), ("00", 2000), ("26", 2026), ("56", 2056)])
  func holdsYearWindow(digits: String, year: Int) throws {
    let line = Self.edited(Self.one, at: 19, digits)
    let set = try #require(Self.read("\(line)\n\(Self.two)").sets.first)
    #expect(set.epoch.calendarDate().year == year)
  }

  @Test func holdsEpochToTheLastDigit() throws {
    let line = Self.edited(Self.one, at: 21, "366.99999999")
    let leap = Self.edited(line, at: 19, "24")
    let set = try #require(Self.read("\(leap)\n\(Self.two)").sets.first)
    #expect(set.epoch == (try Epoch(iso8601: "2024-12-31T23:59:59.999136")))
  }

  @Test(arguments: [
    (1, 21, "367.00000000", "tle.epoch"), (1, 21, "366.00000000", "tle.epoch"),
    (1, 21, "000.50000000", "tle.epoch"), (1, 19, "O6", "tle.field"),
    (1, 8, "X", "tle.classification"),
    (1, 36, "0000842x", "tle.field"), (1, 34, "x", "tle.field"), (1, 54, " 1597A-3", "tle.field"),
    (1, 54, " 15975*3", "tle.field"), (1, 65, "99A9", "tle.field"), (1, 63, "x", "tle.field"),
    (1, 3, "2554x", "tle.number"), (1, 9, "x", "tle.columns"), (1, 44, ",", "tle.columns"),
    (2, 9, "181.0000", "tle.inclination"), (2, 18, "400.0000", "tle.angle"),
    (2, 27, "00 3462", "tle.field"), (2, 53, "-1.00000000", "tle.mean-motion"),
    (2, 53, " 0.00000000", "tle.mean-motion"), (2, 44, " 59.50A5", "tle.field"),
    (2, 3, "25545", "tle.number-differs"), (2, 64, "6A688", "tle.field"),
  ])
  func holdsRefusals(line: Int, column: Int, text: String, code: String) throws {
    let one = line == 1 ? Self.edited(Self.one, at: column, text) : Self.one
    let two = line == 2 ? Self.edited(Self.two, at: column, text) : Self.two
    let file = Self.read("\(Self.one)\n\(Self.two)\n\(one)\n\(two)\n\(Self.one)\n\(Self.two)\n")
    #expect(file.records.count == 2)
    #expect(file.refusedCount == 1)
    let error = try #require(file.diagnostics.first { $0.severity == .error })
    #expect(error.code == code)
    #expect(error.line == 2 + line)
    #expect(error.column >= column && error.column < column + text.utf8.count)
    #expect(file.refusals[0].cause == error)
  }

  @Test func holdsBoundaries() throws {
    var two = Self.edited(Self.two, at: 9, "180.0000 360.0000 0000000 360.0000 360.0000")
    two = Self.edited(two, at: 53, "99.99999999")
    let set = try #require(Self.read("\(Self.one)\n\(two)").sets.first)
    #expect(set.inclinationDegrees == 180)
    #expect(set.raanDegrees == 360)
    #expect(set.eccentricity == 0)
    #expect(set.meanMotionRevolutionsPerDay == 99.99999999)
    #expect(Self.read("\(Self.one)\n\(two)").diagnostics.isEmpty)
  }

  @Test func holdsLinesWithoutChecksum() {
    let text = "\(Self.one.dropLast())\n\(Self.two.dropLast())\n"
    let file = Self.read(text)
    #expect(file.records.count == 1)
    #expect(file.diagnostics.map(\.code) == ["tle.no-checksum", "tle.no-checksum"])
    #expect(Self.read(text, .strictCCSDS).refusedCount == 1)
  }

  @Test func holdsWrongChecksumInEachProfile() {
    let text = "\(Self.one.dropLast())1\n\(Self.two)\n"
    #expect(Self.read(text).refusedCount == 1)
    #expect(Self.read(text, .strictCCSDS).refusedCount == 1)
    let lenient = Self.read(text, .lenient)
    #expect(lenient.records.count == 1)
    #expect(lenient.diagnostics.first?.severity == .warning)
  }

  @Test func holdsPaddedNumbers() throws {
    let one = Self.edited(Self.one, at: 3, " 4859")
    let two = Self.edited(Self.two, at: 3, "04859")
    let set = try #require(Self.read("\(one)\n\(two)").sets.first)
    #expect(set.catalogNumber == 4_859)
  }

  @Test func holdsProseBetweenSets() {
    let file = Self.read(
      """
      Dear all, here are the elements of today:

      \(Self.one)
      \(Self.two)

      1. Note that these are old.
      2 Mind the gap
      NAME
      \(Self.one)
      \(Self.two)
      -- end --
      """)
    #expect(file.records.count == 2)
    #expect(file.refusedCount == 0)
    #expect(file.sets.map(\.name) == ["", "NAME"])
    #expect(file.diagnostics.allSatisfy { $0.severity == .note })
    #expect(file.diagnostics.map(\.line) == [1, 6, 7, 11])
  }

  @Test func holdsResynchronisation() {
    let file = Self.read(
      """
      A
      \(Self.one)
      garbage in between
      \(Self.two)
      B
      \(Self.one)
      \(Self.two)
      \(Self.two)
      \(Self.one.prefix(40))
      C
      \(Self.one)
      \(Self.two)
      \(Self.one)
      """)
    #expect(file.sets.map(\.name) == ["B", "C"])
    #expect(file.refusals.map(\.line) == [2, 8, 13])
  }

  @Test func holdsLineEnds() {
    for end in ["\n", "\r\n", "\r"] {
      let file = Self.read(
        ["N", Self.one, Self.two, "M", Self.one, Self.two].joined(separator: end))
      #expect(file.sets.map(\.name) == ["N", "M"])
      #expect(file.diagnostics.isEmpty)
      #expect(file.records.map(\.line) == [1, 4])
    }
  }

  @Test func holdsNamesThatAreNotUTF8() {
    let bytes = [0xC9, 0x54] + Array("\n\(Self.one)\n\(Self.two)\n".utf8)
    let file = ElementSetReader.read(bytes)
    #expect(file.sets.first?.name == "\u{FFFD}T")
    #expect(file.diagnostics.map(\.code) == ["text.utf8"])
  }
}
