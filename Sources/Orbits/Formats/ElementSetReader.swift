// SPDX-License-Identifier: Apache-2.0

/// Reads element sets in any of their forms: TLE, 2LE, 3LE, and OMM in KVN, XML, JSON and CSV.
///
/// ```swift
/// let file = ElementSetReader.read(bytes)
/// for record in file.records { print(record.set.name, record.set.epoch) }
/// for diagnostic in file.diagnostics { print(diagnostic.description(in: "gp.csv")) }
/// ```
/// A record that cannot be read for certain is refused with the place and the cause; the others
/// are read as if it were not there. Nothing is guessed, and nothing goes unsaid.
public enum ElementSetReader {
  /// Reads the sets of a file.
  ///
  /// - Parameters:
  ///   - bytes: the file, in UTF-8; not compressed.
  ///   - format: the form, where it is known; else it is told from the content.
  ///   - profile: how much is forgiven.
  ///   - leapSeconds: the leap seconds for epochs in UTC.
  ///   - numbers: the catalogue numbers wanted, without unit; nil for all. Two-line sets whose lines
  ///     both have another number are passed over unread; the other forms are read whole.
  /// - Returns: sets, refusals and diagnostics in the order of the file; `format` is nil, with an
  ///   error that names the cause, where the file is none of the forms.
  public static func read(
    _ bytes: [UInt8], as format: ElementSetFile.Format? = nil, profile: ReadingProfile = .asServed,
    leapSeconds: LeapSeconds = .builtin, numbers: Set<Int>? = nil
  ) -> ElementSetFile {
    let text = bytes.span
    let content = FormatDetection.content(of: text)
    var file: ElementSetFile
    switch (format, content) {
    case (.tle?, _), (nil, .elements(.tle)): file = tle(bytes, profile, leapSeconds, numbers)
    case (.ommKVN?, _), (nil, .elements(.ommKVN)):
      file = OMMKVNReader.read(bytes, profile, leapSeconds)
    case (.ommXML?, _), (nil, .elements(.ommXML)):
      file = OMMXMLReader.read(bytes, profile, leapSeconds)
    case (.ommJSON?, _), (nil, .elements(.ommJSON)):
      file = OMMJSONReader.read(bytes, profile, leapSeconds)
    case (.ommCSV?, _), (nil, .elements(.ommCSV)):
      file = OMMCSVReader.read(bytes, profile, leapSeconds)
    case (nil, .html):
      // A page may hold sets between its tags.
      file = tle(bytes, profile, leapSeconds, numbers)
      if file.records.isEmpty, file.refusals.isEmpty {
        file = refusal(
          "format.html",
          "this is a web page, not element sets: the server may have answered with an error; "
            + "fetch the file again and look at what it says")
      }
    case (nil, .other(let code, let message)): file = refusal(code, message)
    }
    if file.records.isEmpty, file.refusals.isEmpty, numbers == nil || file.format != .tle,
      !file.diagnostics.contains(where: { $0.severity == .error })
    {
      file.diagnostics.append(
        Diagnostic(
          severity: .error, line: 1, column: 1, code: "format.unrecognized",
          message: "no element set in the file: neither TLE nor OMM (KVN, XML, JSON, CSV)"))
    }
    sort(&file.diagnostics)
    return file
  }

  /// Sorts by place; what stands at one place keeps its order.
  private static func sort(_ diagnostics: inout [Diagnostic]) {
    let isSorted = zip(diagnostics, diagnostics.dropFirst()).allSatisfy { $0.line <= $1.line }
    if isSorted { return }
    let places = diagnostics.enumerated().sorted { a, b in
      (a.element.line, a.offset) < (b.element.line, b.offset)
    }
    diagnostics = places.map(\.element)
  }

  private static func tle(
    _ bytes: [UInt8], _ profile: ReadingProfile, _ leapSeconds: LeapSeconds, _ numbers: Set<Int>?
  ) -> ElementSetFile {
    var reader = TLEReader(profile: profile, leapSeconds: leapSeconds, numbers: numbers)
    reader.read(bytes.span)
    return reader.file
  }

  private static func refusal(_ code: String, _ message: String) -> ElementSetFile {
    var file = ElementSetFile(format: nil)
    file.diagnostics.append(
      Diagnostic(severity: .error, line: 1, column: 1, code: code, message: message))
    return file
  }
}
