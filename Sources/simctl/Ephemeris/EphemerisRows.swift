// SPDX-License-Identifier: Apache-2.0

import Orbits

/// A block of computed rows of one object: one array a quantity, and which rows could be computed.
struct EphemerisRows: Sendable {
  /// The status of a row whose state has no osculating elements.
  static let noElements: UInt8 = 100

  /// Index of the first row's epoch in the object's list of epochs.
  var first = 0
  /// How many epochs the block covers.
  var count = 0
  /// The values by `Quantity.rawValue`; empty where a quantity was not asked for.
  var values: [[Double]]
  /// SGP4's code of each row, 0 where the row could be computed.
  var status: [UInt8]
  /// For each row the index of the element set that it came from.
  var elementSet: [Int32]

  /// Makes a block for the quantities of a plan.
  init(plan: ColumnPlan, capacity: Int) {
    values = Quantity.allCases.map { quantity in
      plan.columns.contains(.quantity(quantity)) ? [Double](repeating: 0, count: capacity) : []
    }
    status = [UInt8](repeating: 0, count: capacity)
    elementSet = [Int32](repeating: 0, count: capacity)
  }
}
