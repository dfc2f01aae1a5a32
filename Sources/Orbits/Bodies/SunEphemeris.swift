// SPDX-License-Identifier: Apache-2.0

/// The geometric Sun over a span in a frame whose axes hardly turn, for many epochs.
///
/// Daily values of ``Sun/state(at:)`` joined by cubic Hermite polynomials.
///
/// Accuracy: the interpolation adds less than 1 km (7e-9 rad) to the error of the series.
public struct SunEphemeris<Frame: ReferenceFrame>: Sendable {
  /// The first and the last epoch of the span.
  public let coverage: ClosedRange<Epoch>

  private let step: Double
  // Two arrays: elements of a type within this generic one would cost a look-up of their metadata in
  // every call from outside the module, four times the work itself.
  private let positions: [Vector3]
  /// Velocities times the step: metres.
  private let slopes: [Vector3]

  /// Makes daily knots over a span from a function that gives position and velocity.
  package init<Failure: Error>(
    over coverage: ClosedRange<Epoch>,
    knot: (Epoch) throws(Failure) -> (position: Vector3, velocity: Vector3)
  ) throws(Failure) {
    let span: Double = coverage.upperBound.seconds(since: coverage.lowerBound)
    let count = Swift.max(1, Int((span / 86_400).rounded(.up)))
    let step: Double = span > 0 ? span / Double(count) : 1
    var positions: [Vector3] = []
    var slopes: [Vector3] = []
    positions.reserveCapacity(count + 1)
    slopes.reserveCapacity(count + 1)
    for index in 0...count {
      let value = try knot(coverage.lowerBound.advanced(bySeconds: Double(index) * step))
      positions.append(value.position)
      slopes.append(step * value.velocity)
    }
    self.coverage = coverage
    self.step = step
    self.positions = positions
    self.slopes = slopes
  }

  /// Where the Sun is, in metres from the Earth's centre.
  ///
  /// - Parameter epoch: an instant of the span; up to a millisecond outside is forgiven.
  /// - Returns: the position in `Frame`, nil outside the span.
  public func position(at epoch: Epoch) -> Vector3? {
    guard let (index, x) = locate(epoch) else { return nil }
    let y: Double = 1 - x
    let fromLeft: Vector3 = (y * y) * ((1 + 2 * x) * positions[index] + x * slopes[index])
    let fromRight: Vector3 =
      (x * x) * ((1 + 2 * y) * positions[index + 1] - y * slopes[index + 1])
    return fromLeft + fromRight
  }

  /// The Sun's position and velocity, metres and metres a second.
  ///
  /// The velocity is the slope of the interpolated position, good to 10 mm/s.
  /// - Parameter epoch: an instant of the span; up to a millisecond outside is forgiven.
  /// - Returns: the state in `Frame`, nil outside the span.
  public func state(at epoch: Epoch) -> StateVector<Frame>? {
    guard let (index, x) = locate(epoch), let position = position(at: epoch) else { return nil }
    let y: Double = 1 - x
    let chord: Vector3 = (6 * x * y) * (positions[index + 1] - positions[index])
    let ends: Vector3 = (y * (1 - 3 * x)) * slopes[index] + (x * (1 - 3 * y)) * slopes[index + 1]
    return StateVector(epoch: epoch, position: position, velocity: (chord + ends) / step)
  }

  private func locate(_ epoch: Epoch) -> (index: Int, place: Double)? {
    let steps: Double = epoch.seconds(since: coverage.lowerBound) / step
    let last: Double = Double(positions.count - 1)
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
