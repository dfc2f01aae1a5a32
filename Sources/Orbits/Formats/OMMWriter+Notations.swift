// SPDX-License-Identifier: Apache-2.0

extension OMMWriter {
  private static let metadata: [OMMKey] = [
    .objectName, .objectID, .centerName, .frame, .timeSystem, .theory,
  ]
  private static let elements: [OMMKey] = [
    .epoch, .meanMotion, .eccentricity, .inclination, .raan, .argumentOfPerigee, .meanAnomaly,
  ]
  private static let parameters: [OMMKey] = [
    .ephemerisType, .classification, .catalogNumber, .elementSetNumber, .revolution, .bstar,
    .meanMotionDot, .meanMotionDDot,
  ]
  private static let spacecraft: [String] = [
    "MASS", "SOLAR_RAD_AREA", "SOLAR_RAD_COEFF", "DRAG_AREA", "DRAG_COEFF",
  ]
  private static let covariance: [String] = [
    "COV_REF_FRAME", "CX_X", "CY_X", "CY_Y", "CZ_X", "CZ_Y", "CZ_Z", "CX_DOT_X", "CX_DOT_Y",
    "CX_DOT_Z", "CX_DOT_X_DOT", "CY_DOT_X", "CY_DOT_Y", "CY_DOT_Z", "CY_DOT_X_DOT", "CY_DOT_Y_DOT",
    "CZ_DOT_X", "CZ_DOT_Y", "CZ_DOT_Z", "CZ_DOT_X_DOT", "CZ_DOT_Y_DOT", "CZ_DOT_Z_DOT",
  ]
  private static let userPrefix = "USER_DEFINED_"

  /// The texts of some keywords of a record, in the order of the standard.
  private func kept(_ keywords: [String], _ other: [KeywordText]) -> [KeywordText] {
    if other.isEmpty { return [] }
    return keywords.compactMap { keyword in other.first { $0.keyword == keyword } }
  }

  private func checked(_ keyword: StaticString, _ text: String) throws(Failure) -> String {
    for byte in text.utf8 where byte < 0x20 { throw .text(keyword: "\(keyword)") }
    return text
  }

  private func checked(_ pair: KeywordText) throws(Failure) -> KeywordText {
    for byte in pair.text.utf8 where byte < 0x20 { throw .text(keyword: pair.keyword) }
    return pair
  }

  // MARK: KVN

  func appendKVN(
    _ set: ElementSet, _ other: [KeywordText], _ isFirst: Bool, _ text: inout [UInt8]
  ) throws(Failure) {
    func line(_ keyword: String, _ value: String) {
      text += Array(keyword.utf8)
      text += [ByteText.space, ByteText.equals]
      if !value.isEmpty { text.append(ByteText.space) }
      text += Array(value.utf8)
      text.append(ByteText.lineFeed)
    }
    if !isFirst { text.append(ByteText.lineFeed) }
    line("CCSDS_OMM_VERS", header.version)
    for key in [OMMKey.creationDate, .originator] {
      line("\(key.keyword)", try checked(key.keyword, headerText(key, other)))
    }
    text.append(ByteText.lineFeed)
    for key in Self.metadata {
      line("\(key.keyword)", try checked(key.keyword, try value(key, set) ?? ""))
    }
    text.append(ByteText.lineFeed)
    for key in Self.elements { line("\(key.keyword)", try value(key, set) ?? "") }
    text.append(ByteText.lineFeed)
    for pair in kept(Self.spacecraft, other) {
      line(pair.keyword, try checked(pair).text)
    }
    for key in Self.parameters {
      if let value = try value(key, set) { line("\(key.keyword)", value) }
    }
    for pair in kept(Self.covariance, other) {
      line(pair.keyword, try checked(pair).text)
    }
    for pair in other where pair.keyword.hasPrefix(Self.userPrefix) {
      line(pair.keyword, try checked(pair).text)
    }
  }

  // MARK: XML

