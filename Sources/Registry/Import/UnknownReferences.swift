// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Looks for what refers to things that a catalogue does not know.
struct UnknownReferences {
  private let owners: Set<String>
  private let sites: Set<String>
  private let numbers: Set<Int>
  private let designators: Set<String>

  /// Prepares the codes of a catalogue and the objects it has besides a file.
  init(codes: CodeTables, catalog: Inventory) {
    var owners: Set<String> = []
    for row in codes.states {
      for column in ["code", "satcat", "gcat"] {
        for code in (row[column] ?? "").split(separator: " ") { owners.insert(String(code)) }
      }
    }
    for row in codes.owners { if let code = row["code"] { owners.insert(code) } }
    for body in catalog.organisations {
      owners.insert(body.id)
      owners.formUnion(body.aliases)
    }
    self.owners = owners
    var sites: Set<String> = []
    for row in codes.sites { if let code = row["code"] { sites.insert(code) } }
    for site in catalog.sites {
      sites.insert(site.id)
      sites.insert(site.name)
      sites.formUnion(site.aliases)
    }
    self.sites = sites
    numbers = Set(catalog.objects.compactMap(\.catalogNumber.value))
    designators = Set(catalog.objects.compactMap(\.designator.value))
  }

  /// What an inventory of one file refers to in vain, in the order of how often.
  func find(in inventory: Inventory) -> [ImportResult.Unknown] {
    var counts: [String: [String: Int]] = [:]
    for position in inventory.objects.indices {
      if let code = inventory.objects[position].owner.value, !owners.isEmpty, !owners.contains(code)
      {
        counts["owner code", default: [:]][code, default: 0] += 1
      }
      if let code = inventory.objects[position].site.value, !sites.isEmpty, !sites.contains(code) {
        counts["site code", default: [:]][code, default: 0] += 1
      }
    }
    for launch in inventory.launches {
      if let code = launch.site.value, !sites.isEmpty, !sites.contains(code) {
        counts["site code", default: [:]][code, default: 0] += 1
      }
    }
    var orphans = 0
    for set in inventory.elementSets {
      let isKnown =
        set.elements.catalogNumber.map(numbers.contains)
        ?? designators.contains(set.elements.internationalDesignator)
      if !isKnown { orphans += 1 }
    }
    if orphans > 0 { counts["element sets without an object"] = ["": orphans] }
    return counts.flatMap { what, codes in
      codes.map { ImportResult.Unknown(what: what, code: $0.key, count: $0.value) }
    }
    .sorted { ($0.what, -$0.count, $0.code) < ($1.what, -$1.count, $1.code) }
  }
}
