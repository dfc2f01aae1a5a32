// SPDX-License-Identifier: Apache-2.0

/// The formats of files of states, told from their content.
public enum OrbitFileFormat: String, Sendable, Hashable, CaseIterable {
  /// Orbit parameter message, keyword = value.
  case opmKVN = "opm"
  /// Orbit parameter message in XML.
  case opmXML = "opm-xml"
  /// Orbit ephemeris message, keyword = value.
  case oemKVN = "oem"
  /// Orbit ephemeris message in XML.
  case oemXML = "oem-xml"
  /// SP3, versions a to d.
  case sp3
  /// STK ephemeris.
  case stk
  /// A table with the frame in the names of its columns.
  case csv

  /// The format of a file; nil where it is none of these.
  ///
  /// - Parameter bytes: the file from its start; not compressed.
  public static func detect(_ bytes: [UInt8]) -> OrbitFileFormat? {
    let text = bytes.span
    var scanner = LineScanner(text)
    while let line = scanner.next(text) {
      if line.isEmpty { continue }
      if text[line.start] == ByteText.less { return markup(bytes) }
      if ByteText.matches(text, at: line.start, "COMMENT") { continue }
      if ByteText.matches(text, at: line.start, "CCSDS_OPM_VERS") { return .opmKVN }
      if ByteText.matches(text, at: line.start, "CCSDS_OEM_VERS") { return .oemKVN }
      if ByteText.matches(text, at: line.start, "stk.v.") { return .stk }
      if line.count >= 3, text[line.start] == ByteText.hash {
        let version = text[line.start + 1] | 0x20
        let kind = text[line.start + 2]
        if version >= 0x61, version <= 0x64, kind == 0x50 || kind == 0x56 { return .sp3 }
        continue
      }
      for i in line.start..<line.end where ByteText.matches(text, at: i, "vx_") { return .csv }
      return nil
    }
    return nil
  }

  /// Whether the first sign of a file, behind a byte-order mark and blanks, opens a tag.
  static func isMarkup(_ bytes: [UInt8]) -> Bool {
    var at = LineScanner.startOfText(bytes.span)
    while at < bytes.count, ByteText.isWhite(bytes[at]) { at += 1 }
    return at < bytes.count && bytes[at] == ByteText.less
  }

  private static func markup(_ bytes: [UInt8]) -> OrbitFileFormat? {
    var reader = XMLReader(bytes)
    // The message is the root, or the first of those in an <ndm>.
    for _ in 0..<200 {
      guard let event = try? reader.next(), event.kind != .endOfDocument else { return nil }
      guard event.kind == .start else { continue }
      switch String(decoding: event.text, as: UTF8.self) {
      case "opm": return .opmXML
      case "oem": return .oemXML
      default: if reader.depth == 1, event.text != Array("ndm".utf8)[...] { return nil }
      }
    }
    return nil
  }
}
