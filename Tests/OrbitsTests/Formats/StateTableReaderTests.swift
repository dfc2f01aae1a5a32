// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite struct StateTableReaderTests {
  static func read(_ text: String) -> StateTable { StateTableReader.read(Array(text.utf8)) }

  @Test func holdsFrameScaleAndUnits() throws {
    let table = Self.read(
      """
      object,tai,sunlit,x_gcrf_km,y_gcrf_km,z_gcrf_km,vx_gcrf_km_s,vy_gcrf_km_s,vz_gcrf_km_s
      "KazSat-2, B",2026-11-21T12:00:00.5,1,7000,-1,2.5,0.001,7.5,-0.25

      """)
    #expect(table.diagnostics.isEmpty)
    #expect(table.frame == .gcrf)
    #expect(table.scale == .tai)
    let record = try #require(table.records.first)
    #expect(record.object == "KazSat-2, B")
    #expect(record.epoch == (try Epoch(iso8601: "2026-11-21T12:00:00.5", scale: .tai)))
    #expect(record.position == Vector3(7_000_000, -1_000, 2_500))
    #expect(record.velocity == Vector3(1, 7_500, -250))
    #expect(record.line == 2)
    #expect(record.state(in: GCRF.self).position == record.position)
  }

  @Test(arguments: [
    ("x_km,y_km,z_km,vx_km_s,vy_km_s,vz_km_s", "states.column"),
    ("ut1,x_km,y_km,z_km,vx_km_s,vy_km_s,vz_km_s", "states.column"),
    ("utc,x_km,y_km,z_km,vx_km_s,vy_km_s", "states.column"),
    ("utc,x_teme_km,y_km,z_km,vx_km_s,vy_km_s,vz_km_s", "states.frame"),
    ("utc,x_eci_km,y_eci_km,z_eci_km,vx_eci_km_s,vy_eci_km_s,vz_eci_km_s", "states.frame"),
    ("utc,utc,x_km,y_km,z_km,vx_km_s,vy_km_s,vz_km_s", "states.column"),
  ])
  func holdsRefusalOfHeaders(header: String, code: String) {
    let table = Self.read(header + "\n2026-11-21T12:00:00,1,2,3,4,5,6\n")
    #expect(table.records.isEmpty)
    #expect(table.diagnostics.map(\.code) == [code])
    #expect(table.refusedCount == 1)
  }

  @Test(arguments: [
    ("2026-11-21T12:00:00,1,2,3,4,5", "csv.fields"),
    ("2026-11-21T12:00:00,0,0,0,4,5,6", "states.zero-position"),
    ("2026-11-21T12:00:60,1,2,3,4,5,6", "states.time"), ("12:00,1,2,3,4,5,6", "states.time"),
    ("2026-11-21T12:00:00,1,2,nan,4,5,6", "states.number"),
    ("2026-11-21T12:00:00,1,2,1e308,4,5,6", "states.number"),
    ("2026-11-21T12:00:00,1,2,,4,5,6", "states.number"),
  ])
  func holdsRefusalOfRows(row: String, code: String) {
    let good = "2026-11-21T12:00:00Z,1,2,3,4,5,6"
    let table = Self.read(
      "utc,x_km,y_km,z_km,vx_km_s,vy_km_s,vz_km_s\n\(good)\n\(row)\n\(good)\n")
    #expect(table.records.map(\.line) == [2, 4])
    #expect(table.refusals.map(\.line) == [3])
    #expect(table.diagnostics.map(\.code) == [code])
  }
}
