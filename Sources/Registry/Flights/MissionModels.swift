// SPDX-License-Identifier: Apache-2.0

public import Orbits

/// The models that missions are flown in, read from a catalogue's tables when they are asked for.
public struct MissionModels: Sendable {
  /// Where the Sun and the Moon are, how Earth and Moon are turned.
  public let environment: ForceEnvironment
  private let files: ModelFiles

  /// Models with a catalogue's gravity fields.
  public init(files: ModelFiles, environment: ForceEnvironment) {
    self.files = files
    self.environment = environment
  }

  /// The models of a catalogue, with its own ephemeris of Sun and Moon.
  /// - Throws: ``ModelFiles/Failure`` for a table that is missing or damaged.
  public init(catalog directory: String, earth: EarthOrientation) throws(ModelFiles.Failure) {
    let files = ModelFiles(catalog: directory)
    self.init(
      files: files,
      environment: ForceEnvironment(
        earth: earth, bodies: try files.bodyEphemeris().bodies,
        moon: (try? files.moonOrientation()) ?? .iau))
  }

  /// The Earth with its field, the Sun and the Moon.
  public func world() throws(FlightFailure) -> MissionWorld {
    MissionWorld(gravity: try gravity("egm96-70", degree: 20), environment: environment)
  }

  /// The space between the Earth and the Moon.
  public func cislunar() throws(FlightFailure) -> CislunarModel {
    let earth = try gravity("egm96-70", degree: 8)
    let moon = try gravity("grgm360-50", degree: 20)
    do throws(LunarMissionFailure) {
      return try CislunarModel(environment: environment, earthField: earth, moonField: moon)
    } catch {
      throw FlightFailure("\(error)")
    }
  }

  private func gravity(_ name: String, degree: Int) throws(FlightFailure) -> GravityField {
    let path = "\(files.directory)/gravity/\(name).gfc"
    do {
      return try GravityField(
        icgem: try FileBytes.read(path, limit: 1 << 26), maximumDegree: degree)
    } catch {
      throw FlightFailure("\(path): \(error)")
    }
  }
}

extension FlightPlan {
  /// Flies what follows after insertion; nil where the plan has no mission.
  ///
  /// - Parameters:
  ///   - ascent: how it got there.
  ///   - models: what it is flown in.
  /// - Throws: ``FlightFailure`` with what falls short.
  public func mission(
    after ascent: AscentTrajectory, in models: MissionModels
  ) throws(FlightFailure) -> MissionTrajectory? {
    let insertion = ascent.insertion
    switch mission {
    case nil: return nil
    case .rendezvous(let plan)?:
      let world = try models.world()
      return try Self.translated { () throws(MissionFailure) in
        try plan.fly(from: insertion, mass: payloadMass, in: world)
      }
    case .geostationary(let plan)?:
      let world = try models.world()
      return try Self.translated { () throws(MissionFailure) in
        try plan.fly(from: insertion, mass: carriedMass, in: world)
      }
    case .orbitRaise(let plan)?:
      let world = try models.world()
      return try Self.translated { () throws(MissionFailure) in
        try plan.fly(from: insertion, mass: carriedMass, in: world)
      }
    case .lunarReturn(let plan, let stage)?:
      let model = try models.cislunar()
      return try Self.translated { () throws(LunarMissionFailure) in
        try plan.fly(
          fromParking: insertion, mass: ascent.insertionMass, stage: stage, in: model)
      }
    }
  }

  private static func translated<Failure: Error>(
    _ flight: () throws(Failure) -> MissionTrajectory
  ) throws(FlightFailure) -> MissionTrajectory {
    do throws(Failure) {
      return try flight()
    } catch {
      throw FlightFailure("\(error)")
    }
  }
}
