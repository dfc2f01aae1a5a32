// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import Registry

/// The folder that holds everything a flown launch gives.
struct LaunchFolder {
  let path: String
  let session: Session
  let bodies: BodyOptions
  let isQuiet: Bool

  /// Writes the files; each appears when it is whole.
  func write(_ flown: FlownLaunch) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true)
    } catch {
      throw CommandFailure("\(path): the folder cannot be made: \(error.localizedDescription)")
    }
    let leapSeconds = try session.leapSeconds()
    let events = EventTable(leapSeconds: leapSeconds)
    try write("trajectory.csv", TrajectoryTable(leapSeconds: leapSeconds).csv(flown.trajectory))
    try write("events.csv", events.csv(flown.trajectory))
    try write("insertion.csv", events.csv(flown.trajectory.insertion, object: flown.plan.id))
    if let mission = flown.mission { try write("mission.csv", events.csv(mission)) }
    let report = try LaunchReport(session: session, bodies: bodies).report(flown)
    for picture in report.pictures { try write(picture.file, picture.svg) }
    let document = report.document()
    try write("report.md", document.markdown())
    try write("report.html", document.html())
    let globe = FlightGlobe(
      flight: report.flight, subtitle: report.subtitle, trajectory: flown.trajectory,
      mission: flown.mission, earth: try session.earth(), leapSeconds: leapSeconds)
    do {
      try write("flight.kml", try globe.kml())
      try write("flight.czml", try globe.czml())
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure("the flight cannot be put on a globe: \(error)")
    }
    if !isQuiet { Talk.note("\(path): tables, report.html, report.md, pictures, KML and CZML") }
  }

  private func write(_ name: String, _ text: String) throws {
    let file = try OutputFile(path: "\(path)/\(name)")
    try file.write(text)
    try file.finish()
  }
}
