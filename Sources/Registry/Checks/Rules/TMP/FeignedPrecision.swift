// SPDX-License-Identifier: Apache-2.0

import Orbits

/// TMP-005: a date is not more exact than it was known.
enum FeignedPrecision: Check {
  static let rule = Rule(
    id: "TMP-005",
    title: Bilingual(
      "dates do not feign precision",
      "les dates n'affectent pas une fausse précision"),
    severity: .warning, certainty: .heuristic,
    rationale: """
      A program that has to store a month as an instant writes midnight of its first day, and from
      then on the rocket seems to have left at 00:00:00. Midnight sharp on the first of a month is
      that, all but certainly; on another day it may be a day stored as an instant. A first of
      January without a time does occur; it is worth a look in the dates of a record, and in a
      table only where far too many dates fall on it. Write `2008`, `2008-10`, `2008-10-02` instead.
      """,
    formula: "not (day = 1 and time = 00:00:00); share(1 January) < 5/365 in a table",
    tolerance: "a table of 100 dates and more is judged: five times the share to be expected",
    reference: "r-spacex/SpaceX-API issues 184, 318, 382",
    bad: RuleExample("launches/l.yaml", Self.record("2008-10-01T00:00:00Z")),
    good: RuleExample("launches/l.yaml", Self.record("2008-10")))

  private static func record(_ date: String) -> String {
    """
    kind: launch
    id: 2008-049
    name: L
    source: s
    lift_off: \(date)
    """
  }

  private static let dated: Set<Substring> = [
    "lift_off", "launch_date", "end", "date", "first_flight", "last_flight", "landing", "opened",
    "closed",
  ]

  private struct ColumnKey: Hashable {
    let file: Int32
    let field: String
  }

  private struct Column {
    var count = 0
    var january: [Place] = []
  }

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for record in inventory.records where record.kind != .source && record.kind != .claim {
      record.root.forEachField(path: "") { path, assertions in
        guard dated.contains(path.split(separator: ".").last ?? "") else { return }
        for assertion in assertions {
          guard let date = assertion.date else { continue }
          report.exercised()
          judge(date, assertion, path, record, &report)
        }
      }
    }
    var columns: [ColumnKey: Column] = [:]
    for launch in inventory.launches where launch.record == nil {
      if let date = launch.liftOff.first {
        table(date, "lift_off", launch.id, inventory, &columns, &report)
      }
    }
    for object in inventory.objects where object.record == nil {
      if let date = object.launchDate.first {
        table(date, "launch_date", object.id, inventory, &columns, &report)
      }
      if let date = object.end.first {
        table(date, "end", object.id, inventory, &columns, &report)
      }
    }
    let named = columns.map { key, column in
      let file = Int(key.file)
      let path = inventory.files.indices.contains(file) ? inventory.files[file].path : "?"
      return ("\(path) \(key.field)", column)
    }
    for (name, column) in named.sorted(by: { $0.0 < $1.0 }) where column.count >= 100 {
      report.exercised()
      let share: Double = Double(column.january.count) / Double(column.count)
      guard share > 5.0 / 365.25, let place = column.january.first else { continue }
      let percent = (share * 100).formattedDecimals(1)
      report.report(
        at: place, subject: name, field: name,
        Bilingual(
          "\(column.january.count) of \(column.count) dates fall on 1 January (\(percent) %):"
            + " years seem to be stored as days",
          "\(column.january.count) dates sur \(column.count) tombent un 1er janvier"
            + " (\(percent) %) : des années semblent notées comme des jours"),
        measured: share * 100, expected: 100 / 365.25, tolerance: 400 / 365.25, unit: "%")
    }
  }

  private static func isMidnight(_ date: VagueDate) -> Bool {
    guard date.precision >= .minute, !date.isUncertain else { return false }
    let clock = date.earliest.calendarDate()
    return clock.hour == 0 && clock.minute == 0 && clock.second == 0 && clock.attosecond == 0
  }

  private static func message(_ text: String) -> Bilingual {
    Bilingual(
      "`\(text)` is midnight sharp: a vaguer date seems to be stored as an instant",
      "« \(text) » est minuit juste : une date plus vague semble notée comme un instant")
  }

  private static func judge(
    _ date: VagueDate, _ assertion: Assertion, _ path: String, _ record: Record,
    _ report: inout CheckReport
  ) {
    let sources = assertion.source.map { [$0] } ?? []
    if isMidnight(date) {
      report.report(
        date.earliest.calendarDate().day == 1 ? .warning : .info, at: assertion.location,
        subject: record.id, field: path, message(date.text), length: date.text.count,
        sources: sources)
    } else if date.precision == .day, !date.isUncertain, !date.isNotBefore,
      record.kind.isObject || record.kind == .launch, assertion.confidence != .verified,
      date.earliest.day.hasSuffix("-01-01")
    {
      report.report(
        .info, at: assertion.location, subject: record.id, field: path,
        Bilingual(
          "`\(date.text)` is the first of January: is only the year known?",
          "« \(date.text) » est un 1er janvier : ne connaît-on que l'année ?"),
        length: date.text.count, sources: sources)
    }
  }

  private static func table(
    _ date: Cited<VagueDate>, _ field: String, _ subject: String, _ inventory: Inventory,
    _ columns: inout [ColumnKey: Column], _ report: inout CheckReport
  ) {
    report.exercised()
    let key = ColumnKey(file: date.place.file, field: field)
    columns[key, default: Column()].count += 1
    if date.value.precision == .day, isFirstOfJanuary(date.text) {
      columns[key, default: Column()].january.append(date.place)
    }
    guard isMidnight(date.value), date.value.earliest.calendarDate().day == 1 else { return }
    report.report(
      at: date.place, subject: subject, field: field, message(date.text), length: date.text.count,
      sources: [date.source])
  }

  /// By the text alone, since tables are long: `1999-01-01`, `1999 Jan  1`.
  private static func isFirstOfJanuary(_ text: String) -> Bool {
    text.hasSuffix("-01-01") || text.hasSuffix(" Jan  1") || text.hasSuffix(" Jan 1")
  }
}
