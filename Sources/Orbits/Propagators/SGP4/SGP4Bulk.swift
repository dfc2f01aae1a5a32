// SPDX-License-Identifier: Apache-2.0

/// Many orbits at many times, eight times at once: what a whole catalogue is carried with.
///
/// A value that holds the orbits and the times, and is cut into pieces of work that may be done in
/// any order on any number of threads, each touching its own part of the output once. Nothing is
/// allocated by a piece. A state depends on its orbit and on the times alone: never on the pieces,
/// the threads or the other orbits.
///
/// Items lie orbit after orbit, and within an orbit time after time. A piece with errors in it
/// (``SGP4/Status``) has the same ones as ``SGP4/propagate(minutes:into:status:)``: wherever a
/// state is near an error, that code answers.
///
/// - Accuracy: against that code 1 µm near the Earth, 0.1 mm in deep space, for times within 30
///   days of the elements.
public struct SGP4Bulk: Sendable {
  /// How the six numbers of a state lie.
  public enum Layout: Sendable, Hashable, CaseIterable {
    /// x, y, z, vx, vy, vz of one item, then the next.
    case interleaved
    /// For each orbit x at all times, then y at all times, and so on.
    case planar
  }

  /// The orbits.
  public let orbits: [SGP4]
  /// How the output lies.
  public let layout: Layout
  /// The times.
  let times: Times
  /// How the work is cut.
  let cut: Cut

  /// Many orbits at the same instants.
  ///
  /// - Parameters:
  ///   - orbits: the orbits.
  ///   - epochs: the instants.
  ///   - layout: how the output lies.
  ///   - leapSeconds: the leap seconds by which UTC is read.
  public init(
    _ orbits: [SGP4], at epochs: [Epoch], layout: Layout = .interleaved,
    leapSeconds: LeapSeconds = .builtin
  ) {
    self.init(
      orbits, Times(dates: epochs.map { SGP4.PlainDate(leapSeconds.utc($0)) }), layout)
  }

  /// Many orbits, each at the same minutes from its own epoch.
  ///
  /// - Parameters:
  ///   - orbits: the orbits.
  ///   - minutes: differences of UTC readings from the element epoch.
  ///   - layout: how the output lies.
  public init(_ orbits: [SGP4], minutes: [Double], layout: Layout = .interleaved) {
    self.init(orbits, Times(minutes: minutes), layout)
  }

  private init(_ orbits: [SGP4], _ times: Times, _ layout: Layout) {
    self.orbits = orbits
    self.times = times
    self.layout = layout
    cut = Cut(orbits: orbits.count, times: times.count)
  }

  /// The number of times of each orbit.
  public var timeCount: Int { times.count }
  /// The number of states: orbits by times.
  public var itemCount: Int { orbits.count * times.count }
  /// The number of doubles of the output.
  public var stateCount: Int { itemCount * SGP4.batchStride }
  /// The number of pieces that the work is cut into; it depends on the sizes alone.
  public var pieceCount: Int { cut.count }

  /// Does all the work on this thread.
  ///
  /// - Parameters:
  ///   - states: ``stateCount`` doubles, km and km/s in TEME of date. Zeros where there is no state;
  ///     the state of a decayed orbit is given.
  ///   - status: a ``SGP4/Status`` an item.
  /// - Returns: the number of items whose status is not ``SGP4/Status/done``.
  /// - Precondition: the spans have these sizes.
  @discardableResult
  public func propagate(
    into states: inout MutableSpan<Double>, status: inout MutableSpan<UInt8>
  ) -> Int {
    states.withUnsafeMutableBufferPointer { states in
      status.withUnsafeMutableBufferPointer { status in
        var failures = 0
        for piece in 0..<pieceCount {
          failures += propagate(piece: piece, into: states, status: status)
        }
        return failures
      }
    }
  }

  /// Does one piece of the work, and touches no more of the output than its part.
  ///
  /// - Parameters:
  ///   - piece: the number of the piece, below ``pieceCount``.
  ///   - states: the whole output, as in ``propagate(into:status:)``.
  ///   - status: the status of all items.
  /// - Returns: the number of items of this piece whose status is not ``SGP4/Status/done``.
  /// - Precondition: the buffers hold ``stateCount`` and ``itemCount`` elements.
  @discardableResult
  public func propagate(
    piece: Int, into states: UnsafeMutableBufferPointer<Double>,
    status: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    precondition(piece >= 0 && piece < pieceCount)
    precondition(states.count == stateCount && status.count == itemCount)
    guard let states = states.baseAddress, let status = status.baseAddress else { return 0 }
    let (satellites, range) = cut.piece(piece)
    var failures = 0
    for index in satellites {
      let output = BulkOutput(
        states: states + index * times.count * SGP4.batchStride,
        status: status + index * times.count, count: times.count, layout: layout)
      failures += SGP4.BulkRun(orbits[index], times).run(range, output)
    }
    return failures
  }
}
