// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite struct TLEWriterTests {
  static func sample() throws -> ElementSet {
    try #require(TLEReaderTests.read("X\n\(TLEReaderTests.one)\n\(TLEReaderTests.two)").sets.first)
  }

  @Test func holdsLinesByteForByte() throws {
    let set = try Self.sample()
    let lines = try TLEWriter(zeroHasPlus: true).lines(set)
    #expect(lines.0 == TLEReaderTests.one)
    #expect(lines.1 == TLEReaderTests.two)
    #expect(try TLEWriter(form: .twoLine).text(set).utf8.count == 140)
    #expect(try TLEWriter(form: .threeLine).text(set).hasPrefix("X\n1 25544U"))
    #expect(try TLEWriter(form: .numberedThreeLine).text(set).hasPrefix("0 X\n1 25544U"))
  }

  @Test func holdsNumbersAboveFiveDigits() throws {
    var set = try Self.sample()
    set.catalogNumber = 100_000
    #expect(try TLEWriter().lines(set).1.hasPrefix("2 A0000 "))
    set.catalogNumber = 339_999
    #expect(try TLEWriter().lines(set).0.hasPrefix("1 Z9999U"))
    set.catalogNumber = 340_000
    #expect(throws: TLEWriter.Failure.catalogNumber(340_000)) { try TLEWriter().lines(set) }
    #expect(TLEWriter.Failure.catalogNumber(340_000).description.contains("OMM"))
    let writer = TLEWriter(fallbackCatalogNumber: 99_999)
    #expect(try writer.lines(set).0.hasPrefix("1 99999U"))
  }

  @Test func holdsRefusals() throws {
    let sample = try Self.sample()
    func refused(_ change: (inout ElementSet) throws -> Void) rethrows -> Bool {
      var set = sample
      try change(&set)
      return (try? TLEWriter().text(set)) == nil
    }
    #expect(refused { $0.meanMotionRevolutionsPerDay = 100 })
    #expect(refused { $0.meanMotionRevolutionsPerDay = 0.000000001 })
    #expect(refused { $0.meanMotionRevolutionsPerDay = .nan })
    #expect(refused { $0.eccentricity = 1 })
    #expect(refused { $0.eccentricity = 0.99999999 })
    #expect(refused { $0.inclinationDegrees = 180.1 })
    #expect(refused { $0.raanDegrees = -1 })
    #expect(refused { $0.meanMotionDot = 1 })
    #expect(refused { $0.bstar = 1e9 })
    #expect(refused { $0.bstar = .infinity })
    #expect(refused { $0.elementSetNumber = 10_000 })
    #expect(refused { $0.ephemerisType = 12 })
    #expect(refused { $0.classification = "X" })
    #expect(refused { $0.internationalDesignator = "2060-001A" })
    #expect(refused { $0.internationalDesignator = "TOO LONG TEXT" })
    #expect(refused { $0.name = "two\nlines" })
    #expect(try refused { $0.epoch = try Epoch(iso8601: "2057-01-01T00:00:00") })
    #expect(try refused { $0.epoch = try Epoch(iso8601: "1956-12-31T00:00:00") })
    #expect(try refused { $0.epoch = try Epoch(iso8601: "2016-12-31T23:59:60.5") })
    #expect(!refused { $0.internationalDesignator = "" })
  }

  @Test func holdsRounding() throws {
    var set = try Self.sample()
    set.inclinationDegrees = 51.63555
    set.eccentricity = 0.00034625
    set.meanMotionRevolutionsPerDay = 15.498662875
    set.bstar = 0.999999
    set.meanMotionDDot = -1.23456e-12
    set.meanMotionDot = -0.000000001
    set.epoch = try Epoch(iso8601: "2026-12-31T23:59:59.9999")
    set.revolutionAtEpoch = 157_531
    let (one, two) = try TLEWriter().lines(set)
    #expect(two.dropFirst(8).hasPrefix(" 51.6356 213.4302 0003463"))
    #expect(two.dropFirst(52).hasPrefix("15.49866288"))
    #expect(two.dropFirst(63).hasPrefix("57531"))
    #expect(one.dropFirst(18).hasPrefix("27001.00000000  .00000000 -00123-9  10000+1"))
  }
}
