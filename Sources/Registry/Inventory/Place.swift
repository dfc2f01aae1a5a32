// SPDX-License-Identifier: Apache-2.0

/// A place in one of the files of an ``Inventory``, in few bytes.
///
/// ``Inventory/location(of:)`` spells it out as file, line and column.
public struct Place: Sendable, Hashable, Comparable {
  /// The position of the file in ``Inventory/files``.
  public var file: Int32
  /// Line, from 1.
  public var line: Int32
  /// Column, from 1, in Unicode scalars.
  public var column: Int32

  /// Makes a place.
  public init(file: Int, line: Int, column: Int = 1) {
    self.file = Int32(clamping: file)
    self.line = Int32(clamping: line)
    self.column = Int32(clamping: column)
  }

  /// Orders by file, line and column.
  public static func < (a: Place, b: Place) -> Bool {
    (a.file, a.line, a.column) < (b.file, b.line, b.column)
  }
}
