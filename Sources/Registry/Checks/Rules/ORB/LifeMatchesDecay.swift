// SPDX-License-Identifier: Apache-2.0

import Orbits

/// ORB-016: what is in orbit can still be there, and what came down could have done so.
enum LifeMatchesDecay: Check {
  static let rule = Rule(
    id: "ORB-016",
    title: Bilingual(
      "what is in orbit can still be there, what came down could have",
      "ce qui est en orbite peut y être encore, ce qui est retombé l'a pu"),
    severity: .warning, certainty: .physics,
    rationale: """
      An object that is listed as in orbit, with a last element set from which it must have come down long
      since, was forgotten; one that is said to have decayed from an orbit that lasts for decades did not. The
      decay of the last set is carried on by King-Hele's integrals in the mean thermosphere of the years since.
      What is in use or a station holds its height by engines and is let pass, and so is what was steered
      down.
      """,
    formula: "in orbit: longest lifetime ≥ as_of − epoch; decayed: shortest lifetime ≤ end − epoch",
    tolerance: """
      The ballistic coefficient of a single set times or divided by 2.5: storms, tumbling, the scatter of B*.
      The lifetimes of Tiangong-1, KMS-3-2, KMS-4 and SamSat-218 came out within 40 % of the truth.
      """,
    reference: """
      King-Hele 1987, Satellite Orbits in an Atmosphere, 3.3; Picone et al. 2002 (NRLMSISE-00); F10.7 by
      CelesTrak.
      """,
    bad: RuleExample(
      [
        (
          "objects/kms-4.yaml",
          """
          kind: satellite
          id: kms-4
          name: KMS 4
          norad: 41332
          source: s
          status: retired
          """
        ),
        (
          "gp.csv",
          """
          OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,ARG_OF_PERICENTER,MEAN_ANOMALY,NORAD_CAT_ID,BSTAR,MEAN_MOTION_DOT,MEAN_MOTION_DDOT
          Kwangmyongsong-4,2016-009A,2022-07-14T20:34:27.768576Z,15.43685246,0.0016398,97.2435,271.1014,220.2175,139.7861,41332,0.00036497,0.00016465,0
          """
        ),
      ], asOf: "2026-11-21"),
    good: RuleExample(
      [
        (
          "objects/kms-4.yaml",
          """
          kind: satellite
          id: kms-4
          name: KMS 4
          norad: 41332
          source: s
          status: retired
          """
        ),
        (
          "gp.csv",
          """
          OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,ARG_OF_PERICENTER,MEAN_ANOMALY,NORAD_CAT_ID,BSTAR,MEAN_MOTION_DOT,MEAN_MOTION_DDOT
          Kwangmyongsong-4,2016-009A,2022-07-14T20:34:27.768576Z,15.43685246,0.0016398,97.2435,271.1014,220.2175,139.7861,41332,0.00036497,0.00016465,0
          """
        ),
      ], asOf: "2023-01-01"))

