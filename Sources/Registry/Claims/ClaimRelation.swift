// SPDX-License-Identifier: Apache-2.0

/// How a claim relates the value it states to a field.
public enum ClaimRelation: String, Sendable, Hashable, CaseIterable {
  /// The field has this value.
  case equal = "is"
  /// The field does not have this value.
  case unequal = "is-not"
  /// The value is among those of the field.
  case includes
  /// The field is this or more.
  case atLeast = "at-least"
  /// The field is this or less.
  case atMost = "at-most"
  /// The field is more than this.
  case moreThan = "more-than"
  /// The field is less than this.
  case lessThan = "less-than"
  /// The date is before this one.
  case before
  /// The date is this or later.
  case notBefore = "not-before"
  /// The date is after this one.
  case after
  /// So many records are of a group.
  case count
  /// The subject comes first in a group.
  case first
  /// No record is of a group.
  case none

  /// The relation and a value in words: at least 40, before 2020.
  public func phrase(_ stated: Bilingual) -> Bilingual {
    let (english, french) = (stated.english, stated.french)
    switch self {
    case .atLeast: return Bilingual("at least \(english)", "au moins \(french)")
    case .atMost: return Bilingual("at most \(english)", "au plus \(french)")
    case .moreThan: return Bilingual("more than \(english)", "plus de \(french)")
    case .lessThan: return Bilingual("less than \(english)", "moins de \(french)")
    case .before: return Bilingual("before \(english)", "avant \(french)")
    case .notBefore: return Bilingual("\(english) or later", "\(french) ou plus tard")
    case .after: return Bilingual("after \(english)", "après \(french)")
    case .unequal: return Bilingual("not \(english)", "non \(french)")
    case .equal, .includes, .count: return stated
    case .first: return Bilingual("first", "premier")
    case .none: return Bilingual("none", "aucun")
    }
  }
}
