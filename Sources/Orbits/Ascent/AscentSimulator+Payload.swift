// SPDX-License-Identifier: Apache-2.0

extension AscentSimulator {
  /// The same launch with another payload, kg.
  func carrying(_ payload: Double) throws(AscentFailure) -> AscentSimulator {
    guard payload > 0 else { throw .flight(field: "payload", reason: "is not above zero") }
    var other: AscentSimulator = self
    other.payloadMass = payload
    return other
  }
}
