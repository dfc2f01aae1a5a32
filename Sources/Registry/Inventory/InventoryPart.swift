// SPDX-License-Identifier: Apache-2.0

import Orbits

/// A part of a file that is read without the others: the work, to be done on any core.
package struct InventoryPart: Sendable {
  /// What a part holds, in the order of its rows.
  package struct Stock: Sendable {
    /// The objects.
    package var objects: [InventoryObject] = []
    /// The element sets.
    package var elementSets: [InventoryElementSet] = []
    /// What the reader had to say.
    package var remarks: [ReaderRemark] = []
    /// What could not be used.
    package var quarantine: [QuarantinedRow] = []
    /// What the file turned out to be, where only reading it tells.
    package var form: String?
  }

  /// Reads the part.
  package let read: @Sendable (inout Stock) -> Void

  /// Makes a part from the work that it is.
  package init(_ read: @escaping @Sendable (inout Stock) -> Void) { self.read = read }
}

/// Parts of several files, read all at once and put together in order.
struct InventoryParts {
  private var parts: [(file: Int, part: InventoryPart)] = []

  /// Adds the parts of a file.
  mutating func add(_ added: [InventoryPart], of file: Int) {
    parts += added.map { (file, $0) }
  }

  /// Reads all parts and adds what they hold to an inventory, in the order in which they were added.
  mutating func read(into inventory: inout Inventory) {
    guard !parts.isEmpty else { return }
    let work = parts.map(\.part)
    let stocks = Concurrently.map(work.count) { position in
      var stock = InventoryPart.Stock()
      work[position].read(&stock)
      return stock
    }
    inventory.objects.reserveCapacity(
      inventory.objects.count + stocks.reduce(0) { $0 + $1.objects.count })
    inventory.elementSets.reserveCapacity(
      inventory.elementSets.count + stocks.reduce(0) { $0 + $1.elementSets.count })
    for (position, stock) in stocks.enumerated() {
      inventory.objects += stock.objects
      inventory.elementSets += stock.elementSets
      inventory.remarks += stock.remarks
      inventory.quarantine += stock.quarantine
      if let form = stock.form { inventory.files[parts[position].file].form = form }
    }
    parts = []
  }
}
