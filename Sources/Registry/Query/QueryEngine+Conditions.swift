// SPDX-License-Identifier: Apache-2.0

import Orbits

extension QueryEngine {
  /// A term, with its field found and its values read.
  func condition(
    of term: Query.Term, in query: Query
  ) throws(QueryFailure) -> QueryCondition {
    guard let name = term.field else {
      var operands: [QueryCondition.Operand] = []
      for alternative in term.alternatives {
        guard case .value(let text, let isQuoted) = alternative.operand else { continue }
        operands.append(Self.operand(text, isQuoted: isQuoted, foldsPattern: true))
      }
      return QueryCondition(
        target: nil, comparison: .matches, operands: operands, isNegated: term.isNegated)
    }
    let target = try target(name, at: term.fieldPlace, in: query.text)
    var operands: [QueryCondition.Operand] = []
    for alternative in term.alternatives {
      operands.append(try operand(alternative, of: target, name: name, in: query))
    }
    return QueryCondition(
      target: target, comparison: term.comparison, operands: operands, isNegated: term.isNegated)
  }

  private func operand(
    _ alternative: Query.Alternative, of target: Target, name: String, in query: Query
  ) throws(QueryFailure) -> QueryCondition.Operand {
    func failure(_ reason: String) -> QueryFailure {
      QueryFailure(query: query.text, place: alternative.place, reason: reason)
    }
    switch alternative.operand {
    case .range(let low, let high):
      var operand = QueryCondition.Operand(text: "", folded: "")
      operand.isRange = true
      operand.lowText = low.map { NameFolding.fold($0) }
      operand.highText = high.map { NameFolding.fold($0) }
      operand.lowNumber = low.flatMap(Self.number)
      operand.highNumber = high.flatMap(Self.number)
      operand.lowDate = low.flatMap { try? VagueDate($0) }
      operand.highDate = high.flatMap { try? VagueDate($0) }
      for (text, number, date) in [
        (low, operand.lowNumber, operand.lowDate), (high, operand.highNumber, operand.highDate),
      ] {
        guard let text else { continue }
        if target.form == .number, number == nil {
          throw failure("`\(name)` is a number; `\(text)` is none")
        }
        if target.form == .date, date == nil { throw failure(Self.noDate(name, text)) }
      }
      if let low = operand.lowNumber, let high = operand.highNumber, low > high,
        target.form == .number
      {
        throw failure("the range is empty: \(low) is more than \(high)")
      }
      if let low, let high, let first = operand.lowDate, let last = operand.highDate,
        target.form == .date, last.isCertainlyBefore(first)
      {
        throw failure("the range is empty: \(low) is after \(high)")
      }
      return operand
    case .value(let text, let isQuoted):
      let operand = Self.operand(text, isQuoted: isQuoted, foldsPattern: false)
      if operand.isAnything || operand.pattern != nil { return operand }
      switch target.form {
      case .number:
        guard operand.number != nil else {
          throw failure("`\(name)` is a number; `\(text)` is none")
        }
      case .date:
        guard operand.date != nil else { throw failure(Self.noDate(name, text)) }
      case .code where target.field == .kind:
        guard operand.folded == "object" || RecordKind(rawValue: text.lowercased()) != nil else {
          throw failure(
            "there is no kind `\(text)`; there are object, "
              + RecordKind.allCases.map(\.rawValue).joined(separator: ", "))
        }
      default: break
      }
      return operand
    }
  }

  private static func noDate(_ name: String, _ text: String) -> String {
    do throws(VagueDate.ParseError) {
      _ = try VagueDate(text)
      return ""
    } catch {
      return "`\(name)` is a date such as 2011, 2011-07 or 2011-07-15; in `\(text)`, \(error)"
    }
  }

  private static func number(_ text: String) -> Double? {
    guard let number = Double(text), number.isFinite else { return nil }
    return number
  }

  /// A value read in every way.
  private static func operand(
    _ text: String, isQuoted: Bool, foldsPattern: Bool
  ) -> QueryCondition.Operand {
    var operand = QueryCondition.Operand(text: text, folded: NameFolding.fold(text))
    if !isQuoted {
      operand.pattern = WildcardPattern(
        foldsPattern
          ? text.split(separator: "*", omittingEmptySubsequences: false)
            .map { NameFolding.fold($0) }.joined(separator: "*")
          : text)
      if let pattern = operand.pattern, pattern.isAnything {
        operand.isAnything = true
        return operand
      }
    }
    operand.number = number(text)
    operand.rounding = Cited(0.0, text: text, place: Place(file: 0, line: 0)).rounding
    operand.date = try? VagueDate(text)
    operand.regime = OrbitRegime(label: text)
    operand.designator = Designators.cospar(text)
    return operand
  }
}
