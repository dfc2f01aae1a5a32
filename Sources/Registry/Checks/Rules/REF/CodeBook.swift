// SPDX-License-Identifier: Apache-2.0

import Orbits

/// The tables of codes, by code.
struct CodeBook {
  /// What a code stands for.
  struct Entry {
    /// The code of our own.
    let code: String
    /// Since when it holds; nil for always.
    let from: VagueDate?
    /// Until when it holds; nil for still.
    let until: VagueDate?
    /// The codes that follow it.
    let successor: String?
    /// Since when the Registration Convention binds the State; nil where that is not known.
    let convention: VagueDate?
  }

  /// States by our code.
  private(set) var states: [String: Entry] = [:]
  /// Other owners of the SATCAT by code.
  private(set) var owners: [String: Entry] = [:]
  /// States and owners by the SATCAT's code.
  private(set) var satcat: [String: [Entry]] = [:]
  /// States by GCAT's code.
  private(set) var gcat: [String: [Entry]] = [:]

  init(_ tables: CodeTables) {
    for row in tables.states {
      guard let code = row["code"] else { continue }
      let entry = Self.entry(row, code)
      states[code] = entry
      for other in (row["satcat"] ?? "").split(separator: " ") {
        satcat[String(other), default: []].append(entry)
      }
      for other in (row["gcat"] ?? "").split(separator: " ") {
        gcat[String(other), default: []].append(entry)
      }
    }
    for row in tables.owners {
      guard let code = row["code"] else { continue }
      let entry = Self.entry(row, code)
      owners[code] = entry
      satcat[code, default: []].append(entry)
    }
  }

  /// Whether there are no codes at all.
  var isEmpty: Bool { states.isEmpty && owners.isEmpty }

  /// Whether two States are the same, or one follows the other.
  func areKin(_ a: String, _ b: String) -> Bool {
    if a == b { return true }
    func heirs(_ code: String) -> [Substring] {
      (states[code]?.successor ?? "").split(separator: " ")
    }
    return heirs(a).contains { $0 == b } || heirs(b).contains { $0 == a }
  }

  /// A date in a table or an attribute; nil where it is none.
  static func date(_ text: String?) -> VagueDate? {
    guard let text else { return nil }
    do throws(VagueDate.ParseError) { return try VagueDate(text) } catch { return nil }
  }

  private static func entry(_ row: CodeTables.Row, _ code: String) -> Entry {
    Entry(
      code: code, from: date(row["from"]), until: date(row["until"]),
      successor: row["successor"], convention: date(row["registration_convention"]))
  }
}
