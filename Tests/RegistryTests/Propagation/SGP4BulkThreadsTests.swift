// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry
import TestSupport
import Testing

/// The number of threads never shows in the result.
@Suite struct SGP4BulkThreadsTests {
  @Test func holdsSameBitsOnAnyNumberOfThreads() throws {
    let bytes: [UInt8] = try Truth.bytes("sgp4/SGP4-VER.TLE")
    let sets: [ElementSet] = ElementSetReader.read(bytes).sets
    let orbits: [SGP4] = try sets.map { try SGP4($0, apogeeLimit: nil) }
    #expect(orbits.count > 20)
    let bulk = SGP4Bulk(orbits, minutes: (0..<2000).map { Double($0) - 500 })
    #expect(bulk.pieceCount > 7)
    let (states, status, failures) = BulkComparison.run(bulk)
    for threads in [1, 2, 7, nil] {
      var again = [Double](repeating: .nan, count: bulk.stateCount)
      var codes = [UInt8](repeating: 255, count: bulk.itemCount)
      var output = again.mutableSpan
      var outcome = codes.mutableSpan
      let failed: Int = bulk.propagate(threads: threads, into: &output, status: &outcome)
      #expect(failed == failures)
      #expect(again == states)
      #expect(codes == status)
    }
  }
}
