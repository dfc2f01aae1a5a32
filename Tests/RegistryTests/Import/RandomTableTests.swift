// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry
import Testing

/// Tables with random damage: whatever comes of them lies in the file and is told.
struct RandomTableTests {
  /// A generator whose seed makes a failure happen again.
  private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static let tables = [
    TableFixtures.satcat, TableFixtures.gcatSatcat,
    TableFixtures.gcat(
      TableFixtures.launchLogColumns,
      [["Launch_Tag": "2026-900", "Launch_Date": "2026 Nov 21", "JCAT": "S100001", "Type": "P"]]),
    TableFixtures.gcat(
      TableFixtures.siteColumns, [["Site": "SIM", "Code": "SIM", "Latitude": "45.9"]]),
    """
    [{"sat_id": "SIMA-0001", "norad_cat_id": 100001, "name": "SIM-KZ 1", "names": "Sim-A",
      "status": "alive", "decayed": null, "launched": "2026-11-21T04:37:43Z"}]
    """,
    """
    {"entry":"object","id":"x","kind":"satellite","name":"X","norad":[{"value":100001}]}
    {"entry":"launch","id":"2026-900","name":"Y","lift_off":[{"value":"2026-11-21"}]}
    """,
  ]

  /// A large table is read in blocks on all cores, one with quotes in one go: the same comes of it.
  @Test func holdsBlocksReadAsOne() {
    var random = Seeded(state: 7)
    var text = TableFixtures.satcatHeader + "\r\n"
    for row in 1...9000 {
      let name = row % 50 == 0 ? "SIM-Ä \(row)" : "SIM \(row)"
      text += "\(name),2026-\(900 + row / 100)A,\(row % 61 == 0 ? "X" : String(row)),PAY,+,KAZ,"
      text += row % 97 == 0 ? "cut" : "2026-11-21,TTMTR,,94.74,51.80,514,498,,,EA,ORB"
      text += ["\n", "\r\n", "\r", "\n\n", "\r\n\r\n"].randomElement(using: &random) ?? "\n"
    }
    let blocks = InventoryBuilder.build([InputFile(path: "satcat.csv", text: text)])
    let quoted =
      text + "\"SIM\",2026-999A,99999,PAY,+,KAZ,2026-11-21,TTMTR,,94.74,51.80,514,498,,,EA,ORB"
    let whole = InventoryBuilder.build([InputFile(path: "satcat.csv", text: quoted)])
    #expect(text.utf8.count > 1 << 19)
    #expect(blocks.objects.count > 8000 && blocks.quarantine.count > 100)
    #expect(blocks.objects == Array(whole.objects.dropLast()))
    #expect(blocks.remarks == whole.remarks)
    #expect(blocks.quarantine == whole.quarantine)
  }

  @Test(arguments: [true, false])
  func holdsBlocksOfElementSetsReadAsOne(isComplete: Bool) {
    var random = Seeded(state: 11)
    var text =
      "OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,"
      + "ARG_OF_PERICENTER,MEAN_ANOMALY,NORAD_CAT_ID,MEAN_MOTION_DOT,MEAN_MOTION_DDOT"
      + (isComplete ? ",BSTAR\r\n" : ",EXTRA\n")
    for row in 1...9000 {
      let motion = row % 61 == 0 ? "fast" : "15.2"
      let name = row % 50 == 0 ? "SIM-Ä \(row)" : "SIM \(row)"
      text += "\(name),2026-900A,2026-11-21T12:00:00.5,\(motion),0.0012,51.8,120.25,45,"
      text +=
        row % 97 == 0 ? "315.2" : "315.2,\(row),0.0000012,0,\(row % 71 == 0 ? "5e3" : "0.00002")"
      text += ["\n", "\r\n", "\r", "\n\n", "\r\n\r\n"].randomElement(using: &random) ?? "\n"
    }
    let blocks = InventoryBuilder.build([InputFile(path: "gp.csv", text: text)])
    let quoted =
      text + "\"SIM\",2026-900A,2026-11-21T12:00:00.5,15.2,0.0012,51.8,120,45,315,7,0,0,0\n"
    let whole = InventoryBuilder.build([InputFile(path: "gp.csv", text: quoted)])
    #expect(text.utf8.count > 3 << 18)
    #expect(blocks.files[0].form == "omm-csv" && blocks.elementSets.count > 8000)
    #expect(blocks.elementSets == Array(whole.elementSets.dropLast()))
    #expect(blocks.remarks == whole.remarks)
    #expect(blocks.quarantine == whole.quarantine)
  }

  @Test(arguments: 0..<6)
  func holdsPromisesUnderRandomDamage(table: Int) {
    let original = Array(Self.tables[table].utf8)
    let pieces: [[UInt8]] = [
      [0x22], [0x0A], [0x0D], [0x09], [0x2C], [0xFF], [0xC3], [0x7B], Array("1e999".utf8),
      Array("2026-02-30".utf8), Array("-".utf8),
    ]
    for seed in 0..<300 {
      var random = Seeded(state: UInt64(table * 1000 + seed))
      var bytes = original
      for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: at)
        case 2: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: at)
        default: bytes.removeSubrange(at..<min(bytes.count, at + 9))
        }
      }
      let inventory = InventoryBuilder.build([InputFile(path: "damaged", bytes: bytes)])
      let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
      for remark in inventory.remarks {
        #expect((1...lines).contains(Int(remark.place.line)), "table \(table) seed \(seed)")
        #expect(remark.place.column >= 1 && !remark.message.isEmpty)
      }
      for row in inventory.quarantine {
        #expect(row.span.upperBound <= bytes.count && !row.reason.isEmpty)
      }
      #expect(inventory.quarantine.count <= inventory.remarks.count)
      for object in inventory.objects {
        for orbit in object.orbits { #expect(orbit.perigee.value?.isFinite ?? true) }
      }
    }
  }
}
