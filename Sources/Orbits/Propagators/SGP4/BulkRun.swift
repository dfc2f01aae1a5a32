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
      // Each case is compiled by itself, without branches on what an orbit never changes.
      if orbit.deep != nil {
        return constants.low
          ? deep(range, output, LaneYes.self) : deep(range, output, LaneNo.self)
      }
      switch (constants.near.isimp, constants.low) {
      case (true, true): return near(range, output, LaneYes.self, LaneYes.self)
      case (true, false): return near(range, output, LaneYes.self, LaneNo.self)
      case (false, true): return near(range, output, LaneNo.self, LaneYes.self)
      case (false, false): return near(range, output, LaneNo.self, LaneNo.self)
      }
    }

    private func near<Simple: LaneChoice, Low: LaneChoice>(
      _ range: Range<Int>, _ output: BulkOutput, _ simple: Simple.Type, _ low: Low.Type
    ) -> Int {
      if let step = times.step, reaches(step) {
        let table = BulkConstants.BulkGrid.table(constants, step: step)
        return withUnsafeBytes(of: table) { bytes in
          guard let first = bytes.bindMemory(to: WideLanes.self).baseAddress else { return 0 }
          return grid(range, output, step, BulkConstants.BulkGrid(first), simple, low)
        }
      }
      return lanes(range, output) { constants.nearEarth($0, simple: simple, low: low) }
    }

    private func deep<Low: LaneChoice>(
      _ range: Range<Int>, _ output: BulkOutput, _ low: Low.Type
    ) -> Int {
      guard let deep = orbit.deep else { return 0 }
      var path = ResonancePath(orbit, deep.resonance)
      let mode: Mode = orbit.mode
      return lanes(range, output) { constants.deepSpace($0, deep, &path, mode, low: low) }
    }

    /// Whether the node stays near its place at the middle of a block of an even grid.
    private func reaches(_ step: Double) -> Bool {
      let farthest: Double = max(abs(minutes(0)), abs(minutes(times.count - 1)))
      let rate: Double = abs(constants.near.nodedot) + 2 * abs(constants.near.nodecf) * farthest
      return rate * abs(step) * Double(BulkConstants.BulkGrid.size / 2) < 0.025
    }

    /// Eight times after eight times of an even grid, from the middles of its blocks.
    private func grid<Simple: LaneChoice, Low: LaneChoice>(
      _ range: Range<Int>, _ output: BulkOutput, _ step: Double, _ grid: BulkConstants.BulkGrid,
      _ simple: Simple.Type, _ low: Low.Type
    ) -> Int {
      let start: Double = minutes(0)
      var failures = 0
      var item: Int = range.lowerBound
      while item + 8 <= range.upperBound {
        let blocks = BulkConstants.BulkBlocks(
          constants, start: start + Double(item) * step, step: step)
        for lane in 0..<8 where item + 8 <= range.upperBound {
          let block = BulkConstants.BulkBlock(blocks, lane)
          for number in 0..<8 where item + 8 <= range.upperBound {
            let motion: LaneMotion = constants.nearEarth(
              block, grid, number, simple: simple, low: low)
            output.store(motion, at: item)
            if !motion.check.passes {
              failures += lanes(item..<item + 8, output) {
                constants.nearEarth($0, simple: simple, low: low)
              }
            }
            item += 8
          }
        }
      }
      if item == range.upperBound { return failures }
      return failures
        + lanes(item..<range.upperBound, output) {
          constants.nearEarth($0, simple: simple, low: low)
        }
    }

    /// Eight times after eight times, whatever they are; the scalar code answers lanes that fail.
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
            if !motion.check.passes {
              failures += repair(motion.check, item..<item + 8, output)
            }
            item += 8
          }
          guard item < range.upperBound else { return failures }
          let rest: Range<Int> = item..<range.upperBound
          let motion: LaneMotion = kernel(lastMinutes(rest))
          for place in rest {
            output.store(Motion(motion, lane: place - item), at: place)
          }
          return failures + repair(motion.check, rest, output)
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

    /// Answers by the scalar code the items whose lanes have failed.
    private func repair(_ check: LaneCheck, _ items: Range<Int>, _ output: BulkOutput) -> Int {
      if check.passes { return 0 }
      var integration = Integration(orbit)
      var failures = 0
      for item in items where !check[item - items.lowerBound] {
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
