// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Reads a file of element sets and prepares SGP4 for each.
struct ParseJob: Job {
  private let path: String
  private(set) var count: Int = 0

  init(path: String) { self.path = path }

  mutating func run() throws {
    let file = ElementSetReader.read(try Files.bytes(path))
    var ready = 0
    for record in file.records where (try? SGP4(record.set, apogeeLimit: nil)) != nil {
      ready += 1
    }
    count = ready
  }

  func results() -> [Double] { [Double(count)] }
}
