// SPDX-License-Identifier: Apache-2.0

/// Reads orbit parameter messages (CCSDS 502.0-B-3, 3) in keyword = value notation or XML.
///
/// ```swift
/// let file = OPMReader.read(bytes)
/// for message in file.messages { print(message.objectName, message.epoch) }
/// ```
public enum OPMReader {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: the file, in UTF-8; not compressed.
  ///   - profile: how much is forgiven: `strictCCSDS` refuses each departure, the others read it with
  ///     a warning where its meaning is certain.
  ///   - leapSeconds: the leap seconds for epochs in UTC.
  ///   - earth: the Earth's orientation for epochs in UT1, which are refused without it.
  /// - Returns: messages in SI units, refusals and diagnostics in the order of the file.
  public static func read(
    _ bytes: [UInt8], profile: ReadingProfile = .asServed, leapSeconds: LeapSeconds = .builtin,
    earth: EarthOrientation? = nil
  ) -> OPMFile {
    var file = OPMFile()
    let clock = MessageClock(.utc, leapSeconds: leapSeconds, earth: earth)
    if OrbitFileFormat.isMarkup(bytes) {
      readXML(bytes, profile, clock, &file)
    } else {
      readKVN(bytes, profile, clock, &file)
    }
    if file.messages.isEmpty, file.refusals.isEmpty, file.diagnostics.isEmpty {
      file.diagnostics.append(
        Diagnostic(
          severity: .error, line: 1, column: 1, code: "opm.empty", message: "there is no message"))
    }
    // What is known only at the end of a message comes after the lines it is about.
    let ordered = file.diagnostics.enumerated().sorted { a, b in
      (a.element.line, a.offset) < (b.element.line, b.offset)
    }
    file.diagnostics = ordered.map(\.element)
    return file
  }

  private static func readKVN(
    _ bytes: [UInt8], _ profile: ReadingProfile, _ clock: MessageClock, _ file: inout OPMFile
  ) {
    var builder = OPMBuilder(profile: profile, clock: clock, line: 1)
    var reader = KVNReader(bytes)
    var isEmpty = true
    while let line = reader.next() {
      isEmpty = false
      switch line.kind {
      case .comment: builder.comment(String(decoding: line.value, as: UTF8.self))
      case .pair: builder.take(MessageField(line))
      case .bare:
        builder.fail(
          PlacedText(text: line.keyword, line: line.line, column: line.column), "opm.line",
          "this line is neither KEYWORD = value nor COMMENT")
      }
    }
    if !isEmpty { builder.finish(into: &file) }
  }

  private static func readXML(
    _ bytes: [UInt8], _ profile: ReadingProfile, _ clock: MessageClock, _ file: inout OPMFile
  ) {
    var reader = XMLMessageReader(bytes)
    var builder: OPMBuilder?
    do throws(XMLReader.Failure) {
      reading: while true {
        switch try reader.next() {
        case .end: break reading
        case .open("opm", let event):
          builder?.finish(into: &file)
          builder = OPMBuilder(profile: profile, clock: clock, line: event.line)
          if !event.version.isEmpty {
            builder?.take(
              MessageField(
                keyword: "CCSDS_OPM_VERS",
                value: PlacedText(text: event.version, line: event.line, column: event.column),
                unit: nil, line: event.line, column: event.column))
          }
        case .open(let name, _): builder?.open(name)
        case .field(let field):
          if field.keyword == "COMMENT" {
            builder?.comment(field.value.string)
          } else {
            builder?.take(field)
          }
        case .close("opm", _):
          builder?.finish(into: &file)
          builder = nil
        case .close: break
        }
      }
    } catch {
      let place = PlacedText(text: [], line: error.line, column: error.column)
      if var broken = builder {
        broken.fail(place, error.code, error.message)
        broken.finish(into: &file)
      } else {
        file.diagnostics.append(
          Diagnostic(
            severity: .error, line: error.line, column: error.column, code: error.code,
            message: error.message))
      }
    }
    if file.messages.isEmpty, file.refusals.isEmpty, file.diagnostics.isEmpty {
      file.diagnostics.append(
        Diagnostic(
          severity: .error, line: 1, column: 1, code: "xml.root",
          message: "there is no <opm> in the document"))
    }
  }
}
