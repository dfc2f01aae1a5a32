// SPDX-License-Identifier: Apache-2.0

import Orbits

/// PRV-002: sources do not differ by more than both are exact.
enum SourcesAgree: Check {
  static let rule = Rule(
    id: "PRV-002",
    title: Bilingual(
      "sources agree within what they are exact to",
      "les sources s'accordent à leur précision près"),
    severity: .warning, certainty: .heuristic, fix: .none,
    rationale: """
      The catalogue keeps both values where sources differ; whoever reads one of them has to know.
      Figures are as exact as their last digit, and nought at the end of a whole number is none;
      dates are intervals. Values that hold one after the other, or of different days, do not
      differ. A disagreement is only information where it is explained by a note or where one side
      is an estimate, doubtful or general knowledge: then it is clear whom to believe. Launch and
      end of one number in several tables are compared too.
      """,
    formula: "|a − b| ≤ rounding(a) + rounding(b); dates meet",
    tolerance: "half of the last significant digit of each; 60 s between instants",
    reference: "catalogs/README.md, A record; JCGM 100:2008, 4.3.7 (rounding)",
    bad: RuleExample("objects/a.yaml", Self.record(other: "1092")),
    good: RuleExample("objects/a.yaml", Self.record(other: "820.4")))

  private static func record(other: String) -> String {
    """
    kind: satellite
    id: a
    name: A
    mass_kg:
      - value: 820
        source: s
      - value: \(other)
        source: t
    """
  }

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for record in inventory.records where record.kind != .source && record.kind != .claim {
      record.root.forEachField(path: "") { path, assertions in
        guard assertions.count > 1, let first = assertions.first(where: { $0.value != nil }),
          first.from == nil, first.until == nil
        else { return }
        for other in assertions
        where other.value != nil && other.source != first.source && other.from == nil
          && other.until == nil && other.asOf == first.asOf
        {
          compare(first, other, path, record, &report)
        }
      }
    }
    tables(inventory, &report)
  }

  private static func compare(
    _ first: Assertion, _ other: Assertion, _ path: String, _ record: Record,
    _ report: inout CheckReport
  ) {
    guard let a = first.value, let b = other.value, a != b else { return }
    let isExplained =
      first.note != nil || other.note != nil || isSoft(first.confidence) || isSoft(other.confidence)
    let severity: Severity = isExplained ? .info : .warning
    let sources = [first.source, other.source].compactMap(\.self)
    let said = Bilingual(
      "`\(path)` of \(record.name) is \(a) by \(first.source ?? "?") and \(b) by"
        + " \(other.source ?? "?")",
      "« \(path) » de \(record.name) vaut \(a) selon \(first.source ?? "?") et \(b) selon"
        + " \(other.source ?? "?")")
    let related = [
      Finding.Related(
        location: first.location, message: Bilingual("the other value", "l'autre valeur"))
    ]
    if isDate(path), let one = first.date, let two = other.date {
      report.exercised()
      if one.mayEqual(two) { return }
      let apart: Double = two.earliest.seconds(since: one.earliest).magnitude
      if apart < 60 && one.precision >= .minute && two.precision >= .minute { return }
      report.report(
        severity, at: other.location, subject: record.id, field: path, said, length: b.count,
        sources: sources, related: related)
    } else if let one = first.number, let two = other.number {
      report.exercised()
      let tolerance: Double = rounding(a) + rounding(b)
      guard (one - two).magnitude > tolerance else { return }
      report.report(
        severity, at: other.location, subject: record.id, field: path, said, length: b.count,
        measured: two, expected: one, tolerance: tolerance, unit: unit(of: path), sources: sources,
        related: related)
    }
  }

  private static func isSoft(_ confidence: Confidence) -> Bool {
    switch confidence {
    case .verified, .reported: false
    case .estimated, .generalKnowledge, .low, .illustrative: true
    }
  }

  private static func isDate(_ path: String) -> Bool {
    let key = path.split(separator: ".").last ?? ""
    return [
      "lift_off", "launch_date", "local_date", "end", "date", "from", "until", "founded", "opened",
      "closed", "first_flight", "last_flight", "landing", "epoch",
    ].contains(key)
  }

  /// Half of the last significant digit of a number as written; nought at the end of a whole
  /// number does not count as one.
  private static func rounding(_ text: String) -> Double {
    if text.contains(".") {
      return Cited(0.0, text: text, place: Place(file: 0, line: 1)).rounding
    }
    var half = 0.5
    for byte in text.utf8.reversed() {
      guard byte == 0x30 else { break }
      half *= 10
    }
    return half
  }

  private static func unit(of path: String) -> String {
    let key = path.split(separator: ".").last ?? ""
    let units: [(String, String)] = [
      ("_kg", "kg"), ("_km", "km"), ("_deg", "deg"), ("_min", "min"), ("_kn", "kN"), ("_m", "m"),
      ("_s", "s"), ("_h", "h"),
    ]
    return units.first { key.hasSuffix($0.0) }?.1 ?? ""
  }

  /// Launch and end of one catalogue number in several lists.
  private static func tables(_ inventory: Inventory, _ report: inout CheckReport) {
    let shared = inventory.index.objectsByNumber.filter { $0.value.count > 1 }
    for (number, positions) in shared.sorted(by: { $0.key < $1.key }) {
      let first = inventory.objects[positions[0]]
      for position in positions.dropFirst() {
        let other = inventory.objects[position]
        if first.place.file == other.place.file { continue }
        pair(
          first.launchDate.first ?? inventory.launchDay(of: first), other.launchDate.first,
          "launch_date", number, &report)
        pair(inventory.departure(of: first), inventory.departure(of: other), "end", number, &report)
      }
    }
  }

  private static func pair(
    _ a: Cited<VagueDate>?, _ b: Cited<VagueDate>?, _ field: String, _ number: Int,
    _ report: inout CheckReport
  ) {
    guard let a, let b else { return }
    report.exercised()
    guard !a.value.mayEqual(b.value) else { return }
    let apart: Double = b.value.earliest.seconds(since: a.value.earliest).magnitude
    if apart < 60 { return }
    report.report(
      at: b.place, subject: String(number), field: field,
      Bilingual(
        "`\(field)` of \(number) is \(a.text) in one list and \(b.text) in another",
        "« \(field) » de \(number) vaut \(a.text) dans une liste et \(b.text) dans une autre"),
      length: b.text.count, sources: [a.source, b.source],
      related: [(a.place, Bilingual("the other value", "l'autre valeur"))])
  }
}
