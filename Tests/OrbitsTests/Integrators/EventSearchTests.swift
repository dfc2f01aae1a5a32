// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite("Events on the way of an integration")
struct EventSearchTests {
  private typealias State = PhaseState<SIMD4<Double>>
  private typealias Search = EventSearch<AdamsCowell<Attraction>>

  private static let settings = StepSettings(
    tolerance: StepTolerance(position: 1e-13, velocity: 1e-13))

  private static func search(
    _ e: Double, _ functions: [Search.Function], stretch: Double = 1
  ) throws -> Search {
    EventSearch(
      try AdamsCowell(
        of: Attraction(), at: 0, from: Attraction.pericentre(e), settings: settings),
      watching: functions, longestStretch: stretch)
  }

  private static func run(_ search: inout Search, to end: Double) throws -> [Search.Event] {
    var events: [Search.Event] = []
    let last = try search.run(to: end) { (event) in
      events.append(event)
      return .proceed
    }
    #expect(last == nil)
    return events
  }

  private static var apsides: Search.Function {
    Search.Function("apsis") { (_, state) in (state.position * state.velocity).sum() }
  }

  @Test(arguments: [1.0, -1.0])
  func validatesApsidesByKeplersEquation(_ sense: Double) throws {
    var search = try Self.search(0.4, [Self.apsides])
    let events = try Self.run(&search, to: sense * 20)
    // The start is a pericentre and no event; then every half turn.
    #expect(events.count == 6)
    for (place, event) in events.enumerated() {
      #expect(abs(event.time - sense * Double(place + 1) * 0.5 * Circle.turn) < 2e-9)
      // r·v grows with time in a pericentre, whichever way the integration goes.
      #expect(event.isRising == (place % 2 == 1))
    }
  }

  @Test func holdsTheDirection() throws {
    var rising = Self.apsides
    rising.direction = .rising
    var falling = Self.apsides
    falling.direction = .falling
    var search = try Self.search(0.4, [rising, falling])
    let events = try Self.run(&search, to: 20)
    #expect(events.map(\.index) == [1, 0, 1, 0, 1, 0])
  }

  @Test func holdsTwoZerosInOneStretch() throws {
    // A grazing passage of 2e-3 s inside steps that are a hundred times as long.
    let width: Double = 1e-3
    let top: Double = Attraction.state(0.2, at: 2.2 - width).position.y
    let moments: [Double] = [2.2 - width, 2.2 + width]
    let graze = Search.Function("graze") { (time, _) in
      (time - moments[0]) * (time - moments[1])
    }
    var search = try Self.search(0.2, [graze])
    let events = try Self.run(&search, to: 6)
    #expect(top.isFinite)
    #expect(events.count == 2)
    for (event, moment) in zip(events, moments) { #expect(abs(event.time - moment) < 1e-9) }
  }

  @Test(arguments: [1.0, -1.0])
  func holdsTheOrderOfManyZeros(_ sense: Double) throws {
    let fast = Search.Function("fast") { (time, _) in Elementary.sin(20 * time + 0.1) }
    let slow = Search.Function("slow") { (time, _) in Elementary.cos(7 * time) }
    var search = try Self.search(0, [slow, fast], stretch: 0.02)
    let events = try Self.run(&search, to: sense * 10)
    #expect(events.count { $0.index == 1 } == 64 - (sense > 0 ? 1 : 0))
    #expect(events.count { $0.index == 0 } == 22)
    for (left, right) in zip(events, events.dropFirst()) {
      #expect((right.time - left.time) * sense > 0)
    }
    for event in events where event.index == 0 {
      let turns: Double = (event.time * 7 - 0.5 * Double.pi) / Double.pi
      #expect(abs(turns - turns.rounded()) < 1e-8)
    }
  }

  @Test func holdsAStop() throws {
    var search = try Self.search(0.4, [Self.apsides])
    let event = try search.run(to: 20) { _ in .stop }
    #expect(abs((event?.time ?? 0) - Double.pi) < 1e-9)
    #expect(search.integrator.time == event?.time)
    // The zero on which it stopped is not found again.
    let next = try search.run(to: 20) { _ in .stop }
    #expect(abs((next?.time ?? 0) - Circle.turn) < 1e-8)
  }

  @Test func holdsARestart() throws {
    // A push to the circular speed in each apocentre leaves a circle and no more apsides to find.
    let e: Double = 0.4
    var search = try Self.search(e, [Self.apsides])
    var times: [Double] = []
    let last = try search.run(to: 30) { (event) in
      times.append(event.time)
      let speed: Double = (1 / (1 + e)).squareRoot()
      let v: SIMD4<Double> = event.state.velocity
      // A little above it, so that the function does not hover about zero.
      return times.count > 1
        ? .stop
        : .restart(
          from: PhaseState(
            position: event.state.position, velocity: v * (1.05 * speed / v.magnitude)))
    }
    let a: Double = 1 / (2 / (1 + e) - 1.05 * 1.05 / (1 + e))
    #expect(last != nil)
    #expect(times.count == 2)
    let half: Double = Double.pi * a * a.squareRoot()
    #expect(abs(times[1] - times[0] - half) < 1e-8)
  }

  @Test func holdsThatAFunctionMayHaveNoValue() throws {
    let gap = Search.Function("gap") { (time, _) in time < 2 ? .nan : time - 3 }
    var search = try Self.search(0, [gap])
    let events = try Self.run(&search, to: 6)
    #expect(events.count == 1)
    #expect(abs((events.first?.time ?? 0) - 3) < 1e-9)
  }

  @Test func holdsOnRungeKutta() throws {
    let integrator = try RungeKutta(
      .dormandPrince853, of: FirstOrderForm(Oscillator()), at: 0, from: Oscillator.start,
      settings: Self.settings)
    typealias Zeros = EventSearch<RungeKutta<FirstOrderForm<Oscillator>>>
    let zero = Zeros.Function("zero", direction: .falling) { (_, state) in state.position }
    var search = Zeros(integrator, watching: [zero], longestStretch: 10)
    var times: [Double] = []
    _ = try search.run(to: 20) { (event) in
      times.append(event.time)
      return .proceed
    }
    #expect(times.count == 3)
    for (place, time) in times.enumerated() {
      #expect(abs(time - Double.pi * (0.5 + 2 * Double(place))) < 1e-9)
    }
  }
}
