// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Identifiers of objects as tables have them.
enum Identifiers {
  /// The catalogue number of a field; nil, with the row condemned, where it is none.
  static func number(_ table: inout FieldTable, _ column: Int) -> Cited<Int>? {
    guard let range = table.range(column) else {
      table.condemn("table.identity", "the row has no catalogue number")
      return nil
    }
    var value = 0
    for i in range {
      let digit = table.scanner.bytes[i] &- 0x30
      guard digit < 10, value <= 99_999_999 else {
        value = 0
        break
      }
      value = value * 10 + Int(digit)
    }
    guard value > 0 else {
      table.condemn(
        "table.identity",
        "'\(table.text(column) ?? "")' is no catalogue number (1 to 999999999)", at: column)
      return nil
    }
    return Cited(value, text: String(value), place: table.place(range), source: table.source)
  }

  /// The catalogue number of a field that may say something else; nil where it is none.
  static func optionalNumber(_ table: FieldTable, _ column: Int) -> Cited<Int>? {
    guard let text = table.cited(column), let number = Designators.catalogNumber(text.value)
    else { return nil }
    return Cited(number, text: text.text, place: text.place, source: text.source)
  }

  /// The designator of a field in long form, or as written where it cannot be brought into it.
  static func designator(_ table: FieldTable, _ column: Int) -> Values<String> {
    guard let range = table.range(column), var cited = table.cited(column) else { return Values() }
    if !isCanonical(table.scanner.bytes, range) { cited.value = canonical(cited.text) }
    return Values(cited)
  }

  /// A designator in long form, Greek letters of the first years brought into it too; as written
  /// where it is none.
  static func canonical(_ text: String) -> String {
    Designators.cospar(text) ?? greek(text) ?? text
  }

  /// Whether bytes are `YYYY-NNNA` with one to three letters.
  private static func isCanonical(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard (9...11).contains(range.count), bytes[range.lowerBound + 4] == 0x2D else { return false }
    for (offset, place) in range.enumerated() where offset != 4 {
      let byte = bytes[place]
      if offset < 8 ? byte &- 0x30 >= 10 : byte &- 0x41 >= 26 { return false }
    }
    return true
  }

  private static let letters = [
    "ALP", "BET", "GAM", "DEL", "EPS", "ZET", "ETA", "THE", "IOT", "KAP", "LAM", "MU", "NU", "XI",
    "OMI", "PI", "RHO", "SIG", "TAU", "UPS", "PHI", "CHI", "PSI", "OME",
  ]

  /// The long form of a designator such as `1957 ALP 2`: the second piece of the first launch.
  private static func greek(_ text: String) -> String? {
    let parts = text.split(separator: " ")
    guard (2...3).contains(parts.count), let year = Int(parts[0]), (1957...1962).contains(year),
      let letter = letters.firstIndex(of: parts[1].uppercased())
    else { return nil }
    let number = letter + 1
    let launch = "\(year)-0\(number < 10 ? "0" : "")\(number)"
    guard parts.count == 3 else { return launch }
    guard let piece = UInt8(parts[2]), (1...24).contains(piece) else { return nil }
    // The letters I and O are left out.
    var byte = 0x40 + piece
    if byte >= 0x49 { byte += 1 }
    if byte >= 0x4F { byte += 1 }
    return launch + String(Unicode.Scalar(byte))
  }
}
