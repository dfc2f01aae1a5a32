// SPDX-License-Identifier: Apache-2.0

/// OMM as JSON: an array of objects, or one; values as numbers (CelesTrak) or strings (Space-Track).
enum OMMJSONReader {
  static func read(
    _ bytes: [UInt8], _ profile: ReadingProfile, _ leapSeconds: LeapSeconds
  ) -> ElementSetFile {
    var file = ElementSetFile(format: .ommJSON)
    var builder = OMMRecordBuilder(
      rules: OMMRecordBuilder.Rules(
        profile: profile, leapSeconds: leapSeconds, hasMetadata: false))
    var reader = JSONReader(bytes)
    var start = 0
    var isOpen = false
    do throws(JSONReader.Failure) {
      while true {
        let token = try reader.next()
        switch token.kind {
        case .end: return file
        case .beginArray where reader.depth == 1: continue
        case .beginObject:
          builder.begin(line: token.line, column: token.column)
          start = token.span.lowerBound
          isOpen = true
          try object(&reader, &builder)
          builder.finish(into: &file, span: start..<reader.offset)
          isOpen = false
        case .endArray: continue
        default:
          builder.begin(line: token.line, column: token.column)
          builder.breakOff(
            token.line, token.column, token.span.count, "json.record",
            "an object with the keywords of an OMM is expected here")
          if token.kind == .beginArray { try skip(&reader) }
          builder.finish(into: &file, span: token.span)
        }
      }
    } catch {
      let message = "no JSON: \(error.message); what stands behind this place was not read"
      if isOpen {
        builder.breakOff(error.line, error.column, 0, "json.syntax", message)
        builder.finish(into: &file, span: start..<reader.offset)
      } else {
        file.diagnostics.append(
          Diagnostic(
            severity: .error, line: error.line, column: error.column, code: "json.syntax",
            message: message))
      }
    }
    return file
  }

  private static func object(
    _ reader: inout JSONReader, _ builder: inout OMMRecordBuilder
  ) throws(JSONReader.Failure) {
    while true {
      let name = try reader.next()
      guard name.kind == .key else { return }
      let key = OMMKey(name.text)
      let token = try reader.next()
      var field = OMMField(
        text: ByteText.trimmed(token.text), line: token.line, column: token.column,
        length: token.span.count)
      switch token.kind {
      case .string, .number, .boolean: break
      case .null: field.isNull = true
      case .beginObject, .beginArray:
        try skip(&reader)
        if let key {
          builder.fail(
            token.line, token.column, 1, "json.value",
            "\(key.keyword) needs a number or a text, not a list or an object")
        } else {
          field.text = reader.text(from: token.span.lowerBound)
          builder.take(unknown: name.text, field)
        }
        continue
      default: continue
      }
      if let key {
        builder.take(key, field)
      } else {
        builder.take(unknown: name.text, field)
      }
    }
  }

  /// Passes over the rest of a list or object just begun.
  private static func skip(_ reader: inout JSONReader) throws(JSONReader.Failure) {
    let depth = reader.depth
    while reader.depth >= depth { _ = try reader.next() }
  }
}
