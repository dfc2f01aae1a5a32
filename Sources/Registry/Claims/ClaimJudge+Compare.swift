// SPDX-License-Identifier: Apache-2.0

import Orbits

extension ClaimJudge {
  /// How a stated value stands to a found one.
  func compare(
    _ stated: String, _ value: ClaimLookup.Value, _ part: ClaimPart, _ label: Bilingual
  ) -> ClaimComparison {
    let found = value.text
    switch part.relation {
    case .before, .notBefore, .after:
      return compareOrder(stated, value, part.relation)
    case .atLeast, .atMost, .moreThan, .lessThan:
      guard let number = value.assertion.number, let bound = Double(stated) else {
        return ClaimComparison(.unsure(Self.notComparable(found, stated)))
      }
      return Self.compareBound(
        number, part.relation, bound, label, unit: FieldLabels.unit(value.field))
    default: break
    }
    if found == stated { return ClaimComparison(.agrees) }
    if value.field == "kind" {
      return ClaimComparison(Self.kinds(stated, found, name(value.owner)))
    }
    if Self.isDateField(value.field), let wanted = Self.date(stated) {
      return compareDate(wanted, value)
    }
    if let number = value.assertion.number, let wanted = Double(stated) {
      return Self.compareNumber(number, stated: stated, wanted)
    }
    return ClaimComparison(compareNames(stated, found, value))
  }

  static func notComparable(_ found: String, _ stated: String) -> Bilingual {
    Bilingual(
      "`\(found)` and `\(stated)` cannot be compared",
      "« \(found) » et « \(stated) » ne se comparent pas")
  }

  // MARK: - Numbers

  /// A number agrees where it rounds to the digits stated.
  private static func compareNumber(
    _ found: Double, stated: String, _ wanted: Double
  ) -> ClaimComparison {
    let digits = stated.split(separator: ".", maxSplits: 1)
    var step: Double = 1
    if digits.count == 2 { for _ in digits[1] { step /= 10 } }
    let tolerance = Bilingual(same: "±" + ClaimFormat.number(step / 2))
    let match: ClaimMatch = abs(found - wanted) <= step / 2 ? .agrees : .differs
    return ClaimComparison(match, tolerance: tolerance)
  }

  /// "More than" names a bound near the value; one that it exceeds twice over is a poor one.
  static func compareBound(
    _ found: Double, _ relation: ClaimRelation, _ bound: Double, _ label: Bilingual,
    unit: String?
  ) -> ClaimComparison {
    let isMet =
      switch relation {
      case .atLeast: found >= bound
      case .atMost: found <= bound
      case .moreThan: found > bound
      default: found < bound
      }
    if isMet, relation == .moreThan, bound > 0, found > 2 * bound {
      let mark = unit.map { " \($0)" } ?? ""
      let value = ClaimFormat.number(found) + mark
      let limit = ClaimFormat.number(bound) + mark
      return ClaimComparison(
        .near(
          Bilingual(
            "\(label.english) is \(value), which is more than \(limit), but over twice as much",
            "\(label.french) est de \(value), plus de \(limit) certes, mais plus du double")),
        tolerance: Bilingual("up to twice the bound", "jusqu'au double de la borne"))
    }
    return ClaimComparison(isMet ? .agrees : .differs)
  }

  // MARK: - Names

  /// Two names agree where they mean the same record, or fold to the same text.
  private func compareNames(_ stated: String, _ found: String, _ value: ClaimLookup.Value)
    -> ClaimMatch
  {
    if let a = only(stated), let b = only(found), a == b { return .agrees }
    if FieldLabels.key(value.field) == "status" {
      return Self.states(stated, found, name(value.owner))
    }
    let wanted = NameFolding.fold(stated)
    let folded = NameFolding.fold(found)
    if wanted == folded { return .agrees }
    // A surname stands for the whole name.
    if wanted.count >= 4, folded.hasSuffix(wanted) { return .agrees }
    if wanted.count >= 6 {
      let bound = max(1, wanted.count / 8)
      let edits = NameDistance.edits(
        Array(wanted.unicodeScalars), Array(folded.unicodeScalars), atMost: bound)
      if edits != nil {
        return .near(
          Bilingual(
            "the registry spells it \(found), not \(stated)",
            "le registre écrit \(found), et non \(stated)"))
      }
    }
    return .differs
  }

  /// The id of the one record that a name means; nil where there is none or there are several.
  ///
  /// Only whole names count; `Catalog.find` would look for names that are near them.
  func only(_ name: String, among kinds: Set<RecordKind> = Set(RecordKind.allCases)) -> String? {
    let found = catalog.names.find(name, among: kinds)
    return found.count == 1 ? found[0].id : nil
  }

  /// Ends that are alike: what came down was not for that landed.
  private static func states(_ stated: String, _ found: String, _ name: Bilingual) -> ClaimMatch {
    let down: Set<String> = ["landed", "deorbited", "decayed", "impacted"]
    let (a, b) = (ClaimWords.both(stated), ClaimWords.both(found))
    if down.contains(stated), down.contains(found) {
      return .near(
        Bilingual(
          "\(name.english) came down, but is \(b.english), not \(a.english)",
          "\(name.french) est retombé, mais \(b.french), et non \(a.french)"))
    }
    let working: Set<String> = ["operational", "active", "in service", "in-service"]
    if working.contains(stated), working.contains(found) { return .agrees }
    return .differs
  }

  /// Kinds that both fly are near each other; all others are a confusion.
  private static func kinds(_ stated: String, _ found: String, _ name: Bilingual) -> ClaimMatch {
    guard let a = RecordKind(rawValue: stated), let b = RecordKind(rawValue: found), a.isObject,
      b.isObject
    else { return .differs }
    let (wanted, own) = (ClaimWords.both(stated), ClaimWords.both(found))
    return .near(
      Bilingual(
        "the kind of \(name.english) is \(own.english), not \(wanted.english)",
        "la nature \(French.of(name.french)) : \(own.french), et non \(wanted.french)"))
  }
}

/// Figures in sentences.
enum ClaimFormat {
  /// A number with at most two decimals, without trailing zeros.
  static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "\(value)" }
    let hundredths = Int((abs(value) * 100).rounded())
    let sign = value < 0 && hundredths > 0 ? "-" : ""
    let whole = hundredths / 100
    let rest = hundredths % 100
    if rest == 0 { return "\(sign)\(whole)" }
    let decimals = rest % 10 == 0 ? "\(rest / 10)" : (rest < 10 ? "0\(rest)" : "\(rest)")
    return "\(sign)\(whole).\(decimals)"
  }
}
