// SPDX-License-Identifier: Apache-2.0

/// A piece of work that is done again and again between runs of the peers.
protocol Job {
  /// How many items one run works on.
  var count: Int { get }
  /// The work, once.
  mutating func run() throws
  /// The results of the last run as rows of numbers, for the comparison of answers.
  func results() -> [Double]
}

/// Why a job cannot be made or run.
struct JobFailure: Error, CustomStringConvertible {
  let description: String
}
