// SPDX-License-Identifier: Apache-2.0

import Orbits

/// SYN-008: angles, eccentricity and mean motion are in their ranges.
enum AnglesInRange: RemarkCheck {
  static let rule = Rule(
    id: "SYN-008",
    title: Bilingual(
      "angles, eccentricity and mean motion are in range",
      "angles, excentricité et mouvement moyen sont dans leurs bornes"),
    severity: .error, certainty: .exact, fix: .safe,
    rationale: """
      An angle above 360° is a damaged field. Exactly 360° is the same as 0°, but programs that
      want angles below 360° have refused whole catalogues for one such set; it is a warning, and
      0 can be written in its place.
      """,
    formula: "0 ≤ i ≤ 180; 0 ≤ Ω, ω, M < 360; 0 ≤ e < 1; n > 0",
    reference: """
      Space-Track, TLE format; CCSDS 502.0-B-3; Hoots and Roehrich 1980, Spacetrack Report No. 3;
      keeptrack.space, issue 903
      """,
    bad: RuleExample(
      "list.tle",
      """
      1 00005U 58002B   00179.78495062  .00000023  00000-0  28098-4 0  4753
      2 00005  34.2682 348.7242 1859667 360.0000  19.3264 10.82419157413666
      """),
    good: RuleExample(
      "list.tle",
      """
      1 00005U 58002B   00179.78495062  .00000023  00000-0  28098-4 0  4753
      2 00005  34.2682 348.7242 1859667   0.0000  19.3264 10.82419157413667
      """))

  static let forms = ["tle", "omm", "element-table", "oem", "cdm"]

  static func examineFurther(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    var texts: [Int32: FileText] = [:]
    for set in inventory.elementSets {
      let elements = set.elements
      guard
        elements.raanDegrees == 360 || elements.argumentOfPerigeeDegrees == 360
          || elements.meanAnomalyDegrees == 360
      else { continue }
      let file = Int(set.place.file)
      guard inventory.files.indices.contains(file) else { continue }
      let text = texts[set.place.file] ?? FileText(inventory.files[file].bytes)
      texts[set.place.file] = text
      let angles: [(value: Double, keyword: String, column: Int)] = [
        (elements.raanDegrees, "RA_OF_ASC_NODE", 18),
        (elements.argumentOfPerigeeDegrees, "ARG_OF_PERICENTER", 35),
        (elements.meanAnomalyDegrees, "MEAN_ANOMALY", 44),
      ]
      for angle in angles where angle.value == 360 {
        let form = inventory.files[file].form
        let path = inventory.files[file].path
        let spot =
          form == "tle"
          ? FullTurn.inTLE(text, from: Int(set.place.line), column: angle.column, path: path)
          : form.hasSuffix("csv") || form == "element-table"
            ? FullTurn.inTable(text, Int(set.place.line), keyword: angle.keyword, path: path) : nil
        report.report(
          .warning, at: spot?.place(file) ?? set.place, subject: SetSubject.name(set),
          field: angle.keyword,
          Bilingual(
            "\(angle.keyword) is exactly 360°; write 0, since angles are below a full turn",
            "\(angle.keyword) vaut exactement 360° ; écrivez 0, car un angle est inférieur à un tour"
          ),
          length: spot?.length ?? 0, measured: 360, expected: 0, unit: "deg", fix: spot?.fix)
      }
    }
  }
}

/// An angle of exactly 360° in a text, and how to write 0 in its place.
private struct FullTurn {
  let line: Int
  let column: Int
  let length: Int
  let fix: Fix

  private static let title = Bilingual("write 0 for 360°", "écrire 0 pour 360°")

  func place(_ file: Int) -> Place { Place(file: file, line: line, column: column) }

  /// In line 2 of the set that begins in a line; the checksum goes along.
  static func inTLE(_ text: FileText, from line: Int, column: Int, path: String) -> FullTurn? {
    for number in line..<line + 4 {
      let range = text.range(ofLine: number)
      let start = range.prefix { text.bytes[$0] == 0x20 || text.bytes[$0] == 0x09 }.endIndex
      guard range.upperBound - start >= 68, text.bytes[start] == 0x32 else { continue }
      let at = start + column - 1
      guard text.bytes[at..<at + 8].elementsEqual("360.0000".utf8) else { return nil }
      var columns = Array(text.bytes[start..<start + 68])
      columns.replaceSubrange(column - 1..<column + 7, with: "  0.0000".utf8)
      var edits = [Fix.Edit(file: path, range: at..<at + 8, replacement: "  0.0000")]
      if range.upperBound > start + 68, text.bytes[start + 68] &- 0x30 < 10 {
        edits.append(
          .init(
            file: path, range: start + 68..<start + 69,
            replacement: String(TLEChecksum.digit(columns[...]))))
      }
      return FullTurn(
        line: number, column: at - range.lowerBound + 1, length: 8,
        fix: Fix(isSafe: true, title: title, edits: edits))
    }
    return nil
  }

  /// In a row of a table without quotes.
  static func inTable(
    _ text: FileText, _ line: Int, keyword: String, path: String
  ) -> FullTurn? {
    let header = text.line(1).split(separator: ",", omittingEmptySubsequences: false)
    guard let column = header.firstIndex(where: { $0 == keyword }) else { return nil }
    let range = text.range(ofLine: line)
    var at = range.lowerBound
    for _ in 0..<column {
      while at < range.upperBound, text.bytes[at] != 0x2C {
        if text.bytes[at] == 0x22 { return nil }
        at += 1
      }
      at += 1
    }
    var end = at
    while end < range.upperBound, text.bytes[end] != 0x2C { end += 1 }
    guard at < end, Double(String(decoding: text.bytes[at..<end], as: UTF8.self)) == 360 else {
      return nil
    }
    return FullTurn(
      line: line, column: at - range.lowerBound + 1, length: end - at,
      fix: Fix(
        isSafe: true, title: title,
        edits: [.init(file: path, range: at..<end, replacement: "0")]))
  }
}

/// What a finding about an element set is about.
enum SetSubject {
  /// The catalogue number, else the designator, else the name.
  static func name(_ set: InventoryElementSet) -> String {
    if let number = set.elements.catalogNumber { return String(number) }
    let elements = set.elements
    return elements.internationalDesignator.isEmpty
      ? elements.name : elements.internationalDesignator
  }
}
