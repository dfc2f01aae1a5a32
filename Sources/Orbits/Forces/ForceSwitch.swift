// SPDX-License-Identifier: Apache-2.0

/// A place where a force is not smooth.
public enum ForceSwitch: Sendable {
  /// An instant: the start or end of a burn, the edge of a table.
  case instant(Epoch)
  /// A function of position and surroundings whose zero is an edge, such as that of a shadow.
  case edge(
    name: String, needs: ForceNeeds,
    value: @Sendable (_ position: Vector3, _ surroundings: borrowing Surroundings) -> Double)
}
