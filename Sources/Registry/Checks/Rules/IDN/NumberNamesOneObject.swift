// SPDX-License-Identifier: Apache-2.0

import Orbits

/// IDN-001: a catalogue number names one object at a time.
enum NumberNamesOneObject: Check {
  static let rule = Rule(
    id: "IDN-001",
    title: Bilingual(
      "a catalogue number names one object at a time",
      "un numéro de catalogue ne désigne qu'un objet à la fois"),
    severity: .error, certainty: .exact,
    rationale: """
      Numbers have been given to other objects after mistakes, so that a number may stand in two
      records with intervals that follow each other. At one time it names one object. Parts that
      are attached to another object and listed under its number are left to IDN-013; rows of two
      catalogues are two descriptions of one object.
      """,
    formula: """
      intervals of validity of one number in two objects of a catalogue do not overlap
      """,
    reference: "GCAT, catalogues and numbers (planet4589.org/space/gcat/web/cat/cats.html)",
    bad: RuleExample(
      "objects/x.yaml",
      """
      kind: satellite
      id: a
      name: A
      source: s
      norad: 12345
      ---
      kind: satellite
      id: b
      name: B
      source: s
      norad: 12345
      """),
    good: RuleExample(
      "objects/x.yaml",
      """
      kind: satellite
      id: a
      name: A
      source: s
      norad:
        - value: 12345
          until: 1999-12-01
        - value: 12346
          from: 1999-12-01
      ---
      kind: satellite
      id: b
      name: B
      source: s
      norad:
        value: 12345
        from: 1999-12-01
      """))

  /// An object under a number, and from when to when.
  private struct Use {
    let object: Int
    let place: Place
    var from: VagueDate?
    var until: VagueDate?

    func overlaps(_ other: Use) -> Bool {
      !Self.ends(until, before: other.from) && !Self.ends(other.until, before: from)
    }

    private static func ends(_ end: VagueDate?, before start: VagueDate?) -> Bool {
      guard let end, let start else { return false }
      return end == start || end.canonical == start.canonical || end.isCertainlyBefore(start)
    }
  }

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    let index = inventory.index
    report.exercised(index.objectsByNumber.count)
    let past = pastNumbers(inventory)
    var numbers = Set(past.keys)
    for (number, objects) in index.objectsByNumber where objects.count > 1 {
      numbers.insert(number)
    }
    for number in numbers.sorted() {
      var uses = past[number] ?? []
      for object in index.objectsByNumber[number] ?? [] {
        uses += current(number, object, inventory)
      }
      judge(number, uses, inventory, &report)
    }
  }

  private static func judge(
    _ number: Int, _ uses: [Use], _ inventory: Inventory, _ report: inout CheckReport
  ) {
    var first: [String: Use] = [:]
    for use in uses {
      let catalogue = inventory.form(of: inventory.objects[use.object].place)
      guard let other = first[catalogue] else {
        first[catalogue] = use
        continue
      }
      let object = inventory.objects[use.object]
      let known = inventory.objects[other.object]
      guard use.object != other.object, use.overlaps(other),
        !Kinship.areRelated(object, known)
      else { continue }
      report.report(
        at: use.place, subject: object.id, field: "norad",
        Bilingual(
          "the number \(number) of \(object.title) is also that of \(known.title) at the same time",
          "le numéro \(number) de \(object.title) est aussi celui de \(known.title) au même moment"
        ),
        length: String(number).count,
        related: [
          (other.place, Bilingual("the other object is here", "l'autre objet est ici"))
        ])
    }
  }

  private static func current(_ number: Int, _ object: Int, _ inventory: Inventory) -> [Use] {
    let item = inventory.objects[object]
    guard let record = inventory.record(item.record) else {
      return [Use(object: object, place: item.catalogNumber.first?.place ?? item.place)]
    }
    return zip(record.assertions("norad"), item.catalogNumber.all).compactMap { said, cited in
      guard cited.value == number else { return nil }
      return use(object, cited.place, said)
    }
  }

  private static func use(_ object: Int, _ place: Place, _ said: Assertion) -> Use {
    Use(
      object: object, place: place, from: said.from.flatMap { try? VagueDate($0) },
      until: said.until.flatMap { try? VagueDate($0) })
  }

  /// Numbers that records say were given up.
  private static func pastNumbers(_ inventory: Inventory) -> [Int: [Use]] {
    var all: [Int: [Use]] = [:]
    for (position, object) in inventory.objects.enumerated() {
      guard let record = inventory.record(object.record) else { continue }
      for said in record.assertions("identifiers.norad") {
        guard let number = said.value.flatMap({ Designators.catalogNumber($0) }) else { continue }
        all[number, default: []].append(use(position, object.place, said))
      }
    }
    return all
  }
}
