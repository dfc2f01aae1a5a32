// SPDX-License-Identifier: Apache-2.0

/// Positions of all objects at the middles of some slabs, column by column, m.
///
/// The fourth component is 0 where there is a state and 1 where there is none.
final class ScreenColumns {
  /// Columns on each side of a slab that its stencil needs.
  static let wing = 2
  /// Slabs of a block.
  static let blockLength = 32

  let objects: [SGP4]
  let geometry: ScreenGeometry
  /// Minutes from each object's epoch to the start of the span.
  let startMinutes: [Double]
  private let start: SGP4.PlainDate
  private let storage: UnsafeMutablePointer<SIMD4<Double>>
  private var columns = 0
  /// The slab whose middle the first column is.
  private(set) var firstColumn = 0
  private(set) var gaps: [ScreenResult.Gap] = []
  private var hasGap: [Bool]
  private(set) var samples = 0

  init(_ screen: ConjunctionScreen) {
    objects = screen.objects
    startMinutes = screen.startMinutes
    geometry = screen.geometry
    start = screen.startDate
    hasGap = Array(repeating: false, count: objects.count)
    let capacity: Int = (Self.blockLength + 2 * Self.wing) * objects.count
    storage = .allocate(capacity: max(1, capacity))
  }

  deinit { storage.deallocate() }

  /// The positions at the middle of a slab.
  func column(_ slab: Int) -> UnsafePointer<SIMD4<Double>> {
    UnsafePointer(storage + (slab - firstColumn) * objects.count)
  }

  /// Makes the columns of a block of slabs and their wings, keeping those it has.
  func prepare(_ block: Range<Int>) {
    let wanted: Range<Int> = (block.lowerBound - Self.wing)..<(block.upperBound + Self.wing)
    var have: Int = firstColumn + columns
    if wanted.lowerBound >= firstColumn, wanted.lowerBound < have {
      let kept: Int = have - wanted.lowerBound
      let from: Int = (wanted.lowerBound - firstColumn) * objects.count
      storage.update(from: storage + from, count: kept * objects.count)
    } else {
      have = wanted.lowerBound
    }
    firstColumn = wanted.lowerBound
    columns = wanted.count
    if have < wanted.upperBound { fill(have..<wanted.upperBound) }
  }

  private func fill(_ range: Range<Int>) {
    let count: Int = range.count
    samples += objects.count * count
    let dates: [SGP4.PlainDate] = range.map {
      SGP4.PlainDate(
        day: start.day, fraction: start.fraction + geometry.middle($0) / 86_400)
    }
    let times = SGP4Bulk.Times(dates: dates)
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 6 * count) { states in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { status in
        guard let values = states.baseAddress, let codes = status.baseAddress else { return }
        let output = BulkOutput(states: values, status: codes, count: count, layout: .planar)
        for index in objects.indices {
          let failures: Int = SGP4.BulkRun(objects[index], times).run(0..<count, output)
          store(index, range.lowerBound, count, values)
          if failures > 0 { mark(index, range.lowerBound, count, codes) }
        }
      }
    }
  }

  /// Puts the positions of an object into its columns.
  @inline(__always)
  private func store(
    _ index: Int, _ first: Int, _ count: Int, _ values: UnsafeMutablePointer<Double>
  ) {
    let stride: Int = objects.count
    var place: Int = (first - firstColumn) * stride + index
    for column in 0..<count {
      let position = SIMD4<Double>(
        values[column], values[count + column], values[2 * count + column], 0)
      storage[place] = 1000 * position
      place += stride
    }
  }

  /// Marks where an object has no state, and keeps the first such place.
  private func mark(
    _ index: Int, _ first: Int, _ count: Int, _ codes: UnsafeMutablePointer<UInt8>
  ) {
    for column in 0..<count where codes[column] != 0 {
      let slab: Int = first + column
      storage[(slab - firstColumn) * objects.count + index] = SIMD4(0, 0, 0, 1)
      guard !hasGap[index], slab >= 0, slab < geometry.count else { continue }
      hasGap[index] = true
      gaps.append(
        ScreenResult.Gap(
          object: index, time: geometry.middle(slab),
          status: SGP4.Status(rawValue: codes[column]) ?? .notFinite))
    }
  }
}
