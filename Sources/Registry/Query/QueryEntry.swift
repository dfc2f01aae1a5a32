// SPDX-License-Identifier: Apache-2.0

/// An entry of an ``Inventory`` that a query may find.
public struct QueryEntry: Sendable, Hashable {
  /// Where in the inventory the entry stands.
  public enum Position: Sendable, Hashable {
    /// In ``Inventory/objects``.
    case object(Int)
    /// In ``Inventory/launches``.
    case launch(Int)
    /// In ``Inventory/sites``.
    case site(Int)
    /// In ``Inventory/vehicles``.
    case vehicle(Int)
    /// In ``Inventory/organisations``.
    case organisation(Int)
    /// In ``Inventory/records``, for kinds that have no other list.
    case record(Int)
  }

  /// What it is.
  public let kind: RecordKind
  /// The id in its catalogue.
  public let id: String
  /// Where it stands.
  public let position: Position
  /// The position of its record; nil for rows of tables.
  public let record: Int?
}
