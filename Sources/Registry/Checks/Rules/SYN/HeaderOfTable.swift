// SPDX-License-Identifier: Apache-2.0

import Orbits

/// SYN-017: the header of a table names each column once, as readers know it.
enum HeaderOfTable: RemarkCheck {
  static let rule = Rule(
    id: "SYN-017",
    title: Bilingual(
      "headers of tables are known and rows fit them",
      "les en-têtes des tables sont connus et les lignes y correspondent"),
    severity: .error, certainty: .exact, fix: .safe,
    rationale: """
      Tables are read by the names of their columns: a byte-order mark in front of the first, a
      small letter or a blank hides a column, one that stands twice says two things. Columns
      beyond the standard are kept as text.
      """,
    formula: "each column of the header once; names in capitals; no byte-order mark",
    reference: """
      RFC 4180; CelesTrak, GP data formats (celestrak.org/NORAD/documentation/gp-data-formats.php)
      """,
    bad: RuleExample(
      "gp.csv",
      """
      OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,ARG_OF_PERICENTER,MEAN_ANOMALY,EPHEMERIS_TYPE,CLASSIFICATION_TYPE,norad_cat_id,ELEMENT_SET_NO,REV_AT_EPOCH,BSTAR,MEAN_MOTION_DOT,MEAN_MOTION_DDOT
      VANGUARD 1,1958-002B,2000-06-27T18:50:19.733568,10.82419157,0.1859667,34.2682,348.7242,331.7664,19.3264,0,U,5,999,41366,2.8098e-05,.00000023,0
      """),
    good: RuleExample(
      "gp.csv",
      """
      OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,ARG_OF_PERICENTER,MEAN_ANOMALY,EPHEMERIS_TYPE,CLASSIFICATION_TYPE,NORAD_CAT_ID,ELEMENT_SET_NO,REV_AT_EPOCH,BSTAR,MEAN_MOTION_DOT,MEAN_MOTION_DDOT
      VANGUARD 1,1958-002B,2000-06-27T18:50:19.733568,10.82419157,0.1859667,34.2682,348.7242,331.7664,19.3264,0,U,5,999,41366,2.8098e-05,.00000023,0
      """))

  static let forms = ["omm-csv", "element-table", "satcat-csv", "gcat", "ucs"]

  static func examineFurther(_ context: CheckContext, into report: inout CheckReport) {
    for (position, file) in context.inventory.files.enumerated() {
      guard file.form == "omm-csv" || file.form == "element-table" || file.form == "satcat-csv"
      else { continue }
      if file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
        report.report(
          .warning, at: Place(file: position, line: 1), subject: file.path,
          field: "byte-order-mark",
          Bilingual(
            "the file begins with a byte-order mark, which some readers take for a part of the "
              + "first column's name",
            "le fichier commence par une marque d'ordre (BOM), que certains lecteurs prennent "
              + "pour une partie du nom de la première colonne"),
          fix: Fix(
            isSafe: true,
            title: Bilingual("remove the byte-order mark", "ôter la marque d'ordre"),
            edits: [.init(file: file.path, range: 0..<3, replacement: "")]))
      }
      header(file, position, &report)
    }
  }

  private static func header(
    _ file: Inventory.File, _ position: Int, _ report: inout CheckReport
  ) {
    let text = FileText(file.bytes)
    let range = text.range(ofLine: 1)
    let isElements = file.form != "satcat-csv"
    var seen: Set<String> = []
    var unknown: [String] = []
    var start = range.lowerBound
    while start <= range.upperBound {
      var end = start
      while end < range.upperBound, file.bytes[end] != 0x2C { end += 1 }
      defer { start = end + 1 }
      let name = String(decoding: file.bytes[start..<end], as: UTF8.self)
      let place = Place(file: position, line: 1, column: start - range.lowerBound + 1)
      let known = TableColumns.canonical(name)
      if !seen.insert(known ?? name).inserted {
        // The reader reports those it knows.
        if isElements, TableColumns.elements.contains(name) { continue }
        report.report(
          .warning, at: place, subject: file.path, field: name,
          Bilingual(
            "the column \(name) stands twice in the header",
            "la colonne \(name) figure deux fois dans l'en-tête"), length: end - start)
      } else if let known, known != name {
        report.report(
          .warning, at: place, subject: file.path, field: known,
          Bilingual(
            "the column `\(name)` is not found by readers that look for \(known)",
            "la colonne `\(name)` n'est pas trouvée par les lecteurs qui cherchent \(known)"),
          length: end - start,
          fix: Fix(
            isSafe: true, title: Bilingual("write \(known)", "écrire \(known)"),
            edits: [.init(file: file.path, range: start..<end, replacement: known)]))
      } else if known == nil, isElements {
        unknown.append(name)
      }
    }
    if let first = unknown.first {
      report.report(
        .info, at: Place(file: position, line: 1), subject: file.path, field: "columns",
        Bilingual(
          "\(unknown.count) columns beyond the standard, first \(first); kept as text",
          "\(unknown.count) colonnes hors norme, dont \(first) ; gardées comme texte"))
    }
  }
}

/// The columns that tables of element sets and the SATCAT have.
private enum TableColumns {
  /// Those that the reader of OMM takes values from.
  static let elements: Set<String> = words(
    """
    OBJECT_NAME OBJECT_ID EPOCH MEAN_MOTION ECCENTRICITY INCLINATION RA_OF_ASC_NODE
    ARG_OF_PERICENTER MEAN_ANOMALY EPHEMERIS_TYPE CLASSIFICATION_TYPE NORAD_CAT_ID ELEMENT_SET_NO
    REV_AT_EPOCH BSTAR MEAN_MOTION_DOT MEAN_MOTION_DDOT SEMI_MAJOR_AXIS GM BTERM AGOM
    CCSDS_OMM_VERS CREATION_DATE ORIGINATOR CENTER_NAME REF_FRAME TIME_SYSTEM MEAN_ELEMENT_THEORY
    """)

  /// Those that providers add, and those of the SATCAT.
  private static let others: Set<String> = words(
    """
    COMMENT SEMIMAJOR_AXIS PERIOD APOAPSIS PERIAPSIS OBJECT_TYPE RCS_SIZE COUNTRY_CODE LAUNCH_DATE
    SITE DECAY_DATE FILE GP_ID TLE_LINE0 TLE_LINE1 TLE_LINE2 DECAYED RMS DATA_SOURCE SOURCE ROUGH
    OPS_STATUS_CODE OWNER LAUNCH_SITE APOGEE PERIGEE RCS DATA_STATUS_CODE ORBIT_CENTER ORBIT_TYPE
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }

  /// The name as readers know it, whatever its case and the blanks and quotes around it.
  static func canonical(_ name: String) -> String? {
    let bare = name.filter { $0 != "\"" && $0 != " " && $0 != "\t" }.uppercased()
    guard elements.contains(bare) || others.contains(bare) else { return nil }
    // Quotes are as good as none.
    return name == "\"\(bare)\"" ? name : bare
  }
}
