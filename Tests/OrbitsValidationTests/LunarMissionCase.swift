// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import TestSupport

/// The flight of Chang'e-5 with the published figures, flown once for all tests.
struct LunarMissionCase: Sendable {
  let plan: LunarReturnPlan
  let model: CislunarModel
  let parking: StateVector<GCRF>
  let stage = LunarReturnPlan.InjectionStage(
    engine: LunarEngine(thrust: 176_520, specificImpulse: 442), dryMass: 5_100)
  /// Of the spacecraft and the stage in the parking orbit, kg.
  let mass: Double = 28_000
  let liftOff: Epoch

  /// Made and flown at first use.
  static let flown = Result { () throws -> (LunarMissionCase, MissionTrajectory) in
    let mission = try LunarMissionCase()
    return (mission, try mission.fly())
  }

  init() throws {
    let models = Truth.repository.appendingPathComponent("catalogs/models")
    func bytes(_ path: String) throws -> [UInt8] {
      [UInt8](try Data(contentsOf: models.appendingPathComponent(path)))
    }
    let earth = try EarthOrientation(reading: try bytes("earth-orientation.txt"))
    model = try CislunarModel(
      environment: ForceEnvironment(
        earth: earth, bodies: try TruthKernel.compact(), moon: try TruthKernel.libration()),
      earthField: try GravityField(
        icgem: try bytes("gravity/egm96-70.gfc"), maximumDegree: 8),
      moonField: try GravityField(
        icgem: try bytes("gravity/grgm360-50.gfc"), maximumDegree: 20))
    liftOff = try Epoch(iso8601: "2020-11-23T20:30:22Z")
    plan = try Self.published()
    parking = try Self.parkingOrbit(
      liftOff: liftOff, inclination: 21.32, earth: model.environment.earth)
  }

  /// The dates of the agency's announcements, the masses of the catalogue.
  static func published() throws -> LunarReturnPlan {
    func date(_ text: String) throws -> Epoch { try Epoch(iso8601: "2020-\(text)Z") }
    let dates = LunarReturnPlan.Dates(
      correction: try date("11-24T14:06:00"), lunarOrbitInsertion: try date("11-28T12:58:00"),
      circularization: try date("11-29T12:23:00"), landerSeparation: try date("11-29T20:40:00"),
      landing: try date("12-01T15:11:00"), ascent: try date("12-03T15:10:00"),
      docking: try date("12-05T21:42:00"), ascenderRelease: try date("12-06T04:35:00"),
      departureRaise: try date("12-12T01:54:00"), departure: try date("12-13T01:51:00"),
      returnCorrection: try date("12-14T03:13:00"),
      capsuleSeparation: try date("12-16T17:00:00"), entry: try date("12-16T17:33:00"),
      touchdown: try date("12-16T17:59:00"))
    let craft = LunarReturnPlan.Craft(
      stackMass: 8_200, landerMass: 3_700, landerDryMass: 1_000, ascenderMass: 509,
      ascenderDryMass: 215, capsuleMass: 335,
      mainEngine: LunarEngine(thrust: 3_000, specificImpulse: 312),
      descentEngine: LunarEngine(thrust: 7_500, specificImpulse: 310),
      ascentEngine: LunarEngine(thrust: 3_000, specificImpulse: 310),
      returnEngine: LunarEngine(thrust: 600, specificImpulse: 290))
    return LunarReturnPlan(
      dates: dates, craft: craft,
      landingSite: Geodetic(
        latitudeDegrees: 43.0576, longitudeDegrees: -51.9161, height: -2_570),
      landingZone: Geodetic(latitudeDegrees: 42.3, longitudeDegrees: 111.4, height: 1_100))
  }

  /// A circular orbit at 200 km whose plane passes Wenchang at lift-off, on its southbound half,
  /// 11 min 40 s and 22° later.
  static func parkingOrbit(
    liftOff: Epoch, inclination: Double, earth: EarthOrientation
  ) throws -> StateVector<GCRF> {
    let degree = Double.pi / 180
    let wenchang = Geodetic(latitudeDegrees: 19.614, longitudeDegrees: 110.951)
    let pad = try StateVector<ITRF>(
      epoch: liftOff, position: Ellipsoid.wgs84.position(of: wenchang), velocity: .zero
    ).transformed(to: GCRF.self, using: earth).position.normalized
    let tilt = inclination * degree
    let declination = asin(pad.z)
    let node = atan2(pad.y, pad.x) + asin(tan(declination) / tan(tilt)) - Double.pi
    let place = Double.pi - asin(sin(declination) / sin(tilt)) + 22 * degree
    let p = Vector3(cos(node), sin(node), 0)
    let q = Vector3(-sin(node) * cos(tilt), cos(node) * cos(tilt), sin(tilt))
    let radius = 6_578_137.0
    let speed = (Constants.earthGM.value / radius).squareRoot()
    return StateVector(
      epoch: liftOff.advanced(bySeconds: 700),
      position: radius * (cos(place) * p + sin(place) * q),
      velocity: speed * (cos(place) * q - sin(place) * p))
  }

  func fly() throws -> MissionTrajectory {
    try plan.fly(fromParking: parking, mass: mass, stage: stage, in: model)
  }
}

extension MissionTrajectory {
  /// The first event of a name.
  func event(_ name: String) -> Event? { events.first { $0.name == name } }
  /// What was reached of an aim.
  func reached(_ name: String) -> Double? { residuals.first { $0.name == name }?.reached }
}
