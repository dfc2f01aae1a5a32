// SPDX-License-Identifier: Apache-2.0

/// What is lit, what is empty and what is gone, from the first ignition on: the part of a flight that
/// does not depend on where the vehicle is.
///
/// Mass flows are constant between changes, so the times of depletion are exact.
struct AscentSequence {
  /// Less than this apart is the same moment, s.
  static let instant: Double = 1e-9

  /// All units of a stage together; a time that is not known yet is infinite.
  struct Stage {
    /// What never burns, kg.
    var idle: Double
    /// What engines can still burn, kg.
    var propellant: Double
    var separation: StageMoment?
    var isAttached = true
    var ignition = Double.infinity
    var cutOff = Double.infinity
    var separated = Double.infinity
  }

  /// The engines of a group on all units of its stage together.
  struct Group {
    enum Phase { case waiting, burning, ended }
    var stage: Int
    /// The place in the stage's list.
    var place: Int
    /// In vacuum at full throttle, N.
    var thrust: Double
    /// In m²; throttling leaves it.
    var exitArea: Double
    /// At full throttle, kg/s.
    var flow: Double
    var ignition: StageMoment
    var cutOff: EngineGroup.CutOff
    var throttle: [EngineGroup.Throttle]
    var phase: Phase = .waiting
    var level: Double = 1
    var lit = Double.infinity
    var out = Double.infinity

    var isGuided: Bool { cutOff == .guided }
  }

  /// A part that is still there or not.
  struct Part {
    var mass: Double
    var condition: Jettison.Condition
    var isAttached = true
  }

  /// Something that changed.
  enum Change: Equatable {
    case ignition(group: Int)
    case throttle(group: Int)
    case cutOff(group: Int)
    case separation(stage: Int)
    case jettison(part: Int)
  }

  private(set) var time: Double
  private(set) var stages: [Stage]
  private(set) var groups: [Group]
  private(set) var parts: [Part]
  /// When guidance wants its groups to stop, s; infinite for not yet known.
  var guidedCutOff = Double.infinity
  /// Since the last change.
  private(set) var vehicle = AscentDynamics.VehicleState()
  let payload: Double

  init(_ vehicle: LaunchVehicle, payload: Double) {
    self.payload = payload
    stages = vehicle.stages.map { stage in
      let count = Double(stage.count)
      return Stage(
        idle: count * (stage.dryMass + stage.residualMass),
        propellant: count * stage.propellantMass, separation: stage.separation)
    }
    groups = []
    for (index, stage) in vehicle.stages.enumerated() {
      let count = Double(stage.count)
      for (place, engine) in stage.engines.enumerated() {
        let seaLevel: Double = engine.seaLevelThrust ?? engine.vacuumThrust
        groups.append(
          Group(
            stage: index, place: place, thrust: count * engine.vacuumThrust,
            exitArea: count * (engine.vacuumThrust - seaLevel) / EngineGroup.seaLevelPressure,
            flow: count * engine.massFlow, ignition: engine.ignition, cutOff: engine.cutOff,
            throttle: engine.throttle))
      }
    }
    parts = vehicle.jettisons.map { Part(mass: $0.mass, condition: $0.condition) }
    time = 0
    for group in groups where group.ignition.anchor == .liftOff {
      time = min(time, group.ignition.delay)
    }
    settle()
  }

  /// The lowest stage that is still attached; nil where only the payload flies.
  var lowestStage: Int? { stages.firstIndex { $0.isAttached } }

  /// Whether an engine burns.
  var isBurning: Bool { groups.contains { $0.phase == .burning } }

  /// Whether an engine burns or will.
  var isAlive: Bool { groups.contains { $0.phase != .ended } }

  /// The highest heating at which a part that is still there goes, W/m².
  var heatingLimit: Double? {
    var limit: Double?
    for part in parts where part.isAttached {
      if case .heating(let below) = part.condition { limit = max(limit ?? below, below) }
    }
    return limit
  }

  /// When the next change is due; infinite where none is foreseen.
  var next: Double {
    var next = Double.infinity
    for group in groups {
      switch group.phase {
      case .waiting: next = min(next, moment(group.ignition))
      case .burning:
        next = min(next, end(of: group))
        let age: Double = time - group.lit + Self.instant
        if let setting = group.throttle.first(where: { $0.time > age }) {
          next = min(next, group.lit + setting.time)
        }
      case .ended: continue
      }
    }
    for index in stages.indices {
      next = min(next, depletion(of: index))
      if stages[index].isAttached, let separation = stages[index].separation {
        next = min(next, moment(separation))
      }
    }
    for part in parts where part.isAttached {
      if case .at(let moment) = part.condition { next = min(next, self.moment(moment)) }
    }
    return max(next, time)
  }

  /// Lets the engines burn on to a time, s, before which nothing changes.
  mutating func advance(to end: Double) {
    let span: Double = end - time
    for group in groups where group.phase == .burning {
      stages[group.stage].propellant -= group.level * group.flow * span
    }
    time = end
    for index in stages.indices where stages[index].propellant < 0 { stages[index].propellant = 0 }
    settle()
  }

