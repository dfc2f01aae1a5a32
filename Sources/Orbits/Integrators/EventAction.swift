// SPDX-License-Identifier: Apache-2.0

/// What is to happen after an event.
public enum EventAction<State> {
  /// The integration goes on as if nothing were.
  case proceed
  /// The integration goes on from the event with another state, such as after an impulse, or with
  /// the same one where the equations change.
  case restart(from: State)
  /// The integration ends at the event.
  case stop
}
