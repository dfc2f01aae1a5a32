// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry
import Testing

@Suite("Traps of the rules on identity")
struct IdentityTrapTests {
  /// Records of one file: an id, a name and further lines.
  private func records(_ all: [(id: String, name: String, rest: String)]) -> String {
    all.map { "kind: satellite\nid: \($0.id)\nname: \"\($0.name)\"\nsource: s\n\($0.rest)" }
      .joined(separator: "\n---\n")
  }

  private func found(_ rule: String, _ text: String, asOf: String? = nil) -> [Finding] {
    SyntaxTrial.findings(rule, "objects/x.yaml", text, asOf: asOf)
  }

  @Test("components without piece letters share a launch")
  func holdsForComponentsOfLunarFlights() {
    let parts = records([
      ("orbiter", "Orbiter", "cospar: 2020-087A\nnorad: 47097"),
      ("lander", "Lander", "cospar: 2020-087\nparent: orbiter"),
      ("ascender", "Ascender", "cospar: 2020-087\nparent: orbiter"),
      ("capsule", "Capsule", "cospar: 2020-087"),
    ])
    #expect(found("IDN-002", parts).isEmpty)
    let doubled = parts.replacing(
      "cospar: 2020-087\nparent: orbiter\n---", with: "cospar: 2020-087B\n---"
    )
    .replacing(
      "name: \"Capsule\"\nsource: s\ncospar: 2020-087",
      with: "name: \"Capsule\"\nsource: s\ncospar: 2020-087B")
    #expect(found("IDN-002", doubled).count == 2)
  }

  @Test("a part has the piece or the number of its whole")
  func holdsForParts() {
    let shared = records([
      ("a", "A", "cospar: 2020-001A\nnorad: 45000"),
      ("b", "B", "cospar: 2020-001A\nnorad: 45000\nparent: a"),
    ])
    #expect(found("IDN-001", shared).isEmpty && found("IDN-002", shared).isEmpty)
    let strangers = shared.replacing("\nparent: a", with: "")
    #expect(found("IDN-001", strangers).count == 1 && found("IDN-002", strangers).isEmpty)
  }

  @Test("numbers that were given up may be given again")
  func holdsForHistories() {
    let past = "identifiers:\n  norad:\n    - value: 12345\n      until: "
    let text = { (until: String) in
      self.records([
        ("a", "A", "norad: 12346\n\(past)\(until)"),
        ("b", "B", "norad:\n  value: 12345\n  from: 1999-12-01"),
      ])
    }
    #expect(found("IDN-001", text("1999-12-01")).isEmpty)
    #expect(found("IDN-001", text("1999-11")).isEmpty)
    #expect(found("IDN-001", text("2005")).count == 1)
  }

  @Test(
    "spellings of one name",
    arguments: [
      ("Chang'e 5", "Chang’e-5"), ("Chang'e-5", "嫦娥五号"), ("Soyuz TM-13", "Союз ТМ-13"),
      ("Soyouz TM-13", "Soyuz TM 13"), ("Baïkonour", "Baikonur"), ("METEOR-M2 3", "Meteor M2-3"),
      ("Kosmos 2500", "COSMOS 2500"), ("КазСат-2", "KAZSAT 2"),
    ])
  func holdsForSpellings(one: String, other: String) {
    let text = records([("a", one, "norad: 1001"), ("b", other, "norad: 1002")])
    #expect(found("IDN-010", text).count == 1, "\(one) and \(other)")
  }

  @Test(
    "names that are not one",
    arguments: [
      ("METEOR-M2 3", "METEOR-M 23"), ("USA 11-2", "USA 112"), ("KazSat-2", "KazSat-3"),
      ("OBJECT A", "OBJECT A"), ("Союз ТМ-13", "Союз ТМ-31"),
    ])
  func holdsForOtherNames(one: String, other: String) {
    let text = records([("a", one, "norad: 1001"), ("b", other, "norad: 1002")])
    #expect(found("IDN-010", text).isEmpty, "\(one) and \(other)")
  }

  @Test("launches about New Year, vague dates and pieces set free by a station")
  func holdsForYears() {
    func launch(_ date: String) -> Int {
      SyntaxTrial.findings(
        "IDN-006", "launches/x.yaml",
        "kind: launch\nid: 2014-001\nname: A\nsource: s\nlift_off: \(date)\n"
      ).count
    }
    #expect(launch("2013-12-31T23:59:59Z") == 1)
    #expect(launch("2014-01-01T00:00:00Z") == 0)
    #expect(launch("2013-12") == 1 && launch("2014?") == 0 && launch("2010s") == 0)
    let free = records([
      ("a", "A", "cospar: 1998-067CN\nlaunch: 2012-038\nlaunch_date: 2012-07-21")
    ])
    #expect(found("IDN-006", free).isEmpty)
    #expect(found("IDN-006", free.replacing("launch: 2012-038\n", with: "")).count == 1)
  }

  @Test("placeholders are let be for a month")
  func holdsForPlaceholders() {
    let text = records([("a", "TBA", "cospar: 2021-022A\nlaunch_date: 2021-03-22")])
    #expect(found("IDN-009", text, asOf: "2021-04-20").isEmpty)
    #expect(found("IDN-009", text, asOf: "2021-04-25").count == 1)
    // Nobody says what day it is.
    #expect(found("IDN-009", text).isEmpty)
    let object = text.replacing("TBA", with: "Objective 1")
    #expect(found("IDN-009", object, asOf: "2022").isEmpty)
  }

  @Test("a launch in disorder says nothing about two of its pieces")
  func holdsForDisorder() {
    func launch(_ numbers: [Int]) -> Int {
      let text = records(
        numbers.enumerated().map { place, number in
          let letter = Array("ABCDEFG")[place]
          return ("o\(place)", "O\(place)", "cospar: 2022-133\(letter)\nnorad: \(number)")
        })
      return found("IDN-004", text).count
    }
    #expect(launch([1, 2, 3, 4].map { 54_000 + $0 }) == 0)
    #expect(launch([1, 3, 2, 4].map { 54_000 + $0 }) == 1)
    #expect(launch([4, 3, 2, 1].map { 54_000 + $0 }) == 0)
    #expect(launch([1, 9, 3, 4].map { 54_000 + $0 }) == 0)
  }

  @Test("element sets alone: double pieces and temporary numbers")
  func holdsForElementSets() {
    let one = SafeFixTests.one
    let two = SafeFixTests.two
    let other =
      one.replacing("00005U", with: "00014U") + "\n" + two.replacing("00005 ", with: "00014 ")
    let lines = one + "\n" + two + "\n" + other
    #expect(SyntaxTrial.findings("IDN-002", "a.tle", lines).count == 1)
    #expect(
      SyntaxTrial.findings("IDN-002", "a.tle", one + "\n" + two + "\n" + one + "\n" + two).isEmpty)
  }
}
