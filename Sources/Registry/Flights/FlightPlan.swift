// SPDX-License-Identifier: Apache-2.0

public import Orbits

/// Everything that a flight is computed from, taken out of the registry and of the user's file.
public struct FlightPlan: Sendable {
  /// The id of the flight record, or of the launch where it has none.
  public var id: String
  /// The name to show.
  public var name: String
  /// The id of the launch; nil for a flight of the user's own.
  public var launch: String?
  /// When the vehicle is released.
  public var liftOff: Epoch
  /// The pad as people say it: "Baikonur 1/5".
  public var padName: String
  /// Where it stands.
  public var pad: Geodetic
  /// What flies.
  public var vehicle: FlightVehicle
  /// The payloads with their adapter, without upper stages, kg.
  public var payloadMass: Double
  /// The orbit in which the ascent shall end.
  public var target: InsertionTarget
  /// What decides the shape of the path.
  public var guidance: FlightGuidance
  /// What follows after insertion; nil where nothing is known of it.
  public var mission: FlightMission?
  /// Published times, heights and speeds to hold the flown ones against.
  public var published: [PublishedEvent]
  /// Every value used, with its source and its confidence.
  public var figures: [FlightFigure]
  /// What was assumed where the records say nothing, sentence by sentence.
  public var remarks: [String]

  /// What the ascent carries above its own stages, kg.
  public var carriedMass: Double { payloadMass + vehicle.carriedMass }
}
