// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

@Suite struct CompanionTests {
  /// Soyuz TMA-18M was docked to the ISS until 2016-03-01T22:02Z; GLONASS satellites of one launch and
  /// KOMPSATs are not together.
  @Test func validatesDockedCraft() throws {
    let day = try Epoch(iso8601: "2016-02-28T14:00:00Z")
    func nearest(_ id: String) throws -> MeanElements {
      let sets = try ElementHistoryTests.sets(id)
      let best = sets.min {
        abs($0.epoch.seconds(since: day)) < abs($1.epoch.seconds(since: day))
      }
      return MeanElements(try #require(best))
    }
    let sets = try [
      nearest("kompsat-2"), nearest("iss"), nearest("soyuz-tma-18m"), nearest("tiangong-1"),
    ]
    let pairs = CompanionSearch().pairs(sets, at: day)
    #expect(pairs.map(\.first) == [1])
    #expect(pairs.map(\.second) == [2])
    #expect((pairs.first?.greatestDistance ?? 1e9) < 3_000)
    // A tighter bound than element sets are good for finds nothing.
    var tight = CompanionSearch()
    tight.distance = 5
    #expect(tight.pairs(sets, at: day).isEmpty)
  }

  @Test func validatesNobodyElseIsTogether() throws {
    let day = try Epoch(iso8601: "2026-05-04T00:00:00Z")
    var sets: [MeanElements] = []
    var ids: [String] = []
    for id in ElementHistoryTests.ids {
      let all = try ElementHistoryTests.sets(id)
      let best = all.min {
        abs($0.epoch.seconds(since: day)) < abs($1.epoch.seconds(since: day))
      }
      sets.append(MeanElements(try #require(best)))
      ids.append(id)
    }
    let pairs = CompanionSearch().pairs(sets, at: day)
    // The modules of the Chinese station have numbers of their own.
    for pair in pairs {
      #expect(["tianhe", "wentian", "mengtian"].contains(ids[pair.first]))
      #expect(["tianhe", "wentian", "mengtian"].contains(ids[pair.second]))
    }
    #expect(pairs.count == 3)
  }
}
