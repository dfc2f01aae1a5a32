// SPDX-License-Identifier: Apache-2.0

extension Checks {
  /// The rules of the group ORB.
  static let orbits: [any Check.Type] = []
}
