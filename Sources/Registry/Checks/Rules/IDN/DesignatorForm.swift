// SPDX-License-Identifier: Apache-2.0

import Orbits

/// IDN-003: designators are of the form of COSPAR.
enum DesignatorForm: RemarkCheck {
  static let rule = Rule(
    id: "IDN-003",
    title: Bilingual(
      "designators have the form YYYY-NNNAAA",
      "les identifiants ont la forme AAAA-NNNLLL"),
    severity: .error, certainty: .exact, fix: .safe,
    rationale: """
      A designator is the year, the launch of three digits and the piece: letters from A without I
      and O, up to three. Other spellings are found by no search over text; where only case,
      blanks or padding differ they can be mended. Before 1963 launches had Greek letters (1957 α
      2), which are let pass in tables.
      """,
    formula: "YYYY-NNN[A-HJ-NP-Z]{0,3}, YYYY ≥ 1957",
    reference: "COSPAR World Warning Agency; GCAT, designations",
    bad: RuleExample(
      "objects/x.yaml",
      """
      kind: satellite
      id: a
      name: A
      source: s
      cospar: 2011-35b
      """),
    good: RuleExample(
      "objects/x.yaml",
      """
      kind: satellite
      id: a
      name: A
      source: s
      cospar: 2011-035B
      """))

  static let forms: [String] = []

  static func examineFurther(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for object in inventory.objects {
      for designator in object.designator.all {
        report.exercised()
        if isRight(designator.text.utf8) { continue }
        judge(designator, object, inventory, &report)
      }
    }
    for set in inventory.elementSets where !set.elements.internationalDesignator.isEmpty {
      report.exercised()
      let text = set.elements.internationalDesignator
      // Others than TLE are as the file has them; the reader of TLE reports its own.
      guard !isRight(text.utf8), set.object == nil, Designators.cospar(text) != nil else {
        continue
      }
      report.report(
        .warning, at: set.place, subject: SetSubject.name(set), field: "OBJECT_ID",
        message(text, Designators.cospar(text) ?? text))
    }
  }

  private static func judge(
    _ designator: Cited<String>, _ object: InventoryObject, _ inventory: Inventory,
    _ report: inout CheckReport
  ) {
    let text = designator.text
    guard let long = Designators.cospar(text) else {
      // The reader of records reports what is no designator at all; pieces of Greek letters and
      // launches that reached no orbit have forms of their own.
      return
    }
    if long.utf8.dropFirst(8).contains(where: { $0 == 0x49 || $0 == 0x4F }) {
      report.report(
        at: designator.place, subject: object.id, field: "cospar",
        Bilingual(
          "`\(text)`: pieces leave out the letters I and O",
          "`\(text)` : les pièces n'emploient pas les lettres I et O"), length: text.count)
      return
    }
    guard object.record != nil else { return }
    var fix: Fix?
    let location = inventory.location(of: designator.place)
    let content = FileText(inventory.bytes(ofFile: location.file))
    if let range = content.range(of: text, line: location.line, scalarColumn: location.column) {
      fix = Fix(
        isSafe: true, title: Bilingual("write \(long)", "écrire \(long)"),
        edits: [.init(file: location.file, range: range, replacement: long)])
    }
    report.report(
      .warning, at: designator.place, subject: object.id, field: "cospar", message(text, long),
      length: text.count, fix: fix)
  }

  private static func message(_ text: String, _ long: String) -> Bilingual {
    Bilingual(
      "`\(text)` is not the form of designators; write \(long)",
      "`\(text)` n'est pas la forme des identifiants ; écrivez \(long)")
  }

  /// Whether a text is of the form, without making one.
  private static func isRight(_ text: String.UTF8View) -> Bool {
    var position = 0
    for byte in text {
      switch position {
      case 0...3, 5...7: if byte &- 0x30 > 9 { return false }
      case 4: if byte != 0x2D { return false }
      case 8...10:
        if byte &- 0x41 > 25 || byte == 0x49 || byte == 0x4F { return false }
      default: return false
      }
      position += 1
    }
    return position >= 8
  }
}
