// SPDX-License-Identifier: Apache-2.0

import Orbits

/// TMP-011: revolution numbers advance as the mean motion has it.
enum RevolutionNumbers: Check {
  static let rule = Rule(
    id: "TMP-011",
    title: Bilingual(
      "revolution numbers advance with the mean motion",
      "les numéros de révolution suivent le mouvement moyen"),
    severity: .warning, certainty: .physics,
    rationale: """
      Between two sets of an object the revolution number grows by mean motion times time. It has
      five digits and starts again after 99999, so differences are taken modulo 100000; where the
      five per cent are more than half a round, nothing can be told. A count that began again at
      nought, as after a new cataloguing, is information, and so is a number that does not fit the
      time since the launch, since the first days are often not counted; above low orbits, where the
      network counts carelessly, so is every miss. A jump within the history of a low orbit is a
      slip, or a set of another object. Sets that are a rough description only are passed over.
      """,
    formula: "|Δrev − n̄·Δt| ≤ max(3, 5 % of n̄·Δt), modulo 100000",
    tolerance: "5 %, at least 3 revolutions; 20 from the launch on",
    reference: "Space-Track, TLE format: revolution number at epoch, columns 64 to 68 of line 2",
    bad: RuleExample("list.tle", Self.sets(second: "39999")),
    good: RuleExample("list.tle", Self.sets(second: "00012")))

