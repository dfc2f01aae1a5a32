// SPDX-License-Identifier: Apache-2.0

/// Why a file or an option of forces cannot be used, and where.
public struct ForceSetupFailure: Error, Hashable, CustomStringConvertible {
  /// The file as messages show it; nil for an option.
  public var file: String?
  /// The line, from 1; 0 for an option.
  public var line: Int
  /// The column, from 1; 0 for an option.
  public var column: Int
  /// What is wrong, and what would do.
  public var message: String

  /// Makes a failure at a place of a file.
  public init(file: String? = nil, line: Int = 0, column: Int = 0, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }

  /// `file:line:column: message`.
  public var description: String {
    guard let file else { return message }
    return "\(file):\(line):\(column): \(message)"
  }
}
