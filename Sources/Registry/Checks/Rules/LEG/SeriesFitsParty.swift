// SPDX-License-Identifier: Apache-2.0

import Orbits

/// LEG-008: parties register under the Convention, others under resolution 1721 B.
enum SeriesFitsParty: Check {
  static let rule = Rule(
    id: "LEG-008",
    title: Bilingual(
      "the series of the document fits the State's accession",
      "la série du document s'accorde avec l'adhésion de l'État"),
    severity: .info, certainty: .exact,
    rationale: """
      The Convention is in force since 1976-09-15 and binds each State from its accession; others
      notify under General Assembly resolution 1721 B, in the series INF. A document of the
      Convention's series that is older than the accession, or one of the other series for a launch
      after it, has a wrong symbol, a wrong State or a wrong date. States whose accession is not in
      the table of codes are not judged.
      """,
    formula: "series = ST/SG/SER.E ⇔ date of document (INF: launch) ≥ accession",
    reference:
      "Registration Convention, article VIII; GA resolution 1721 B (XVI); codes/states.csv",
    bad: RuleExample("objects/a.yaml", Self.record("A/AC.105/INF.423")),
    good: RuleExample("objects/a.yaml", Self.record("ST/SG/SER.E/637")))

  private static func record(_ document: String) -> String {
    """
    kind: satellite
    id: a
    name: A
    source: s
    launch_date: 2011-07-15
    registration:
      state: KZ
      document: \(document)
    """
  }

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let book = CodeBook(context.codes)
    let inventory = context.inventory
    for object in inventory.objects {
      guard let registration = object.registration, let state = registration.state.first,
        let document = registration.document.first,
        let symbol = DocumentSymbol(document.value),
        let accession = (book.states[state.value] ?? book.gcat[state.value]?.first)?.convention
      else { continue }
      let date: Cited<VagueDate>?
      switch symbol.series {
      case .convention: date = registration.date.first
      case .resolution: date = inventory.launchDay(of: object)
      }
      guard let date else {
        // Without the date of the document the launch shows that the State was bound by then.
        if symbol.series == .convention, let launch = inventory.launchDay(of: object),
          accession.isCertainlyBefore(launch.value)
        {
          report.exercised()
        }
        continue
      }
      report.exercised()
      switch symbol.series {
      case .convention:
        guard date.value.isCertainlyBefore(accession) else { continue }
        tell(object, state, document, accession, date, false, &report)
      case .resolution:
        guard accession.isCertainlyBefore(date.value) else { continue }
        tell(object, state, document, accession, date, true, &report)
      }
    }
  }

  private static func tell(
    _ object: InventoryObject, _ state: Cited<String>, _ document: Cited<String>,
    _ accession: VagueDate, _ date: Cited<VagueDate>, _ isParty: Bool, _ report: inout CheckReport
  ) {
    let english =
      isParty
      ? "was a party to the Convention from \(accession.text), before the launch on \(date.text)"
      : "was no party to the Convention before \(accession.text), later than its date \(date.text)"
    let french =
      isParty
      ? "était partie à la Convention depuis le \(accession.text), avant le lancement du \(date.text)"
      : "n'était pas partie à la Convention avant le \(accession.text), après sa date \(date.text)"
    report.report(
      at: document.place, subject: object.id, field: "registration.document",
      Bilingual(
        "\(object.title) was notified by \(state.value) as \(document.text), though it \(english)",
        "\(object.title) a été notifié par \(state.value) sous \(document.text), alors qu'il"
          + " \(french)"),
      length: document.text.count, sources: [document.source, date.source])
  }
}
