// SPDX-License-Identifier: Apache-2.0

/// Writes element sets as OMM (CCSDS 502.0-B-3): KVN and XML, and CelesTrak's JSON and CSV.
///
/// The same sets give the same bytes: numbers are the shortest decimals that read back unchanged,
/// without exponent; epochs have the digits they need, at least six; lines end in a line feed. No
/// clock is read: creation date and originator are the caller's.
public struct OMMWriter: Sendable {
  /// The header of KVN and XML messages.
  public struct Header: Sendable, Hashable {
    /// When the message was made; nil leaves the field empty, as CelesTrak does.
    public var creationDate: Epoch?
    /// Who made it; empty where not said.
    public var originator: String
    /// The version of the standard, `3.0` or `2.0`.
    public var version: String

    /// Makes a header; CCSDS demands both a date and an originator.
    public init(creationDate: Epoch? = nil, originator: String = "", version: String = "3.0") {
      self.creationDate = creationDate
      self.originator = originator
      self.version = version
    }
  }

  /// Why a set cannot be written.
  public enum Failure: Error, Hashable {
    /// A text holds characters the notation cannot carry: the keyword.
    case text(keyword: String)
    /// A number is not finite: the keyword.
    case number(keyword: String)
  }

  /// The notations of an OMM.
  public enum Notation: String, Sendable, Hashable, CaseIterable {
    /// Keyword = value.
    case kvn
    /// XML, one `<omm>` for each set in an `<ndm>`.
    case xml
    /// An array of objects.
    case json
    /// A table in CelesTrak's order of columns.
    case csv
  }

  /// The notation written.
  public var notation: Notation
  /// The header of each message (KVN and XML).
  public var header: Header

  /// Makes a writer.
  public init(_ notation: Notation, header: Header = Header()) {
    self.notation = notation
    self.header = header
  }

  /// The text of some sets.
  /// - Throws: ``Failure`` for the first value the notation cannot carry.
  public func text(_ sets: some Sequence<ElementSet>) throws(Failure) -> String {
    var body: [UInt8] = Array(opening.utf8)
    var isFirst = true
    for set in sets {
      try append(set, other: [], isFirst: isFirst, to: &body)
      isFirst = false
    }
    body += Array(closing.utf8)
    return String(decoding: body, as: UTF8.self)
  }

  /// The text of records as read: keywords beside the sets are written back where the notation has
  /// a place for them (all but CSV), and a record's own header holds where the writer has none.
  /// - Throws: ``Failure`` for the first value the notation cannot carry.
  public func text(_ records: some Sequence<ElementSetFile.Record>) throws(Failure) -> String {
    var body: [UInt8] = Array(opening.utf8)
    var isFirst = true
    for record in records {
      try append(record.set, other: record.other, isFirst: isFirst, to: &body)
      isFirst = false
    }
    body += Array(closing.utf8)
    return String(decoding: body, as: UTF8.self)
  }

  /// What stands before the first set.
  package var opening: String {
    switch notation {
    case .kvn: return ""
    case .json: return "["
    case .csv:
      return Self.columns.map { "\($0.keyword)" }.joined(separator: ",") + "\n"
    case .xml:
      return """
        <?xml version="1.0" encoding="UTF-8"?>
        <ndm xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
        xsi:noNamespaceSchemaLocation="https://sanaregistry.org/r/ndmxml_unqualified/\
        ndmxml-\(header.version).0-master-\(header.version).xsd">

        """
    }
  }

  /// What stands behind the last set.
  package var closing: String {
    switch notation {
    case .kvn, .csv: ""
    case .json: "]\n"
    case .xml: "</ndm>\n"
    }
  }

  /// Appends a set to a text begun with ``opening``.
  package func append(
    _ set: ElementSet, other: [KeywordText], isFirst: Bool, to text: inout [UInt8]
  ) throws(Failure) {
    switch notation {
    case .kvn: try appendKVN(set, other, isFirst, &text)
    case .xml: try appendXML(set, other, &text)
    case .json: try appendJSON(set, other, isFirst, &text)
    case .csv: try appendCSV(set, &text)
    }
  }

  /// CelesTrak's columns in their order.
  static let columns: [OMMKey] = [
    .objectName, .objectID, .epoch, .meanMotion, .eccentricity, .inclination, .raan,
    .argumentOfPerigee, .meanAnomaly, .ephemerisType, .classification, .catalogNumber,
    .elementSetNumber, .revolution, .bstar, .meanMotionDot, .meanMotionDDot,
  ]

  /// The text of a value, nil where the set has none.
  func value(_ key: OMMKey, _ set: ElementSet) throws(Failure) -> String? {
    switch key {
    case .objectName: return set.name
    case .objectID: return set.internationalDesignator
    case .epoch: return CCSDSEpoch.text(set.epoch, leapSeconds: .builtin)
    case .meanMotion: return try number(key, set.meanMotionRevolutionsPerDay)
    case .eccentricity: return try number(key, set.eccentricity)
    case .inclination: return try number(key, set.inclinationDegrees)
    case .raan: return try number(key, set.raanDegrees)
    case .argumentOfPerigee: return try number(key, set.argumentOfPerigeeDegrees)
    case .meanAnomaly: return try number(key, set.meanAnomalyDegrees)
    case .ephemerisType: return String(set.ephemerisType)
    case .classification: return set.classification
    case .catalogNumber: return set.catalogNumber.map { String($0) }
    case .elementSetNumber: return set.elementSetNumber.map { String($0) }
    case .revolution: return set.revolutionAtEpoch.map { String($0) }
    case .bstar: return try number(key, set.bstar)
    case .meanMotionDot: return try number(key, set.meanMotionDot)
    case .meanMotionDDot: return try number(key, set.meanMotionDDot)
    case .centerName: return "EARTH"
    case .frame: return "TEME"
    case .timeSystem: return "UTC"
    case .theory: return set.ephemerisType == 4 ? "SGP4-XP" : "SGP4"
    default: return nil
    }
  }

  private func number(_ key: OMMKey, _ value: Double) throws(Failure) -> String {
    guard value.isFinite else { throw .number(keyword: "\(key.keyword)") }
    return DecimalText.text(value)
  }

  /// The record's own text of a header keyword, where the writer's header says nothing.
  func headerText(_ key: OMMKey, _ other: [KeywordText]) -> String {
    let keyword = "\(key.keyword)"
    let kept = other.first { $0.keyword == keyword }?.text ?? ""
    switch key {
    case .creationDate:
      return header.creationDate.map { CCSDSEpoch.text($0, leapSeconds: .builtin) } ?? kept
    case .originator: return header.originator.isEmpty ? kept : header.originator
    default: return kept
    }
  }
}

extension OMMWriter.Failure: CustomStringConvertible {
  /// The cause.
  public var description: String {
    switch self {
    case .text(let keyword):
      "\(keyword) holds control characters, which this notation cannot carry; write JSON or CSV"
    case .number(let keyword): "\(keyword) is not a finite number"
    }
  }
}
