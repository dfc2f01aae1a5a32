// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry
import Testing

/// What is different between catalogues and between dates.
@Suite struct CatalogComparisonTests {
  private func engine(_ text: String, codes: String = "") -> QueryEngine {
    let files = [
      InputFile(path: "c/records.yaml", text: text),
      InputFile(path: "c/codes/states.csv", text: codes),
    ]
    return QueryEngine(InventoryBuilder.build(files), codes: CodeTables(files))
  }

  private let old = """
    kind: satellite
    id: a
    name: A
    norad: 5
    mass_kg:
      value: 10
      source: x
    phases:
      - phase: launched
        date: 2001-02-03
      - phase: docked
        date: 2003-01-01
        with: b
    launch_date: 2001-02-03
    end: 2005
    ---
    kind: satellite
    id: b
    name: B
    launch_date: 2004
    state:
      - value: SU
        until: 2006-01-01
      - value: RU
        from: 2006-01-01
    """

  @Test func holdsNothingDiffersFromItself() {
    var comparison = CatalogComparison(engine(old), engine(old))
    #expect(comparison.differences().isEmpty)
  }

  @Test func holdsBothValuesOfAChange() {
    let new = old.replacing("value: 10", with: "value: 12")
      .replacing("id: b\n", with: "id: c\n")
    var comparison = CatalogComparison(engine(old), engine(new))
    let found = comparison.differences()
    #expect(found.map(\.change) == [.changed, .removed, .added])
    #expect(found.map(\.id) == ["a", "b", "c"])
    #expect(found[0].fields.map(\.name) == ["mass_kg"])
    #expect(found[0].fields[0].before == ["10"])
    #expect(found[0].fields[0].after == ["12"])
  }

  @Test func holdsAnotherSourceOfTheSameValueIsAChange() {
    let new = old.replacing("source: x", with: "source: y")
    var comparison = CatalogComparison(engine(old), engine(new))
    let fields = comparison.differences().flatMap(\.fields)
    #expect(fields.map(\.name) == ["mass_kg.source"])
    #expect(fields.map(\.after) == [["y"]])
  }

  @Test func holdsObjectsMeetByNumberWhateverTheirIds() {
    let new = old.replacing("id: a\n", with: "id: other\n")
    var comparison = CatalogComparison(engine(old), engine(new))
    #expect(comparison.differences().isEmpty)
  }

  @Test func holdsDatesOfOneCatalogue() throws {
    func changes(_ from: String, _ to: String) throws -> [String] {
      CatalogDates.differences(
        in: engine(old), from: try VagueDate(from).earliest, to: try VagueDate(to).earliest
      ).map { difference in
        "\(difference.change.rawValue) \(difference.id)"
          + difference.fields.map { " \($0.name) \($0.before)\($0.after)" }.joined()
      }
    }
    #expect(try changes("2000", "2002") == ["added a"])
    #expect(try changes("2002", "2003-06") == ["changed a phases [][\"docked 2003-01-01 with b\"]"])
    #expect(try changes("2002", "2006-06") == ["removed a", "added b"])
    #expect(try changes("2005-06", "2007") == ["removed a", "changed b state [\"SU\"][\"RU\"]"])
    #expect(try changes("2007", "2020").isEmpty)
  }
}
