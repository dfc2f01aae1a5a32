// SPDX-License-Identifier: Apache-2.0

/// What the registry makes of a claim, or of one part of it.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
  /// It agrees with what independent sources or the physics say.
  case holds
  /// It cannot be so if the registry is right.
  case contradicted
  /// It is near the truth: right in part, by another name, by another clock, or overtaken.
  case imprecise
  /// The registry has nothing independent to hold against it.
  case cannotTell = "cannot tell"

  /// The verdict in the words of a language.
  public var words: Bilingual {
    switch self {
    case .holds: Bilingual("holds", "confirmé")
    case .contradicted: Bilingual("contradicted", "contredit")
    case .imprecise: Bilingual("imprecise", "imprécis")
    case .cannotTell: Bilingual("cannot tell", "invérifiable")
    }
  }
}
