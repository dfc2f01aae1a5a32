// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry

/// Positions and velocities of many satellites at the minutes of 2024-07-05, eight at once; where
/// the times are to be uneven, up to half a minute later.
struct SGP4BulkJob: Job {
  private let bulk: SGP4Bulk
  private let threads: Int
  private var states: [Double]
  private var status: [UInt8]

  init(sets path: String, minutes: Int, threads: Int, planar: Bool, uneven: Bool) throws {
    let file = ElementSetReader.read(try Files.bytes(path))
    let orbits = try file.sets.map { try SGP4($0, apogeeLimit: nil) }
    let start = try Epoch(iso8601: "2024-07-05T00:00:00Z")
    bulk = SGP4Bulk(
      orbits,
      at: (0..<minutes).map {
        start.advanced(bySeconds: Double($0) * 60 + (uneven ? Double(($0 * 7919) % 30) : 0))
      },
      layout: planar ? .planar : .interleaved)
    self.threads = threads
    states = [Double](repeating: 0, count: bulk.stateCount)
    status = [UInt8](repeating: 0, count: bulk.itemCount)
  }

  var count: Int { bulk.itemCount }

  mutating func run() throws {
    var states = self.states
    var status = self.status
    self.states = []
    self.status = []
    var stateSpan = states.mutableSpan
    var statusSpan = status.mutableSpan
    bulk.propagate(threads: threads, into: &stateSpan, status: &statusSpan)
    self.states = states
    self.status = status
  }

  func results() -> [Double] { states }
}
