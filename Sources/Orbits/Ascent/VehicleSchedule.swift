// SPDX-License-Identifier: Apache-2.0

/// Whether the moments of a vehicle follow from one another.
struct VehicleSchedule {
  private let vehicle: LaunchVehicle
  /// Which moments of each stage are known to come.
  private var hasIgnition: Set<Int> = []
  private var hasCutOff: Set<Int> = []
  private var hasSeparation: Set<Int> = []
  /// Groups whose burns are known to end, by stage and place.
  private var ends: Set<[Int]> = []

  init(_ vehicle: LaunchVehicle) { self.vehicle = vehicle }

  /// Refuses moments that refer to what is not there, to later stages, or to each other in a circle.
  func validate() throws(AscentFailure) {
    for (index, stage) in vehicle.stages.enumerated() {
      for (place, engine) in stage.engines.enumerated() {
        let field = "engines[\(place)].ignition"
        try check(engine.ignition, stage.name, field)
        if let other = engine.ignition.anchor.stage, other > index {
          throw .vehicle(
            stage: stage.name, field: field,
            reason: "it refers to \(vehicle.stages[other].name), which lights later: put the"
              + " stages in the order of ignition")
        }
      }
      if let separation = stage.separation { try check(separation, stage.name, "separation") }
    }
    for (place, jettison) in vehicle.jettisons.enumerated() {
      if case .at(let moment) = jettison.condition {
        try check(moment, vehicle.name, "jettisons[\(place)].condition")
      }
    }
    var schedule: VehicleSchedule = self
    schedule.settle()
    try schedule.refuseCircles()
  }

  /// One moment by itself.
  private func check(
    _ moment: StageMoment, _ stage: String, _ field: String
  ) throws(AscentFailure) {
    guard moment.delay.isFinite else {
      throw .vehicle(stage: stage, field: field, reason: "its delay is \(moment.delay) s")
    }
    if let other = moment.anchor.stage, !vehicle.stages.indices.contains(other) {
      throw .vehicle(
        stage: stage, field: field,
        reason: "it refers to stage \(other); there are \(vehicle.stages.count), counted from 0")
    }
    switch moment.anchor {
    case .burnEnd(let other, let engine)
    where !vehicle.stages[other].engines.indices.contains(engine):
      throw .vehicle(
        stage: stage, field: field,
        reason: "it refers to engine \(engine) of \(vehicle.stages[other].name), which has"
          + " \(vehicle.stages[other].engines.count), counted from 0")
    case .ignition where moment.delay < 0:
      throw .vehicle(
        stage: stage, field: field,
        reason: "it is \(-moment.delay) s before an ignition, which nothing foretells: count from"
          + " the lift-off or from a cut-off")
    case .liftOff where moment.delay < 0 && !field.hasSuffix("ignition"):
      throw .vehicle(
        stage: stage, field: field, reason: "it is before lift-off, when only engines light")
    case .separation(let other) where vehicle.stages[other].separation == nil:
      throw .vehicle(
        stage: stage, field: field,
        reason: "\(vehicle.stages[other].name), to which it refers, never separates")
    default: return
    }
  }

  private func isKnown(_ moment: StageMoment) -> Bool {
    switch moment.anchor {
    case .liftOff: true
    case .ignition(let stage): hasIgnition.contains(stage)
    case .cutOff(let stage): hasCutOff.contains(stage)
    case .burnEnd(let stage, let engine): ends.contains([stage, engine])
    case .separation(let stage): hasSeparation.contains(stage)
    }
  }

  /// Goes through the moments until no more become known.
  private mutating func settle() {
    // Each round makes at least one moment known, or is the last.
    let most: Int = vehicle.stages.reduce(0) { $0 + 3 + $1.engines.count }
    for _ in 0...most {
      for (index, stage) in vehicle.stages.enumerated() {
        for (place, engine) in stage.engines.enumerated() where isKnown(engine.ignition) {
          ends.insert([index, place])
        }
        if stage.engines.contains(where: { isKnown($0.ignition) }) { hasIgnition.insert(index) }
        if stage.engines.allSatisfy({ isKnown($0.ignition) }) { hasCutOff.insert(index) }
        if let separation = stage.separation, isKnown(separation) { hasSeparation.insert(index) }
      }
    }
  }

  private func refuseCircles() throws(AscentFailure) {
    let reason = "it waits for something that itself waits for it: break the circle"
    for stage in vehicle.stages {
      for (place, engine) in stage.engines.enumerated() where !isKnown(engine.ignition) {
        throw .vehicle(stage: stage.name, field: "engines[\(place)].ignition", reason: reason)
      }
      if let separation = stage.separation, !isKnown(separation) {
        throw .vehicle(stage: stage.name, field: "separation", reason: reason)
      }
    }
  }
}

extension StageMoment.Anchor {
  /// The stage that it refers to, if any.
  var stage: Int? {
    switch self {
    case .liftOff: nil
    case .ignition(let stage), .cutOff(let stage), .separation(let stage): stage
    case .burnEnd(let stage, _): stage
    }
  }
}
