// SPDX-License-Identifier: Apache-2.0

/// A file to take stock of: its path as messages show it, and its bytes.
public struct InputFile: Sendable, Hashable {
  /// The path as messages show it.
  public var path: String
  /// The content, unpacked.
  public var bytes: [UInt8]

  /// Makes a file from bytes in memory.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Makes a file from a text in memory.
  public init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }
}
