// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import TestSupport
import Testing

/// Element sets of the SGP4 truth tables and of the peers' catalogue, read and written back.
@Suite struct ElementSetTruthTests {
  @Test func validatesLinesOfTruthWrittenBack() throws {
    let rows = try Truth.table("sgp4/tles.csv")
    #expect(rows.count >= 24)
    for row in rows {
      let one = try #require(row["line1"])
      let two = try #require(row["line2"])
      let file = ElementSetReader.read(Array("\(one)\n\(two)\n".utf8))
      #expect(file.diagnostics.isEmpty)
      let set = try #require(file.sets.first)
      // Providers differ in the sign of a zero exponent.
      let lines = try TLEWriter(zeroHasPlus: one.contains("00000+0")).lines(set)
      #expect(lines.0 == one)
      #expect(lines.1 == two)
    }
  }

  /// The values are those of the decimal text in the columns, to the last bit.
  @Test func validatesColumnsAgainstDecimalText() throws {
    for row in try Truth.table("sgp4/tles.csv") {
      let one = Array(try #require(row["line1"]))
      let two = Array(try #require(row["line2"]))
      func column(_ line: [Character], _ first: Int, _ last: Int) -> Double? {
        Double(String(line[(first - 1)..<last]).trimmingCharacters(in: .whitespaces))
      }
      let text = String(one) + "\n" + String(two)
      let set = try #require(ElementSetReader.read(Array(text.utf8)).sets.first)
      #expect(set.inclinationDegrees == column(two, 9, 16))
      #expect(set.raanDegrees == column(two, 18, 25))
      #expect(set.argumentOfPerigeeDegrees == column(two, 35, 42))
      #expect(set.meanAnomalyDegrees == column(two, 44, 51))
      #expect(set.meanMotionRevolutionsPerDay == column(two, 53, 63))
      #expect(set.eccentricity == Double("0." + String(two[26..<33])))
      let mantissa = String(one[53]) + "0." + String(one[54..<59]) + "e" + String(one[59..<61])
      #expect(set.bstar == Double(mantissa.trimmingCharacters(in: .whitespaces)))
      // The epoch is an exact number of units of 864 µs since the start of its year.
      let year = 2000 + (Int(String(one[18..<20])) ?? 0)
      let start = try Epoch(CalendarDate(year: year < 2057 ? year : year - 100))
      let days = Int(String(one[20..<23])) ?? 0
      let fraction = Int(String(one[24..<32])) ?? 0
      let microseconds = ((days - 1) * 100_000_000 + fraction) * 864
      #expect(set.epoch == start + .microseconds(microseconds))
    }
  }

  @Test func validatesOMMRows() throws {
    let bytes = try Truth.bytes("sgp4/omm_cases.csv")
    let file = ElementSetReader.read(bytes)
    let rows = try Truth.table("sgp4/omm_cases.csv")
    #expect(file.records.count == rows.count)
    #expect(file.refusedCount == 0)
    for (record, row) in zip(file.records, rows) {
      let set = record.set
      #expect(set.name == row["OBJECT_NAME"])
      #expect(set.internationalDesignator == row["OBJECT_ID"])
      #expect(set.catalogNumber == Int(row["NORAD_CAT_ID"] ?? ""))
      #expect(set.meanMotionRevolutionsPerDay == row.number("MEAN_MOTION"))
      #expect(set.eccentricity == row.number("ECCENTRICITY"))
      #expect(set.inclinationDegrees == row.number("INCLINATION"))
      #expect(set.raanDegrees == row.number("RA_OF_ASC_NODE"))
      #expect(set.argumentOfPerigeeDegrees == row.number("ARG_OF_PERICENTER"))
      #expect(set.meanAnomalyDegrees == row.number("MEAN_ANOMALY"))
      #expect(set.bstar == row.number("BSTAR"))
      #expect(set.meanMotionDot == row.number("MEAN_MOTION_DOT"))
      #expect(set.meanMotionDDot == row.number("MEAN_MOTION_DDOT"))
      #expect(set.elementSetNumber == Int(row["ELEMENT_SET_NO"] ?? ""))
      #expect(set.revolutionAtEpoch == Int(row["REV_AT_EPOCH"] ?? ""))
      let text = try #require(row["EPOCH"])
      #expect(set.epoch == (try Epoch(iso8601: text)))
      #expect(record.other.first { $0.keyword == "case_id" }?.text == row["case_id"])
    }
  }

  /// The verification file has comments before the sets and propagation spans behind their columns.
  @Test func validatesVerificationFile() throws {
    let file = ElementSetReader.read(try Truth.bytes("sgp4/SGP4-VER.TLE"))
    #expect(file.format == .tle)
    #expect(file.records.count + file.refusedCount == 33)
    #expect(file.records.contains { $0.set.catalogNumber == 28_872 })
    #expect(!file.diagnostics.contains { $0.severity == .error && $0.code == "tle.prose" })
  }

  @Test(.enabled(if: Neighbours.catalog != nil))
  func validatesWholeCatalogue() throws {
    let url = try #require(Neighbours.catalog)
    let bytes = [UInt8](try Data(contentsOf: url))
    let file = ElementSetReader.read(bytes)
    #expect(file.records.count == 26_389)
    #expect(file.refusedCount == 0)
    #expect(file.diagnostics.isEmpty)
    var written = ""
    written.reserveCapacity(bytes.count)
    for set in file.sets { written += try TLEWriter(form: .numberedThreeLine).text(set) }
    let ours = written.utf8.split(separator: 0x0A)
    let theirs = bytes.filter { $0 != 0x0D }.split(separator: 0x0A)
    #expect(ours.count == theirs.count)
    var different = 0
    for (our, their) in zip(ours, theirs) where Self.canonical(our) != Self.canonical(their) {
      different += 1
    }
    #expect(different == 0)
  }

  /// A line without what one value may be written as in two ways: padding, plus signs and the sign of zero.
  private static func canonical(_ line: some Collection<UInt8>) -> String {
    var bytes = Array(line)
    guard bytes.count == 69, bytes[0] != 0x30 else { return String(decoding: bytes, as: UTF8.self) }
    for i in 2..<7 where bytes[i] == 0x20 { bytes[i] = 0x30 }
    if bytes[0] == 0x31 {
      for i in [33, 44, 53] where bytes[i] == 0x2B { bytes[i] = 0x20 }
    }
    bytes.removeLast()
    var text = String(decoding: bytes, as: UTF8.self)
    for zero in [" 00000+0", "-00000+0"] { text.replace(zero, with: " 00000-0") }
    return text.replacing(" -.00000000 ", with: "  .00000000 ")
  }
}
