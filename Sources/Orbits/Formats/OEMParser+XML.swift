// SPDX-License-Identifier: Apache-2.0

extension OEMParser {
  private static let stateKeywords: [String] = [
    "EPOCH", "X", "Y", "Z", "X_DOT", "Y_DOT", "Z_DOT", "X_DDOT", "Y_DDOT", "Z_DDOT",
  ]

  /// Reads a message in XML, or all those of an `<ndm>`.
  ///
  /// Its sections become the lines that the other notation has; the places are those of the XML.
  mutating func readXML(_ bytes: [UInt8]) {
    var reader = XMLMessageReader(bytes)
    var line = 1
    var section: (name: String, event: XMLEvent, fields: [MessageField])?
    var messages = 0
    do throws(XMLReader.Failure) {
      reading: while true {
        switch try reader.next() {
        case .end: break reading
        case .open(let name, let event):
          line = event.line
          switch name {
          case "oem":
            messages += 1
            if messages > 1 {
              finish(endLine: line)
              beginMessage()
            }
            if !event.version.isEmpty { pair(Self.line("CCSDS_OEM_VERS", event.version, event)) }
          case "metadata": bare(Self.line("META_START", event))
          case "stateVector", "covarianceMatrix": section = (name, event, [])
          default: break
          }
        case .field(let field):
          line = field.line
          if section != nil {
            section?.fields.append(field)
          } else if field.keyword == "COMMENT" {
            comment(Self.line(field, offset: reader.offset))
          } else if messages > 0 {
            pair(Self.line(field, offset: reader.offset))
          }
        case .close(let name, let event):
          line = event.line
          switch name {
          case "metadata": bare(Self.line("META_STOP", event))
          case "stateVector", "covarianceMatrix":
            if let ended = section { take(ended.name, ended.event, ended.fields) }
            section = nil
          case "segment": finish(endLine: line)
          default: break
          }
          builder?.extend(to: reader.offset)
        }
      }
      if messages == 0 {
        say(.error, 1, 1, 0, "xml.root", "there is no <oem> in the document")
      }
    } catch {
      line = error.line
      if builder == nil {
        say(.error, error.line, error.column, 0, error.code, error.message)
      } else {
        builder?.extend(to: min(reader.offset, bytes.count))
        builder?.fail(error.line, error.column, 0, error.code, error.message)
        // The fault of the text is the cause; that a section was left open follows from it.
        breakOff()
      }
    }
    close(endLine: line)
  }

  private mutating func take(_ name: String, _ event: XMLEvent, _ fields: [MessageField]) {
    let whole = PlacedText(text: event.text, line: event.line, column: event.column)
    if name == "covarianceMatrix" {
      builder?.covariance(fields.filter { $0.keyword != "COMMENT" }, line: event.line)
      return
    }
    var words: [PlacedText] = []
    for keyword in Self.stateKeywords {
      guard let field = fields.first(where: { $0.keyword == keyword }) else { continue }
      if let unit = field.unit, !Self.isUnit(unit, of: keyword) {
        let place = PlacedText(text: [], line: field.line, column: field.column)
        builder?.refuse(place, "oem.unit", "\(keyword) is given in '\(unit)', not its unit")
        return
      }
      words.append(field.value)
    }
    let known = fields.filter { Self.stateKeywords.contains($0.keyword) }.count
    guard known == words.count, known == 7 || known == 10 else {
      builder?.refuse(
        whole, "oem.fields",
        "a state vector has EPOCH, X, Y, Z, X_DOT, Y_DOT, Z_DOT once each, and all or none of "
          + "X_DDOT, Y_DDOT, Z_DDOT")
      return
    }
    builder?.state(words, in: whole)
  }

  private static func isUnit(_ unit: String, of keyword: String) -> Bool {
    let wanted =
      keyword.hasSuffix("_DDOT") ? "km/s**2" : keyword.hasSuffix("_DOT") ? "km/s" : "km"
    return unit.lowercased() == wanted
  }

  private static func line(_ word: String, _ event: XMLEvent) -> KVNLine {
    KVNLine(
      kind: .bare, keyword: Array(word.utf8)[...], value: [], wholeValue: [], unit: [],
      line: event.line, column: event.column, valueColumn: event.column, span: event.span)
  }

  private static func line(
    _ keyword: String, _ value: ArraySlice<UInt8>, _ event: XMLEvent
  ) -> KVNLine {
    KVNLine(
      kind: .pair, keyword: Array(keyword.utf8)[...], value: value, wholeValue: value, unit: [],
      line: event.line, column: event.column, valueColumn: event.column, span: event.span)
  }

  private static func line(_ field: MessageField, offset: Int) -> KVNLine {
    let keyword = Array(field.keyword.utf8)[...]
    return KVNLine(
      kind: field.keyword == "COMMENT" ? .comment : .pair, keyword: keyword,
      value: field.value.text, wholeValue: field.value.text, unit: [], line: field.line,
      column: field.column, valueColumn: field.value.column, span: offset..<offset)
  }
}
