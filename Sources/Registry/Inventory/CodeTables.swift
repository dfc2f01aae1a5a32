// SPDX-License-Identifier: Apache-2.0

/// The tables of codes of a catalogue: States, owners, launch sites, with their validity.
///
/// Rows are as the files have them, by column; who judges codes reads them further.
public struct CodeTables: Sendable, Hashable {
  /// A row: column to text; empty fields are left out.
  public typealias Row = [String: String]

  /// `codes/states.csv`.
  public var states: [Row] = []
  /// `codes/owners.csv`.
  public var owners: [Row] = []
  /// `codes/sites.csv`.
  public var sites: [Row] = []

  /// Empty tables.
  public init() {}

  /// Reads the tables that are among some files by their names; the others are passed over.
  public init(_ files: [InputFile]) {
    for file in files {
      let parts = file.path.split(separator: "/")
      guard parts.count >= 2, parts[parts.count - 2] == "codes", let name = parts.last else {
        continue
      }
      switch name {
      case "states.csv": states = Self.rows(file.bytes)
      case "owners.csv": owners = Self.rows(file.bytes)
      case "sites.csv": sites = Self.rows(file.bytes)
      default: break
      }
    }
  }

  /// The tables of a catalogue's folder; a missing one is empty.
  public init(catalog directory: String) {
    self.init(
      ["states", "owners", "sites"].compactMap { name in
        let path = "\(directory)/codes/\(name).csv"
        guard let bytes = try? FileBytes.read(path, limit: 1 << 24) else { return nil }
        return InputFile(path: path, bytes: bytes)
      })
  }

  /// Whether there is nothing in them.
  public var isEmpty: Bool { states.isEmpty && owners.isEmpty && sites.isEmpty }

  private static func rows(_ bytes: [UInt8]) -> [Row] {
    var rows: [Row] = []
    var header: [String] = []
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let fields = fields(of: line)
      if header.isEmpty {
        header = fields
        continue
      }
      var row: Row = [:]
      for (column, text) in zip(header, fields) where !text.isEmpty { row[column] = text }
      rows.append(row)
    }
    return rows
  }

  private static func fields(of line: Substring) -> [String] {
    var fields: [String] = []
    var field = ""
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == "," && !isQuoted {
        fields.append(field)
        field = ""
      } else {
        field.append(character)
      }
    }
    fields.append(field)
    return fields
  }
}
