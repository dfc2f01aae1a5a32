// SPDX-License-Identifier: Apache-2.0

import Orbits

/// A term of a query, ready to be tried on entries.
struct QueryCondition {
  /// A value or a range to compare with, read in the ways that the field may need.
  struct Operand {
    var text: String
    var folded: String
    var pattern: WildcardPattern?
    var number: Double?
    /// Half of the last digit written.
    var rounding = 0.0
    var date: VagueDate?
    var regime: OrbitRegime?
    var designator: String?
    /// The ends, for ranges; the rest is empty then.
    var isRange = false
    var lowNumber: Double?
    var highNumber: Double?
    var lowDate: VagueDate?
    var highDate: VagueDate?
    var lowText: String?
    var highText: String?
    /// Whether a value of any kind will do.
    var isAnything = false
  }

  /// What is compared; nil for a word in names.
  let target: QueryEngine.Target?
  let comparison: Query.Comparison
  let operands: [Operand]
  let isNegated: Bool

  /// How long trying takes, in no unit.
  var cost: Int {
    switch target {
    case nil: 5
    case .field(.kind): 0
    case .field(.norad), .field(.cospar), .field(.owner), .field(.id): 1
    case .field(let field):
      switch field {
      case .perigee, .apogee, .inclination, .period, .eccentricity, .regime, .source: 9
      default: 3
      }
    case .path: 4
    case .through: 8
    }
  }

  /// Whether the term holds.
  func holds(for entry: QueryEntry, in engine: QueryEngine) -> Bool {
    fits(entry, engine) != isNegated
  }

  private func fits(_ entry: QueryEntry, _ engine: QueryEngine) -> Bool {
    guard let target else {
      let names = engine.foldedNames(of: entry)
      return operands.contains { operand in
        if let pattern = operand.pattern { return names.contains { pattern.matches($0) } }
        return names.contains { $0.contains(operand.folded) }
      }
    }
    if case .field(.regime) = target { return fitsRegime(entry, engine) }
    if case .field(.name) = target {
      let names =
        engine.values(of: .name, for: entry) + engine.values(of: .aliases, for: entry)
      return names.contains { value in operands.contains { fits(value, $0, .text, engine, nil) } }
    }
    let values = engine.values(of: target, for: entry)
    let form = target.form
    let field = target.field
    return values.contains { value in
      operands.contains { fits(value, $0, form, engine, field) }
    }
  }

  private func fits(
    _ value: QueryValue, _ operand: Operand, _ form: QueryField.Form?, _ engine: QueryEngine,
    _ field: QueryField?
  ) -> Bool {
    if operand.isAnything { return true }
    if let pattern = operand.pattern { return pattern.matches(value.text.lowercased()) }
    switch form {
    case .number: return value.number.map { fits($0, operand) } ?? false
    case .date: return value.date.map { fits($0, operand) } ?? false
    case nil:
      // A path of a record: whatever both sides can be read as.
      if let number = value.number, operand.hasNumber { return fits(number, operand) }
      if operand.hasDate, let date = value.date { return fits(date, operand) }
      return fitsText(value.text, operand)
    case .code:
      if field == .kind, operand.folded == "object" {
        return RecordKind(rawValue: value.text)?.isObject ?? false
      }
      if isOrdered(operand) { return fitsText(value.text, operand) }
      let text = value.text.lowercased()
      if text == operand.text.lowercased() { return true }
      guard field == .owner || field == .state || field == .registry else {
        return NameFolding.fold(value.text) == operand.folded && !operand.folded.isEmpty
      }
      if let a = engine.states[text], let b = engine.states[operand.text.lowercased()] {
        return a == b
      }
      return false
    case .reference:
      if isOrdered(operand) { return fitsText(value.text, operand) }
      let names = engine.names(of: value.text, from: field ?? .parent)
      return comparison == .equals
        ? names.contains(operand.folded)
        : names.contains { $0.contains(operand.folded) }
    case .designator:
      if isOrdered(operand) { return fitsText(value.text, operand) }
      guard let wanted = operand.designator else { return fitsText(value.text, operand) }
      let text = Designators.cospar(value.text) ?? value.text
      if text == wanted { return true }
      return comparison == .matches && wanted.last?.isNumber == true
        && InventoryIndex.launchPart(of: text) == wanted
    case .text, .regime: return fitsText(value.text, operand)
    }
  }

  private func isOrdered(_ operand: Operand) -> Bool {
    operand.isRange || (comparison != .matches && comparison != .equals)
  }

  // MARK: - Values by their form

