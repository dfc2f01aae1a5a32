// SPDX-License-Identifier: Apache-2.0

/// How much a finding matters.
public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Worth a look.
  case info
  /// Very probably wrong.
  case warning
  /// Impossible or unusable.
  case error

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }

  /// Orders by gravity: `info < warning < error`.
  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
}
