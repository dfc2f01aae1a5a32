// SPDX-License-Identifier: Apache-2.0

/// An ephemeris from a file as a propagator: states between those of the table.
///
/// Nothing is interpolated from one segment into another, and nothing outside the span that the
/// producer calls usable. At an epoch that two segments share, the later one answers.
public struct InterpolatedOrbit<Frame: ReferenceFrame>: Propagator {
  /// Why there is no state.
  public enum Failure: Error, Hashable {
    /// The epoch is before or after all segments: what they cover.
    case outside(ClosedRange<Epoch>)
    /// The epoch is between two segments: the end of the one, the start of the next.
    case betweenSegments(Epoch, Epoch)
  }

  /// The arcs in the order of time, at least one.
  public let arcs: [InterpolatedArc]

  /// Makes an orbit of arcs; nil where there is none.
  public init?(arcs: [InterpolatedArc]) {
    guard !arcs.isEmpty else { return nil }
    self.arcs = arcs.sorted { $0.span.lowerBound < $1.span.lowerBound }
  }

  /// Makes an orbit of segments whose frame is `Frame`; nil where none has a state.
  public init?(segments: [OEMSegment]) {
    self.init(arcs: segments.compactMap(\.arc))
  }

  /// The first and the last epoch.
  public var coverage: ClosedRange<Epoch> {
    let first = arcs[0].span
    return arcs.dropFirst().reduce(first) {
      $0.lowerBound...max($0.upperBound, $1.span.upperBound)
    }
  }

  /// The state at an epoch.
  public func state(at epoch: Epoch) throws(Failure) -> StateVector<Frame> {
    for arc in arcs.reversed() {
      guard let (r, v) = arc.state(at: epoch) else { continue }
      return StateVector(epoch: epoch, position: r, velocity: v)
    }
    let before = arcs.last { $0.span.upperBound < epoch }
    let after = arcs.first { $0.span.lowerBound > epoch }
    if let before, let after {
      throw .betweenSegments(before.span.upperBound, after.span.lowerBound)
    }
    throw .outside(coverage)
  }
}

extension OEMSegment {
  /// The polynomial that the segment asks for; degree 7 after Hermite where it names none, which
  /// carries a low orbit over steps of four minutes to some millimetres.
  public var interpolationMethod: InterpolatedArc.Method {
    let degree: Int? = interpolationDegree
    switch interpolation?.uppercased() {
    case "LAGRANGE": return .lagrange(degree: degree ?? 7)
    case "LINEAR": return .lagrange(degree: 1)
    default: return .hermite(degree: degree ?? 7)
    }
  }

  /// The segment to interpolate in, within its usable times; nil where nothing of it is usable.
  public var arc: InterpolatedArc? {
    let low: Epoch = usableStart ?? start
    let high: Epoch = usableStop ?? stop
    guard low <= high else { return nil }
    return InterpolatedArc(states, method: interpolationMethod, usable: low...high)
  }
}
