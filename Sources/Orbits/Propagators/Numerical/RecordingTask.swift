// SPDX-License-Identifier: Apache-2.0

/// The whole course of a propagation, with what happened on the way.
struct RecordingTask: PropagationTask {
  let start: StateVector<GCRF>
  let detectors: [EventDetector]
  let dynamics: OrbitDynamics
  let impulses: [Impulse]
  let center: CenterMotion

  private typealias Watched = EventFunction<
    PhaseState<SIMD4<Double>>, IntegrationFailure<ForceFailure>
  >

  /// A change of velocity at a time.
  struct Impulse {
    /// Seconds since the start.
    let time: Double
    let burn: ImpulsiveBurn

    /// The burns within a span in the direction of the propagation.
    static func inOrder(
      _ burns: [ImpulsiveBurn], from start: Epoch, over seconds: Double
    ) -> [Impulse] {
      let all = burns.map { Impulse(time: $0.epoch.seconds(since: start), burn: $0) }
      return seconds >= 0
        ? all.filter { $0.time >= 0 && $0.time <= seconds }.sorted { $0.time < $1.time }
        : all.filter { $0.time < 0 && $0.time >= seconds }.sorted { $0.time > $1.time }
    }
  }

  func perform<Integrator>(
    _ run: PropagationRun<Integrator>
  ) throws(PropagationFailure) -> Propagation {
    var found: [(event: LocatedEvent<PhaseState<SIMD4<Double>>>, stops: Bool)] = []
    var search = EventSearch(RecordingStepper(run), watching: detectors.map(watched))
    do throws(IntegrationFailure<ForceFailure>) {
      for (index, target) in (impulses.map(\.time) + [run.end]).enumerated() {
        let ended = try search.run(to: target) { (event) throws(IntegrationFailure<ForceFailure>) in
          let stops: Bool = detectors[event.index].stops
          found.append((event, stops))
          return stops ? .stop : .proceed
        }
        if ended != nil { break }
        guard index < impulses.count else { continue }
        try search.integrator.restart(
          at: target,
          from: try after(impulses[index], search.integrator.state, forward: run.end >= 0))
      }
    } catch {
      throw PropagationRun<Integrator>.failure(error, origin: run.origin)
    }
    return try propagation(search.integrator, found, origin: run.origin)
  }

  /// What was recorded, about the Earth.
  private func propagation<Inner>(
    _ recorded: RecordingStepper<Inner>,
    _ found: [(event: LocatedEvent<PhaseState<SIMD4<Double>>>, stops: Bool)], origin: Epoch
  ) throws(PropagationFailure) -> Propagation {
    func state(
      _ time: Double, _ phase: PhaseState<SIMD4<Double>>
    ) throws(PropagationFailure) -> StateVector<GCRF> {
      StateVector(
        epoch: origin.advanced(bySeconds: time), phase: try center.geocentric(phase, at: time))
    }
    var events: [Propagation.Event] = []
    for (event, _) in found {
      events.append(
        Propagation.Event(
          name: event.name, state: try state(event.time, event.state), isRising: event.isRising))
    }
    var pieces: [EphemerisPiece] = recorded.pieces
    if !center.isEarth {
      for index in pieces.indices {
        pieces[index] = try pieces[index].shifted { (time) throws(PropagationFailure) in
          try center.offset(at: time)
        }
      }
    }
    return Propagation(
      ephemeris: Ephemeris(origin: origin, start: start, pieces: pieces), events: events,
      end: try state(recorded.time, recorded.state),
      stop: found.last?.stops == true ? events.last : nil,
      mass: dynamics.mass.mass(at: recorded.time), evaluations: recorded.evaluations)
  }

  /// The state after a burn, or before it where time runs backward.
  private func after(
    _ impulse: Impulse, _ state: PhaseState<SIMD4<Double>>, forward: Bool
  ) throws(IntegrationFailure<ForceFailure>) -> PhaseState<SIMD4<Double>> {
    var burn = impulse.burn
    if !forward { burn.change = -burn.change }
    let here = StateVector<GCRF>(epoch: burn.epoch, phase: state)
    guard let after = burn.applied(to: here) else {
      throw .system(
        .unusable(
          name: "burn", reason: "position and velocity are in one line: local axes do not exist"),
        time: impulse.time)
    }
    return PhaseState(after)
  }

  /// A detector as a function of time and state.
  private func watched(
    _ detector: EventDetector
  ) -> Watched {
    let direction: Watched.Direction =
      switch detector.direction {
      case .rising: .rising
      case .falling: .falling
      case .either: .either
      }
    return Watched(detector.name, direction: direction) {
      (time, state) throws(IntegrationFailure<ForceFailure>) in
      do throws(ForceFailure) {
        let surroundings = try dynamics.table.surroundings(at: time, reading: detector.needs)
        return detector.value(dynamics.point(at: time, state), surroundings)
      } catch {
        throw .system(error, time: time)
      }
    }
  }
}
