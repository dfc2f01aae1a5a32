// SPDX-License-Identifier: Apache-2.0

import Orbits

/// TMP-007: phases and statuses lie inside the life of their object.
enum PhasesInsideLife: Check {
  static let rule = Rule(
    id: "TMP-007",
    title: Bilingual(
      "phases and status lie inside the object's life",
      "les phases et l'état tiennent dans la vie de l'objet"),
    severity: .error, certainty: .exact,
    rationale: """
      An object docks, works or is retired after its launch and before it comes down, and phases
      follow each other in the order of time. It is launched when its launch is. What has come down is
      not in service, and came down on some day. The end of use is not the end of life: a satellite that
      was given up in 2008 may circle for ever. Values that hold from a day to a day begin before they
      cease.
      """,
    formula:
      "launched = lift-off; latest(launch) ≤ phase ≤ next phase ≤ earliest(end); from ≤ until, as intervals",
    reference: "GCAT, phases of objects (planet4589.org/space/gcat)",
    bad: RuleExample("objects/a.yaml", Self.record(docked: "2015-08-30")),
    good: RuleExample("objects/a.yaml", Self.record(docked: "2015-09-04")))

  private static func record(docked day: String) -> String {
    """
    kind: spacecraft
    id: a
    name: A
    source: s
    launch_date: 2015-09-02
    status: landed
    phases:
      - phase: launched
        date: 2015-09-02
      - phase: docked
        date: \(day)
      - phase: landed
        date: 2016-03-02
    """
  }

  private static let gone: Set<String> = ["decayed", "deorbited", "impacted", "landed"]
  private static let working: Set<String> = ["operational", "extended-mission", "+", "P", "B", "S"]

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for object in inventory.objects {
      phases(of: object, inventory, &report)
      status(of: object, context, &report)
    }
    for record in inventory.records { validity(of: record, &report) }
  }

  private static func phases(
    of object: InventoryObject, _ inventory: Inventory, _ report: inout CheckReport
  ) {
    guard !object.phases.isEmpty else { return }
    let launch = inventory.launchDay(of: object)
    var previous: (event: String, date: Cited<VagueDate>)?
    for (position, phase) in object.phases.enumerated() {
      guard let date = phase.date.first else { continue }
      report.exercised()
      let field = "phases[\(position)].date"
      if let launch, phase.event.value == "launched", let apart = apart(date.value, launch.value) {
        report.report(
          at: date.place, subject: object.id, field: field,
          Bilingual(
            "\(object.title) is said to be launched at \(date.text), its launch at \(launch.text)",
            "\(object.title) serait lancé à \(date.text), son lancement à \(launch.text)"),
          length: date.text.count, measured: apart, expected: 0, tolerance: longestDoubt, unit: "s",
          sources: [date.source, launch.source],
          related: [(launch.place, Bilingual("the launch is here", "le lancement est ici"))])
        previous = (phase.event.value, date)
        continue
      }
      if let launch, date.value.isCertainlyBefore(launch.value) {
        report.report(
          at: date.place, subject: object.id, field: field,
          Bilingual(
            "\(object.title) is said to be `\(phase.event.value)` on \(date.text), before its launch"
              + " on \(launch.text)",
            "\(object.title) serait « \(phase.event.value) » le \(date.text), avant son lancement le"
              + " \(launch.text)"),
          length: date.text.count, sources: [date.source, launch.source],
          related: [(launch.place, Bilingual("the launch is here", "le lancement est ici"))])
      } else if let previous, date.value.isCertainlyBefore(previous.date.value) {
        report.report(
          at: date.place, subject: object.id, field: field,
          Bilingual(
            "`\(phase.event.value)` of \(object.title) on \(date.text) stands after"
              + " `\(previous.event)` on \(previous.date.text), which is later",
            "« \(phase.event.value) » de \(object.title) le \(date.text) suit"
              + " « \(previous.event) » le \(previous.date.text), qui est postérieur"),
          length: date.text.count, sources: [date.source, previous.date.source],
          related: [
            (previous.date.place, Bilingual("the other phase is here", "l'autre phase est ici"))
          ])
      }
      previous = (phase.event.value, date)
    }
  }

  /// By how many seconds two instants of one lift-off differ, where that is too much.
  private static func apart(_ a: VagueDate, _ b: VagueDate) -> Double? {
    guard !a.isUncertain, !b.isUncertain else { return nil }
    guard a.precision >= .minute, b.precision >= .minute else {
      // A day may be that of local clocks, and the other that of UTC.
      guard !RecordDates.agree(a, b, within: 86_401) else { return nil }
      return a.earliest.seconds(since: b.earliest)
    }
    let seconds: Double = a.earliest.seconds(since: b.earliest)
    return seconds.magnitude > longestDoubt ? seconds : nil
  }

  /// Sources differ by a minute about lift-offs, s; by more, one of them is wrong.
  private static let longestDoubt: Double = 120

  private static func status(
    of object: InventoryObject, _ context: CheckContext, _ report: inout CheckReport
  ) {
    guard let status = object.status.first, let asOf = context.asOf else { return }
    if object.record != nil, gone.contains(status.value) {
      report.exercised()
      if object.end.isEmpty, !object.phases.contains(where: { gone.contains($0.event.value) }) {
        report.report(
          .warning, at: status.place, subject: object.id, field: "status",
          Bilingual(
            "\(object.title) is said to be `\(status.value)`, but neither an end nor a phase says"
              + " when",
            "\(object.title) serait « \(status.value) », mais ni fin ni phase ne dit quand"),
          length: status.text.count, sources: [status.source])
      }
    }
    // Curated records tell what came down from what has ended; lists keep old letters.
    guard working.contains(status.value) || (object.record != nil && status.value == "in-orbit")
    else { return }
    // The departure by phases; the end of a record that works may be any other end.
    let end =
      object.record == nil ? object.end.first : context.inventory.departure(of: object)
    report.exercised()
    guard let end, end.value.isCertainlyBefore(asOf) else { return }
    report.report(
      at: status.place, subject: object.id, field: "status",
      Bilingual(
        "\(object.title) is said to be `\(status.value)` though it came down on \(end.text)",
        "\(object.title) serait « \(status.value) » alors qu'il est retombé le \(end.text)"),
      length: status.text.count, sources: [status.source, end.source],
      related: [(end.place, Bilingual("the end is here", "la fin est ici"))])
  }

  private static func validity(of record: Record, _ report: inout CheckReport) {
    record.root.forEachField(path: "") { path, assertions in
      for assertion in assertions {
        guard let from = read(assertion.from), let until = read(assertion.until) else { continue }
        report.exercised()
        guard until.isCertainlyBefore(from) else { continue }
        report.report(
          at: assertion.location, subject: record.id, field: path,
          Bilingual(
            "a value of `\(path)` of \(record.name) holds from \(from.text) until \(until.text),"
              + " which is earlier",
            "une valeur de « \(path) » de \(record.name) vaut du \(from.text) au \(until.text), qui"
              + " est antérieur"),
          sources: assertion.source.map { [$0] } ?? [])
      }
    }
  }

  private static func read(_ text: String?) -> VagueDate? {
    guard let text else { return nil }
    do throws(VagueDate.ParseError) { return try VagueDate(text) } catch { return nil }
  }
}
