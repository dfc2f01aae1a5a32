// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry
import Testing

/// SatNOGS and Launch Library as their interfaces serve them.
struct JSONTableReaderTests {
  @Test func holdsSatellitesOfSatNOGS() throws {
    let text = """
      [{"sat_id": "SIMA-0001", "norad_cat_id": 100001, "norad_follow_id": null,
        "name": "SIM-KZ 1", "names": "Sim-A\\r\\nSim-B", "status": "re-entered",
        "decayed": "2027-01-05T00:00:00Z", "launched": "2026-11-21T04:37:43Z",
        "operator": "None", "countries": "KZ"},
       {"sat_id": "SIMA-0002", "norad_cat_id": 98765, "name": "TEMP", "names": "",
        "status": "future", "decayed": null, "launched": null, "countries": "KZ,RU"},
       {"sat_id": "SIMA-0003", "norad_cat_id": 100003, "name": "BAD", "names": "",
        "status": "alive", "decayed": null, "launched": "soon", "countries": ""}]
      """
    let inventory = InventoryBuilder.build([InputFile(path: "satnogs.json", text: text)])
    #expect(inventory.files[0].form == "satnogs-json")
    #expect(inventory.objects.map(\.name) == ["SIM-KZ 1", "TEMP"])
    let first = inventory.objects[0]
    #expect(first.catalogNumber.value == 100_001)
    #expect(first.aliases.map(\.value) == ["Sim-A", "Sim-B"])
    #expect(first.end.value?.canonical == "2027-01-05")
    #expect(first.launchDate.value?.isExact == true)
    #expect(first.operators.isEmpty)
    #expect(first.state.value == "KZ")
    #expect(inventory.objects[1].catalogNumber.isEmpty)
    #expect(inventory.quarantine.count == 1)
    let kept = try #require(inventory.quarantine.first)
    let bytes = inventory.files[0].bytes[kept.span]
    #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("{\"sat_id\": \"SIMA-0003\""))
    #expect(inventory.location(of: kept.place).line == 8)
  }

  @Test func holdsLaunchesOfLaunchLibrary() throws {
    let text = """
      {"count": 2, "next": null, "results": [
       {"id": "e0-1", "name": "Soyuz FG | Sim", "launch_designator": "2026-900",
        "status": {"id": 3, "name": "Launch Successful", "abbrev": "Success"},
        "net": "2026-11-21T04:37:43Z", "net_precision": {"id": 0, "abbrev": "SEC"},
        "window_start": "2026-11-21T04:37:43Z",
        "rocket": {"configuration": {"name": "Soyuz FG", "full_name": "Soyuz FG/Fregat"}},
        "mission": {"name": "Sim"},
        "pad": {"name": "1/5", "latitude": "45.92", "location": {"name": "Baikonur Cosmodrome"}}},
       {"id": "e0-2", "name": "Later", "net": "2031-12-31T00:00:00Z",
        "net_precision": {"abbrev": "Y"}, "window_start": null, "mission": null}]}
      """
    let inventory = InventoryBuilder.build([InputFile(path: "ll.json", text: text)])
    #expect(inventory.files[0].form == "launch-library-json")
    #expect(inventory.remarks.isEmpty)
    let launch = inventory.launches[0]
    #expect(launch.designator.value == "2026-900")
    #expect(launch.vehicle.value == "Soyuz FG/Fregat")
    #expect(launch.site.value == "Baikonur Cosmodrome")
    #expect(launch.pad.value == "1/5")
    #expect(launch.outcome.value == "Success")
    #expect(launch.liftOff.value?.isExact == true)
    #expect(inventory.launches[1].liftOff.value?.canonical == "2031")
  }

  @Test func holdsWhereJSONIsCut() {
    let text = "[{\"norad_cat_id\": 1, \"name\": \"A\", \"status\": \"alive\"}, {\"norad"
    let inventory = InventoryBuilder.build([InputFile(path: "cut.json", text: text)])
    #expect(inventory.remarks.map(\.code) == ["json.syntax"])
    #expect(inventory.quarantine.map(\.span) == [0..<text.utf8.count])
  }
}
