// SPDX-License-Identifier: Apache-2.0

/// Air by height, as an ascent needs it: everywhere defined, so that a step that reaches too far
/// can be taken back.
public protocol AscentAir: Sendable {
  /// The air at a height over the ellipsoid, m; below and above its reach the model goes on somehow.
  func state(at height: Double) -> AirState
}
