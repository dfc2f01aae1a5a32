// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite("Vehicles that cannot be")
struct LaunchVehicleValidationTests {
  /// A fault, and where it is found.
  struct Fault: Sendable, CustomTestStringConvertible {
    let stage: String
    let field: String
    let make: @Sendable (inout LaunchVehicle) -> Void

    init(
      _ stage: String, _ field: String, _ make: @escaping @Sendable (inout LaunchVehicle) -> Void
    ) {
      self.stage = stage
      self.field = field
      self.make = make
    }
    var testDescription: String { "\(stage) \(field)" }
  }

  static let faults: [Fault] = [
    Fault("like a Soyuz", "stages") { $0.stages = [] },
    Fault("Blok A", "dryMass") { $0.stages[1].dryMass = -1 },
    Fault("Blok A", "dryMass") { $0.stages[1].dryMass = .nan },
    Fault("Blok I", "propellantMass") { $0.stages[2].propellantMass = 0 },
    Fault("Blok I", "residualMass") { $0.stages[2].residualMass = -5 },
    Fault("Blok B-D", "count") { $0.stages[0].count = 0 },
    Fault("Blok I", "engines") { $0.stages[2].engines = [] },
    Fault("Blok A", "engines[0].vacuumThrust") { $0.stages[1].engines[0].vacuumThrust = 0 },
    Fault("Blok A", "engines[0].vacuumSpecificImpulse") {
      $0.stages[1].engines[0].vacuumSpecificImpulse = 0
    },
    Fault("Blok A", "engines[0].vacuumSpecificImpulse") {
      $0.stages[1].engines[0].vacuumSpecificImpulse = 3144
    },
    Fault("Blok A", "engines[0].seaLevelThrust") {
      $0.stages[1].engines[0].seaLevelThrust = 2e6
    },
    Fault("Blok I", "engines[0].cutOff") { $0.stages[2].engines[0].cutOff = .after(300) },
    Fault("Blok I", "engines[0].cutOff") { $0.stages[2].engines[0].cutOff = .after(0) },
    Fault("Blok A", "engines[0].throttle[1].time") {
      $0.stages[1].engines[0].throttle[1].time = 0
    },
    Fault("Blok A", "engines[0].throttle[0].level") {
      $0.stages[1].engines[0].throttle[0].level = 1.3
    },
    Fault("Blok A", "aerodynamics.drag[2].mach") {
      $0.stages[1].aerodynamics.drag[2].mach = 0.1
    },
    Fault("Blok A", "aerodynamics.drag[0].dragCoefficient") {
      $0.stages[1].aerodynamics.drag[0].dragCoefficient = -0.1
    },
    Fault("Blok A", "aerodynamics.drag") { $0.stages[1].aerodynamics.drag = [] },
    Fault("Blok A", "aerodynamics.referenceArea") {
      $0.stages[1].aerodynamics.referenceArea = .infinity
    },
    Fault("Blok A", "engines[0].ignition") {
      $0.stages[1].engines[0].ignition = StageMoment(.cutOff(stage: 2))
    },
    Fault("Blok A", "engines[0].ignition") {
      $0.stages[1].engines[0].ignition = StageMoment(.ignition(stage: 7))
    },
    Fault("Blok A", "engines[0].ignition") {
      $0.stages[1].engines[0].ignition = StageMoment(.ignition(stage: 0), delay: -1)
    },
    Fault("Blok A", "engines[0].ignition") {
      $0.stages[1].engines[0].ignition = StageMoment(.burnEnd(stage: 0, engine: 4))
    },
    Fault("Blok A", "engines[0].ignition") {
      $0.stages[1].engines[0].ignition = StageMoment(.cutOff(stage: 1))
    },
    Fault("Blok A", "engines[0].ignition") {
      $0.stages[1].engines[0].ignition = StageMoment(.separation(stage: 1))
    },
    Fault("Blok A", "separation") { $0.stages[1].separation = nil },
    Fault("Blok A", "separation") {
      $0.stages[1].separation = StageMoment(.liftOff, delay: -3)
    },
    Fault("Blok B-D", "separation") {
      $0.stages[0].separation = StageMoment(.separation(stage: 1))
      $0.stages[1].separation = StageMoment(.separation(stage: 0))
    },
    Fault("like a Soyuz", "jettisons[0].mass") { $0.jettisons[0].mass = -1 },
    Fault("like a Soyuz", "jettisons[1].condition") {
      $0.jettisons[1].condition = .heating(below: 0)
    },
    Fault("like a Soyuz", "jettisons[0].condition") {
      $0.jettisons[0].condition = .at(StageMoment(.separation(stage: 9)))
    },
  ]

