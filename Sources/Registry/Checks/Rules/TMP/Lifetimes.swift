// SPDX-License-Identifier: Apache-2.0

import Orbits

/// What several rules ask about the life of an object.
extension Inventory {
  /// Phases after which an object is no more in orbit.
  private static let finalEvents: Set<String> = ["decayed", "deorbited", "impacted", "landed"]
  /// Words for the state of an object that is no more in orbit.
  private static let finalStates: Set<String> = [
    "decayed", "deorbited", "impacted", "landed", "reentered",
  ]
  /// Words for the state of an object that is in orbit.
  private static let presentStates: Set<String> = [
    "operational", "in-orbit", "in orbit", "extended-mission", "retired", "unknown",
  ]

  /// The day on which an object was launched: of its launch, else as its own entry has it.
  func launchDay(of object: InventoryObject) -> Cited<VagueDate>? {
    launch(of: object)?.liftOff.first ?? object.launchDate.first
  }

  /// The day on which an object ceased to be in space; nil where it did not, or nobody says.
  ///
  /// The `end` of a record may be the end of its use; only what came down or struck is gone. A
  /// landing after which more happened, as on the Moon, is not the end.
  func departure(of object: InventoryObject) -> Cited<VagueDate>? {
    // Tables have the end of an object only, never that of its use.
    guard object.record != nil else { return object.end.first }
    if let last = object.phases.last, Self.finalEvents.contains(last.event.value),
      let date = last.date.first
    {
      return date
    }
    // What landed and went on is where it landed.
    if object.phases.contains(where: { Self.finalEvents.contains($0.event.value) }) { return nil }
    guard let status = object.status.value, Self.finalStates.contains(status) else { return nil }
    return object.end.first
  }

  /// Whether an object is said to be in orbit, working or not; nil where nobody says.
  func isPresent(_ object: InventoryObject) -> Bool? {
    if let departure = departure(of: object), departure.value.latest != nil { return false }
    guard let status = object.status.value else {
      return object.record == nil && object.end.isEmpty ? true : nil
    }
    if object.record == nil {
      // Marks of SATCAT for what works, in part, in reserve, or not; O and similar of GCAT.
      if ["+", "-", "P", "B", "S", "X", "?", "O", "OX", "U"].contains(status) { return true }
      return nil
    }
    return Self.presentStates.contains(status)
  }
}

extension Epoch {
  /// The day in UTC, `2026-11-21`.
  var day: String { String(iso8601(fractionDigits: 0).prefix(10)) }

  /// The second in UTC, `2026-11-21T06:00:00Z`.
  var second: String { iso8601(fractionDigits: 0) }
}

extension Double {
  /// The number with so many decimals, rounded half away from zero, and never `-0`.
  func formattedDecimals(_ count: Int) -> String {
    var unit = 1.0
    for _ in 0..<count { unit *= 10 }
    let scaled: Double = (self * unit).rounded(.toNearestOrAwayFromZero)
    guard scaled.magnitude < 9e15 else { return "\(self)" }
    let digits = Int64(scaled.magnitude)
    let whole = Int64(unit)
    let sign = scaled < 0 ? "-" : ""
    if count == 0 { return "\(sign)\(digits)" }
    let rest = String(digits % whole)
    let padding = String(repeating: "0", count: count - rest.utf8.count)
    return "\(sign)\(digits / whole).\(padding)\(rest)"
  }
}
