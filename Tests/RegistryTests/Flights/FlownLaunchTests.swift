// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import Registry
import Testing

/// Launches flown from their records alone.
@Suite struct FlownLaunchTests {
  private static func plan(_ name: String, liftOff: Epoch? = nil) throws -> FlightPlan {
    let library = FlightLibrary(catalog: try OwnCatalog.load())
    var reader = FlightReader(try library.find(name), in: library, liftOff: liftOff)
    return try reader.read()
  }

  private static func earth() throws -> EarthOrientation {
    let files = ModelFiles(catalog: OwnCatalog.directory)
    return try files.earthOrientation(leapSeconds: try files.leapSeconds())
  }

  /// The flight of a name with its mission.
  private static func flown(
    _ name: String
  ) throws -> (plan: FlightPlan, ascent: AscentSolution, mission: MissionTrajectory?) {
    let (plan, earth) = (try plan(name), try earth())
    let ascent = try plan.ascent(earth: earth, sampleInterval: 10)
    let models = try MissionModels(catalog: OwnCatalog.directory, earth: earth)
    return (plan, ascent, try plan.mission(after: ascent.trajectory, in: models))
  }

  @Test(
    "missions converge from their records within their bounds",
    arguments: ["soyuz-tma-18m", "kazsat-1", "kazsat-2", "kazsat-3", "lomonosov", "chang-e-5"])
  func validatesMissions(name: String) throws {
    let (plan, ascent, mission) = try Self.flown(name)
    #expect(ascent.margin > 0)
    #expect(abs(ascent.trajectory.losses.residual) < 1)
    for residual in ascent.trajectory.residuals {
      #expect(residual.isMet ?? true, "\(name): \(residual)")
    }
    let flown = try #require(mission, "\(name) has no mission")
    #expect(plan.mission != nil)
    for residual in flown.residuals { #expect(residual.isMet ?? true, "\(name): \(residual)") }
    let epochs = flown.events.map(\.state.epoch)
    #expect(zip(epochs, epochs.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test(
    "other ascents converge from their records",
    arguments: [
      "shenzhou-5", "2024-069", "2022-065", "stsat-2c", "2012-072", "2012-018", "2011-037",
      "2007-065", "2013-019", "1991-034", "1975-066",
    ])
  func validatesAscents(name: String) throws {
    let plan = try Self.plan(name)
    let ascent = try plan.ascent(earth: try Self.earth(), sampleInterval: nil)
    #expect(ascent.margin > 0)
    for residual in ascent.trajectory.residuals {
      #expect(residual.isMet ?? true, "\(name): \(residual)")
    }
  }

  @Test("the same flight comes out twice") func holdsDeterminism() throws {
    let (plan, earth) = (try Self.plan("soyuz-tma-18m"), try Self.earth())
    let first = try plan.ascent(earth: earth, sampleInterval: nil).trajectory.insertion
    let second = try plan.ascent(earth: earth, sampleInterval: nil).trajectory.insertion
    #expect(first.position == second.position && first.velocity == second.velocity)
  }

  @Test("a payload that is too heavy is refused with what is missing") func holdsShortfall() throws
  {
    var plan = try Self.plan("soyuz-tma-18m")
    plan.payloads = [FlightPayload(id: "", name: "payload", mass: 8400)]
    let failure = #expect(throws: AscentFailure.self) {
      try plan.ascent(earth: try Self.earth(), sampleInterval: nil)
    }
    guard case .shortfall(let speed, let mass)? = failure else {
      Issue.record("\(failure.map { "\($0)" } ?? "it flew")")
      return
    }
    #expect(speed > 10 && mass > 100 && mass < 2000)
  }

  @Test("ORB-005 passes on the plane flown, and fails on a lift-off moved by five minutes")
  func validatesPlaneCheck() throws {
    let earth = try Self.earth()
    let ascent = try Self.plan("soyuz-tma-18m").ascent(earth: earth, sampleInterval: nil)
    // The element set that the flown insertion would have been given.
    let state = try ascent.trajectory.insertion.transformed(to: TEME.self, using: earth)
    let orbit = try KeplerianElements(state)
    let degrees: Double = 180 / Double.pi
    let motion: Double = 86_400 / (try #require(orbit.period))
    let elements = [
      "OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,"
        + "ARG_OF_PERICENTER,MEAN_ANOMALY,EPHEMERIS_TYPE,CLASSIFICATION_TYPE,NORAD_CAT_ID,"
        + "ELEMENT_SET_NO,REV_AT_EPOCH,BSTAR,MEAN_MOTION_DOT,MEAN_MOTION_DDOT,SOURCE,ROUGH",
      "FLOWN,2015-043Z,"
        + state.epoch.iso8601(.utc, fractionDigits: 6).replacing("Z", with: "")
        + ",\(motion),\(orbit.eccentricity),\(orbit.inclination * degrees),"
        + "\(orbit.raan * degrees),\(orbit.argumentOfPerigee * degrees),0,0,U,99999,1,1,0,0,0,"
        + "own-computation,", "",
    ].joined(separator: "\n")
    let check = try #require(Checks.check("ORB-005"))
    func findings(liftOff: String) -> [Finding] {
      let launch = """
        kind: launch
        id: 2015-043
        name: Launch of Soyuz TMA-18M
        source: s
        lift_off: \(liftOff)
        site: baikonur
        pad: 1/5
        rendezvous_target: flown
        """
      let site = """
        kind: site
        id: baikonur
        name: Baikonur
        source: s
        pads:
          - id: 1/5
            latitude_deg: 45.9203
            longitude_deg: 63.3423
            height_m: 90
        """
      let object = "kind: satellite\nid: flown\nname: Flown\nsource: s\nnorad: 99999\n"
      return RuleExampleTests.findings(
        of: check,
        on: RuleExample([
          ("launches/2015-043.yaml", launch), ("sites/baikonur.yaml", site),
          ("objects/flown.yaml", object), ("elements/flown.csv", elements),
        ]))
    }
    #expect(findings(liftOff: "2015-09-02T04:37:43Z").isEmpty)
    let moved = findings(liftOff: "2015-09-02T04:42:43Z")
    #expect(moved.count == 1)
    // Five minutes of the Earth's turning.
    let apart: Double = (moved.first?.measured ?? 0) - (moved.first?.expected ?? 0)
    #expect(abs(apart - 1.25) < 0.05)
  }
}
