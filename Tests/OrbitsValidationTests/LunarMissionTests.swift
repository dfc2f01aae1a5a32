// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import TestSupport
import Testing

/// Chang'e-5 from the parking orbit to the ground, against what was published and closed forms.
@Suite struct LunarMissionTests {
  private let mission: LunarMissionCase
  private let flight: MissionTrajectory

  init() throws { (mission, flight) = try LunarMissionCase.flown.get() }

  private func event(_ name: String) throws -> MissionTrajectory.Event {
    try #require(flight.event(name), "\(name)")
  }

  private func reached(_ name: String) throws -> Double {
    try #require(flight.reached(name), "\(name)")
  }

  /// About the Moon, by the ephemeris of the model.
  private func selenocentric(_ state: StateVector<GCRF>) throws -> StateVector<GCRF> {
    let moon = try mission.model.environment.bodies.state(
      of: .moon, relativeTo: .earth, at: state.epoch)
    return StateVector(
      epoch: state.epoch, position: state.position - moon.position,
      velocity: state.velocity - moon.velocity)
  }

  /// GCAT has 201 x 392,981 km and 21.32 deg; the launcher let go 2,200 s after lift-off.
  ///
  /// The apogee of so long an ellipse moves by 9,000 km with 3 m/s.
  @Test func validatesTheOrbitOfTheInjection() throws {
    let state = try event("separation from the launch vehicle").state
    let orbit = try KeplerianElements(state)
    let apogee = try #require(orbit.apogeeRadius)
    #expect(abs(orbit.perigeeRadius / 1e3 - 6_378.137 - 201) < 30)
    #expect(abs(apogee / 1e3 - 6_378.137 - 392_981) < 12_000)
    #expect(abs(orbit.inclination * 180 / Double.pi - 21.32) < 0.1)
    #expect(abs(state.epoch.seconds(since: mission.liftOff) - 2_200) < 60)
  }

  /// The real lift-off put the Moon's place on arrival within half a degree of the plane; nothing of
  /// this plan but the date of arrival knows of it.
  @Test func validatesThePlaneOfTheLaunch() throws {
    #expect(abs(try reached("Moon from the plane of the launch on arrival")) < 0.6)
    #expect(abs(try reached("lift-off after the one with the Moon in its plane")) < 10)
    let correction = try #require(try event("mid-course correction").change)
    #expect(correction < 40)
  }

  /// The agency: ignition at about 400 km, 17 min; the second burn at 12:23 on the next day.
  @Test func validatesTheCapture() throws {
    let begin = try event("lunar orbit insertion begins").state
    let height = try selenocentric(begin).position.norm - 1_737_400
    #expect(abs(height - 400_000) < 50_000)
    let end = try event("lunar orbit insertion").state
    #expect(abs(end.epoch.seconds(since: begin.epoch) - 17 * 60) < 60)
    #expect(abs(try reached("ignition of circularisation after its date")) < 120)
    #expect(abs(try reached("perilune height after circularisation") - 200) < 1)
    #expect(abs(try reached("apolune height after circularisation") - 200) < 1)
  }

  /// That one plane passes the site at landing and at ascent, and both asymptotes lie in it, is the
  /// design of the real flight: the dates were not chosen for it here.
  @Test func validatesThePlaneOverTheSite() throws {
    #expect(abs(try reached("site from the orbit's plane at landing")) < 0.1)
    #expect(abs(try reached("site from the orbit's plane at ascent")) < 0.1)
    let state = try event("circularisation").state
    let about = try selenocentric(state)
    let normal = about.position.cross(about.velocity).normalized
    let pole = try mission.model.environment.moon.transform(at: state.epoch, to: .meanEarth)
    let tilt = acos(normal.dot(pole.rotation.row2)) * 180 / Double.pi
    // tan i = tan 43.06 deg / cos of half the Moon's turn in two days, 13.2 deg.
    #expect(abs(tilt - 43.8) < 1)
  }

  @Test func validatesLandingAndAscent() throws {
    let landing = try event("landing on the Moon").state
    #expect(abs(landing.epoch.seconds(since: mission.plan.dates.landing)) < 1e-3)
    let fixed = try mission.model.environment.moon.transform(
      at: landing.epoch, to: .meanEarth)
    let about = try selenocentric(landing)
    let (place, speed) = fixed.state(position: about.position, velocity: about.velocity)
    #expect(abs(asin(place.z / place.norm) * 180 / Double.pi - 43.0576) < 1e-4)
    #expect(abs(atan2(place.y, place.x) * 180 / Double.pi + 51.9161) < 1e-4)
    #expect(abs(place.norm - 1_737_400 + 2_570) < 1)
    #expect(speed.norm < 0.1)
    let docking = try event("docking in lunar orbit").state
    #expect(abs(docking.epoch.seconds(since: mission.plan.dates.docking)) < 1e-3)
    #expect(try reached("distance at docking") < 1)
    let meeting = try selenocentric(docking).position.norm - 1_737_400
    #expect(abs(meeting - 200_000) < 15_000)
  }

