// SPDX-License-Identifier: Apache-2.0

/// A zero of an ``EventFunction`` on the way of an integration.
public struct LocatedEvent<State> {
  /// The place of the function in the list given to the search.
  public var index: Int
  /// Its name.
  public var name: String
  /// Seconds since the system's origin.
  public var time: Double
  /// The state at that time.
  public var state: State
  /// Whether the function grows with time there.
  public var isRising: Bool
}
