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
  /// Azimuths over the ground that the range allows, clockwise from north, rad; none for all.
  public var sectors: [ClosedRange<Double>]
  /// What flies.
  public var vehicle: FlightVehicle
  /// What it carries, without upper stages.
  public var payloads: [FlightPayload]
  /// Of adapters and dispensers, kg.
  public var adapterMass: Double
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
  /// Where the values of the flight stand, by the names of `AscentFailure`.
  var places: [String: SourceLocation]

  /// The payloads with their adapter, kg.
  public var payloadMass: Double { payloads.reduce(adapterMass) { $0 + $1.mass } }

  /// What the ascent carries above its own stages, kg.
  public var carriedMass: Double { payloadMass + vehicle.carriedMass }

  /// A failure of the ascent with the place in the text that it is about, where it is about the data.
  public func located(_ failure: AscentFailure) -> FlightFailure {
    if let found = vehicle.located(failure) { return found }
    if case .flight(let field, _) = failure {
      let head = String(field.prefix { $0 != "." && $0 != "[" })
      return FlightFailure("\(failure)", at: places[head])
    }
    return FlightFailure("\(failure)")
  }
}
