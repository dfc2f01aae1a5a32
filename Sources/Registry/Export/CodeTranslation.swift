// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Finds the code that another catalogue has for a value.
struct CodeTranslation {
  /// Whose codes are asked for: `satcat` or `gcat`, as the tables of codes name them.
  let scheme: String
  let inventory: Inventory
  private var states: [String: String] = [:]
  private var sites: [String: String] = [:]

  init(scheme: String, inventory: Inventory, codes: CodeTables) {
    self.scheme = scheme
    self.inventory = inventory
    for row in codes.states {
      guard let own = row["code"], let code = row[scheme] else { continue }
      let first = code.split(separator: " ").first.map(String.init) ?? code
      states[own] = first
      // Codes of the other scheme lead here too.
      for other in ["satcat", "gcat"] where other != scheme {
        for text in (row[other] ?? "").split(separator: " ") where states[String(text)] == nil {
          states[String(text)] = first
        }
      }
    }
    for row in codes.sites where row["scheme"] == scheme {
      guard let site = row["site"], let code = row["code"], sites[site] == nil else { continue }
      sites[site] = code
    }
  }

  /// The value that a file of the scheme itself has; nil where none of them says anything.
  func own<Value>(_ values: Values<Value>) -> Cited<Value>? {
    values.all.first { isOwn($0.place) }
  }

  /// Whether a place is in a file of the scheme.
  func isOwn(_ place: Place) -> Bool {
    let file = Int(place.file)
    return inventory.files.indices.contains(file)
      && inventory.files[file].form.hasPrefix(scheme)
  }

  /// The code of an owner: as the scheme's own files have it, else of its State, else as written.
  func owner(_ object: InventoryObject) -> String {
    if let own = own(object.owner) { return own.value }
    for text in object.owner.all.map(\.value) + object.state.all.map(\.value) {
      if let code = states[text] { return code }
    }
    return object.owner.value ?? object.state.value ?? ""
  }

  /// The code of a State.
  func state(_ object: InventoryObject) -> String {
    if let own = own(object.state) { return own.value }
    let texts = object.state.all.map(\.value)
    return texts.lazy.compactMap { states[$0] }.first ?? texts.first ?? ""
  }

  /// The code of the launch site of an object, its own or that of its launch.
  func site(_ object: InventoryObject) -> String {
    if let own = own(object.site) { return own.value }
    let launch = inventory.launch(of: object)
    let texts = object.site.all.map(\.value) + (launch?.site.all.map(\.value) ?? [])
    for text in texts {
      if let code = sites[text] { return code }
      if let known = inventory.index.site(text), let code = sites[inventory.sites[known].id] {
        return code
      }
    }
    return texts.first ?? ""
  }

  /// When an object ceased to exist: as a table of any form has it; of a curated record, whose end
  /// may be that of its use, where its status or its phases tell of a decay or a landing.
  func decayDate(_ object: InventoryObject) -> VagueDate? {
    if let own = own(object.end) { return own.value }
    let final: Set<String> = ["decayed", "deorbited", "landed", "impacted"]
    let isGone = object.status.contains(where: { final.contains($0.value) })
    for end in object.end.all {
      let file = Int(end.place.file)
      let isCurated =
        inventory.files.indices.contains(file) && inventory.files[file].form == "record"
      if isGone || !isCurated { return end.value }
    }
    return object.phases.last { final.contains($0.event.value) }?.date.value
  }

  /// The day of launch of an object, its own or that of its launch.
  func launchDate(_ object: InventoryObject) -> Cited<VagueDateText>? {
    let date =
      own(object.launchDate) ?? object.launchDate.first
      ?? inventory.launch(of: object)?.liftOff.first
    return date.map { Cited(VagueDateText($0.value), text: $0.text, place: $0.place) }
  }
}
