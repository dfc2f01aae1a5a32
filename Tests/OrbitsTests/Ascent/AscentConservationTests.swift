// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import Testing

@Suite("What an ascent keeps")
struct AscentConservationTests {
  private func fly(
    settings: AscentSettings = AscentSettings(), wind: WindProfile? = nil
  ) throws -> AscentTrajectory {
    try AscentFixture.simulator(
      AscentFixture.soyuz(), payload: 7220, wind: wind, settings: settings
    )
    .fly(guidance: AscentFixture.climb(cutOff: 520), until: .insertion(coast: 10))
  }

  @Test func holdsTheSumOfTheLosses() throws {
    let flight = try fly()
    #expect(abs(flight.losses.residual) < 1e-9)
    #expect(flight.losses.gravity > 1000)
    #expect(flight.losses.drag > 50)
    #expect(flight.losses.pressure > 100)
    #expect(flight.losses.steering > 50)
    let speed: Double = flight.insertion.velocity.norm
    let turning: Double = try #require(flight.samples.first).inertialSpeed
    #expect(abs(flight.losses.gainedSpeed - speed + turning) < 1e-6)
  }

  /// Kinetic and potential energy against the work of thrust and air; 30 MJ/kg are gained.
  @Test(arguments: [AscentGravity.zonal, .pointMass])
  func holdsTheEnergy(gravity: AscentGravity) throws {
    let breeze = WindProfile(levels: [
      .init(height: 0, eastward: 3, northward: -2),
      .init(height: 11_000, eastward: 40, northward: 9),
      .init(height: 20_000, eastward: 0, northward: 0),
    ])
    let flight = try fly(settings: AscentSettings(gravity: gravity), wind: breeze)
    #expect(abs(flight.energyResidual) < 0.1)
  }

  /// The pull is that of the zonal harmonics, and the slope of its potential.
  @Test func validatesTheGravity() {
    let field = ZonalGravity.wgs84
    let zonals = ZonalHarmonics(
      gravitationalParameter: field.gravitationalParameter, radius: field.radius,
      coefficients: [field.j2, field.j3, field.j4])
    for position in [
      Vector3(6.4e6, 1e5, 2e5), Vector3(-3e6, 2e6, 5.4e6), Vector3(1e3, 0, -6.5e6),
    ] {
      let up: Vector3 = position.normalized
      let pull = AscentGravity.zonal.acceleration(at: position, up: up)
      let truth = zonals.acceleration(at: position, pole: Vector3(0, 0, 1))
      #expect((pull - truth).norm < 1e-13)
      func potential(_ shift: Vector3) -> Double {
        AscentGravity.zonal.potential(at: position + shift, height: 0)
      }
      let slope = Vector3(
        potential(Vector3(10, 0, 0)) - potential(Vector3(-10, 0, 0)),
        potential(Vector3(0, 10, 0)) - potential(Vector3(0, -10, 0)),
        potential(Vector3(0, 0, 10)) - potential(Vector3(0, 0, -10)))
      #expect((slope / 20 + pull).norm < 1e-8)
    }
  }

  @Test func holdsTheSameAnswer() throws {
    let first = try fly()
    let second = try fly()
    #expect(first.samples == second.samples)
    #expect(first.events == second.events)
    // Keeping nothing changes nothing.
    let bare = try fly(settings: AscentSettings(sampleInterval: nil))
    #expect(bare.insertion == first.insertion)
    #expect(bare.losses == first.losses)
    #expect(bare.samples.isEmpty && bare.events.isEmpty)
  }

  /// Each tenfold tolerance brings the insertion nearer to that of a very tight one.
  @Test func holdsConvergence() throws {
    func insertion(_ velocity: Double, cycle: Double = 1) throws -> StateVector<GCRF> {
      let tolerance = StepTolerance(position: 1000 * velocity, velocity: velocity)
      return try fly(
        settings: AscentSettings(cycle: cycle, sampleInterval: nil, tolerance: tolerance)
      ).insertion
    }
    let best = try insertion(1e-10)
    let usual = try insertion(1e-6)
    #expect((usual.position - best.position).norm < 0.05)
    #expect((usual.velocity - best.velocity).norm < 1e-4)
    let coarse = try insertion(1e-2)
    #expect(
      (coarse.position - best.position).norm >= (usual.position - best.position).norm)
    // The laws depend on time alone, so a shorter cycle only cuts the steps.
    let cut = try insertion(1e-10, cycle: 0.25)
    #expect((cut.position - best.position).norm < 0.01)
  }

  /// What the samples say of the place agrees with the library's own way from GCRF to the ellipsoid.
  @Test func holdsTheTurningFrame() throws {
    let flight = try fly()
    for sample in flight.samples {
      let fixed = try sample.state.transformed(to: ITRF.self, using: AscentFixture.earth)
      let place = Ellipsoid.wgs84.geodetic(of: fixed.position)
      // The nominal rate of the Earth against that day's.
      #expect(abs(place.height - sample.place.height) < 1e-3)
      #expect(abs(place.latitude - sample.place.latitude) < 1e-8)
      #expect(abs(place.longitude - sample.place.longitude) < 1e-8)
      #expect(abs(fixed.velocity.norm - sample.relativeSpeed) < 1e-3)
    }
    let start = try #require(flight.samples.first)
    #expect(abs(start.place.height - 90) < 1e-6)
    #expect(start.relativeSpeed < 1e-9)
    #expect(start.downrange < 1e-3)
  }
}
