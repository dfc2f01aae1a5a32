// SPDX-License-Identifier: Apache-2.0

import Orbits

/// TMP-008: two launches from one pad leave time to prepare it.
enum PadTurnaround: Check {
  static let rule = Rule(
    id: "TMP-008",
    title: Bilingual(
      "launches from one pad are far enough apart",
      "les lancements d'un même pas de tir sont assez espacés"),
    severity: .warning, certainty: .heuristic,
    rationale: """
      No pad has flown two orbital launches within six hours; two launches that near are one launch
      written down twice, a wrong pad or a wrong date. The record of a site may ask for more
      (`turnaround_h`). Dates are intervals: the pair is reported only if even the longest time
      that they leave is too short, so two launches of one day without a time pass.
      """,
    formula: "latest(second) − earliest(first) ≥ turnaround",
    tolerance: "6 h, or `turnaround_h` of the site: shorter than any interval that was flown",
    reference: "GCAT launch list; Vostok 3 and 4 left pad 1/5 of Baikonur 23.5 h apart in 1962",
    bad: RuleExample("launches/l.yaml", Self.records(second: "2011-07-16T03:00:00Z")),
    good: RuleExample("launches/l.yaml", Self.records(second: "2011-07-17T03:00:00Z")))

  private static func records(second: String) -> String {
    """
    kind: launch
    id: 2011-035
    name: L1
    source: s
    lift_off: 2011-07-15T23:16:10Z
    site: baikonur
    pad: 200/39
    ---
    kind: launch
    id: 2011-036
    name: L2
    source: s
    lift_off: \(second)
    site: baikonur
    pad: 200/39
    """
  }

  private struct Departure {
    let launch: Int
    let date: Cited<VagueDate>
    let latest: Epoch
  }

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    var pads: [String: [Departure]] = [:]
    for (position, launch) in inventory.launches.enumerated() {
      guard let site = launch.site.value, let pad = launch.pad.value, pad != "-",
        let date = launch.liftOff.first, let latest = date.value.latest
      else { continue }
      let key: String
      if let found = inventory.index.site(site) {
        let known = inventory.sites[found]
        key = "\(known.id)|\(known.pad(pad)?.id ?? NameFolding.fold(pad))"
      } else {
        key = "\(NameFolding.fold(site))|\(NameFolding.fold(pad))"
      }
      pads[key, default: []].append(Departure(launch: position, date: date, latest: latest))
    }
    for key in pads.keys.sorted() {
      guard var departures = pads[key], departures.count > 1 else { continue }
      departures.sort { ($0.date.value.earliest, $0.launch) < ($1.date.value.earliest, $1.launch) }
      for (first, second) in zip(departures, departures.dropFirst()) {
        compare(first, second, inventory, &report)
      }
    }
  }

  private static func compare(
    _ first: Departure, _ second: Departure, _ inventory: Inventory, _ report: inout CheckReport
  ) {
    let a = inventory.launches[first.launch]
    let b = inventory.launches[second.launch]
    // One launch in two catalogues.
    if a.id == b.id || (a.designator.value != nil && a.designator.value == b.designator.value) {
      return
    }
    report.exercised()
    let record = inventory.record(inventory.site(of: b)?.site.record)
    let turnaround: Double = record?.number("turnaround_h") ?? 6
    let apart: Double = second.latest.seconds(since: first.date.value.earliest) / 3600
    guard apart < turnaround else { return }
    let pad = b.pad.value ?? ""
    let hours = apart.formattedDecimals(1)
    report.report(
      at: second.date.place, subject: b.id, field: "lift_off",
      Bilingual(
        "\(b.id) leaves pad \(pad) at most \(hours) h after \(a.id); it takes"
          + " \(turnaround.formattedDecimals(1)) h at least to prepare",
        "\(b.id) quitte le pas de tir \(pad) au plus \(hours) h après \(a.id) ; il faut au moins"
          + " \(turnaround.formattedDecimals(1)) h pour le préparer"),
      length: second.date.text.count, measured: apart, expected: turnaround, tolerance: 0,
      unit: "h", sources: [first.date.source, second.date.source],
      related: [(first.date.place, Bilingual("the other launch", "l'autre lancement"))])
  }
}