  private static func sets(second: String) -> String {
    let line = "2 25544  51.6416 247.4627 0006703 130.5360 325.0288 15.72125391"
    func checked(_ text: String) -> String {
      let sum = text.utf8.reduce(0) { sum, byte in
        sum + (byte == 0x2D ? 1 : byte >= 0x30 && byte <= 0x39 ? Int(byte) - 0x30 : 0)
      }
      return "\(text)\(sum % 10)"
    }
    return [
      checked("1 25544U 98067A   08264.51782528 -.00002182  00000-0 -11606-4 0  292"),
      checked(line + "99996"),
      checked("1 25544U 98067A   08265.53782528 -.00002182  00000-0 -11606-4 0  293"),
      checked(line + second), "",
    ].joined(separator: "\n")
  }

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    var misses: [Int32: [Miss]] = [:]
    for object in inventory.objects {
      let sets = object.elementSets.filter {
        let set = inventory.elementSets[$0]
        return !set.isRough && (set.elements.revolutionAtEpoch ?? 0) > 0
      }
      guard let first = sets.first else { continue }
      // Debris is counted from its discovery, not from the launch.
      if object.role != .debris, let launch = inventory.launchDay(of: object) {
        let set = inventory.elementSets[first]
        if let miss = sinceLaunch(set, launch, object.id, &report) {
          misses[set.place.file, default: []].append(miss)
        }
      }
      history(sets, object.id, inventory, &report)
    }
    for (_, list) in misses.sorted(by: { $0.key < $1.key }) { tell(list, &report) }
    var orphans: [Int: [Int]] = [:]
    for (position, set) in inventory.elementSets.enumerated() where set.object == nil {
      guard let number = set.elements.catalogNumber,
        (set.elements.revolutionAtEpoch ?? 0) > 0
      else { continue }
      orphans[number, default: []].append(position)
    }
    for (number, sets) in orphans.sorted(by: { $0.key < $1.key }) where sets.count > 1 {
      let ordered = sets.sorted {
        inventory.elementSets[$0].elements.epoch < inventory.elementSets[$1].elements.epoch
      }
      history(ordered, String(number), inventory, &report)
    }
  }

  /// The difference brought between −50000 and 50000.
  private static func wrapped(_ difference: Double) -> Double {
    difference - 100_000 * (difference / 100_000).rounded()
  }

  private static func history(
    _ sets: [Int], _ subject: String, _ inventory: Inventory, _ report: inout CheckReport
  ) {
    for (a, b) in zip(sets, sets.dropFirst()) {
      let earlier = inventory.elementSets[a].elements
      let later = inventory.elementSets[b].elements
      guard let from = earlier.revolutionAtEpoch, let to = later.revolutionAtEpoch else { continue }
      let days: Double = later.epoch.seconds(since: earlier.epoch) / 86_400
      let motion: Double =
        0.5 * (earlier.meanMotionRevolutionsPerDay + later.meanMotionRevolutionsPerDay)
      let expected: Double = motion * days
      let tolerance: Double = max(3, 0.05 * expected)
      guard tolerance < 25_000, expected.isFinite else { continue }
      report.exercised()
      let miss = wrapped(Double(to - from) - expected)
      guard miss.magnitude > tolerance else { continue }
      // A count that began again in between is at most what was flown since.
      let restarted = to < from && Double(to) <= expected + tolerance
      let set = inventory.elementSets[b]
      let due = expected.formattedDecimals(0)
      let advance = to - from
      let english = restarted ? "; the count seems to have begun again" : ""
      let french = restarted ? " ; le compte semble être reparti de zéro" : ""
      report.report(
        restarted || motion < 11.25 ? .info : .warning, at: set.place, subject: subject,
        field: "rev_at_epoch",
        Bilingual(
          "the revolution number goes from \(from) to \(to) (\(advance)) where \(due) revolutions"
            + " were flown\(english)",
          "le numéro de révolution passe de \(from) à \(to) (\(advance)) alors que \(due)"
            + " révolutions ont été accomplies\(french)"),
        measured: expected + miss, expected: expected, tolerance: tolerance, unit: "rev",
        model: "mean motion, modulo 100000", sources: [set.source],
        related: [
          (
            inventory.elementSets[a].place,
            Bilingual("the set before", "le jeu précédent")
          )
        ])
      return
    }
  }

  /// A number that does not fit the time since the launch.
  private struct Miss {
    let set: InventoryElementSet
    let launch: Cited<VagueDate>
    let subject: String
    let number: Int
    let measured: Double
    let expected: Double
    let tolerance: Double
  }

  private static func sinceLaunch(
    _ set: InventoryElementSet, _ launch: Cited<VagueDate>, _ subject: String,
    _ report: inout CheckReport
  ) -> Miss? {
    guard let number = set.elements.revolutionAtEpoch else { return nil }
    let days: Double = set.elements.epoch.seconds(since: launch.value.earliest) / 86_400
    let expected: Double = set.elements.meanMotionRevolutionsPerDay * days
    let tolerance: Double = max(20, 0.05 * expected)
    guard days > 0, tolerance < 25_000, expected.isFinite else { return nil }
    report.exercised()
    let miss = wrapped(Double(number) - expected)
    guard miss.magnitude > tolerance else { return nil }
    return Miss(
      set: set, launch: launch, subject: subject, number: number, measured: expected + miss,
      expected: expected, tolerance: tolerance)
  }

  /// Tells the misses of a file; where there are very many they are told as one.
  private static func tell(_ misses: [Miss], _ report: inout CheckReport) {
    if misses.count > 100, let first = misses.first {
      report.report(
        .info, at: first.set.place, subject: first.subject, field: "rev_at_epoch",
        Bilingual(
          "the revolution numbers of \(misses.count) objects do not fit the time since their launch",
          "les numéros de révolution de \(misses.count) objets ne s'accordent pas avec le temps"
            + " écoulé depuis leur lancement"),
        measured: first.measured, expected: first.expected, tolerance: first.tolerance,
        unit: "rev", model: "mean motion, modulo 100000", sources: [first.set.source])
      return
    }
    for miss in misses {
      let day = miss.set.elements.epoch.day
      let due = miss.expected.formattedDecimals(0)
      report.report(
        .info, at: miss.set.place, subject: miss.subject, field: "rev_at_epoch",
        Bilingual(
          "revolution \(miss.number) at \(day), where about \(due) were flown since the launch on"
            + " \(miss.launch.text)",
          "révolution \(miss.number) au \(day), alors qu'environ \(due) ont été accomplies depuis le"
            + " lancement du \(miss.launch.text)"),
        measured: miss.measured, expected: miss.expected, tolerance: miss.tolerance, unit: "rev",
        model: "mean motion, modulo 100000", sources: [miss.set.source, miss.launch.source],
        related: [(miss.launch.place, Bilingual("the launch is here", "le lancement est ici"))])
    }
  }
}
