// SPDX-License-Identifier: Apache-2.0

/// What the registry makes of a claim: the verdict, why, and the figures of each part.
///
/// A claim holds where all its parts hold. It is contradicted where no part holds and at least one
/// is contradicted; imprecise where a part is imprecise, or some parts hold and others are
/// contradicted; and nothing can be told where parts are left that the registry cannot judge.
public struct ClaimJudgement: Sendable, Hashable {
  /// The claim.
  public let claim: Claim
  /// The verdict.
  public let verdict: Verdict
  /// Why, in one sentence.
  public let reason: Bilingual
  /// The parts with their figures, in the order of the claim.
  public let parts: [PartJudgement]

  /// The parts that the verdict rests on.
  public var deciding: [PartJudgement] {
    switch verdict {
    case .holds: parts
    case .cannotTell: parts.filter { $0.verdict == .cannotTell }
    case .contradicted, .imprecise:
      parts.filter { $0.verdict == .contradicted || $0.verdict == .imprecise }
    }
  }

  /// The ids of the sources that decide, each once, in the order of the parts.
  public var sources: [String] {
    var seen: Set<String> = []
    return deciding.flatMap(\.evidence).compactMap(\.source).filter { seen.insert($0).inserted }
  }

  init(_ claim: Claim, parts: [PartJudgement]) {
    self.claim = claim
    self.parts = parts
    if claim.nature == .opinion {
      verdict = .cannotTell
      reason = Bilingual(
        "An opinion, which nothing can be held against.",
        "Une opinion, à laquelle rien ne peut être opposé.")
      return
    }
    let verdicts = Set(parts.map(\.verdict))
    let isMixed = verdicts.contains(.contradicted) && verdicts.contains(.holds)
    if parts.isEmpty {
      verdict = .cannotTell
      reason = Bilingual(
        "The registry has no field that it could be held against.",
        "Le registre n'a aucun champ auquel la confronter.")
      return
    }
    if verdicts.contains(.imprecise) || isMixed {
      verdict = .imprecise
    } else if verdicts.contains(.contradicted) {
      verdict = .contradicted
    } else {
      verdict = verdicts.contains(.cannotTell) ? .cannotTell : .holds
    }
    reason = Self.sentence(verdict, parts)
  }

  private static func sentence(_ verdict: Verdict, _ parts: [PartJudgement]) -> Bilingual {
    var deciding: [PartJudgement]
    switch verdict {
    case .holds: deciding = parts
    case .cannotTell: deciding = parts.filter { $0.verdict == .cannotTell }
    case .contradicted, .imprecise:
      deciding = parts.filter { $0.verdict == .contradicted }
      deciding += parts.filter { $0.verdict == .imprecise }
    }
    let reasons = ClaimClause.merged(deciding.map(\.clause))
    let shown = reasons.count > 3 ? Array(reasons.prefix(2)) : reasons
    var text = Bilingual.joined(shown)
    let hidden = reasons.count - shown.count
    if hidden > 0 {
      text = Bilingual(
        "\(text.english); and \(hidden) more", "\(text.french) ; et \(hidden) autres")
    }
    let right = parts.count { $0.verdict == .holds }
    if verdict == .imprecise, right > 0 {
      text = Bilingual(
        "\(text.english); \(right) of \(parts.count) parts \(right == 1 ? "holds" : "hold")",
        "\(text.french) ; \(right) des \(parts.count) éléments "
          + (right == 1 ? "est exact" : "sont exacts"))
    }
    return Bilingual(capitalized(text.english) + ".", capitalized(text.french) + ".")
  }

  /// Names of records keep their case; sentences begin with a capital.
  private static func capitalized(_ text: String) -> String {
    guard let first = text.first, first.isLetter else { return text }
    return first.uppercased() + text.dropFirst()
  }
}
