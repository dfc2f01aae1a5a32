// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Orbits
import Registry
import Synchronization

/// Positions and velocities of many satellites at the minutes of 2024-07-05, into a block for each
/// thread that is used again and again: catalogues whose states do not fit the memory.
///
/// What is left of the states is their number, and how many were refused.
struct SGP4StreamJob: Job {
  /// Satellites of a block: 2.2 MB of states of a day of minutes.
  private static let width = 32

  private let orbits: [SGP4]
  private let epochs: [Epoch]
  private let threads: Int
  private var refused = 0

  init(sets path: String, minutes: Int, threads: Int) throws {
    let file = ElementSetReader.read(try Files.bytes(path))
    orbits = try file.sets.map { try SGP4($0, apogeeLimit: nil) }
    let start = try Epoch(iso8601: "2024-07-05T00:00:00Z")
    epochs = (0..<minutes).map { start.advanced(bySeconds: Double($0) * 60) }
    self.threads = threads
  }

  var count: Int { orbits.count * epochs.count }

  mutating func run() throws {
    let (orbits, epochs, width) = (orbits, epochs, Self.width)
    let next = Atomic<Int>(0)
    let refused = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      var states = [Double](repeating: 0, count: width * epochs.count * SGP4.batchStride)
      var status = [UInt8](repeating: 0, count: width * epochs.count)
      while true {
        let first = next.wrappingAdd(width, ordering: .relaxed).oldValue
        guard first < orbits.count else { break }
        let bulk = SGP4Bulk(Array(orbits[first..<min(first + width, orbits.count)]), at: epochs)
        let failures = states.withUnsafeMutableBufferPointer { states in
          status.withUnsafeMutableBufferPointer { status in
            (0..<bulk.pieceCount).reduce(0) { sum, piece in
              sum
                + bulk.propagate(
                  piece: piece, into: .init(rebasing: states[..<bulk.stateCount]),
                  status: .init(rebasing: status[..<bulk.itemCount]))
            }
          }
        }
        refused.wrappingAdd(failures, ordering: .relaxed)
      }
    }
    self.refused = refused.load(ordering: .relaxed)
  }

  /// States that were refused.
  func results() -> [Double] { [Double(refused)] }
}
