// SPDX-License-Identifier: Apache-2.0

import Orbits

/// LEG-006: symbols of registration documents are well formed, and rise with their dates.
enum DocumentSymbols: Check {
  static let rule = Rule(
    id: "LEG-006",
    title: Bilingual(
      "symbols of registration documents are well formed",
      "les cotes des documents d'immatriculation sont bien formées"),
    severity: .error, certainty: .exact, fix: .safe,
    rationale: """
      Notifications under the Convention are ST/SG/SER.E/n, those under resolution 1721 B (XVI)
      A/AC.105/INF.n, with suffixes such as /Add.1, /Rev.1, /Corr.1. Any other symbol cannot be
      looked up. Case and spaces are mended without changing what is meant. The
      numbers of one series were given in the order of time: a document with a higher number and an
      earlier date is told, and so is one that is older than the launch that it notifies.
      """,
    formula: "ST/SG/SER.E/n or A/AC.105/INF.n [/Add.k /Rev.k /Corr.k]; n < m ⇒ date(n) ≤ date(m)",
    reference: "UNOOSA, Index of Notifications by States of Objects Launched into Outer Space",
    bad: RuleExample("objects/a.yaml", Self.record(symbol: "ST/SG/SERE/637")),
    good: RuleExample("objects/a.yaml", Self.record(symbol: "ST/SG/SER.E/637/Add.1")))

  private static func record(symbol: String) -> String {
    """
    kind: satellite
    id: a
    name: A
    source: s
    registration:
      state: KZ
      document: \(symbol)
    """
  }

  private struct Dated {
    let number: Int
    let date: Cited<VagueDate>
    let object: String
  }

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    var dated: [Dated] = []
    for object in inventory.objects {
      guard let registration = object.registration else { continue }
      for document in registration.document.all {
        report.exercised()
        guard let symbol = DocumentSymbol(document.value) else {
          report.report(
            at: document.place, subject: object.id, field: "registration.document",
            Bilingual(
              "`\(document.text)` is no symbol of a registration document: ST/SG/SER.E/n or"
                + " A/AC.105/INF.n",
              "« \(document.text) » n'est pas la cote d'un document d'immatriculation :"
                + " ST/SG/SER.E/n ou A/AC.105/INF.n"),
            length: document.text.count, sources: [document.source])
          continue
        }
        if symbol.text != document.value { misspelt(document, symbol, object, inventory, &report) }
        guard let date = registration.date.first else { continue }
        if symbol.series == .convention {
          dated.append(Dated(number: symbol.number, date: date, object: object.id))
        }
        if let launch = inventory.launchDay(of: object),
          date.value.isCertainlyBefore(launch.value)
        {
          report.report(
            .warning, at: date.place, subject: object.id, field: "registration.date",
            Bilingual(
              "\(document.text) of \(date.text) is older than the launch of \(object.title) on"
                + " \(launch.text)",
              "\(document.text), du \(date.text), précède le lancement de \(object.title) le"
                + " \(launch.text)"),
            length: date.text.count, sources: [date.source, launch.source])
        }
      }
    }
    order(dated, &report)
  }

  private static func misspelt(
    _ document: Cited<String>, _ symbol: DocumentSymbol, _ object: InventoryObject,
    _ inventory: Inventory, _ report: inout CheckReport
  ) {
    let edit = inventory.edit(document.text, at: document.place, to: symbol.text)
    report.report(
      .warning, at: document.place, subject: object.id, field: "registration.document",
      Bilingual(
        "`\(document.text)` is written \(symbol.text)",
        "« \(document.text) » s'écrit \(symbol.text)"),
      length: document.text.count, sources: [document.source],
      fix: edit.map {
        Fix(
          isSafe: true,
          title: Bilingual("write \(symbol.text)", "écrire \(symbol.text)"), edits: [$0])
      })
  }

  private static func order(_ dated: [Dated], _ report: inout CheckReport) {
    let sorted = dated.sorted { ($0.number, $0.object) < ($1.number, $1.object) }
    var latest: Dated?
    for entry in sorted {
      if let before = latest, before.number < entry.number,
        entry.date.value.isCertainlyBefore(before.date.value)
      {
        report.report(
          .info, at: entry.date.place, subject: entry.object, field: "registration.date",
          Bilingual(
            "ST/SG/SER.E/\(entry.number) is dated \(entry.date.text), before ST/SG/SER.E/"
              + "\(before.number) of \(before.date.text)",
            "ST/SG/SER.E/\(entry.number) est daté du \(entry.date.text), avant ST/SG/SER.E/"
              + "\(before.number) du \(before.date.text)"),
          length: entry.date.text.count, sources: [entry.date.source],
          related: [(before.date.place, Bilingual("the other date", "l'autre date"))])
        continue
      }
      latest = entry
    }
  }
}
