// SPDX-License-Identifier: Apache-2.0

import Orbits

/// The numbered pieces of launches, from the objects of a catalogue, or from element sets where
/// there is no catalogue.
enum LaunchPieces {
  /// A piece of a launch that has a number.
  struct Piece: Sendable {
    /// 1 for A, 24 for Z, 25 for AA.
    let rank: Int
    let number: Int
    let role: InventoryObject.Role
    let designator: String
    let title: String
    let place: Place
  }

  /// Hands out the pieces of each launch of each catalogue.
  static func forEach(in inventory: Inventory, _ body: ([Piece]) -> Void) {
    let launches = inventory.digest.launches {
      var all: [[Piece]] = []
      gather(inventory) { all.append($0) }
      return all
    }
    for pieces in launches { body(pieces) }
  }

  private static func gather(_ inventory: Inventory, _ body: ([Piece]) -> Void) {
    if inventory.objects.isEmpty {
      forEachOfSets(inventory, body)
      return
    }
    for positions in inventory.index.objectsByLaunch.values where positions.count > 1 {
      // Mostly all are of one file, and then of one catalogue.
      var pieces: [Piece] = []
      pieces.reserveCapacity(positions.count)
      for position in positions {
        if let piece = piece(inventory.objects[position]) { pieces.append(piece) }
      }
      guard let first = pieces.first else { continue }
      if pieces.allSatisfy({ $0.place.file == first.place.file }) {
        body(pieces)
        continue
      }
      for group in Dictionary(grouping: pieces, by: { inventory.form(of: $0.place) }).values {
        body(group)
      }
    }
  }

  private static func piece(_ object: InventoryObject) -> Piece? {
    guard let number = object.catalogNumber.value, let designator = object.designator.value,
      let rank = rank(of: designator)
    else { return nil }
    return Piece(
      rank: rank, number: number, role: object.role ?? role(of: object.name),
      designator: designator, title: object.title, place: object.place)
  }

  private static func forEachOfSets(_ inventory: Inventory, _ body: ([Piece]) -> Void) {
    var launches: [Substring: [Piece]] = [:]
    var seen: Set<Int> = []
    for set in inventory.elementSets {
      let designator = set.elements.internationalDesignator
      guard let number = set.elements.catalogNumber, let rank = rank(of: designator),
        seen.insert(number).inserted
      else { continue }
      launches[designator.prefix(8), default: []].append(
        Piece(
          rank: rank, number: number, role: role(of: set.elements.name), designator: designator,
          title: set.elements.name.isEmpty ? String(number) : set.elements.name,
          place: set.place))
    }
    for pieces in launches.values { body(pieces) }
  }

  /// What a name's ending says.
  private static func role(of name: String) -> InventoryObject.Role {
    if name.hasSuffix(" DEB") || name.contains(" DEB ") { return .debris }
    return name.contains(" R/B") ? .rocketBody : .payload
  }

  /// The place of a designator's piece in the alphabet without I and O; nil without a piece.
  private static func rank(of designator: String) -> Int? {
    var rank = 0
    var position = 0
    for byte in designator.utf8 {
      defer { position += 1 }
      if position < 8 {
        if position == 4 && byte != 0x2D { return nil }
        continue
      }
      guard byte &- 0x41 < 26 else { return nil }
      let letter = Int(byte - 0x41)
      rank = rank * 24 + letter + 1 - (letter > 14 ? 2 : letter > 8 ? 1 : 0)
    }
    return rank > 0 && position <= 11 ? rank : nil
  }
}
