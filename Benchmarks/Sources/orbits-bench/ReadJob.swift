// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Reads a file of element sets, from the disk's cache into values.
struct ReadJob: Job {
  private let path: String
  private(set) var count: Int = 0

  init(path: String) { self.path = path }

  mutating func run() throws {
    count = ElementSetReader.read(try Files.bytes(path)).records.count
  }

  func results() -> [Double] { [Double(count)] }
}
