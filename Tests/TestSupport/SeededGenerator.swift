// SPDX-License-Identifier: Apache-2.0

/// Random numbers that are the same in every run (SplitMix64, Steele, Lea & Flood 2014).
public struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// Starts a sequence.
  public init(seed: UInt64) { state = seed }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z: UInt64 = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number of an interval.
  public mutating func number(_ range: ClosedRange<Double>) -> Double {
    Double.random(in: range, using: &self)
  }

  /// A number of an interval of positive numbers, even in its logarithm.
  public mutating func logarithmic(_ range: ClosedRange<Double>) -> Double {
    let (low, high) = (range.lowerBound, range.upperBound)
    var x: Double = 1
    let ratio: Double = high / low
    // ratio^u by repeated square roots: no need of the C library here.
    var u: Double = number(0...1)
    var root: Double = ratio
    for _ in 0..<53 {
      root = root.squareRoot()
      u *= 2
      if u >= 1 {
        x *= root
        u -= 1
      }
    }
    return low * x
  }
}
