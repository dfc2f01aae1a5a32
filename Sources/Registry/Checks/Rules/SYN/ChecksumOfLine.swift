// SPDX-License-Identifier: Apache-2.0

import Orbits

/// SYN-002: the last column of a line of a TLE is the sum of the others.
enum ChecksumOfLine: RemarkCheck {
  static let rule = Rule(
    id: "SYN-002",
    title: Bilingual(
      "checksums of TLE lines are right",
      "les sommes de contrôle des lignes de TLE sont justes"),
    severity: .error, certainty: .exact, fix: .safe,
    rationale: """
      The sum is the only protection that a TLE has. A line without one (the set of 68 columns
      that came with AIAA 2006-6753 has such lines) is readable and gets one; a wrong one is never
      replaced, since nobody knows which character of the line is wrong.
      """,
    formula: "(Σ digits + number of minus signs in columns 1 to 68) mod 10 = column 69",
    reference: "Hoots and Roehrich 1980, Spacetrack Report No. 3",
    bad: RuleExample(
      "list.tle",
      """
      1 00005U 58002B   00179.78495062  .00000023  00000-0  28098-4 0  4753
      2 00005  34.2682 348.7242 1859667 331.7664  19.3264 10.82419157413664
      """),
    good: RuleExample(
      "list.tle",
      """
      1 00005U 58002B   00179.78495062  .00000023  00000-0  28098-4 0  4753
      2 00005  34.2682 348.7242 1859667 331.7664  19.3264 10.82419157413667
      """))

  static let forms = ["tle"]

  static func fix(for remark: ReaderRemark, in text: FileText, path: String) -> Fix? {
    guard remark.code == "tle.no-checksum" else { return nil }
    let range = text.range(ofLine: Int(remark.place.line))
    let start = range.prefix { text.bytes[$0] == 0x20 || text.bytes[$0] == 0x09 }.endIndex
    let end = start + 68
    guard end <= range.upperBound else { return nil }
    let sum = TLEChecksum.digit(text.bytes[start..<end])
    return Fix(
      isSafe: true,
      title: Bilingual("write the checksum \(sum)", "écrire la somme de contrôle \(sum)"),
      edits: [.init(file: path, range: end..<end, replacement: String(sum))])
  }
}

/// The checksum of a line of a TLE.
enum TLEChecksum {
  /// Digits count as they are, a minus as 1, all else nothing; modulo 10.
  static func digit(_ columns: ArraySlice<UInt8>) -> Int {
    columns.reduce(0) { sum, byte in
      sum + (byte &- 0x30 < 10 ? Int(byte - 0x30) : byte == 0x2D ? 1 : 0)
    } % 10
  }
}
