// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

/// Modelled ascents beside published times, heights and speeds; the table of `docs/ascent.md`.
///
/// Speeds over the ground: the published ones fit those, not the inertial ones (see there).
@Suite struct AscentVersusFlightTests {
  /// What a source says of an event.
  private struct Published {
    var event: String
    var time: Double
    var timeTolerance: Double
    /// Over the ellipsoid, km; nil where nothing is published.
    var height: Double?
    /// Over the ground, m/s.
    var speed: ClosedRange<Double>?
  }

  private func hold(_ trajectory: AscentTrajectory, _ published: [Published]) throws {
    for truth in published {
      let event = try #require(
        trajectory.events.first { $0.name.hasPrefix(truth.event) }, "\(truth.event)")
      let sample: AscentSample = event.sample
      #expect(abs(sample.time - truth.time) <= truth.timeTolerance, "\(truth.event) \(sample.time)")
      if let height = truth.height {
        #expect(abs(sample.place.height / 1000 / height - 1) <= 0.1, "\(truth.event) height")
      }
      if let speed = truth.speed {
        #expect(sample.relativeSpeed >= 0.9 * speed.lowerBound, "\(truth.event) speed")
        #expect(sample.relativeSpeed <= 1.1 * speed.upperBound, "\(truth.event) speed")
      }
    }
  }

  /// Times of the ILS guide of 2009 within 3 s; heights and speeds by russianspaceweb within 10 %.
  @Test func validatesProtonMAgainstTheGuide() throws {
    let solution = try PublishedVehicles.kazSat2(sampleInterval: 1).solve()
    try hold(
      solution.trajectory,
      [
        Published(event: "8S811K ignition", time: 119.0, timeTolerance: 0.1),
        Published(
          event: "8S810KM separation", time: 123.4, timeTolerance: 3, height: 42.4,
          speed: 1680...1796),
        Published(event: "8S811K cut-off", time: 334.5, timeTolerance: 3),
        Published(
          event: "8S811K separation", time: 335.2, timeTolerance: 3, height: 126.4,
          speed: 4381...4381),
        Published(event: "fairing", time: 348.2, timeTolerance: 3),
        Published(event: "8S812KM RD-0213 cut-off", time: 576.4, timeTolerance: 3),
        Published(
          event: "8S812KM RD-0214 cut-off", time: 588.3, timeTolerance: 3, height: 149.1,
          speed: 7195...7195),
        Published(event: "greatest dynamic pressure", time: 65.5, timeTolerance: 3),
      ])
    let pressure = try #require(
      solution.trajectory.events.first { $0.kind == .greatestDynamicPressure })
    // 33.8 kPa are published; a turn by gravity alone comes to 15 % more.
    #expect(abs(pressure.sample.dynamicPressure / 33_800 - 1) < 0.16)
    try plausible(solution.trajectory, load: 4.3, heating: 1135)
  }

  /// Times of NASA and Roscosmos; heights and speeds within 10 % of rounded ones.
  @Test func validatesSoyuzFGAgainstItsTimeline() throws {
    let solution = try PublishedVehicles.soyuzTMA18M(sampleInterval: 1).solve()
    try hold(
      solution.trajectory,
      [
        Published(event: "escape tower", time: 113, timeTolerance: 1),
        Published(
          event: "Blok B, V, G, D separation", time: 118, timeTolerance: 1, height: 46,
          speed: 1800...1800),
        Published(event: "fairing", time: 158, timeTolerance: 1),
        Published(
          event: "Blok A separation", time: 287, timeTolerance: 1, height: 170,
          speed: 3800...3800),
        Published(event: "Blok I cut-off", time: 526, timeTolerance: 3),
      ])
    // A fairing that goes at 158 s meets thicker air than others: so the published time has it.
    try plausible(solution.trajectory, load: 4.6, heating: 60_000)
  }

  /// Loads, pressures, heating after the fairing and angles that a rocket can fly.
  private func plausible(
    _ trajectory: AscentTrajectory, load: Double, heating: Double
  ) throws {
    let fairing = try #require(trajectory.events.first { $0.name.hasPrefix("fairing") })
    for sample in trajectory.samples {
      #expect(sample.properAcceleration < load * 9.80665)
      #expect(sample.dynamicPressure < 45_000)
      #expect(sample.dynamicPressure * sample.angleOfAttack < 2_600)
      #expect(sample.time < 20 || sample.angleOfAttack < 0.4)
      #expect(sample.relativeFlightPathAngle > -0.02)
      if sample.time > fairing.sample.time { #expect((sample.heating ?? .infinity) <= heating) }
    }
    #expect(abs(trajectory.losses.residual) < 1)
  }
}
