// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry

/// States by SGP4 from an object's element sets, each epoch with the set that the user's rule picks.
struct SGP4Source: StateSource {
  typealias Frame = TEME

  let frame: FrameID = .teme
  let elementSetEpochs: [Epoch]
  let gravitationalParameter: Double = 398_600.8e9
  private let orbits: [SGP4?]
  private let refusals: [String]
  private let selection: ElementSetSelection
  private let leapSeconds: LeapSeconds

  /// Status of a row for which the rule picks no element set.
  private static let noSet: UInt8 = 101
  /// Status of a row whose element set SGP4 must not be given.
  private static let refusedSet: UInt8 = 102

  /// Makes a source.
  ///
  /// - Parameters:
  ///   - sets: the object's element sets, oldest first, at least one.
  ///   - selection: which set serves an epoch.
  ///   - leapSeconds: the leap seconds by which UTC is read.
  init(_ sets: [ElementSet], selection: ElementSetSelection, leapSeconds: LeapSeconds) {
    elementSetEpochs = sets.map(\.epoch)
    var orbits: [SGP4?] = []
    var refusals: [String] = []
    for set in sets {
      do {
        orbits.append(try SGP4(set))
      } catch {
        orbits.append(nil)
        refusals.append("\(error)")
      }
    }
    self.orbits = orbits
    self.refusals = refusals
    self.selection = selection
    self.leapSeconds = leapSeconds
  }

  /// Why no set can be used; nil where one can.
  var refusal: String? {
    orbits.contains { $0 != nil } ? nil : (refusals.last ?? "there is no element set")
  }

  /// The epoch of the newest set that can be used; with `--elset EPOCH`, of that set.
  var newestUsableEpoch: Epoch? {
    if case .exact(let wanted) = selection { return elementSetEpoch(serving: wanted) }
    return zip(orbits, elementSetEpochs).filter { $0.0 != nil }.last?.1
  }

  func fill(
    _ epochs: UnsafeBufferPointer<Epoch>, states: UnsafeMutablePointer<Double>,
    status: UnsafeMutablePointer<UInt8>, elementSet: UnsafeMutablePointer<Int32>
  ) {
    var minutes: [Double] = []
    minutes.reserveCapacity(epochs.count)
    var start = 0
    while start < epochs.count {
      let choice = index(for: epochs[start])
      var end = start + 1
      if isSettled(choice) {
        end = epochs.count
      } else {
        while end < epochs.count, index(for: epochs[end]) == choice { end += 1 }
      }
      let count = end - start
      if let choice, let orbit = orbits[choice] {
        minutes.removeAll(keepingCapacity: true)
        for index in start..<end {
          minutes.append(orbit.minutes(to: epochs[index], leapSeconds: leapSeconds))
        }
        var out = MutableSpan(_unsafeStart: states + 6 * start, count: 6 * count)
        var codes = MutableSpan(_unsafeStart: status + start, count: count)
        SGP4Bulk([orbit], minutes: minutes).propagate(into: &out, status: &codes)
      } else {
        for index in start..<end { status[index] = choice == nil ? Self.noSet : Self.refusedSet }
      }
      for index in start..<end { elementSet[index] = Int32(choice ?? 0) }
      start = end
    }
  }

  /// Whether a set serves all epochs when it serves one.
  private func isSettled(_ choice: Int?) -> Bool {
    switch selection {
    case .nearest: elementSetEpochs.count == 1
    case .latest, .exact: true
    case .before: false
    }
  }

  /// The index of the set that serves an epoch.
  private func index(for epoch: Epoch) -> Int? {
    selection.index(among: elementSetEpochs, for: epoch)
  }

  func elementSetEpoch(serving epoch: Epoch) -> Epoch? {
    index(for: epoch).map { elementSetEpochs[$0] }
  }

  func reason(for code: UInt8) -> String {
    switch code {
    case 1: "mean eccentricity out of range"
    case 2: "mean motion not positive"
    case 3: "perturbed eccentricity out of range"
    case 4: "semi-latus rectum negative"
    case 6: "decayed: the orbit is inside the Earth"
    case 7: "no finite state"
    case 8: "too far from the epoch of the elements"
    case Self.noSet: "no element set for --elset there"
    case Self.refusedSet: refusals.last ?? "the element set is not for SGP4"
    case EphemerisRows.noElements: "no osculating elements"
    default: "no state"
    }
  }
}

extension SGP4Source: Propagator {
  func state(at epoch: Epoch) throws(StateFailure) -> StateVector<TEME> {
    guard let choice = index(for: epoch) else {
      throw StateFailure(reason: reason(for: Self.noSet))
    }
    guard let orbit = orbits[choice] else {
      throw StateFailure(reason: reason(for: Self.refusedSet))
    }
    do throws(SGP4.Failure) {
      return try orbit.state(at: epoch, leapSeconds: leapSeconds)
    } catch {
      throw StateFailure(reason: "\(error)")
    }
  }

  func passes(_ search: PassSearch, over span: ClosedRange<Epoch>) -> PassReport {
    search.passes(of: self, over: span)
  }
}

/// Why an object has no state at an epoch.
struct StateFailure: Error, CustomStringConvertible {
  /// The reason, for people.
  let reason: String

  var description: String { reason }
}
