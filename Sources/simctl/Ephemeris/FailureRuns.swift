// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Gathers the epochs of an object that could not be computed into runs, and reports each run once.
struct FailureRuns {
  private struct Run {
    let code: UInt8
    let first: String
    var last: String
    var count: Int
    var lastIndex: Int
    let reason: String
  }

  private let object: String
  private var runs: [Run] = []

  init(object: String) { self.object = object }

  /// Notes the failed rows of a block; returns how many rows were computed.
  mutating func note(
    _ rows: EphemerisRows, source: any StateSource, times: TimeColumn
  ) throws -> Int {
    var computed = 0
    for row in rows.wanted {
      let code = rows.status[row]
      if code == 0 {
        computed += 1
        continue
      }
      let index = rows.first + row
      if let run = runs.last, run.code == code, run.lastIndex == index - 1 {
        runs[runs.count - 1].last = try times.text(index)
        runs[runs.count - 1].count += 1
        runs[runs.count - 1].lastIndex = index
      } else {
        let text = try times.text(index)
        runs.append(
          Run(
            code: code, first: text, last: text, count: 1, lastIndex: index,
            reason: source.reason(for: code)))
      }
    }
    return computed
  }

  /// Appends runs of later epochs; a run that goes on becomes one.
  mutating func append(_ later: FailureRuns) {
    for run in later.runs {
      if let last = runs.last, last.code == run.code,
        last.lastIndex == run.lastIndex - run.count
      {
        runs[runs.count - 1].last = run.last
        runs[runs.count - 1].count += run.count
        runs[runs.count - 1].lastIndex = run.lastIndex
      } else {
        runs.append(run)
      }
    }
  }

  /// Writes one line a run to standard error; returns how many epochs failed.
  func report() -> Int {
    for run in runs {
      let span = run.count == 1 ? run.first : "\(run.first) to \(run.last)"
      let epochs = run.count == 1 ? "1 epoch" : "\(run.count) epochs"
      Talk.line("\(object): \(span): \(epochs) not computed: \(run.reason) (code \(run.code))")
    }
    return runs.reduce(0) { $0 + $1.count }
  }
}
