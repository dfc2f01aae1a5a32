// SPDX-License-Identifier: Apache-2.0

/// What eight lanes have been found to be: a lane with its sign bit set has failed.
///
/// Differences carry their sign there, so that a comparison is a subtraction and an OR.
/// Only ``require(positive:)`` catches numbers that are none.
package struct LaneCheck {
  private var bits = SIMD8<UInt64>()

  /// Nothing has failed.
  @inline(__always)
  package init() {}

  /// Requires each lane to be at most a limit.
  @inline(__always)
  package mutating func require(_ x: WideLanes, atMost limit: Double) {
    bits |= unsafeBitCast(limit - x, to: SIMD8<UInt64>.self)
  }

  /// Requires each lane to be at least a limit.
  @inline(__always)
  package mutating func require(_ x: WideLanes, atLeast limit: Double) {
    bits |= unsafeBitCast(x - limit, to: SIMD8<UInt64>.self)
  }

  /// Requires the lanes of a mask, or fails those that are not in it.
  @inline(__always)
  package mutating func require(_ mask: WideMask) {
    let zero = WideLanes(repeating: -1).replacing(with: 0, where: mask)
    bits |= unsafeBitCast(zero, to: SIMD8<UInt64>.self)
  }

  /// Requires each lane to be a number above zero.
  @inline(__always)
  package mutating func require(positive x: WideLanes) {
    // A comparison with no number is false.
    let minus = WideLanes(repeating: -1)
    let signs: WideLanes = minus.replacing(with: 0, where: x .> WideLanes(repeating: 0))
    bits |= unsafeBitCast(signs, to: SIMD8<UInt64>.self)
  }

  /// Requires what another check does.
  @inline(__always)
  package mutating func require(_ other: LaneCheck) { bits |= other.bits }

  /// Whether no lane has failed.
  @inline(__always)
  package var passes: Bool {
    let four: SIMD4<UInt64> = bits.lowHalf | bits.highHalf
    let two: SIMD2<UInt64> = four.lowHalf | four.highHalf
    return Int64(bitPattern: two.x | two.y) >= 0
  }

  /// Whether a lane has not failed.
  @inline(__always)
  package subscript(lane: Int) -> Bool { Int64(bitPattern: bits[lane]) >= 0 }
}

/// Whether all lanes are equal to a number.
@inline(__always)
package func everyLane(of x: WideLanes, is y: Double) -> Bool {
  // Equal numbers differ by a zero of either sign; the sign is shifted out.
  let bits = unsafeBitCast(x - y, to: SIMD8<UInt64>.self) &<< 1
  let four: SIMD4<UInt64> = bits.lowHalf | bits.highHalf
  let two: SIMD2<UInt64> = four.lowHalf | four.highHalf
  return two.x | two.y == 0
}
