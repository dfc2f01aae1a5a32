// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import simctl

/// A made-up ascent with its events crowded at the stagings, for pictures and reports.
enum SampleFlight {
  static func ascent() throws -> AscentTrajectory {
    let liftOff = try Epoch(iso8601: "2015-09-02T04:37:43Z")
    func sample(_ time: Double) -> AscentSample {
      let share: Double = min(1, time / 525)
      let height: Double = 200_000 * share * (2 - share)
      let speed: Double = 7_400 * share * (0.4 + 0.6 * share)
      let place = Geodetic(
        latitudeDegrees: 45.92 + 5.4 * share * share, longitudeDegrees: 63.34 + 21 * share * share,
        height: height)
      let position: Vector3 = Ellipsoid.wgs84.position(of: place)
      return AscentSample(
        time: time,
        state: StateVector(
          epoch: liftOff.advanced(bySeconds: time), position: position,
          velocity: Vector3(0, speed, 0)),
        place: place, downrange: 0, inertialSpeed: speed + 330, relativeSpeed: speed,
        inertialFlightPathAngle: 0, relativeFlightPathAngle: 0, inertialAzimuth: 1,
        relativeAzimuth: 1, angleOfAttack: 0, pitch: 0,
        dynamicPressure: 9e5 * share * max(0, 0.25 - share), mach: nil, heating: 0,
        mass: 308_000 - 500 * time, thrust: 0, drag: 0,
        properAcceleration: 14 + 20 * share, stage: "Blok A", phase: "gravity turn")
    }
    let events: [(Double, AscentEvent.Kind, String)] = [
      (0, .liftOff, "Lift-off"), (8, .phase, "Pitch kick"), (25, .phase, "Gravity turn"),
      (71.3, .greatestDynamicPressure, "Greatest dynamic pressure"),
      (113.4, .jettison, "Escape tower jettisoned"),
      (117.8, .greatestAcceleration, "Greatest acceleration"),
      (117.8, .cutOff, "Blok B, V, G, D cut-off"),
      (118.1, .separation, "Blok B, V, G, D separation"),
      (157.5, .jettison, "Fairing jettisoned"), (285, .ignition, "Blok I ignition"),
      (287.1, .cutOff, "Blok A cut-off"), (287.3, .separation, "Blok A separation"),
      (297, .jettison, "Aft section jettisoned"), (524.9, .cutOff, "Blok I cut-off"),
      (525, .insertion, "Insertion"), (528.2, .separation, "Spacecraft <separation> & more"),
    ]
    let samples = (0...540).map { sample(Double($0)) }
    return AscentTrajectory(
      liftOff: liftOff, samples: samples,
      events: events.map { AscentEvent(kind: $0.1, name: $0.2, sample: sample($0.0)) },
      insertion: StateVector(
        epoch: liftOff.advanced(bySeconds: 525), position: Vector3(6_578_137, 0, 0),
        velocity: Vector3(0, 4_850, 6_120)),
      insertionMass: 7_220,
      losses: AscentLosses(
        ideal: 9_400, gravity: 1_500, drag: 120, steering: 100, pressure: 110, gainedSpeed: 7_570),
      remainders: [.init(stage: "Blok A", propellant: 210, loaded: 90_100)],
      residuals: [.init(name: "perigee height", unit: "km", wanted: 200, reached: 200.02)])
  }

  /// Orbits after it, with a burn and a docking.
  static func mission() throws -> MissionTrajectory {
    let liftOff = try Epoch(iso8601: "2015-09-02T04:37:43Z")
    func state(_ minutes: Int) -> StateVector<GCRF> {
      let angle: Double = Double(minutes) * 0.0698
      return StateVector(
        epoch: liftOff.advanced(bySeconds: 60 * Double(minutes)),
        position: 6.7e6
          * Vector3(
            Elementary.cos(angle), 0.6 * Elementary.sin(angle), 0.8 * Elementary.sin(angle)),
        velocity: Vector3(0, 7_500, 0))
    }
    return MissionTrajectory(
      legs: [.init(name: "phasing", states: (9...3000).map(state))],
      events: [
        .init(name: "first impulse", state: state(200), mass: 7_200, change: 31.25),
        .init(name: "docking", state: state(3000), remark: "by the elements"),
      ],
      residuals: [], assumptions: ["Burns are impulses."])
  }

  static func land() throws -> Coastline {
    Coastline(catalog: Truth.repository.appendingPathComponent("catalogs").path)
  }
}
