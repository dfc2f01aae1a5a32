// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Writes entries of an inventory in the forms of others, and in a form of its own.
///
/// Each form is written so that reading it gives back what the form can hold. What it cannot hold is
/// left out and counted.
public struct CatalogExport: Sendable {
  /// The forms.
  public enum Form: String, Sendable, Hashable, CaseIterable {
    /// CelesTrak's SATCAT, objects only.
    case satcatCSV = "satcat-csv"
    /// The layout of GCAT's satcat, objects only.
    case gcatTSV = "gcat-tsv"
    /// Element sets as OMM in CSV.
    case ommCSV = "omm-csv"
    /// Element sets as OMM in JSON.
    case ommJSON = "omm-json"
    /// Element sets as OMM in XML.
    case ommXML = "omm-xml"
    /// Element sets as OMM in KVN.
    case ommKVN = "omm-kvn"
    /// Element sets as TLE with names.
    case tle
    /// Objects and launches with all values and their sources.
    case json
    /// The same, one entry a line.
    case jsonl
  }

  /// What was written, and what was not.
  public struct Outcome: Sendable {
    /// The text.
    public var text: [UInt8] = []
    /// How many entries or element sets are in it.
    public var count = 0
    /// What could not be written: the id and the reason.
    public var leftOut: [(id: String, reason: String)] = []
  }

  let inventory: Inventory
  let codes: CodeTables
  /// Whether all element sets of an object are written, or the latest.
  public var writesAllSets = false

  /// Prepares an export.
  public init(_ inventory: Inventory, codes: CodeTables = CodeTables()) {
    self.inventory = inventory
    self.codes = codes
  }

  /// Writes entries.
  public func write(_ entries: [QueryEntry], as form: Form) -> Outcome {
    let objects = entries.compactMap { entry -> Int? in
      if case .object(let position) = entry.position { return position }
      return nil
    }
    switch form {
    case .satcatCSV:
      return SATCATWriter(inventory: inventory, codes: codes).write(objects)
    case .gcatTSV: return GCATWriter(inventory: inventory, codes: codes).write(objects)
    case .tle, .ommCSV, .ommJSON, .ommXML, .ommKVN: return elementSets(of: objects, as: form)
    case .json, .jsonl:
      return EntryJSONWriter(inventory: inventory).write(entries, asLines: form == .jsonl)
    }
  }

  // MARK: - Element sets

  private func elementSets(of objects: [Int], as form: Form) -> Outcome {
    var outcome = Outcome()
    var sets: [ElementSet] = []
    for object in objects {
      let all = inventory.sets(of: inventory.objects[object])
      let usable = all.filter { !$0.isRough }
      if usable.count < all.count {
        outcome.leftOut.append(
          (
            inventory.objects[object].id,
            "\(all.count - usable.count) sets are rough, outside what SGP4 was made for"
          ))
      }
      sets += (writesAllSets ? usable : Array(usable.suffix(1))).map(\.elements)
    }
    let notation: OMMWriter.Notation? =
      switch form {
      case .ommCSV: .csv
      case .ommJSON: .json
      case .ommXML: .xml
      case .ommKVN: .kvn
      default: nil
      }
    let writer = notation.map { OMMWriter($0) }
    if let writer { outcome.text += Array(writer.opening.utf8) }
    for set in sets {
      do {
        if let writer {
          try writer.append(set, other: [], isFirst: outcome.count == 0, to: &outcome.text)
        } else {
          outcome.text += Array(try TLEWriter(form: .threeLine).text(set).utf8)
        }
        outcome.count += 1
      } catch {
        outcome.leftOut.append(
          (set.catalogNumber.map { String($0) } ?? set.name, "\(error)"))
      }
    }
    if let writer { outcome.text += Array(writer.closing.utf8) }
    return outcome
  }
}
