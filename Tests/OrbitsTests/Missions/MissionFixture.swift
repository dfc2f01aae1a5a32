// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import TestSupport

/// What tests of missions share: the world, hand-over states, plans with published figures.
enum MissionFixture {
  static let degree: Double = Double.pi / 180
  static let mu: Double = GravitationalParameter.earth

  static func world(degree: Int = 20) throws -> MissionWorld {
    let file = Truth.repository.appendingPathComponent("catalogs/models/earth-orientation.txt")
    let earth = try EarthOrientation(reading: [UInt8](Data(contentsOf: file)))
    return MissionWorld(
      gravity: try GravityField(icgem: Truth.gravityFile("egm96-70.gfc"), maximumDegree: 20),
      environment: ForceEnvironment(earth: earth, bodies: try TruthKernel.compact()),
      degree: degree)
  }

  /// A state over the ground track of a northward launch: degrees, m, m/s, s after lift-off.
  static func handOver(
    in world: MissionWorld, liftOff: Epoch, latitude: Double, longitude: Double,
    inclination: Double, downrange: Double, time: Double, height: Double, speed: Double,
    climb: Double = 0
  ) throws -> StateVector<GCRF> {
    let tilt: Double = inclination * degree
    let early: Double = asin(sin(latitude * degree) / sin(tilt))
    let pad = StateVector<ITRF>(
      epoch: liftOff,
      position: Vector3(cos(longitude * degree), sin(longitude * degree), 0), velocity: .zero)
    let place = try pad.transformed(to: TOD.self, using: world.environment.earth).position
    let raan: Double = atan2(place.y, place.x) - atan2(cos(tilt) * sin(early), cos(early))
    let plane = OrbitPlane(inclination: tilt, raan: raan)
    let node = Vector3(cos(raan), sin(raan), 0)
    let ahead: Vector3 = plane.normal.cross(node)
    let u: Double = early + downrange * degree
    let outward: Vector3 = cos(u) * node + sin(u) * ahead
    let onward: Vector3 = cos(u) * ahead - sin(u) * node
    let state = StateVector<TOD>(
      epoch: liftOff.advanced(bySeconds: time), position: (6_378_137 + height) * outward,
      velocity: speed * (cos(climb) * onward + sin(climb) * outward))
    return try state.transformed(to: GCRF.self, using: world.environment.earth)
  }

  /// Where Proton-M leaves Briz-M: 149.1 km up an ellipse of −440 by 175 km.
  static func protonHandOver(_ liftOff: String, in world: MissionWorld) throws -> StateVector<GCRF>
  {
    let (near, far): (Double, Double) = (6_378_137 - 440e3, 6_378_137 + 175e3)
    let a: Double = 0.5 * (near + far)
    let r: Double = 6_378_137 + 149.1e3
    let speed: Double = (mu * (2 / r - 1 / a)).squareRoot()
    let momentum: Double = (2 * mu * near * far / (near + far)).squareRoot()
    return try handOver(
      in: world, liftOff: Epoch(iso8601: liftOff), latitude: 45.85, longitude: 63.3,
      inclination: 51.5, downrange: 16, time: 588.4, height: 149.1e3, speed: speed,
      climb: acos(momentum / (r * speed)))
  }

  static let brizM = UpperStage(
    name: "Briz-M", propellant: 19_800, thrust: 19_620, specificImpulse: 328.6,
    tank: UpperStage.Tank(propellant: 14_600, mass: 1_000))

  /// At hand-over, kg: dry stage, propellant, both satellites, adapters.
  static let kazsat2Mass: Double = 2_370 + 19_800 + 1_330 + 3_112 + 150

  static func kazsat2() throws -> GeostationaryPlan {
    GeostationaryPlan(
      stage: brizM, satellite: "KazSat-2", satelliteMass: 1_330,
      companions: [
        GeostationaryPlan.Companion(
          name: "SES-3", mass: 3_112, release: try Epoch(iso8601: "2011-07-16T07:17:00Z"))
      ], parkingHeight: 173e3, separation: try Epoch(iso8601: "2011-07-16T08:40:00Z"),
      slot: 86.5 * degree)
  }

  /// The Space Station on 27 August and 13 September 2015, from public copies of Space-Track's sets.
  static func station() throws -> RendezvousTarget {
    let text = """
      1 25544U 98067A   15239.40934558  .00012538  00000-0  18683-3 0  9996
      2 25544  51.6452  88.4122 0001595  95.9665 324.8493 15.55497522959124
      1 25544U 98067A   15256.76500793  .00042673  00000-0  62367-3 0  9995
      2 25544  51.6468   1.7516 0001021 349.4970 110.1741 15.55194220961827
      """
    let sets = ElementSetReader.read(Array(text.utf8)).sets
    return RendezvousTarget(name: "ISS", phasing: sets[0], planes: sets)
  }

  /// Soyuz TMA-18M 528 s after lift-off: 200 by 240 km in the plane of both sets.
  static func soyuz(in world: MissionWorld) throws -> StateVector<GCRF> {
    let target = try station()
    let liftOff = try Epoch(iso8601: "2015-09-02T04:37:43Z")
    guard let plane = target.plane(at: liftOff) else { throw MissionFailure.elements("no plane") }
    let node = Vector3(cos(plane.raan), sin(plane.raan), 0)
    let ahead: Vector3 = plane.normal.cross(node)
    let (near, far): (Double, Double) = (6_378_137 + 200e3, 6_378_137 + 240e3)
    let u: Double = 82 * degree
    let speed: Double = (mu * (2 / near - 2 / (near + far))).squareRoot()
    let state = StateVector<TEME>(
      epoch: liftOff.advanced(bySeconds: 528), position: near * (cos(u) * node + sin(u) * ahead),
      velocity: speed * (cos(u) * ahead - sin(u) * node))
    return try state.transformed(to: GCRF.self, using: world.environment.earth)
  }

  static func event(
    _ name: String, in trajectory: MissionTrajectory
  ) -> MissionTrajectory.Event? {
    trajectory.events.first { $0.name == name }
  }

  static func reached(_ name: String, in trajectory: MissionTrajectory) -> Double? {
    trajectory.residuals.first { $0.name == name }?.reached
  }
}