  /// Phases after which nothing is in orbit any more.
  static let endings: Set<String> = ["decayed", "landed", "deorbited", "impacted"]
  /// Days after an epoch from which a lifetime is worked out.
  static let shortestGap: Double = 2

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    guard let now = context.asOf else { return }
    for group in inventory.elementSetGroups() {
      // Of a plain list of element sets nobody says that its objects are in orbit.
      guard let position = group.object, let set = group.newest else { continue }
      let object = inventory.objects[position]
      guard object.isAboutEarth else { continue }
      // A dated phase says more than a status that nobody kept.
      let isGone = object.phases.contains { endings.contains($0.event.value.lowercased()) }
      switch isGone ? .gone : object.life {
      case .gone: examineGone(object, set, &report)
      case .planned, .unknown: break
      case .active, .inOrbit, .inactive: examineInOrbit(object, set, now, &report)
      }
    }
  }

  // MARK: In orbit

  private static func examineInOrbit(
    _ object: InventoryObject, _ set: InventoryElementSet, _ now: Epoch,
    _ report: inout CheckReport
  ) {
    let span: Double = now.seconds(since: set.elements.epoch)
    guard span > shortestGap * 86_400 else { return }
    // What keeps its height by an engine does not fall.
    if object.life == .active || object.kind == .station { return }
    report.exercised()
    guard couldBeOver(set.elements, after: span),
      let decay = try? OrbitalDecay(MeanElements(set.elements)),
      decay.isOver(after: span, from: set.elements.epoch)
    else { return }
    let estimate = LifetimeEstimate(decay, from: set.elements.epoch)
    guard let longest = estimate.longest else { return }
    let day = String(set.elements.epoch.iso8601(.utc).prefix(10))
    let likely: Double = (estimate.nominal ?? longest) / 86_400
    let digits: Int = longest < 10 * 86_400 ? 1 : 0
    report.report(
      at: set.place, subject: object.id, field: "status",
      Bilingual(
        "\(object.title) is said to be in orbit, but the orbit of \(day) lasts"
          + " \(Figure.text(likely, digits)) days (\(Figure.text(longest / 86_400, digits)) at most)"
          + " and \(Figure.text(span / 86_400, 0)) have passed",
        "\(object.title) est dit en orbite, mais l'orbite du \(day) dure"
          + " \(Figure.texte(likely, digits)) jours (\(Figure.texte(longest / 86_400, digits)) au plus) et"
          + " \(Figure.texte(span / 86_400, 0)) se sont écoulés"), measured: likely,
      expected: span / 86_400, tolerance: longest / 86_400 - likely, unit: "d",
      model: "King-Hele in NRLMSISE-00 means, F10.7 by years",
      related: [(object.status.first?.place ?? object.place, Bilingual("said here", "dit ici"))])
  }

  /// A cheap look before the integration: the orbit must lose a tenth of a scale height at least.
  private static func couldBeOver(_ elements: ElementSet, after span: Double) -> Bool {
    guard elements.bstar > 0, let theory = try? SGP4(MeanElements(elements)),
      theory.perigeeHeight < 900_000
    else { return false }
    let lost: Double = -theory.semimajorAxisRate * span
    return lost > 0.1 * (theory.perigeeHeight - 80_000) * 0.2
  }

  // MARK: Gone

  private static func examineGone(
    _ object: InventoryObject, _ set: InventoryElementSet, _ report: inout CheckReport
  ) {
    // A craft that is steered down comes down from any height.
    let words = ["deorbited", "landed", "disposed", "impacted", "docked", "undocked"]
    let status = object.status.value?.lowercased() ?? ""
    let isSteered =
      object.kind == .spacecraft || object.kind == .station
      || object.phases.contains { words.contains($0.event.value.lowercased()) }
      || ["deorbited", "landed", "destroyed", "l", "e", "c"].contains(status)
      // The SATCAT writes D for all that came down, GCAT for what was steered down.
      || (status == "d" && object.role != .debris)
    // `end` of a record is the end of use; only a table's is that of the orbit.
    let decayed = object.phases.first { $0.event.value.lowercased() == "decayed" }?.date.first
    guard !isSteered, let end = decayed ?? (object.record == nil ? object.end.first : nil),
      let last = end.value.latest
    else { return }
    let span: Double = last.seconds(since: set.elements.epoch)
    guard span > 0, let decay = try? OrbitalDecay(MeanElements(set.elements)) else { return }
    report.exercised()
    guard decay.stillStands(after: span, from: set.elements.epoch) else { return }
    let estimate = LifetimeEstimate(decay, from: set.elements.epoch)
    let day = String(set.elements.epoch.iso8601(.utc).prefix(10))
    let shortest: Double = (estimate.shortest ?? 200 * 31_557_600) / 31_557_600
    report.report(
      at: end.place, subject: object.id, field: "end",
      Bilingual(
        "\(object.title) is said to have come down on \(end.text), but the orbit of \(day) lasts"
          + " \(Figure.text(shortest, 1)) years at least",
        "\(object.title) serait retombé le \(end.text), mais l'orbite du \(day) dure au moins"
          + " \(Figure.texte(shortest, 1)) ans"), measured: span / 31_557_600, expected: shortest,
      tolerance: 0, unit: "yr", model: "King-Hele in NRLMSISE-00 means, F10.7 by years",
      related: [(set.place, Bilingual("said here", "dit ici"))])
  }
}
