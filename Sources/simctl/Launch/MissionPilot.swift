// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry

/// Flies what follows after insertion.
struct MissionPilot {
  let session: Session
  let bodies: BodyOptions

  /// The mission of a plan from the end of an ascent on.
  func fly(
    _ mission: FlightMission, plan flight: FlightPlan, ascent: AscentTrajectory
  ) throws -> MissionTrajectory {
    switch mission {
    case .rendezvous(let rendezvous):
      return try rendezvous.fly(
        from: ascent.insertion, mass: flight.payloadMass, in: try world())
    case .lunarReturn(let plan, let stage):
      let model = try CislunarModel(
        environment: environment(), earthField: gravity("egm96-70", degree: 8),
        moonField: gravity("grgm360-50", degree: 20))
      return try plan.fly(
        fromParking: ascent.insertion, mass: ascent.insertionMass, stage: stage, in: model)
    }
  }

  /// The Earth with its field, the Sun and the Moon.
  private func world() throws -> MissionWorld {
    MissionWorld(gravity: try gravity("egm96-70", degree: 20), environment: try environment())
  }

  private func environment() throws -> ForceEnvironment {
    ForceEnvironment(
      earth: try session.earth(), bodies: try session.bodyEphemeris(bodies).bodies,
      moon: session.moonOrientation())
  }

  private func gravity(_ name: String, degree: Int) throws -> GravityField {
    let path =
      "\(ModelFiles(catalog: try session.catalogDirectory()).directory)/gravity/\(name).gfc"
    do {
      return try GravityField(
        icgem: try FileBytes.read(path, limit: 1 << 26), maximumDegree: degree)
    } catch {
      throw CommandFailure("\(path): \(error)")
    }
  }
}
