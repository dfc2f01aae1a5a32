// SPDX-License-Identifier: Apache-2.0

extension BodyTable {
  /// Terms of a polynomial.
  static let terms = 12

  /// A body's place, metres; the time has to be in the span and the body in the table.
  @inline(__always)
  package func place(_ slot: Int, _ seconds: Double) -> Vector3 {
    let track = tracks[slot]
    let pieces: Double = (seconds - span.lowerBound) * track.rate
    let piece = Swift.min(Swift.max(Int(pieces), 0), track.count - 1)
    let u: Double = 2 * (pieces - Double(piece)) - 1
    let start = track.offset + piece * Self.terms
    return coefficients.withUnsafeBufferPointer { buffer in
      guard let c = buffer.baseAddress.map({ $0 + start }) else { return .zero }
      // Even and odd powers apart: two short chains instead of a long one.
      let uu = SIMD4<Double>(repeating: u * u)
      var even: SIMD4<Double> = c[10]
      var odd: SIMD4<Double> = c[11]
      even = even * uu + c[8]
      odd = odd * uu + c[9]
      even = even * uu + c[6]
      odd = odd * uu + c[7]
      even = even * uu + c[4]
      odd = odd * uu + c[5]
      even = even * uu + c[2]
      odd = odd * uu + c[3]
      even = even * uu + c[0]
      odd = odd * uu + c[1]
      let sum: SIMD4<Double> = odd * SIMD4<Double>(repeating: u) + even
      return Vector3(sum.x, sum.y, sum.z)
    }
  }

  /// A body's velocity, m/s; the time has to be in the span and the body in the table.
  package func velocity(_ slot: Int, _ seconds: Double) -> Vector3 {
    let track = tracks[slot]
    let pieces: Double = (seconds - span.lowerBound) * track.rate
    let piece = Swift.min(Swift.max(Int(pieces), 0), track.count - 1)
    let u: Double = 2 * (pieces - Double(piece)) - 1
    let start = track.offset + piece * Self.terms
    return coefficients.withUnsafeBufferPointer { buffer in
      var slope: SIMD4<Double> = .zero
      var k = Self.terms - 1
      while k > 0 {
        slope = slope * u + Double(k) * buffer[start + k]
        k -= 1
      }
      let factor: Double = 2 * track.rate
      return Vector3(factor * slope.x, factor * slope.y, factor * slope.z)
    }
  }

  /// Fits the polynomials of all bodies over the span.
  mutating func fit() throws(BodyEphemerisFailure) {
    if span.upperBound - span.lowerBound < 60 {
      let (first, last) = (
        source.coverage.lowerBound.seconds(since: reference),
        source.coverage.upperBound.seconds(since: reference)
      )
      let lower = Swift.max(Swift.min(first, span.lowerBound), span.lowerBound - 30)
      let upper = Swift.min(Swift.max(last, span.upperBound), span.upperBound + 30)
      span = lower...Swift.max(upper, lower + 1e-3)
    }
    let length: Double = span.upperBound - span.lowerBound
    let nodes: [Double] = (0..<Self.terms).map { k in
      Elementary.cos(Double.pi * (Double(k) + 0.5) / Double(Self.terms))
    }
    let powers = Self.chebyshevPowers()
    var fitted: [SIMD4<Double>] = []
    var values: [SIMD4<Double>] = Array(repeating: .zero, count: Self.terms)
    for body in bodies {
      let count = Swift.max(1, Int((length / pieceLength(body)).rounded(.up)))
      let step: Double = length / Double(count)
      tracks[Self.slot(body)] = Track(offset: fitted.count, count: count, rate: 1 / step)
      fitted.reserveCapacity(fitted.count + count * Self.terms)
      for piece in 0..<count {
        let middle: Double = span.lowerBound + (Double(piece) + 0.5) * step
        for k in 0..<Self.terms {
          let epoch = reference.advanced(bySeconds: middle + nodes[k] * step / 2)
          let p = try source.state(of: body, relativeTo: center, at: epoch).position
          values[k] = SIMD4(p.x, p.y, p.z, 0)
        }
        Self.append(values, nodes, powers, to: &fitted)
      }
    }
    coefficients = fitted
  }

  /// How long a piece of a body may be, seconds.
  private func pieceLength(_ body: SolarSystemBody) -> Double {
    switch (body, center) {
    case (.moon, _), (_, .moon): body == .sun || center == .sun ? 4 * 86_400 : 2 * 86_400
    case (.mercury, _): 4 * 86_400
    default: 8 * 86_400
    }
  }

  /// The powers of the polynomial that has given values at the nodes.
  private static func append(
    _ values: [SIMD4<Double>], _ nodes: [Double], _ powers: [[Double]],
    to fitted: inout [SIMD4<Double>]
  ) {
    // Chebyshev coefficients, by the polynomials' orthogonality over the nodes.
    var series: [SIMD4<Double>] = Array(repeating: .zero, count: terms)
    for k in 0..<terms {
      let u: Double = nodes[k]
      var (before, polynomial): (Double, Double) = (u, 1)
      for j in 0..<terms {
        series[j] += polynomial * values[k]
        (before, polynomial) = (polynomial, 2 * u * polynomial - before)
      }
    }
    let scale: Double = 2 / Double(terms)
    for j in 0..<terms { series[j] *= j == 0 ? scale / 2 : scale }
    for power in 0..<terms {
      var sum: SIMD4<Double> = .zero
      // From the highest, smallest term down.
      for j in stride(from: terms - 1, through: power, by: -1) where powers[j][power] != 0 {
        sum += powers[j][power] * series[j]
      }
      fitted.append(sum)
    }
  }

  /// The powers in each Chebyshev polynomial.
  private static func chebyshevPowers() -> [[Double]] {
    var table: [[Double]] = Array(repeating: Array(repeating: 0, count: terms), count: terms)
    table[0][0] = 1
    table[1][1] = 1
    for j in 2..<terms {
      for power in 0..<terms {
        let shifted: Double = power > 0 ? table[j - 1][power - 1] : 0
        table[j][power] = 2 * shifted - table[j - 2][power]
      }
    }
    return table
  }
}
