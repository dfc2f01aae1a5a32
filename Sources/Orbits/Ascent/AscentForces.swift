// SPDX-License-Identifier: Apache-2.0

/// Everything that acts at one moment, in the launch frame.
struct AscentForces {
  /// Unit vector of the ellipsoid's vertical.
  var up: Vector3
  /// Over the ellipsoid, m.
  var height: Double
  var air: AirState
  /// Velocity relative to the air, m/s, and its length.
  var flow: Vector3
  var flowSpeed: Double
  /// In Pa.
  var dynamicPressure: Double
  /// Of the thrust, unit vector.
  var axis: Vector3
  /// In kg.
  var mass: Double
  /// At the ambient pressure, N.
  var thrust: Double
  /// In N.
  var airForce: Vector3
  /// In m/s².
  var gravity: Vector3

  /// Of thrust and air, m/s².
  var properAcceleration: Vector3 { (thrust / mass) * axis + airForce / mass }
  /// ρ v³/2, W/m²: all the energy that the flow carries.
  var heating: Double { dynamicPressure * flowSpeed }
  /// The heating where it is one, see ``heatingFloor``; nil below.
  var thinHeating: Double? { height >= Self.heatingFloor ? heating : nil }

  /// In denser air most of the flow's energy goes around the vehicle, and ρ v³/2 is no heating, m.
  static let heatingFloor: Double = 80_000
}
