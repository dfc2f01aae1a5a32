// SPDX-License-Identifier: Apache-2.0

import Orbits

/// ORB-023: two payloads that stay together for hours are attached, or are one object.
enum CompanionsAreKnown: Check {
  static let rule = Rule(
    id: "ORB-023",
    title: Bilingual(
      "payloads that stay together are attached, or one object",
      "des charges qui restent ensemble sont attachées, ou un seul objet"),
    severity: .info, certainty: .physics,
    rationale: """
      Two numbers for one object, or two craft that are docked while the catalogue has them fly freely, show in
      element sets that stay together for hours. Passing objects part within seconds. Those that a record
      names as attached, docked or of one host are let pass; element sets are good to about a kilometre, so
      nothing closer can be told.
      """,
    formula: "max |r₁(t) − r₂(t)| ≤ 2 km over 6 hours about the epoch, by SGP4",
    tolerance: """
      2 km, 6 hours, sets of the same two days.
      """,
    reference: """
      CompanionSearch; real cases: MEV-2 at Intelsat 10-02, the modules of the Chinese station.
      """,
    bad: RuleExample(
      "gp.csv",
      """
      OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,ARG_OF_PERICENTER,MEAN_ANOMALY,NORAD_CAT_ID,BSTAR,MEAN_MOTION_DOT,MEAN_MOTION_DDOT
      SIM-KZ 1,2026-900A,2026-11-20T12:00:00.000000,15.2,0.001,51.8,120.25,45,315.2,100001,0.0001,0.002,0
      SIM-KZ 2,2026-900B,2026-11-20T12:00:00.000000,15.2,0.001,51.8,120.25,45,315.2010,100002,0.0001,0.002,0
      """),
    good: RuleExample(
      "gp.csv",
      """
      OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,ARG_OF_PERICENTER,MEAN_ANOMALY,NORAD_CAT_ID,BSTAR,MEAN_MOTION_DOT,MEAN_MOTION_DDOT
      SIM-KZ 1,2026-900A,2026-11-20T12:00:00.000000,15.2,0.001,51.8,120.25,45,315.2,100001,0.0001,0.002,0
      SIM-KZ 2,2026-900B,2026-11-20T12:00:00.000000,15.2,0.001,51.8,120.25,45,315.6,100002,0.0001,0.002,0
      """))

  /// Objects within this distance (km) for the span (h) are together; element sets are no better.
  static let distance: Double = 2
  static let hours: Double = 6
  /// Sets further apart in time (days) than this are not compared.
  static let age: Double = 2
  /// So many days with sets are looked at, the latest first.
  static let mostDays = 12

  /// The newest set of a payload.
  private struct Latest {
    let order: Int
    let object: InventoryObject?
    let id: String
    let title: String
    let set: InventoryElementSet
  }

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    // The latest set of each payload, by epoch.
    var latest: [Latest] = []
    for (order, group) in inventory.elementSetGroups().enumerated() {
      let role = inventory.role(of: group)
      guard role == nil || role == .payload, let set = group.newest else { continue }
      latest.append(
        Latest(
          order: order, object: group.object.map { inventory.objects[$0] }, id: group.id,
          title: group.title, set: set))
    }
    guard latest.count > 1 else { return }
    latest.sort { ($0.set.elements.epoch, $0.order) > ($1.set.elements.epoch, $1.order) }
    var search = CompanionSearch()
    search.distance = 1_000 * distance
    search.span = 3_600 * hours
    search.samples = 19
    search.age = age * 86_400
    var start = 0
    var days = 0
    while start < latest.count, days < mostDays {
      let epoch: Epoch = latest[start].set.elements.epoch
      var end = start
      while end < latest.count, epoch.seconds(since: latest[end].set.elements.epoch) < search.age {
        end += 1
      }
      let group = latest[start..<end]
      start = end
      days += 1
      guard group.count > 1 else { continue }
      report.exercised()
      let sets = group.map { MeanElements($0.set.elements) }
      let pairs = search.pairs(sets, at: epoch).filter { pair in
        guard let a = group[group.startIndex + pair.first].object,
          let b = group[group.startIndex + pair.second].object
        else { return true }
        return !areTogether(a, b) && !areTogether(b, a) && !haveCommonHost(a, b)
      }
      for cluster in clusters(pairs) {
        let members = cluster.places.map { group[group.startIndex + $0] }
          .sorted { $0.order < $1.order }
        tell(members, cluster.distance, &report)
      }
    }
  }

  /// Objects that hang together by pairs, with the greatest distance of a pair.
  private static func clusters(
    _ pairs: [CompanionSearch.Pair]
  ) -> [(places: [Int], distance: Double)] {
    var group: [Int: Int] = [:]
    var found: [Int: (places: Set<Int>, distance: Double)] = [:]
    for pair in pairs {
      let a = group[pair.first] ?? pair.first
      let b = group[pair.second] ?? pair.second
      var merged = found[a] ?? ([pair.first], 0)
      let other = found[b] ?? ([pair.second], 0)
      merged.places.formUnion(other.places)
      merged.distance = max(merged.distance, other.distance, pair.greatestDistance)
      found[b] = nil
      found[a] = merged
      for place in merged.places { group[place] = a }
    }
    return found.keys.sorted().compactMap { key in
      found[key].map { ($0.places.sorted(), $0.distance) }
    }
  }

  private static func tell(
    _ members: [Latest], _ distance: Double,
    _ report: inout CheckReport
  ) {
    guard let first = members.first else { return }
    let names = members.map(\.title)
    let more: Int = names.count - 6
    let list = names.prefix(6).joined(separator: ", ") + (more > 0 ? " + \(more)" : "")
    let most: Double = distance / 1e3
    report.report(
      at: first.set.place, subject: first.id, field: "parent",
      Bilingual(
        "\(list) stay within \(Figure.text(most, 2)) km of each other for"
          + " \(Figure.text(hours, 0)) hours: they are attached, fly in formation, or"
          + " are one object under two numbers",
        "\(list) restent à moins de \(Figure.texte(most, 2)) km les uns des autres pendant"
          + " \(Figure.texte(hours, 0)) heures : ils sont attachés, volent en formation ou sont"
          + " un même objet sous deux numéros"), measured: most, expected: Self.distance,
      tolerance: 0, unit: "km",
      model: "SGP4",
      related: members.dropFirst().prefix(6).map(\.set.place).map {
        ($0, Bilingual("together with it", "avec lui"))
      })
  }

  /// Whether a record says that the first is part of the second, or docked to it.
  private static func areTogether(_ a: InventoryObject, _ b: InventoryObject) -> Bool {
    let names = [b.id, b.name]
    if a.parent.contains(where: { names.contains($0.value) }) { return true }
    return a.phases.contains { phase in
      phase.with.contains { names.contains($0.value) }
    }
  }

  private static func haveCommonHost(_ a: InventoryObject, _ b: InventoryObject) -> Bool {
    func hosts(_ object: InventoryObject) -> Set<String> {
      Set(object.parent.all.map(\.value) + object.phases.flatMap { $0.with.all.map(\.value) })
    }
    return !hosts(a).isDisjoint(with: hosts(b))
  }
}
