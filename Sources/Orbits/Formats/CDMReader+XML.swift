// SPDX-License-Identifier: Apache-2.0

extension CDMReader {
  /// Whether the bytes begin as XML does.
  static func isXML(_ bytes: [UInt8]) -> Bool {
    let start = bytes.firstIndex { !ByteText.isBlank($0) && $0 != 0x0A && $0 != 0x0D }
    // A byte order mark may stand before the first tag.
    guard let start else { return false }
    let first = bytes[start] == 0xEF ? min(start + 3, bytes.count - 1) : start
    return bytes[first] == UInt8(ascii: "<")
  }

  /// The messages of a document: one `cdm`, or several in an `ndm`.
  static func readXML(
    _ bytes: [UInt8], profile: ReadingProfile, leapSeconds: LeapSeconds
  ) -> CDMFile {
    var file = CDMFile()
    var reader = XMLMessageReader(bytes)
    var builder: CDMMessageBuilder?
    do throws(XMLReader.Failure) {
      reading: while true {
        switch try reader.next() {
        case .open("cdm", let event):
          builder?.finish(into: &file)
          let first = line("CCSDS_CDM_VERS", event.version, event)
          builder = CDMMessageBuilder(profile: profile, leapSeconds: leapSeconds, first: first)
          builder?.take(first)
        case .close("cdm", _):
          builder?.finish(into: &file)
          builder = nil
        case .field(let field): builder?.take(line(field, at: reader.offset))
        case .open, .close: break
        case .end: break reading
        }
      }
    } catch {
      if builder == nil {
        file.diagnostics.append(
          Diagnostic(
            severity: .error, line: error.line, column: error.column, code: error.code,
            message: error.message))
      } else {
        builder?.fail(error.line, error.column, error.code, error.message)
      }
    }
    builder?.finish(into: &file)
    return file
  }

  private static func line(
    _ keyword: String, _ value: ArraySlice<UInt8>, _ event: XMLEvent
  ) -> KVNLine {
    KVNLine(
      kind: .pair, keyword: Array(keyword.utf8)[...], value: value, wholeValue: value, unit: [],
      line: event.line, column: event.column, valueColumn: event.column, span: event.span)
  }

  private static func line(_ field: MessageField, at offset: Int) -> KVNLine {
    KVNLine(
      kind: field.keyword == "COMMENT" ? .comment : .pair,
      keyword: Array(field.keyword.utf8)[...], value: field.value.text,
      wholeValue: field.value.text, unit: Array((field.unit ?? "").utf8)[...], line: field.line,
      column: field.column, valueColumn: field.value.column, span: offset..<offset)
  }
}
