// SPDX-License-Identifier: Apache-2.0

extension Checks {
  /// The rules of the group LEG.
  static let registers: [any Check.Type] = []
}
