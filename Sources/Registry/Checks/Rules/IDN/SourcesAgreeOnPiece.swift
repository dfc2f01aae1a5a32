// SPDX-License-Identifier: Apache-2.0

import Orbits

/// IDN-012: sources give one number the same designator.
enum SourcesAgreeOnPiece: Check {
  static let rule = Rule(
    id: "IDN-012",
    title: Bilingual(
      "sources agree on the designator of a number",
      "les sources s'accordent sur l'identifiant d'un numéro"),
    severity: .error, certainty: .exact,
    rationale: """
      A catalogue and an element set, or two catalogues, that have different designators for one
      number speak of two objects: the designators of two Galileo satellites have been exchanged
      in a table so. Where one has no piece letter, the launch alone is compared. A set that stands
      in the table of an object, or bears its designator, has to have its number as well.
      """,
    formula: "designator(number, source 1) = designator(number, source 2), and the reverse",
    reference: "sp3, issue 1 (E08 and E09 exchanged)",
    bad: RuleExample([
      (
        "objects/a.yaml",
        """
        kind: satellite
        id: a
        name: A
        source: s
        cospar: 1958-002B
        norad: 5
        """
      ),
      (
        "list.tle",
        """
        1 00005U 59001A   00179.78495062  .00000023  00000-0  28098-4 0  4753
        2 00005  34.2682 348.7242 1859667 331.7664  19.3264 10.82419157413667
        """
      ),
    ]),
    good: RuleExample([
      (
        "objects/a.yaml",
        """
        kind: satellite
        id: a
        name: A
        source: s
        cospar: 1958-002B
        norad: 5
        """
      ),
      (
        "list.tle",
        """
        1 00005U 58002B   00179.78495062  .00000023  00000-0  28098-4 0  4753
        2 00005  34.2682 348.7242 1859667 331.7664  19.3264 10.82419157413667
        """
      ),
    ]))

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    // One slip in a record speaks against every set of its object: it is reported once a file.
    var faults: [Fault: (first: InventoryElementSet, count: Int)] = [:]
    var order: [Fault] = []
    func add(_ fault: Fault, _ set: InventoryElementSet) {
      if faults[fault] == nil { order.append(fault) }
      faults[fault, default: (set, 0)].count += 1
    }
    for set in inventory.elementSets {
      guard let position = set.object else { continue }
      let object = inventory.objects[position]
      if let number = strangeNumber(of: set, object, inventory, &report) {
        add(Fault(object: position, file: set.place.file, number: number, designator: nil), set)
      }
      let text = set.elements.internationalDesignator
      guard !text.isEmpty, let own = object.designator.first else { continue }
      report.exercised()
      if object.designator.contains(where: { agree($0.value, text) }) { continue }
      guard isDesignator(own.value), !isFormer(text, of: object, inventory) else { continue }
      add(Fault(object: position, file: set.place.file, number: nil, designator: text), set)
    }
    for fault in order {
      guard let (first, count) = faults[fault] else { continue }
      tell(fault, first, count - 1, inventory, &report)
    }
    for (number, positions) in inventory.index.objectsByNumber where positions.count > 1 {
      compare(number, positions, inventory, &report)
    }
  }

  /// What the sets of an object in a file have that the object has not.
  private struct Fault: Hashable {
    let object: Int
    let file: Int32
    let number: Int?
    let designator: String?
  }

  /// The number of a set that was given to an object by its table or its designator, where the
  /// object has another.
  private static func strangeNumber(
    of set: InventoryElementSet, _ object: InventoryObject, _ inventory: Inventory,
    _ report: inout CheckReport
  ) -> Int? {
    guard let number = set.elements.catalogNumber, object.catalogNumber.first != nil else {
      return nil
    }
    report.exercised()
    if object.catalogNumber.all.contains(where: { $0.value == number }) { return nil }
    let former = inventory.record(object.record)?.assertions("identifiers.norad") ?? []
    return former.contains(where: { $0.value == String(number) }) ? nil : number
  }

  private static func tell(
    _ fault: Fault, _ set: InventoryElementSet, _ more: Int, _ inventory: Inventory,
    _ report: inout CheckReport
  ) {
    let object = inventory.objects[fault.object]
    let english = more > 0 ? "; so have \(more) more in this file" : ""
    let french = more > 0 ? " ; de même \(more) autres de ce fichier" : ""
    if let number = fault.number, let own = object.catalogNumber.first {
      report.report(
        at: set.place, subject: object.id, field: "NORAD_CAT_ID",
        Bilingual(
          "this element set of \(object.title) has the number \(number), while the object has"
            + " \(own.value)\(english)",
          "ce jeu d'éléments de \(object.title) a le numéro \(number), alors que l'objet a le"
            + " \(own.value)\(french)"),
        measured: Double(number), expected: Double(own.value), tolerance: 0,
        sources: [set.source, own.source],
        related: [(own.place, Bilingual("the number of the object", "le numéro de l'objet"))])
    }
    if let text = fault.designator, let own = object.designator.first {
      report.report(
        at: set.place, subject: object.id, field: "OBJECT_ID",
        Bilingual(
          "this element set has \(text) for \(SetSubject.name(set)), while \(object.title) is "
            + "\(own.value)\(english)",
          "ce jeu d'éléments a \(text) pour \(SetSubject.name(set)), alors que \(object.title)"
            + " est \(own.value)\(french)"),
        sources: [own.source],
        related: [(own.place, Bilingual("the object is here", "l'objet est ici"))])
    }
  }

  /// Objects of several catalogues under one number.
  private static func compare(
    _ number: Int, _ positions: [Int], _ inventory: Inventory, _ report: inout CheckReport
  ) {
    guard let first = positions.first(where: { inventory.objects[$0].designator.value != nil })
    else { return }
    let one = inventory.objects[first]
    guard let known = one.designator.first, isDesignator(known.value) else { return }
    for position in positions where position != first {
      let other = inventory.objects[position]
      guard let designator = other.designator.first, isDesignator(designator.value) else {
        continue
      }
      // Within one catalogue it is for IDN-001 to say.
      if inventory.form(of: one.place) == inventory.form(of: other.place) { continue }
      report.exercised()
      if agree(known.value, designator.value) { continue }
      if isFormer(designator.value, of: one, inventory) { continue }
      report.report(
        at: designator.place, subject: other.id, field: "cospar",
        Bilingual(
          "number \(number) is \(designator.value) here and \(known.value) elsewhere",
          "le numéro \(number) est \(designator.value) ici et \(known.value) ailleurs"),
        length: designator.text.count, sources: [designator.source, known.source],
        related: [(known.place, Bilingual(same: one.title))])
    }
  }

  private static func isDesignator(_ text: String) -> Bool { Designators.cospar(text) != nil }

  private static func agree(_ a: String, _ b: String) -> Bool {
    if a == b { return true }
    guard let one = Designators.cospar(a), let other = Designators.cospar(b) else {
      // What is no designator is not held against one.
      return true
    }
    if one.utf8.count == 8 || other.utf8.count == 8 { return one.prefix(8) == other.prefix(8) }
    return one == other
  }

  /// Whether an object is known to have had a designator before.
  private static func isFormer(
    _ text: String, of object: InventoryObject, _ inventory: Inventory
  ) -> Bool {
    guard let record = inventory.record(object.record) else { return false }
    return record.assertions("identifiers.cospar").contains { said in
      said.value.map { agree($0, text) } ?? false
    }
  }
}
