// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry
import Testing

/// Tables of others, each in its published layout.
struct TableReaderTests {
  private func build(_ text: String, _ path: String = "table") -> Inventory {
    InventoryBuilder.build([InputFile(path: path, text: text)])
  }

  @Test func holdsRowsOfSATCAT() throws {
    let inventory = build(TableFixtures.satcat)
    #expect(inventory.files[0].form == "satcat-csv")
    #expect(inventory.remarks.isEmpty)
    #expect(inventory.objects.map(\.id) == ["100001", "100002", "100003"])
    let first = inventory.objects[0]
    #expect(first.name == "SIM-KZ 1")
    #expect(first.designator.value == "2026-900A")
    #expect(first.role == .payload)
    #expect(first.owner.value == "KAZ")
    #expect(first.launchDate.value?.canonical == "2026-11-21")
    #expect(first.site.value == "TTMTR")
    #expect(first.end.isEmpty)
    #expect(first.center.isEmpty)
    let orbit = try #require(first.orbits.first)
    #expect(orbit.period.value == 94.74)
    #expect(orbit.period.first?.rounding == 0.005)
    #expect(orbit.apogee.value == 514)
    #expect(orbit.inclination.first?.text == "51.80")
    // Line 2, after SIM-KZ 1,2026-900A,100001,PAY,+,KAZ,2026-11-21,TTMTR,,
    let place = try #require(orbit.period.first?.place)
    #expect(inventory.location(of: place).description == "table:2:55")
    #expect(inventory.sourceName(first.owner.first?.source ?? -1) == "satcat")
    let stage = inventory.objects[1]
    #expect(stage.name == "SIM, \"STAGE\"")
    #expect(stage.role == .rocketBody)
    #expect(stage.end.value?.canonical == "2026-11-25")
    #expect(stage.orbits.isEmpty)
    #expect(inventory.objects[2].center.value == "MO")
  }

