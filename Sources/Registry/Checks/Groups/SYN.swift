// SPDX-License-Identifier: Apache-2.0

extension Checks {
  /// The rules of the group SYN.
  static let syntax: [any Check.Type] = [
    EphemerisTimesInOrder.self, CovarianceIsPositive.self, MissDistanceIsDifference.self,
  ]
}
