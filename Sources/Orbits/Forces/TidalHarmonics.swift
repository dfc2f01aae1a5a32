// SPDX-License-Identifier: Apache-2.0

/// The Love numbers of the anelastic Earth: IERS Conventions (2010), table 6.3.
enum LoveNumbers {
  static let k20: Double = 0.301_90
  static let k21: (re: Double, im: Double) = (0.298_30, -0.001_44)
  static let k22: (re: Double, im: Double) = (0.301_02, -0.001_30)
  static let k30: Double = 0.093
  static let k31: Double = 0.093
  static let k32: Double = 0.093
  static let k33: Double = 0.094
  /// How degree 2 of the tide changes degree 4 of the Earth: orders 0, 1, 2.
  static let plus0: Double = -0.000_89
  static let plus1: Double = -0.000_80
  static let plus2: Double = -0.000_57
}

/// Changes of the Earth's coefficients of degrees 2 to 4, without normalisation.
struct TidalHarmonics {
  /// C and S at n(n+1)/2 + m.
  private var cosines: [15 of Double] = .init(repeating: 0)
  private var sines: [15 of Double] = .init(repeating: 0)

  /// Adds the tide of a body at a place (m, axes fixed in the Earth), its mass in those of the Earth.
  ///
  /// Equations 6.6 and 6.7. Legendre functions are taken without the factor cosᵐ φ, which goes with
  /// the powers of (x + iy)/r; the squares of the norms stand in the numbers.
  mutating func raise(by place: Vector3, ratio: Double, radius: Double) {
    let squared: Double = place.squaredNorm
    guard squared > 0 else { return }
    let inverse: Double = 1 / squared.squareRoot()
    let u: Double = place.z * inverse
    let c1: Double = place.x * inverse
    let s1: Double = place.y * inverse
    let c2: Double = c1 * c1 - s1 * s1
    let s2: Double = 2 * c1 * s1
    let c3: Double = c2 * c1 - s2 * s1
    let s3: Double = c2 * s1 + s2 * c1
    let nearness: Double = radius * inverse
    let two: Double = ratio * nearness * nearness * nearness / 5
    let three: Double = ratio * nearness * nearness * nearness * nearness / 7
    // Degree 2: P20, P21 and P22 with the squares of the norms 5, 5/3 and 5/12.
    let zonal: Double = two * 2.5 * (3 * u * u - 1)
    let tesseral: Double = two * 5 * u
    let sectoral: Double = two * 1.25
    cosines[3] += LoveNumbers.k20 * zonal
    cosines[4] += tesseral * (LoveNumbers.k21.re * c1 + LoveNumbers.k21.im * s1)
    sines[4] += tesseral * (LoveNumbers.k21.re * s1 - LoveNumbers.k21.im * c1)
    cosines[5] += sectoral * (LoveNumbers.k22.re * c2 + LoveNumbers.k22.im * s2)
    sines[5] += sectoral * (LoveNumbers.k22.re * s2 - LoveNumbers.k22.im * c2)
    // Degree 3: norms squared 7, 7/6, 7/60, 7/360.
    let t30: Double = LoveNumbers.k30 * three * 3.5 * u * (5 * u * u - 3)
    let t31: Double = LoveNumbers.k31 * three * 1.75 * (5 * u * u - 1)
    let t32: Double = LoveNumbers.k32 * three * 1.75 * u
    let t33: Double = LoveNumbers.k33 * three * (105.0 / 360)
    cosines[6] += t30
    cosines[7] += t31 * c1
    sines[7] += t31 * s1
    cosines[8] += t32 * c2
    sines[8] += t32 * s2
    cosines[9] += t33 * c3
    sines[9] += t33 * s3
    // Degree 4 from degree 2: the norm of (4, m) in place of that of (2, m).
    let p40: Double = LoveNumbers.plus0 * zonal * Self.four0
    let p41: Double = LoveNumbers.plus1 * tesseral * Self.four1
    let p42: Double = LoveNumbers.plus2 * sectoral * Self.four2
    cosines[10] += p40
    cosines[11] += p41 * c1
    sines[11] += p41 * s1
    cosines[12] += p42 * c2
    sines[12] += p42 * s2
  }

  /// The norms of (4, m) over those of (2, m): √9/√5, √(9/10)/√(5/3), √(1/20)/√(5/12).
  private static let four0: Double = (9.0 / 5).squareRoot()
  private static let four1: Double = (27.0 / 50).squareRoot()
  private static let four2: Double = (3.0 / 25).squareRoot()
  private static let norm20: Double = 5.0.squareRoot()
  private static let norm21: Double = (5.0 / 3).squareRoot()
  private static let norm22: Double = (5.0 / 12).squareRoot()

  /// Adds normalised corrections of degree 2 and takes off the permanent part.
  mutating func add(_ more: TideCorrections.Values, permanent: Double) {
    cosines[3] += Self.norm20 * (more.c20 - permanent)
    cosines[4] += Self.norm21 * more.c21
    sines[4] += Self.norm21 * more.s21
    cosines[5] += Self.norm22 * more.c22
    sines[5] += Self.norm22 * more.s22
  }

  /// The slope of the potential in units of GM/R² (Cunningham 1970; Montenbruck and Gill 2000,
  /// equations 3.29 to 3.33).
  func slope(_ frame: HarmonicFrame) -> Vector3 {
    // V and W up to degree 5.
    var v: [21 of Double] = .init(repeating: 0)
    var w: [21 of Double] = .init(repeating: 0)
    v[0] = frame.ratio
    var diagonal = 0
    for m in 0...5 {
      if m > 0 {
        let factor = Double(2 * m - 1)
        let (a, b): (Double, Double) = (v[diagonal], w[diagonal])
        diagonal += m + 1
        v[diagonal] = factor * (frame.x * a - frame.y * b)
        w[diagonal] = factor * (frame.x * b + frame.y * a)
      }
      if m == 5 { break }
      var below = diagonal
      var here = diagonal + m + 1
      v[here] = Double(2 * m + 1) * frame.z * v[below]
      w[here] = Double(2 * m + 1) * frame.z * w[below]
      var n = m + 2
      while n <= 5 {
        let next: Int = here + n
        let inverse: Double = Self.inverses[n - m]
        let forward: Double = Double(2 * n - 1) * inverse * frame.z
        let backward: Double = Double(n + m - 1) * inverse * frame.ratioSquared
        v[next] = forward * v[here] - backward * v[below]
        w[next] = forward * w[here] - backward * w[below]
        below = here
        here = next
        n += 1
      }
    }
    var x: Double = 0
    var y: Double = 0
    var z: Double = 0
    var place = 3
    for n in 2...4 {
      let row: Int = place + n + 1
      for m in 0...n {
        let c: Double = cosines[place + m]
        let s: Double = sines[place + m]
        let above: Int = row + m + 1
        z -= Double(n - m + 1) * (c * v[row + m] + s * w[row + m])
        if m == 0 {
          x -= c * v[above]
          y -= c * w[above]
        } else {
          let factor = Double((n - m + 2) * (n - m + 1))
          let below: Int = row + m - 1
          x += 0.5 * (factor * (c * v[below] + s * w[below]) - c * v[above] - s * w[above])
          y += 0.5 * (factor * (s * v[below] - c * w[below]) - c * w[above] + s * v[above])
        }
      }
      place = row
    }
    return Vector3(x, y, z)
  }

  private static let inverses: [6 of Double] = [0, 1, 1.0 / 2, 1.0 / 3, 1.0 / 4, 1.0 / 5]
}
