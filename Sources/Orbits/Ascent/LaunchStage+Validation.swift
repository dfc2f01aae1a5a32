// SPDX-License-Identifier: Apache-2.0

extension LaunchStage {
  /// Burns may ask for this share more than the tanks hold, since published times are rounded; no
  /// unit.
  static let timedExcess: Double = 0.02

  /// Refuses what cannot be, apart from the moments, which concern the whole vehicle.
  func validate() throws(AscentFailure) {
    guard count >= 1 else {
      throw .vehicle(stage: name, field: "count", reason: "it is \(count); there is at least one")
    }
    try LaunchVehicle.require(dryMass, atLeast: 0, "kg", name, "dryMass")
    try LaunchVehicle.require(propellantMass, above: 0, "kg", name, "propellantMass")
    try LaunchVehicle.require(residualMass, atLeast: 0, "kg", name, "residualMass")
    guard !engines.isEmpty else {
      throw .vehicle(
        stage: name, field: "engines",
        reason: "there is none; a part without engines belongs to the jettisons")
    }
    for (index, engine) in engines.enumerated() {
      try engine.validate(stage: name, field: "engines[\(index)]")
    }
    let burnt: Double = engines.reduce(0) { $0 + ($1.timedPropellant ?? 0) }
    guard burnt <= propellantMass * (1 + Self.timedExcess) else {
      let place: Int = engines.firstIndex { $0.timedPropellant != nil } ?? 0
      throw .vehicle(
        stage: name, field: "engines[\(place)].cutOff",
        reason: "burns of that length take \(DecimalText.fixed(burnt, decimals: 0)) kg, the tanks"
          + " hold \(DecimalText.fixed(propellantMass, decimals: 0)) kg: shorten them or let the"
          + " stage burn to depletion")
    }
    try aerodynamics.validate(stage: name)
  }
}

extension EngineGroup {
  /// What a burn of a given length takes on one unit of the stage, kg; nil for other burns.
  var timedPropellant: Double? {
    guard case .after(let duration) = cutOff else { return nil }
    var sum: Double = 0
    var since: Double = 0
    var level: Double = 1
    for setting in throttle where setting.time < duration {
      sum += level * (setting.time - since)
      since = setting.time
      level = setting.level
    }
    return massFlow * (sum + level * (duration - since))
  }

  func validate(stage: String, field: String) throws(AscentFailure) {
    try LaunchVehicle.require(vacuumThrust, above: 0, "N", stage, "\(field).vacuumThrust")
    let impulse = "\(field).vacuumSpecificImpulse"
    try LaunchVehicle.require(vacuumSpecificImpulse, above: 0, "s", stage, impulse)
    guard vacuumSpecificImpulse <= 1000 else {
      throw .vehicle(
        stage: stage, field: impulse,
        reason: "\(vacuumSpecificImpulse) s is more than any engine that lifts a rocket has; if it"
          + " is in m/s, divide by 9.80665")
    }
    if let seaLevelThrust {
      try LaunchVehicle.require(seaLevelThrust, atLeast: 0, "N", stage, "\(field).seaLevelThrust")
      guard seaLevelThrust <= vacuumThrust else {
        throw .vehicle(
          stage: stage, field: "\(field).seaLevelThrust",
          reason: "\(seaLevelThrust) N is more than the \(vacuumThrust) N in vacuum, so the"
            + " specific impulse would be higher at sea level: swap them")
      }
    }
    if case .after(let duration) = cutOff {
      try LaunchVehicle.require(duration, above: 0, "s", stage, "\(field).cutOff")
    }
    var last: Double = -.infinity
    for (index, setting) in throttle.enumerated() {
      let place = "\(field).throttle[\(index)]"
      try LaunchVehicle.require(setting.time, atLeast: 0, "s", stage, "\(place).time")
      guard setting.time > last else {
        throw .vehicle(
          stage: stage, field: "\(place).time",
          reason: "\(setting.time) s does not follow \(last) s: put the settings in order")
      }
      last = setting.time
      guard setting.level >= 0, setting.level <= 1.2 else {
        throw .vehicle(
          stage: stage, field: "\(place).level",
          reason: "it is \(setting.level); a share of full thrust is from 0 to 1.2")
      }
    }
  }
}

extension Aerodynamics {
  func validate(stage: String) throws(AscentFailure) {
    let area = "aerodynamics.referenceArea"
    try LaunchVehicle.require(referenceArea, atLeast: 0, "m2", stage, area)
    let slope = "aerodynamics.normalForceSlope"
    try LaunchVehicle.require(normalForceSlope, atLeast: 0, "per rad", stage, slope)
    guard referenceArea == 0 || !drag.isEmpty else {
      throw .vehicle(
        stage: stage, field: "aerodynamics.drag",
        reason: "it has no point; a stage without drag has a reference area of 0")
    }
    var last: Double = -.infinity
    for (index, point) in drag.enumerated() {
      let field = "aerodynamics.drag[\(index)]"
      try LaunchVehicle.require(point.mach, atLeast: 0, "Mach", stage, "\(field).mach")
      guard point.mach > last else {
        throw .vehicle(
          stage: stage, field: "\(field).mach",
          reason: "Mach \(point.mach) does not follow Mach \(last): put the points in order")
      }
      last = point.mach
      try LaunchVehicle.require(
        point.dragCoefficient, atLeast: 0, "", stage, "\(field).dragCoefficient")
    }
  }
}
