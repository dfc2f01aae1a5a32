// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite struct Alpha5Tests {
  /// Examples published by Space-Track.
  @Test(arguments: [
    ("A0000", 100_000), ("E8493", 148_493), ("J2931", 182_931), ("P4018", 234_018),
    ("W1928", 301_928), ("Z9999", 339_999), ("H9999", 179_999), ("J0000", 180_000),
    ("N9999", 229_999), ("P0000", 230_000), ("00005", 5), ("99999", 99_999),
  ])
  func validatesPublishedExamples(field: String, number: Int) {
    #expect(Alpha5.number(field) == number)
    #expect(Alpha5.field(number) == field)
  }

  @Test func holdsRoundTripOfEveryNumber() {
    for number in stride(from: 0, through: Alpha5.largest, by: 7) {
      #expect(Alpha5.field(number).flatMap { Alpha5.number($0) } == number)
    }
  }

  @Test(arguments: [("    5", 5), (" 4859", 4859), ("5    ", 5), ("00005", 5), ("     ", 0)])
  func holdsPadding(field: String, number: Int) {
    #expect(Alpha5.number(field) == number)
  }

  @Test(arguments: [
    "I0000", "O1234", "a0000", "AA000", "1A000", "A000", "12 45", "A 001", "-0001", "",
  ])
  func holdsRefusals(field: String) {
    #expect(Alpha5.number(field) == nil)
  }

  @Test(arguments: [340_000, 799_501_621, -1])
  func holdsLimits(number: Int) {
    #expect(Alpha5.field(number) == nil)
  }
}
