// SPDX-License-Identifier: Apache-2.0

/// What is different about one entry between two catalogues, or two dates of one.
public struct CatalogDifference: Sendable, Hashable {
  /// What became of the entry.
  public enum Change: String, Sendable, Hashable, CaseIterable {
    /// Only the second has it.
    case added
    /// Only the first has it.
    case removed
    /// Both have it, with different values.
    case changed
  }

  /// A field with the values that only one side has.
  public struct Field: Sendable, Hashable {
    /// The name or path; with `.source` at the end, who says the same thing.
    public let name: String
    /// What the first has and the second has not.
    public let before: [String]
    /// What the second has and the first has not.
    public let after: [String]
  }

  /// What became of it.
  public let change: Change
  /// What it is.
  public let kind: RecordKind
  /// Its id, in the first catalogue where that has it.
  public let id: String
  /// Its name.
  public let name: String
  /// What is different; empty for what was added or removed.
  public let fields: [Field]
}
