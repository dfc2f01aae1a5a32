// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

/// Sets that SGP4 refuses and times at which it has no state.
@Suite struct SGP4FailureTests {
  @Test func holdsRefusals() {
    Self.expect(code: 10) { $0.ephemerisType = 4 }
    Self.expect(code: 1) { $0.eccentricity = 1 }
    Self.expect(code: 1) { $0.eccentricity = -0.0001 }
    Self.expect(code: 2) { $0.meanMotionRevolutionsPerDay = 0 }
    Self.expect(code: 2) { $0.meanMotionRevolutionsPerDay = -1 }
    Self.expect(code: 7) { $0.meanMotionRevolutionsPerDay = .nan }
    Self.expect(code: 7) { $0.eccentricity = .nan }
    Self.expect(code: 7) { $0.inclinationDegrees = .infinity }
    Self.expect(code: 7) { $0.raanDegrees = .nan }
    Self.expect(code: 7) { $0.argumentOfPerigeeDegrees = .nan }
    Self.expect(code: 7) { $0.meanAnomalyDegrees = .nan }
    Self.expect(code: 7) { $0.bstar = .nan }
    Self.expect(code: 9) { $0.meanMotionRevolutionsPerDay = 0.1 }
  }

  @Test func holdsReasons() throws {
    var set = SGP4Samples.high
    set.ephemerisType = 4
    #expect(throws: SGP4.Failure.notForSGP4(ephemerisType: 4)) { try SGP4(set) }
    set = SGP4Samples.high
    set.eccentricity = 1.5
    #expect(throws: SGP4.Failure.notElliptic(eccentricity: 1.5)) { try SGP4(set) }
    set = SGP4Samples.high
    set.eccentricity = 0.8
    do {
      _ = try SGP4(set)
      Issue.record("an apogee of 130,000 km was taken")
    } catch .apogeeTooHigh(let height, let limit) {
      #expect(limit == 100_000_000)
      #expect(height > 130e6 && height < 140e6)
    }
    #expect(try SGP4(set, apogeeLimit: nil).apogeeHeight > 130e6)
    #expect(try SGP4(MeanElements(set)).apogeeHeight > 130e6)
  }

  /// The last state goes with the failure, and descriptions name the value.
  @Test func holdsDecayWithItsState() throws {
    let orbit = try SGP4(SGP4Samples.decaying)
    var codes: Set<Int> = []
    for hour in 0..<96 {
      do {
        _ = try orbit.state(minutes: Double(hour) * 60)
      } catch {
        codes.insert(error.code)
        #expect(!error.description.isEmpty)
        if case .decayed(let state, let minutes) = error {
          #expect(minutes == Double(hour) * 60)
          #expect(state.epoch == SGP4Samples.epoch.advanced(bySeconds: minutes * 60))
          #expect(state.position.norm < 6_378_135)
          #expect(state.position.isFinite && state.velocity.isFinite)
        }
      }
    }
    #expect(!codes.isEmpty && codes.isSubset(of: [1, 6]))
  }

  @Test func holdsBoundsOfTime() throws {
    let orbit = try SGP4(SGP4Samples.molniya)
    #expect(throws: SGP4.Failure.tooFarFromEpoch(minutes: 1e12)) {
      try orbit.state(minutes: 1e12)
    }
    #expect(throws: SGP4.Failure.self) { try orbit.state(minutes: .nan) }
    #expect(throws: SGP4.Failure.notFinite(minutes: .infinity)) {
      try orbit.state(minutes: .infinity)
    }
  }

  /// Never a number that is none, whatever the elements.
  @Test func holdsFiniteStatesForWildElements() {
    var random = Generator(state: 20_261_121)
    var states = 0
    for _ in 0..<2_000 {
      var set = SGP4Samples.set(
        random.next(-20, 200), random.next(0, 1), random.next(0.001, 20),
        bstar: random.next(-1, 1))
      set.argumentOfPerigeeDegrees = random.next(-720, 720)
      set.meanAnomalyDegrees = random.next(-720, 720)
      guard let orbit = try? SGP4(set, apogeeLimit: nil) else { continue }
      for minutes in [-1e6, -1440, 0, 1440, 1e4, 1e6] {
        guard let state = try? orbit.state(minutes: minutes) else { continue }
        #expect(state.position.isFinite && state.velocity.isFinite)
        states += 1
      }
    }
    #expect(states > 1_000)
  }

  private static func expect(code: Int, _ change: (inout ElementSet) -> Void) {
    var set = SGP4Samples.high
    change(&set)
    do {
      _ = try SGP4(set)
      Issue.record("no failure where code \(code) was due")
    } catch {
      #expect(error.code == code)
      #expect(!error.description.isEmpty)
    }
  }

  /// A small generator with a seed (Steele, Lea and Flood 2014, SplitMix64).
  private struct Generator {
    var state: UInt64

    mutating func next(_ low: Double, _ high: Double) -> Double {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z: UInt64 = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      z ^= z >> 31
      return low + (high - low) * Double(z >> 11) / 9_007_199_254_740_992
    }
  }
}
