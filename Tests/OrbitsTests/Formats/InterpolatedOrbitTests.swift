// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite struct InterpolatedOrbitTests {
  /// A segment of a circular orbit of 7,000 km, a state every minute.
  static func segment(
    minutes: ClosedRange<Int>, interpolation: String?, degree: Int?
  ) throws -> OEMSegment {
    let start = Epoch.j2000
    let orbit = try TwoBodyPropagator(
      StateVector<GCRF>(
        epoch: start, position: Vector3(7e6, 0, 0), velocity: Vector3(0, 5_335.865_45, 5_335.865_45)
      ))
    var segment = OEMSegment(
      start: start.advanced(bySeconds: 60 * Double(minutes.lowerBound)),
      stop: start.advanced(bySeconds: 60 * Double(minutes.upperBound)), line: 1, span: 0..<0)
    segment.interpolation = interpolation
    segment.interpolationDegree = degree
    for minute in minutes {
      let epoch = start.advanced(bySeconds: 60 * Double(minute))
      let state = orbit.state(at: epoch)
      segment.states.append(
        OEMState(epoch: epoch, position: state.position, velocity: state.velocity))
    }
    return segment
  }

  /// The error of each polynomial against two-body motion: h = 0.065 rad a step.
  @Test(arguments: [
    ("LINEAR", 1, 4_000.0), ("LAGRANGE", 5, 0.01), ("LAGRANGE", 9, 1e-6),
    ("HERMITE", 3, 0.4), ("HERMITE", 7, 1e-6),
  ])
  func validatesAgainstTwoBodyMotion(name: String, degree: Int, bound: Double) throws {
    let segment = try Self.segment(minutes: 0...40, interpolation: name, degree: degree)
    let table = try #require(InterpolatedOrbit<GCRF>(segments: [segment]))
    let truth = try Self.segment(minutes: 0...0, interpolation: nil, degree: nil)
    let orbit = try TwoBodyPropagator(
      StateVector<GCRF>(
        epoch: .j2000, position: truth.states[0].position, velocity: truth.states[0].velocity))
    var worst = 0.0
    var worstRate = 0.0
    for second in stride(from: 600, through: 1_800, by: 7) {
      let epoch = Epoch.j2000.advanced(bySeconds: Double(second))
      let (a, b) = (try table.state(at: epoch), orbit.state(at: epoch))
      worst = max(worst, (a.position - b.position).norm)
      worstRate = max(worstRate, (a.velocity - b.velocity).norm)
    }
    #expect(worst < bound)
    #expect(worstRate < bound * 0.1)
    // A bound that a lower degree meets too would say nothing.
    #expect(worst > bound * 1e-4)
  }

  @Test func holdsStatesOfTheTable() throws {
    let segment = try Self.segment(minutes: 0...10, interpolation: "HERMITE", degree: 7)
    let table = try #require(InterpolatedOrbit<GCRF>(segments: [segment]))
    for state in segment.states {
      let found = try table.state(at: state.epoch)
      #expect(found.position == state.position && found.velocity == state.velocity)
    }
  }

  /// Nothing crosses from one segment into another, and nothing leaves the usable times.
  @Test func holdsLimits() throws {
    var first = try Self.segment(minutes: 0...10, interpolation: "LAGRANGE", degree: 5)
    var second = try Self.segment(minutes: 20...30, interpolation: "LAGRANGE", degree: 5)
    // A burn of 10 km sideways: had both segments a polynomial in common, it would show.
    for index in second.states.indices { second.states[index].position.z += 10_000 }
    let alone = try #require(InterpolatedOrbit<GCRF>(segments: [first]))
    let both = try #require(InterpolatedOrbit<GCRF>(segments: [second, first]))
    let epoch = Epoch.j2000.advanced(bySeconds: 590)
    #expect(try both.state(at: epoch) == alone.state(at: epoch))
    #expect(throws: InterpolatedOrbit<GCRF>.Failure.betweenSegments(first.stop, second.start)) {
      try both.state(at: .j2000.advanced(bySeconds: 900))
    }
    #expect(throws: InterpolatedOrbit<GCRF>.Failure.outside(first.start...second.stop)) {
      try both.state(at: .j2000.advanced(bySeconds: -1e-9))
    }
    first.usableStart = .j2000.advanced(bySeconds: 120)
    first.usableStop = .j2000.advanced(bySeconds: 480)
    let inner = try #require(InterpolatedOrbit<GCRF>(segments: [first]))
    _ = try inner.state(at: .j2000.advanced(bySeconds: 120))
    #expect(throws: InterpolatedOrbit<GCRF>.Failure.self) {
      try inner.state(at: .j2000.advanced(bySeconds: 119.999))
    }
    #expect(throws: InterpolatedOrbit<GCRF>.Failure.self) {
      try inner.state(at: .j2000.advanced(bySeconds: 480.001))
    }
  }

  /// At an epoch that two segments share, the later one holds.
  @Test func holdsSharedEpoch() throws {
    let first = try Self.segment(minutes: 0...10, interpolation: nil, degree: nil)
    var second = try Self.segment(minutes: 10...20, interpolation: nil, degree: nil)
    for index in second.states.indices { second.states[index].velocity.x += 5 }
    let both = try #require(InterpolatedOrbit<GCRF>(segments: [first, second]))
    let shared = try both.state(at: first.stop)
    #expect(shared.velocity == second.states[0].velocity)
  }
}