  @Test(arguments: faults)
  func holdsThatFaultsAreNamed(fault: Fault) throws {
    var vehicle = AscentFixture.soyuz()
    #expect(throws: Never.self) { try vehicle.validate() }
    fault.make(&vehicle)
    let found = AscentFixture.failure { try AscentFixture.simulator(vehicle, payload: 7000) }
    guard case .vehicle(let stage, let field, let reason) = found else {
      Issue.record("\(String(describing: found))")
      return
    }
    #expect(stage == fault.stage)
    #expect(field == fault.field)
    #expect(reason.count > 15)
    #expect(found?.description.contains(field) == true)
  }

  @Test func holdsThatFlightsAreLookedAt() throws {
    func field(_ make: () throws -> AscentSimulator) -> String? {
      guard case .flight(let field, _) = AscentFixture.failure(of: make) else { return nil }
      return field
    }
    let vehicle = AscentFixture.soyuz()
    func pad(_ latitude: Double, _ height: Double) -> Geodetic {
      Geodetic(latitudeDegrees: latitude, longitudeDegrees: 0, height: height)
    }
    #expect(field { try AscentFixture.simulator(vehicle, payload: -1) } == "payloadMass")
    #expect(field { try AscentFixture.simulator(vehicle, payload: .nan) } == "payloadMass")
    #expect(field { try AscentFixture.simulator(vehicle, pad: pad(91, 0)) } == "pad.latitude")
    #expect(field { try AscentFixture.simulator(vehicle, pad: pad(5, -600)) } == "pad.height")
    #expect(field { try AscentFixture.simulator(vehicle, pad: pad(5, .infinity)) } == "pad.height")
    let wind = WindProfile(levels: [
      .init(height: 5, eastward: 0, northward: 0), .init(height: 5, eastward: 0, northward: 0),
    ])
    #expect(field { try AscentFixture.simulator(vehicle, wind: wind) } == "wind.levels[1].height")
    let still = AscentSettings(cycle: 0)
    #expect(field { try AscentFixture.simulator(vehicle, settings: still) } == "settings.cycle")
    let wrong = AscentSettings(tolerance: StepTolerance(position: -1, velocity: 0))
    #expect(throws: AscentFailure.self) {
      try AscentFixture.simulator(vehicle, settings: wrong).fly(guidance: AscentFixture.climb())
    }
  }

  @Test func holdsThatHeavyRocketsStay() throws {
    let simulator = try AscentFixture.simulator(AscentFixture.soyuz(), payload: 200_000)
    let found = AscentFixture.failure { try simulator.fly(guidance: AscentFixture.climb()) }
    guard case .tooHeavy(let thrust, let weight) = found else {
      Issue.record("\(String(describing: found))")
      return
    }
    #expect(abs(thrust - (4 * 838.5e3 + 792.5e3)) < 0.02 * thrust)
    #expect(weight > thrust)
    #expect(found?.description.contains("kN") == true)
  }

  @Test func holdsThatFallingRocketsHitTheGround() throws {
    let engine = AscentFixture.engine(thrust: 200_000, cutOff: .after(5))
    let simulator = try AscentFixture.simulator(AscentFixture.single([engine]), payload: 5000)
    let found = AscentFixture.failure {
      try simulator.fly(guidance: TimedGuidance(.vertical), until: .time(1000))
    }
    guard case .impact(let time) = found else {
      Issue.record("\(String(describing: found))")
      return
    }
    #expect(time > 5 && time < 60)
  }

  /// A rocket that falls back against its axis is turned into the flow without a search for the side.
  @Test func holdsThatLimitsStandAFall() throws {
    let engine = AscentFixture.engine(thrust: 200_000, cutOff: .after(20))
    let air = Aerodynamics(
      referenceArea: 5, drag: [.init(mach: 0, dragCoefficient: 0.3)], normalForceSlope: 3)
    let vehicle = AscentFixture.single([engine], aerodynamics: air)
    let simulator = try AscentFixture.simulator(vehicle, payload: 1000)
    let plan = SteeringPlan(
      law: .vertical, angleOfAttackLimit: 0.1, loadLimit: 500, phase: "upright")
    let found = AscentFixture.failure {
      try simulator.fly(guidance: TimedGuidance([(0, plan)]), until: .time(2000))
    }
    guard case .impact(let time) = found else {
      Issue.record("\(String(describing: found))")
      return
    }
    #expect(time > 60 && time < 600)
  }

  @Test func holdsThatAFlightEndsLater() throws {
    let simulator = try AscentFixture.simulator(AscentFixture.soyuz(), payload: 7000)
    for end in [AscentEnd.time(.nan), .time(-1), .insertion(coast: .infinity)] {
      let found = AscentFixture.failure {
        try simulator.fly(guidance: AscentFixture.climb(), until: end)
      }
      guard case .flight(let field, _) = found else {
        Issue.record("\(String(describing: found))")
        continue
      }
      #expect(field == "end")
    }
  }
}
