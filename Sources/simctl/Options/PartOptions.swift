// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation

/// How a job is divided: among machines, and among the cores of this one.
struct PartOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Only the i-th of n equal parts of the rows (csv, jsonl). The parts put together in order"
        + " (cat) are the bytes of one run: the first part has the header row.",
      valueName: "i/n"))
  var shard: Shard?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Threads to compute rows on (default: the cores there are). The bytes do not depend on it.",
      valueName: "n"))
  var threads: Int?

  func validate() throws {
    if let threads, !(1...256).contains(threads) {
      throw ValidationError("--threads takes 1 to 256")
    }
  }

  /// How many threads compute.
  var threadCount: Int { threads ?? ProcessInfo.processInfo.activeProcessorCount }
}
