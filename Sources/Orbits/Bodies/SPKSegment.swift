// SPDX-License-Identifier: Apache-2.0

/// One run of states of a target relative to a centre in a kernel.
package struct SPKSegment: Sendable, Hashable {
  /// NAIF number of what moves.
  package let target: Int
  /// NAIF number of what it moves about.
  package let center: Int
  /// NAIF number of the axes; 1 is ICRF.
  package let axes: Int
  /// The kind of representation.
  package let type: Int
  /// First TDB second since J2000.
  package let start: Double
  /// Last TDB second since J2000.
  package let stop: Double
  /// Address of the first word.
  package let first: Int
  /// Records, or states.
  package let count: Int
  /// Words of a record, or states of an interpolation.
  package let width: Int
  /// TDB second at which the first record starts; no meaning for tabulated states.
  package let origin: Double
  /// Seconds of a record; no meaning for tabulated states.
  package let step: Double

  /// No kernel covers a time farther than 30,000 years from J2000, seconds.
  private static let farthest: Double = 1e12

  /// Reads a segment's descriptor at an address of a file, and what stands at the segment's end.
  package init(_ file: borrowing SPKFile, at address: Int) throws(SPKKernel.Failure) {
    let times: [Double] = file.words(at: address, count: 2)
    (target, center) = file.integers(at: address + 2)
    (axes, type) = file.integers(at: address + 3)
    let (first, last) = file.integers(at: address + 4)
    let place = "the segment of NAIF \(target) about \(center)"
    guard times[0] >= -Self.farthest, times[1] <= Self.farthest, times[0] <= times[1] else {
      throw .damaged(reason: "\(place) covers no time")
    }
    guard first >= 1, last >= first else {
      throw .damaged(reason: "\(place) has no words")
    }
    guard file.holds(first, last) else {
      throw .truncated(bytes: file.byteCount, needed: 8 * last)
    }
    (start, stop) = (times[0], times[1])
    self.first = first
    let size = last - first + 1
    let broken: SPKKernel.Failure = .damaged(reason: "\(place) has counts that make no sense")
    func counted(_ number: Double, _ range: ClosedRange<Int>) throws(SPKKernel.Failure) -> Int {
      guard number >= Double(range.lowerBound), number <= Double(range.upperBound),
        number == number.rounded()
      else { throw broken }
      return Int(number)
    }
    switch type {
    case 2, 3:
      guard size >= 4 + 5 else { throw broken }
      let end: [Double] = file.words(at: last - 3, count: 4)
      let parts = type == 2 ? 3 : 6
      count = try counted(end[3], 1...size)
      width = try counted(end[2], (2 + parts)...min(size, 1_000))
      origin = end[0]
      step = end[1]
      guard (width - 2) % parts == 0, count * width + 4 == size, step > 0, step.isFinite,
        abs(origin) <= Self.farthest
      else { throw broken }
    case 9, 13:
      guard size >= 9 else { throw broken }
      let end: [Double] = file.words(at: last - 1, count: 2)
      count = try counted(end[1], 1...size)
      // Type 9 keeps the degree, type 13 half of it: each is one less than the states it takes.
      width = min(count, try counted(end[0], 0...30) + 1)
      origin = 0
      step = 0
      guard 7 * count + (count - 1) / 100 + 2 == size else { throw broken }
    default:
      (count, width, origin, step) = (0, 0, 0, 0)
    }
  }

  /// Whether the segment has a state at a time; a millisecond outside is forgiven.
  package func covers(_ time: SPKTime) -> Bool {
    time.minus(start) >= -1e-3 && time.minus(stop) <= 1e-3
  }
}
