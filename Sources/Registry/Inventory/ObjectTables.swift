// SPDX-License-Identifier: Apache-2.0

/// Positions of objects by what names them; one half at a time.
struct ObjectTables: Sendable {
  private(set) var byNumber: [Int: [Int]] = [:]
  private(set) var byID: [String: Int] = [:]
  private(set) var byDesignator: [String: [Int]] = [:]
  private(set) var byLaunch: [String: [Int]] = [:]

  /// The tables by number and id.
  init(numbers inventory: Inventory) {
    byNumber.reserveCapacity(inventory.objects.count)
    byID.reserveCapacity(inventory.objects.count)
    for position in inventory.objects.indices {
      let id = inventory.objects[position].id
      if byID[id] == nil { byID[id] = position }
      inventory.objects[position].catalogNumber.forEachValue { number in
        Self.insert(position, &byNumber[number, default: []])
      }
    }
  }

  /// The tables by designator and launch.
  init(designators inventory: Inventory) {
    byDesignator.reserveCapacity(inventory.objects.count)
    for position in inventory.objects.indices {
      var launch = inventory.objects[position].launch.value
      inventory.objects[position].designator.forEachValue { designator in
        Self.insert(position, &byDesignator[designator, default: []])
        if launch == nil { launch = InventoryIndex.launchPart(of: designator) }
      }
      if let launch { byLaunch[launch, default: []].append(position) }
    }
  }

  /// Adds a position once: several data sets may give an object the same number.
  private static func insert(_ position: Int, _ positions: inout [Int]) {
    if positions.last != position { positions.append(position) }
  }
}
