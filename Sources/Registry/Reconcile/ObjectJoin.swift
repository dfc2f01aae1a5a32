// SPDX-License-Identifier: Apache-2.0

/// Joins objects of different data sets by catalogue number, designator, JCAT, or name.
///
/// Tables of GCAT are joined to each other by their JCAT alone, since several of its objects may
/// share a catalogue number while they are attached. A name joins only what has neither number nor
/// designator, and only where exactly one object has it.
struct ObjectJoin {
  let sets: DataSets
  let order: ValueOrder
  private(set) var joinedCount = 0
  private var objects: [InventoryObject] = []
  /// The data sets that each object has rows of.
  private var members: [[Int]] = []
  private var byNumber: [Int: [Int]] = [:]
  private var byDesignator: [String: [Int]] = [:]
  private var byJCAT: [String: Int] = [:]
  private var byName: [String: [Int]] = [:]

  init(sets: DataSets, order: ValueOrder) {
    self.sets = sets
    self.order = order
  }

  /// The objects, with those of other data sets joined to the first that means the same.
  mutating func join(_ all: [InventoryObject]) -> [InventoryObject] {
    objects.reserveCapacity(all.count)
    let needsNames = all.contains { $0.catalogNumber.isEmpty && $0.designator.isEmpty }
    for object in all {
      let set = sets.set(object.place)
      if let target = target(of: object, set) {
        merge(object, into: target)
        members[target].append(set)
        joinedCount += 1
        note(object, at: target, needsNames)
      } else {
        objects.append(object)
        members.append([set])
        note(object, at: objects.count - 1, needsNames)
      }
    }
    return objects
  }

  private mutating func note(_ object: InventoryObject, at position: Int, _ needsNames: Bool) {
    if let number = object.catalogNumber.value {
      Self.insert(position, &byNumber[number, default: []])
    }
    if let designator = object.designator.value {
      Self.insert(position, &byDesignator[designator, default: []])
    }
    let set = sets.set(object.place)
    if set >= 0, sets.isGCAT[set] { byJCAT[object.id] = position }
    guard needsNames else { return }
    for name in [object.name] + object.aliases.map(\.value) {
      let folded = NameFolding.fold(name)
      if !folded.isEmpty { Self.insert(position, &byName[folded, default: []]) }
    }
  }

  // Static: a call on the value itself would hold a copy of the tables, and each insertion would copy them.
  private static func insert(_ position: Int, _ positions: inout [Int]) {
    if !positions.contains(position) { positions.append(position) }
  }

  private func target(of object: InventoryObject, _ set: Int) -> Int? {
    let isGCAT = set >= 0 && sets.isGCAT[set]
    func isFree(_ position: Int) -> Bool {
      !members[position].contains(set)
        && !(isGCAT && members[position].contains { $0 >= 0 && sets.isGCAT[$0] })
    }
    if isGCAT, let same = byJCAT[object.id], !members[same].contains(set) { return same }
    if let number = object.catalogNumber.value {
      if let found = byNumber[number]?.first(where: isFree) { return found }
    }
    if let designator = object.designator.value {
      let found = byDesignator[designator]?.first { position in
        // Two numbers are two objects, whatever the designator.
        isFree(position)
          && (object.catalogNumber.isEmpty || objects[position].catalogNumber.isEmpty)
      }
      if let found { return found }
    }
    guard object.catalogNumber.isEmpty, object.designator.isEmpty else { return nil }
    let found = byName[NameFolding.fold(object.name)]?.filter(isFree) ?? []
    return found.count == 1 ? found[0] : nil
  }

  private mutating func merge(_ other: InventoryObject, into position: Int) {
    let kind = objects[position].kind.rawValue
    mergeNames(other, into: position, kind)
    objects[position].role = objects[position].role ?? other.role
    order.add(other.catalogNumber, to: &objects[position].catalogNumber, field: "norad", kind: kind)
    order.add(other.designator, to: &objects[position].designator, field: "cospar", kind: kind)
    order.add(other.owner, to: &objects[position].owner, field: "owner", kind: kind)
    order.add(other.state, to: &objects[position].state, field: "state", kind: kind)
    order.add(other.operators, to: &objects[position].operators, field: "operator", kind: kind)
    order.add(
      other.manufacturers, to: &objects[position].manufacturers, field: "manufacturer", kind: kind)
    order.add(other.status, to: &objects[position].status, field: "status", kind: kind)
    order.add(other.launch, to: &objects[position].launch, field: "launch", kind: kind)
    order.add(
      other.launchDate, to: &objects[position].launchDate, field: "launch_date", kind: kind)
    order.add(other.site, to: &objects[position].site, field: "site", kind: kind)
    order.add(other.end, to: &objects[position].end, field: "end", kind: kind)
    order.add(other.parent, to: &objects[position].parent, field: "parent", kind: kind)
    order.add(other.regime, to: &objects[position].regime, field: "regime", kind: kind)
    order.add(
      other.longitude, to: &objects[position].longitude, field: "geo_longitude_deg", kind: kind)
    order.add(other.mass, to: &objects[position].mass, field: "mass_kg", kind: kind)
    order.add(other.center, to: &objects[position].center, field: "central_body", kind: kind)
    objects[position].orbits += other.orbits
    // One list of phases is a story; two told together are none.
    if objects[position].phases.isEmpty { objects[position].phases = other.phases }
    guard let registration = other.registration else { return }
    guard var own = objects[position].registration else {
      objects[position].registration = registration
      return
    }
    order.add(registration.state, to: &own.state, field: "registration.state", kind: kind)
    order.add(registration.document, to: &own.document, field: "registration.document", kind: kind)
    order.add(registration.date, to: &own.date, field: "registration.date", kind: kind)
    order.add(registration.function, to: &own.function, field: "registration.function", kind: kind)
    if own.orbit == nil { own.orbit = registration.orbit }
    objects[position].registration = own
  }

  /// Keeps the better name to show and the other as an alias.
  private mutating func mergeNames(_ other: InventoryObject, into position: Int, _ kind: String) {
    func speaker(_ object: InventoryObject) -> (Int32, Place) {
      (object.catalogNumber.first?.source ?? object.status.first?.source ?? -1, object.place)
    }
    let own = objects[position]
    let isBetter =
      !other.name.isEmpty
      && (own.name.isEmpty
        || order.prefers(speaker(other), over: speaker(own), field: "name", kind: kind))
    let shown = isBetter ? other : own
    let hidden = isBetter ? own : other
    objects[position].name = shown.name
    var known: Set<String> = [NameFolding.fold(shown.name)]
    for alias in own.aliases { known.insert(NameFolding.fold(alias.value)) }
    var extra = other.aliases
    if !hidden.name.isEmpty {
      extra.insert(
        Cited(hidden.name, text: hidden.name, place: hidden.place, source: speaker(hidden).0),
        at: 0)
    }
    for alias in extra where known.insert(NameFolding.fold(alias.value)).inserted {
      objects[position].aliases.append(alias)
    }
  }
}