  func appendXML(
    _ set: ElementSet, _ other: [KeywordText], _ text: inout [UInt8]
  ) throws(Failure) {
    func raw(_ string: String) { text += Array(string.utf8) }
    func element(_ keyword: String, _ value: String, _ indent: String) {
      raw("\(indent)<\(keyword)>")
      XMLText.append(value, to: &text)
      raw("</\(keyword)>\n")
    }
    raw("  <omm id=\"CCSDS_OMM_VERS\" version=\"\(header.version)\">\n    <header>\n")
    for key in [OMMKey.creationDate, .originator] {
      element("\(key.keyword)", try checked(key.keyword, headerText(key, other)), "      ")
    }
    raw("    </header>\n    <body>\n      <segment>\n        <metadata>\n")
    let indent = "            "
    for key in Self.metadata {
      let value = try checked(key.keyword, try value(key, set) ?? "")
      element("\(key.keyword)", value, "          ")
    }
    raw("        </metadata>\n        <data>\n          <meanElements>\n")
    for key in Self.elements { element("\(key.keyword)", try value(key, set) ?? "", indent) }
    raw("          </meanElements>\n")
    try section("spacecraftParameters", kept(Self.spacecraft, other), &text)
    raw("          <tleParameters>\n")
    for key in Self.parameters {
      if let value = try value(key, set) { element("\(key.keyword)", value, indent) }
    }
    raw("          </tleParameters>\n")
    try section("covarianceMatrix", kept(Self.covariance, other), &text)
    let user = other.filter { $0.keyword.hasPrefix(Self.userPrefix) }
    if !user.isEmpty {
      raw("          <userDefinedParameters>\n")
      for pair in user {
        raw("\(indent)<USER_DEFINED parameter=\"")
        XMLText.append(String(pair.keyword.dropFirst(Self.userPrefix.count)), to: &text)
        raw("\">")
        XMLText.append(try checked(pair).text, to: &text)
        raw("</USER_DEFINED>\n")
      }
      raw("          </userDefinedParameters>\n")
    }
    raw("        </data>\n      </segment>\n    </body>\n  </omm>\n")
  }

  private func section(
    _ name: String, _ pairs: [KeywordText], _ text: inout [UInt8]
  ) throws(Failure) {
    if pairs.isEmpty { return }
    text += Array("          <\(name)>\n".utf8)
    for pair in pairs {
      text += Array("            <\(pair.keyword)>".utf8)
      XMLText.append(try checked(pair).text, to: &text)
      text += Array("</\(pair.keyword)>\n".utf8)
    }
    text += Array("          </\(name)>\n".utf8)
  }

  // MARK: JSON

  func appendJSON(
    _ set: ElementSet, _ other: [KeywordText], _ isFirst: Bool, _ text: inout [UInt8]
  ) throws(Failure) {
    text += Array((isFirst ? "\n{" : ",\n{").utf8)
    var isFirstKey = true
    func key(_ keyword: String) {
      if !isFirstKey { text.append(ByteText.comma) }
      isFirstKey = false
      JSONText.append(keyword, to: &text)
      text.append(ByteText.colon)
    }
    for column in Self.columns {
      guard let value = try value(column, set) else { continue }
      key("\(column.keyword)")
      switch column {
      case .objectName, .objectID, .epoch, .classification: JSONText.append(value, to: &text)
      default: text += Array(value.utf8)
      }
    }
    for pair in other {
      if OMMKey(Array(pair.keyword.utf8)[...]) != nil { continue }
      key(pair.keyword)
      JSONText.append(pair.text, to: &text)
    }
    text.append(0x7D)
  }

  // MARK: CSV

  func appendCSV(_ set: ElementSet, _ text: inout [UInt8]) throws(Failure) {
    for (index, column) in Self.columns.enumerated() {
      if index > 0 { text.append(ByteText.comma) }
      CSVText.append(try value(column, set) ?? "", to: &text)
    }
    text.append(ByteText.lineFeed)
  }
}

/// Text as JSON has it.
package enum JSONText {
  /// Appends a string in quotes, with the escapes RFC 8259 demands.
  package static func append(_ string: String, to text: inout [UInt8]) {
    let hex = Array("0123456789abcdef".utf8)
    text.append(ByteText.quote)
    for byte in string.utf8 {
      switch byte {
      case ByteText.quote, 0x5C: text += [0x5C, byte]
      case 0..<0x20: text += Array("\\u00".utf8) + [hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      default: text.append(byte)
      }
    }
    text.append(ByteText.quote)
  }
}

/// Text as XML has it.
package enum XMLText {
  /// Appends character data or the value of an attribute.
  package static func append(_ string: String, to text: inout [UInt8]) {
    for byte in string.utf8 {
      switch byte {
      case ByteText.ampersand: text += Array("&amp;".utf8)
      case ByteText.less: text += Array("&lt;".utf8)
      case ByteText.greater: text += Array("&gt;".utf8)
      case ByteText.quote: text += Array("&quot;".utf8)
      default: text.append(byte)
      }
    }
  }
}

/// Text as CSV has it.
package enum CSVText {
  /// Appends a field, in quotes where RFC 4180 demands them.
  package static func append(_ string: String, to text: inout [UInt8]) {
    let needsQuotes = string.utf8.contains {
      $0 == ByteText.comma || $0 == ByteText.quote || $0 == ByteText.lineFeed
        || $0 == ByteText.carriageReturn
    }
    if !needsQuotes {
      text += Array(string.utf8)
      return
    }
    text.append(ByteText.quote)
    for byte in string.utf8 {
      if byte == ByteText.quote { text.append(byte) }
      text.append(byte)
    }
    text.append(ByteText.quote)
  }
}
