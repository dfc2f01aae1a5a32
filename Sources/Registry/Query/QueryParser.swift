// SPDX-License-Identifier: Apache-2.0

/// Reads the text of a query.
struct QueryParser {
  private let text: String
  private let scalars: [Unicode.Scalar]
  private var index = 0

  init(_ text: String) {
    self.text = text
    scalars = Array(text.unicodeScalars)
  }

  /// All terms of the query.
  mutating func terms() throws(QueryFailure) -> [Query.Term] {
    var terms: [Query.Term] = []
    while true {
      while let scalar = peek, scalar.properties.isWhitespace { index += 1 }
      guard peek != nil else { return terms }
      terms.append(try term())
    }
  }

  private var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private func failure(_ reason: String, _ place: Range<Int>) -> QueryFailure {
    QueryFailure(query: text, place: place, reason: reason)
  }

  private mutating func term() throws(QueryFailure) -> Query.Term {
    let start = index
    var isNegated = false
    if let scalar = peek, scalar == "-" || scalar == "!" {
      index += 1
      isNegated = true
      guard let next = peek, !next.properties.isWhitespace else {
        throw failure("`\(scalar)` needs a term right behind it", start..<index)
      }
    }
    let nameStart = index
    if let end = fieldEnd(), let comparison = comparison(at: end) {
      let name = Self.string(scalars[nameStart..<end])
      index = comparison.end
      return Query.Term(
        field: name, fieldPlace: nameStart..<end, comparison: comparison.kind,
        alternatives: try alternatives(after: nameStart, comparison.kind),
        isNegated: isNegated != comparison.isNegated)
    }
    var words: [Query.Alternative] = []
    repeat {
      if !words.isEmpty { index += 1 }
      let place = index
      let (word, isQuoted) = try piece { $0 == "|" || $0.properties.isWhitespace }
      guard !word.isEmpty else {
        throw failure("a word is missing here", start..<max(index, start + 1))
      }
      words.append(.init(operand: .value(word, isQuoted: isQuoted), place: place..<index))
    } while peek == "|"
    return Query.Term(
      field: nil, fieldPlace: nameStart..<nameStart, comparison: .matches, alternatives: words,
      isNegated: isNegated)
  }

  /// The end of what may be a field's name at the index; nil where there is none.
  private func fieldEnd() -> Int? {
    guard let first = peek, first.isASCII, first.properties.isAlphabetic else { return nil }
    var place = index
    var depth = 0
    while place < scalars.count {
      let scalar = scalars[place]
      if scalar == "[" {
        depth += 1
      } else if scalar == "]" {
        depth -= 1
      } else if depth == 0 {
        let isPart =
          scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
        guard isPart || scalar == "_" || scalar == "." || scalar == "/" || scalar == "-" else {
          break
        }
      }
      place += 1
    }
    return depth == 0 ? place : nil
  }

  private func comparison(
    at place: Int
  ) -> (kind: Query.Comparison, isNegated: Bool, end: Int)? {
    func has(_ text: String, at place: Int) -> Bool {
      let wanted = Array(text.unicodeScalars)
      return place + wanted.count <= scalars.count
        && Array(scalars[place..<(place + wanted.count)]) == wanted
    }
    var place = place
    let hasColon = has(":", at: place)
    if hasColon { place += 1 }
    if has(">=", at: place) { return (.greaterOrEqual, false, place + 2) }
    if has("<=", at: place) { return (.lessOrEqual, false, place + 2) }
    if has("!=", at: place) { return (.equals, true, place + 2) }
    if has("==", at: place) { return (.equals, false, place + 2) }
    if has(">", at: place) { return (.greater, false, place + 1) }
    if has("<", at: place) { return (.less, false, place + 1) }
    if has("=", at: place) { return (.equals, false, place + 1) }
    return hasColon ? (.matches, false, place) : nil
  }

  private mutating func alternatives(
    after start: Int, _ comparison: Query.Comparison
  ) throws(QueryFailure) -> [Query.Alternative] {
    var all: [Query.Alternative] = []
    repeat {
      if !all.isEmpty { index += 1 }
      let place = index
      let operand = try operand(after: start)
      all.append(.init(operand: operand, place: place..<index))
    } while peek == "|" || peek == ","
    if comparison != .matches, comparison != .equals {
      if all.count > 1 {
        throw failure("one value is meant after a comparison", start..<index)
      }
      if case .range = all[0].operand {
        throw failure("a range goes with `:`, not with a comparison", start..<index)
      }
    }
    return all
  }

  private mutating func operand(after start: Int) throws(QueryFailure) -> Query.Operand {
    let ends: (Unicode.Scalar) -> Bool = { $0 == "|" || $0 == "," || $0.properties.isWhitespace }
    let low = isRangeMark ? nil : try piece(until: ends, rangeEnds: true)
    if isRangeMark {
      index += peek == "…" ? 1 : 2
      let high = try piece(until: ends, rangeEnds: true)
      if low == nil && high.text.isEmpty {
        throw failure("a range needs an end", start..<index)
      }
      return .range(low?.text, high.text.isEmpty ? nil : high.text)
    }
    guard let low, !low.text.isEmpty || low.isQuoted else {
      throw failure("a value is missing here", index..<(index + 1))
    }
    return .value(low.text, isQuoted: low.isQuoted)
  }

  private var isRangeMark: Bool {
    guard let scalar = peek else { return false }
    return scalar == "…"
      || (scalar == "." && index + 1 < scalars.count && scalars[index + 1] == ".")
  }

  private mutating func piece(
    until ends: (Unicode.Scalar) -> Bool
  ) throws(QueryFailure) -> (text: String, isQuoted: Bool) {
    try piece(until: ends, rangeEnds: false)
  }

  /// A quoted text, or what stands before an end.
  private mutating func piece(
    until ends: (Unicode.Scalar) -> Bool, rangeEnds: Bool
  ) throws(QueryFailure) -> (text: String, isQuoted: Bool) {
    let start = index
    if let quote = peek, quote == "\"" || quote == "'" {
      index += 1
      while let scalar = peek, scalar != quote { index += 1 }
      guard peek != nil else {
        throw failure("the quotation is not closed", start..<scalars.count)
      }
      index += 1
      return (Self.string(scalars[(start + 1)..<(index - 1)]), true)
    }
    while let scalar = peek, !ends(scalar), !(rangeEnds && isRangeMark) { index += 1 }
    return (Self.string(scalars[start..<index]), false)
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
