// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry

/// A propagation with impulses: from burn to burn, the velocity changed at each.
struct BurnedFlight {
  let propagator: NumericalPropagator
  /// All burns; finite ones are forces of the propagator.
  let burns: [ForceSetup.Burn]

  /// The states at epochs on one side of the start, in the direction of time.
  ///
  /// At the epoch of an impulse the state is that after it, in both directions.
  func stream(
    from start: StateVector<GCRF>, at epochs: [Epoch],
    each: (Int, StateVector<GCRF>) -> Void
  ) throws(PropagationFailure) {
    guard let last = epochs.last else { return }
    let isForward = last >= start.epoch
    let impulses = burns.filter {
      $0.duration == nil
        && (isForward
          ? $0.epoch >= start.epoch && $0.epoch <= last
          : $0.epoch < start.epoch && $0.epoch > last)
    }.sorted { isForward ? $0.epoch < $1.epoch : $0.epoch > $1.epoch }
    var state = start
    var next = 0
    for impulse in impulses {
      if impulse.epoch == state.epoch, next == 0 {
        state = Self.burned(state, impulse, isForward: isForward)
        continue
      }
      var leg: [Epoch] = []
      while next + leg.count < epochs.count,
        isForward
          ? epochs[next + leg.count] < impulse.epoch : epochs[next + leg.count] >= impulse.epoch
      {
        leg.append(epochs[next + leg.count])
      }
      // The burn's own epoch ends the leg; it is handed on by the leg that follows.
      let base = next
      let isAsked = leg.last == impulse.epoch
      let count = leg.count
      let before = try carrying(state.epoch, since: start.epoch).stream(
        from: state, at: isAsked ? leg : leg + [impulse.epoch]
      ) { index, found in
        if index < count { each(base + index, found) }
      }
      next += leg.count
      state = Self.burned(before, impulse, isForward: isForward)
    }
    let base = next
    try carrying(state.epoch, since: start.epoch).stream(
      from: state, at: Array(epochs[next...])
    ) { each(base + $0, $1) }
  }

  /// The propagator with the mass that finite burns have left at an epoch.
  private func carrying(_ epoch: Epoch, since start: Epoch) -> NumericalPropagator {
    var propagator = propagator
    for force in propagator.forces {
      guard let burn = force as? FiniteBurn else { continue }
      let ends = [start, epoch].map { min(max($0, burn.start), burn.end) }
      propagator.spacecraft.mass -= burn.massFlow * ends[1].seconds(since: ends[0])
    }
    return propagator
  }

  private static func burned(
    _ state: StateVector<GCRF>, _ impulse: ForceSetup.Burn, isForward: Bool
  ) -> StateVector<GCRF> {
    let axes = impulse.axes.axes
    let change = Vector3(impulse.vector[0], impulse.vector[1], impulse.vector[2])
    guard !isForward else {
      let burn = ImpulsiveBurn(epoch: impulse.epoch, axes: axes, change: change)
      return burn.applied(to: state) ?? state
    }
    // Backward the axes are those of the state before the burn, which is what is looked for: a few
    // rounds find it.
    var before = state
    for _ in 0..<8 {
      var rotated = before
      let burn = ImpulsiveBurn(epoch: impulse.epoch, axes: axes, change: change)
      if let after = burn.applied(to: before) {
        rotated.velocity = state.velocity - (after.velocity - before.velocity)
      }
      before = rotated
    }
    return before
  }
}
