// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Positions and velocities of many satellites at the minutes of 2024-07-05.
struct SGP4Job: Job {
  private let satellites: [SGP4]
  private let epochs: [Epoch]
  private var states: [Double]
  private var status: [UInt8]

  init(sets path: String, minutes: Int) throws {
    let file = ElementSetReader.read(try Files.bytes(path))
    satellites = try file.sets.map { try SGP4($0, apogeeLimit: nil) }
    let start = try Epoch(iso8601: "2024-07-05T00:00:00Z")
    epochs = (0..<minutes).map { start.advanced(bySeconds: Double($0) * 60) }
    states = [Double](repeating: 0, count: satellites.count * minutes * SGP4.batchStride)
    status = [UInt8](repeating: 0, count: satellites.count * minutes)
  }

  var count: Int { satellites.count * epochs.count }

  mutating func run() throws {
    let (satellites, epochs) = (satellites, epochs)
    var states = self.states
    var status = self.status
    self.states = []
    self.status = []
    var stateSpan = states.mutableSpan
    var statusSpan = status.mutableSpan
    SGP4.propagate(satellites.span, to: epochs.span, into: &stateSpan, status: &statusSpan)
    self.states = states
    self.status = status
  }

  func results() -> [Double] { states }
}
