// SPDX-License-Identifier: Apache-2.0

/// Reads one form of file into an inventory.
///
/// Listed in ``InventoryBuilder/readers``; the first that recognises a file reads it.
package protocol InventoryReader: Sendable {
  /// The form, such as `satcat-csv`: what ``Inventory/File/form`` says.
  static var form: String { get }
  /// Whether a file is of this form, judged by its first bytes and perhaps its name.
  static func recognises(_ file: InputFile) -> Bool
  /// Takes a file into an inventory; what cannot be used becomes a ``ReaderRemark``.
  /// - Parameters:
  ///   - file: the file.
  ///   - position: its position in ``Inventory/files``, for places.
  ///   - inventory: what to add to.
  static func read(_ file: InputFile, at position: Int, into inventory: inout Inventory)
  /// Divides a file into parts that can be read at the same time as parts of other files.
  ///
  /// The parts hold what ``read(_:at:into:)`` adds, in the same order. Nil where the reader has to
  /// see what was read before.
  /// - Parameters:
  ///   - file: the file.
  ///   - position: its position in ``Inventory/files``.
  ///   - inventory: what was read before; sources are added to it.
  static func parts(
    of file: InputFile, at position: Int, in inventory: inout Inventory
  ) -> [InventoryPart]?
}

extension InventoryReader {
  static func parts(
    of file: InputFile, at position: Int, in inventory: inout Inventory
  ) -> [InventoryPart]? { nil }

  static func read(_ file: InputFile, at position: Int, into inventory: inout Inventory) {
    var parts = InventoryParts()
    parts.add(Self.parts(of: file, at: position, in: &inventory) ?? [], of: position)
    parts.read(into: &inventory)
  }
}
