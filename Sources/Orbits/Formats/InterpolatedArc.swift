// SPDX-License-Identifier: Apache-2.0

/// A stretch of tabulated states through which one may interpolate.
///
/// What is asked for at an epoch of the table is the table's own state, unchanged.
public struct InterpolatedArc: Sendable {
  /// The polynomial between the states.
  public enum Method: Sendable, Hashable {
    /// Through positions, and through velocities for themselves.
    case lagrange(degree: Int)
    /// Through positions and velocities together.
    case hermite(degree: Int)

    /// How many states the polynomial goes through.
    public var nodes: Int {
      switch self {
      case .lagrange(let degree): max(1, degree) + 1
      // Two conditions a node.
      case .hermite(let degree): max(1, (degree + 2) / 2)
      }
    }
  }

  /// The first and the last epoch that it serves.
  public let span: ClosedRange<Epoch>
  /// The polynomial.
  public let method: Method
  private let origin: Epoch
  private let times: [Double]
  private let positions: [Vector3]
  private let velocities: [Vector3]

  /// Makes an arc of states in the order of time; nil where there is none or the usable span is
  /// empty.
  ///
  /// - Parameters:
  ///   - states: in the order of time.
  ///   - method: the polynomial; it takes fewer states where there are not enough.
  ///   - usable: what the producer says may be used; the arc never reaches beyond its states.
  public init?(_ states: [OEMState], method: Method, usable: ClosedRange<Epoch>? = nil) {
    guard let first = states.first, let last = states.last, first.epoch <= last.epoch else {
      return nil
    }
    let low = max(first.epoch, usable?.lowerBound ?? first.epoch)
    let high = min(last.epoch, usable?.upperBound ?? last.epoch)
    guard low <= high else { return nil }
    span = low...high
    self.method = method
    origin = first.epoch
    times = states.map { $0.epoch.seconds(since: first.epoch) }
    positions = states.map(\.position)
    velocities = states.map(\.velocity)
  }

  /// Position (m) and velocity (m/s) at an epoch; nil outside ``span``.
  public func state(at epoch: Epoch) -> (position: Vector3, velocity: Vector3)? {
    guard span.contains(epoch) else { return nil }
    let time: Double = epoch.seconds(since: origin)
    let above: Int = firstIndex(notBefore: time)
    if above < times.count, times[above] == time { return (positions[above], velocities[above]) }
    let window = window(around: time, above: above)
    let nodes: [Double] = times[window].map { $0 - time }
    let r = Array(positions[window])
    let v = Array(velocities[window])
    switch method {
    case .hermite:
      let (position, velocity) = Interpolation.hermite(at: 0, nodes: nodes, values: r, slopes: v)
      return (position, velocity)
    case .lagrange:
      return (
        Interpolation.lagrange(at: 0, nodes: nodes, values: r),
        Interpolation.lagrange(at: 0, nodes: nodes, values: v)
      )
    }
  }

  private func firstIndex(notBefore time: Double) -> Int {
    var low = 0
    var high = times.count
    while low < high {
      let middle = (low + high) / 2
      if times[middle] < time { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The states that the polynomial at a time goes through: as many on either side, or for an odd
  /// number those around the nearest; shifted inward at the ends.
  private func window(around time: Double, above: Int) -> Range<Int> {
    let count: Int = min(method.nodes, times.count)
    var start: Int = above - count / 2
    if count % 2 == 1, above > 0, above < times.count,
      time - times[above - 1] < times[above] - time
    {
      start -= 1
    }
    start = max(0, min(start, times.count - count))
    return start..<(start + count)
  }
}
