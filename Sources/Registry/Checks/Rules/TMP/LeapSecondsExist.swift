// SPDX-License-Identifier: Apache-2.0

import Orbits

/// TMP-009: a second 60 stands only where UTC had a leap second.
enum LeapSecondsExist: Check {
  static let rule = Rule(
    id: "TMP-009",
    title: Bilingual(
      "a second 60 is a real leap second",
      "une seconde 60 est une vraie seconde intercalaire"),
    severity: .error, certainty: .exact,
    rationale: """
      UTC shows 60 seconds only at the end of the days that the IERS named. Anywhere else `:60` was
      made by rounding 59.9996 to whole seconds, or is a slip of the pen; readers differ in what
      they make of it, by a second or by refusing the file. All files are searched, whatever their
      form, for dates as ISO 8601 and GCAT write them.
      """,
    formula: "`…:60` at 23:59 of a day in the table of leap seconds",
    reference: "IERS Bulletin C; ITU-R TF.460-6",
    bad: RuleExample("launches/l.yaml", Self.record("2012-07-01T12:00:60Z")),
    good: RuleExample("launches/l.yaml", Self.record("2012-06-30T23:59:60Z")))

  private static func record(_ date: String) -> String {
    """
    kind: launch
    id: 2012-032
    name: L
    source: s
    lift_off: \(date)
    """
  }

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    for (file, content) in context.inventory.files.enumerated() {
      var found: [Int] = []
      var clocks = 0
      content.bytes.withUnsafeBufferPointer { bytes in
        scan(bytes, &found, &clocks)
      }
      report.exercised(clocks)
      for place in found { judge(place, content, file, context, &report) }
    }
  }

  /// Finds the colons in front of seconds, and those of seconds 60 apart.
  private static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, _ found: inout [Int], _ clocks: inout Int
  ) {
    let end = bytes.count - 2
    var index = 16
    while index < end {
      defer { index += 1 }
      guard bytes[index] == 0x3A, digit(bytes[index + 1]), digit(bytes[index + 2]),
        digit(bytes[index - 1]), digit(bytes[index - 2])
      else { continue }
      // hh:mm:ss of ISO 8601, hhmm:ss of GCAT.
      guard bytes[index - 3] == 0x3A || digit(bytes[index - 3]) else { continue }
      clocks += 1
      if bytes[index + 1] == 0x36, bytes[index + 2] == 0x30 { found.append(index) }
    }
  }

  private static func digit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func judge(
    _ place: Int, _ file: Inventory.File, _ position: Int, _ context: CheckContext,
    _ report: inout CheckReport
  ) {
    // Both forms have the year 16 bytes before: `2012-07-01T12:00:60`, `2012 Jul  1 1200:60`.
    let start = place - 16
    var end = place + 3
    while end < file.bytes.count, file.bytes[end] == 0x2E || digit(file.bytes[end]) { end += 1 }
    let text = String(decoding: file.bytes[start..<end], as: UTF8.self)
    guard file.bytes[start..<start + 4].allSatisfy(digit),
      file.bytes[start + 4] == 0x2D || file.bytes[start + 4] == 0x20
    else { return }
    do throws(VagueDate.ParseError) {
      _ = try VagueDate(text, leapSeconds: context.leapSeconds)
    } catch {
      var line = 1
      var lineStart = 0
      for (index, byte) in file.bytes[..<start].enumerated() where byte == 0x0A {
        line += 1
        lineStart = index + 1
      }
      let column = String(decoding: file.bytes[lineStart..<start], as: UTF8.self)
        .unicodeScalars.count
      let name = file.path.split(separator: "/").last ?? ""
      report.report(
        at: Place(file: position, line: line, column: column + 1),
        subject: String(name.prefix { $0 != "." }),
        Bilingual(
          "`\(text)`: UTC had no leap second there",
          "« \(text) » : UTC n'avait pas de seconde intercalaire à cet instant"),
        length: text.count)
    }
  }
}
