// SPDX-License-Identifier: Apache-2.0

extension ClaimJudge {
  /// Holds a name against those that the registry has for a record.
  ///
  /// The name and every alias count, in any spelling. A name that is none of them, but a few letters
  /// away from one, is a variant that no authority uses.
  func judgeName(_ part: ClaimPart, _ record: Record, _ claim: Claim) -> PartJudgement {
    guard let stated = part.stated else {
      return PartJudgement(
        part, .cannotTell,
        reason: Bilingual("the claim states no name", "l'assertion ne donne pas de nom"))
    }
    let known = [record.name] + record.aliases
    let place = record["name"]?.location ?? record.location
    func evidence(_ name: String) -> [ClaimEvidence] {
      [
        ClaimEvidence(
          subject: record.id, field: name == record.name ? "name" : "aliases", value: name,
          source: record.source, location: place, confidence: .reported)
      ]
    }
    let folded = NameFolding.fold(stated)
    if let name = known.first(where: { NameFolding.fold($0) == folded }) {
      return PartJudgement(
        part, .holds, found: Bilingual(same: name),
        reason: Bilingual(
          "\(stated) is a name of \(record.name)", "\(stated) est un nom de \(record.name)"),
        evidence: evidence(name))
    }
    let scalars = Array(folded.unicodeScalars)
    let bound = max(1, scalars.count / 3)
    let near = known.compactMap { name -> (edits: Int, name: String)? in
      let own = Array(NameFolding.fold(name).unicodeScalars)
      return NameDistance.edits(scalars, own, atMost: bound).map { ($0, name) }
    }.min { $0.edits < $1.edits }
    if let near {
      return PartJudgement(
        part, .imprecise, found: Bilingual(same: near.name),
        tolerance: Bilingual("any alias in any spelling", "tout alias, toute graphie"),
        reason: Bilingual(
          "the name is \(near.name), not \(stated)", "le nom est \(near.name), et non \(stated)"),
        evidence: evidence(near.name))
    }
    return PartJudgement(
      part, .contradicted, found: Bilingual(same: record.name),
      reason: Bilingual(
        "the name is \(record.name), not \(stated)",
        "le nom est \(record.name), et non \(stated)"),
      evidence: evidence(record.name))
  }
}
