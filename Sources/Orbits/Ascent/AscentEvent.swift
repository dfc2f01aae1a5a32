// SPDX-License-Identifier: Apache-2.0

/// Something that happens on the way up, located in time.
public struct AscentEvent: Sendable, Hashable {
  /// The kinds of events.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case liftOff, ignition, cutOff, separation, jettison, phase
    case greatestDynamicPressure, greatestAcceleration, greatestHeating
    case insertion
  }

  /// Which kind.
  public var kind: Kind
  /// As a person would say it: "Blok A cut-off".
  public var name: String
  /// The flight at that moment, just before what the event changes.
  public var sample: AscentSample

  /// An event with its name and the flight at that moment.
  public init(kind: Kind, name: String, sample: AscentSample) {
    self.kind = kind
    self.name = name
    self.sample = sample
  }
}
