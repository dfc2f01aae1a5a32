// SPDX-License-Identifier: Apache-2.0

import Orbits

/// A value as sorting sees it: numbers, then dates, then texts.
enum QuerySortKey: Comparable {
  case number(Double)
  case date(Epoch)
  case text(String)

  init(_ value: QueryValue, _ column: QueryColumn) {
    switch column.target.form {
    case .number:
      self = value.number.map { .number($0) } ?? .text(value.text)
    case .date:
      self = value.date.map { .date($0.earliest) } ?? .text(value.text)
    case nil:
      if let number = value.number {
        self = .number(number)
      } else if let date = value.date {
        self = .date(date.earliest)
      } else {
        self = .text(NameFolding.fold(value.text))
      }
    case .designator: self = .text(Designators.cospar(value.text) ?? value.text)
    default: self = .text(NameFolding.fold(value.text))
    }
  }
}
