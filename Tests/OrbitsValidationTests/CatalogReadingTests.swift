// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import TestSupport
import Testing

/// The reader of element sets on a whole real catalogue, beside a reader by fixed columns.
@Suite struct CatalogReadingTests {
  @Test(.enabled(if: Neighbours.catalog != nil, "needs the catalogue of peers"))
  func validatesEverySetOfTheCatalogue() throws {
    let url = try #require(Neighbours.catalog)
    let bytes = [UInt8](try Data(contentsOf: url))
    let file = ElementSetReader.read(bytes)
    #expect(file.format == .tle)
    #expect(file.refusedCount == 0)
    #expect(file.records.count == 26_389)

    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      .map(String.init)
    var plain: [ElementSet] = []
    for (index, line) in lines.enumerated() where line.hasPrefix("1 ") && line.count >= 68 {
      guard index + 1 < lines.count, lines[index + 1].hasPrefix("2 ") else { continue }
      plain.append(try #require(SGP4TestElements.set(line, lines[index + 1])))
    }
    #expect(plain.count == file.records.count)
    var different = 0
    for (record, expected) in zip(file.records, plain) {
      let set = record.set
      let isSame =
        set.epoch == expected.epoch
        && set.meanMotionRevolutionsPerDay == expected.meanMotionRevolutionsPerDay
        && set.eccentricity == expected.eccentricity
        && set.inclinationDegrees == expected.inclinationDegrees
        && set.raanDegrees == expected.raanDegrees
        && set.argumentOfPerigeeDegrees == expected.argumentOfPerigeeDegrees
        && set.meanAnomalyDegrees == expected.meanAnomalyDegrees && set.bstar == expected.bstar
      if !isSame { different += 1 }
    }
    #expect(different == 0)
  }
}
