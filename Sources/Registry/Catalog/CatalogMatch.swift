// SPDX-License-Identifier: Apache-2.0

/// What a name or identifier stands for in a catalogue.
public enum CatalogMatch: Sendable, Hashable {
  /// Exactly one record.
  case one(CatalogEntry)
  /// Several records, in the order of their ids; the user has to say which.
  case several([CatalogEntry])
  /// None; the nearest names, best first, perhaps none.
  case none(nearest: [Suggestion])

  /// A name close to one that was not found.
  public struct Suggestion: Sendable, Hashable {
    /// The name or alias that is close.
    public let name: String
    /// The record that has it.
    public let entry: CatalogEntry
  }
}
