// SPDX-License-Identifier: Apache-2.0

/// OMM as a table: CelesTrak's CSV, its columns in any order, further columns kept as text.
enum OMMCSVReader {
  static func read(
    _ bytes: [UInt8], _ profile: ReadingProfile, _ leapSeconds: LeapSeconds
  ) -> ElementSetFile {
    var file = ElementSetFile(format: .ommCSV)
    var csv = CSVReader(bytes)
    var row: [CSVField] = []
    guard csv.next(into: &row) else { return file }
    var builder = OMMRecordBuilder(
      rules: OMMRecordBuilder.Rules(
        profile: profile, leapSeconds: leapSeconds, hasMetadata: false))
    let names = row.map { ByteText.trimmed($0.text) }
    let keys = names.map { OMMKey($0) }
    let header = row
    let absent = checkHeader(header, keys, &file)
    builder.knownAbsent = absent
    file.records.reserveCapacity(bytes.count / 160)
    var isUsable = true
    if let cause = file.diagnostics.first(where: { $0.severity == .error }) {
      isUsable = false
      refuseAll(&csv, keys, cause, &file)
    }
    while isUsable, csv.next(into: &row) {
      builder.begin(line: csv.rowLine, column: 1)
      check(row, header.count, csv, &builder)
      for (index, field) in row.enumerated() where index < keys.count {
        let value = OMMField(
          text: ByteText.trimmed(field.text), line: field.line, column: field.column,
          length: field.length)
        if let key = keys[index] {
          builder.take(key, value)
        } else if !value.text.isEmpty {
          builder.take(unknown: names[index], value)
        }
      }
      builder.finish(into: &file, span: csv.rowStart..<csv.end)
    }
    return file
  }

  /// What the header lacks: nothing can be read without the elements, the rest is said once.
  private static func checkHeader(
    _ header: [CSVField], _ keys: [OMMKey?], _ file: inout ElementSetFile
  ) -> Set<OMMKey> {
    let line = header.first?.line ?? 1
    let end = header.last.map { $0.column + $0.length } ?? 1
    var seen: Set<OMMKey> = []
    for (index, key) in keys.enumerated() {
      guard let key else { continue }
      if !seen.insert(key).inserted {
        file.diagnostics.append(
          Diagnostic(
            severity: .error, line: line, column: header[index].column,
            length: header[index].length, code: "omm.duplicate",
            message: "the column \(key.keyword) stands twice in the header"))
      }
    }
    let required: [OMMKey] = [
      .epoch, .meanMotion, .eccentricity, .inclination, .raan, .argumentOfPerigee, .meanAnomaly,
    ]
    for key in required where !seen.contains(key) {
      if key == .meanMotion, seen.contains(.semimajorAxis) { continue }
      file.diagnostics.append(
        Diagnostic(
          severity: .error, line: line, column: end, code: "omm.missing",
          message: "the mandatory column \(key.keyword) is missing; no row can be read without it"))
    }
    var absent: Set<OMMKey> = []
    for key in [OMMKey.bstar, .meanMotionDot, .meanMotionDDot] where !seen.contains(key) {
      absent.insert(key)
      file.diagnostics.append(
        Diagnostic(
          severity: .warning, line: line, column: end, code: "omm.missing",
          message: "the column \(key.keyword) is missing; its values are read as zero"))
    }
    return absent
  }

  private static func refuseAll(
    _ csv: inout CSVReader, _ keys: [OMMKey?], _ cause: Diagnostic, _ file: inout ElementSetFile
  ) {
    let column = keys.firstIndex { $0 == .catalogNumber }
    var row: [CSVField] = []
    while csv.next(into: &row) {
      var number = ""
      if let column, column < row.count {
        number = String(decoding: ByteText.trimmed(row[column].text), as: UTF8.self)
      }
      file.refusals.append(
        ElementSetFile.Refusal(
          line: csv.rowLine, span: csv.rowStart..<csv.end, catalogField: number, cause: cause))
    }
  }

  private static func check(
    _ row: [CSVField], _ columns: Int, _ csv: CSVReader, _ builder: inout OMMRecordBuilder
  ) {
    switch csv.defect {
    case .openQuote(let line, let column):
      builder.breakOff(
        line, column, 1, "csv.quote", "the quote opened here is never closed")
    case .textBehindQuote(let line, let column):
      builder.breakOff(
        line, column, 1, "csv.quote",
        "text behind a closing quote; write a quote inside a quoted field twice")
    case nil: break
    }
    if row.count != columns {
      let line = row.last?.line ?? csv.rowLine
      let column = row.last.map { $0.column + $0.length } ?? 1
      builder.breakOff(
        line, column, 0, "csv.fields",
        "the row has \(row.count) fields, the header \(columns); the row was cut, or a comma in a "
          + "field is not quoted")
    }
  }
}
