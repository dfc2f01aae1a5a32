// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Writes objects in the columns of GCAT's satcat; what an inventory has nothing for is `-`.
///
/// An object is known by its JCAT, that is by its catalogue number; one with neither is left out.
struct GCATWriter {
  let inventory: Inventory
  let translation: CodeTranslation

  init(inventory: Inventory, codes: CodeTables) {
    self.inventory = inventory
    translation = CodeTranslation(scheme: "gcat", inventory: inventory, codes: codes)
  }

  private static let columns =
    "JCAT Satcat Launch_Tag Piece Type Name PLName LDate Parent SDate Primary DDate Status Dest"
    + " Owner State Manufacturer Bus Motor Mass MassFlag DryMass DryFlag TotMass TotFlag Length"
    + " LFlag Diameter DFlag Span SpanFlag Shape ODate Perigee PF Apogee AF Inc IF OpOrbit OQUAL"
    + " AltNames"

  /// Writes objects by their positions.
  func write(_ objects: [Int]) -> CatalogExport.Outcome {
    var outcome = CatalogExport.Outcome()
    let columns = Self.columns.split(separator: " ").map(String.init)
    outcome.text = Array(("#" + columns.joined(separator: "\t") + "\n").utf8)
    for position in objects {
      let object = inventory.objects[position]
      guard let id = jcat(object) else {
        outcome.leftOut.append((object.id, "it has neither a JCAT nor a catalogue number"))
        continue
      }
      let fields = fields(object)
      let row = columns.map { column in
        let text = column == "JCAT" ? id : fields[column] ?? ""
        let plain = text.replacing("\t", with: " ").replacing("\n", with: " ")
        return plain.isEmpty ? "-" : plain
      }
      outcome.text += Array((row.joined(separator: "\t") + "\n").utf8)
      outcome.count += 1
    }
    return outcome
  }

  private func jcat(_ object: InventoryObject) -> String? {
    let bytes = object.id.utf8
    let isJCAT =
      (6...10).contains(bytes.count) && (bytes.first ?? 0) &- 0x41 < 26
      && bytes.dropFirst().allSatisfy { $0 &- 0x30 < 10 }
    if isJCAT { return object.id }
    guard let number = object.catalogNumber.value else { return nil }
    return "S" + padded(number)
  }

  /// A catalogue number as GCAT writes it: five digits, or nine from 100000.
  private func padded(_ number: Int) -> String {
    let digits = String(number)
    let width = number < 100_000 ? 5 : 9
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  private func fields(_ object: InventoryObject) -> [String: String] {
    var fields: [String: String] = [:]
    if let number = object.catalogNumber.first {
      fields["Satcat"] = translation.isOwn(number.place) ? number.text : padded(number.value)
    }
    let designator = translation.own(object.designator) ?? object.designator.first
    fields["Launch_Tag"] =
      translation.own(object.launch)?.value
      ?? designator.flatMap { InventoryIndex.launchPart(of: $0.value) } ?? object.launch.value
    fields["Piece"] = designator?.value
    fields["Type"] =
      switch object.role {
      case .payload: object.kind == .spacecraft ? "PH" : "P"
      case .rocketBody: "R"
      case .debris: "D"
      case .component: "C"
      case nil: nil
      }
    fields["Name"] = object.name
    fields["AltNames"] = object.aliases.map(\.value).filter { !$0.utf8.contains(0x2C) }
      .joined(separator: ",")
    fields["LDate"] = translation.launchDate(object)?.value.gcat
    fields["Parent"] = (translation.own(object.parent) ?? object.parent.first)?.value
    fields["Primary"] = object.center.value ?? "Earth"
    let end = translation.decayDate(object)
    fields["DDate"] = end.map { VagueDateText($0).gcat }
    fields["Status"] = status(object, isGone: end != nil)
    fields["Owner"] = translation.owner(object)
    fields["State"] = translation.state(object)
    fields["Manufacturer"] =
      (translation.own(object.manufacturers) ?? object.manufacturers.first)?.value
    if let mass = translation.own(object.mass) ?? object.mass.first {
      fields["Mass"] = mass.text
      fields["MassFlag"] = mass.confidence == .estimated ? "?" : nil
    }
    fields["OpOrbit"] = (translation.own(object.regime) ?? object.regime.first)?.value
    addOrbit(object, &fields)
    return fields
  }

  private func status(_ object: InventoryObject, isGone: Bool) -> String {
    if let own = translation.own(object.status) { return own.value }
    switch object.status.value {
    case "decayed", "impacted": return "R"
    case "deorbited": return "D"
    case "landed": return "L"
    default: return isGone ? "R" : "O"
    }
  }

  private func addOrbit(_ object: InventoryObject, _ fields: inout [String: String]) {
    let own = object.orbits.first { translation.isOwn($0.place) && $0.purpose == nil }
    guard let orbit = own ?? object.orbits.first else { return }
    fields["ODate"] = orbit.epoch.first.map { VagueDateText($0.value).gcat }
    fields["Perigee"] = orbit.perigee.first?.text
    fields["PF"] = flag(orbit.perigee.first)
    fields["Apogee"] = orbit.apogee.first?.text
    fields["AF"] = flag(orbit.apogee.first)
    fields["Inc"] = orbit.inclination.first?.text
    fields["IF"] = flag(orbit.inclination.first)
  }

  private func flag(_ value: Cited<Double>?) -> String? {
    value?.confidence == .estimated ? "?" : nil
  }
}
