// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing
import simctl

@Suite struct ByteBufferTests {
  private func text(_ value: Double, _ decimals: Int) -> String {
    var buffer = ByteBuffer()
    buffer.append(fixed: value, FixedFormat(decimals: decimals))
    return buffer.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  /// C's printf is correctly rounded, and is not ours.
  @Test func validatesFixedDecimalsAgainstPrintf() {
    var generator = SystemRandomNumberGenerator()
    for decimals in [0, 1, 3, 6, 9, 12, 15] {
      for _ in 0..<20_000 {
        let exponent = Double.random(in: -14...6, using: &generator)
        let value = Double.random(in: -1...1, using: &generator) * pow(10, exponent)
        let expected = String(format: "%.\(decimals)f", value)
        let isNegativeZero = expected.allSatisfy { "-0.".contains($0) }
        #expect(
          text(value, decimals) == (isNegativeZero ? expected.filter { $0 != "-" } : expected))
      }
    }
  }

  /// The ends of the range in which a number's fraction is a word: 2⁻¹¹ and 2⁵².
  @Test func validatesVerySmallAndLargeNumbersAgainstPrintf() {
    var generator = SystemRandomNumberGenerator()
    for exponent in [-60, -30, -13, -12, -11, -10, 49, 50, 51, 52, 53] {
      for decimals in [0, 3, 9, 15] {
        for _ in 0..<200 {
          let value = Double.random(in: 1..<2, using: &generator) * pow(2, Double(exponent))
          #expect(text(value, decimals) == String(format: "%.\(decimals)f", value))
        }
        let power = pow(2, Double(exponent))
        for value in [power, power.nextUp, power.nextDown] {
          #expect(text(value, decimals) == String(format: "%.\(decimals)f", value))
        }
      }
    }
  }

  @Test(arguments: [
    (0.5, 0, "0"), (1.5, 0, "2"), (2.5, 0, "2"), (0.125, 2, "0.12"), (0.375, 2, "0.38"),
    (9.9999999999, 9, "10.000000000"), (-0.0000000001, 9, "0.000000000"), (-0.0, 3, "0.000"),
    (42_164.123456789, 9, "42164.123456789"), (0x1p-13, 12, "0.000122070312"),
    (0x1.0000000000001p-13, 12, "0.000122070313"), (999_999_999_999.5, 0, "1000000000000"),
  ])
  func holdsTiesCarriesAndZeros(value: Double, decimals: Int, expected: String) {
    #expect(text(value, decimals) == expected)
  }

  @Test(arguments: [0, 7, -7, 10, 99, 100, Int.max, Int.min])
  func holdsIntegers(value: Int) {
    var buffer = ByteBuffer()
    buffer.append(integer: value)
    #expect(buffer.withBytes { String(decoding: $0, as: UTF8.self) } == String(value))
  }

  @Test func holdsGrowth() {
    var buffer = ByteBuffer(capacity: 1)
    for _ in 0..<1_000 { buffer.append("abcdefghij") }
    #expect(buffer.count == 10_000)
  }
}
