// SPDX-License-Identifier: Apache-2.0

import Orbits

/// The element sets of one object, whether or not a catalogue describes it.
struct ElementSetGroup {
  /// The object's id, else its catalogue number or designator.
  let id: String
  /// The name to show.
  let title: String
  /// The position of the object in ``Inventory/objects``; nil where only element sets name it.
  let object: Int?
  /// The launch by designator, `2011-035`; nil where nobody says.
  let launch: String?
  /// The sets, oldest first; those that are rough only are left out.
  let sets: [InventoryElementSet]
}

extension Inventory {
  /// The element sets of each object; those that belong to no object go by their catalogue number,
  /// else by their designator.
  /// - Parameter count: groups of fewer sets are left out.
  func elementSetGroups(ofAtLeast count: Int = 1) -> [ElementSetGroup] {
    var groups: [ElementSetGroup] = []
    for position in objects.indices where objects[position].elementSets.count >= count {
      let object = objects[position]
      let sets: [InventoryElementSet] = object.elementSets.compactMap {
        elementSets[$0].isRough ? nil : elementSets[$0]
      }
      guard sets.count >= count else { continue }
      let designator =
        object.designator.value ?? sets.last?.elements.internationalDesignator ?? ""
      groups.append(
        ElementSetGroup(
          id: object.id, title: object.title, object: position,
          launch: InventoryIndex.launchPart(of: designator), sets: sets))
    }
    var orphans: [String: [InventoryElementSet]] = [:]
    for set in elementSets where set.object == nil && !set.isRough {
      let elements = set.elements
      let key =
        elements.catalogNumber.map(String.init)
        ?? (elements.internationalDesignator.isEmpty
          ? elements.name : elements.internationalDesignator)
      if key.isEmpty { continue }
      orphans[key, default: []].append(set)
    }
    for (key, found) in orphans.sorted(by: { $0.key < $1.key }) where found.count >= count {
      let sets = found.sorted {
        ($0.elements.epoch, $0.place) < ($1.elements.epoch, $1.place)
      }
      guard let last = sets.last?.elements else { continue }
      groups.append(
        ElementSetGroup(
          id: key, title: last.name.isEmpty ? key : last.name, object: nil,
          launch: InventoryIndex.launchPart(of: last.internationalDesignator), sets: sets))
    }
    return groups
  }

  /// What the status of a group's object says; unknown where only element sets name it.
  func life(of group: ElementSetGroup) -> ObjectLife {
    group.object.map { objects[$0].life } ?? .unknown
  }

  /// What a group's object is; from its name where only element sets name it.
  func role(of group: ElementSetGroup) -> InventoryObject.Role? {
    if let object = group.object { return objects[object].role }
    if group.title.contains(" DEB") { return .debris }
    if group.title.contains(" R/B") { return .rocketBody }
    return nil
  }
}
