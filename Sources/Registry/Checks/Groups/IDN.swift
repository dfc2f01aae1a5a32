// SPDX-License-Identifier: Apache-2.0

extension Checks {
  /// The rules of the group IDN.
  static let identity: [any Check.Type] = [
    StatedCountMatches.self
  ]
}
