// SPDX-License-Identifier: Apache-2.0

/// Chebyshev polynomials of a body's place with whole coefficients, in pieces of equal length.
struct CompactSeries: Sendable {
  /// First and last TDB second since J2000.
  let start: Double
  let end: Double

  private let length: Double
  private let terms: Int
  /// Metres of a step.
  private let step: Double
  private var coefficients: [SIMD4<Int32>]

  /// Position (m) and velocity (m/s), by Clenshaw's recurrence.
  func state(at time: SPKTime) -> (position: Vector3, velocity: Vector3) {
    let pieces: Double = time.minus(start) / length
    let count = coefficients.count / terms
    let piece = Swift.min(Swift.max(Int(pieces), 0), count - 1)
    let half: Double = length / 2
    let u: Double = (time.minus(start + Double(piece) * length) - half) / half
    let first = piece * terms
    let twice = SIMD4<Double>(repeating: 2 * u)
    var (b1, b2, d1, d2): (SIMD4<Double>, SIMD4<Double>, SIMD4<Double>, SIMD4<Double>)
    (b1, b2, d1, d2) = (.zero, .zero, .zero, .zero)
    var k = terms - 1
    while k > 0 {
      let d: SIMD4<Double> = b1 + b1 + twice * d1 - d2
      let b: SIMD4<Double> = SIMD4<Double>(coefficients[first + k]) - b2 + twice * b1
      (d2, d1, b2, b1) = (d1, d, b1, b)
      k -= 1
    }
    let value: SIMD4<Double> = SIMD4<Double>(coefficients[first]) + u * b1 - b2
    let slope: SIMD4<Double> = b1 + u * d1 - d2
    return (
      step * Vector3(value.x, value.y, value.z),
      (step / half) * Vector3(slope.x, slope.y, slope.z)
    )
  }

  /// Reads all series of a file by their names.
  static func read(
    _ bytes: [UInt8]
  ) throws(BuiltinBodyEphemeris.Failure) -> [String: CompactSeries] {
    guard bytes.starts(with: Array("# body-ephemeris 1".utf8)) else { throw .unknownForm }
    var found: [String: CompactSeries] = [:]
    var lines = NumberLines(bytes)
    while let name = lines.nextHead() {
      let head = try lines.numbers()
      guard head.count == 5, head[0].magnitude < 1e8, (1...100_000).contains(head[1]),
        (1...1_000_000).contains(head[2]), (2...200).contains(head[3]), head[4] > 0,
        head[4] < 1e12, head[2] == head[2].rounded(), head[3] == head[3].rounded()
      else { throw .malformed(line: lines.number, reason: "the head makes no sense") }
      let (count, terms) = (Int(head[2]), Int(head[3]))
      let start: Double = (head[0] - 2_451_545) * 86_400
      let length: Double = head[1] * 86_400
      var series = CompactSeries(
        start: start, end: start + Double(count) * length, length: length, terms: terms,
        step: head[4] / 1_000, coefficients: [])
      for _ in 0..<count {
        let first = series.coefficients.count
        series.coefficients += repeatElement(.zero, count: terms)
        for axis in 0..<3 {
          try lines.wholeNumbers(terms) { series.coefficients[first + $0][axis] = $1 }
        }
      }
      found[name] = series
    }
    return found
  }
}

/// The lines of a text of numbers.
private struct NumberLines {
  private let bytes: [UInt8]
  private var at = 0
  /// The line read last, from 1.
  private(set) var number = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The first word of the next line that is no comment; nil at the end.
  mutating func nextHead() -> String? {
    while at < bytes.count {
      number += 1
      if bytes[at] == UInt8(ascii: "#") || bytes[at] == 10 {
        while at < bytes.count, bytes[at] != 10 { at += 1 }
        at += 1
        continue
      }
      let start = at
      while at < bytes.count, bytes[at] > 32 { at += 1 }
      return String(decoding: bytes[start..<at], as: UTF8.self)
    }
    return nil
  }

  /// The rest of the line as numbers.
  mutating func numbers() throws(BuiltinBodyEphemeris.Failure) -> [Double] {
    let start = at
    while at < bytes.count, bytes[at] != 10 { at += 1 }
    let words = bytes[start..<min(at, bytes.count)].split { $0 <= 32 }
    at += 1
    var numbers: [Double] = []
    for word in words {
      guard let value = Double(String(decoding: word, as: UTF8.self)), value.isFinite else {
        throw .malformed(line: number, reason: "a word that is no number")
      }
      numbers.append(value)
    }
    return numbers
  }

  /// A line of so many whole numbers.
  mutating func wholeNumbers(
    _ count: Int, _ take: (Int, Int32) -> Void
  ) throws(BuiltinBodyEphemeris.Failure) {
    number += 1
    for index in 0..<count {
      while at < bytes.count, bytes[at] == 32 { at += 1 }
      var negative = false
      if at < bytes.count, bytes[at] == UInt8(ascii: "-") {
        negative = true
        at += 1
      }
      var value: Int64 = 0
      let start = at
      while at < bytes.count, bytes[at] >= 48, bytes[at] <= 57, at - start < 10 {
        value = 10 * value + Int64(bytes[at] - 48)
        at += 1
      }
      guard at > start, let whole = Int32(exactly: negative ? -value : value) else {
        throw .malformed(line: number, reason: "\(count) whole numbers should stand here")
      }
      take(index, whole)
    }
    while at < bytes.count, bytes[at] == 32 || bytes[at] == 13 { at += 1 }
    guard at >= bytes.count || bytes[at] == 10 else {
      throw .malformed(line: number, reason: "more than \(count) whole numbers")
    }
    at += 1
  }
}

extension BuiltinBodyEphemeris.Failure: CustomStringConvertible {
  /// One sentence for people.
  public var description: String {
    switch self {
    case .unknownForm: "its first line is not '# body-ephemeris 1'"
    case .malformed(let line, let reason): "line \(line): \(reason)"
    case .incomplete: "it lacks the Moon or the Earth-Moon barycentre, or their spans differ"
    }
  }
}
