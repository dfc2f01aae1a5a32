// SPDX-License-Identifier: Apache-2.0

/// A field or path that is shown, sorted or grouped by.
public struct QueryColumn: Sendable {
  /// The name as asked for.
  public let name: String
  let target: QueryEngine.Target

  /// Whether the values are numbers.
  public var isNumeric: Bool { target.form == .number }

  /// Whether several values hold together.
  public var isList: Bool { target.field?.isList ?? false }
}

/// A column to sort by.
public struct QueryOrder: Sendable {
  /// What is sorted by.
  public let column: QueryColumn
  /// Whether the largest come first.
  public let isDescending: Bool
}

extension QueryEngine {
  /// The columns of a list such as `id,name,mass_kg`.
  /// - Throws: ``QueryFailure`` with the place in the list.
  public func columns(_ list: String) throws(QueryFailure) -> [QueryColumn] {
    var columns: [QueryColumn] = []
    for part in Self.parts(list) {
      columns.append(
        QueryColumn(name: part.text, target: try target(part.text, at: part.place, in: list)))
    }
    return columns
  }

  /// What to sort by, of a list such as `launched,-mass`; a minus puts the largest first.
  /// - Throws: ``QueryFailure`` with the place in the list.
  public func orders(_ list: String) throws(QueryFailure) -> [QueryOrder] {
    var orders: [QueryOrder] = []
    for part in Self.parts(list) {
      let isDescending = part.text.hasPrefix("-")
      let name = isDescending ? String(part.text.dropFirst()) : part.text
      let place = (part.place.lowerBound + (isDescending ? 1 : 0))..<part.place.upperBound
      orders.append(
        QueryOrder(
          column: QueryColumn(name: name, target: try target(name, at: place, in: list)),
          isDescending: isDescending))
    }
    return orders
  }

  /// The parts of a list divided by commas, with their places in scalars.
  static func parts(_ list: String) -> [(text: String, place: Range<Int>)] {
    var parts: [(String, Range<Int>)] = []
    var place = 0
    for piece in list.split(separator: ",", omittingEmptySubsequences: false) {
      let count = piece.unicodeScalars.count
      let text = String(piece.drop { $0 == " " })
      let start = place + count - text.unicodeScalars.count
      if !text.isEmpty { parts.append((text, start..<(start + text.unicodeScalars.count))) }
      place += count + 1
    }
    return parts
  }

  /// What a column shows of an entry: all values where they hold together, else the one to use.
  public func shown(_ column: QueryColumn, of entry: QueryEntry) -> [QueryValue] {
    let values = values(of: column.target, for: entry)
    if column.isList { return values }
    if case .path = column.target {
      // Several items of a list each have a value; where sources differ the first is shown.
      return values.count > 1 && isSingleField(column, entry) ? [values[0]] : values
    }
    return Array(values.prefix(1))
  }

  private func isSingleField(_ column: QueryColumn, _ entry: QueryEntry) -> Bool {
    guard let node = inventory.record(entry.record)?[column.name] else { return false }
    if case .assertions = node.content { return true }
    return false
  }

  /// Entries in the order of columns; those without a value come last, equal ones stay in place.
  public func sorted(_ entries: [QueryEntry], by orders: [QueryOrder]) -> [QueryEntry] {
    guard !orders.isEmpty else { return entries }
    let keys = entries.map { entry in
      orders.map { order in
        values(of: order.column.target, for: entry).first.map { QuerySortKey($0, order.column) }
      }
    }
    let places = entries.indices.sorted { a, b in
      for (place, order) in orders.enumerated() {
        guard let left = keys[a][place] else {
          if keys[b][place] == nil { continue }
          return false
        }
        guard let right = keys[b][place] else { return true }
        if left == right { continue }
        return (left < right) != order.isDescending
      }
      return a < b
    }
    return places.map { entries[$0] }
  }
}
