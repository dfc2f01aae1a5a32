// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry
import Testing

@Suite("Traps of the rules on syntax")
struct SyntaxTrapTests {
  private func record(_ rest: String) -> String {
    "kind: satellite\nid: a\nname: A\nsource: s\n" + rest
  }

  @Test("a mean place of the text: line, column and length of a wrong checksum")
  func holdsForPlacesOfFindings() throws {
    let text = "VANGUARD 1\n" + SafeFixTests.one + "\n" + SafeFixTests.two.dropLast() + "4\n"
    let found = SyntaxTrial.findings("SYN-002", "a.tle", text)
    let finding = try #require(found.first)
    #expect(found.count == 1 && finding.severity == .error)
    #expect(finding.location.line == 3 && finding.location.column == 69 && finding.length == 1)
    #expect(finding.subject == "00005")
    #expect(finding.message.french.contains("somme de contrôle est 4"))
  }

  @Test("prose and names keep their characters; numbers and dates do not")
  func holdsForLookAlikes() {
    let prose = record(
      "note: Drifts at −0.013° — a “graveyard”.\naliases:\n  - Чанъэ-5\n  - 嫦娥五号\n")
    #expect(SyntaxTrial.findings("SYN-016", "objects/a.yaml", prose).isEmpty)
    let number = record("mass_kg: 1330\u{A0}\nend: 2008\u{2010}10\n")
    let found = SyntaxTrial.findings("SYN-016", "objects/a.yaml", number)
    #expect(found.map(\.field).contains("end"))
    let mixed = "kind: satellite\nid: a\nname: \u{41A}azSat-2\n"
    let name = SyntaxTrial.findings("SYN-016", "objects/a.yaml", mixed)
    #expect(name.count == 1 && name.first?.fix?.isSafe == false)
    #expect(
      SyntaxTrial.findings(
        "SYN-016", "objects/a.yaml", mixed.replacing("\u{41A}azSat", with: "КазСат")
      )
      .isEmpty)
  }

  @Test("heights in metres and periods in hours are told, a geostationary orbit is not")
  func holdsForUnits() {
    func orbit(_ perigee: String, _ apogee: String, _ period: String) -> [Finding] {
      SyntaxTrial.findings(
        "SYN-019", "objects/a.yaml",
        record(
          "orbits:\n  - epoch: 2020-01-01\n    perigee_km: \(perigee)\n    apogee_km: \(apogee)\n"
            + "    period_min: \(period)\n"))
    }
    #expect(orbit("35786", "35786", "1436.1").isEmpty)
    #expect(orbit("500", "39850", "718").isEmpty)
    #expect(orbit("498000", "581000", "95.2").map(\.field) == ["perigee_km"])
    #expect(orbit("498", "581", "1.587").map(\.field) == ["period_min"])
    #expect(orbit("498", "581", "5712").map(\.field) == ["period_min"])
    let text = record("mass_kg: 1.3 t\n")
    #expect(SyntaxTrial.findings("SYN-019", "objects/a.yaml", text).map(\.field) == ["mass_kg"])
    for garbled in ["1,3", "64,8l", "1.3.0"] {
      let text = record("mass_kg: \(garbled)\n")
      #expect(SyntaxTrial.findings("SYN-019", "objects/a.yaml", text).map(\.field) == ["mass_kg"])
    }
    #expect(SyntaxTrial.findings("SYN-019", "objects/a.yaml", record("mass_kg: ~\n")).isEmpty)
  }

  @Test("what people write for dates is suggested, never written by itself")
  func holdsForDates() throws {
    func suggestion(_ date: String) -> String? {
      let text = "kind: launch\nid: 2020-001\nname: A\nsource: s\nlift_off: \(date)\n"
      return SyntaxTrial.findings("SYN-020", "launches/a.yaml", text).first?.fix?.edits.first?
        .replacement
    }
    #expect(suggestion("2020 Jan Late [16:00]") == "2020-01")
    #expect(suggestion("24 novembre 2020") == "2020-11-24")
    #expect(suggestion("24/11/2020") == "2020-11-24")
    #expect(suggestion("24.11.2020") == "2020-11-24")
    // Either order is possible.
    #expect(suggestion("04/11/2020") == nil)
    #expect(suggestion("2020-11-24") == nil && suggestion("not before 2030") == nil)
    let text = "kind: launch\nid: 2020-001\nname: A\nsource: s\nlift_off: 24/11/2020\n"
    #expect(SyntaxTrial.mended("launches/a.yaml", text).text == text)
    #expect(
      SyntaxTrial.mended("launches/a.yaml", text, .suggested).text
        == text.replacing("24/11/2020", with: "2020-11-24"))
  }

  @Test("records that cannot be read are told where they stand")
  func holdsForUnreadableRecords() throws {
    let found = SyntaxTrial.findings(
      "SYN-021", "objects/a.yaml", "kind: satellit\nid: a\nname: A\n")
    let finding = try #require(found.first)
    #expect(found.count == 1 && finding.location.line == 1 && finding.location.column == 7)
    #expect(finding.message.french.contains("il n'y a pas de genre `satellit`"))
    #expect(
      SyntaxTrial.findings("SYN-021", "list.tle", "<html><body>502 Bad Gateway</body></html>").count
        == 1)
  }
}
