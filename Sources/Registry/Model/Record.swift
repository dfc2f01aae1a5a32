// SPDX-License-Identifier: Apache-2.0

/// One record of the catalogue: what it describes, its names, and its fields with their sources.
public struct Record: Sendable, Hashable {
  /// What it describes.
  public let kind: RecordKind
  /// The id, unique in the catalogue: lower-case ASCII letters, digits and hyphens.
  public let id: String
  /// The name to show.
  public let name: String
  /// Other names, in any script.
  public let aliases: [String]
  /// The international (COSPAR) designator as written, nil where there is none.
  public let cospar: String?
  /// The catalogue number, nil where there is none.
  public let catalogNumber: Int?
  /// The id of the source of every value that names no other, nil where there is none.
  public let source: String?
  /// Where the record begins.
  public let location: SourceLocation
  /// All of it but `kind`, `id`, `source`, and the date and confidence that hold for all values.
  public let root: FieldNode

  /// A field of a record: its path and who says what.
  public struct Field: Sendable, Hashable {
    /// The path, as in `pads[1/5].latitude_deg`.
    public let path: String
    /// Who says what; several where sources differ.
    public let assertions: [Assertion]
  }

  /// The fields, names and identifiers included, in the order of the file.
  public var fields: [Field] {
    var all: [Field] = []
    root.forEachField(path: "") { all.append(Field(path: $0, assertions: $1)) }
    return all
  }

  /// The part at a path, nil where there is none.
  public subscript(path: String) -> FieldNode? { root.node(at: path[...]) }

  /// Who says what about a field; empty where nobody says anything.
  public func assertions(_ path: String) -> [Assertion] { self[path]?.assertions ?? [] }

  /// The first known value of a field.
  public func value(_ path: String) -> String? { self[path]?.value }

  /// The first known value of a field as a number, in the unit that the field's name ends with.
  public func number(_ path: String) -> Double? { self[path]?.number }
}
