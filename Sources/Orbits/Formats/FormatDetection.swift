// SPDX-License-Identifier: Apache-2.0

/// Tells from its first bytes what a file is.
enum FormatDetection {
  /// What a file seems to be.
  enum Content: Equatable {
    case elements(ElementSetFile.Format)
    case html
    case other(code: String, message: String)
  }

  static func content(of text: Span<UInt8>) -> Content {
    if text.count >= 2, text[0] == 0x1F, text[1] == 0x8B {
      return .other(
        code: "format.gzip", message: "the data are compressed (gzip); decompress them first")
    }
    if text.count >= 2, (text[0] == 0xFF && text[1] == 0xFE) || (text[0] == 0xFE && text[1] == 0xFF)
    {
      return .other(
        code: "format.utf16", message: "the text is UTF-16; save it as UTF-8")
    }
    var at = LineScanner.startOfText(text)
    while at < text.count, ByteText.isWhite(text[at]) { at += 1 }
    if at == text.count {
      return .other(code: "format.empty", message: "the file is empty")
    }
    if ByteText.matches(text, at: at, "No GP data found") {
      return .other(
        code: "format.no-data",
        message: "the provider found no data for the query (\"No GP data found\"): objects from "
          + "100000 on have no TLE there; ask for CSV, JSON, XML or KVN")
    }
    switch text[at] {
    case ByteText.less: return markup(text, at)
    case 0x5B, 0x7B: if let json = json(text, at) { return json }
    default: break
    }
    return lines(text, at)
  }

  private static func markup(_ text: Span<UInt8>, _ at: Int) -> Content {
    if ByteText.matches(text, at: at, "<!DOCTYPE html") || ByteText.matches(text, at: at, "<html")
      || ByteText.matches(text, at: at, "<head") || ByteText.matches(text, at: at, "<body")
      || ByteText.matches(text, at: at, "<pre")
    {
      return .html
    }
    if at + 1 < text.count, text[at + 1] == 0x3F || text[at + 1] == 0x21 {
      return .elements(.ommXML)
    }
    // The root of a message; an object's name may begin with the sign too.
    var start = at + 1
    var end = start
    while end < text.count, isKeyword(text[end]) || text[end] == ByteText.colon {
      end += 1
      if text[end - 1] == ByteText.colon { start = end }
    }
    let roots: [StaticString] = [
      "ndm", "omm", "oem", "opm", "ocm", "cdm", "aem", "apm", "acm", "tdm", "rdm",
    ]
    let isMessage = end - start == 3 && roots.contains { ByteText.matches(text, at: start, $0) }
    return .elements(isMessage ? .ommXML : .tle)
  }

  private static func json(_ text: Span<UInt8>, _ at: Int) -> Content? {
    var next = at + 1
    while next < text.count, ByteText.isWhite(text[next]) { next += 1 }
    if next == text.count { return .elements(.ommJSON) }
    let byte = text[next]
    let isArray = text[at] == 0x5B && (byte == 0x7B || byte == 0x5D)
    let isObject = text[at] == 0x7B && (byte == ByteText.quote || byte == 0x7D)
    return isArray || isObject ? .elements(.ommJSON) : nil
  }

  /// KVN and CSV by their first line that says something; TLE for all the rest.
  private static func lines(_ text: Span<UInt8>, _ at: Int) -> Content {
    var scanner = LineScanner(offset: at, number: 1)
    var seen = 0
    while seen < 20, let line = scanner.next(text) {
      if line.isEmpty || line.count > 4_096 { continue }
      seen += 1
      if text[line.start] == ByteText.hash { continue }
      if ByteText.matches(text, at: line.start, "COMMENT") { continue }
      var end = line.start
      while end < line.end, isKeyword(text[end]) { end += 1 }
      var sign = end
      while sign < line.end, ByteText.isBlank(text[sign]) { sign += 1 }
      if end > line.start, sign < line.end, text[sign] == ByteText.equals,
        isOfMessage(text, line.start..<end)
      {
        return message(text, line.start)
      }
      if end > line.start, end < line.end,
        text[end] == ByteText.comma || text[end] == ByteText.quote
      {
        if let table = table(text, line) { return table }
      }
      if text[line.start] == ByteText.quote, let table = table(text, line) { return table }
      // The start of a set, or a name in front of one.
      return .elements(.tle)
    }
    return .elements(.tle)
  }

  private static func isKeyword(_ byte: UInt8) -> Bool {
    ByteText.isUpper(byte) || ByteText.isLower(byte) || ByteText.isDigit(byte) || byte == 0x5F
  }

  /// Whether a keyword is one of CCSDS, so that a name such as `OBJECT = B` is none.
  private static func isOfMessage(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    if ByteText.matches(text, at: range.lowerBound, "CCSDS_") { return true }
    return OMMKey(Array(ByteText.string(text, range).utf8)[...]) != nil
  }

  private static func message(_ text: Span<UInt8>, _ at: Int) -> Content {
    if ByteText.matches(text, at: at, "CCSDS_"), !ByteText.matches(text, at: at, "CCSDS_OMM_VERS") {
      let kind = ByteText.string(text, at + 6..<min(text.count, at + 9))
      return .other(
        code: "format.other-message",
        message: "this is a CCSDS \(kind), not an OMM; it holds no mean elements")
    }
    return .elements(.ommKVN)
  }

  private static func table(_ text: Span<UInt8>, _ line: TextLine) -> Content? {
    var commas = 0
    var hasElements = false
    var hasState = false
    for i in line.start..<line.end {
      if text[i] == ByteText.comma { commas += 1 }
      if ByteText.matches(text, at: i, "MEAN_MOTION")
        || ByteText.matches(text, at: i, "NORAD_CAT_ID")
        || ByteText.matches(text, at: i, "ECCENTRICITY")
      {
        hasElements = true
      }
      if ByteText.matches(text, at: i, "vx_") { hasState = true }
    }
    if commas >= 3, hasElements { return .elements(.ommCSV) }
    if commas >= 3, hasState {
      return .other(
        code: "format.states",
        message: "this is a table of states, not of element sets; hand it over as states")
    }
    return nil
  }
}