  /// Makes the first change that is due, if any.
  mutating func change() -> Change? {
    let now: Double = time + Self.instant
    for index in groups.indices where groups[index].phase == .burning {
      let group: Group = groups[index]
      let stage: Stage = stages[group.stage]
      let isEmpty: Bool = stage.propellant <= Self.instant * group.level * group.flow
      if isEmpty { stages[group.stage].propellant = 0 }
      if isEmpty || end(of: group) <= now {
        stop(index)
        return .cutOff(group: index)
      }
      let level: Double = group.throttle.last { $0.time <= now - group.lit }?.level ?? 1
      if level != group.level {
        groups[index].level = level
        settle()
        return .throttle(group: index)
      }
    }
    for index in groups.indices where groups[index].phase == .waiting {
      guard moment(groups[index].ignition) <= now else { continue }
      let stage: Int = groups[index].stage
      guard stages[stage].propellant > 0, stages[stage].isAttached else {
        stop(index)
        continue
      }
      groups[index].phase = .burning
      groups[index].lit = time
      groups[index].level = groups[index].throttle.last { $0.time <= Self.instant }?.level ?? 1
      stages[stage].ignition = min(stages[stage].ignition, time)
      settle()
      return .ignition(group: index)
    }
    for index in stages.indices where stages[index].isAttached {
      guard let separation = stages[index].separation, moment(separation) <= now else { continue }
      if let burning = groups.firstIndex(where: { $0.stage == index && $0.phase == .burning }) {
        stop(burning)
        return .cutOff(group: burning)
      }
      for group in groups.indices where groups[group].stage == index { stop(group) }
      stages[index].isAttached = false
      stages[index].separated = time
      settle()
      return .separation(stage: index)
    }
    for index in parts.indices where parts[index].isAttached {
      if case .at(let moment) = parts[index].condition, self.moment(moment) <= now {
        jettison(index)
        return .jettison(part: index)
      }
    }
    return nil
  }

  /// Throws off the parts that go at a heating, W/m², and says which.
  mutating func cool(to heating: Double) -> [Int] {
    var gone: [Int] = []
    for index in parts.indices where parts[index].isAttached {
      if case .heating(let below) = parts[index].condition, heating <= below {
        jettison(index)
        gone.append(index)
      }
    }
    return gone
  }

  private mutating func jettison(_ index: Int) {
    parts[index].isAttached = false
    settle()
  }

  private mutating func stop(_ index: Int) {
    guard groups[index].phase != .ended else { return }
    groups[index].phase = .ended
    groups[index].out = time
    let stage: Int = groups[index].stage
    if stages[stage].propellant <= 0 {
      for other in groups.indices
      where groups[other].stage == stage && groups[other].phase == .waiting {
        groups[other].phase = .ended
        groups[other].out = time
      }
    }
    if !groups.contains(where: { $0.stage == stage && $0.phase != .ended }) {
      stages[stage].cutOff = min(stages[stage].cutOff, time)
    }
    settle()
  }

  /// Sums what flies and what burns.
  private mutating func settle() {
    var sum = AscentDynamics.VehicleState(since: time, mass: payload)
    for stage in stages where stage.isAttached { sum.mass += stage.idle + stage.propellant }
    for part in parts where part.isAttached { sum.mass += part.mass }
    for group in groups where group.phase == .burning {
      sum.flow += group.level * group.flow
      sum.thrust += group.level * group.thrust
      sum.exitArea += group.exitArea
    }
    vehicle = sum
  }

  /// When a burning group stops if its tanks allow; infinite where only they decide.
  private func end(of group: Group) -> Double {
    switch group.cutOff {
    case .depletion: .infinity
    case .after(let duration): group.lit + duration
    case .guided: guidedCutOff > group.lit + Self.instant ? max(guidedCutOff, time) : .infinity
    case .afterGuided(let delay):
      guidedCutOff > group.lit + Self.instant ? max(guidedCutOff + delay, time) : .infinity
    }
  }

  /// When a stage is empty if it goes on burning as it does.
  private func depletion(of stage: Int) -> Double {
    var flow: Double = 0
    for group in groups where group.stage == stage && group.phase == .burning {
      flow += group.level * group.flow
    }
    return flow > 0 ? time + stages[stage].propellant / flow : .infinity
  }

  /// When a moment is; infinite where that is not known yet.
  ///
  /// A moment before a cut-off or a separation is foreseen from what burns at the time.
  private func moment(_ moment: StageMoment) -> Double {
    switch moment.anchor {
    case .liftOff: return moment.delay
    case .ignition(let stage): return stages[stage].ignition + moment.delay
    case .cutOff(let stage):
      let known: Double = stages[stage].cutOff
      guard known == .infinity, moment.delay < 0 else { return known + moment.delay }
      return foreseenCutOff(of: stage) + moment.delay
    case .burnEnd(let stage, let engine):
      guard let group = groups.first(where: { $0.stage == stage && $0.place == engine })
      else { return .infinity }
      guard group.phase == .burning, moment.delay < 0 else { return group.out + moment.delay }
      return min(end(of: group), depletion(of: stage)) + moment.delay
    case .separation(let stage):
      let known: Double = stages[stage].separated
      guard known == .infinity, moment.delay < 0, let separation = stages[stage].separation
      else { return known + moment.delay }
      var before: StageMoment = separation
      before.delay += moment.delay
      return self.moment(before)
    }
  }

  private func foreseenCutOff(of stage: Int) -> Double {
    var last: Double = -.infinity
    for group in groups where group.stage == stage {
      switch group.phase {
      case .waiting: return .infinity
      case .burning: last = max(last, end(of: group))
      case .ended: continue
      }
    }
    return min(last, depletion(of: stage))
  }
}
