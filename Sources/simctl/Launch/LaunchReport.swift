// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry

/// Fills the report on a flown launch: what was modelled beside what was published, pictures, sources.
struct LaunchReport {
  let session: Session
  let bodies: BodyOptions

  /// The report with its pictures.
  func report(_ flown: FlownLaunch) throws -> FlightReport {
    let plan = flown.plan
    let earth = try session.earth()
    var report = FlightReport(
      flight: plan.name, vehicle: plan.vehicle.ascent.name, pad: plan.padName,
      trajectory: flown.trajectory, mission: flown.mission,
      elements: FlightReport.elements(of: flown.trajectory.insertion, earth: earth))
    report.leapSeconds = try session.leapSeconds()
    report.comparisons = comparisons(flown)
    report.assumptions = plan.remarks
    report.provenance = plan.figures.map { figure in
      FlightReport.Provenance(
        subject: figure.subject, quantity: figure.quantity,
        value: figure.unit.isEmpty ? figure.value : "\(figure.value) \(figure.unit)",
        source: figure.source ?? "this program", confidence: figure.confidence.rawValue,
        note: figure.note ?? "")
    }
    report.pictures = try pictures(flown, report, earth)
    return report
  }

  private func comparisons(_ flown: FlownLaunch) -> [FlightReport.Comparison] {
    let lines = PublishedComparison(
      flown.plan.published, flown: flown.trajectory, vehicle: flown.plan.vehicle.ascent
    ).lines
    var result: [FlightReport.Comparison] = []
    for line in lines {
      let (published, sample) = (line.published, line.flown.sample)
      let source = "\(published.source ?? "") (\(published.confidence.rawValue))"
      result.append(
        FlightReport.Comparison(
          event: line.flown.name, quantity: "time", unit: "s", modelled: sample.time,
          published: published.time,
          publishedTo: published.latestTime == published.time ? nil : published.latestTime,
          source: source))
      if let height = published.height {
        result.append(
          FlightReport.Comparison(
            event: line.flown.name, quantity: "height", unit: "km",
            modelled: sample.place.height / 1000, published: height / 1000, source: source))
      }
      if let speed = published.speed {
        result.append(
          FlightReport.Comparison(
            event: line.flown.name, quantity: "speed over the ground", unit: "m/s",
            modelled: sample.relativeSpeed, published: speed, decimals: 0, source: source))
      }
    }
    return result
  }

  // MARK: - Pictures

  private func pictures(
    _ flown: FlownLaunch, _ report: FlightReport, _ earth: EarthOrientation
  ) throws -> [FlightReport.Picture] {
    let (path, name, under) = (flown.trajectory, report.flight, report.subtitle)
    let map = GroundTrackMap.ascent(
      path, flight: name, subtitle: under, pad: report.pad,
      land: Coastline(catalog: try session.catalogDirectory()), earth: earth)
    var pictures = [
      FlightReport.Picture(
        file: "height-speed.svg",
        svg: AscentCharts.heightAndSpeed(path, flight: name, subtitle: under),
        caption: "Height and speed"),
      FlightReport.Picture(
        file: "pressure-load.svg",
        svg: AscentCharts.pressureAndLoad(path, flight: name, subtitle: under),
        caption: "Dynamic pressure and load"),
      FlightReport.Picture(
        file: "ground-track.svg", svg: map.svg(), caption: "Ground track of the ascent"),
    ]
    if let orbits = GroundTrackMap.orbits(
      path, mission: flown.mission, flight: name, subtitle: under, pad: report.pad, land: map.land,
      earth: earth)
    {
      pictures.append(
        FlightReport.Picture(
          file: "first-orbits.svg", svg: orbits.svg(), caption: "Ground track of the first orbits"))
    }
    if let mission = flown.mission, let kind = flown.plan.mission,
      let picture = try self.picture(of: mission, kind, flown, report)
    {
      pictures.append(picture)
    }
    return pictures
  }

  private func picture(
    of mission: MissionTrajectory, _ kind: FlightMission, _ flown: FlownLaunch,
    _ report: FlightReport
  ) throws -> FlightReport.Picture? {
    let (name, under) = (report.flight, report.subtitle)
    switch kind {
    case .rendezvous(let plan):
      let world = try LaunchJob.models(session, bodies).world()
      let svg = PhasingPicture.svg(
        mission, liftOff: flown.plan.liftOff,
        station: { try? plan.target.state(at: $0, in: world).position },
        stationName: plan.target.name, flight: name, subtitle: under)
      return FlightReport.Picture(
        file: "phasing.svg", svg: svg, caption: "The way to \(plan.target.name)")
    case .geostationary:
      return FlightReport.Picture(
        file: "transfer.svg",
        svg: MissionPictures.transfer(mission, flight: name, subtitle: under),
        caption: "The transfer to the geostationary orbit")
    case .lunarReturn:
      let table = try session.bodyEphemeris(bodies).bodies
      let moon: (Epoch) -> Vector3? = { epoch in
        try? table.state(of: .moon, relativeTo: .earth, at: epoch).position
      }
      return MissionPictures.earthMoon(mission, moon: moon, flight: name, subtitle: under).map {
        FlightReport.Picture(
          file: "earth-moon.svg", svg: $0, caption: "Between the Earth and the Moon")
      }
    case .orbitRaise: return nil
    }
  }
}
