// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite struct FiniteBurnTests {
  private func burn(
    _ axes: ImpulsiveBurn.Axes = .inertial, _ direction: Vector3 = Vector3(0, 2, 0)
  ) throws -> FiniteBurn {
    try FiniteBurn(
      start: Epoch.j2000.advanced(bySeconds: 100), duration: 50, thrust: 400,
      specificImpulse: 320, axes: axes, direction: direction)
  }

  private func point(mass: Double = 1000) -> OrbitPoint {
    OrbitPoint(
      position: Vector3(5e6, -3e6, 4e6), velocity: Vector3(4000, 6000, -800),
      spacecraft: Spacecraft(mass: mass))
  }

  private func at(_ time: Double, stretch: Double? = nil) -> Surroundings {
    var here = Surroundings(epoch: Epoch.j2000.advanced(bySeconds: time), time: time)
    if let stretch { here.stretch = stretch }
    return here
  }

  /// Free of gravity the gain of speed is Tsiolkovsky's.
  @Test func validatesTheRocketEquation() throws {
    let burn = try burn()
    let steps = 5000
    var speed = 0.0
    let dt = burn.duration / Double(steps)
    for step in 0..<steps {
      // Simpson's rule over each step, in the stretch of the burn.
      func pull(_ share: Double) throws -> Double {
        let time = 100 + (Double(step) + share) * dt
        let mass = burn.mass(at: Epoch.j2000.advanced(bySeconds: time), before: 1000)
        return try burn.acceleration(at: point(mass: mass), in: at(time, stretch: 125)).y
      }
      speed += dt / 6 * (try pull(0) + 4 * (try pull(0.5)) + (try pull(1)))
    }
    let left = burn.mass(at: burn.end, before: 1000)
    let exhaust = 320 * 9.80665
    #expect(abs(left - (1000 - 400 / exhaust * 50)) < 1e-9)
    #expect(abs(speed - exhaust * Elementary.log(1000 / left)) < 1e-9)
  }

  @Test func holdsTheEndsBelongToTheStretchUnderWay() throws {
    let burn = try burn()
    for (time, stretch, isOn) in [
      (100.0, 50.0, false), (100, 125, true), (150, 125, true), (150, 200, false),
      (99.999, nil, false), (100, nil, true), (149.999, nil, true), (150, nil, false),
    ] as [(Double, Double?, Bool)] {
      let a = try burn.acceleration(at: point(), in: at(time, stretch: stretch))
      #expect((a != .zero) == isOn, "\(time) \(String(describing: stretch))")
    }
    var instants: [Epoch] = []
    for place in burn.switches {
      if case .instant(let epoch) = place { instants.append(epoch) }
    }
    #expect(instants == [burn.start, burn.end])
  }

  @Test func holdsTheDirectionIsAlongTheAxes() throws {
    let here = at(120)
    let start = point()
    let prograde = try burn(.local(.vnc), Vector3(3, 0, 0)).acceleration(at: start, in: here)
    #expect(prograde.angle(to: start.velocity) < 1e-15 && abs(prograde.norm - 0.4) < 1e-15)
    let outward = try burn(.local(.rtn), Vector3(1, 0, 0)).acceleration(at: start, in: here)
    #expect(outward.angle(to: start.position) < 1e-15)
    // Work done along the velocity: dE/dt = F·v/m.
    #expect(abs(prograde.dot(start.velocity) - 0.4 * start.velocity.norm) < 1e-12)
  }

  @Test(arguments: [
    ImpulsiveBurn.Axes.inertial, .local(.rtn), .local(.vnc), .local(.lvlh),
  ])
  func holdsDerivativesAgainstDifferences(axes: ImpulsiveBurn.Axes) throws {
    let burn = try burn(axes, Vector3(1, -2, 0.5))
    let here = at(120)
    let start = point()
    let partials = try burn.partials(at: start, in: here)
    let columns = partials.byPosition.transposed
    let speeds = partials.byVelocity.transposed
    let sets = [
      (Vector3(1, 0, 0), columns.row0, speeds.row0), (Vector3(0, 1, 0), columns.row1, speeds.row1),
      (Vector3(0, 0, 1), columns.row2, speeds.row2),
    ]
    for (axis, place, speed) in sets {
      var (a, b, c, d) = (start, start, start, start)
      a.position += 2000 * axis
      b.position -= 2000 * axis
      c.velocity += 2 * axis
      d.velocity -= 2 * axis
      let moved =
        (try burn.acceleration(at: a, in: here) - (try burn.acceleration(at: b, in: here))) / 4000
      let faster =
        (try burn.acceleration(at: c, in: here) - (try burn.acceleration(at: d, in: here))) / 4
      #expect((moved - place).norm < 1e-6 * 0.4 / 7e6)
      #expect((faster - speed).norm < 1e-6 * 0.4 / 7000)
    }
  }

  @Test func holdsBadInputIsNamed() throws {
    func make(
      duration: Double = 10, thrust: Double = 1, impulse: Double = 300,
      direction: Vector3 = Vector3(1, 0, 0)
    ) throws {
      _ = try FiniteBurn(
        start: .j2000, duration: duration, thrust: thrust, specificImpulse: impulse,
        axes: .inertial, direction: direction)
    }
    try make()
    for bad in [0, -1, .nan, .infinity] {
      #expect(throws: ForceFailure.self) { try make(duration: bad) }
      #expect(throws: ForceFailure.self) { try make(thrust: bad) }
      #expect(throws: ForceFailure.self) { try make(impulse: bad) }
      #expect(throws: ForceFailure.self) {
        try make(direction: Vector3(bad, 0, 0) - Vector3(bad, 0, 0))
      }
    }
    #expect(throws: ForceFailure.self) {
      try burn().acceleration(at: point(mass: 0), in: at(120))
    }
    var straight = point()
    straight.velocity = 1e-3 * straight.position
    #expect(throws: ForceFailure.self) {
      try burn(.local(.rtn)).acceleration(at: straight, in: at(120))
    }
  }
}
