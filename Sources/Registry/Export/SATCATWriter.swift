// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Writes objects in the columns of CelesTrak's SATCAT.
///
/// Radar cross sections and codes of data status are nowhere in an inventory; their columns stay
/// empty. An object without a catalogue number has no place in the table.
struct SATCATWriter {
  let inventory: Inventory
  let translation: CodeTranslation

  init(inventory: Inventory, codes: CodeTables) {
    self.inventory = inventory
    translation = CodeTranslation(scheme: "satcat", inventory: inventory, codes: codes)
  }

  private static let header =
    "OBJECT_NAME,OBJECT_ID,NORAD_CAT_ID,OBJECT_TYPE,OPS_STATUS_CODE,OWNER,LAUNCH_DATE,LAUNCH_SITE,"
    + "DECAY_DATE,PERIOD,INCLINATION,APOGEE,PERIGEE,RCS,DATA_STATUS_CODE,ORBIT_CENTER,ORBIT_TYPE\r\n"

  /// Writes objects by their positions.
  func write(_ objects: [Int]) -> CatalogExport.Outcome {
    var outcome = CatalogExport.Outcome()
    outcome.text = Array(Self.header.utf8)
    for position in objects {
      let object = inventory.objects[position]
      guard let number = object.catalogNumber.value else {
        outcome.leftOut.append((object.id, "it has no catalogue number"))
        continue
      }
      let row = fields(object, number).map(Self.quoted).joined(separator: ",")
      outcome.text += Array(row.utf8)
      outcome.text += [0x0D, 0x0A]
      outcome.count += 1
    }
    return outcome
  }

  private func fields(_ object: InventoryObject, _ number: Int) -> [String] {
    let orbit = orbit(object)
    let endDay = translation.decayDate(object).map { VagueDateText($0).day } ?? ""
    let docked = object.parent.all.first { translation.isOwn($0.place) }?.value
    let center = docked ?? object.center.value ?? "EA"
    return [
      object.name, object.designator.value ?? "", String(number), type(object), status(object),
      translation.owner(object), translation.launchDate(object)?.value.day ?? "",
      translation.site(object), endDay, orbit.period, orbit.inclination, orbit.apogee,
      orbit.perigee, "", "", center, docked != nil ? "DOC" : endDay.isEmpty ? "ORB" : "IMP",
    ]
  }

  private func type(_ object: InventoryObject) -> String {
    switch object.role {
    case .payload: "PAY"
    case .rocketBody: "R/B"
    case .debris, .component: "DEB"
    case nil: "UNK"
    }
  }

  private func status(_ object: InventoryObject) -> String {
    if let own = translation.own(object.status) { return own.value }
    switch object.status.value {
    case "operational": return "+"
    case "extended-mission": return "X"
    case "retired", "failed": return "-"
    case "decayed", "deorbited", "landed", "impacted", "R", "D", "L", "S", "AR", "AL": return "D"
    default: return ""
    }
  }

  /// The figures of the orbit: those of the SATCAT itself, else of the latest element set as the
  /// SATCAT reckons them, else of the first orbit described.
  private func orbit(
    _ object: InventoryObject
  ) -> (period: String, inclination: String, apogee: String, perigee: String) {
    let own = object.orbits.first { translation.isOwn($0.place) }
    if own == nil, let set = object.elementSets.last.map({ inventory.elementSets[$0].elements }),
      let heights = try? PublishedHeights(MeanElements(set))
    {
      return (
        Self.fixed(heights.period / 60, 2), Self.fixed(set.inclinationDegrees, 2),
        Self.fixed(heights.apogeeHeight / 1000, 0), Self.fixed(heights.perigeeHeight / 1000, 0)
      )
    }
    guard let orbit = own ?? object.orbits.first else { return ("", "", "", "") }
    return (
      orbit.period.first?.text ?? "", orbit.inclination.first?.text ?? "",
      orbit.apogee.first?.text ?? "", orbit.perigee.first?.text ?? ""
    )
  }

  /// A number with so many decimals.
  static func fixed(_ value: Double, _ decimals: Int) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let whole = (value * scale).rounded()
    guard whole.isFinite, abs(whole) < 1e15 else { return "" }
    let digits = String(Int(abs(whole)))
    let sign = whole < 0 ? "-" : ""
    guard decimals > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }

  private static func quoted(_ text: String) -> String {
    let needs = text.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    guard needs else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
