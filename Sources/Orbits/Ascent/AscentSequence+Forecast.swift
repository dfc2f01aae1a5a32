// SPDX-License-Identifier: Apache-2.0

extension AscentSequence {
  /// A stretch of constant thrust that is to come, with times since lift-off.
  struct Stretch {
    var stage: Int
    var start: Double
    var end: Double
    var thrust: Double
    var flow: Double
    /// At its start, kg.
    var mass: Double
    var isGuided: Bool
  }

  /// All stretches from now on if guidance cuts nothing; parts that go by heating go after the first.
  func forecast() -> [Stretch] {
    var course: AscentSequence = self
    course.guidedCutOff = .infinity
    var stretches: [Stretch] = []
    // More changes than any vehicle has; a schedule that does not end is not worth the time.
    for _ in 0..<1000 {
      while course.change() != nil {}
      let end: Double = course.next
      guard end.isFinite else { break }
      if end > course.time, course.vehicle.thrust > 0 {
        let burning = course.groups.filter { $0.phase == .burning }
        stretches.append(
          Stretch(
            stage: burning.first?.stage ?? 0, start: course.time, end: end,
            thrust: course.vehicle.thrust, flow: course.vehicle.flow, mass: course.vehicle.mass,
            isGuided: burning.contains { $0.isGuided }))
      }
      course.advance(to: end)
      _ = course.cool(to: 0)
    }
    return stretches
  }

  /// The stretches that are not over at a time (s), as guidance gets them.
  static func outlook(_ stretches: [Stretch], at time: Double) -> [FlightPoint.Burn] {
    var burns: [FlightPoint.Burn] = []
    burns.reserveCapacity(stretches.count)
    for stretch in stretches where stretch.end > time + instant {
      let start: Double = max(stretch.start, time)
      burns.append(
        FlightPoint.Burn(
          stage: stretch.stage, start: start - time, duration: stretch.end - start,
          thrust: stretch.thrust, exhaustVelocity: stretch.thrust / stretch.flow,
          mass: stretch.mass - stretch.flow * (start - stretch.start), isGuided: stretch.isGuided))
    }
    return burns
  }
}
