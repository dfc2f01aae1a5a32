// SPDX-License-Identifier: Apache-2.0

import Registry
import TestSupport

extension MutationFamily {
  /// Rows of element sets gone wrong as a whole.
  static let elementRowFaults: [MutationFamily] = [
    make("elements", "set of another object of the same launch", at: { $0.rows }) {
      row, unharmed, generator in
      let launch = row.record.value("launch")
      let others = unharmed.rows.filter {
        $0.record.id != row.record.id && launch != nil && $0.record.value("launch") == launch
      }
      guard let other = others.randomElement(using: &generator) else { return nil }
      var changed = other
      for column in ["OBJECT_NAME", "OBJECT_ID", "NORAD_CAT_ID"] { changed[column] = row[column] }
      return unharmed.replacing(
        row, with: changed.fields.joined(separator: ","),
        title: "the set of \(other.record.id)", touching: [other.record.id],
        excuse: unharmed.isTwin(row, other) ? unharmed.loneTwin(row) : nil)
    },
    make("elements", "set of a stranger under the object's number", at: { $0.rows }) {
      row, unharmed, generator in
      let launch = row.record.value("launch")
      let others = unharmed.rows.filter {
        $0.record.value("launch") != launch
          && $0.record.value("regime") != row.record.value("regime")
      }
      guard let other = others.randomElement(using: &generator) else { return nil }
      var changed = other
      for column in ["OBJECT_NAME", "OBJECT_ID", "NORAD_CAT_ID"] { changed[column] = row[column] }
      return unharmed.replacing(
        row, with: changed.fields.joined(separator: ","),
        title: "the set of \(other.record.id)", touching: [other.record.id])
    },
    make("elements", "row twice", at: { $0.rows }) { row, unharmed, _ in
      let line = row.fields.joined(separator: ",")
      return unharmed.replacing(row, with: "\(line)\n\(line)", title: "twice")
    },
    make("elements", "row cut short", at: { $0.rows }) { row, unharmed, generator in
      let fields = row.fields.prefix(Int.random(in: 3...12, using: &generator))
      return unharmed.replacing(row, with: fields.joined(separator: ","), title: "cut short")
    },
    make("elements", "letter in a figure", at: { $0.rows }) { row, unharmed, generator in
      let columns = [
        "MEAN_MOTION", "ECCENTRICITY", "INCLINATION", "RA_OF_ASC_NODE", "ARG_OF_PERICENTER",
        "MEAN_ANOMALY", "BSTAR",
      ]
      guard let column = columns.randomElement(using: &generator) else { return nil }
      var text = Array(row[column])
      guard let place = text.indices.randomElement(using: &generator) else { return nil }
      text[place] = "O"
      return unharmed.setting(row, column, to: String(text))
    },
    make("elements", "angle out of its range", at: { $0.rows }) { row, unharmed, generator in
      let columns = ["INCLINATION", "RA_OF_ASC_NODE", "ARG_OF_PERICENTER", "MEAN_ANOMALY"]
      guard let column = columns.randomElement(using: &generator),
        let new = Wrong.shifted(row[column], by: 720)
      else { return nil }
      return unharmed.setting(row, column, to: new)
    },
  ]
}

extension Unharmed {
  /// Whether two sets have one plane and one period, so that only the places in the orbit differ.
  fileprivate func isTwin(_ row: Row, _ other: Row) -> Bool {
    func apart(_ column: String) -> Double {
      guard let a = Double(row[column]), let b = Double(other[column]) else { return .infinity }
      return abs(a - b)
    }
    return apart("RA_OF_ASC_NODE") < 3 && apart("INCLINATION") < 1 && apart("MEAN_MOTION") < 0.01
  }

  /// Why the set of a twin cannot be told from the object's own.
  fileprivate func loneTwin(_ row: Row) -> String? {
    gap(row).map { $0 < 30 } ?? false
      ? nil
      : "the set of a satellite in the same plane and of the same period, without another within 30"
        + " days: only the place in the orbit differs, and nobody can reckon it that far"
  }
}
