// SPDX-License-Identifier: Apache-2.0

/// Reads conjunction data messages (CCSDS 508.0-B-1) in keyword = value notation or XML.
///
/// A file may hold several messages, each with its version line; one that cannot be read for certain
/// is refused alone.
public enum CDMReader {
  /// Reads the messages of a file.
  ///
  /// - Parameters:
  ///   - bytes: the file, in UTF-8; not compressed.
  ///   - profile: how much is forgiven: `strictCCSDS` refuses each departure, the others read it with
  ///     a warning where its meaning is certain.
  ///   - leapSeconds: the leap seconds; all epochs of a CDM are UTC.
  /// - Returns: messages in SI units, refusals and diagnostics in the order of the file.
  public static func read(
    _ bytes: [UInt8], profile: ReadingProfile = .asServed, leapSeconds: LeapSeconds = .builtin
  ) -> CDMFile {
    if isXML(bytes) { return readXML(bytes, profile: profile, leapSeconds: leapSeconds) }
    var file = CDMFile()
    var reader = KVNReader(bytes)
    var builder: CDMMessageBuilder?
    var lastLine = 1
    while let line = reader.next() {
      lastLine = line.line
      let isVersion = line.kind == .pair && line.keyword.elementsEqual("CCSDS_CDM_VERS".utf8)
      if isVersion || builder == nil {
        builder?.finish(into: &file)
        builder = CDMMessageBuilder(profile: profile, leapSeconds: leapSeconds, first: line)
      }
      builder?.take(line)
    }
    builder?.finish(into: &file)
    if file.messages.isEmpty, file.refusals.isEmpty {
      file.diagnostics.append(
        Diagnostic(
          severity: .error, line: lastLine, column: 1, code: "format.empty",
          message: "the file is empty"))
    }
    return file
  }
}
