// SPDX-License-Identifier: Apache-2.0

import Orbits

/// A block of computed rows of one object: one column a quantity, and which rows could be computed.
struct EphemerisRows: Sendable {
  /// The status of a row whose state has no osculating elements.
  static let noElements: UInt8 = 100

  /// Index of the first row's epoch in the object's list of epochs.
  var first = 0
  /// How many epochs the block covers.
  var count = 0
  /// Which of its rows are to be written.
  var wanted: Range<Int> = 0..<0
  /// SGP4's code of each row, 0 where the row could be computed.
  var status: [UInt8]
  /// For each row the index of the element set that it came from.
  var elementSet: [Int32]
  /// The columns that were asked for, one behind the other.
  private var values: [Double]
  /// Where the column of a quantity begins in `values`; -1 where it was not asked for.
  private let starts: [Int]

  /// Makes a block for the quantities of a plan.
  init(plan: ColumnPlan, capacity: Int) {
    var starts: [Int] = []
    var end = 0
    for quantity in Quantity.allCases {
      let isWanted = plan.columns.contains(.quantity(quantity))
      starts.append(isWanted ? end : -1)
      if isWanted { end += capacity }
    }
    self.starts = starts
    values = [Double](repeating: 0, count: end)
    status = [UInt8](repeating: 0, count: capacity)
    elementSet = [Int32](repeating: 0, count: capacity)
  }

  /// A value of a quantity that was asked for.
  subscript(quantity: Quantity, row: Int) -> Double { values[starts[quantity.rawValue] + row] }

  /// Sets a value where its column was asked for.
  @inline(__always)
  mutating func set(_ quantity: Quantity, _ row: Int, _ value: Double) {
    let start = starts[quantity.rawValue]
    if start >= 0 { values[start &+ row] = value }
  }

  /// Where the column of a quantity begins in ``withValues(_:)``; nil where it was not asked for.
  func start(of quantity: Quantity) -> Int? {
    let start = starts[quantity.rawValue]
    return start >= 0 ? start : nil
  }

  /// All columns, one behind the other.
  func withValues<R>(_ body: (UnsafeBufferPointer<Double>) -> R) -> R {
    values.withUnsafeBufferPointer(body)
  }

  /// Fills the state columns from states of six numbers each.
  mutating func spread(states: [Double]) {
    values.withUnsafeMutableBufferPointer { values in
      states.withUnsafeBufferPointer { states in
        for component in 0..<6 where starts[component] >= 0 {
          let start = starts[component]
          for row in 0..<count { values[start &+ row] = states[6 &* row &+ component] }
        }
      }
    }
  }
}
