// SPDX-License-Identifier: Apache-2.0

extension HarmonicSeries {
  /// The sums of three functions at a place up to a degree, as a vector.
  @inline(__always)
  func vector(_ frame: HarmonicFrame, degree: Int) -> Vector3 {
    let w = SIMD4<Double>(repeating: 2 * frame.z)
    let g = SIMD4<Double>(repeating: frame.ratioSquared)
    var powers = OrderPowers(frame)
    var x: SIMD4<Double> = .zero
    var y: SIMD4<Double> = .zero
    var z: SIMD4<Double> = .zero
    table.withUnsafeBufferPointer { table in
      guard let base = table.baseAddress else { return }
      var rest: Int = degree
      for start in starts {
        if rest < 0 { break }
        var entry: UnsafePointer<SIMD4<Double>> = base + start
        var q1 = SIMD4<Double>(repeating: 1)
        var q2: SIMD4<Double> = .zero
        var a0: SIMD4<Double> = entry[1]
        var a1: SIMD4<Double> = entry[2]
        var b0: SIMD4<Double> = entry[3]
        var b1: SIMD4<Double> = entry[4]
        var c0: SIMD4<Double> = entry[5]
        var c1: SIMD4<Double> = entry[6]
        var k: Int = rest
        // Two degrees a turn: the two latest values change places by themselves.
        while k >= 2 {
          let odd: SIMD4<Double> = fused(w, q1, (g * entry[7]) * q2)
          a0 = fused(odd, entry[8], a0)
          a1 = fused(odd, entry[9], a1)
          b0 = fused(odd, entry[10], b0)
          b1 = fused(odd, entry[11], b1)
          c0 = fused(odd, entry[12], c0)
          c1 = fused(odd, entry[13], c1)
          let even: SIMD4<Double> = fused(w, odd, (g * entry[14]) * q1)
          a0 = fused(even, entry[15], a0)
          a1 = fused(even, entry[16], a1)
          b0 = fused(even, entry[17], b0)
          b1 = fused(even, entry[18], b1)
          c0 = fused(even, entry[19], c0)
          c1 = fused(even, entry[20], c1)
          entry += 14
          q2 = odd
          q1 = even
          k -= 2
        }
        if k == 1 {
          let last: SIMD4<Double> = fused(w, q1, (g * entry[7]) * q2)
          a0 = fused(last, entry[8], a0)
          a1 = fused(last, entry[9], a1)
          b0 = fused(last, entry[10], b0)
          b1 = fused(last, entry[11], b1)
          c0 = fused(last, entry[12], c0)
          c1 = fused(last, entry[13], c1)
        }
        x = fused(a0, powers.cosine, fused(a1, powers.sine, x))
        y = fused(b0, powers.cosine, fused(b1, powers.sine, y))
        z = fused(c0, powers.cosine, fused(c1, powers.sine, z))
        powers.advance()
        rest -= 4
      }
    }
    return frame.ratio * Vector3(x.sum(), y.sum(), z.sum())
  }

