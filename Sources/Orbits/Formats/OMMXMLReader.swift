// SPDX-License-Identifier: Apache-2.0

/// OMM as XML: an `<omm>` as root, or any number of them in an `<ndm>`.
enum OMMXMLReader {
  static func read(
    _ bytes: [UInt8], _ profile: ReadingProfile, _ leapSeconds: LeapSeconds
  ) -> ElementSetFile {
    var file = ElementSetFile(format: .ommXML)
    var builder = OMMRecordBuilder(
      rules: OMMRecordBuilder.Rules(
        profile: profile, leapSeconds: leapSeconds, hasMetadata: true))
    var reader = XMLReader(bytes)
    var start: Int?
    do throws(XMLReader.Failure) {
      while true {
        let event = try reader.next()
        switch event.kind {
        case .endOfDocument: return file
        case .start where same(event.text, "omm"):
          builder.begin(line: event.line, column: event.column)
          start = event.span.lowerBound
          version(event, &builder)
          try message(&reader, &builder)
          builder.finish(into: &file, span: event.span.lowerBound..<reader.offset)
          start = nil
        case .start where reader.depth == 1 && !same(event.text, "ndm"):
          let root = String(decoding: event.text.prefix(40), as: UTF8.self)
          file.diagnostics.append(
            Diagnostic(
              severity: .error, line: event.line, column: event.column, length: event.span.count,
              code: "xml.root", message: "the root element is <\(root)>, not <ndm> or <omm>"))
          return file
        case .start where reader.depth == 2:
          let name = String(decoding: event.text.prefix(40), as: UTF8.self)
          if !same(event.text, "COMMENT") && !same(event.text, "MESSAGE_ID") {
            file.diagnostics.append(
              Diagnostic(
                severity: .note, line: event.line, column: event.column, length: event.span.count,
                code: "xml.message", message: "<\(name)> is no OMM; passed over"))
          }
          try skip(&reader)
        default: continue
        }
      }
    } catch {
      if let start {
        builder.breakOff(error.line, error.column, 0, error.code, error.message)
        builder.finish(into: &file, span: start..<reader.offset)
      } else {
        file.diagnostics.append(
          Diagnostic(
            severity: .error, line: error.line, column: error.column, code: error.code,
            message: error.message))
      }
    }
    return file
  }

  private static func same(_ text: ArraySlice<UInt8>, _ word: StaticString) -> Bool {
    text.count == word.utf8CodeUnitCount && ByteText.matches(text.span, at: 0, word)
  }

  private static func version(_ event: XMLEvent, _ builder: inout OMMRecordBuilder) {
    for (name, value) in event.attributes where same(name, "version") {
      builder.take(
        .version,
        OMMField(
          text: value, line: event.line, column: event.column, length: event.span.count))
    }
  }

  /// Passes over the rest of an element just begun.
  private static func skip(_ reader: inout XMLReader) throws(XMLReader.Failure) {
    let depth = reader.depth
    while reader.depth >= depth { _ = try reader.next() }
  }

  /// The leaves of a message are its keywords.
  private static func message(
    _ reader: inout XMLReader, _ builder: inout OMMRecordBuilder
  ) throws(XMLReader.Failure) {
    let depth = reader.depth
    var leaf: XMLEvent?
    var text: ArraySlice<UInt8> = []
    var place: XMLEvent?
    while true {
      let event = try reader.next()
      switch event.kind {
      case .start:
        leaf = event
        text = []
        place = nil
      case .text:
        // Text split by a comment is one text.
        text = text.isEmpty ? event.text : text + event.text
        if place == nil { place = event }
      case .end:
        if let name = leaf { take(name, text, place ?? event, &builder) }
        leaf = nil
        if reader.depth < depth { return }
      case .endOfDocument: return
      }
    }
  }

  private static func take(
    _ name: XMLEvent, _ text: ArraySlice<UInt8>, _ place: XMLEvent,
    _ builder: inout OMMRecordBuilder
  ) {
    if same(name.text, "COMMENT") { return }
    let field = OMMField(
      text: text, line: place.line, column: place.column, length: place.span.count)
    guard let key = OMMKey(name.text) else {
      var keyword = name.text
      for (attribute, value) in name.attributes where same(attribute, "parameter") {
        keyword = Array("USER_DEFINED_".utf8)[...] + value
      }
      builder.take(unknown: keyword, field)
      return
    }
    builder.take(key, field)
    for (attribute, value) in name.attributes where same(attribute, "units") {
      let unit = String(decoding: value, as: UTF8.self)
      if !key.units.contains(where: { "\($0)".lowercased() == unit.lowercased() }) {
        builder.fail(
          name.line, name.column, name.span.count, "omm.unit",
          "\(key.keyword) is given in '\(unit)', which is not its unit")
      }
    }
  }
}
