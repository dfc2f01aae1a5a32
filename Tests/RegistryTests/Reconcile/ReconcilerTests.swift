// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry
import Testing

/// Entries of different data sets that mean the same.
struct ReconcilerTests {
  private let record = InputFile(
    path: "objects/sim-kz-1.yaml",
    text: """
      kind: satellite
      id: sim-kz-1
      name: SimKZ-1
      cospar: 2026-900A
      norad: 100001
      source: press
      owner: KZ
      mass_kg: 800

      """)
  private let satcat = InputFile(path: "satcat.csv", text: TableFixtures.satcat)
  private let gcat = InputFile(path: "satcat.tsv", text: TableFixtures.gcatSatcat)
  private let precedence = InputFile(
    path: "precedence.yaml",
    text: """
      kind: precedence
      default: [curated, gcat-*, satcat, "*"]
      fields:
        - field: end
          order: [satcat, curated, "*"]

      """)

  private func sources(_ inventory: Inventory, _ values: Values<String>) -> [String] {
    values.all.map { inventory.sourceName($0.source) ?? "" }
  }

  @Test func holdsTheValuesOfAllInTheOrderOfPrecedence() throws {
    let inventory = InventoryBuilder.build([satcat, gcat, record, precedence])
    #expect(inventory.objects.count == 3)
    let object = try #require(inventory.objects.first { $0.id == "sim-kz-1" })
    #expect(object.owner.all.map(\.value) == ["KZ", "KAZK", "KAZ"])
    #expect(sources(inventory, object.owner) == ["press", "gcat-satcat", "satcat"])
    #expect(object.mass.all.map(\.value) == [800, 820])
    #expect(object.catalogNumber.count == 3)
    #expect(object.name == "SimKZ-1")
    // One spelling of a name is enough.
    #expect(object.aliases.map(\.value) == ["Sim No. 1", "Sim-A", "Sim-B"])
    #expect(object.orbits.count == 2)
    let stage = try #require(inventory.objects.first { $0.catalogNumber.value == 100_002 })
    #expect(sources(inventory, stage.owner) == ["gcat-satcat", "satcat"])
    // A field with an order of its own.
    #expect(stage.end.all.map(\.text) == ["2026-11-25", "2026 Nov 25?"])
  }

  @Test func holdsRowsOfOneDataSetApart() {
    let twice = InputFile(
      path: "satcat.csv",
      text: TableFixtures.satcat
        + "OTHER,2026-900C,100001,PAY,+,KAZ,2026-11-21,TTMTR,,,,,,,,EA,ORB\r\n")
    #expect(InventoryBuilder.build([twice]).objects.count == 4)
    let joined = InventoryBuilder.build([twice, gcat, record])
    #expect(joined.objects.count == 4)
    #expect(joined.index.objectsByNumber[100_001]?.count == 2)
  }

  @Test func holdsObjectsOfOtherNumbersApart() {
    let other = InputFile(
      path: "other.yaml",
      text: """
        kind: satellite
        id: sim-other
        name: SIM-KZ 1
        cospar: 2026-900A
        norad: 100009
        source: press

        """)
    #expect(InventoryBuilder.build([satcat, other]).objects.count == 4)
  }

  @Test func holdsTablesOfGCATTogetherByTheirOwnNumbers() throws {
    let payload = InputFile(
      path: "psatcat.tsv",
      text: TableFixtures.gcat(
        TableFixtures.payloadColumns,
        [["JCAT": "S100001", "Piece": "2026-900A", "UNState": "KZ", "UNPeriod": "94.7"]]))
    let attached = InputFile(
      path: "auxcat.tsv",
      text: TableFixtures.gcat(
        TableFixtures.satcatColumns,
        [["JCAT": "A00900", "Satcat": "100001", "Name": "Sim adapter", "Type": "C"]]))
    let inventory = InventoryBuilder.build([gcat, payload, attached])
    #expect(inventory.objects.map(\.id) == ["S100001", "S100002", "A00900"])
    #expect(inventory.objects[0].registration?.state.value == "KZ")
  }

  @Test func holdsLaunchesAndSitesTogether() throws {
    let launch = InputFile(
      path: "launch.yaml",
      text: """
        kind: launch
        id: 2026-900
        name: Launch of Sim
        cospar: 2026-900
        source: press
        lift_off: 2026-11-21T04:37:44Z
        site: sim-site

        """)
    let site = InputFile(
      path: "site.yaml",
      text: """
        kind: site
        id: sim-site
        name: Sim Cosmodrome
        source: press
        latitude_deg: 45.9
        pads:
          - id: 1/5
            aliases: [LC1]
            latitude_deg: 45.92

        """)
    let launches = InputFile(
      path: "launch.tsv",
      text: TableFixtures.gcat(
        TableFixtures.launchColumns,
        [
          [
            "Launch_Tag": "2026-900", "Launch_Date": "2026 Nov 21 0437:43",
            "Launch_Site": "SIMSITE", "LV_Type": "Soyuz-FG",
          ]
        ]))
    let pads = InputFile(
      path: "lp.tsv",
      text: TableFixtures.gcat(
        TableFixtures.siteColumns.filter { $0 != "Group" },
        [["Site": "SIMSITE", "Code": "LC1", "Latitude": "45.9203"]]))
    let codes = InputFile(
      path: "codes/sites.csv", text: "scheme,code,site,name\ngcat,SIMSITE,sim-site,Sim\n")
    let inventory = InventoryBuilder.build([launch, site, launches, pads, codes])
    #expect(inventory.launches.count == 1)
    #expect(inventory.launches[0].liftOff.count == 2)
    #expect(inventory.launches[0].site.all.map(\.value) == ["sim-site", "SIMSITE"])
    #expect(inventory.sites.count == 1)
    #expect(inventory.sites[0].pads.count == 1)
    #expect(inventory.sites[0].pads[0].latitude.all.map(\.value) == [45.92, 45.9203])
    #expect(inventory.index.site("SIMSITE") == 0)
  }
}
