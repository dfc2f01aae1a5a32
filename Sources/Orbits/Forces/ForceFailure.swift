// SPDX-License-Identifier: Apache-2.0

/// Why a force has no value somewhere.
public enum ForceFailure: Error, Hashable {
  /// The spacecraft is below the surface of a body: its distance from the centre, metres.
  case belowSurface(body: String, radius: Double, distance: Double)
  /// The epoch is outside a table that the force reads.
  case epochOutsideTable(name: String, epoch: Epoch, coverage: ClosedRange<Epoch>)
  /// A property of the spacecraft or of the model makes no sense, and what would.
  case unusable(name: String, reason: String)
}
