// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Dates of records, with where they stand.
struct RecordDates {
  let inventory: Inventory

  /// A date and the value it was read from.
  struct Dated {
    let date: VagueDate
    let location: SourceLocation
  }

  /// When an object was launched: lift-off of its launch, else its own date.
  func launch(of object: Record) -> Dated? {
    if let launch = object.value("launch").flatMap({ inventory.record(id: $0) }),
      let found = first(launch, "lift_off")
    {
      return found
    }
    return first(object, "launch_date")
  }

  /// When an object came to its end.
  func end(of object: Record) -> Dated? { first(object, "end") }

  /// The first value of a field that is a date.
  func first(_ record: Record, _ path: String) -> Dated? {
    for assertion in record.assertions(path) {
      if let date = assertion.date { return Dated(date: date, location: assertion.location) }
    }
    return nil
  }

  /// Whether two dates may mean instants that are no further apart than a span in seconds.
  static func agree(_ a: VagueDate, _ b: VagueDate, within span: Double) -> Bool {
    if a.mayEqual(b) { return true }
    if let end = a.latest, end <= b.earliest { return b.earliest.seconds(since: end) < span }
    if let end = b.latest, end <= a.earliest { return a.earliest.seconds(since: end) < span }
    return false
  }
}
