// SPDX-License-Identifier: Apache-2.0

import Orbits

/// How many entries have which values, with sums and means of figures.
public struct QueryStatistics: Sendable, Hashable {
  /// What is known of a figure within a group.
  public struct Figure: Sendable, Hashable {
    /// How many entries have the figure.
    public fileprivate(set) var count = 0
    /// The sum of all.
    public fileprivate(set) var sum = 0.0
    /// The least; nil where none has it.
    public fileprivate(set) var least: Double?
    /// The largest; nil where none has it.
    public fileprivate(set) var largest: Double?

    /// The mean; nil where none has the figure.
    public var mean: Double? { count > 0 ? sum / Double(count) : nil }

    fileprivate mutating func add(_ value: Double) {
      count += 1
      sum += value
      least = min(least ?? value, value)
      largest = max(largest ?? value, value)
    }
  }

  /// Entries that have the same values.
  public struct Group: Sendable, Hashable {
    /// The values, one for each field that is grouped by; nil where it is not known.
    public let keys: [String?]
    /// How many entries.
    public fileprivate(set) var count: Int
    /// What is known of each figure asked for.
    public fileprivate(set) var figures: [Figure]
  }

  /// The names of the fields that are grouped by.
  public let fields: [String]
  /// The names of the figures.
  public let figures: [String]
  /// The groups: dates and numbers in their order, others the largest first, the unknown last.
  public private(set) var groups: [Group] = []
  /// How many entries there are; they may be in several groups, where a field has several values.
  public private(set) var entryCount = 0

  /// A field to group by, and how values are brought together.
  private struct Grouping {
    enum Step { case none, year, decade, month, width(Double) }
    var column: QueryColumn
    var step: Step
    var isOrdered: Bool
  }

  /// Counts entries.
  /// - Parameters:
  ///   - entries: what is counted.
  ///   - list: fields to group by, such as `owner,launched:decade` or `mass:500`; dates are taken
  ///     by year unless `:month` or `:decade` is asked for, numbers by steps after a colon.
  ///   - figures: numbers to sum, such as `mass`; empty for none.
  ///   - engine: who knows the values.
  /// - Throws: ``QueryFailure`` with the place in the list.
  public init(
    _ entries: [QueryEntry], by list: String, of figures: String = "", in engine: QueryEngine
  ) throws(QueryFailure) {
    let groupings = try Self.groupings(list, engine)
    let columns = try engine.columns(figures)
    self.fields = groupings.map(\.column.name)
    self.figures = columns.map(\.name)
    var places: [[String?]: Int] = [:]
    var sortKeys: [[QuerySortKey?]] = []
    for entry in entries {
      entryCount += 1
      let numbers = columns.map { engine.shown($0, of: entry).first?.number }
      var combinations: [([String?], [QuerySortKey?])] = [([], [])]
      for grouping in groupings {
        let keys = Self.keys(of: entry, grouping, engine)
        combinations = combinations.flatMap { head in
          keys.map { (head.0 + [$0.0], head.1 + [$0.1]) }
        }
      }
      for (keys, order) in combinations {
        let place = places[keys] ?? groups.count
        if place == groups.count {
          places[keys] = place
          groups.append(
            Group(keys: keys, count: 0, figures: columns.map { _ in Figure() }))
          sortKeys.append(order)
        }
        groups[place].count += 1
        for (position, number) in numbers.enumerated() {
          if let number { groups[place].figures[position].add(number) }
        }
      }
    }
    let unsorted = groups
    let order = groups.indices.sorted { a, b in
      for (position, grouping) in groupings.enumerated() where grouping.isOrdered {
        guard let left = sortKeys[a][position] else {
          if sortKeys[b][position] == nil { continue }
          return false
        }
        guard let right = sortKeys[b][position] else { return true }
        if left != right { return left < right }
      }
      if unsorted[a].count != unsorted[b].count { return unsorted[a].count > unsorted[b].count }
      return unsorted[a].keys.map { $0 ?? "\u{10FFFF}" }
        .lexicographicallyPrecedes(unsorted[b].keys.map { $0 ?? "\u{10FFFF}" })
    }
    groups = order.map { unsorted[$0] }
  }

  private static func groupings(
    _ list: String, _ engine: QueryEngine
  ) throws(QueryFailure) -> [Grouping] {
    var groupings: [Grouping] = []
    for part in QueryEngine.parts(list) {
      let pieces = part.text.split(separator: ":", maxSplits: 1).map(String.init)
      let name = pieces.first ?? part.text
      let start = part.place.lowerBound
      let target = try engine.target(
        name, at: start..<(start + name.unicodeScalars.count), in: list)
      var step = target.form == .date ? Grouping.Step.year : .none
      if pieces.count == 2 {
        switch pieces[1] {
        case "year": step = .year
        case "decade": step = .decade
        case "month": step = .month
        default:
          guard let width = Double(pieces[1]), width > 0, width.isFinite else {
            throw QueryFailure(
              query: list,
              place: (start + name.unicodeScalars.count + 1)..<max(
                part.place.upperBound, start + name.unicodeScalars.count + 2),
              reason: "after the colon goes year, decade, month, or a step such as 500")
          }
          step = .width(width)
        }
      }
      var isOrdered = target.form == .date || target.form == .number
      if case .none = step {} else { isOrdered = true }
      groupings.append(
        Grouping(
          column: QueryColumn(name: part.text, target: target), step: step, isOrdered: isOrdered))
    }
    guard !groupings.isEmpty else {
      throw QueryFailure(query: list, place: 0..<1, reason: "a field to group by is missing")
    }
    return groupings
  }

  private static func keys(
    of entry: QueryEntry, _ grouping: Grouping, _ engine: QueryEngine
  ) -> [(String?, QuerySortKey?)] {
    var keys: [(String?, QuerySortKey?)] = []
    for value in engine.shown(grouping.column, of: entry) {
      let key = key(value, grouping)
      if !keys.contains(where: { $0.0 == key.0 }) { keys.append(key) }
    }
    return keys.isEmpty ? [(nil, nil)] : keys
  }

  private static func key(
    _ value: QueryValue, _ grouping: Grouping
  ) -> (String?, QuerySortKey?) {
    switch grouping.step {
    case .none: return (value.text, QuerySortKey(value, grouping.column))
    case .width(let width):
      guard let number = value.number else { return (nil, nil) }
      let low: Double = (number / width).rounded(.down) * width
      let text = QueryValue.figure(low, decimals: 6).text
      return ("\(text)..\(QueryValue.figure(low + width, decimals: 6).text)", .number(low))
    case .year, .decade, .month:
      guard let date = value.date else { return (nil, nil) }
      let start = date.earliest.iso8601(fractionDigits: 0)
      let text: String
      switch grouping.step {
      case .decade: text = start.prefix(3) + "0s"
      case .month: text = date.precision >= .month ? String(start.prefix(7)) : date.canonical
      // A date vaguer than a year stands for itself.
      default: text = date.precision >= .year ? String(start.prefix(4)) : date.canonical
      }
      return (text, .date(date.earliest))
    }
  }
}
