// SPDX-License-Identifier: Apache-2.0

/// A function of time and state whose zeros are events.
public struct EventFunction<State, Failure: Error> {
  /// Which crossings count, by the sense in which the function changes as time grows.
  public enum Direction: Sendable, Hashable, CaseIterable {
    /// From negative to positive.
    case rising
    /// From positive to negative.
    case falling
    /// Both.
    case either
  }

  /// What reports call it.
  public var name: String
  /// Which crossings count.
  public var direction: Direction
  /// The function, continuous in time, of seconds and state.
  ///
  /// A value that is not a number says that there is nothing to find there.
  public var value: (_ time: Double, _ state: State) throws(Failure) -> Double

  /// Makes a function of time, in seconds, and state.
  public init(
    _ name: String, direction: Direction = .either,
    value: @escaping (_ time: Double, _ state: State) throws(Failure) -> Double
  ) {
    self.name = name
    self.direction = direction
    self.value = value
  }
}
