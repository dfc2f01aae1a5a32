// SPDX-License-Identifier: Apache-2.0

import Registry
import Testing

/// Which entries answer a query.
@Suite struct QueryEngineTests {
  private static let codes = """
    code,name,gcat,satcat,from,until,successor,registration_convention,source
    KZ,Kazakhstan,KZ,KAZ,,,,,x
    RU,Russia,RU,CIS,,,,,x
    """

  private static let records = """
    kind: satellite
    id: one
    name: Örn-1
    aliases:
      - Орёл
    cospar: 2011-035B
    norad: 37749
    state: KZ
    operator: maker
    mass_kg:
      - value: 1330
        source: a
      - value: 1300
        source: b
    launch: 2011-035
    status: operational
    orbits:
      - orbit_kind: operational
        perigee_km: 35783
        apogee_km: 35790
        inclination_deg: 0.02
    ---
    kind: satellite
    id: two
    name: Two
    cospar: 2008-001A
    norad: 90001
    owner: RU
    mass_kg: 450.4
    launch_date: 2008-06?
    status: decayed
    end: 2014-03
    orbits:
      - perigee_km: 500
        apogee_km: 510
        inclination_deg: 51.64
    ---
    kind: launch
    id: 2011-035
    name: Launch of One
    cospar: 2011-035
    lift_off: 2011-07-15T23:16:10Z
    site: north
    vehicle: heavy
    ---
    kind: site
    id: north
    name: North Field
    aliases:
      - Севéр
    ---
    kind: organisation
    id: maker
    name: Maker Works
    state: RU
    ---
    kind: source
    id: a
    name: A
    ---
    kind: source
    id: b
    name: B
    """

  private let engine: QueryEngine = {
    let files = [
      InputFile(path: "c/records.yaml", text: QueryEngineTests.records),
      InputFile(path: "c/codes/states.csv", text: QueryEngineTests.codes),
    ]
    return QueryEngine(InventoryBuilder.build(files), codes: CodeTables(files))
  }()

  private func find(_ text: String) throws -> [String] {
    try engine.find(Query(text)).map(\.id)
  }

  @Test(arguments: [
    // Names in any spelling and script, identifiers.
    ("orn", ["one"]), ("орел", ["one"]), ("37749", ["one"]), ("launch one", ["2011-035"]),
    ("kind:object", ["one", "two"]), ("kind:site,source", ["north", "a", "b"]),
    // Codes of different catalogues stand for each other; a State stands in for an owner.
    ("owner:KZ", ["one"]), ("owner:KAZ", ["one"]), ("owner:CIS", ["two"]),
    ("kind:object -owner:kz", ["two"]), ("owner:K", []),
    // Figures: what rounds to the digits, one of several, ranges.
    ("mass:450", ["two"]), ("mass=450", []), ("mass:1300", ["one"]), ("mass:1310", []),
    ("mass>1300", ["one"]), ("mass:400..500", ["two"]), ("mass:..1000", ["two"]),
    ("inclination:51.6", ["two"]), ("perigee<1000", ["two"]), ("norad:90000..", ["two"]),
    ("norad:377*", ["one"]),
    // The class of an orbit from its figures.
    ("regime:GEO", ["one"]), ("regime:geosynchronous", ["one"]), ("regime:LEO", ["two"]),
    // Dates are intervals.
    ("launched:2011", ["one", "2011-035"]), ("launched:2011-07-15", ["one", "2011-035"]),
    ("launched:2008-05", ["two"]), ("launched:2008-07", ["two"]), ("launched:2008-09", []),
    ("launched<2008-05", []), ("launched<2008-06", ["two"]),
    ("launched>2009", ["one", "2011-035"]),
    ("launched:2010..2015 kind:object", ["one"]), ("end:2014-03-05", ["two"]),
    ("end:*", ["two"]), ("kind:object -end:*", ["one"]),
    // Designators, whole launches, patterns, ranges.
    ("cospar:2011-035", ["one", "2011-035"]), ("cospar:11035B", ["one"]),
    ("cospar:2011-*", ["one", "2011-035"]), ("cospar:2008..2010", ["two"]),
    // What a field refers to, by any of its names.
    ("site:north kind:object", ["one"]), ("site:\"north field\"", ["one", "2011-035"]),
    ("operator:works", ["one"]), ("operator/state:RU", ["one"]),
    ("launch/site:north", ["one", "2011-035"]),
    // Paths of records.
    ("mass_kg>1300", ["one"]), ("orbits.perigee_km:500", ["two"]),
    ("orbits.orbit_kind:operational", ["one"]), ("orbits[0].apogee_km>600", ["one"]),
    ("lift_off:2011", ["one", "2011-035"]), ("source:b", ["one"]),
    ("status:operational|decayed", ["one", "two"]), ("!status:decayed kind:object", ["one"]),
  ])
  func holdsWhatAnswers(query: String, ids: [String]) throws {
    #expect(try find(query) == ids, "\(query)")
  }

  @Test(arguments: [
    ("regimee:GEO", 0, "`regime`"), ("owner:KZ mas_kg:3", 9, "`mass_kg`"),
    ("mass:heavy", 5, "number"), ("launched:2010-13", 9, "month 13"), ("kind:rocket", 5, "vehicle"),
    ("mass:5..1", 5, "empty"), ("launched:2015..2010", 9, "empty"),
    ("status/name:x", 0, "operator"), ("zzzqqq:1", 0, "catalog fields"),
  ])
  func holdsRefusalsWithPlaceAndNearestNames(query: String, column: Int, words: String) throws {
    let failure = #expect(throws: QueryFailure.self) { try engine.find(Query(query)) }
    #expect(failure?.place.lowerBound == column)
    #expect(failure?.reason.contains(words) == true, "\(failure?.reason ?? "")")
  }

  @Test func holdsOrderWithUnknownLast() throws {
    let found = try engine.find(Query("kind:object,launch"))
    let up = engine.sorted(found, by: try engine.orders("mass"))
    #expect(up.map(\.id) == ["two", "one", "2011-035"])
    let down = engine.sorted(found, by: try engine.orders("-mass"))
    #expect(down.map(\.id) == ["one", "two", "2011-035"])
    let date = engine.sorted(found, by: try engine.orders("-launched,id"))
    #expect(date.map(\.id) == ["2011-035", "one", "two"])
    #expect(throws: QueryFailure.self) { try engine.orders("id,-nothing") }
  }

  @Test func holdsBestNamesFirst() throws {
    #expect(try find("one").first == "one")
  }

  @Test func holdsStatistics() throws {
    let objects = try engine.find(Query("kind:object"))
    let mass = try QueryStatistics(objects, by: "mass:500", of: "mass", in: engine)
    #expect(mass.groups.map(\.keys) == [["0..500"], ["1000..1500"]])
    #expect(mass.groups.map { $0.figures[0].sum } == [450.4, 1330])
    let years = try QueryStatistics(engine.entries, by: "launched:decade,kind", in: engine)
    #expect(years.entryCount == engine.entries.count)
    #expect(years.groups.map(\.count).reduce(0, +) == engine.entries.count)
    #expect(years.groups.last?.keys.first == .some(nil))
    #expect(throws: QueryFailure.self) { try QueryStatistics(objects, by: "mass:-1", in: engine) }
  }
}
