// SPDX-License-Identifier: Apache-2.0

import Orbits

/// The element sets of one object, whether or not a catalogue describes it.
struct ElementSetGroup: Sendable {
  /// The object's id, else its catalogue number or designator.
  let id: String
  /// The name to show.
  let title: String
  /// The position of the object in ``Inventory/objects``; nil where only element sets name it.
  let object: Int?
  /// The launch by designator, `2011-035`; nil where nobody says.
  let launch: String?
  /// The positions of its sets among all, oldest first; those that are rough only are left out.
  let positions: [Int]
  /// All sets of the inventory.
  private let all: [InventoryElementSet]

  init(
    id: String, title: String, object: Int?, launch: String?, positions: [Int],
    all: [InventoryElementSet]
  ) {
    self.id = id
    self.title = title
    self.object = object
    self.launch = launch
    self.positions = positions
    self.all = all
  }

  /// The sets, oldest first.
  var sets: [InventoryElementSet] { positions.map { all[$0] } }

  /// The newest set.
  var newest: InventoryElementSet? { positions.last.map { all[$0] } }
}

extension Inventory {
  /// The element sets of each object; those that belong to no object go by their catalogue number,
  /// else by their designator or name.
  /// - Parameter count: groups of fewer sets are left out.
  func elementSetGroups(ofAtLeast count: Int = 1) -> [ElementSetGroup] {
    let all = digest.groups { allElementSetGroups() }
    return count <= 1 ? all : all.filter { $0.positions.count >= count }
  }

  private func allElementSetGroups() -> [ElementSetGroup] {
    var groups: [ElementSetGroup] = []
    for position in objects.indices where !objects[position].elementSets.isEmpty {
      let object = objects[position]
      let kept = object.elementSets.filter { !elementSets[$0].isRough }
      guard let last = kept.last else { continue }
      let designator =
        object.designator.value ?? elementSets[last].elements.internationalDesignator
      groups.append(
        ElementSetGroup(
          id: object.id, title: object.title, object: position,
          launch: InventoryIndex.launchPart(of: designator), positions: kept, all: elementSets))
    }
    return groups + orphanGroups()
  }

  private func orphanGroups() -> [ElementSetGroup] {
    // Most sets have a number; only the others need a text for a key.
    var numbered: [Int: [Int]] = [:]
    var named: [String: [Int]] = [:]
    for position in elementSets.indices
    where elementSets[position].object == nil && !elementSets[position].isRough {
      if let number = elementSets[position].elements.catalogNumber {
        numbered[number, default: []].append(position)
        continue
      }
      let elements = elementSets[position].elements
      let key =
        elements.internationalDesignator.isEmpty
        ? elements.name : elements.internationalDesignator
      if !key.isEmpty { named[key, default: []].append(position) }
    }
    var found: [(id: String, positions: [Int])] = numbered.keys.sorted().compactMap { number in
      numbered[number].map { (String(number), $0) }
    }
    for (key, positions) in named.sorted(by: { $0.key < $1.key }) { found.append((key, positions)) }
    return found.compactMap { id, positions in
      let sorted =
        positions.count == 1
        ? positions
        : positions.sorted {
          (elementSets[$0].elements.epoch, $0) < (elementSets[$1].elements.epoch, $1)
        }
      guard let last = sorted.last else { return nil }
      let elements = elementSets[last].elements
      return ElementSetGroup(
        id: id, title: elements.name.isEmpty ? id : elements.name, object: nil,
        launch: InventoryIndex.launchPart(of: elements.internationalDesignator),
        positions: sorted, all: elementSets)
    }
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
