// SPDX-License-Identifier: Apache-2.0

/// A choice that is made when the code is compiled, so that a hot loop has no branch for it.
///
/// Types and not arguments, since functions with constant arguments need not be compiled for each.
protocol LaneChoice {
  static var holds: Bool { get }
}

/// It holds.
enum LaneYes: LaneChoice {
  @inline(__always)
  static var holds: Bool { true }
}

/// It does not.
enum LaneNo: LaneChoice {
  @inline(__always)
  static var holds: Bool { false }
}
