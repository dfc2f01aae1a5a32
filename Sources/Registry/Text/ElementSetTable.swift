// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Reads the catalogue's tables of element sets: the OMM's keywords as columns of a CSV file, with
/// `SOURCE` and `ROUGH` added.
///
/// Numbers are decimal text with every digit of the publication. A row that cannot be used is
/// reported with its line and column, and left out.
struct ElementSetTable {
  let file: String
  private(set) var sets: [CatalogedElementSet] = []
  private(set) var problems: [CatalogProblem] = []
  private var columns: [String: Int] = [:]

  private static let required = [
    "EPOCH", "MEAN_MOTION", "ECCENTRICITY", "INCLINATION", "RA_OF_ASC_NODE",
    "ARG_OF_PERICENTER", "MEAN_ANOMALY",
  ]

  /// What is wrong with a field: which one, and why.
  private struct Fault: Error {
    let column: String
    let reason: String
  }

  init(file: String, bytes: [UInt8]) {
    self.file = file
    guard let text = String(validating: bytes, as: UTF8.self) else {
      report(line: 1, column: 1, "this is not UTF-8 text")
      return
    }
    var lineNumber = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      lineNumber += 1
      if line.isEmpty { continue }
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      if columns.isEmpty {
        guard readHeader(fields) else { return }
        continue
      }
      guard fields.count == columns.count else {
        report(
          line: lineNumber, column: 1,
          "the row has \(fields.count) fields where the header has \(columns.count)")
        continue
      }
      do throws(Fault) {
        sets.append(try row(fields, line: lineNumber))
      } catch {
        report(
          line: lineNumber, column: column(of: error.column, in: fields),
          "\(error.column) \(error.reason)")
      }
    }
    if columns.isEmpty { report(line: 1, column: 1, "the table has no header row") }
  }

  private mutating func readHeader(_ fields: [Substring]) -> Bool {
    for (index, field) in fields.enumerated() {
      if columns.updateValue(index, forKey: String(field)) != nil {
        report(line: 1, column: 1, "the column \(field) appears twice")
        return false
      }
    }
    for name in Self.required where columns[name] == nil {
      report(line: 1, column: 1, "the column \(name) is missing")
      return false
    }
    return true
  }

  private func row(_ fields: [Substring], line: Int) throws(Fault) -> CatalogedElementSet {
    let epochText = text("EPOCH", fields)
    let epoch: Epoch
    do throws(EpochParseError) {
      epoch = try Epoch(iso8601: epochText)
    } catch {
      throw Fault(column: "EPOCH", reason: "`\(epochText)`: \(error)")
    }
    // Only paths that are kept as rough ones may be open.
    let isRough = !text("ROUGH", fields).isEmpty
    var set = ElementSet(
      epoch: epoch,
      meanMotionRevolutionsPerDay: try number("MEAN_MOTION", fields, in: 1e-6...20),
      eccentricity: try number("ECCENTRICITY", fields, in: 0...(isRough ? 10 : 1.0.nextDown)),
      inclinationDegrees: try number("INCLINATION", fields, in: 0...180),
      raanDegrees: try number("RA_OF_ASC_NODE", fields, in: -360...360),
      argumentOfPerigeeDegrees: try number("ARG_OF_PERICENTER", fields, in: -360...360),
      meanAnomalyDegrees: try number("MEAN_ANOMALY", fields, in: -360...360))
    set.name = String(text("OBJECT_NAME", fields))
    set.internationalDesignator = String(text("OBJECT_ID", fields))
    set.catalogNumber = try integer("NORAD_CAT_ID", fields)
    let classification = text("CLASSIFICATION_TYPE", fields)
    if !classification.isEmpty { set.classification = String(classification) }
    set.bstar = try optional("BSTAR", fields)
    set.meanMotionDot = try optional("MEAN_MOTION_DOT", fields)
    set.meanMotionDDot = try optional("MEAN_MOTION_DDOT", fields)
    set.ephemerisType = try integer("EPHEMERIS_TYPE", fields) ?? 0
    set.elementSetNumber = try integer("ELEMENT_SET_NO", fields)
    set.revolutionAtEpoch = try integer("REV_AT_EPOCH", fields)
    let rough = text("ROUGH", fields)
    if !rough.isEmpty && rough != "true" {
      throw Fault(column: "ROUGH", reason: "is either empty or `true`")
    }
    let source = text("SOURCE", fields)
    return CatalogedElementSet(
      elements: set, location: SourceLocation(file: file, line: line, column: 1),
      source: source.isEmpty ? nil : String(source), isRough: !rough.isEmpty)
  }

  private func text(_ name: String, _ fields: [Substring]) -> Substring {
    columns[name].map { fields[$0] } ?? ""
  }

  private func number(
    _ name: String, _ fields: [Substring], in range: ClosedRange<Double>
  ) throws(Fault) -> Double {
    let text = text(name, fields)
    guard let value = Double(text), value.isFinite else {
      throw Fault(column: name, reason: "`\(text)` is no number")
    }
    guard range.contains(value) else {
      throw Fault(
        column: name, reason: "\(text) is outside \(range.lowerBound)…\(range.upperBound)")
    }
    return value
  }

  private func optional(_ name: String, _ fields: [Substring]) throws(Fault) -> Double {
    if text(name, fields).isEmpty { return 0 }
    return try number(name, fields, in: -1e9...1e9)
  }

  private func integer(_ name: String, _ fields: [Substring]) throws(Fault) -> Int? {
    let text = text(name, fields)
    if text.isEmpty { return nil }
    guard let value = Int(text), value >= 0 else {
      throw Fault(column: name, reason: "`\(text)` is no whole number")
    }
    return value
  }

  /// The column, from 1, at which a field begins.
  private func column(of name: String, in fields: [Substring]) -> Int {
    guard let index = columns[name] else { return 1 }
    return fields[..<index].reduce(1) { $0 + $1.unicodeScalars.count + 1 }
  }

  private mutating func report(line: Int, column: Int, _ message: String) {
    problems.append(
      CatalogProblem(
        severity: .error, location: SourceLocation(file: file, line: line, column: column),
        message: message))
  }
}
