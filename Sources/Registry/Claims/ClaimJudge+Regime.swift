// SPDX-License-Identifier: Apache-2.0

import Orbits

extension ClaimJudge {
  /// Holds a stated regime against the orbits of the record and its element sets.
  ///
  /// The heights decide, not the record's own label, by the widest published use of the name
  /// (``OrbitRegime/definition``). Insertion, parking and transfer orbits are passed through and
  /// count only where there is nothing else.
  func judgeRegime(_ part: ClaimPart, _ record: Record, _ claim: Claim) -> PartJudgement {
    let label = label("regime", of: record)
    guard let stated = part.stated, let regime = OrbitRegime(label: stated) else {
      return PartJudgement(
        part, .cannotTell,
        reason: Bilingual(
          "`\(part.stated ?? "")` is no regime with bounds",
          "« \(part.stated ?? "") » n'est pas un régime défini par des bornes"))
    }
    let orbits = orbits(of: record, for: claim).filter { orbit in
      // Figures that lack what the definition asks for tell nothing.
      if case .unknown = regime.fit(orbit.figures) { false } else { true }
    }
    guard !orbits.isEmpty else {
      return PartJudgement(
        part, .cannotTell,
        reason: Bilingual(
          "the registry has no orbit of \(record.name) with figures enough",
          "le registre n'a aucune orbite de \(record.name) assez décrite"))
    }
    let inside = orbits.filter { regime.fit($0.figures).isAllowed }
    let deciding = inside.isEmpty ? orbits : inside
    let shown = deciding.max { $0.epoch < $1.epoch } ?? deciding[0]
    let verdict: Verdict =
      inside.count == orbits.count ? .holds : inside.isEmpty ? .contradicted : .imprecise
    let when = shown.epoch.isEmpty ? "" : " (\(shown.epoch.prefix(10)))"
    let heights = "\(shown.evidence.value)\(when)"
    let reason =
      switch verdict {
      case .holds:
        Bilingual(
          "\(label.english) is \(heights): \(stated)",
          "\(label.french) : \(heights), soit \(stated)")
      case .imprecise:
        Bilingual(
          "only \(inside.count) of \(orbits.count) orbits of \(record.name) are \(stated)",
          "\(inside.count) des \(orbits.count) orbites de \(record.name) seulement sont \(stated)")
      default:
        Bilingual(
          "\(label.english) is \(heights)\(shown.name.map { ": \($0)" } ?? ""), not \(stated)",
          "\(label.french) : \(heights)\(shown.name.map { ", soit \($0)" } ?? ""), et non \(stated)"
        )
      }
    let bounds = regime.definition.source
    return PartJudgement(
      part, verdict,
      found: Bilingual(same: (shown.name.map { "\($0): " } ?? "") + shown.evidence.value),
      tolerance: Bilingual("\(stated): \(bounds)", "\(stated) : \(bounds)"), reason: reason,
      evidence: [shown.evidence] + deciding.map(\.evidence).filter { $0 != shown.evidence })
  }

  /// What decides about the regime: the element set nearest to the claim, and the orbits listed.
  private func orbits(of record: Record, for claim: Claim) -> [ClaimOrbit] {
    var settled: [ClaimOrbit] = []
    let series = catalog.elementSets(for: record.id)
    let nearest =
      claim.date.flatMap { series.set(.nearest, for: $0.earliest) } ?? series.sets.last
    if let nearest, let orbit = ClaimOrbit(nearest, subject: record.id) { settled.append(orbit) }
    let passing: Set<String> = ["insertion", "parking", "transfer"]
    var onTheWay: [ClaimOrbit] = []
    for node in record["orbits"]?.elements ?? [] {
      guard let orbit = ClaimOrbit(node, subject: record.id),
        !Self.isCircular(orbit.evidence, claim), orbit.evidence.confidence != .low
      else { continue }
      if passing.contains(node["orbit_kind"]?.value ?? "") {
        onTheWay.append(orbit)
      } else {
        settled.append(orbit)
      }
    }
    return settled.isEmpty ? onTheWay : settled
  }
}
