// SPDX-License-Identifier: Apache-2.0

extension LaunchVehicle {
  /// Refuses what cannot fly.
  ///
  /// Fields are named by their properties, as in `dryMass`, `engines[0].vacuumThrust` or
  /// `jettisons[1].mass`; what concerns no stage has the vehicle's name in its place.
  /// - Throws: `vehicle` with the stage, the field and what is wrong with it.
  public func validate() throws(AscentFailure) {
    guard !stages.isEmpty else {
      throw .vehicle(
        stage: name, field: "stages", reason: "there is none; a rocket has at least one")
    }
    for stage in stages { try stage.validate() }
    for (index, jettison) in jettisons.enumerated() {
      let field = "jettisons[\(index)]"
      try Self.require(jettison.mass, atLeast: 0, "kg", name, "\(field).mass")
      if case .heating(let below) = jettison.condition {
        try Self.require(below, above: 0, "W/m2", name, "\(field).condition")
      }
    }
    try VehicleSchedule(self).validate()
    if let last = stages.lastIndex(where: { $0.separation != nil }),
      let stuck = stages[..<last].first(where: { $0.separation == nil })
    {
      throw .vehicle(
        stage: stuck.name, field: "separation",
        reason: "it never falls away, but \(stages[last].name) above it does: say when it goes")
    }
  }

  static func require(
    _ value: Double, atLeast least: Double, _ unit: String, _ stage: String, _ field: String
  ) throws(AscentFailure) {
    guard value.isFinite, value >= least else {
      throw .vehicle(
        stage: stage, field: field, reason: "it is \(value) \(unit), less than \(least) \(unit)")
    }
  }

  static func require(
    _ value: Double, above bound: Double, _ unit: String, _ stage: String, _ field: String
  ) throws(AscentFailure) {
    guard value.isFinite, value > bound else {
      throw .vehicle(
        stage: stage, field: field, reason: "it is \(value) \(unit), not above \(bound) \(unit)")
    }
  }
}
