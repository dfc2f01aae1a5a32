// SPDX-License-Identifier: Apache-2.0

import Orbits

/// REF-005: codes of States and owners are known and were in use at the time.
enum CodesAreValid: Check {
  static let rule = Rule(
    id: "REF-005",
    title: Bilingual(
      "codes of States and owners are known and held at the time",
      "les codes d'États et de propriétaires sont connus et valables à la date"),
    severity: .warning, certainty: .exact,
    rationale: """
      Codes come and go with States: SU ceased on 1991-12-26, RU follows. A code that nobody knows,
      or one of a State that was no more when the object was launched, makes queries miss it. A
      record passes if its object and the State have one day in common. In tables each unknown or
      retired code is reported once, at its first row.
      """,
    formula: "code ∈ codes; [from, until] of the code meets the time of its use",
    reference: "codes/states.csv and owners.csv; ISO 3166-1 and 3166-3; GCAT orgs; SATCAT sources",
    bad: RuleExample("objects/a.yaml", Self.record(state: "SU")),
    good: RuleExample("objects/a.yaml", Self.record(state: "RU")))

  private static func record(state: String) -> String {
    """
    kind: satellite
    id: a
    name: A
    source: s
    state: \(state)
    launch_date: 2011-07-15
    """
  }

  /// Fields that hold codes, by kind of date: whether the code has to hold at the time.
  private static let fields: [Substring: Bool] = [
    "state": true, "launching_states": true, "parties": true, "host_state": true,
    "operating_state": true, "flag": false, "owner": false,
  ]

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let book = CodeBook(context.codes)
    if book.isEmpty { return }
    let inventory = context.inventory
    for record in inventory.records where record.kind != .source && record.kind != .claim {
      judge(record, book, context, &report)
    }
    tables(book, inventory, &report)
  }

  private static func judge(
    _ record: Record, _ book: CodeBook, _ context: CheckContext, _ report: inout CheckReport
  ) {
    let inventory = context.inventory
    let span = span(of: record, context)
    // Without any organisation nobody can say which there are; their ids have small letters.
    let hasOrganisations = !inventory.records(of: [.organisation]).isEmpty
    record.root.forEachField(path: "") { path, assertions in
      let key = FieldPath.key(of: path)
      guard let isDated = fields[key] else { return }
      // A successor State answers for what its predecessor registered.
      let isRegister = path.hasPrefix("registration")
      for assertion in assertions {
        guard let code = assertion.value else { continue }
        if key == "owner", inventory.index.records[code] != nil { continue }
        if key == "owner", !hasOrganisations, code.contains(where: \.isLowercase) { continue }
        report.exercised()
        let sources = assertion.source.map { [$0] } ?? []
        guard let row = book.states[code] ?? (key == "owner" ? book.owners[code] : nil) else {
          report.report(
            at: assertion.location, subject: record.id, field: path,
            Bilingual(
              "the code `\(code)` of \(record.name) is not in the table of codes",
              "le code « \(code) » de \(record.name) n'est pas dans la table des codes"),
            length: code.count, sources: sources)
          continue
        }
        guard isDated, !isRegister else { continue }
        let from = CodeBook.date(assertion.from) ?? span.start
        let until = CodeBook.date(assertion.until) ?? span.end
        if let ended = row.until, let from, ended.isCertainlyBefore(from) {
          let heir = row.successor.map { " (\($0))" } ?? ""
          report.report(
            at: assertion.location, subject: record.id, field: path,
            Bilingual(
              "\(record.name) has the code `\(code)` from \(from.text), but it ceased on"
                + " \(ended.text)\(heir)",
              "\(record.name) porte le code « \(code) » à partir du \(from.text), mais il a cessé le"
                + " \(ended.text)\(heir)"),
            length: code.count, sources: sources)
        } else if let began = row.from, let until, until.isCertainlyBefore(began) {
          report.report(
            at: assertion.location, subject: record.id, field: path,
            Bilingual(
              "\(record.name) has the code `\(code)` until \(until.text), but it began on"
                + " \(began.text)",
              "\(record.name) porte le code « \(code) » jusqu'au \(until.text), mais il ne vaut que"
                + " depuis le \(began.text)"),
            length: code.count, sources: sources)
        }
      }
    }
  }

  /// The time that a record is about, as far as it is known.
  private static func span(
    of record: Record, _ context: CheckContext
  ) -> (start: VagueDate?, end: VagueDate?) {
    let inventory = context.inventory
    if record.kind.isObject, let position = inventory.index.objectsByID[record.id] {
      let object = inventory.objects[position]
      return (
        inventory.launchDay(of: object)?.value, inventory.departure(of: object)?.value
      )
    }
    if record.kind == .agreement {
      let date = record.assertions("date").first { $0.date != nil }?.date
      return (date, date)
    }
    return (nil, nil)
  }

  private static func tables(
    _ book: CodeBook, _ inventory: Inventory, _ report: inout CheckReport
  ) {
    struct Use {
      let first: Cited<String>
      let object: String
      var count = 0
      let text: Bilingual
    }
    var uses: [String: Use] = [:]
    func note(_ key: String, _ code: Cited<String>, _ id: String, _ text: Bilingual) {
      uses[key, default: Use(first: code, object: id, text: text)].count += 1
    }
    for object in inventory.objects where object.record == nil {
      let file = Int(object.place.file)
      guard inventory.files.indices.contains(file) else { continue }
      let form = inventory.files[file].form
      let isSATCAT = form.hasPrefix("satcat")
      guard let code = isSATCAT ? object.owner.first : object.state.first,
        isSATCAT || form.hasPrefix("gcat")
      else { continue }
      // TBD stands for what is not known yet.
      if code.value == "TBD" || code.value == "UNK" || code.value == "-" { continue }
      report.exercised()
      guard let rows = isSATCAT ? book.satcat[code.value] : book.gcat[code.value] else {
        note(
          "?\(code.value)", code, object.id,
          Bilingual(
            "the code `\(code.value)` is not in the table of codes",
            "le code « \(code.value) » n'est pas dans la table des codes"))
        continue
      }
      guard let ended = rows.compactMap(\.until).first, rows.count == 1,
        let launch = object.launchDate.first?.value, ended.isCertainlyBefore(launch)
      else { continue }
      note(
        "-\(code.value)", code, object.id,
        Bilingual(
          "the code `\(code.value)` ceased on \(ended.text), before the launch on \(launch.text)",
          "le code « \(code.value) » a cessé le \(ended.text), avant le lancement le"
            + " \(launch.text)"))
    }
    for (_, use) in uses.sorted(by: { $0.key < $1.key }) {
      report.report(
        at: use.first.place, subject: use.object, field: "owner",
        Bilingual(
          "\(use.text.english); \(use.count) rows",
          "\(use.text.french) ; \(use.count) lignes"),
        length: use.first.text.count, sources: [use.first.source])
    }
  }
}
