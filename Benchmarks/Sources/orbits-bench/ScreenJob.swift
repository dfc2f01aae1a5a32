// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Orbits
import Synchronization

/// All-on-all screening of a file of element sets over a day from 2024-07-05, reading included.
struct ScreenJob: Job {
  private let path: String
  private let threshold: Double
  private let threads: Int
  private var objects = 0
  private var rows: [Double] = []

  init(sets path: String, threshold: Double, threads: Int) throws {
    self.path = path
    self.threshold = threshold
    self.threads = threads
    objects = ElementSetReader.read(try Files.bytes(path)).sets.count
  }

  var count: Int { objects }

  mutating func run() throws {
    let sets = ElementSetReader.read(try Files.bytes(path)).sets
    let orbits = try sets.map { try SGP4($0, apogeeLimit: nil) }
    let screen = ConjunctionScreen(
      orbits, from: try Epoch(iso8601: "2024-07-05T00:00:00Z"), duration: 86_400,
      threshold: threshold)
    let parts = Mutex<[ScreenResult]>([])
    let (total, threads) = (screen.slabs.count, threads)
    DispatchQueue.concurrentPerform(iterations: threads) { index in
      let part = screen.screen((total * index / threads)..<(total * (index + 1) / threads))
      parts.withLock { $0.append(part) }
    }
    rows = ScreenResult.merged(parts.withLock { $0 }).approaches.flatMap { row in
      [
        Double(row.first), Double(row.second), row.time, row.missDistance,
        row.kind == .attached ? 1.0 : 0.0,
      ]
    }
  }

  /// Places of both, seconds, metres, 1 for attached pairs.
  func results() -> [Double] { rows }
}
