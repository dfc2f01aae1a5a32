// SPDX-License-Identifier: Apache-2.0

/// A line of the catalogue's index: what finding and listing need, without the record's fields.
public struct CatalogEntry: Sendable, Hashable {
  /// What the record describes.
  public let kind: RecordKind
  /// The record's id.
  public let id: String
  /// The name to show.
  public let name: String
  /// Other names, in any script.
  public let aliases: [String]
  /// The international (COSPAR) designator as written, nil where there is none.
  public let cospar: String?
  /// The catalogue number, nil where there is none.
  public let catalogNumber: Int?
  /// The path of the file that has the record.
  public let file: String
  /// The place of the file in the catalogue's order.
  let fileIndex: Int
}
