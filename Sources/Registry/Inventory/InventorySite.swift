// SPDX-License-Identifier: Apache-2.0

public import Orbits

/// A launch site as a catalogue of any form describes it.
public struct InventorySite: Sendable, Hashable {
  /// A place that vehicles leave from.
  public struct Pad: Sendable, Hashable {
    /// The pad's name.
    public var id: String
    /// Other names.
    public var aliases: [String] = []
    /// Where its description begins.
    public var place: Place
    /// Geodetic latitude, degrees.
    public var latitude = Values<Double>()
    /// Longitude, degrees east.
    public var longitude = Values<Double>()
    /// Height over the ellipsoid, m.
    public var height = Values<Double>()

    /// Makes a pad of which nothing but the name is known.
    public init(id: String, place: Place) {
      self.id = id
      self.place = place
    }
  }

  /// The id in its catalogue: a record's id or a code.
  public var id: String
  /// The name to show.
  public var name = ""
  /// Other names and codes.
  public var aliases: [String] = []
  /// Where its record or row begins.
  public var place: Place
  /// The position of its record in ``Inventory/records``; nil for rows of tables.
  public var record: Int?
  /// The State it lies in.
  public var state = Values<String>()
  /// Geodetic latitude, degrees.
  public var latitude = Values<Double>()
  /// Longitude, degrees east.
  public var longitude = Values<Double>()
  /// When it began.
  public var opened = Values<VagueDate>()
  /// When it ended.
  public var closed = Values<VagueDate>()
  /// Its pads.
  public var pads: [Pad] = []

  /// Makes a site of which nothing but the id is known.
  public init(id: String, place: Place) {
    self.id = id
    self.place = place
  }

  /// The pad that a name means; nil where it has none of that name.
  public func pad(_ name: String) -> Pad? {
    let folded = NameFolding.fold(name)
    return pads.first { $0.id == name }
      ?? pads.first { pad in
        NameFolding.fold(pad.id) == folded
          || pad.aliases.contains { NameFolding.fold($0) == folded }
      }
  }
}
