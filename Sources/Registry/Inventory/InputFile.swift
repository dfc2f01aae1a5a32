// SPDX-License-Identifier: Apache-2.0

/// A file to take stock of: its path as messages show it, and its bytes.
public struct InputFile: Sendable, Hashable {
  /// The path as messages show it.
  public var path: String
  /// The content, unpacked.
  public var bytes: [UInt8]
  /// The name of the data set it belongs to, where it is known; else its form tells.
  public var source: String?

  /// Makes a file from bytes in memory.
  public init(path: String, bytes: [UInt8], source: String? = nil) {
    self.path = path
    self.bytes = bytes
    self.source = source
  }

  /// Makes a file from a text in memory.
  public init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }
}
