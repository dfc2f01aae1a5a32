// SPDX-License-Identifier: Apache-2.0

/// What a flight to the Moon leaves behind, as it is put together.
struct LunarLog: Sendable {
  var legs: [MissionTrajectory.Leg] = []
  var events: [MissionTrajectory.Event] = []
  var residuals: [TargetResidual] = []
  var assumptions: [String] = []

  /// Adds a leg of a course between two epochs, at steps (s).
  mutating func add(
    _ name: String, about center: SolarSystemBody, of course: Propagation, from start: Epoch,
    to end: Epoch, step: Double, isBurn: Bool = false
  ) {
    let span: Double = end.seconds(since: start)
    guard span > 0 else { return }
    let count: Int = max(1, Int((span / step).rounded(.up)))
    var states: [StateVector<GCRF>] = []
    for index in 0...count {
      let epoch =
        index == count ? end : start.advanced(bySeconds: span * Double(index) / Double(count))
      if let state = try? course.ephemeris.state(at: epoch) { states.append(state) }
    }
    legs.append(MissionTrajectory.Leg(name: name, center: center, states: states, isBurn: isBurn))
  }

  /// Adds a leg under thrust whose states are about the Moon.
  mutating func add(
    _ name: String, _ states: [StateVector<GCRF>], in model: CislunarModel
  ) throws(LunarMissionFailure) {
    var shifted: [StateVector<GCRF>] = []
    for state in states { shifted.append(try model.geocentric(state)) }
    legs.append(
      MissionTrajectory.Leg(name: name, center: .moon, states: shifted, isBurn: true))
  }

  /// Adds an event: kg, m/s.
  mutating func mark(
    _ name: String, _ state: StateVector<GCRF>, mass: Double? = nil, change: Double? = nil,
    remark: String = ""
  ) {
    events.append(
      MissionTrajectory.Event(
        name: name, state: state, mass: mass, change: change, remark: remark))
  }

  /// Adds an aim, what was reached, and how far off is still met.
  mutating func compare(
    _ name: String, _ unit: String, wanted: Double, reached: Double, bound: Double
  ) {
    residuals.append(
      TargetResidual(name: name, unit: unit, wanted: wanted, reached: reached, bound: bound))
  }

  /// By time.
  var trajectory: MissionTrajectory {
    MissionTrajectory(
      legs: legs.sorted { ($0.states.first?.epoch ?? .j2000) < ($1.states.first?.epoch ?? .j2000) },
      events: events.sorted { $0.state.epoch < $1.state.epoch }, residuals: residuals,
      assumptions: assumptions)
  }
}
