// SPDX-License-Identifier: Apache-2.0

import Foundation
import Registry
import Testing

@Suite("Words and figures of records")
struct RecordValueTests {
  private func satellite(_ rest: String) -> String {
    "kind: satellite\nid: a\nname: A\nsource: s\n" + rest
  }

  @Test(
    "a misspelt word is named with the one that is meant",
    arguments: [
      (
        "status: operatonal",
        "`status` of A is `operatonal`, which is not in its list; is `operational` meant?"
      ),
      ("regime: GEOO", "`regime` of A is `GEOO`, which is not in its list; is `GEO` meant?"),
      (
        "phases:\n  - {phase: dokced, date: 2015-09-04}",
        "`phases[0].phase` of A is `dokced`, which is not in its list; is `docked` meant?"
      ),
      (
        "orbits:\n  - {perigee_km: 200, apogee_km: 240, orbit_kind: final}",
        "`orbits[0].orbit_kind` of A is `final`, which is not in its list; the words are disposal, "
          + "insertion, observed, operational, parking, registered, transfer"
      ),
    ])
  func holdsForMisspeltWords(text: String, message: String) {
    let found = SyntaxTrial.findings("SYN-024", "objects/a.yaml", satellite(text + "\n"))
    #expect(found.map(\.message.english) == [message])
    #expect(found.first?.severity == .warning)
  }

  @Test(
    "other names of classes, descriptions and words of other kinds are let pass",
    arguments: [
      "regime: geostationary", "regime: distant retrograde orbit of the Moon",
      "regime: Sun-Earth L1",
      "status: {value: in-orbit, source: s}", "status:\n  value:\n  note: Nobody says.",
      "purpose: anything at all",
    ])
  func holdsForOtherWords(text: String) {
    let found = SyntaxTrial.findings("SYN-024", "objects/a.yaml", satellite(text + "\n"))
    #expect(found.map(\.message.english) == [])
  }

  @Test("an outcome is one of a launch")
  func holdsForOutcomes() {
    let launch = "kind: launch\nid: 2011-035\nname: L\nsource: s\noutcome: sucess\n"
    let found = SyntaxTrial.findings("SYN-024", "launches/a.yaml", launch)
    #expect(found.first?.location.line == 5 && found.first?.location.column == 10)
    #expect(found.first?.message.english.contains("is `success` meant?") == true)
  }

  @Test(
    "impossible figures are errors",
    arguments: [
      ("mass_kg: -1330", "`mass_kg` of A is -1330: it has to be above 0"),
      ("mass_kg: 0", "`mass_kg` of A is 0: it has to be above 0"),
      ("crew_up: 3.5", "`crew_up` of A is 3.5: it has to be a whole number"),
      ("crew_up: -3", "`crew_up` of A is -3: it cannot be below 0"),
      ("geo_longitude_deg: 865", "`geo_longitude_deg` of A is 865: it cannot be above 360"),
      (
        "orbits:\n  - {perigee_km: 200, apogee_km: 240, inclination_deg: 300}",
        "`orbits[0].inclination_deg` of A is 300: it cannot be above 180"
      ),
    ])
  func holdsForImpossibleFigures(text: String, message: String) {
    let found = SyntaxTrial.findings("SYN-025", "objects/a.yaml", satellite(text + "\n"))
    #expect(found.map(\.message.english) == [message])
    #expect(found.first?.severity == .error)
  }

  @Test("figures at the bounds are possible")
  func holdsForFiguresAtBounds() {
    let text = satellite(
      """
      mass_kg: 0.001
      crew_up: 0
      geo_longitude_deg: -180
      orbits:
        - {perigee_km: -440, apogee_km: 240, inclination_deg: 180}

      """)
    #expect(SyntaxTrial.findings("SYN-025", "objects/a.yaml", text).isEmpty)
  }

  @Test("latitude and longitude of a site in each other's place")
  func holdsForLatitudes() {
    let site = "kind: site\nid: a\nname: A\nsource: s\nlatitude_deg: 128.33\nlongitude_deg: 51.88\n"
    let found = SyntaxTrial.findings("SYN-025", "sites/a.yaml", site)
    #expect(found.map(\.field) == ["latitude_deg"])
    #expect(found.first?.expected == 90)
  }

  @Test("a payload listed twice")
  func holdsForPayloadsListedTwice() throws {
    let launch =
      "kind: launch\nid: 2011-035\nname: L\nsource: s\npayloads:\n  - a\n  - a\n---\n"
      + satellite("launch: 2011-035\n")
    let found = try RuleTrial.run("MIS-008", [("launches/a.yaml", launch)])
    #expect(found.english == ["2011-035 lists `a` twice"])
    #expect(found.findings.first?.location.line == 7)
  }

  @Test("the lists hold the words of the schema")
  func holdsForWordsOfSchema() throws {
    for (field, words) in RecordWords.lists {
      let parts = field.split(separator: " ").map(String.init)
      guard !parts[1].hasPrefix("*") else { continue }
      let file = URL(fileURLWithPath: OwnCatalog.directory)
        .appending(path: "schema/\(parts[0]).json")
      var node = try #require(
        try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
      for key in parts[1].split(separator: ".").map(String.init) {
        let inner = node["items"] as? [String: Any] ?? node
        let properties = try #require(inner["properties"] as? [String: Any], "\(field)")
        node = try #require(properties[key] as? [String: Any], "\(field)")
      }
      // Texts that sources differ in have no list in the schema.
      if let list = node["enum"] as? [String] { #expect(Set(list) == words, "\(field)") }
    }
  }
}
