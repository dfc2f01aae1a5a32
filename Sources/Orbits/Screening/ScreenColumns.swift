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
  private let storage: UnsafeMutablePointer<SIMD4<Double>>
  private var columns = 0
  /// The slab whose middle the first column is.
  private(set) var firstColumn = 0
  private(set) var gaps: [ScreenResult.Gap] = []
  private var hasGap: [Bool]
  private(set) var samples = 0

  init(objects: [SGP4], startMinutes: [Double], geometry: ScreenGeometry) {
    self.objects = objects
    self.startMinutes = startMinutes
    self.geometry = geometry
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
    let count: Int = objects.count
    samples += count * range.count
    let step: Double = geometry.slab / 60
    for index in 0..<count {
      objects.withUnsafeBufferPointer { all in
        var integration = SGP4.Integration(all[index])
        let start: Double = startMinutes[index] + geometry.middle(range.lowerBound) / 60
        var place: Int = (range.lowerBound - firstColumn) * count + index
        for offset in 0..<range.count {
          let motion: SGP4.Motion = all[index].motion(
            minutes: start + Double(offset) * step, &integration)
          if motion.status == .done {
            storage[place] = SIMD4(1000 * motion.x, 1000 * motion.y, 1000 * motion.z, 0)
          } else {
            storage[place] = SIMD4(0, 0, 0, 1)
            let slab: Int = range.lowerBound + offset
            if !hasGap[index], slab >= 0, slab < geometry.count {
              hasGap[index] = true
              gaps.append(
                ScreenResult.Gap(
                  object: index, time: geometry.middle(slab), status: motion.status))
            }
          }
          place += count
        }
      }
    }
  }
}
