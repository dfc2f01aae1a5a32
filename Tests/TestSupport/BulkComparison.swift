// SPDX-License-Identifier: Apache-2.0

import Orbits

/// How far the states of a bulk run are from those of the scalar code, km and km/s.
public struct BulkComparison {
  /// The worst distances among near-Earth orbits.
  public var near: Double = 0
  /// The worst distances among deep-space orbits.
  public var deep: Double = 0
  /// The worst difference of velocity.
  public var velocity: Double = 0
  /// Where the worst distance is.
  public var place: String = ""
  /// Items whose status differs, or whose states do where there is an error.
  public var disagreements: [String] = []
  /// Items compared.
  public var items: Int = 0
  /// Items with an error among them.
  public var errors: Int = 0

  /// Nothing compared.
  public init() {}

  /// Carries orbits to minutes from their own epochs, and adds what differs.
  public mutating func add(_ orbits: [SGP4], minutes: [Double]) {
    let bulk = SGP4Bulk(orbits, minutes: minutes)
    let (states, status, _) = Self.run(bulk)
    for (index, orbit) in orbits.enumerated() {
      add(
        orbit, minutes, states[(index * minutes.count * 6)...],
        status[(index * minutes.count)...])
    }
  }

  /// Carries orbits to instants, and adds what differs.
  public mutating func add(_ orbits: [SGP4], epochs: [Epoch]) {
    let bulk = SGP4Bulk(orbits, at: epochs)
    let (states, status, _) = Self.run(bulk)
    for (index, orbit) in orbits.enumerated() {
      add(
        orbit, epochs.map { orbit.minutes(to: $0) }, states[(index * epochs.count * 6)...],
        status[(index * epochs.count)...])
    }
  }

  /// The output of a bulk run on this thread, and the number of items that are not done.
  public static func run(_ bulk: SGP4Bulk) -> ([Double], [UInt8], Int) {
    var states = [Double](repeating: .nan, count: bulk.stateCount)
    var status = [UInt8](repeating: 255, count: bulk.itemCount)
    var output = states.mutableSpan
    var outcome = status.mutableSpan
    let failures = bulk.propagate(into: &output, status: &outcome)
    return (states, status, failures)
  }

  private mutating func add(
    _ orbit: SGP4, _ minutes: [Double], _ states: ArraySlice<Double>, _ status: ArraySlice<UInt8>
  ) {
    var expected = [Double](repeating: .nan, count: minutes.count * 6)
    var codes = [UInt8](repeating: 255, count: minutes.count)
    var output = expected.mutableSpan
    var outcome = codes.mutableSpan
    orbit.propagate(minutes: minutes.span, into: &output, status: &outcome)
    for item in minutes.indices {
      items += 1
      let truth = expected[(item * 6)..<(item * 6 + 6)]
      let ours = states[(states.startIndex + item * 6)..<(states.startIndex + item * 6 + 6)]
      if codes[item] != status[status.startIndex + item] {
        disagreements.append("status at \(minutes[item]) of \(orbit.epoch): \(codes[item])")
        continue
      }
      if codes[item] != 0 {
        errors += 1
        // The scalar code itself answers where there is an error.
        if Array(truth) != Array(ours) {
          disagreements.append("state at \(minutes[item]) of \(orbit.epoch): \(codes[item])")
        }
        continue
      }
      let differences: [Double] = zip(truth, ours).map { $0 - $1 }
      let distance: Double = Self.length(differences[0], differences[1], differences[2])
      let speed: Double = Self.length(differences[3], differences[4], differences[5])
      if !(distance <= max(near, deep)) { place = "\(minutes[item]) min of \(orbit.epoch)" }
      if orbit.isDeepSpace {
        if !(distance <= deep) { deep = distance }
      } else if !(distance <= near) {
        near = distance
      }
      if !(speed <= velocity) { velocity = speed }
    }
  }

  private static func length(_ x: Double, _ y: Double, _ z: Double) -> Double {
    (x * x + y * y + z * z).squareRoot()
  }
}
