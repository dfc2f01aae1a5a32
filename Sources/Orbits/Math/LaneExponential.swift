// SPDX-License-Identifier: Apache-2.0

// Products are added as a * b + c, as in Lanes.swift.
extension SIMD8<Double> {
  /// e to the power of each lane, held to e^±700.
  ///
  /// The multiple of ln 2 nearest to the lane is taken off in two parts (Cody and Waite 1980), the
  /// rest is within ±0.35 and goes through the series to the 13th power. Accuracy: 2 units in the
  /// last place. A lane that is not a number gives none.
  @inline(__always)
  package var exponential: SIMD8<Double> {
    let low = SIMD8<Double>(repeating: -700)
    let high = SIMD8<Double>(repeating: 700)
    var x: SIMD8<Double> = self
    x = x.replacing(with: low, where: x .< low)
    x = x.replacing(with: high, where: x .> high)
    // Adding 1.5 × 2⁵² leaves the nearest whole number in the low bits.
    let shifted: SIMD8<Double> = x * 1.442_695_040_888_963_4 + 6_755_399_441_055_744.0
    let n: SIMD8<Double> = shifted - 6_755_399_441_055_744.0
    let r1: SIMD8<Double> = x - n * 0.693_147_180_369_123_8
    let r: SIMD8<Double> = r1 - n * 1.908_214_929_270_587_7e-10
    let p12: SIMD8<Double> = r * 1.605_904_383_682_161_5e-10 + 2.087_675_698_786_81e-09
    let p11: SIMD8<Double> = r * p12 + 2.505_210_838_544_172e-08
    let p10: SIMD8<Double> = r * p11 + 2.755_731_922_398_589e-07
    let p9: SIMD8<Double> = r * p10 + 2.755_731_922_398_589_3e-06
    let p8: SIMD8<Double> = r * p9 + 2.480_158_730_158_730_2e-05
    let p7: SIMD8<Double> = r * p8 + 0.000_198_412_698_412_698_4
    let p6: SIMD8<Double> = r * p7 + 0.001_388_888_888_888_889
    let p5: SIMD8<Double> = r * p6 + 0.008_333_333_333_333_333
    let p4: SIMD8<Double> = r * p5 + 0.041_666_666_666_666_664
    let p3: SIMD8<Double> = r * p4 + 0.166_666_666_666_666_66
    let p2: SIMD8<Double> = r * p3 + 0.5
    let sum: SIMD8<Double> = (r * r) * p2 + r + 1
    let bits = unsafeBitCast(shifted, to: SIMD8<UInt64>.self)
    let bias = SIMD8<UInt64>(repeating: 1023)
    let power = unsafeBitCast((bits &+ bias) &<< 52, to: SIMD8<Double>.self)
    return sum * power
  }

  /// The natural logarithm of each lane, which must be a positive normal number.
  ///
  /// The mantissa is brought within √½…√2 and goes through the series of artanh to the 21st power.
  /// Accuracy: 2 units in the last place, or 2 × 10⁻¹⁶ near 1.
  @inline(__always)
  package var logarithm: SIMD8<Double> {
    let bits = unsafeBitCast(self, to: SIMD8<UInt64>.self)
    // The exponent that leaves the mantissa nearest to 1: 0x3FE6A09E667F3BCD is √½.
    let shifted: SIMD8<UInt64> = bits &- SIMD8<UInt64>(repeating: 0x3FE6_A09E_667F_3BCD)
    let exponent: SIMD8<UInt64> = shifted & SIMD8<UInt64>(repeating: 0xFFF0_0000_0000_0000)
    let mantissa = unsafeBitCast(bits &- exponent, to: SIMD8<Double>.self)
    // A whole number of 12 bits, signed, through the low bits of 1.5 × 2⁵².
    let signed: SIMD8<UInt64> =
      ((exponent &>> 52) ^ SIMD8<UInt64>(repeating: 0x800)) &- SIMD8<UInt64>(repeating: 0x800)
    let magic = SIMD8<UInt64>(repeating: 0x4338_0000_0000_0000)
    let n: SIMD8<Double> =
      unsafeBitCast(signed &+ magic, to: SIMD8<Double>.self) - 6_755_399_441_055_744.0
    let s: SIMD8<Double> = (mantissa - 1) / (mantissa + 1)
    let z: SIMD8<Double> = s * s
    let p9: SIMD8<Double> = z * 0.095_238_095_238_095_24 + 0.105_263_157_894_736_84
    let p8: SIMD8<Double> = z * p9 + 0.117_647_058_823_529_41
    let p7: SIMD8<Double> = z * p8 + 0.133_333_333_333_333_33
    let p6: SIMD8<Double> = z * p7 + 0.153_846_153_846_153_85
    let p5: SIMD8<Double> = z * p6 + 0.181_818_181_818_181_82
    let p4: SIMD8<Double> = z * p5 + 0.222_222_222_222_222_22
    let p3: SIMD8<Double> = z * p4 + 0.285_714_285_714_285_71
    let p2: SIMD8<Double> = z * p3 + 0.4
    let p1: SIMD8<Double> = z * p2 + 0.666_666_666_666_666_66
    let series: SIMD8<Double> = 2 * s + s * z * p1
    return n * 0.693_147_180_369_123_8 + (n * 1.908_214_929_270_587_7e-10 + series)
  }
}
