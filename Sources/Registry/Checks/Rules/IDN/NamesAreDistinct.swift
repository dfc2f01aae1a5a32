// SPDX-License-Identifier: Apache-2.0

import Orbits

/// IDN-010: two objects do not share a name in any spelling.
enum NamesAreDistinct: Check {
  static let rule = Rule(
    id: "IDN-010",
    title: Bilingual(
      "two objects do not share a name",
      "deux objets ne partagent pas un nom"),
    severity: .warning, certainty: .heuristic,
    rationale: """
      METEOR-M2 3 and METEOR M2-3 are one name to a reader, and two records that have it are mixed
      up or double. Case, blanks, hyphens, apostrophes, diacritics, script and the French and
      Russian ways of spelling do not count: Chang'e/嫦娥, Baïkonour/Baikonur, Союз/Soyouz/Soyuz. A
      number after a number does: M2 3 is not M23. A part may have the name of its whole, debris
      and rocket bodies share names by custom.
      """,
    formula: """
      key(name) differs between objects of one catalogue that are no part of each other
      """,
    reference: "gpredict, issue 336; GCAT, names",
    bad: RuleExample(
      "objects/x.yaml",
      """
      kind: satellite
      id: a
      name: METEOR-M2 3
      source: s
      norad: 57166
      ---
      kind: satellite
      id: b
      name: Meteor M2-3
      source: s
      norad: 57167
      """),
    good: RuleExample(
      "objects/x.yaml",
      """
      kind: satellite
      id: a
      name: METEOR-M2 3
      source: s
      norad: 57166
      ---
      kind: satellite
      id: b
      name: Meteor M2-4
      source: s
      norad: 57167
      """))

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    var owners: [String: [Int32]] = [:]
    owners.reserveCapacity(inventory.objects.count)
    for (position, object) in inventory.objects.enumerated() {
      if object.role == .debris || object.role == .rocketBody { continue }
      if object.name.isEmpty || NameIsKnown.isPlaceholder(object.name) { continue }
      report.exercised()
      take(object.name, object.place, position, inventory, &owners, &report)
      for alias in object.aliases {
        take(alias.value, alias.place, position, inventory, &owners, &report)
      }
    }
  }

  private static func take(
    _ name: String, _ place: Place, _ position: Int, _ inventory: Inventory,
    _ owners: inout [String: [Int32]], _ report: inout CheckReport
  ) {
    // Endings by custom, not names.
    if name.hasSuffix(" DEB") || name.hasSuffix(" R/B") { return }
    if name.utf8.contains(0x28), name.contains(" R/B(") { return }
    let key = NameKey.key(name)
    guard key.utf8.count > 1 else { return }
    guard let known = owners[key] else {
      owners[key] = [Int32(position)]
      return
    }
    if known.contains(Int32(position)) { return }
    let object = inventory.objects[position]
    for owner in known {
      let other = inventory.objects[Int(owner)]
      if mayShare(object, other, inventory) { continue }
      // Lists repeat a name for what nobody tells apart; two spellings of one are another matter.
      let isListed = object.record == nil && other.record == nil && name == other.name
      let owner = other.title == name ? "\(other.title) (\(other.id))" : other.title
      report.report(
        isListed ? .info : nil, at: place, subject: object.id, field: "name",
        Bilingual(
          "the name `\(name)` of \(object.id) is also one of \(owner)",
          "le nom « \(name) » de \(object.id) est aussi celui de \(owner)"),
        length: name.count,
        related: [(other.place, Bilingual(same: other.title))])
      return
    }
    // A handful tells whom a name belongs to.
    if known.count < 8 { owners[key]?.append(Int32(position)) }
  }

  /// Whether two entries are one object in two catalogues, or parts of one.
  private static func mayShare(
    _ a: InventoryObject, _ b: InventoryObject, _ inventory: Inventory
  ) -> Bool {
    if Kinship.areRelated(a, b) { return true }
    // Needles, subsatellites and other pieces of one launch share a name in lists by custom.
    if a.record == nil, b.record == nil, let one = a.designator.value,
      let other = b.designator.value, one.utf8.count > 8, one.prefix(8) == other.prefix(8)
    {
      return true
    }
    let isSameCatalogue = inventory.form(of: a.place) == inventory.form(of: b.place)
    if let one = a.catalogNumber.value, let other = b.catalogNumber.value {
      return one == other
    }
    if let one = a.designator.value, let other = b.designator.value, one.utf8.count > 8 {
      return one == other
    }
    return !isSameCatalogue
  }
}
