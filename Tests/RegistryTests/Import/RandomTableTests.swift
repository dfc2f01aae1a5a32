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