  @Test func holdsBadRowsBack() throws {
    let bad = [
      "NO NUMBER,2026-900C,,DEB,,KAZ,2026-11-21,TTMTR,,,,,,,,EA,ORB",
      "BAD NUMBER,2026-900D,12A45,DEB,,KAZ,2026-11-21,TTMTR,,,,,,,,EA,ORB",
      "BAD DATE,2026-900E,100005,DEB,,KAZ,2026-02-30,TTMTR,,,,,,,,EA,ORB",
      "BAD PERIOD,2026-900F,100006,DEB,,KAZ,2026-11-21,TTMTR,,9x.1,,,,,,EA,ORB",
      "CUT,2026-900G,100007,DEB,,KAZ",
      "\"OPEN,2026-900H,100008,DEB,,KAZ,2026-11-21,TTMTR,,,,,,,,EA,ORB",
    ]
    var text = TableFixtures.satcat
    for row in bad {
      text += row + "\n"
      text += "GOOD,2026-900J,100009,DEB,,KAZ,2026-11-21,TTMTR,,,,,,,,EA,ORB\n"
    }
    let inventory = build(text)
    #expect(inventory.objects.count == 3 + bad.count)
    #expect(inventory.quarantine.count == bad.count)
    let bytes = inventory.files[0].bytes
    for (row, kept) in zip(bad, inventory.quarantine) {
      #expect(String(decoding: bytes[kept.span], as: UTF8.self) == row + "\n")
    }
    #expect(
      inventory.quarantine.map(\.code) == [
        "table.identity", "table.identity", "table.date", "table.number", "table.fields",
        "table.quote",
      ])
    let places = inventory.quarantine.map { inventory.location(of: $0.place).description }
    #expect(
      places == [
        "table:5:1", "table:7:22", "table:9:36", "table:11:56", "table:13:30", "table:15:1",
      ])
    #expect(inventory.remarks.count == bad.count)
    #expect(inventory.remarks.allSatisfy { $0.severity == .error })
  }

  @Test func holdsObjectsOfGCAT() throws {
    let inventory = build(TableFixtures.gcatSatcat)
    #expect(inventory.files[0].form == "gcat-satcat")
    #expect(inventory.remarks.isEmpty)
    #expect(inventory.objects.map(\.id) == ["S100001", "S100002"])
    let first = inventory.objects[0]
    #expect(first.catalogNumber.value == 100_001)
    #expect(first.designator.value == "2026-900A")
    #expect(first.launch.value == "2026-900")
    #expect(first.aliases.map(\.value) == ["Sim No. 1", "Sim-A", "Sim-B"])
    #expect(first.owner.value == "KAZK")
    #expect(first.state.value == "KZ")
    #expect(first.mass.value == 820)
    #expect(first.mass.first?.confidence == .estimated)
    #expect(first.regime.value == "LLEO/I")
    #expect(first.end.isEmpty)
    #expect(first.orbits.first?.epoch.value?.canonical == "2026-11-22")
    #expect(first.orbits.first?.perigee.value == 498)
    let stage = inventory.objects[1]
    #expect(stage.role == .rocketBody)
    #expect(stage.end.value?.isUncertain == true)
    #expect(stage.orbits.first?.apogee.isEmpty == true)
    #expect(inventory.sources.contains("gcat-satcat"))
  }

  @Test func holdsTheCataloguesOfGCATApart() {
    let row = ["JCAT": "A00012", "Type": "P", "Name": "Sim Aux"]
    #expect(
      build(TableFixtures.gcat(TableFixtures.satcatColumns, [row])).files[0].form == "gcat-auxcat")
    let deep = ["JCAT": "D00012", "Type": "P", "Name": "Sim Deep"]
    #expect(
      build(TableFixtures.gcat(TableFixtures.satcatColumns, [deep])).files[0].form == "gcat-dcat")
  }

  @Test func holdsPayloadsOfGCAT() throws {
    let inventory = build(
      TableFixtures.gcat(
        TableFixtures.payloadColumns,
        [
          [
            "JCAT": "S100001", "Piece": "2026-900A", "Name": "Sim-KZ 1", "LDate": "2026 Nov 21",
            "TOp": "2027 Jan  3?", "UNState": "KZ", "UNReg": "ST/SG/SER.E/9999",
            "UNPeriod": "94.7", "UNPerigee": "498", "UNApogee": "514", "UNInc": "51.8",
            "DispEpoch": "2027 Feb  1", "DispPeri": "300", "DispApo": "400", "DispInc": "51.7",
          ],
          ["JCAT": "S100004", "Piece": "2026-900D", "Name": "[Sim]", "UNState": "[RU]"],
        ]))
    #expect(inventory.files[0].form == "gcat-psatcat")
    let first = inventory.objects[0]
    #expect(first.catalogNumber.value == 100_001)
    #expect(first.phases.map(\.event.value) == ["end"])
    #expect(first.registration?.state.value == "KZ")
    #expect(first.registration?.document.value == "ST/SG/SER.E/9999")
    #expect(first.registration?.orbit?.period.value == 94.7)
    #expect(first.orbits.first?.purpose?.value == "disposal")
    #expect(inventory.objects[1].registration == nil)
  }

  @Test func holdsLaunchesOfGCAT() throws {
    let inventory = build(
      TableFixtures.gcat(
        TableFixtures.launchColumns,
        [
          [
            "Launch_Tag": "2026-900", "Launch_Date": "2026 Nov 21 0437:43",
            "LV_Type": "Soyuz-FG", "Variant": "M", "Flight_ID": "S15000-900", "Mission": "Sim",
            "Launch_Site": "GIK-5", "Launch_Pad": "LC1", "Launch_Code": "OS",
          ],
          ["Launch_Tag": "2026-F90", "Launch_Date": "2026 Nov?", "LV_Type": "Soyuz-FG"],
        ]))
    #expect(inventory.files[0].form == "gcat-launch")
    let launch = inventory.launches[0]
    #expect(launch.id == "2026-900")
    #expect(launch.designator.value == "2026-900")
    #expect(launch.liftOff.value?.isExact == true)
    #expect(launch.vehicle.value == "Soyuz-FG M")
    #expect(launch.pad.value == "LC1")
    #expect(launch.outcome.value == "OS")
    #expect(inventory.launches[1].designator.isEmpty)
  }

  @Test func holdsLaunchesOfTheLaunchLog() {
    let row = [
      "Launch_Tag": "2026-900", "Launch_Date": "2026 Nov 21 0437:43", "LV_Type": "Soyuz-FG",
      "Launch_Site": "GIK-5", "SatOwner": "KAZK", "SatState": "KZ", "Type": "P",
    ]
    let first = row.merging(["JCAT": "S100001", "Piece": "2026-900A", "Name": "Sim 1"]) { $1 }
    let second = row.merging(["JCAT": "S100004", "Piece": "2026-900D", "Name": "Sim 2"]) { $1 }
    let inventory = build(TableFixtures.gcat(TableFixtures.launchLogColumns, [first, second]))
    #expect(inventory.files[0].form == "gcat-launchlog")
    #expect(inventory.launches.count == 1)
    #expect(inventory.launches[0].payloads.map(\.value) == ["S100001", "S100004"])
    #expect(inventory.objects.map(\.name) == ["Sim 1", "Sim 2"])
    #expect(inventory.objects[1].launch.value == "2026-900")
  }

  @Test func holdsSitesPadsBodiesAndVehiclesOfGCAT() {
    let site = [
      "Site": "SIMSITE", "Code": "SIMSITE", "StateCode": "KZ", "TStart": "1955 Jun  2",
      "TStop": "*", "Name": "Kosmodrom Sim", "EName": "Sim Cosmodrome", "Longitude": "63.342",
      "Latitude": "45.920",
    ]
    let sites = build(TableFixtures.gcat(TableFixtures.siteColumns, [site]))
    #expect(sites.files[0].form == "gcat-sites")
    #expect(sites.sites.first?.name == "Sim Cosmodrome")
    #expect(sites.sites.first?.closed.isEmpty == true)
    #expect(sites.sites.first?.latitude.value == 45.92)
    let pads = build(
      TableFixtures.gcat(
        TableFixtures.siteColumns.filter { $0 != "Group" },
        [site.merging(["Code": "LC1"]) { $1 }, site.merging(["Code": "LC2"]) { $1 }]))
    #expect(pads.files[0].form == "gcat-lp")
    #expect(pads.sites.count == 1)
    #expect(pads.sites.first?.pads.map(\.id) == ["LC1", "LC2"])
    let bodies = build(
      TableFixtures.gcat(
        TableFixtures.organisationColumns,
        [["Code": "KAZK", "UCode": "KAZK", "StateCode": "KZ", "EName": "Sim Office"]]))
    #expect(bodies.files[0].form == "gcat-orgs")
    #expect(bodies.organisations.first?.name == "Sim Office")
    let vehicles = build(
      TableFixtures.gcat(
        TableFixtures.vehicleColumns,
        [["LV_Name": "Sim-M", "LV_Variant": "B", "LEO_Capacity": "23.0", "GTO_Capacity": "6.3"]]))
    #expect(vehicles.files[0].form == "gcat-lv")
    #expect(vehicles.vehicles.first?.id == "Sim-M B")
    #expect(vehicles.vehicles.first?.lowOrbitCapacity.value == 23_000)
  }

  @Test func holdsTheFirstYearsAndDaysWithDecimals() {
    let inventory = build(
      TableFixtures.gcat(
        TableFixtures.satcatColumns,
        [
          [
            "JCAT": "S00002", "Satcat": "00002", "Launch_Tag": "1957 ALP", "Piece": "1957 ALP 2",
            "LDate": "1957 Oct  4", "DDate": "1958 Jan  4.2", "Status": "R",
          ]
        ]))
    #expect(inventory.objects.first?.catalogNumber.value == 2)
    #expect(inventory.objects.first?.designator.value == "1957-001B")
    #expect(inventory.objects.first?.launch.value == "1957-001")
    #expect(inventory.objects.first?.end.value?.canonical == "1958-01-04")
  }

  @Test func holdsTheSpreadsheetOfUCS() throws {
    let header = [
      "Name of Satellite, Alternate Names", "Current Official Name of Satellite",
      "Country/Org of UN Registry", "Country of Operator/Owner", "Operator/Owner", "Users",
      "Purpose", "Class of Orbit", "Type of Orbit", "Longitude of GEO (degrees)", "Perigee (km)",
      "Apogee (km)", "Eccentricity", "Inclination (degrees)", "Period (minutes)",
      "Launch Mass (kg.)", "Date of Launch", "Contractor", "Launch Site", "Launch Vehicle",
      "COSPAR Number", "NORAD Number", "Comments", "",
    ]
    var text = header.joined(separator: "\t") + "\r\n"
    text +=
      "Sim-Sat (Sim One, Sim Uno)\tSim-Sat\tNR (11/22)\tKazakhstan\tSim\tCivil\tC\tGEO\t\t86.50"
    text += "\t\"35,778\"\t35791\t0\t0.04\t1,436.0\t1300-1500\t11/20/1998\tKhrunichev\tBaikonur"
    text += "\tProton\t2026-900A\t100001\tmade in Alma-Ata\r\n"
    text += String(repeating: "\t", count: 23) + "\r\n"
    text += "No number\tNo number\tKZ\r\n"
    var bytes = Array(text.utf8)
    // One byte of Windows 1252.
    bytes[bytes.count - 8] = 0xE9
    let inventory = InventoryBuilder.build([InputFile(path: "ucs.txt", bytes: bytes)])
    #expect(inventory.files[0].form == "ucs-tsv")
    let object = try #require(inventory.objects.first)
    #expect(inventory.objects.count == 1)
    #expect(object.aliases.map(\.value) == ["Sim One", "Sim Uno"])
    #expect(object.longitude.value == 86.5)
    #expect(object.orbits.first?.perigee.value == 35_778)
    #expect(object.orbits.first?.period.value == 1436)
    #expect(object.launchDate.value?.canonical == "1998-11-20")
    #expect(object.mass.isEmpty)
    #expect(object.registration == nil)
    #expect(inventory.remarks.map(\.severity) == [.warning, .error])
    #expect(inventory.quarantine.map(\.code) == ["table.identity"])
  }
}
