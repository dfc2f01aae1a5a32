// SPDX-License-Identifier: Apache-2.0

extension AscentFlight {
  /// Burns on the pad until the release and looks whether the thrust carries the weight.
  mutating func liftOff() throws(AscentFailure) {
    while true {
      while let change = sequence.change() {
        guard isKept else { continue }
        let (kind, name) = words(for: change)
        if let kind {
          events.append(AscentEvent(kind: kind, name: name, sample: padSample(at: sequence.time)))
        }
      }
      guard sequence.time < 0 else { break }
      sequence.advance(to: min(sequence.next, 0))
    }
    follow()
    let acting: AscentForces = watch.forces(at: 0, of: state)
    let turning: Double = simulator.rotation
    let place: Vector3 = state.place
    let outward: Vector3 = turning * turning * Vector3(place.x, place.y, 0)
    let weight: Double = -acting.mass * (acting.gravity + outward).dot(acting.up)
    guard acting.thrust > weight else { throw .tooHeavy(thrust: acting.thrust, weight: weight) }
    if isKept {
      events.append(AscentEvent(kind: .liftOff, name: "lift-off", sample: sample()))
      keepSample()
    }
  }

  /// Makes all changes that are due: whether there were any.
  mutating func makeChanges() -> Bool {
    var isAny = false
    // The vehicle that the change has made is taken over after it was noted with what was before.
    while let change = sequence.change() {
      if isKept { note(change, isFirst: !isAny) }
      isAny = true
      follow()
    }
    if isAny, isKept { keepSample() }
    return isAny
  }

  /// Throws off what the heating lets go.
  mutating func dropParts() {
    let acting: AscentForces = watch.forces(at: time, of: state)
    // The search ends within a nanosecond of the crossing, on either side.
    for part in sequence.cool(to: acting.heating * (1 - 1e-6)) where isKept {
      let name: String = simulator.vehicle.jettisons[part].name
      keepSample()
      events.append(AscentEvent(kind: .jettison, name: "\(name) jettison", sample: sample()))
      laterHeating = (name, sample())
    }
    follow()
    if isKept { keepSample() }
  }

  /// Keeps where the last burn ended.
  mutating func settleInsertion() {
    guard insertion == nil, !sequence.isBurning,
      !sequence.isAlive || sequence.next == .infinity
    else { return }
    insertion = Insertion(time: time, state: state, mass: sequence.vehicle.mass)
    if isKept {
      events.append(AscentEvent(kind: .insertion, name: "insertion", sample: sample()))
    }
  }

  private mutating func note(_ change: AscentSequence.Change, isFirst: Bool) {
    let (kind, name) = words(for: change)
    let sample: AscentSample = self.sample()
    if isFirst, samples.last?.time != sample.time { samples.append(sample) }
    keepPeak(.acceleration, sample)
    if let kind { events.append(AscentEvent(kind: kind, name: name, sample: sample)) }
    if case .jettison(let part) = change, sample.heating != nil {
      laterHeating = (simulator.vehicle.jettisons[part].name, sample)
    }
  }

  /// A throttle setting is no event.
  private func words(for change: AscentSequence.Change) -> (kind: AscentEvent.Kind?, name: String) {
    switch change {
    case .ignition(let group): (.ignition, "\(name(ofGroup: group)) ignition")
    case .cutOff(let group): (.cutOff, "\(name(ofGroup: group)) cut-off")
    case .throttle: (nil, "")
    case .separation(let stage): (.separation, "\(simulator.vehicle.stages[stage].name) separation")
    case .jettison(let part): (.jettison, "\(simulator.vehicle.jettisons[part].name) jettison")
    }
  }

  /// The stage, and the engine where it has several groups.
  private func name(ofGroup index: Int) -> String {
    let group: AscentSequence.Group = sequence.groups[index]
    let stage: LaunchStage = simulator.vehicle.stages[group.stage]
    return stage.engines.count == 1
      ? stage.name : "\(stage.name) \(stage.engines[group.place].name)"
  }
}
