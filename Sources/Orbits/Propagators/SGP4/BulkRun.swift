// SPDX-License-Identifier: Apache-2.0

extension SGP4 {
  /// One orbit on its way through a range of times.
  struct BulkRun {
    private let orbit: SGP4
    private let constants: BulkConstants
    private let times: SGP4Bulk.Times

    @inline(__always)
    init(_ orbit: SGP4, _ times: SGP4Bulk.Times) {
      self.orbit = orbit
      self.times = times
      constants = BulkConstants(orbit)
    }

    /// Writes the items of a range; returns how many are not done.
    func run(_ range: Range<Int>, _ output: BulkOutput) -> Int {
      guard constants.usable else { return scalar(range, output) }
      guard let deep = orbit.deep else { return near(range, output) }
      var path = ResonancePath(orbit, deep.resonance)
      let mode: Mode = orbit.mode
      return lanes(range, output) { constants.deepSpace($0, deep, &path, mode) }
    }

    private func near(_ range: Range<Int>, _ output: BulkOutput) -> Int {
      let simple: Bool = constants.near.isimp
      if simple {
        return lanes(range, output) { constants.nearEarth($0, simple: true) }
      } else {
        return lanes(range, output) { constants.nearEarth($0, simple: false) }
      }
    }

    /// Eight times after eight times; lanes that are not good go through the scalar code.
    @inline(__always)
    private func lanes(
      _ range: Range<Int>, _ output: BulkOutput, _ kernel: (WideLanes) -> LaneMotion
    ) -> Int {
      times.first.withUnsafeBufferPointer { first in
        times.second.withUnsafeBufferPointer { second in
          var failures = 0
          var item: Int = range.lowerBound
          while item + 8 <= range.upperBound {
            let motion: LaneMotion = kernel(minutes(first, second, item))
            output.store(motion, at: item)
            if !everyLane(motion.good) {
              failures += repair(motion.good, item..<item + 8, output)
            }
            item += 8
          }
          guard item < range.upperBound else { return failures }
          let rest: Range<Int> = item..<range.upperBound
          let motion: LaneMotion = kernel(lastMinutes(rest))
          for place in rest {
            output.store(Motion(motion, lane: place - item), at: place)
          }
          return failures + repair(motion.good, rest, output)
        }
      }
    }

    /// Minutes from the epoch of eight items, in the scalar code's arithmetic.
    @inline(__always)
    private func minutes(
      _ first: UnsafeBufferPointer<Double>, _ second: UnsafeBufferPointer<Double>, _ item: Int
    ) -> WideLanes {
      let a: WideLanes = UnsafeRawBufferPointer(first).loadUnaligned(
        fromByteOffset: item * 8, as: WideLanes.self)
      if times.relative { return a }
      let b: WideLanes = UnsafeRawBufferPointer(second).loadUnaligned(
        fromByteOffset: item * 8, as: WideLanes.self)
      let date: PlainDate = orbit.epochDate
      return (a - date.day) * 1440.0 + (b - date.fraction) * 1440.0
    }

    /// The same of fewer than eight, the last repeated.
    private func lastMinutes(_ items: Range<Int>) -> WideLanes {
      var t = WideLanes(repeating: minutes(items.upperBound - 1))
      for item in items { t[item - items.lowerBound] = minutes(item) }
      return t
    }

    private func minutes(_ item: Int) -> Double {
      times.relative
        ? times.first[item]
        : orbit.minutes(to: PlainDate(day: times.first[item], fraction: times.second[item]))
    }

    /// Answers by the scalar code the items whose lanes are not good.
    private func repair(_ good: WideMask, _ items: Range<Int>, _ output: BulkOutput) -> Int {
      var integration = Integration(orbit)
      var failures = 0
      for item in items where !good[item - items.lowerBound] {
        let motion: Motion = orbit.motion(minutes: minutes(item), &integration)
        output.store(motion, at: item)
        if motion.status != .done { failures += 1 }
      }
      return failures
    }

    private func scalar(_ range: Range<Int>, _ output: BulkOutput) -> Int {
      var integration = Integration(orbit)
      var failures = 0
      for item in range {
        let motion: Motion = orbit.motion(minutes: minutes(item), &integration)
        output.store(motion, at: item)
        if motion.status != .done { failures += 1 }
      }
      return failures
    }
  }
}
