// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Where the states of an object come from, many epochs at a time.
protocol StateSource: Sendable {
  /// The frame of its states.
  var frame: FrameID { get }

  /// How many element sets it chooses from, and their epochs.
  var elementSetEpochs: [Epoch] { get }

  /// The gravitational parameter that its osculating elements go with, m³/s².
  var gravitationalParameter: Double { get }

  /// Computes states for a run of epochs.
  ///
  /// - Parameters:
  ///   - epochs: the epochs.
  ///   - states: six numbers an epoch, km and km/s.
  ///   - status: 0, or a code that ``reason(for:)`` explains.
  ///   - elementSet: for each epoch the index of the element set used.
  func fill(
    _ epochs: UnsafeBufferPointer<Epoch>, states: UnsafeMutablePointer<Double>,
    status: UnsafeMutablePointer<UInt8>, elementSet: UnsafeMutablePointer<Int32>)

  /// The epoch of the element set that serves an epoch; nil where none does.
  func elementSetEpoch(serving epoch: Epoch) -> Epoch?

  /// What a status code means.
  func reason(for code: UInt8) -> String

  /// The passes over a station in a span.
  func passes(_ search: PassSearch, over span: ClosedRange<Epoch>) -> PassReport

  /// The source with what it can compute beforehand for some epochs; shows how many are done.
  func prepared(for epochs: [Epoch], progress: (Int) -> Void) throws -> any StateSource
}

extension StateSource {
  /// Itself: most sources compute each state on its own.
  func prepared(for epochs: [Epoch], progress: (Int) -> Void) throws -> any StateSource { self }
}

/// A source made of any propagator, one state at a time.
struct PropagatorSource<Body: Propagator>: StateSource {
  /// The propagator.
  let propagator: Body
  let elementSetEpochs: [Epoch]
  let gravitationalParameter: Double

  var frame: FrameID { Body.Frame.id }

  func fill(
    _ epochs: UnsafeBufferPointer<Epoch>, states: UnsafeMutablePointer<Double>,
    status: UnsafeMutablePointer<UInt8>, elementSet: UnsafeMutablePointer<Int32>
  ) {
    for index in 0..<epochs.count {
      elementSet[index] = 0
      guard let state = try? propagator.state(at: epochs[index]) else {
        status[index] = 1
        continue
      }
      status[index] = 0
      let out = states + 6 * index
      out[0] = state.position.x * 1e-3
      out[1] = state.position.y * 1e-3
      out[2] = state.position.z * 1e-3
      out[3] = state.velocity.x * 1e-3
      out[4] = state.velocity.y * 1e-3
      out[5] = state.velocity.z * 1e-3
    }
  }

  func elementSetEpoch(serving epoch: Epoch) -> Epoch? { elementSetEpochs.first }

  func reason(for code: UInt8) -> String { "the propagator has no state there" }

  func passes(_ search: PassSearch, over span: ClosedRange<Epoch>) -> PassReport {
    search.passes(of: propagator, over: span)
  }
}
