// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Steers by time alone.
struct TimedGuidance: AscentGuidance {
  /// By rising start, s.
  var plans: [(start: Double, plan: SteeringPlan)]

  init(_ plans: [(start: Double, plan: SteeringPlan)]) { self.plans = plans }

  /// One law all the way.
  init(_ law: SteeringPlan.Law, cutOff: Double? = nil) {
    plans = [(0, SteeringPlan(law: law, cutOff: cutOff, phase: "only"))]
  }

  mutating func plan(from point: FlightPoint) throws(AscentFailure) -> SteeringPlan {
    plans.last { $0.start <= point.time + 1e-9 }?.plan ?? SteeringPlan(law: .vertical, phase: "up")
  }
}

/// Notes what it is asked.
final class Notes: @unchecked Sendable {
  var points: [FlightPoint] = []
}

struct NotingGuidance: AscentGuidance {
  var inner: TimedGuidance
  let notes = Notes()

  mutating func plan(from point: FlightPoint) throws(AscentFailure) -> SteeringPlan {
    notes.points.append(point)
    return try inner.plan(from: point)
  }
}

enum AscentFixture {
  static let g0: Double = 9.806_65
  static let noDrag = Aerodynamics(referenceArea: 0, drag: [])
  static let earth = EarthOrientation.constant(.init(ut1MinusTAI: -35.7))
  static let pole = Geodetic(latitudeDegrees: 90, longitudeDegrees: 0, height: 0)
  static let baikonur = Geodetic(latitudeDegrees: 45.92, longitudeDegrees: 63.342, height: 90)

  static func liftOff() throws -> Epoch { try Epoch(iso8601: "2015-09-02T04:37:43Z") }

  static func engine(
    thrust: Double, seaLevel: Double? = nil, impulse: Double = 300,
    ignition: StageMoment = StageMoment(.liftOff), cutOff: EngineGroup.CutOff = .depletion,
    throttle: [EngineGroup.Throttle] = []
  ) -> EngineGroup {
    EngineGroup(
      name: "engine", vacuumThrust: thrust, seaLevelThrust: seaLevel,
      vacuumSpecificImpulse: impulse, ignition: ignition, cutOff: cutOff, throttle: throttle)
  }

  /// One stage of 1 t with 9 t of propellant and 200 kN.
  static func single(
    _ engines: [EngineGroup]? = nil, aerodynamics: Aerodynamics = noDrag
  ) -> LaunchVehicle {
    LaunchVehicle(
      name: "single",
      stages: [
        LaunchStage(
          name: "stage", dryMass: 1000, propellantMass: 9000,
          engines: engines ?? [engine(thrust: 200_000)], separation: nil,
          aerodynamics: aerodynamics)
      ])
  }

  /// Much like a Soyuz: four boosters beside a core, an upper stage lit before the core is empty.
  static func soyuz() -> LaunchVehicle {
    let curve: [(Double, Double)] = [
      (0, 0.3), (0.8, 0.35), (1.1, 0.6), (2, 0.45), (5, 0.25), (10, 0.2),
    ]
    let air = Aerodynamics(
      referenceArea: 28, drag: curve.map { .init(mach: $0.0, dragCoefficient: $0.1) },
      normalForceSlope: 2)
    let onPad = StageMoment(.liftOff, delay: -15)
    let rise: [EngineGroup.Throttle] = [.init(time: 0, level: 0.1), .init(time: 14.5, level: 1)]
    let boosters = LaunchStage(
      name: "Blok B-D", count: 4, dryMass: 3784, propellantMass: 39_160,
      engines: [
        engine(
          thrust: 1021.3e3, seaLevel: 838.5e3, impulse: 320.2, ignition: onPad, throttle: rise)
      ], separation: StageMoment(.cutOff(stage: 0), delay: 0.5), aerodynamics: air)
    let core = LaunchStage(
      name: "Blok A", dryMass: 6545, propellantMass: 90_100, residualMass: 300,
      engines: [
        engine(thrust: 990.2e3, seaLevel: 792.5e3, impulse: 320.6, ignition: onPad, throttle: rise)
      ], separation: StageMoment(.cutOff(stage: 1)), aerodynamics: air)
    let upper = LaunchStage(
      name: "Blok I", dryMass: 2410, propellantMass: 22_890,
      engines: [
        engine(
          thrust: 297.93e3, impulse: 326, ignition: StageMoment(.cutOff(stage: 1), delay: -2),
          cutOff: .guided)
      ], separation: StageMoment(.cutOff(stage: 2), delay: 3.3), aerodynamics: air)
    return LaunchVehicle(
      name: "like a Soyuz", stages: [boosters, core, upper],
      jettisons: [
        Jettison(name: "tower", mass: 1900, condition: .at(StageMoment(.liftOff, delay: 114))),
        Jettison(name: "fairing", mass: 1700, condition: .heating(below: 1135)),
      ])
  }

  /// A rise, a kick, a turn, then a slow tip by time.
  static func climb(cutOff: Double? = nil) -> TimedGuidance {
    TimedGuidance([
      (0, SteeringPlan(law: .vertical, phase: "rise")),
      (
        10,
        SteeringPlan(
          law: .pitchOver(azimuth: 1.09, pitch: 0.5 * Double.pi, rate: -0.0085, since: 10),
          phase: "kick")
      ),
      (22, SteeringPlan(law: .gravityTurn, phase: "turn")),
      (
        120,
        SteeringPlan(
          law: .pitchOver(azimuth: 1.11, pitch: 0.62, rate: -0.0013, since: 120), cutOff: cutOff,
          phase: "upper")
      ),
    ])
  }

  /// Why something does not come about; nil where it does.
  static func failure<Value>(of body: () throws -> Value) -> AscentFailure? {
    do {
      _ = try body()
      return nil
    } catch {
      return error as? AscentFailure
    }
  }

  static func simulator(
    _ vehicle: LaunchVehicle, payload: Double = 0, pad: Geodetic = baikonur,
    air: any AscentAir = StandardAtmosphere1976(), wind: WindProfile? = nil,
    settings: AscentSettings = AscentSettings()
  ) throws -> AscentSimulator {
    try AscentSimulator(
      vehicle: vehicle, payloadMass: payload, pad: pad, liftOff: liftOff(), earth: earth,
      air: air, wind: wind, settings: settings)
  }
}

/// The same thin air at every height.
struct UniformAir: AscentAir {
  var pressure: Double
  func state(at height: Double) -> AirState {
    AirState(density: 0, pressure: pressure, soundSpeed: nil)
  }
}
