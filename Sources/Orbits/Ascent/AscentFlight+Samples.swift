// SPDX-License-Identifier: Apache-2.0

extension AscentFlight {
  /// The flight as it is, before a change that is due.
  func sample() -> AscentSample { sample(at: time, of: state) }

  func sample(at time: Double, of state: AscentState) -> AscentSample {
    let acting: AscentForces = watch.forces(at: time, of: state)
    return sample(
      at: time, state.place, state.motion, acting, proper: acting.properAcceleration.norm)
  }

  /// On the pad before the release, s.
  func padSample(at time: Double) -> AscentSample {
    let (position, velocity) = simulator.rest(at: time)
    var dynamics: AscentDynamics = watch.dynamics
    dynamics.state = sequence.vehicle
    let acting = dynamics.forces(at: time, position: position, velocity: velocity)
    let turning: Double = simulator.rotation * simulator.rotation
    let felt: Vector3 = acting.gravity + turning * Vector3(position.x, position.y, 0)
    return sample(at: time, position, velocity, acting, proper: felt.norm)
  }

  private func sample(
    at time: Double, _ position: Vector3, _ velocity: Vector3, _ acting: AscentForces,
    proper: Double
  ) -> AscentSample {
    let radial: Vector3 = position.normalized
    let (east, north) = radial.eastAndNorth
    let turning: Double = simulator.rotation
    let relative = Vector3(
      velocity.x + turning * position.y, velocity.y - turning * position.x, velocity.z)
    let (s, c) = Elementary.sincos(turning * time)
    let fixed = Vector3(
      c * position.x + s * position.y, c * position.y - s * position.x, position.z)
    let place: Geodetic = Ellipsoid.wgs84.geodetic(of: fixed)
    let isFlowing: Bool = acting.flowSpeed > 0.01
    return AscentSample(
      time: time, state: simulator.frame.state(at: time, position: position, velocity: velocity),
      place: place, downrange: simulator.groundDistance(to: place),
      inertialSpeed: velocity.norm, relativeSpeed: relative.norm,
      inertialFlightPathAngle: Self.slope(velocity, radial),
      relativeFlightPathAngle: Self.slope(relative, radial),
      inertialAzimuth: Self.azimuth(velocity, east, north),
      relativeAzimuth: Self.azimuth(relative, east, north),
      angleOfAttack: isFlowing ? acting.axis.angle(to: acting.flow) : 0,
      pitch: Self.slope(acting.axis, radial), dynamicPressure: acting.dynamicPressure,
      mach: acting.air.soundSpeed.map { acting.flowSpeed / $0 }, heating: acting.thinHeating,
      mass: acting.mass, thrust: acting.thrust,
      drag: isFlowing ? max(0, -acting.airForce.dot(acting.flow) / acting.flowSpeed) : 0,
      properAcceleration: proper, stage: stage, phase: plan.phase)
  }

  /// Over the horizontal, rad; upright for a vector of no length.
  private static func slope(_ vector: Vector3, _ radial: Vector3) -> Double {
    let up: Double = vector.dot(radial)
    let level: Vector3 = vector - up * radial
    return Elementary.atan2(up, level.norm)
  }

  private static func azimuth(_ vector: Vector3, _ east: Vector3, _ north: Vector3) -> Double {
    Circle.positive(Elementary.atan2(vector.dot(east), vector.dot(north)))
  }

  mutating func keepSample() {
    let sample: AscentSample = self.sample()
    samples.append(sample)
    for peak in AscentPeak.allCases { keepPeak(peak, sample) }
  }

  mutating func keepPeak(_ peak: AscentPeak, at event: LocatedEvent<AscentState>) {
    keepPeak(peak, sample(at: event.time, of: event.state))
  }

  mutating func keepPeak(_ peak: AscentPeak, _ sample: AscentSample) {
    func value(_ sample: AscentSample) -> Double {
      switch peak {
      case .dynamicPressure: sample.dynamicPressure
      case .acceleration: sample.properAcceleration
      case .heating: sample.heating ?? 0
      }
    }
    if peak == .heating {
      if let later = laterHeating, value(sample) > value(later.sample) {
        laterHeating?.sample = sample
      }
      return
    }
    if let best = peaks[peak], value(best) >= value(sample) { return }
    peaks[peak] = sample
  }

  /// What came out.
  mutating func result() -> AscentTrajectory {
    let end: Insertion =
      insertion ?? Insertion(time: time, state: state, mass: sequence.vehicle.mass)
    for peak in AscentPeak.allCases {
      guard let sample = peaks[peak] else { continue }
      events.append(AscentEvent(kind: peak.kind, name: peak.name, sample: sample))
    }
    // Heating is an event where it meets what was thrown open to it, in thin air.
    if let (part, sample) = laterHeating, sample.heating != nil {
      events.append(
        AscentEvent(
          kind: .greatestHeating, name: "greatest heating after \(part) jettison", sample: sample))
    }
    // Stable, so that what happens at one time stays in its order.
    let order = events.indices.sorted {
      (events[$0].sample.time, $0) < (events[$1].sample.time, $1)
    }
    let remainders = zip(simulator.vehicle.stages, sequence.stages).map { stage, now in
      AscentTrajectory.Remainder(
        stage: stage.name, propellant: now.propellant,
        loaded: Double(stage.count) * stage.propellantMass)
    }
    let (rest, atRest) = simulator.rest(at: 0)
    let losses = AscentLosses(
      ideal: end.state.spent.x, gravity: end.state.spent.y, drag: end.state.spent.z,
      steering: end.state.spent.w, pressure: end.state.velocity.w,
      gainedSpeed: end.state.motion.norm - atRest.norm)
    let gravity: AscentGravity = simulator.settings.gravity
    func energy(_ position: Vector3, _ velocity: Vector3) -> Double {
      let height: Double = Ellipsoid.wgs84.vertical(at: position).height
      return 0.5 * velocity.squaredNorm + gravity.potential(at: position, height: height)
    }
    let gained: Double = energy(end.state.place, end.state.motion) - energy(rest, atRest)
    return AscentTrajectory(
      liftOff: simulator.frame.liftOff, samples: samples, events: order.map { events[$0] },
      insertion: simulator.frame.state(
        at: end.time, position: end.state.place, velocity: end.state.motion),
      insertionMass: end.mass, losses: losses, remainders: remainders, residuals: [],
      energyResidual: gained - end.state.position.w)
  }
}
