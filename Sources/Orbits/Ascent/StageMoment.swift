// SPDX-License-Identifier: Apache-2.0

/// A moment of a flight, told by what happens then: "two seconds after stage 1 is empty".
public struct StageMoment: Sendable, Hashable {
  /// What is counted from.
  public enum Anchor: Sendable, Hashable {
    /// The release on the pad.
    case liftOff
    /// The ignition of the first engine group of a stage, by the stage's index.
    case ignition(stage: Int)
    /// The end of the last burn of a stage.
    case cutOff(stage: Int)
    /// The end of the burn of one engine group of a stage, by their indices: what a restart counts from.
    case burnEnd(stage: Int, engine: Int)
    /// The separation of a stage.
    case separation(stage: Int)
  }

  /// What is counted from.
  public var anchor: Anchor
  /// Seconds after it; negative for before, which an ignition does not allow.
  ///
  /// Before lift-off engines burn on the pad. Before a cut-off or a separation (hot staging) counts
  /// from when the stage will be empty or cut as it burns at the time.
  public var delay: Double

  /// So many seconds after something.
  public init(_ anchor: Anchor, delay: Double = 0) {
    self.anchor = anchor
    self.delay = delay
  }
}
