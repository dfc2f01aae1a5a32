// SPDX-License-Identifier: Apache-2.0

/// Stretches of flight, sampled for drawing.
enum MissionFlight {
  /// A flight without burns or through the finite burns of its propagator.
  ///
  /// - Parameters:
  ///   - propagator: with the mass at the start.
  ///   - start: where it begins.
  ///   - end: when it ends.
  ///   - states: how many, first and last included.
  static func coast(
    _ propagator: NumericalPropagator, from start: StateVector<GCRF>, to end: Epoch, states: Int
  ) throws(MissionFailure) -> (states: [StateVector<GCRF>], end: StateVector<GCRF>) {
    let span: Double = end.seconds(since: start.epoch)
    let count: Int = max(2, states)
    var epochs: [Epoch] = (0..<(count - 1)).map {
      start.epoch.advanced(bySeconds: span * Double($0) / Double(count - 1))
    }
    epochs.append(end)
    do throws(PropagationFailure) {
      let path = try propagator.states(from: start, at: epochs)
      return (path, path.last ?? start)
    } catch {
      throw .propagation(error)
    }
  }
}
