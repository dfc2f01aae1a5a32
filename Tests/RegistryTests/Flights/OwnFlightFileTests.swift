// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import Registry
import Testing

/// A user's own vehicle, pad and flight in one file, and what is wrong with it.
@Suite struct OwnFlightFileTests {
  /// Line 1 is `kind: flight`; the vehicle begins at line 12, the site at line 35.
  private static let text = """
    kind: flight
    id: my-flight
    name: My flight
    lift_off: 2030-05-01T12:00:00Z
    site: my-site
    pad: A
    vehicle: my-rocket
    payload_mass_kg: 1500
    insertion_target: {perigee_km: 250, apogee_km: 250, inclination_deg: 42, pass: south}
    note: A test.
    ---
    kind: vehicle
    id: my-rocket
    name: My rocket
    stages:
      - id: 1
        name: First
        propellant_mass_kg: 120000
        dry_mass_kg: 9000
        diameter_m: 3.35
        thrust_vacuum_kn: 2200
        isp_vacuum_s: 310
        isp_sea_level_s: 275
        separation: {after: cut-off, of: 1, delay_s: 2}
      - id: 2
        name: Second
        propellant_mass_kg: 30000
        dry_mass_kg: 2500
        diameter_m: 3.35
        thrust_vacuum_kn: 400
        isp_vacuum_s: 345
        cut_off: guided
    ---
    kind: site
    id: my-site
    name: My site
    pads:
      - id: A
        latitude_deg: 19.6
        longitude_deg: 110.9
        height_m: 10
    """

  private static func plan(_ text: String) throws -> FlightPlan {
    let library = FlightLibrary(
      catalog: try OwnCatalog.load(), own: InputFile(path: "my-flight.yaml", text: text))
    var reader = FlightReader(try library.ownFlight(), in: library)
    return try reader.read()
  }

  @Test("a file of one's own is a plan") func validatesFile() throws {
    let plan = try Self.plan(Self.text)
    #expect(plan.vehicle.ascent.stages.map(\.name) == ["First", "Second"])
    #expect(plan.padName == "My site A")
    #expect(plan.payloadMass == 1500)
    #expect(plan.target.pass == .southbound)
    #expect(plan.vehicle.ascent.stages[0].separation == StageMoment(.cutOff(stage: 0), delay: 2))
    // Thrust at sea level follows from the specific impulses.
    let ground: Double = try #require(plan.vehicle.ascent.stages[0].engines[0].seaLevelThrust)
    #expect(abs(ground - 2_200_000 * 275 / 310) < 1)
  }

  @Test("the catalogue's vehicle and site serve too") func validatesMixture() throws {
    let text = Self.text.replacing("vehicle: my-rocket", with: "vehicle: soyuz-fg")
      .replacing("site: my-site\npad: A", with: "site: wenchang\npad: 101")
    #expect(try Self.plan(text).vehicle.id == "soyuz-fg")
  }

  @Test(
    "nonsense is located",
    arguments: [
      ("propellant_mass_kg: 120000", "propellant_mass_kg: -120000", 18, 25),
      ("dry_mass_kg: 2500", "dry_mass_kg: -1", 28, 18),
      ("isp_vacuum_s: 310", "isp_vacuum_s: 0", 22, 19),
      ("thrust_vacuum_kn: 400", "thrust_vacuum_kn: many", 30, 23),
      ("height_m: 10", "height_m: -4300", 41, 15),
      ("latitude_deg: 19.6", "latitude_deg: 119.6", 39, 19),
      ("cut_off: guided", "cut_off_after_s: 400", 32, 22),
      ("cut_off: guided", "cut_off: sometimes", 32, 14),
      ("of: 1, delay_s", "of: 7, delay_s", 24, 38),
      ("payload_mass_kg: 1500", "payload_mass_kg: -3", 8, 18),
      ("lift_off: 2030-05-01T12:00:00Z", "lift_off: 2030-05", 4, 11),
      ("vehicle: my-rocket", "vehicle: my-rokket", 7, 10),
      ("perigee_km: 250", "perigee_km: 300", 9, 32),
      ("isp_sea_level_s: 275", "isp_sea_level_s: 375", 23, 22),
      ("diameter_m: 3.35", "diameter_m: 0", 20, 17),
      ("cut_off: guided", "burn_time_s: 900", 32, 18),
      ("- id: 2", "- id: 1", 25, 5),
    ])
  func validatesLocatedErrors(from: String, to: String, line: Int, column: Int) throws {
    let text = Self.text.replacing(from, with: to, maxReplacements: 1)
    let failure = #expect(throws: FlightFailure.self) { try Self.plan(text) }
    let place = try #require(failure?.location)
    #expect(place.file == "my-flight.yaml")
    #expect("\(place.line):\(place.column)" == "\(line):\(column)", "\(failure?.message ?? "")")
  }

  @Test("a vehicle without stages is refused") func validatesNoStages() throws {
    let start = try #require(Self.text.range(of: "stages:\n"))
    let end = try #require(Self.text.range(of: "---\nkind: site"))
    var text = Self.text
    text.replaceSubrange(start.lowerBound..<end.lowerBound, with: "stages: []\n")
    let failure = #expect(throws: FlightFailure.self) { try Self.plan(text) }
    #expect(failure?.message.contains("no stages") ?? false)
    #expect(failure?.location?.line == 15)
  }

  @Test("what the simulator finds is mapped back to the text") func validatesMapping() throws {
    let plan = try Self.plan(Self.text)
    let failure = try #require(
      plan.vehicle.located(
        .vehicle(
          stage: "Second", field: "engines[0].vacuumSpecificImpulse", reason: "is too large")))
    #expect(failure.location?.line == 31)
    let other = plan.located(.flight(field: "payloadMass", reason: "is negative"))
    #expect(other.location?.line == 8)
  }

  @Test("damaged text is located") func holdsDamagedText() throws {
    let failure = #expect(throws: FlightFailure.self) {
      try Self.plan(Self.text.replacing("id: my-flight", with: "id: [my-flight"))
    }
    #expect(failure?.location?.file == "my-flight.yaml")
  }
}
