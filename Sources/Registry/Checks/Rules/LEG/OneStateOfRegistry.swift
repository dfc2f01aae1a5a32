// SPDX-License-Identifier: Apache-2.0

import Orbits

/// LEG-002: an object is registered by one State.
enum OneStateOfRegistry: Check {
  static let rule = Rule(
    id: "LEG-002",
    title: Bilingual(
      "an object has one State of registry",
      "un objet n'a qu'un État d'immatriculation"),
    severity: .error, certainty: .exact,
    rationale: """
      Where several States launch, they settle which of them registers: jurisdiction and control
      follow the register, and cannot follow two. Two States are the same where one succeeded the
      other. Values that hold one after the other do not clash, as when a satellite was sold in
      orbit and the registry passed on. Entries of one designator in several lists are compared.
      """,
    formula: "States of registry of an object at one time, up to succession ≤ 1",
    reference: "Registration Convention, article II.2; Outer Space Treaty, article VIII",
    bad: RuleExample("objects/a.yaml", Self.record(ceased: "2016-01-01")),
    good: RuleExample("objects/a.yaml", Self.record(ceased: "2015-01-01")))

  private static func record(ceased: String) -> String {
    """
    kind: satellite
    id: a
    name: A
    source: s
    registration:
      state:
        - value: GB
          until: \(ceased)
        - value: US
          from: 2015-01-01
    """
  }

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    let book = CodeBook(context.codes)
    for record in inventory.records where record.kind.isObject {
      let states = record.assertions("registration.state").filter { $0.value != nil }
      guard let first = states.first, let one = first.value else { continue }
      report.exercised()
      for other in states.dropFirst() {
        guard let two = other.value, !areKin(one, two, book), !areApart(first, other) else {
          continue
        }
        report.report(
          at: other.location, subject: record.id, field: "registration.state",
          message(record.name, one, two), length: two.count,
          sources: [first.source, other.source].compactMap(\.self),
          related: [
            Finding.Related(
              location: first.location, message: Bilingual("the other entry", "l'autre inscription")
            )
          ])
      }
    }
    lists(inventory, book, &report)
  }

  /// Entries of one designator in several lists.
  private static func lists(
    _ inventory: Inventory, _ book: CodeBook, _ report: inout CheckReport
  ) {
    var entries: [String: Int] = [:]
    for (position, object) in inventory.objects.enumerated() {
      guard let state = object.registration?.state.first, let designator = object.designator.value
      else { continue }
      if object.record == nil { report.exercised() }
      guard let other = entries[designator] else {
        entries[designator] = position
        continue
      }
      guard let first = inventory.objects[other].registration?.state.first,
        !areKin(first.value, state.value, book)
      else { continue }
      report.report(
        at: state.place, subject: object.id, field: "registration.state",
        message(object.title, first.value, state.value), length: state.text.count,
        sources: [first.source, state.source],
        related: [(first.place, Bilingual("the other entry", "l'autre inscription"))])
    }
  }

  private static func areKin(_ a: String, _ b: String, _ book: CodeBook) -> Bool {
    func own(_ code: String) -> String {
      book.states[code] != nil ? code : book.gcat[code]?.first?.code ?? code
    }
    return a == b || book.areKin(own(a), own(b))
  }

  private static func areApart(_ a: Assertion, _ b: Assertion) -> Bool {
    func follows(_ first: Assertion, _ second: Assertion) -> Bool {
      guard let until = CodeBook.date(first.until), let from = CodeBook.date(second.from) else {
        return false
      }
      return !from.isCertainlyBefore(until)
    }
    return follows(a, b) || follows(b, a)
  }

  private static func message(_ name: String, _ a: String, _ b: String) -> Bilingual {
    Bilingual(
      "\(name) is registered by \(a) and by \(b)",
      "\(name) est immatriculé par \(a) et par \(b)")
  }
}
