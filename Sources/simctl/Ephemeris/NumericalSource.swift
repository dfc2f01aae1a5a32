// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry

/// A body that is integrated: where it starts, with which forces, and how the run is recorded.
struct NumericalStart: Sendable {
  /// The start in GCRF.
  let state: StateVector<GCRF>
  /// Forces, spacecraft, burns, integrator.
  let setup: ForceSetup
  /// The catalogue's tables.
  let files: ModelFiles
  /// The Earth's orientation.
  let earth: EarthOrientation

  /// The models over a span; in words what is wrong.
  func models(over span: ClosedRange<Epoch>) throws -> ForceModels {
    do throws(ForceSetupFailure) {
      return try ForceModels(setup, files: files, earth: earth, span: span)
    } catch {
      throw CommandFailure("\(error)")
    }
  }
}

/// States of a numerical propagation, computed once for all epochs of an ephemeris.
struct NumericalSource: StateSource {
  /// Where it starts, and with what.
  let start: NumericalStart
  private let epochs: [Epoch]
  private let states: [StateVector<GCRF>?]
  private let failures: [String]

  let frame = FrameID.gcrf
  let gravitationalParameter = Constants.earthGM.value

  /// A source without states, to be prepared.
  init(_ start: NumericalStart) {
    self.start = start
    epochs = []
    states = []
    failures = []
  }

  private init(
    _ start: NumericalStart, epochs: [Epoch], states: [StateVector<GCRF>?], failures: [String]
  ) {
    self.start = start
    self.epochs = epochs
    self.states = states
    self.failures = failures
  }

  var elementSetEpochs: [Epoch] { [start.state.epoch] }

  func elementSetEpoch(serving epoch: Epoch) -> Epoch? { nil }

  func reason(for code: UInt8) -> String {
    failures.isEmpty ? "the propagation has no state there" : failures.joined(separator: "; ")
  }

  /// The source with the states at some epochs: forward and backward from the start.
  func prepared(for wanted: [Epoch], progress: (Int) -> Void) throws -> any StateSource {
    let sorted = Array(Set(wanted)).sorted()
    guard let first = sorted.first, let last = sorted.last else { return self }
    let origin = start.state.epoch
    let models = try start.models(over: min(first, origin)...max(last, origin))
    let propagator = NumericalPropagator(
      forces: models.forces, spacecraft: models.spacecraft,
      environment: ForceEnvironment(earth: start.earth, bodies: models.bodies),
      integrator: models.integrator)
    let split = sorted.firstIndex { $0 >= origin } ?? sorted.count
    var states = [StateVector<GCRF>?](repeating: nil, count: sorted.count)
    var failures: [String] = []
    var done = 0
    let flight = BurnedFlight(propagator: propagator, burns: start.setup.burns)
    for forward in [true, false] {
      let part = forward ? Array(sorted[split...]) : Array(sorted[..<split].reversed())
      guard !part.isEmpty else { continue }
      do throws(PropagationFailure) {
        try flight.stream(from: start.state, at: part) { index, state in
          states[forward ? split + index : split - 1 - index] = state
          done += 1
          progress(done)
        }
      } catch {
        failures.append("\(error)")
      }
    }
    return NumericalSource(start, epochs: sorted, states: states, failures: failures)
  }

  func fill(
    _ epochs: UnsafeBufferPointer<Epoch>, states out: UnsafeMutablePointer<Double>,
    status: UnsafeMutablePointer<UInt8>, elementSet: UnsafeMutablePointer<Int32>
  ) {
    for index in 0..<epochs.count {
      elementSet[index] = 0
      guard let state = state(at: epochs[index]) else {
        status[index] = 1
        continue
      }
      status[index] = 0
      let row = out + 6 * index
      row[0] = state.position.x * 1e-3
      row[1] = state.position.y * 1e-3
      row[2] = state.position.z * 1e-3
      row[3] = state.velocity.x * 1e-3
      row[4] = state.velocity.y * 1e-3
      row[5] = state.velocity.z * 1e-3
    }
  }

  private func state(at epoch: Epoch) -> StateVector<GCRF>? {
    var low = 0
    var high = epochs.count
    while low < high {
      let middle = (low + high) / 2
      if epochs[middle] < epoch { low = middle + 1 } else { high = middle }
    }
    return low < epochs.count && epochs[low] == epoch ? states[low] : nil
  }

  func passes(_ search: PassSearch, over span: ClosedRange<Epoch>) -> PassReport {
    // A minute apart, and five beyond: the polynomial between is good to micrometres.
    let low = min(span.lowerBound, span.upperBound).advanced(bySeconds: -300)
    let count = Int(span.upperBound.seconds(since: low) / 60) + 6
    let grid = (0..<count).map { low.advanced(bySeconds: 60 * Double($0)) }
    let source = (try? prepared(for: grid) { _ in }) as? NumericalSource
    let states = (source?.states ?? []).compactMap { state in
      state.map { OEMState(epoch: $0.epoch, position: $0.position, velocity: $0.velocity) }
    }
    let arcs = InterpolatedArc(states, method: .hermite(degree: 9)).map { [$0] } ?? []
    guard let orbit = InterpolatedOrbit<GCRF>(arcs: arcs) else {
      return search.passes(of: NoOrbit(), over: span)
    }
    return search.passes(of: orbit, over: span)
  }
}

/// An orbit that could not be computed.
private struct NoOrbit: Propagator {
  struct Failure: Error {}
  typealias Frame = GCRF

  func state(at epoch: Epoch) throws(Failure) -> StateVector<GCRF> { throw Failure() }
}
