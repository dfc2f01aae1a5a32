// SPDX-License-Identifier: Apache-2.0

extension Checks {
  /// The rules of the group MIS.
  static let missions: [any Check.Type] = []
}
