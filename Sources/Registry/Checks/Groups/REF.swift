// SPDX-License-Identifier: Apache-2.0

extension Checks {
  /// The rules of the group REF.
  static let references: [any Check.Type] = []
}
