// SPDX-License-Identifier: Apache-2.0

/// Why a vehicle does not fly, or does not arrive.
public enum AscentFailure: Error, Sendable, Hashable {
  /// A field of the vehicle cannot be, as in a negative mass: the stage, the field, what is wrong.
  case vehicle(stage: String, field: String, reason: String)
  /// A field of the flight cannot be: the payload, the pad, the wind, the settings.
  case flight(field: String, reason: String)
  /// The thrust at lift-off does not carry the weight; both in N.
  case tooHeavy(thrust: Double, weight: Double)
  /// No plane of that inclination passes through the pad; both in rad.
  case inclinationOutOfReach(inclination: Double, latitude: Double)
  /// The azimuth is not among those that the range allows, rad.
  case azimuthForbidden(azimuth: Double, sectors: [ClosedRange<Double>])
  /// The propellant does not suffice: missing speed in m/s, and the mass in kg that would have to go.
  case shortfall(speed: Double, mass: Double)
  /// Guidance did not find a way; what is missing, goal by goal.
  case missed([TargetResidual])
  /// The vehicle comes back to the ground, s after lift-off.
  case impact(time: Double)
  /// The numerical integration cannot go on.
  case integration(time: Double, reason: String)
}
