// SPDX-License-Identifier: Apache-2.0

import Orbits

extension InventoryObject {
  /// The fields of an object, as they lie in memory.
  struct Content: Sendable, Hashable {
    var id: String
    var name = ""
    var place: Place
    var record: Int?
    var kind: RecordKind = .satellite
    var role: Role?
    var catalogNumber = Values<Int>()
    var designator = Values<String>()
    var owner = Values<String>()
    var status = Values<String>()
    var launchDate = Values<VagueDate>()
    var site = Values<String>()
    var end = Values<VagueDate>()
    var orbits: [InventoryOrbit] = []
    var elementSets: [Int] = []
    /// None or one: few objects of a large catalogue have any of these.
    var rare: [Rare] = []

    init(id: String, place: Place) {
      self.id = id
      self.place = place
    }

    /// The fields that few objects have, for writing.
    var rarities: Rare {
      get { rare.first ?? Rare() }
      _modify {
        if rare.isEmpty { rare.append(Rare()) }
        yield &rare[0]
      }
    }
  }

  /// The fields that tables of the whole sky leave empty.
  struct Rare: Sendable, Hashable {
    var aliases: [Cited<String>] = []
    var state = Values<String>()
    var operators = Values<String>()
    var manufacturers = Values<String>()
    var launch = Values<String>()
    var parent = Values<String>()
    var regime = Values<String>()
    var longitude = Values<Double>()
    var mass = Values<Double>()
    var center = Values<String>()
    var phases: [InventoryPhase] = []
    var registration: InventoryRegistration?
  }
}
