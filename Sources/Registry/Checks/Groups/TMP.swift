// SPDX-License-Identifier: Apache-2.0

extension Checks {
  /// The rules of the group TMP.
  static let time: [any Check.Type] = [
    LifeInOrder.self
  ]
}
