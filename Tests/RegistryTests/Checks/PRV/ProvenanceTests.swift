// SPDX-License-Identifier: Apache-2.0

import Registry
import Testing

@Suite("Where values come from")
struct ProvenanceTests {
  static func run(_ id: String, _ lines: String, asOf: String? = nil) throws -> RuleTrial.Outcome {
    try RuleTrial.run(
      id, [("objects/a.yaml", "kind: satellite\nid: a\nname: A\n\(lines)\n")], asOf: asOf)
  }

  @Test("names and notes need no source, values do")
  func holdsForMissingSources() throws {
    let run = try Self.run("PRV-001", "aliases: [B]\nnote: x\nstate: KZ")
    #expect(run.findings.map(\.field) == ["state"])
    let source = try RuleTrial.run(
      "PRV-001", [("s.yaml", "kind: source\nid: s\nname: S\ndate: 2020\n")])
    #expect(source.findings.map(\.field) == ["licence"])
  }

  @Test("figures are as exact as their digits say")
  func holdsForDisagreement() throws {
    func severities(_ a: String, _ b: String, _ more: String = "") throws -> [Severity] {
      try Self.run(
        "PRV-002",
        "mass_kg:\n  - value: \(a)\n    source: s\n  - value: \(b)\n    source: t\n\(more)"
      ).findings.map(\.severity)
    }
    #expect(try severities("1330", "1300") == [])
    #expect(try severities("1330", "1200") == [.warning])
    #expect(try severities("820.4", "820") == [])
    #expect(try severities("820.4", "822.1") == [.warning])
    #expect(try severities("820", "1092", "    confidence: low") == [.info])
    #expect(try severities("820", "1092", "    note: With fuel.") == [.info])
    #expect(try severities("820", "1092", "    from: 2010") == [])
  }

  @Test("dates that meet agree")
  func holdsForDates() throws {
    func count(_ a: String, _ b: String) throws -> Int {
      try Self.run(
        "PRV-002", "end:\n  - value: \(a)\n    source: s\n  - value: \(b)\n    source: t"
      ).findings.count
    }
    #expect(try count("2016-03-02", "2016-03-02T04:25:27Z") == 0)
    #expect(try count("2016-03-02T04:25Z", "2016-03-02T04:25:27Z") == 0)
    #expect(try count("2016-03-02", "2016-03-04") == 1)
  }

  @Test("sources that derive from each other are found")
  func holdsForCircles() throws {
    let text = """
      kind: source
      id: s
      name: S
      derived_from: [t]
      ---
      kind: source
      id: t
      name: T
      derived_from: [s]
      """
    #expect(try RuleTrial.run("PRV-005", [("s.yaml", text)]).findings.count == 2)
  }

  @Test(
    "invented digits are told from real ones",
    arguments: [("35786.000", 1), ("35786", 0), ("46.0670", 0), ("35785.449984", 1), ("0.00", 0)])
  func holdsForDigits(text: String, count: Int) throws {
    #expect(try Self.run("PRV-006", "source: s\nheight_km: \(text)").findings.count == count)
  }

  @Test("a changed text is known by its digest")
  func holdsForDigests() throws {
    func count(_ digest: String) throws -> Int {
      try RuleTrial.run(
        "PRV-008",
        [
          ("s.yaml", "kind: source\nid: article\nname: S\nsha256: \(digest)\n"),
          ("article.txt", "abc"),
        ]
      ).findings.count
    }
    // FIPS 180-4, the digest of "abc".
    #expect(
      try count("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad") == 0)
    #expect(
      try count("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ae") == 1)
  }

  @Test("remains of machines are found in articles, with their line")
  func holdsForArticles() throws {
    let text = "Une phrase.\nEn retard dans l'espace [sphere]« »\nVous vous trompez.\n"
    let run = try RuleTrial.run("PRV-009", [("article.txt", text)])
    #expect(run.findings.map(\.location.line) == [2])
  }

  @Test("a single use of a restricted source is counted")
  func holdsForRestrictedSources() throws {
    let source = "kind: source\nid: s\nname: S\ndate: 2020\nlicence: user agreement\n"
    let unused = try RuleTrial.run("PRV-012", [("s.yaml", source)])
    #expect(unused.findings.isEmpty && unused.exercised == 1)
    let used = try RuleTrial.run(
      "PRV-012",
      [("s.yaml", source + "---\nkind: satellite\nid: a\nname: A\nsource: s\nmass_kg: 2\n")])
    #expect(used.findings.count == 1)
  }
}
