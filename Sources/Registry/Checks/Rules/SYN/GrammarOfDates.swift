// SPDX-License-Identifier: Apache-2.0

import Orbits

/// SYN-020: dates are written in the grammar that programs read.
enum GrammarOfDates: RemarkCheck {
  static let rule = Rule(
    id: "SYN-020",
    title: Bilingual(
      "dates follow the grammar of vague dates",
      "les dates suivent la grammaire des dates vagues"),
    severity: .error, certainty: .exact, fix: .suggested,
    rationale: """
      A vague date is an interval: `2008-10` is a month, `2030?` a year that may be another. What
      is in no grammar is read by programs as something else: `2020 Jan Late [16:00]` has been
      taken for the 16th. Such a value is left out, so that every rule about time is silent on it.
      """,
    formula: """
      date ∈ {YYYY, YYYYs, YYYY-MM, YYYY-MM-DD, GCAT vague dates, ISO 8601, not before …}[?]
      """,
    reference: """
      GCAT, vague dates (planet4589.org/space/gcat/web/intro/vague.html); ISO 8601; SpaceX-API,
      issue 289
      """,
    bad: RuleExample(
      "launches/2020-001.yaml",
      """
      kind: launch
      id: 2020-001
      name: A
      source: s
      lift_off: 2020 Jan Late [16:00]
      """),
    good: RuleExample(
      "launches/2020-001.yaml",
      """
      kind: launch
      id: 2020-001
      name: A
      source: s
      lift_off: 2020 Jan
      """))

  static let forms = ["satcat", "gcat", "ucs", "satnogs", "launch-library"]

  /// The keys that hold dates.
  private static let keys: Set<String> = [
    "date", "closed", "end", "epoch", "first_flight", "from", "founded", "landing",
    "last_delivery", "last_flight", "launch_date", "lift_off", "local_date", "opened", "planned",
    "until", "as_of",
  ]

  static func examineFurther(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for record in inventory.records {
      var text: FileText?
      record.root.forEachField(path: "") { path, assertions in
        let isDate = keys.contains(String(FieldPath.key(of: path)))
        for assertion in assertions {
          // A source may say that it bears no date.
          if isDate, let value = assertion.value, value != "unknown" {
            report.exercised()
            judge(
              value, at: assertion.location, record, path, isOwn: true, inventory, &text, &report)
          }
          for value in [assertion.asOf, assertion.from, assertion.until].compactMap(\.self) {
            judge(
              value, at: assertion.location, record, path, isOwn: false, inventory, &text, &report)
          }
        }
      }
    }
  }

  private static func judge(
    _ value: String, at location: SourceLocation, _ record: Record, _ path: String, isOwn: Bool,
    _ inventory: Inventory, _ text: inout FileText?, _ report: inout CheckReport
  ) {
    let reason: String
    do throws(VagueDate.ParseError) {
      _ = try VagueDate(value)
      return
    } catch {
      reason = "\(error)"
    }
    let suggestion = DateSuggestion.date(for: value)
    var fix: Fix?
    if isOwn, let suggestion {
      let content = text ?? FileText(inventory.bytes(ofFile: location.file))
      text = content
      if let range = content.range(
        of: value, line: location.line, scalarColumn: location.column)
      {
        fix = Fix(
          isSafe: false, title: Bilingual("write \(suggestion)", "écrire \(suggestion)"),
          edits: [.init(file: location.file, range: range, replacement: suggestion)])
      }
    }
    let hint = suggestion.map {
      ("; write \($0) if that is meant", " ; écrivez \($0) si c'est voulu")
    }
    report.report(
      at: location, subject: record.id, field: path,
      Bilingual(
        "`\(value)` is no date: \(reason)\(hint?.0 ?? "")",
        "`\(value)` n'est pas une date\(hint?.1 ?? "")"),
      length: isOwn ? value.count : 0, fix: fix)
  }
}

/// Dates as people write them, in the grammar.
private enum DateSuggestion {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  private static let frenchMonths = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
  ]

  /// The date a text most probably means, nil where nothing can be said.
  static func date(for text: String) -> String? {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    if let slashed = slashed(text, words) { return slashed }
    var year: Int?
    var month: Int?
    var day: Int?
    for word in words {
      if let number = Int(word) {
        if word.count == 4 {
          if year == nil { year = number } else { return nil }
        } else if word.count <= 2, day == nil, (1...31).contains(number), !text.contains("[") {
          day = number
        }
      } else if let found = self.month(word) {
        month = found
      }
    }
    guard let year else { return nil }
    guard let month else { return nil }
    let name = "\(year)-\(month < 10 ? "0" : "")\(month)"
    guard let day else { return name }
    let full = "\(name)-\(day < 10 ? "0" : "")\(day)"
    return (try? VagueDate(full)) == nil ? name : full
  }

  /// Day, month and year where only one order is possible.
  private static func slashed(_ text: String, _ words: [String]) -> String? {
    guard words.count == 3, text.contains("/") || text.contains("."),
      let first = Int(words[0]), let second = Int(words[1]), let year = Int(words[2]),
      words[2].count == 4
    else { return nil }
    let day: Int
    let month: Int
    if first > 12 || text.contains(".") {
      (day, month) = (first, second)
    } else if second > 12 {
      (day, month) = (second, first)
    } else {
      return nil
    }
    let full = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    return (try? VagueDate(full)) == nil ? nil : full
  }

  private static func month(_ word: String) -> Int? {
    if let found = months.firstIndex(where: { word.hasPrefix($0) }) { return found + 1 }
    return frenchMonths.firstIndex { $0 == word }.map { $0 + 1 }
  }
}
