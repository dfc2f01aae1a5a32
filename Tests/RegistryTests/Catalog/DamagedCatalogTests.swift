// SPDX-License-Identifier: Apache-2.0

import Registry
import Testing

/// Damaged and unusual files: each fault has its place, and the good neighbours are kept.
@Suite struct DamagedCatalogTests {
  static let good = """
    kind: satellite
    id: good
    name: Good
    source: s
    mass_kg: 10

    """
  static let source = """
    kind: source
    id: s
    name: S
    publisher: P
    date: 2020
    licence: none
    locator: here

    """

  /// The faults of a catalogue with one good record, its source, and the text of a test.
  private func problems(_ text: String) throws -> (catalog: Catalog, faults: [CatalogProblem]) {
    try problems(bytes: Array(text.utf8))
  }

  private func problems(bytes: [UInt8]) throws -> (catalog: Catalog, faults: [CatalogProblem]) {
    let folder = try ScratchFolder()
    try folder.write("objects/good.yaml", Self.good)
    try folder.write("sources/s.yaml", Self.source)
    try folder.write("objects/test.yaml", bytes: bytes)
    let catalog = try Catalog.load(directory: folder.path)
    let faults = catalog.problems()
    #expect(catalog.record(id: "good")?.number("mass_kg") == 10)
    for fault in faults {
      #expect(fault.location.file == "\(folder.path)/objects/test.yaml")
    }
    return (catalog, faults)
  }

  private static let head = "kind: satellite\nid: x\nname: X\nsource: s\n"

