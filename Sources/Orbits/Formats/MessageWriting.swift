// SPDX-License-Identifier: Apache-2.0

/// The notations of CCSDS messages.
public enum MessageNotation: String, Sendable, Hashable, CaseIterable {
  /// Keyword = value.
  case kvn
  /// XML.
  case xml
}

/// Why a message cannot be written.
public enum MessageWritingFailure: Error, Hashable, CustomStringConvertible {
  /// A text holds characters the notation cannot carry: the keyword.
  case text(keyword: String)
  /// A number is not finite: the keyword.
  case number(keyword: String)
  /// An epoch in UT1 without Earth orientation, or outside of its table.
  case universalTime

  /// One sentence for people.
  public var description: String {
    switch self {
    case .text(let keyword): "\(keyword) holds characters that the format cannot carry"
    case .number(let keyword): "\(keyword) is not finite"
    case .universalTime: "epochs in UT1 need Earth orientation for their time"
    }
  }
}

/// Appends the parts of a CCSDS message to bytes, in either notation.
struct MessageOutput {
  let notation: MessageNotation
  let clock: MessageClock
  var bytes: [UInt8] = []
  private var depth = 1

  init(_ notation: MessageNotation, clock: MessageClock) {
    self.notation = notation
    self.clock = clock
  }

  var isXML: Bool { notation == .xml }

  mutating func raw(_ text: String) { bytes += Array(text.utf8) }

  /// Begins the document of a message such as `oem`.
  mutating func begin(_ kind: String, version: String) throws(MessageWritingFailure) {
    let keyword = "CCSDS_\(kind.uppercased())_VERS"
    guard isXML else { return try field(keyword, version) }
    raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    raw(
      "<\(kind) xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
        + "xsi:noNamespaceSchemaLocation=\"https://sanaregistry.org/r/ndmxml_unqualified/"
        + "ndmxml-\(version).0-master-\(version).xsd\" id=\"\(keyword)\" version=\"")
    XMLText.append(try checked("version", version), to: &bytes)
    raw("\">\n")
  }

  /// Ends the document.
  mutating func end(_ kind: String) {
    if isXML { raw("</\(kind)>\n") }
  }

  /// Opens a section of XML.
  mutating func open(_ section: String) {
    guard isXML else { return }
    indent()
    raw("<\(section)>\n")
    depth += 1
  }

  /// Closes a section of XML.
  mutating func close(_ section: String) {
    guard isXML else { return }
    depth -= 1
    indent()
    raw("</\(section)>\n")
  }

  /// An empty line of keyword = value.
  mutating func blank() { if !isXML { bytes.append(ByteText.lineFeed) } }

  private mutating func indent() {
    bytes += repeatElement(ByteText.space, count: 2 * depth)
  }

  /// A line without a keyword, in keyword = value only.
  mutating func bare(_ line: String) {
    if !isXML { raw(line + "\n") }
  }

  /// A keyword and its text; nothing where there is no text.
  mutating func field(
    _ keyword: String, _ text: String?, unit: String? = nil
  ) throws(MessageWritingFailure) {
    guard let text else { return }
    let value = try checked(keyword, text)
    guard isXML else {
      raw("\(keyword) = \(value)" + (unit.map { " [\($0)]" } ?? "") + "\n")
      return
    }
    indent()
    if keyword.hasPrefix("USER_DEFINED_") {
      raw("<USER_DEFINED parameter=\"")
      XMLText.append(String(keyword.dropFirst("USER_DEFINED_".count)), to: &bytes)
      raw("\">")
      XMLText.append(value, to: &bytes)
      raw("</USER_DEFINED>\n")
      return
    }
    raw(unit.map { "<\(keyword) units=\"\($0)\">" } ?? "<\(keyword)>")
    XMLText.append(value, to: &bytes)
    raw("</\(keyword)>\n")
  }

  /// A number in the unit of the message, with the fewest digits that read back the same.
  mutating func number(
    _ keyword: String, _ value: Double?, shift: Int = 0, unit: String? = nil
  ) throws(MessageWritingFailure) {
    guard let value else { return }
    guard value.isFinite else { throw .number(keyword: keyword) }
    try field(keyword, Self.plain(value, shift: shift), unit: unit)
  }

  /// An epoch in the scale of the message.
  mutating func epoch(_ keyword: String, _ epoch: Epoch?) throws(MessageWritingFailure) {
    guard let epoch else { return }
    try field(keyword, try text(epoch))
  }

  func text(_ epoch: Epoch) throws(MessageWritingFailure) -> String {
    do throws(MessageClock.Failure) {
      return try clock.text(epoch)
    } catch {
      throw .universalTime
    }
  }

  /// Comments, a line each.
  mutating func comments(_ lines: [String]) throws(MessageWritingFailure) {
    for line in lines {
      let text = try checked("COMMENT", line)
      if isXML {
        try field("COMMENT", text)
      } else {
        raw(text.isEmpty ? "COMMENT\n" : "COMMENT \(text)\n")
      }
    }
  }

  /// The shortest text, with an exponent where it would have many zeros.
  static func plain(_ value: Double, shift: Int = 0) -> String {
    let size = value.magnitude
    let isLong = size != 0 && (size < 1e-9 || size > 1e18)
    return isLong
      ? DecimalText.scientific(value, shift: shift)
      : DecimalText.text(value, fractionDigits: 1, shift: shift)
  }

  /// The 21 values of a covariance, km and s.
  mutating func covariance(_ matrix: [Double]) throws(MessageWritingFailure) {
    var next = 0
    for row in 0..<6 {
      var line: [String] = []
      for column in 0...row {
        let keyword = MessageText.covarianceKeywords[next]
        next += 1
        let index: Int = 6 * row + column
        guard index < matrix.count, matrix[index].isFinite else { throw .number(keyword: keyword) }
        line.append(DecimalText.scientific(matrix[index], shift: -6))
        if isXML { try field(keyword, line[column]) }
      }
      bare(line.joined(separator: " "))
    }
  }

  /// A text without control characters, which would end a line or break the XML.
  private func checked(
    _ keyword: String, _ text: String
  ) throws(MessageWritingFailure) -> String {
    for byte in text.utf8 where byte < 0x20 { throw .text(keyword: keyword) }
    return text
  }
}
