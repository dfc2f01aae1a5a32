// SPDX-License-Identifier: Apache-2.0

public import Orbits

/// A launch vehicle as a record has it, split at the stage that ends the ascent.
public struct FlightVehicle: Sendable {
  /// The id of the record.
  public let id: String
  /// What flies the ascent.
  public var ascent: LaunchVehicle
  /// The stages above, which the ascent carries full: they fly the mission after it.
  public var upperStages: [LaunchStage]
  /// Where the values of stages stand, by "stage/field" with the names that `AscentFailure` has.
  var places: [String: SourceLocation]
  /// Where the record begins.
  let location: SourceLocation

  /// What the ascent carries of stages above it, kg.
  public var carriedMass: Double {
    upperStages.reduce(0) {
      $0 + Double($1.count) * ($1.dryMass + $1.propellantMass + $1.residualMass)
    }
  }

  /// The same failure with the place in the text that it is about, where it is about the vehicle's data.
  public func located(_ failure: AscentFailure) -> FlightFailure? {
    guard case .vehicle(let stage, let field, let reason) = failure else { return nil }
    var place: SourceLocation?
    var path = Substring(field)
    while place == nil, !path.isEmpty {
      place = places["\(stage)/\(path)"]
      path = path.lastIndex { $0 == "." || $0 == "[" }.map { path[..<$0] } ?? ""
    }
    return FlightFailure(
      "\(stage), \(field): \(reason)", at: place ?? places["\(stage)/"] ?? location)
  }
}
