// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

/// What must hold for SGP4 whatever the orbit.
@Suite struct SGP4Tests {
  static let epoch = SGP4Samples.epoch

  @Test(arguments: SGP4Samples.all)
  func holdsContinuityAtTheEpoch(set: ElementSet) throws {
    let orbit = try SGP4(set)
    let at = try orbit.state(minutes: 0)
    for step in [-1e-3, 1e-3] {
      let near = try orbit.state(minutes: step)
      let expected: Vector3 = at.position + step * 60 * at.velocity
      // A quarter of the curvature at 0.06 s is 5 mm in the lowest orbit.
      #expect((near.position - expected).norm < 0.05)
      #expect((near.velocity - at.velocity).norm < 1)
    }
  }

  @Test(arguments: SGP4Samples.all)
  func holdsEpochsBeforeAndAfter(set: ElementSet) throws {
    let orbit = try SGP4(set)
    for minutes in [-4320.0, -1440, -0.5, 0, 0.5, 1440, 4320] {
      let state = try orbit.state(minutes: minutes)
      let again = try orbit.state(at: state.epoch)
      #expect(state.epoch == set.epoch.advanced(bySeconds: minutes * 60))
      #expect((again.position - state.position).norm < 1e-5)
      let energy: Double = state.velocity.squaredNorm / 2 - 3.986008e14 / state.position.norm
      let semimajorAxis: Double = -3.986008e14 / (2 * energy)
      #expect(abs(semimajorAxis / orbit.semimajorAxis - 1) < 0.01)
    }
  }

  /// A carried integration gives the bits of a fresh one, in whatever order times come.
  @Test(arguments: SGP4Samples.all)
  func holdsSameBitsInAnyOrder(set: ElementSet) throws {
    let orbit = try SGP4(set)
    var times: [Double] = (-40...40).map { Double($0) * 719.5 }
    times += [720, 1440, -720, 0, 2160, -2160, 721, 719]
    for pass in 0..<3 {
      if pass == 1 { times.reverse() }
      if pass == 2 { times = times.indices.map { times[$0 * 37 % times.count] } }
      let (states, status) = SGP4Samples.batch(orbit, times)
      #expect(status.allSatisfy { $0 == 0 })
      for (item, minutes) in times.enumerated() {
        let state = try orbit.state(minutes: minutes)
        let place: Int = item * SGP4.batchStride
        #expect(state.position.x == 1000 * states[place])
        #expect(state.position.y == 1000 * states[place + 1])
        #expect(state.position.z == 1000 * states[place + 2])
        #expect(state.velocity.x == 1000 * states[place + 3])
        #expect(state.velocity.y == 1000 * states[place + 4])
        #expect(state.velocity.z == 1000 * states[place + 5])
      }
    }
  }

  @Test func holdsBatchesOfManySatellites() throws {
    let orbits: [SGP4] = try SGP4Samples.all.map { try SGP4($0) }
    let epochs: [Epoch] = (0..<5).map { Self.epoch.advanced(bySeconds: Double($0) * 3000) }
    let items: Int = orbits.count * epochs.count
    var states = [Double](repeating: .nan, count: items * SGP4.batchStride)
    var status = [UInt8](repeating: 255, count: items)
    var output = states.mutableSpan
    var outcome = status.mutableSpan
    let failures = SGP4.propagate(
      orbits.span, to: epochs.span, into: &output, status: &outcome)
    #expect(failures == 0)
    let minutes: [Double] = orbits.flatMap { orbit in epochs.map { orbit.minutes(to: $0) } }
    var twins = [Double](repeating: .nan, count: items * SGP4.batchStride)
    var twinOutput = twins.mutableSpan
    let same = SGP4.propagate(
      orbits.span, minutes: minutes.span, count: epochs.count, into: &twinOutput,
      status: &outcome)
    #expect(same == 0)
    #expect(twins == states)
    for (index, orbit) in orbits.enumerated() {
      for (time, epoch) in epochs.enumerated() {
        let place: Int = (index * epochs.count + time) * SGP4.batchStride
        #expect(try orbit.state(at: epoch).position.x == 1000 * states[place])
        #expect(try orbit.state(at: epoch).epoch == epoch)
      }
    }
  }

  @Test func holdsThatBatchesGoOnAfterFailures() throws {
    let orbit = try SGP4(SGP4Samples.decaying)
    let times: [Double] = [0, 2880, .nan, .infinity, 1e12, -1]
    let (states, status) = SGP4Samples.batch(orbit, times)
    #expect(status[0] == 0)
    #expect(status[1] == 1 || status[1] == 6)
    #expect(status[2] == 7 && status[3] == 7)
    #expect(status[4] == 8)
    #expect(status[5] == 0)
    #expect(states.allSatisfy { $0.isFinite })
    #expect(states[12..<30].allSatisfy { $0 == 0 })
  }

  @Test func holdsThatConstantsMatter() throws {
    let states = try SGP4.Gravity.allCases.map { gravity in
      try SGP4(SGP4Samples.low, gravity: gravity).state(minutes: 1440).position
    }
    #expect((states[0] - states[1]).norm > 1e-6)
    #expect((states[1] - states[2]).norm > 10)
  }

  @Test func holdsAccessors() throws {
    let orbit = try SGP4(SGP4Samples.low)
    #expect(!orbit.isDeepSpace)
    #expect(abs(orbit.period / 5569 - 1) < 0.01)
    #expect(abs(orbit.semimajorAxis - 6_796_000) < 10_000)
    #expect(orbit.apogeeHeight > orbit.perigeeHeight)
    let mean: Double = (orbit.apogeeHeight + orbit.perigeeHeight) / 2
    #expect(abs(mean - (orbit.semimajorAxis - 6_378_135)) < 1e-3)
    #expect(try SGP4(SGP4Samples.geosynchronous).isDeepSpace)
  }

  /// Extreme shapes: circular, equatorial both ways, polar, retrograde.
  @Test(arguments: [0.0, 90, 144.6, 179.999, 180], [0.0, 1e-7, 1e-5, 0.1])
  func holdsExtremeShapes(inclination: Double, eccentricity: Double) throws {
    for revolutions in [13.5, 2.0, 1.0027] {
      var set = SGP4Samples.low
      set.inclinationDegrees = inclination
      set.eccentricity = eccentricity
      set.meanMotionRevolutionsPerDay = revolutions
      for mode in SGP4.Mode.allCases {
        let orbit = try SGP4(set, mode: mode)
        for minutes in [-1440.0, 0, 37, 1440, 14_400] {
          let state = try orbit.state(minutes: minutes)
          #expect(state.position.isFinite && state.velocity.isFinite)
          let ratio: Double = state.position.norm / orbit.semimajorAxis
          #expect(abs(ratio - 1) < eccentricity + 0.02)
          let normal: Vector3 = state.position.cross(state.velocity)
          let tilt: Double = normal.angle(to: Vector3(0, 0, 1)) * 180 / .pi
          #expect(abs(tilt - inclination) < 0.5)
        }
      }
    }
  }
}
