// SPDX-License-Identifier: Apache-2.0

import Registry
import Testing

@Suite struct NamesTests {
  @Test(arguments: [
    ("KazSat-2", "kazsat2"), ("Chang'e 5", "change5"), ("Cha\u{301}ng\u{2019}e", "change"),
    ("\u{C9}TOILE", "etoile"), ("Свободный", "свободныи"), ("Ёж", "еж"), ("Байқоңыр", "баиқоңыр"),
    ("天宫一号", "天宫一号"), ("\u{130}", "i"), ("-- ", ""), ("\u{141}\u{f3}d\u{17a}", "lodz"),
  ])
  func holdsFolding(_ name: String, _ folded: String) {
    #expect(NameFolding.fold(name) == folded)
    #expect(NameFolding.fold(folded) == folded)
  }

  @Test(arguments: [
    ("2011-035B", "2011-035B"), ("2011-35B", "2011-035B"), ("11035B", "2011-035B"),
    ("98067a", "1998-067A"), ("57001B", "1957-001B"), ("56001B", "2056-001B"),
    ("2011-035", "2011-035"), ("2018-099AB", "2018-099AB"), ("2011 - 035 B", "2011-035B"),
    ("1998067A", "1998-067A"), ("37749", nil), ("2011-035BBBB", nil), ("2011-0351B", nil),
    ("", nil), ("1956-001A", nil), ("2011-", nil), ("2011-000A", nil), ("TMA-18M", nil),
  ])
  func holdsDesignators(_ text: String, _ expected: String?) {
    #expect(Designators.cospar(text) == expected)
  }

  @Test(arguments: [
    ("37749", 37749), ("S37749", 37749), ("s00005", 5), ("#25544", 25544),
    ("999999999", 999_999_999),
    ("0", nil), ("1000000000", nil), ("", nil), ("12a", nil), ("-5", nil), ("\u{661}", nil),
  ])
  func holdsCatalogNumbers(_ text: String, _ expected: Int?) {
    #expect(Designators.catalogNumber(text) == expected)
  }

  @Test func holdsDistances() {
    func edits(_ a: String, _ b: String, atMost bound: Int = 5) -> Int? {
      NameDistance.edits(Array(a.unicodeScalars), Array(b.unicodeScalars), atMost: bound)
    }
    #expect(edits("kazsat", "kazsat") == 0)
    #expect(edits("kazsot", "kazsat") == 1)
    #expect(edits("kazast", "kazsat") == 1)
    #expect(edits("kitten", "sitting") == 3)
    #expect(edits("", "abc") == 3)
    #expect(edits("abc", "xyz", atMost: 2) == nil)
    #expect(edits("a", "abcdef", atMost: 2) == nil)
  }
}
