// SPDX-License-Identifier: Apache-2.0

import Orbits

/// What the tables of GCAT have in common.
///
/// Source: J. McDowell, General Catalog of Artificial Space Objects, web/cat/cols.html. Tab-separated UTF-8; the header and comments begin with `#`; `-` is nothing, `*` is nothing yet.
enum GCATTable {
  static let style = FieldTable.Style(
    delimiter: 0x09, takesQuotes: false, comment: 0x23, hasDashes: true)

  /// Whether a file begins with the header of a table that has some columns.
  static func header(of file: InputFile) -> TableHeader? {
    let bytes = file.bytes
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard start < bytes.count, bytes[start] == 0x23 else { return nil }
    let header = TableHeader(of: file, delimiter: 0x09)
    return header.width >= 4 ? header : nil
  }

  /// How far a value with a flag in the next column is trusted: any flag is a doubt.
  static func confidence(_ table: FieldTable, _ flag: Int) -> Confidence {
    table.range(flag) == nil ? .reported : .estimated
  }

  /// The catalogue number that a JCAT of the standard catalogue holds: `S37749`.
  static func number(of id: Cited<String>) -> Cited<Int>? {
    guard id.value.utf8.first == 0x53, let number = Designators.catalogNumber(id.value) else {
      return nil
    }
    return Cited(number, text: id.text, place: id.place, source: id.source)
  }

  /// What a type of GCAT makes an object: by its first letter.
  static func describe(_ type: Cited<String>?, _ object: inout InventoryObject) {
    switch type?.value.utf8.first {
    case 0x50: object.role = .payload
    case 0x43:
      object.role = .component
      object.kind = .component
    case 0x52:
      object.role = .rocketBody
      object.kind = .stage
    case 0x44:
      object.role = .debris
      object.kind = .component
    default: break
    }
    guard let type, object.role == .payload else { return }
    if type.value.dropFirst().first == "H" { object.kind = .spacecraft }
  }

  /// The designator of a launch whose tag is one: `2011-035`, not `2009-F02`.
  static func designator(_ tag: Cited<String>) -> Values<String> {
    let canonical = Identifiers.canonical(tag.value)
    guard canonical.utf8.count == 8, canonical.utf8.dropFirst(5).allSatisfy({ $0 &- 0x30 < 10 })
    else { return Values() }
    var cited = tag
    cited.value = canonical
    return Values(cited)
  }

  /// The id by which launches are known: the designator where the tag is one, else the tag.
  static func launchID(_ tag: Cited<String>) -> Cited<String> {
    var cited = tag
    cited.value = Identifiers.canonical(tag.value)
    return cited
  }
}
