// SPDX-License-Identifier: Apache-2.0

public import Orbits

/// An orbit as a catalogue describes it, at a date.
public struct InventoryOrbit: Sendable, Hashable {
  /// Where the description begins.
  public var place: Place
  /// What the orbit was (`registered`, `insertion`, `operational`, `disposal`) as far as it is said.
  public var purpose: Cited<String>?
  /// The body it goes round, as written; nothing means the Earth.
  public var centralBody: Cited<String>?
  /// When it was so.
  public var epoch = Values<VagueDate>()
  /// Height of the perigee over the equatorial radius, km.
  public var perigee = Values<Double>()
  /// Height of the apogee over the equatorial radius, km.
  public var apogee = Values<Double>()
  /// Inclination, degrees.
  public var inclination = Values<Double>()
  /// Period, minutes.
  public var period = Values<Double>()

  /// Makes an orbit of which nothing is known.
  public init(place: Place) { self.place = place }

  /// Whether nothing is said that a rule could use.
  public var isEmpty: Bool {
    perigee.isEmpty && apogee.isEmpty && inclination.isEmpty && period.isEmpty
  }
}
