// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry
import Testing

/// The rules of the group MIS on our own catalogue, and on copies of it with one fault each.
@Suite struct MissionRulesTests {
  private static let all = (1...11).map { "MIS-0" + ($0 < 10 ? "0\($0)" : "\($0)") }
  private let files: [InputFile]

  init() throws { files = try OwnInventory.files() }

  /// The rules that find something after a change of text, each once.
  private func found(_ old: String, _ new: String, _ path: String) throws -> Set<String> {
    // What these rules look at in the records that are changed; the rest only takes time.
    let idle = ["claims/", "sources/", "agreements/", "constellations/"]
    let needed = files.filter { file in
      if file.path.hasPrefix("elements/") { return file.path == "elements/iss.csv" }
      return !idle.contains { file.path.hasPrefix($0) } && !file.path.hasSuffix("beidou.yaml")
        && !file.path.hasSuffix("glonass.yaml")
    }
    let changed = try needed.replacing(old, with: new, in: path)
    return Set(OwnInventory.findings(of: Self.all, in: changed).map(\.rule))
  }

  @Test func holdsForOurOwnCatalogue() {
    let inventory = InventoryBuilder.build(files)
    let context = CheckContext(
      inventory: inventory, asOf: inventory.asOf?.earliest,
      codes: CodeTables(catalog: OwnCatalog.directory))
    let outcome = CheckRunner.run(Self.all.compactMap { Checks.check($0) }, on: context)
    #expect(outcome.findings.map(\.message.english) == [])
    for rule in outcome.rules { #expect(rule.wasExercised, "\(rule.rule.id)") }
    #expect(outcome.rules.count == 11)
  }

  @Test func holdsCrews() throws {
    let crews = "persons/crews.yaml"
    // Aimbetov coming down with the craft that he went up in, half a year later.
    #expect(
      try found("landing_craft: soyuz-tma-16m", "landing_craft: soyuz-tma-18m", crews)
        .contains("MIS-001"))
    // A landing before the lift-off.
    #expect(
      try found("value: 2015-09-12T00:51Z", "value: 2014-09-12T00:51Z", crews)
        .contains("MIS-001"))
    // A fourth person in a Soyuz.
    #expect(
      try found(
        "launch_craft: soyuz-tm-13\n    launch: 1991-069",
        "launch_craft: soyuz-tma-18m\n    launch: 2015-043", crews
      ).contains("MIS-001"))
    // A person more than are on record.
    #expect(
      try found("crew_up:\n  value: 2", "crew_up:\n  value: 3", "objects/soyuz-tm-19.yaml")
        == ["MIS-001"])
  }

  @Test func holdsPersonsInOnePlace() throws {
    // Musabayev's first flight ending in 1998 instead of 1994.
    #expect(
      try found(
        """
            launch_craft: soyuz-tm-19
            launch: 1994-036
            landing_craft: soyuz-tm-19
            landing:
              value: 1994-11-04T11:18Z
        """,
        """
            launch_craft: soyuz-tm-19
            launch: 1994-036
            landing_craft: soyuz-tm-19
            landing:
              value: 1998-11-04T11:18Z
        """, "persons/crews.yaml"
      ).contains("MIS-002"))
  }

  @Test func holdsFlightsAndLaunches() throws {
    #expect(
      try found("launch: 2015-043", "launch: 2015-044", "persons/crews.yaml").contains("MIS-004"))
    #expect(
      try found("launch: 2015-043", "launch: 2015-016", "persons/crews.yaml").contains("MIS-004"))
    #expect(try found("station: iss", "station: mir", "persons/crews.yaml") == ["MIS-004"])
  }

  @Test func holdsDockings() throws {
    // Docked a year before the launch; with a station long gone; at the inclination of Plesetsk.
    let craft = "objects/soyuz-tma-18m.yaml"
    #expect(
      try found("      - value: 2015-09-04T07:39Z", "      - value: 2014-09-04T07:39Z", craft)
        .contains("MIS-005"))
    #expect(try found("    with: iss", "    with: mir", craft).contains("MIS-005"))
    // Left another craft than it had docked with.
    #expect(
      try found(
        "date: 2016-03-02T01:02:30Z\n    with: iss", "date: 2016-03-02T01:02:30Z\n    with: tianhe",
        craft
      ).contains("MIS-005"))
    // Parted from a craft that was down by then.
    #expect(
      try found(
        "with: shenzhou-5-orbital-module", "with: soyuz-tm-32", "objects/shenzhou-5.yaml"
      ).contains("MIS-005"))
    // A lunar craft at the space station.
    #expect(
      try found(
        "date: 2020-12-05T21:42Z\n    with: change-5-orbiter",
        "date: 2020-12-05T21:42Z\n    with: iss", "objects/change-5-ascender.yaml"
      ).contains("MIS-005"))
    #expect(
      try found("inclination_deg: 51.7", "inclination_deg: 62.8", "launches/2015-043.yaml")
        .contains("MIS-005"))
  }

  @Test func holdsVehicles() throws {
    #expect(
      try found("serial: Y5", "serial: Y3", "launches/2020-087.yaml") == [])
    // Two launches with one vehicle.
    #expect(
      try found("serial: G 15000-054", "serial: G 15000-053", "launches/2015-043.yaml") == [
        "MIS-007"
      ])
    #expect(
      try found("2003-10-15T01:00:03Z", "1993-10-15T01:00:03Z", "launches/2003-045.yaml")
        .contains("MIS-006"))
    // A vehicle of another State, and one that other makers' were on the pad before and after.
    #expect(
      try found("vehicle: soyuz-fg", "vehicle: falcon-9", "launches/2015-043.yaml")
        .contains("MIS-006"))
    #expect(
      try found("vehicle: soyuz-fg", "vehicle: proton-m-briz-m", "launches/2015-016.yaml")
        .contains("MIS-006"))
  }

  @Test func holdsManifests() throws {
    #expect(
      try found("  - kazsat-2\n", "", "launches/2011-035.yaml").contains("MIS-008"))
    #expect(
      try found("launch: 2011-035", "launch: 2014-023", "objects/kazsat-2.yaml")
        .contains("MIS-008"))
  }

  @Test func holdsRoles() throws {
    #expect(
      try found("operator: rcks", "operator: khrunichev", "objects/kazsat-2.yaml")
        == ["MIS-009"])
    // Maker and operator swapped within one State.
    let craft = "objects/soyuz-tma-18m.yaml"
    #expect(
      try found(
        "operator: roscosmos\nmanufacturer: rkk-energia",
        "operator: rkk-energia\nmanufacturer: roscosmos", craft) == ["MIS-009"])
  }

  @Test func holdsOutcomes() throws {
    #expect(
      try found("outcome: success", "outcome: failure", "launches/2011-035.yaml")
        .contains("MIS-010"))
    #expect(
      try found("outcome: success", "outcome: failure", "launches/2015-043.yaml")
        .contains("MIS-010"))
    #expect(
      try found("outcome: failure", "outcome: success", "launches/2009-f02.yaml")
        .contains("MIS-010"))
  }

  @Test func holdsLunarParts() throws {
    let ascender = "objects/change-5-ascender.yaml"
    #expect(
      try found("date: 2020-12-06T04:35Z", "date: 2020-12-16T04:35Z", ascender)
        .contains("MIS-011"))
    #expect(
      try found("date: 2020-12-07T22:59Z", "date: 2021-12-07T22:59Z", ascender) == ["MIS-011"])
  }
}