  @Test(arguments: [
    ("kind: satellite\nid: x\nname: \"X\nmass_kg: 1\n", 3, "not YAML"),
    (head + "mass_kg: [1, 2\nbus: y\n", 6, "not YAML"),
    (head + "mass_kg: 1\n\tbus: y\n", 6, "not YAML"),
    (head + "mass_kg: 1\nmass_kg: 2\n", 5, "twice"),
    ("kind: starship\nid: x\nname: X\n", 1, "no kind `starship`"),
    ("id: x\nname: X\n", 1, "no `kind`"),
    ("kind: satellite\nname: X\n", 1, "needs an `id`"),
    ("kind: satellite\nid: X 1\nname: X\n", 2, "needs an `id`"),
    ("kind: satellite\nid: x\n", 1, "no `name`"),
    ("- a\n- b\n", 1, "a record is a list"),
    ("", 1, "no record"),
    (head + "mass_kg:\n  - value: 1\n    valu: 2\n", 7, "a value has no `valu`"),
    (head + "mass_kg:\n  value: 1\n  confidence: sure\n", 7, "a `confidence` is one of"),
    (head + "mass_kg:\n  value: 1\n  source: nobody\n", 7, "no source `nobody`"),
    (head + "norad: 12a\n", 5, "no catalogue number"),
    (head + "cospar: 98067A1\n", 5, "no international designator"),
    ("kind: satellite\nid: x\nname: X\nmass_kg: 5\n", 4, "has no source"),
    ("kind: satellite\nid: good\nname: Other\n", 1, "is taken by"),
    (head + "bus: \u{1}\n", 5, "not YAML"),
  ])
  func holdsPlaceAndReason(_ text: String, _ line: Int, _ reason: String) throws {
    let (_, faults) = try problems(text)
    #expect(
      faults.contains { $0.location.line == line && $0.message.contains(reason) },
      "\(faults)")
  }

  @Test func holdsColumns() throws {
    let (_, faults) = try problems(Self.head + "mass_kg:\n  - value: 7\n    source: nobody\n")
    #expect(faults.map { [$0.location.line, $0.location.column] } == [[7, 13]])
  }

  @Test func holdsBytesThatAreNotText() throws {
    let (_, faults) = try problems(bytes: Array(Self.head.utf8) + [0x62, 0x3A, 0x20, 0xFF, 0x0A])
    #expect(faults.map(\.location.line) == [5])
    #expect(faults.first?.message == "this is not UTF-8 text")
    let (_, wide) = try problems(bytes: [0xFF, 0xFE] + Self.head.utf16.flatMap { [UInt8($0), 0] })
    #expect(wide.map(\.message) == ["the text is UTF-16; save it as UTF-8"])
  }

  @Test(arguments: [
    String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 50_000),
    String(repeating: "- ", count: 50_000), "a: &a [1]\nb: *a\n",
  ])
  func holdsAgainstHostileText(_ text: String) throws {
    let (_, faults) = try problems(text)
    #expect(!faults.isEmpty)
  }

  @Test func holdsAgainstAliasBombs() throws {
    var text = Self.head + "a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1]\n"
    for i in 1...9 {
      let list = Array(repeating: "*a\(i - 1)", count: 9).joined(separator: ", ")
      text += "a\(i): &a\(i) [\(list)]\n"
    }
    let (_, faults) = try problems(text)
    #expect(!faults.isEmpty)
  }

  @Test func holdsEveryStyleOfYAML() throws {
    let (catalog, faults) = try problems(
      """
      ---
      {kind: satellite, id: x, name: "X\\u00e9", source: s, aliases: [Ypsilon, 'It''s'], norad: 5}
      ---
      kind: satellite
      id: y
      name: 'Quoted: yes' # a comment
      aliases:
        # another
        - "C # D"
        - Plain #1
      cospar: 1998-067A # with a comment
      source: s

      """)
    #expect(faults == [])
    #expect(catalog.find("xe") == catalog.find("5"))
    #expect(catalog.entry(id: "x")?.aliases == ["Ypsilon", "It's"])
    #expect(catalog.entry(id: "y")?.name == "Quoted: yes")
    #expect(catalog.entry(id: "y")?.aliases == ["C # D", "Plain"])
    #expect(catalog.entry(id: "y")?.cospar == "1998-067A")
  }

  @Test func holdsHeadsOfPlainFilesAsTheParserReadsThem() throws {
    let folder = try ScratchFolder()
    try folder.write("sources/s.yaml", Self.source)
    let names = [
      "X", "'single'", "\"double\"", "a b # c", "tail: no", "it's", "\"a\\tb\"", "x#y", "~", "- a",
      "\"a\" # b", "'a''b'", "a:b", "!tag a", "Мир", "\"\"", "a,b", "a  b", "|-\n  block",
    ]
    for (index, name) in names.enumerated() {
      try folder.write(
        "objects/x\(index).yaml",
        "kind: satellite\nid: x\(index)\nname: \(name)\naliases:\n  - \(name)\nsource: s\r\n")
    }
    let catalog = try Catalog.load(directory: folder.path)
    for entry in catalog.entries {
      guard let record = catalog.record(entry) else {
        Issue.record("\(entry.name) is indexed but not parsed")
        continue
      }
      #expect(entry.name == record.name)
      #expect(entry.aliases == record.aliases)
    }
    #expect(catalog.entries.count >= 13)
  }

  @Test func holdsAgainstMissingFolder() {
    #expect(throws: FileFailure.self) { try Catalog.load(directory: "/no/such/folder") }
  }

  @Test func holdsPlacesInElementTables() throws {
    let header =
      "EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,ARG_OF_PERICENTER,MEAN_ANOMALY"
    let fine = "2020-01-01T00:00:00Z,15.5,0.001,51.6,10,20,30"
    let folder = try ScratchFolder()
    try folder.write("objects/good.yaml", Self.good)
    let table = try folder.write(
      "elements/good.csv",
      """
      \(header)
      \(fine)
      2020-02-30T00:00:00Z,15.5,0.001,51.6,10,20,30
      2020-01-02T00:00:00Z,15.5,nan,51.6,10,20,30
      2020-01-02T00:00:00Z,15.5,0.001,191.6,10,20,30
      2020-01-02T00:00:00Z,15.5
      2020-01-01T12:00:00Z,15.5,0.001,51.6,10,20,30
      """)
    let series = try Catalog.load(directory: folder.path).elementSets(for: "good")
    #expect(series.sets.map(\.location.line) == [2, 7])
    #expect(series.problems.map(\.location.line) == [3, 4, 5, 6])
    #expect(series.problems.map(\.location.column) == [1, 27, 33, 1])
    #expect(series.problems.allSatisfy { $0.location.file == table })
    try folder.write("elements/good.csv", "EPOCH,MEAN_MOTION\n")
    let broken = try Catalog.load(directory: folder.path).elementSets(for: "good")
    #expect(broken.sets.isEmpty)
    #expect(broken.problems.first?.message == "the column ECCENTRICITY is missing")
  }
}
