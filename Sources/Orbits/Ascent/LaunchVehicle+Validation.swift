// SPDX-License-Identifier: Apache-2.0

extension LaunchVehicle {
  /// Refuses what cannot fly.
  /// - Throws: `vehicle` with the stage, the field and what is wrong with it.
  public func validate() throws(AscentFailure) {
    guard !stages.isEmpty else {
      throw .vehicle(stage: name, field: "stages", reason: "there is none")
    }
  }
}

extension AscentSimulator {
  static func validate(
    payloadMass: Double, pad: Geodetic, wind: WindProfile?, settings: AscentSettings
  ) throws(AscentFailure) {
  }
}
