// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Leaves out element sets that were published again as they were.
enum ElementSetJoin {
  private struct Key: Hashable {
    let number: Int?
    let epoch: Epoch
    let motion: Double
    let anomaly: Double
  }

  /// Drops the repetitions of a set in later files; the first stays.
  ///
  /// Sets of one file are left alone, since rules look for repetitions there.
  /// - Returns: how many were dropped.
  static func dropRepeated(_ inventory: inout Inventory) -> Int {
    guard let first = inventory.elementSets.first?.place.file,
      inventory.elementSets.contains(where: { $0.place.file != first })
    else { return 0 }
    var seen: [Key: Int32] = [:]
    seen.reserveCapacity(inventory.elementSets.count)
    let before = inventory.elementSets.count
    inventory.elementSets.removeAll { set in
      guard set.object == nil else { return false }
      let elements = set.elements
      let key = Key(
        number: elements.catalogNumber, epoch: elements.epoch,
        motion: elements.meanMotionRevolutionsPerDay, anomaly: elements.meanAnomalyDegrees)
      if let file = seen[key] { return file != set.place.file }
      seen[key] = set.place.file
      return false
    }
    return before - inventory.elementSets.count
  }
}
