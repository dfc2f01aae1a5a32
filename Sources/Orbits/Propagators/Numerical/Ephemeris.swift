// SPDX-License-Identifier: Apache-2.0

/// States over a span that can be read at any epoch of it.
///
/// Kept as pieces of polynomials through positions and velocities at four places each, of degree 7;
/// where a piece begins with another velocity than the one before ended with, there was an impulse.
///
/// Accuracy: pieces are so short that interpolation adds less than 1 µm to an orbit about the Earth.
public struct Ephemeris<Frame: ReferenceFrame>: Propagator {
  /// Why there is no state at an epoch.
  public enum Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The epoch is outside the span of the ephemeris.
    case epochOutside(Epoch, coverage: ClosedRange<Epoch>)

    /// What is wrong.
    public var description: String {
      switch self {
      case .epochOutside(let epoch, let coverage):
        "\(epoch.iso8601(fractionDigits: 3)) is outside the ephemeris, which spans"
          + " \(coverage.lowerBound.iso8601(fractionDigits: 3)) to"
          + " \(coverage.upperBound.iso8601(fractionDigits: 3))"
      }
    }
  }

  /// The first and the last epoch.
  public let coverage: ClosedRange<Epoch>
  /// Seconds of the ends of pieces are counted from here.
  let origin: Epoch
  /// The pieces in order of time.
  let pieces: [EphemerisPiece]
  /// The start of each piece, seconds since ``origin``.
  private let starts: [Double]

  /// Makes an ephemeris; without pieces it holds the start alone.
  ///
  /// Pieces that came backward in time are turned round.
  init(origin: Epoch, start: StateVector<Frame>, pieces: [EphemerisPiece]) {
    var ordered = pieces
    if pieces.isEmpty {
      var states = InlineArray<4, PhaseState<SIMD4<Double>>>(repeating: PhaseState(start))
      for node in 1..<4 {
        states[node].position.add(1e-3 * Double(node) / 3, times: states[0].velocity)
      }
      ordered = [EphemerisPiece(start: 0, step: 1e-3, states: states)]
    } else if pieces[0].step < 0 {
      ordered = pieces.reversed().map(\.reversed)
    }
    let last = ordered[ordered.count - 1]
    self.origin = origin
    self.pieces = ordered
    starts = ordered.map(\.start)
    coverage =
      origin.advanced(
        bySeconds: ordered[0].start)...origin.advanced(
        bySeconds: pieces.isEmpty ? 0 : last.start + last.step)
  }

  /// The state at an epoch of the span; a millisecond outside is forgiven.
  public func state(at epoch: Epoch) throws(Failure) -> StateVector<Frame> {
    let time: Double = epoch.seconds(since: origin)
    let last = pieces[pieces.count - 1]
    guard time >= starts[0] - 1e-3, time <= last.start + last.step + 1e-3 else {
      throw .epochOutside(epoch, coverage: coverage)
    }
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle: Int = (low + high) / 2
      if starts[middle] <= time { low = middle } else { high = middle }
    }
    let state = pieces[low].state(at: time)
    return StateVector(epoch: epoch, position: state.position, velocity: state.velocity)
  }
}