  /// The sums of five functions up to a degree, as the xx, xy, xz, yz and zz of a symmetric matrix
  /// without trace.
  @inline(__always)
  func symmetricMatrix(_ frame: HarmonicFrame, degree: Int) -> Matrix3 {
    let w = SIMD4<Double>(repeating: 2 * frame.z)
    let g = SIMD4<Double>(repeating: frame.ratioSquared)
    var powers = OrderPowers(frame)
    var xx: SIMD4<Double> = .zero
    var xy: SIMD4<Double> = .zero
    var xz: SIMD4<Double> = .zero
    var yz: SIMD4<Double> = .zero
    var zz: SIMD4<Double> = .zero
    table.withUnsafeBufferPointer { table in
      guard let base = table.baseAddress else { return }
      var rest: Int = degree
      for start in starts {
        if rest < 0 { break }
        var entry: UnsafePointer<SIMD4<Double>> = base + start
        var q1 = SIMD4<Double>(repeating: 1)
        var q2: SIMD4<Double> = .zero
        var a0: SIMD4<Double> = entry[1]
        var a1: SIMD4<Double> = entry[2]
        var b0: SIMD4<Double> = entry[3]
        var b1: SIMD4<Double> = entry[4]
        var c0: SIMD4<Double> = entry[5]
        var c1: SIMD4<Double> = entry[6]
        var d0: SIMD4<Double> = entry[7]
        var d1: SIMD4<Double> = entry[8]
        var e0: SIMD4<Double> = entry[9]
        var e1: SIMD4<Double> = entry[10]
        var k: Int = rest
        // Two degrees a turn: the two latest values change places by themselves.
        while k >= 2 {
          let odd: SIMD4<Double> = fused(w, q1, (g * entry[11]) * q2)
          a0 = fused(odd, entry[12], a0)
          a1 = fused(odd, entry[13], a1)
          b0 = fused(odd, entry[14], b0)
          b1 = fused(odd, entry[15], b1)
          c0 = fused(odd, entry[16], c0)
          c1 = fused(odd, entry[17], c1)
          d0 = fused(odd, entry[18], d0)
          d1 = fused(odd, entry[19], d1)
          e0 = fused(odd, entry[20], e0)
          e1 = fused(odd, entry[21], e1)
          let even: SIMD4<Double> = fused(w, odd, (g * entry[22]) * q1)
          a0 = fused(even, entry[23], a0)
          a1 = fused(even, entry[24], a1)
          b0 = fused(even, entry[25], b0)
          b1 = fused(even, entry[26], b1)
          c0 = fused(even, entry[27], c0)
          c1 = fused(even, entry[28], c1)
          d0 = fused(even, entry[29], d0)
          d1 = fused(even, entry[30], d1)
          e0 = fused(even, entry[31], e0)
          e1 = fused(even, entry[32], e1)
          entry += 22
          q2 = odd
          q1 = even
          k -= 2
        }
        if k == 1 {
          let last: SIMD4<Double> = fused(w, q1, (g * entry[11]) * q2)
          a0 = fused(last, entry[12], a0)
          a1 = fused(last, entry[13], a1)
          b0 = fused(last, entry[14], b0)
          b1 = fused(last, entry[15], b1)
          c0 = fused(last, entry[16], c0)
          c1 = fused(last, entry[17], c1)
          d0 = fused(last, entry[18], d0)
          d1 = fused(last, entry[19], d1)
          e0 = fused(last, entry[20], e0)
          e1 = fused(last, entry[21], e1)
        }
        xx = fused(a0, powers.cosine, fused(a1, powers.sine, xx))
        xy = fused(b0, powers.cosine, fused(b1, powers.sine, xy))
        xz = fused(c0, powers.cosine, fused(c1, powers.sine, xz))
        yz = fused(d0, powers.cosine, fused(d1, powers.sine, yz))
        zz = fused(e0, powers.cosine, fused(e1, powers.sine, zz))
        powers.advance()
        rest -= 4
      }
    }
    let f: Double = frame.ratio
    let (a, b, c): (Double, Double, Double) = (f * xx.sum(), f * xy.sum(), f * xz.sum())
    let (d, e): (Double, Double) = (f * yz.sum(), f * zz.sum())
    return Matrix3(Vector3(a, b, c), Vector3(b, -a - e, d), Vector3(c, d, e))
  }
}

/// The powers m, m+1, m+2, m+3 of R (x + iy)/r², in lanes, for four orders at a time.
struct OrderPowers {
  /// The real parts, (R/r)ᵐ cosᵐ φ cos mλ.
  private(set) var cosine: SIMD4<Double>
  /// The imaginary parts.
  private(set) var sine: SIMD4<Double>
  private let fourthCosine: Double
  private let fourthSine: Double

  /// The powers 0 to 3 at a place.
  @inline(__always)
  init(_ frame: HarmonicFrame) {
    let (c1, s1): (Double, Double) = (frame.x, frame.y)
    let c2: Double = c1 * c1 - s1 * s1
    let s2: Double = 2 * c1 * s1
    cosine = SIMD4(1, c1, c2, c2 * c1 - s2 * s1)
    sine = SIMD4(0, s1, s2, c2 * s1 + s2 * c1)
    fourthCosine = c2 * c2 - s2 * s2
    fourthSine = 2 * c2 * s2
  }

  /// Goes on to the next four.
  @inline(__always)
  mutating func advance() {
    let next: SIMD4<Double> = cosine * fourthCosine - sine * fourthSine
    sine = cosine * fourthSine + sine * fourthCosine
    cosine = next
  }
}
