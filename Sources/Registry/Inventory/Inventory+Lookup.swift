// SPDX-License-Identifier: Apache-2.0

private import Dispatch

extension Inventory {
  /// Gives an inventory up: what is large is taken apart beside the work that follows.
  public consuming func dismiss() {
    let rest = self
    DispatchQueue.global().async { withExtendedLifetime(rest) {} }
  }

  /// The launch of an object: by what it names, else by its designator; nil where unknown.
  public func launch(of object: InventoryObject) -> InventoryLaunch? {
    if let name = object.launch.value, let found = index.launches[name] { return launches[found] }
    if let designator = object.designator.value,
      let part = InventoryIndex.launchPart(of: designator), let found = index.launches[part]
    {
      return launches[found]
    }
    return nil
  }

  /// The site of a launch and the pad it names; nil where unknown.
  public func site(of launch: InventoryLaunch) -> (site: InventorySite, pad: InventorySite.Pad?)? {
    guard let name = launch.site.value, let found = index.site(name) else { return nil }
    let site = sites[found]
    return (site, launch.pad.value.flatMap { site.pad($0) })
  }

  /// The element sets of an object, oldest first.
  public func sets(of object: InventoryObject) -> [InventoryElementSet] {
    object.elementSets.map { elementSets[$0] }
  }

  /// The record of an entry; nil for rows of tables.
  public func record(_ position: Int?) -> Record? {
    guard let position, records.indices.contains(position) else { return nil }
    return records[position]
  }

  /// The record with an id.
  public func record(id: String) -> Record? { index.records[id].map { records[$0] } }
}
