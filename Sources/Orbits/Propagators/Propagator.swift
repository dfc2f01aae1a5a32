// SPDX-License-Identifier: Apache-2.0

/// Something that says where a body is at an epoch.
public protocol Propagator<Frame>: Sendable {
  /// The frame of its states.
  associatedtype Frame: ReferenceFrame
  /// Why it may fail.
  associatedtype Failure: Error

  /// The state at an epoch.
  func state(at epoch: Epoch) throws(Failure) -> StateVector<Frame>
}
