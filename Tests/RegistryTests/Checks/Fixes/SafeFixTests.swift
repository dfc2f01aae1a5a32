// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry
import Testing

@Suite("Fixes that keep the content")
struct SafeFixTests {
  static let one = "1 00005U 58002B   00179.78495062  .00000023  00000-0  28098-4 0  4753"
  static let two = "2 00005  34.2682 348.7242 1859667 331.7664  19.3264 10.82419157413667"
  static let header =
    "OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,"
    + "ARG_OF_PERICENTER,MEAN_ANOMALY,EPHEMERIS_TYPE,CLASSIFICATION_TYPE,NORAD_CAT_ID,"
    + "ELEMENT_SET_NO,REV_AT_EPOCH,BSTAR,MEAN_MOTION_DOT,MEAN_MOTION_DDOT\n"
  static let row =
    "VANGUARD 1,1958-002B,2000-06-27T18:50:19.733568,10.82419157,0.1859667,34.2682,348.7242,"
    + "331.7664,19.3264,0,U,5,999,41366,2.8098e-05,.00000023,0\n"

  @Test("backslashes and blanks around lines are removed, all else stays")
  func holdsForDebrisAroundLines() {
    let good = Self.one + "\n" + Self.two + "\n"
    #expect(SyntaxTrial.mended("a.tle", Self.one + "\\\n" + Self.two + "\\\n").text == good)
    #expect(SyntaxTrial.mended("a.tle", "  " + Self.one + "\n" + Self.two + "   \n").text == good)
    #expect(SyntaxTrial.mended("a.tle", good).outcome.files.isEmpty)
  }

  @Test("line ends are made alike; CR LF throughout is let be")
  func holdsForLineEnds() {
    let name = "VANGUARD 1"
    let mixed = name + "\r\n" + Self.one + "\n" + Self.two + "\n"
    #expect(
      SyntaxTrial.mended("a.tle", mixed).text == name + "\n" + Self.one + "\n" + Self.two + "\n")
    let pairs = Self.one + "\r\n" + Self.two + "\r\n"
    #expect(
      SyntaxTrial.findings(SyntaxTrial.ownRules(), [InputFile(path: "a.tle", text: pairs)]).isEmpty)
  }

  @Test("a missing checksum is written, a wrong one never")
  func holdsForChecksums() {
    let bare = String(Self.one.dropLast()) + "\n" + String(Self.two.dropLast()) + "\n"
    #expect(SyntaxTrial.mended("a.tle", bare).text == Self.one + "\n" + Self.two + "\n")
    let wrong = Self.one + "\n" + Self.two.dropLast() + "4\n"
    let trial = SyntaxTrial.mended("a.tle", wrong, .suggested)
    #expect(trial.text == wrong)
    #expect(trial.outcome.remaining.contains { $0.rule == "SYN-002" && $0.location.column == 69 })
  }

  @Test("360° becomes 0, with the checksum, and in tables")
  func holdsForFullTurns() {
    let full = "2 00005  34.2682 348.7242 1859667 360.0000  19.3264 10.82419157413666"
    let zero = "2 00005  34.2682 348.7242 1859667   0.0000  19.3264 10.82419157413667"
    #expect(
      SyntaxTrial.mended("a.tle", Self.one + "\n" + full).text == Self.one + "\n" + zero)
    let table = Self.header + Self.row.replacing("331.7664", with: "360")
    #expect(
      SyntaxTrial.mended("gp.csv", table).text == Self.header
        + Self.row.replacing("331.7664", with: "0"))
  }

  @Test("headers of tables get their names, the byte-order mark goes")
  func holdsForHeaders() {
    let odd = "\u{FEFF}" + Self.header.replacing("NORAD_CAT_ID", with: " norad_cat_id") + Self.row
    #expect(SyntaxTrial.mended("gp.csv", odd).text == Self.header + Self.row)
  }

  @Test("an empty drag term becomes 0 on demand only")
  func holdsForSuggestedDefaults() {
    let empty = Self.header + Self.row.replacing("2.8098e-05", with: "")
    #expect(SyntaxTrial.mended("gp.csv", empty).text == empty)
    #expect(
      SyntaxTrial.mended("gp.csv", empty, .suggested).text
        == Self.header + Self.row.replacing("2.8098e-05", with: "0"))
  }

  @Test("metadata that readers assume are written out")
  func holdsForMetadata() throws {
    let rule = try #require(Checks.check("SYN-011")).rule
    let bad = String(decoding: rule.bad.files[0].bytes, as: UTF8.self)
    let trial = SyntaxTrial.mended("a.kvn", bad)
    #expect(trial.text.contains("REF_FRAME = TEME\n"))
    #expect(trial.outcome.remaining.isEmpty)
  }

  @Test("look-alikes and designators are written in their form")
  func holdsForIdentifiers() {
    let odd = "kind: satellite\nid: a\nname: A\ncospar: \"2011−035B\"\n"
    #expect(SyntaxTrial.mended("objects/a.yaml", odd).text == odd.replacing("−", with: "-"))
    let short = "kind: satellite\nid: a\nname: A\ncospar: 2011-35b\n"
    #expect(
      SyntaxTrial.mended("objects/a.yaml", short).text
        == "kind: satellite\nid: a\nname: A\ncospar: 2011-035B\n")
    let line = Self.one.replacing("28098-4", with: "28098\u{2212}4")
    #expect(
      SyntaxTrial.mended("a.tle", line + "\n" + Self.two).text == Self.one + "\n" + Self.two)
  }

  @Test("a fix that does not hold is taken back alone")
  func holdsForFixesThatFail() {
    // Behind the backslash of the second set there is a wrong checksum.
    let wrong = Self.two.dropLast() + "4"
    let text =
      Self.one + "\\\n" + Self.two + "\n\n\n\n\n\n\n"
      + Self.one.replacing("00005", with: "00014") + "\\\n" + wrong + "\\\n"
    let trial = SyntaxTrial.mended("a.tle", text)
    #expect(trial.text.hasPrefix(Self.one + "\n" + Self.two + "\n"))
    #expect(trial.text.hasSuffix(wrong + "\\\n"))
    #expect(!trial.outcome.refused.isEmpty)
    for (finding, refusal) in trial.outcome.refused {
      #expect(finding.rule == "SYN-001")
      #expect(!refusal.reason.french.isEmpty)
    }
  }

  @Test("edits that meet are not both made")
  func holdsForOverlaps() throws {
    let file = InputFile(path: "a", text: "abcdef")
    func finding(_ subject: String, _ range: Range<Int>, _ text: String) -> Finding {
      Finding(
        rule: "SYN-001", severity: .error, subject: subject,
        location: SourceLocation(file: "a", line: 1, column: 1), message: Bilingual(same: "x"),
        fix: Fix(
          isSafe: true, title: Bilingual(same: "x"),
          edits: [.init(file: "a", range: range, replacement: text)]))
    }
    let all = [finding("1", 0..<3, "X"), finding("2", 2..<4, "Y"), finding("3", 9..<10, "Z")]
    let outcome = FixApplier.apply(all, to: [file]) { _ in [all[1], all[2]] }
    #expect(outcome.files.first?.bytes == Array("Xdef".utf8))
    #expect(outcome.mended.map(\.subject) == ["1"])
    #expect(outcome.refused.map(\.refusal) == [.overlaps, .unknownPlace])
  }
}
