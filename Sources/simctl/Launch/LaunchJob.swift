// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry

/// One run of `launch`: from a name or a file to what is written.
struct LaunchJob {
  let session: Session
  let command: LaunchCommand

  /// Flies and writes; throws with code 1 where the ascent arrived and the mission did not.
  func run() throws {
    let plan = try self.plan()
    if command.plan {
      try write(LaunchSheet.plan(plan, leapSeconds: session.leapSeconds()))
      return
    }
    let flown = try fly(plan)
    let leapSeconds = try session.leapSeconds()
    switch command.format {
    case .table:
      try write(
        LaunchSheet(flown: flown, earth: session.earth(), leapSeconds: leapSeconds).rendered(
          figures: command.figures))
    case .csv: try write(TrajectoryTable(leapSeconds: leapSeconds).csv(flown.trajectory))
    case .json:
      try write(LaunchObjects(leapSeconds: leapSeconds).whole(flown).rendered() + "\n")
    case .jsonl: try write(LaunchObjects(leapSeconds: leapSeconds).lines(flown))
    }
    if let path = command.events {
      let file = try OutputFile(path: path)
      try file.write(EventTable(leapSeconds: leapSeconds).csv(flown.trajectory))
      try file.finish()
    }
    if let folder = command.out {
      try LaunchFolder(
        path: folder, session: session, bodies: command.bodies, isQuiet: command.talk.quiet
      ).write(flown)
    }
    if let failure = flown.missionFailure { throw CommandFailure(failure, status: .partial) }
  }

  private func write(_ text: String) throws {
    let file = try OutputFile(path: command.output.output)
    try file.write(text)
    try file.finish()
  }

  // MARK: - What is flown

  /// The plan of the name or file, with what the options change.
  func plan() throws -> FlightPlan {
    do throws(FlightFailure) {
      var plan = try record()
      if let payload = command.payload {
        plan.payloads = [FlightPayload(id: "", name: "payload", mass: payload)]
        plan.adapterMass = 0
        plan.remarks.append(
          "The payload of \(String(fixed: payload, decimals: 0)) kg is asked for.")
      }
      switch command.pass {
      case .north?: plan.target.pass = .northbound
      case .south?: plan.target.pass = .southbound
      case nil: break
      }
      return plan
    } catch {
      throw CommandFailure("\(error)")
    }
  }

  private func record() throws(FlightFailure) -> FlightPlan {
    let catalog: Catalog
    let liftOff: Epoch?
    do {
      catalog = try session.catalog()
      liftOff = try command.liftOff.map {
        try InputText.epoch($0, option: "--lift-off", leapSeconds: try session.leapSeconds())
      }
    } catch {
      throw FlightFailure("\(error)")
    }
    if Self.isFile(command.name) {
      let bytes: [UInt8]
      do throws(FileFailure) {
        bytes = try FileBytes.read(command.name, limit: 1 << 24)
      } catch {
        throw FlightFailure("\(error)")
      }
      let shown = command.name == "-" ? "<stdin>" : command.name
      let library = FlightLibrary(
        catalog: catalog,
        own: InputFile(path: shown + (Self.isYAML(shown) ? "" : ".yaml"), bytes: bytes))
      var reader = FlightReader(try library.ownFlight(), in: library, liftOff: liftOff)
      return try reader.read()
    }
    let library = FlightLibrary(catalog: catalog)
    var reader = FlightReader(try library.find(command.name), in: library, liftOff: liftOff)
    return try reader.read()
  }

  private static func isYAML(_ path: String) -> Bool {
    path.hasSuffix(".yaml") || path.hasSuffix(".yml")
  }

  private static func isFile(_ text: String) -> Bool {
    text == "-" || isYAML(text) || isYAML(String(text.dropLast(3)))
  }

  // MARK: - Flight

  private func fly(_ plan: FlightPlan) throws -> FlownLaunch {
    let step = try InputText.duration(command.step, option: "--step")
    let interval = Double(step.components.seconds) + 1e-18 * Double(step.components.attoseconds)
    let earth = try session.earth()
    var progress = Progress("stages of the flight", total: 2, isQuiet: command.talk.quiet)
    let ascent: AscentSolution
    do throws(AscentFailure) {
      ascent = try plan.ascent(earth: earth, sampleInterval: interval)
    } catch {
      progress.finish()
      throw CommandFailure("\(plan.located(error))")
    }
    progress.advance()
    var flown = FlownLaunch(plan: plan, ascent: ascent)
    flown.ascent.trajectory.samples = Self.thinned(ascent.trajectory, interval)
    if !command.noMission, plan.mission != nil {
      let models = try Self.models(session, command.bodies)
      do throws(FlightFailure) {
        flown.mission = try plan.mission(after: ascent.trajectory, in: models)
      } catch {
        flown.missionFailure = "the mission after insertion: \(error)"
      }
    }
    progress.advance()
    progress.finish()
    return flown
  }

  /// The samples on the grid asked for, those of events, the first and the last.
  ///
  /// The simulator keeps one of each guidance cycle too.
  private static func thinned(
    _ trajectory: AscentTrajectory, _ interval: Double
  ) -> [AscentSample] {
    let events: Set<Double> = Set(trajectory.events.map(\.sample.time))
    let end: Double = trajectory.samples.last?.time ?? 0
    return trajectory.samples.filter { sample in
      let steps: Double = sample.time / interval
      let isOnGrid = abs(steps - steps.rounded()) * interval < 1e-6
      return isOnGrid || sample.time == end || events.contains(sample.time)
    }
  }

  /// What missions are flown in.
  static func models(_ session: Session, _ bodies: BodyOptions) throws -> MissionModels {
    MissionModels(
      files: ModelFiles(catalog: try session.catalogDirectory()),
      environment: ForceEnvironment(
        earth: try session.earth(), bodies: try session.bodyEphemeris(bodies).bodies,
        moon: session.moonOrientation()))
  }
}
