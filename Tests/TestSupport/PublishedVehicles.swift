// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Two launch vehicles by published figures, and the flights that are held against published ones.
///
/// Masses, thrusts, impulses and times are published; drag, throttle, the lead of ignition and the kick are
/// ours (`docs/ascent.md` says which is which).
package enum PublishedVehicles {
  /// How the Earth stood within a second of time.
  package static let earth = EarthOrientation.constant(.init(ut1MinusTAI: -35.7))
  /// Baikonur 1/5.
  package static let gagarinStart = Geodetic(
    latitudeDegrees: 45.9203, longitudeDegrees: 63.3423, height: 90)
  /// Baikonur 200/39.
  package static let protonPad = Geodetic(
    latitudeDegrees: 46.035, longitudeDegrees: 63.037, height: 95)

  private static func aerodynamics(area: Double) -> Aerodynamics {
    let curve: [(mach: Double, coefficient: Double)] = [
      (0, 0.30), (0.6, 0.30), (0.8, 0.34), (0.95, 0.46), (1.05, 0.56), (1.2, 0.58), (1.5, 0.52),
      (2, 0.43), (3, 0.33), (5, 0.25), (10, 0.20),
    ]
    return Aerodynamics(
      referenceArea: area,
      drag: curve.map { .init(mach: $0.mach, dragCoefficient: $0.coefficient) },
      normalForceSlope: 3)
  }

  /// Soyuz-FG without its spacecraft.
  package static func soyuzFG() -> LaunchVehicle {
    // Two seconds stand for the build-up of thrust on the pad.
    let onPad = StageMoment(.liftOff, delay: -2)
    let boosters = LaunchStage(
      name: "Blok B, V, G, D", count: 4, dryMass: 3800, propellantMass: 39_600,
      engines: [
        EngineGroup(
          name: "RD-107A", vacuumThrust: 1_021_300, seaLevelThrust: 838_500,
          vacuumSpecificImpulse: 320.2, ignition: onPad, cutOff: .after(119.7))
      ], separation: StageMoment(.cutOff(stage: 0), delay: 0.3),
      aerodynamics: aerodynamics(area: 29.4))
    let core = LaunchStage(
      name: "Blok A", dryMass: 6550, propellantMass: 92_950,
      engines: [
        EngineGroup(
          name: "RD-108A", vacuumThrust: 990_180, seaLevelThrust: 792_480,
          vacuumSpecificImpulse: 320.6, ignition: onPad, cutOff: .after(287.5))
      ], separation: StageMoment(.cutOff(stage: 1), delay: 1.5),
      aerodynamics: aerodynamics(area: 7.07))
    let upper = LaunchStage(
      name: "Blok I", dryMass: 2410, propellantMass: 22_690, residualMass: 200,
      engines: [
        EngineGroup(
          name: "RD-0110", vacuumThrust: 297_930, vacuumSpecificImpulse: 326,
          ignition: StageMoment(.cutOff(stage: 1)), cutOff: .guided)
      ], separation: nil, aerodynamics: aerodynamics(area: 7.07))
    return LaunchVehicle(
      name: "Soyuz-FG", stages: [boosters, core, upper],
      jettisons: [
        Jettison(
          name: "escape tower", mass: 1900, condition: .at(StageMoment(.liftOff, delay: 113))),
        Jettison(name: "fairing", mass: 2600, condition: .at(StageMoment(.liftOff, delay: 158))),
      ])
  }

  /// Proton-M without its upper stage.
  package static func protonM() -> LaunchVehicle {
    let first = LaunchStage(
      name: "8S810KM", dryMass: 30_600, propellantMass: 428_300,
      engines: [
        EngineGroup(
          name: "RD-276", vacuumThrust: 10_991_000, seaLevelThrust: 10_026_000,
          vacuumSpecificImpulse: 315.8, ignition: StageMoment(.liftOff), cutOff: .depletion,
          throttle: [
            .init(time: 0, level: 0.975), .init(time: 65, level: 1), .init(time: 119, level: 0.8),
          ])
      ], separation: StageMoment(.ignition(stage: 1), delay: 4.4),
      aerodynamics: aerodynamics(area: 43))
    let second = LaunchStage(
      name: "8S811K", dryMass: 11_000, propellantMass: 157_300,
      engines: [
        EngineGroup(
          name: "RD-0210, RD-0211", vacuumThrust: 2_328_000, vacuumSpecificImpulse: 326.5,
          ignition: StageMoment(.liftOff, delay: 119), cutOff: .after(215.5))
      ], separation: StageMoment(.cutOff(stage: 1), delay: 0.7),
      aerodynamics: aerodynamics(area: 15))
    let third = LaunchStage(
      name: "8S812KM", dryMass: 3500, propellantMass: 46_562,
      engines: [
        EngineGroup(
          name: "RD-0214", vacuumThrust: 31_000, vacuumSpecificImpulse: 293,
          ignition: StageMoment(.cutOff(stage: 1), delay: -2.4), cutOff: .afterGuided(11.9)),
        EngineGroup(
          name: "RD-0213", vacuumThrust: 582_000, vacuumSpecificImpulse: 326.5,
          ignition: StageMoment(.separation(stage: 1), delay: 2.4), cutOff: .guided),
      ], separation: nil, aerodynamics: aerodynamics(area: 15))
    return LaunchVehicle(
      name: "Proton-M", stages: [first, second, third],
      jettisons: [
        Jettison(
          name: "fairing", mass: 2000,
          condition: .at(StageMoment(.separation(stage: 1), delay: 13)))
      ])
  }

  /// Soyuz TMA-18M on 2015-09-02, with the kick that is in its flight record; the plane is the one through
  /// the pad where `raan` (rad) is nil.
  package static func soyuzTMA18M(
    raan: Double? = nil, delay: Double = 0, payload: Double = 7220, sampleInterval: Double? = 5
  ) throws -> AscentTargeting {
    let simulator = try AscentSimulator(
      vehicle: soyuzFG(), payloadMass: payload, pad: gagarinStart,
      liftOff: try Epoch(iso8601: "2015-09-02T04:37:43Z").advanced(bySeconds: delay),
      earth: earth, settings: AscentSettings(sampleInterval: sampleInterval))
    let radian: Double = Double.pi / 180
    return AscentTargeting(
      simulator: simulator, earth: earth,
      target: InsertionTarget(
        perigeeHeight: 200_000, apogeeHeight: 242_000, inclination: 51.6457 * radian, raan: raan),
      program: GuidanceProgram(kick: 3.8 * radian))
  }

  /// Proton-M with Briz-M, KazSat-2 and SES-3 on 2011-07-15, to the separation of the orbital unit.
  package static func kazSat2(
    payload: Double = 26_762, sampleInterval: Double? = 5
  ) throws -> AscentTargeting {
    let simulator = try AscentSimulator(
      vehicle: protonM(), payloadMass: payload, pad: protonPad,
      liftOff: try Epoch(iso8601: "2011-07-15T23:16:10Z"), earth: earth,
      settings: AscentSettings(sampleInterval: sampleInterval))
    let radian: Double = Double.pi / 180
    return AscentTargeting(
      simulator: simulator, earth: earth,
      target: InsertionTarget(
        perigeeHeight: -440_000, apogeeHeight: 173_000, inclination: 51.5 * radian,
        cutOffHeight: 137_000),
      program: GuidanceProgram(kick: 4.7 * radian))
  }
}
