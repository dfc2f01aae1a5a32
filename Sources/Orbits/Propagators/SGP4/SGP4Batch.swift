// SPDX-License-Identifier: Apache-2.0

extension SGP4 {
  /// Doubles that one state takes in a batch: x, y, z in km, then the velocity in km/s.
  public static let batchStride = 6

  /// States of this orbit at many times, in km and km/s in TEME of date.
  ///
  /// The same bits as ``state(minutes:leapSeconds:)`` gives (times 1000). Nothing is allocated and
  /// nothing thrown: each item has its status. Resonant orbits are integrated onwards from item to
  /// item, so times in order of their distance from the epoch are fastest.
  ///
  /// - Parameters:
  ///   - minutes: differences of UTC readings from the element epoch (``minutes(to:leapSeconds:)``).
  ///   - states: six doubles an item: position, km, velocity, km/s. Zeros where there is no state;
  ///     the state of a decayed orbit is given.
  ///   - status: a ``Status`` an item.
  /// - Returns: the number of items whose status is not ``Status/done``.
  /// - Precondition: `states` holds six and `status` one element an item.
  @discardableResult
  public func propagate(
    minutes: Span<Double>, into states: inout MutableSpan<Double>,
    status: inout MutableSpan<UInt8>
  ) -> Int {
    precondition(states.count == minutes.count * Self.batchStride)
    precondition(status.count == minutes.count)
    return run(0, minutes.count, into: &states, status: &status) { minutes[$0] }
  }

  /// States of many orbits, each at its own times, in km and km/s in TEME of date.
  ///
  /// - Parameters:
  ///   - satellites: the orbits.
  ///   - minutes: for each orbit in turn its `count` times, as in
  ///     ``propagate(minutes:into:status:)``.
  ///   - count: the number of times of each orbit.
  ///   - states: six doubles an item, all times of the first orbit first.
  ///   - status: a ``Status`` an item.
  /// - Returns: the number of items whose status is not ``Status/done``.
  /// - Precondition: the spans hold `count` items for each orbit.
  @discardableResult
  public static func propagate(
    _ satellites: Span<SGP4>, minutes: Span<Double>, count: Int,
    into states: inout MutableSpan<Double>, status: inout MutableSpan<UInt8>
  ) -> Int {
    let items: Int = satellites.count * count
    precondition(minutes.count == items)
    precondition(states.count == items * batchStride)
    precondition(status.count == items)
    var failures = 0
    for index in satellites.indices {
      let start: Int = index * count
      failures += satellites[index].run(start, count, into: &states, status: &status) {
        minutes[start + $0]
      }
    }
    return failures
  }

  /// States of many orbits at the same instants, in km and km/s in TEME of date.
  ///
  /// The calendar is read once an instant, not once a state.
  ///
  /// - Parameters:
  ///   - satellites: the orbits.
  ///   - epochs: the instants.
  ///   - leapSeconds: the leap seconds by which UTC is read.
  ///   - states: six doubles an item, all times of the first orbit first.
  ///   - status: a ``Status`` an item.
  /// - Returns: the number of items whose status is not ``Status/done``.
  /// - Precondition: the spans hold an item for each orbit and instant.
  @discardableResult
  public static func propagate(
    _ satellites: Span<SGP4>, to epochs: Span<Epoch>, leapSeconds: LeapSeconds = .builtin,
    into states: inout MutableSpan<Double>, status: inout MutableSpan<UInt8>
  ) -> Int {
    let items: Int = satellites.count * epochs.count
    precondition(states.count == items * batchStride)
    precondition(status.count == items)
    let dates: [PlainDate] = epochs.indices.map { PlainDate(leapSeconds.utc(epochs[$0])) }
    var failures = 0
    for index in satellites.indices {
      let start: Int = index * dates.count
      failures += satellites[index].run(start, dates.count, into: &states, status: &status) {
        satellites[index].minutes(to: dates[$0])
      }
    }
    return failures
  }

  /// Writes `count` items from `start`, item `i` at the minutes that `minutes(i)` says.
  @inline(__always)
  private func run(
    _ start: Int, _ count: Int, into states: inout MutableSpan<Double>,
    status: inout MutableSpan<UInt8>, minutes: (Int) -> Double
  ) -> Int {
    var integration = Integration(self)
    var failures = 0
    for index in 0..<count {
      let motion: Motion = motion(minutes: minutes(index), &integration)
      let item: Int = start + index
      let place: Int = item * Self.batchStride
      states[place] = motion.x
      states[place + 1] = motion.y
      states[place + 2] = motion.z
      states[place + 3] = motion.vx
      states[place + 4] = motion.vy
      states[place + 5] = motion.vz
      status[item] = motion.status.rawValue
      if motion.status != .done { failures += 1 }
    }
    return failures
  }
}
