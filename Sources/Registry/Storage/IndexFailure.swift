// SPDX-License-Identifier: Apache-2.0

/// Why there is no index to work with; everything works without one.
public enum IndexFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// No folder for it is known or can be made, or the file cannot be written.
  case unavailable(path: String, reason: String)
  /// SQLite reported something.
  case broken(path: String, reason: String)

  /// One sentence for people.
  public var description: String {
    switch self {
    case .unavailable(let path, let reason): "no index at \(path): \(reason)"
    case .broken(let path, let reason): "the index \(path) cannot be used: \(reason)"
    }
  }
}
