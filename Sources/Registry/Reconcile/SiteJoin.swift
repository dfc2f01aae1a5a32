// SPDX-License-Identifier: Apache-2.0

/// Joins launch sites of different data sets by id, code, name or alias.
struct SiteJoin {
  let sets: DataSets
  let order: ValueOrder
  /// Codes of other catalogues to ids of ours; empty where a code is shared.
  let codes: [String: String]
  private(set) var joinedCount = 0
  private var sites: [InventorySite] = []
  private var members: [[Int]] = []
  private var byName: [String: Int] = [:]

  init(sets: DataSets, order: ValueOrder, codes: [String: String]) {
    self.sets = sets
    self.order = order
    self.codes = codes
  }

  /// The sites, with those of other data sets joined to the first that means the same.
  mutating func join(_ all: [InventorySite]) -> [InventorySite] {
    for site in all {
      let set = sets.set(site.place)
      let names = [codes[site.id] ?? "", site.id, site.name] + site.aliases
      let folded = names.map { NameFolding.fold($0) }.filter { !$0.isEmpty }
      let position: Int
      if let name = folded.first(where: { byName[$0] != nil }), let target = byName[name],
        !members[target].contains(set)
      {
        position = target
        merge(site, into: target)
        members[target].append(set)
        joinedCount += 1
      } else {
        position = sites.count
        sites.append(site)
        members.append([set])
      }
      for name in folded where byName[name] == nil { byName[name] = position }
    }
    return sites
  }

  private mutating func merge(_ other: InventorySite, into position: Int) {
    let kind = RecordKind.site.rawValue
    if sites[position].name.isEmpty { sites[position].name = other.name }
    for alias in [other.id, other.name] + other.aliases
    where !alias.isEmpty && alias != sites[position].name && alias != sites[position].id
      && !sites[position].aliases.contains(alias)
    {
      sites[position].aliases.append(alias)
    }
    order.add(other.state, to: &sites[position].state, field: "host_state", kind: kind)
    order.add(other.latitude, to: &sites[position].latitude, field: "latitude_deg", kind: kind)
    order.add(other.longitude, to: &sites[position].longitude, field: "longitude_deg", kind: kind)
    order.add(other.opened, to: &sites[position].opened, field: "opened", kind: kind)
    order.add(other.closed, to: &sites[position].closed, field: "closed", kind: kind)
    for pad in other.pads {
      let own = sites[position].pads.firstIndex { $0.id == pad.id || $0.aliases.contains(pad.id) }
      guard let own else {
        sites[position].pads.append(pad)
        continue
      }
      order.add(
        pad.latitude, to: &sites[position].pads[own].latitude, field: "latitude_deg", kind: kind)
      order.add(
        pad.longitude, to: &sites[position].pads[own].longitude, field: "longitude_deg",
        kind: kind)
      order.add(pad.height, to: &sites[position].pads[own].height, field: "height_m", kind: kind)
    }
  }
}
