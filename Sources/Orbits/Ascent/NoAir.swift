// SPDX-License-Identifier: Apache-2.0

/// A world without air.
public struct NoAir: AscentAir {
  /// Makes nothing.
  public init() {}

  /// Vacuum at any height in m.
  public func state(at height: Double) -> AirState { .vacuum }
}
