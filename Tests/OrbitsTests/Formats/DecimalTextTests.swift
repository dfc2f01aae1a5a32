// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

@Suite struct DecimalTextTests {
  @Test(arguments: [
    "0", "-0", ".5", "5.", "+1.5", "00051.6", ".11035045E-3", "2.8098e-05", "-.3657E-4", "1e22",
    "1e-22", "123456789012345", "0.1", "0.3", "9007199254740993", "1.7976931348623157e308",
    "179769313486231570000", "5e-324", "0.000000000000000000000000000001", "1e300",
  ])
  func validatesAgainstStandardLibrary(text: String) throws {
    let value = try DecimalText.double(Array(text.utf8)[...])
    let padded = text.hasPrefix(".") ? "0" + text : text
    #expect(value == Double(padded.replacing("+.", with: "+0.").replacing("-.", with: "-0.")))
  }

  @Test func holdsCorrectRoundingOfRandomDecimals() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<20_000 {
      let digits = Int.random(in: 1...19, using: &random)
      var text = random.next() & 1 == 0 ? "-" : ""
      for place in 0..<digits {
        if place == digits / 2 { text += "." }
        text += String(Int.random(in: 0...9, using: &random))
      }
      if random.next() & 1 == 0 { text += "e\(Int.random(in: -30...30, using: &random))" }
      let swift =
        text.hasPrefix("-.")
        ? "-0." + text.dropFirst(2)
        : text.hasPrefix(".") ? "0" + text : text
      #expect(try DecimalText.double(Array(text.utf8)[...]) == Double(swift), "\(text)")
    }
  }

  @Test(arguments: [
    "", "-", ".", "1e", "1e+", "1.2.3", "1,5", "NaN", "inf", "-Infinity", "0x10", "1_000", " 1",
    "1 ", "１", "1e999", "1e-999", "--1", "1d5",
  ])
  func holdsRefusals(text: String) {
    #expect(throws: (any Error).self) { try DecimalText.double(Array(text.utf8)[...]) }
  }

  @Test func holdsShortestTextReadsBack() throws {
    var random = SeededGenerator(seed: 12)
    for _ in 0..<20_000 {
      let value = random.logarithmic(1e-25...1e25) * (random.next() & 1 == 0 ? 1 : -1)
      let text = DecimalText.text(value)
      #expect(!text.contains("e") && !text.contains("E"))
      #expect(try DecimalText.double(Array(text.utf8)[...]) == value)
    }
  }

  @Test func holdsFormOfTexts() {
    #expect(DecimalText.text(0) == "0")
    #expect(DecimalText.text(-0.0) == "0")
    #expect(DecimalText.text(2.8098e-05) == "0.000028098")
    #expect(DecimalText.text(-0.00000084) == "-0.00000084")
    #expect(DecimalText.text(15.2) == "15.2")
    #expect(DecimalText.text(15) == "15")
    #expect(DecimalText.text(15, fractionDigits: 4) == "15.0000")
    #expect(DecimalText.text(1e21) == "1000000000000000000000")
    #expect(DecimalText.text(398_600.8) == "398600.8")
  }
}
