// SPDX-License-Identifier: Apache-2.0

/// What the status of an object says about its life, whatever the catalogue's words for it.
enum ObjectLife: Sendable, Hashable, CaseIterable {
  /// Not launched yet.
  case planned
  /// In use.
  case active
  /// In orbit; nothing is said of its use.
  case inOrbit
  /// In orbit and out of use.
  case inactive
  /// No more in orbit.
  case gone
  /// Nothing is said.
  case unknown

  /// Reads a status: our words, the operational codes of the SATCAT, the codes of GCAT.
  init(status: String?) {
    switch status?.lowercased() {
    case "planned": self = .planned
    case "operational", "active", "extended-mission", "transmitting", "+", "p", "b", "s", "x":
      self = .active
    case "in-orbit", "in orbit", "o", "ao", "ain", "docked", "dk", "att": self = .inOrbit
    case "retired", "failed", "inactive", "lost", "-": self = .inactive
    case "decayed", "deorbited", "landed", "impacted", "destroyed", "d", "r", "l", "e", "f", "ar",
      "al", "c":
      self = .gone
    default: self = .unknown
    }
  }

  /// Whether the object may be expected to hold its orbit, unless something says that it does not.
  var mayKeepOrbit: Bool {
    switch self {
    case .active, .inOrbit, .unknown: true
    case .planned, .inactive, .gone: false
    }
  }
}

extension InventoryObject {
  /// What its status says.
  var life: ObjectLife { ObjectLife(status: status.value) }
}
