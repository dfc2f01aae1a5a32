// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

/// With the azimuth given, so that each takes one flight.
@Suite struct AscentTargetingTests {
  private static let radian: Double = Double.pi / 180

  private func soyuz(
    raan: Double? = nil, delay: Double = 0, payload: Double = 7220
  ) throws -> AscentTargeting {
    var targeting = try PublishedVehicles.soyuzTMA18M(
      raan: raan, delay: delay, payload: payload, sampleInterval: 20)
    targeting.program.azimuth = 59.73 * Self.radian
    targeting.program.interval = 10
    targeting.simulator.settings.tolerance = StepTolerance(position: 0.1, velocity: 1e-4)
    return targeting
  }

  @Test func holdsTheTargetAndItself() throws {
    let solution = try soyuz().solve()
    let residuals = solution.trajectory.residuals
    #expect(residuals.map(\.name) == ["perigee height", "apogee height", "inclination", "node"])
    for residual in residuals {
      let tolerance: Double = residual.unit == "km" ? 0.1 : 0.005
      #expect(abs(residual.reached - residual.wanted) < tolerance, "\(residual)")
    }
    #expect(solution.margin > 0)
    #expect(abs(solution.trajectory.losses.residual) < 1)
    #expect(abs(solution.aim.padOffset) < 1e-9)
    let again = try soyuz().solve()
    #expect(again.trajectory.insertion == solution.trajectory.insertion)
    #expect(again.trajectory.samples == solution.trajectory.samples)
  }

  /// Phases follow each other, and the axis never jumps above the air's first kilometre.
  @Test func holdsSteadyAttitude() throws {
    let samples = try soyuz().solve().trajectory.samples
    var phases: [String] = []
    for sample in samples where phases.last != sample.phase { phases.append(sample.phase) }
    #expect(phases == ["pad", "vertical rise", "kick", "gravity turn", "closed loop"])
    for (one, next) in zip(samples, samples.dropFirst()) where next.time > one.time {
      #expect(abs(next.pitch - one.pitch) < 0.03 * (next.time - one.time) + 0.02)
    }
    for sample in samples {
      #expect(sample.dynamicPressure * sample.angleOfAttack < 2_600)
    }
  }

  @Test func holdsAShortfallInSpeedAndMass() throws {
    let failure = AscentFixture.failure { try soyuz(payload: 1.05 * 7220).solve() }
    guard case .shortfall(let speed, let mass) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(speed > 20 && speed < 100)
    #expect(mass > 50 && mass < 361)
    // Lighter by as much it flies, and hardly lighter it does not.
    #expect(throws: Never.self) { try soyuz(payload: 1.05 * 7220 - mass).solve() }
    #expect(throws: AscentFailure.self) { try soyuz(payload: 1.05 * 7220 - 0.95 * mass).solve() }
  }

  /// The plane of the lift-off that was is out of reach five minutes later, unless the turn is declared;
  /// then it is flown and costs propellant.
  @Test func holdsAPlaneThatHasPassed() throws {
    let onTime = try soyuz().solve()
    let raan: Double = onTime.aim.plane.raan
    let failure = AscentFixture.failure { try soyuz(raan: raan, delay: 300).solve() }
    guard case .missed(let residuals) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(abs(residuals[0].reached - residuals[0].wanted - 1.253) < 0.002)
    var declared = try soyuz(raan: raan, delay: 300)
    declared.planeChangeLimit = 2 * Self.radian
    let late = try declared.solve()
    #expect(late.margin < onTime.margin - 10)
    let node = late.trajectory.residuals[3]
    #expect(abs(node.reached - node.wanted) < 0.005)
  }
}