  /// The agency: first burn 12 December 01:54, second at 01:51 on the next day, 22 min.
  @Test func validatesTheDeparture() throws {
    #expect(abs(try reached("ignition of the first departure burn after its date")) < 60)
    #expect(abs(try reached("ignition of the second departure burn after its date")) < 300)
    let burn = try #require(flight.legs.first { $0.name == "trans-Earth injection" })
    let first = try #require(burn.states.first)
    let last = try #require(burn.states.last)
    #expect(abs(last.epoch.seconds(since: first.epoch) / 60 - 22) < 6)
  }

  /// Each aim states how far off is still met.
  @Test func holdsEveryAimWithinItsBound() {
    #expect(flight.residuals.count > 15)
    for aim in flight.residuals { #expect(aim.isMet == true, "\(aim)") }
  }

  @Test func validatesTheEntry() throws {
    let entry = try event("entry").state
    #expect(abs(entry.epoch.seconds(since: mission.plan.dates.entry)) < 1)
    #expect(abs(try reached("entry height") - 120) < 1e-3)
    #expect(abs(try reached("entry angle") + 5.8) < 1e-3)
    #expect((10_900...11_200).contains(entry.velocity.norm))
    #expect(try reached("landing from the zone") < 5)
    #expect(abs(try reached("landing on the Earth after its date")) < 5)
    // Vis-viva over the last two hours; the Earth's flattening and the Moon leave 3 m/s.
    let before = try #require(flight.legs.last { $0.name == "to the Earth" }?.states.first)
    let mu = Constants.earthGM.value
    let speed =
      (before.velocity.squaredNorm
      + 2 * mu * (1 / entry.position.norm - 1 / before.position.norm)).squareRoot()
    #expect(abs(speed - entry.velocity.norm) < 5)
  }

  /// The constant of Jacobi by instantaneous axes, in units of the Moon's circular speed.
  ///
  /// The ellipse of the Moon's orbit moves it by some per cent, a burn by much. Above that of L1 (3.19)
  /// nobody passes.
  @Test func holdsTheConstantOfJacobi() throws {
    func constant(_ state: StateVector<GCRF>) throws -> Double {
      let moon = try mission.model.environment.bodies.state(
        of: .moon, relativeTo: .earth, at: state.epoch)
      let earthGM = Constants.earthGM.value
      let moonGM = Constants.moonGM.value
      let part = moonGM / (earthGM + moonGM)
      let distance = moon.position.norm
      let turn = moon.position.cross(moon.velocity) / (distance * distance)
      let r = state.position - part * moon.position
      let v = state.velocity - part * moon.velocity - turn.cross(r)
      let spin: Double = turn.cross(r).squaredNorm
      let depth: Double =
        2 * earthGM / state.position.norm + 2 * moonGM / (state.position - moon.position).norm
      return (spin + depth - v.squaredNorm) * distance / (earthGM + moonGM)
    }
    for leg in flight.legs where leg.name == "to the Moon" || leg.name == "to the Earth" {
      for state in leg.states where state.position.norm > 5e7 {
        #expect(abs(try constant(state) - 2.33) < 0.06, "\(leg.name) \(state.epoch)")
      }
    }
    for leg in flight.legs where leg.name == "capture orbit" || leg.name == "departure orbit" {
      for state in leg.states { #expect(try constant(state) > 3.8, "\(state.epoch)") }
    }
  }

  /// Another integrator, DE440 itself and a field of 20x20 lead from the correction to the ignition
  /// at the Moon, and from a day after the departure to the entry.
  @Test func validatesTheCoastsByAnotherRoute() throws {
    guard let kernel = try TruthKernel.de440() else { return }
    let path = "catalogs/models/gravity/egm96-70.gfc"
    let bytes = [UInt8](
      try Data(contentsOf: Truth.repository.appendingPathComponent(path)))
    let propagator = NumericalPropagator(
      forces: [
        try SphericalHarmonics(field: try GravityField(icgem: bytes, maximumDegree: 20)),
        try ThirdBody(.sun), try ThirdBody(.moon),
      ], spacecraft: Spacecraft(mass: 8_000),
      environment: ForceEnvironment(earth: mission.model.environment.earth, bodies: kernel),
      integrator: .rungeKutta(
        .verner98, StepSettings(tolerance: StepTolerance(position: 1e-4, velocity: 1e-7))))
    let there = try event("lunar orbit insertion begins").state
    let out = try propagator.propagate(
      from: try event("mid-course correction").state, to: there.epoch)
    #expect((out.end.position - there.position).norm < 500)
    #expect((out.end.velocity - there.velocity).norm < 0.5)
    let entry = try event("entry").state
    let home = flight.legs.filter { $0.name == "to the Earth" && $0.center == .earth }
    let begin = try #require(home.first?.states.first)
    let back = try propagator.propagate(from: begin, to: entry.epoch)
    #expect((back.end.position - entry.position).norm < 100)
    let moon = try kernel.state(of: .moon, relativeTo: .earth, at: there.epoch)
    let own = try selenocentric(there).position
    #expect((there.position - moon.position - own).norm < 15)
  }
}
