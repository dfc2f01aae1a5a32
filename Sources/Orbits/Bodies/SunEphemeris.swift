// SPDX-License-Identifier: Apache-2.0

/// The geometric Sun over a span in a frame whose axes hardly turn, for many epochs.
///
/// Daily values of ``Sun/state(at:)`` joined by cubic Hermite polynomials.
///
/// Accuracy: the interpolation adds less than 1 km (7e-9 rad) to the error of the series.
public struct SunEphemeris<Frame: ReferenceFrame>: Sendable {
  /// The first and the last epoch of the span.
  public let coverage: ClosedRange<Epoch>

  private struct Knot {
    var position: Vector3
    /// Velocity times the step: metres.
    var slope: Vector3
  }

  private let step: Double
  private let knots: [Knot]

  /// Makes daily knots over a span from a function that gives position and velocity.
  package init<Failure: Error>(
    over coverage: ClosedRange<Epoch>,
    knot: (Epoch) throws(Failure) -> (position: Vector3, velocity: Vector3)
  ) throws(Failure) {
    let span: Double = coverage.upperBound.seconds(since: coverage.lowerBound)
    let count = Swift.max(1, Int((span / 86_400).rounded(.up)))
    let step: Double = span > 0 ? span / Double(count) : 1
    var knots: [Knot] = []
    knots.reserveCapacity(count + 1)
    for index in 0...count {
      let value = try knot(coverage.lowerBound.advanced(bySeconds: Double(index) * step))
      knots.append(Knot(position: value.position, slope: step * value.velocity))
    }
    self.coverage = coverage
    self.step = step
    self.knots = knots
  }

  /// Where the Sun is, in metres from the Earth's centre.
  ///
  /// - Parameter epoch: an instant of the span; up to a millisecond outside is forgiven.
  /// - Returns: the position in `Frame`, nil outside the span.
  public func position(at epoch: Epoch) -> Vector3? {
    guard let (index, x) = locate(epoch) else { return nil }
    let (left, right) = (knots[index], knots[index + 1])
    let y: Double = 1 - x
    let fromLeft: Vector3 = (y * y) * ((1 + 2 * x) * left.position + x * left.slope)
    let fromRight: Vector3 = (x * x) * ((1 + 2 * y) * right.position - y * right.slope)
    return fromLeft + fromRight
  }

  /// The Sun's position and velocity, metres and metres a second.
  ///
  /// The velocity is the slope of the interpolated position, good to 10 mm/s.
  /// - Parameter epoch: an instant of the span; up to a millisecond outside is forgiven.
  /// - Returns: the state in `Frame`, nil outside the span.
  public func state(at epoch: Epoch) -> StateVector<Frame>? {
    guard let (index, x) = locate(epoch), let position = position(at: epoch) else { return nil }
    let (left, right) = (knots[index], knots[index + 1])
    let y: Double = 1 - x
    let chord: Vector3 = (6 * x * y) * (right.position - left.position)
    let slopes: Vector3 = (y * (1 - 3 * x)) * left.slope + (x * (1 - 3 * y)) * right.slope
    return StateVector(epoch: epoch, position: position, velocity: (chord + slopes) / step)
  }

  private func locate(_ epoch: Epoch) -> (index: Int, place: Double)? {
    let steps: Double = epoch.seconds(since: coverage.lowerBound) / step
    let last: Double = Double(knots.count - 1)
    let slack: Double = 1e-3 / step
    guard steps >= -slack, steps <= last + slack else { return nil }
    let index = Int(Swift.min(Swift.max(steps, 0), last - 1))
    return (index, steps - Double(index))
  }
}

extension SunEphemeris where Frame == GCRF {
  /// Makes the ephemeris of a span in GCRF.
  public init(over coverage: ClosedRange<Epoch>) {
    self.init(over: coverage) { (epoch) throws(Never) in
      let state = Sun.state(at: epoch)
      return (state.position, state.velocity)
    }
  }
}
