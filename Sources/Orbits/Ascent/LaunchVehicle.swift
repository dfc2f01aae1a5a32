// SPDX-License-Identifier: Apache-2.0

/// A rocket as it stands on the pad, without its payload.
///
/// Stages stand in the order in which they light; boosters are a stage of their own that burns
/// beside the next one. All masses are those before the first engine lights.
public struct LaunchVehicle: Sendable, Hashable {
  /// What it is called.
  public var name: String
  /// In the order of ignition; an index into this list names a stage.
  public var stages: [LaunchStage]
  /// The fairing, the escape tower and other parts that go without being a stage.
  public var jettisons: [Jettison]

  /// A vehicle; `validate()` says whether it can fly.
  public init(name: String, stages: [LaunchStage], jettisons: [Jettison] = []) {
    self.name = name
    self.stages = stages
    self.jettisons = jettisons
  }
}