  private func fits(_ value: Double, _ operand: Operand) -> Bool {
    if operand.isRange {
      return (operand.lowNumber.map { value >= $0 } ?? true)
        && (operand.highNumber.map { value <= $0 } ?? true)
    }
    guard let wanted = operand.number else { return false }
    switch comparison {
    // What rounds to the digits given is meant, with a hair for the binary form.
    case .matches: return abs(value - wanted) <= operand.rounding * (1 + 1e-9)
    case .equals: return value == wanted
    case .less: return value < wanted
    case .lessOrEqual: return value <= wanted
    case .greater: return value > wanted
    case .greaterOrEqual: return value >= wanted
    }
  }

  private func fits(_ value: VagueDate, _ operand: Operand) -> Bool {
    if operand.isRange {
      return (operand.lowDate.map { !value.isCertainlyBefore($0.earliest) } ?? true)
        && (operand.highDate.flatMap(\.latest).map { value.earliest < $0 } ?? true)
    }
    guard let wanted = operand.date else { return false }
    switch comparison {
    case .matches: return value.mayEqual(wanted)
    case .equals:
      return value.earliest >= wanted.earliest
        && (wanted.latest.map { end in value.latest.map { $0 <= end } ?? false } ?? true)
    case .less: return value.earliest < wanted.earliest
    case .lessOrEqual: return wanted.latest.map { value.earliest < $0 } ?? true
    case .greater:
      guard let end = wanted.latest else { return false }
      return value.latest.map { $0 > end } ?? true
    case .greaterOrEqual: return !value.isCertainlyBefore(wanted.earliest)
    }
  }

  private func fitsText(_ value: String, _ operand: Operand) -> Bool {
    let folded = NameFolding.fold(value)
    if operand.isRange {
      return (operand.lowText.map { folded >= $0 } ?? true)
        // The end of a range takes what begins with it: ..2011 has 2011-035.
        && (operand.highText.map { folded <= $0 || folded.hasPrefix($0) } ?? true)
    }
    switch comparison {
    case .matches:
      return operand.folded.isEmpty ? value.contains(operand.text) : folded.contains(operand.folded)
    case .equals: return operand.folded.isEmpty ? value == operand.text : folded == operand.folded
    case .less: return folded < operand.folded
    case .lessOrEqual: return folded <= operand.folded
    case .greater: return folded > operand.folded
    case .greaterOrEqual: return folded >= operand.folded
    }
  }

  /// A class that is stated decides; where none is, the figures do.
  private func fitsRegime(_ entry: QueryEntry, _ engine: QueryEngine) -> Bool {
    let stated = engine.values(of: .regime, for: entry)
    return operands.contains { operand in
      if operand.isAnything { return !stated.isEmpty }
      guard let wanted = operand.regime, operand.pattern == nil, !isOrdered(operand) else {
        return stated.contains { fits($0, operand, .text, engine, .regime) }
      }
      for value in stated {
        guard let regime = OrbitRegime(label: value.text) else {
          if NameFolding.fold(value.text) == operand.folded { return true }
          continue
        }
        if regime == wanted { return true }
        if comparison == .matches, wanted.covers(regime) { return true }
      }
      return false
    }
  }
}

extension OrbitRegime {
  /// Whether a narrower class is one of this.
  fileprivate func covers(_ other: OrbitRegime) -> Bool {
    switch (self, other) {
    case (.leo, .sso), (.gso, .geo), (.gso, .igso), (.heo, .molniya), (.heo, .tundra),
      (.heo, .gto):
      true
    default: false
    }
  }
}

extension QueryCondition.Operand {
  /// Whether it can be compared with numbers.
  fileprivate var hasNumber: Bool {
    isRange
      ? (lowNumber ?? highNumber) != nil && (lowText == nil || lowNumber != nil)
        && (highText == nil || highNumber != nil) : number != nil
  }

  /// Whether it can be compared with dates.
  fileprivate var hasDate: Bool {
    isRange
      ? (lowDate ?? highDate) != nil && (lowText == nil || lowDate != nil)
        && (highText == nil || highDate != nil) : date != nil
  }
}

extension QueryEngine.Target {
  /// How values are compared; nil for paths, where the values tell.
  var form: QueryField.Form? {
    switch self {
    case .field(let field): field.form
    case .path: nil
    case .through(_, let rest): rest.form
    }
  }

  /// The field at the end; nil for paths.
  var field: QueryField? {
    switch self {
    case .field(let field): field
    case .path: nil
    case .through(_, let rest): rest.field
    }
  }
}
