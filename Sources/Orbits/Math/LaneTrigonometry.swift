// SPDX-License-Identifier: Apache-2.0

/// Eight numbers that go through the same arithmetic at once.
///
/// Two registers of a CPU with AVX2: the second chain of operations fills the waits of the first.
package typealias WideLanes = SIMD8<Double>

/// One truth value for each of eight lanes.
package typealias WideMask = SIMDMask<SIMD8<Int64>>

/// a·b + c in each lane, rounded once where the build is for processors that have the instruction.
@inline(__always)
package func fused(_ a: WideLanes, _ b: WideLanes, _ c: WideLanes) -> WideLanes {
  #if ORBITS_FMA
    return c.addingProduct(a, b)
  #else
    return a * b + c
  #endif
}

/// Sines and cosines of eight angles, and their sums without further sines.
package struct LaneRotor {
  package var sin: WideLanes
  package var cos: WideLanes

  @inline(__always)
  package init(sin: WideLanes, cos: WideLanes) {
    self.sin = sin
    self.cos = cos
  }

  /// Sine and cosine of any angle, rad.
  ///
  /// The quarter turn nearest to the angle is taken off in parts of π/2 (Cody and Waite 1980); the
  /// rest goes through ``init(eighth:)``. Accuracy: 1.5 units in the last place of 1 for
  /// |x| < 10⁵; larger angles lose digits as their own rounding does.
  @inline(__always)
  package init(_ angle: WideLanes) {
    // Adding 1.5 × 2⁵² leaves the nearest whole number in the low bits.
    let magic = WideLanes(repeating: 6_755_399_441_055_744.0)
    let shifted: WideLanes = fused(angle, WideLanes(repeating: 0.636_619_772_367_581_4), magic)
    let quarter: SIMD8<UInt64> = unsafeBitCast(shifted, to: SIMD8<UInt64>.self)
    let n: WideLanes = magic - shifted
    #if ORBITS_FMA
      // A fused product is exact before the sum, so that two parts of π/2 suffice.
      let r1: WideLanes = fused(n, WideLanes(repeating: 1.570_796_326_794_896_6), angle)
      let r: WideLanes = fused(n, WideLanes(repeating: 6.123_233_995_736_766e-17), r1)
    #else
      // The first part has 33 bits: its product with a small whole number is exact.
      let r1: WideLanes = angle + n * 1.570_796_326_734_125_6
      let r2: WideLanes = r1 + n * 6.077_100_506_303_966e-11
      let r: WideLanes = r2 + n * 2.022_266_248_795_950_6e-21
    #endif
    let part = LaneRotor(eighth: r)
    // Odd quarters swap the two; two bits of the number carry the signs.
    let one = SIMD8<UInt64>(repeating: 1)
    let two = SIMD8<UInt64>(repeating: 2)
    let odd: WideMask = (quarter & one) .== one
    let sineSign: SIMD8<UInt64> = (quarter & two) &<< 62
    let cosineSign: SIMD8<UInt64> = ((quarter &+ one) & two) &<< 62
    let sine = unsafeBitCast(
      part.sin.replacing(with: part.cos, where: odd), to: SIMD8<UInt64>.self)
    let cosine = unsafeBitCast(
      part.cos.replacing(with: part.sin, where: odd), to: SIMD8<UInt64>.self)
    sin = unsafeBitCast(sine ^ sineSign, to: WideLanes.self)
    cos = unsafeBitCast(cosine ^ cosineSign, to: WideLanes.self)
  }

  /// Sine and cosine of angles within an eighth of a turn, |x| ≤ π/4.
  ///
  /// Minimax polynomials. Accuracy: one unit in the last place.
  @inline(__always)
  package init(eighth r: WideLanes) {
    let z: WideLanes = r * r
    let s4: WideLanes = Self.step(z, 1.589_685_945_737_549e-10, -2.505_075_967_778_338_3e-08)
    let s3: WideLanes = Self.step(z, s4, 2.755_731_370_572_051_5e-06)
    let s2: WideLanes = Self.step(z, s3, -0.000_198_412_698_298_627_44)
    let s1: WideLanes = Self.step(z, s2, 0.008_333_333_333_322_51)
    let s0: WideLanes = Self.step(z, s1, -0.166_666_666_666_666_32)
    sin = fused(r * z, s0, r)
    let c4: WideLanes = Self.step(z, -1.136_120_899_837_570_7e-11, 2.087_575_632_072_809_3e-09)
    let c3: WideLanes = Self.step(z, c4, -2.755_731_462_216_764_7e-07)
    let c2: WideLanes = Self.step(z, c3, 2.480_158_729_053_632_4e-05)
    let c1: WideLanes = Self.step(z, c2, -0.001_388_888_888_887_607_4)
    let c0: WideLanes = Self.step(z, c1, 0.041_666_666_666_666_616)
    cos = fused(z * z, c0, Self.step(z, WideLanes(repeating: -0.5), 1))
  }

  /// Sine and cosine of small angles, |x| ≤ 0.03: Taylor's series to the 7th and 6th power.
  ///
  /// Accuracy: 2 × 10⁻¹⁷ beside the rounding.
  @inline(__always)
  package init(small x: WideLanes) {
    let z: WideLanes = x * x
    let s2: WideLanes = Self.step(z, -1.984_126_984_126_984e-4, 8.333_333_333_333_333e-3)
    let s1: WideLanes = Self.step(z, s2, -0.166_666_666_666_666_66)
    sin = fused(x * z, s1, x)
    let c2: WideLanes = Self.step(z, -1.388_888_888_888_889e-3, 4.166_666_666_666_666_4e-2)
    let c1: WideLanes = Self.step(z, c2, -0.5)
    cos = Self.step(z, c1, 1)
  }

  /// Sine and cosine of very small angles, |x| ≤ 0.002: Taylor's series to the 5th and 4th power.
  ///
  /// Accuracy: 10⁻¹⁹ beside the rounding.
  @inline(__always)
  package init(tiny x: WideLanes) {
    let z: WideLanes = x * x
    let s1: WideLanes = Self.step(z, 8.333_333_333_333_333e-3, -0.166_666_666_666_666_66)
    sin = fused(x * z, s1, x)
    let c1: WideLanes = Self.step(z, 4.166_666_666_666_666_4e-2, -0.5)
    cos = Self.step(z, c1, 1)
  }

  /// Those of the sum of two angles.
  @inline(__always)
  package static func + (a: LaneRotor, b: LaneRotor) -> LaneRotor {
    LaneRotor(
      sin: fused(a.sin, b.cos, a.cos * b.sin), cos: fused(a.cos, b.cos, -(a.sin * b.sin)))
  }

  /// Those of the difference of two angles.
  @inline(__always)
  package static func - (a: LaneRotor, b: LaneRotor) -> LaneRotor {
    LaneRotor(
      sin: fused(a.sin, b.cos, -(a.cos * b.sin)), cos: fused(a.cos, b.cos, a.sin * b.sin))
  }

  @inline(__always)
  private static func step(_ z: WideLanes, _ p: WideLanes, _ c: Double) -> WideLanes {
    fused(z, p, WideLanes(repeating: c))
  }

  @inline(__always)
  private static func step(_ z: WideLanes, _ p: Double, _ c: Double) -> WideLanes {
    fused(z, WideLanes(repeating: p), WideLanes(repeating: c))
  }
}

extension SIMD8<Double> {
  /// Each lane with the other sign.
  ///
  /// The standard library's is 0 - x, which does not become a part of a fused step.
  @inline(__always)
  package static prefix func - (x: SIMD8<Double>) -> SIMD8<Double> { x * -1.0 }

  /// Each lane, but not below `low`.
  @inline(__always)
  package func held(above low: Double) -> SIMD8<Double> {
    let below = SIMD8<Double>(repeating: low)
    return replacing(with: below, where: self .< below)
  }

  /// Each lane, but not below `low` nor above `high`.
  @inline(__always)
  package func held(_ low: Double, _ high: Double) -> SIMD8<Double> {
    let below = SIMD8<Double>(repeating: low)
    let above = SIMD8<Double>(repeating: high)
    let x: SIMD8<Double> = replacing(with: below, where: self .< below)
    return x.replacing(with: above, where: x .> above)
  }

  /// The lane's magnitude.
  @inline(__always)
  package var magnitudes: SIMD8<Double> {
    let bits = unsafeBitCast(self, to: SIMD8<UInt64>.self)
    return unsafeBitCast(bits & SIMD8<UInt64>(repeating: ~(1 &<< 63)), to: SIMD8<Double>.self)
  }
}
