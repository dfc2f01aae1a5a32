// SPDX-License-Identifier: Apache-2.0

/// Something that a flight carries.
public struct FlightPayload: Sendable, Hashable {
  /// The id of its record; empty for a mass that stands for all.
  public let id: String
  /// The name to show.
  public let name: String
  /// In kg.
  public let mass: Double

  /// A payload with its mass in kg.
  public init(id: String, name: String, mass: Double) {
    self.id = id
    self.name = name
    self.mass = mass
  }
}
