// SPDX-License-Identifier: Apache-2.0

import Registry
import Testing

/// Persons, constellations, programmes, agreements and claims of this repository's catalogue.
@Suite struct OwnTestimonyTests {
  let catalog: Catalog

  init() throws { catalog = try OwnCatalog.load() }

  @Test func holdsAllClaimsOfTheArticles() {
    let claims = catalog.records(of: [.claim])
    #expect(claims.count == 61)
    let articles = Dictionary(grouping: claims) { $0.source ?? "" }.mapValues(\.count)
    #expect(
      articles == [
        "article-uzbekistan-korea": 12, "article-russia-kazakhstan": 14, "scmp-fr-change-5": 21,
        "article-korea-eu": 5, "article-putin-kim": 9,
      ])
    for claim in claims {
      #expect(catalog.source(claim.source ?? "") != nil, "\(claim.id)")
      #expect(claim.value("text") != nil && claim.value("place") != nil, "\(claim.id)")
      #expect(claim["date"]?.assertions.first?.date != nil, "\(claim.id)")
      // What became of a claim is worked out from the other records.
      #expect(claim["verdict"] == nil, "\(claim.id)")
    }
  }

  @Test func holdsSubjectsOfClaims() throws {
    for claim in catalog.records(of: [.claim]) {
      for subject in claim["subjects"]?.assertions ?? [] {
        #expect(catalog.entry(id: subject.value ?? "") != nil, "\(subject.location)")
      }
      for item in claim["asserts"]?.elements ?? [] {
        let subject = try #require(item["subject"]?.value, "\(claim.id)")
        #expect(catalog.entry(id: subject) != nil, "\(item.location): \(subject)")
        #expect(item["field"]?.value != nil, "\(item.location)")
        #expect(item["stated"] != nil || item["relation"]?.value == "first", "\(item.location)")
      }
    }
  }

  @Test func holdsWhatTheArticlesSayBesideWhatIsSo() {
    let orbit = catalog.record(id: "claim-s1-14")
    #expect(orbit?.value("asserts[0].subject") == "kazsat-2")
    #expect(orbit?.value("asserts[0].stated") == "LEO")
    #expect(catalog.record(id: "kazsat-2")?.value("regime") == "GEO")
    let day = catalog.record(id: "claim-s2-09")
    #expect(day?.value("asserts[0].stated") == "2020-11-24")
    #expect(catalog.record(id: "2020-087")?.value("lift_off") == "2020-11-23T20:30:22Z")
  }

  @Test func holdsFlights() throws {
    let persons = catalog.records(of: [.person])
    #expect(persons.count { $0["flights"] != nil } == 28)
    for person in persons {
      for flight in person["flights"]?.elements ?? [] {
        for key in ["launch", "launch_craft", "landing_craft", "station", "flew_for"] {
          // Craft and bodies without a record of their own go by their names.
          guard let id = flight[key]?.value, id == id.lowercased() else { continue }
          #expect(catalog.entry(id: id) != nil, "\(flight.location): \(id)")
        }
        if let launch = flight["launch"]?.value {
          #expect(flight.label == launch)
          let craft = try #require(flight["launch_craft"]?.value)
          #expect(catalog.record(id: craft)?.value("launch") == launch, "\(flight.location)")
        }
      }
    }
    let aimbetov = try #require(catalog.record(id: "aidyn-aimbetov"))
    #expect(aimbetov.value("flights[2015-043].launch_craft") == "soyuz-tma-18m")
    #expect(aimbetov.value("flights[2015-043].landing_craft") == "soyuz-tma-16m")
    #expect(aimbetov.value("flights[2015-043].flag") == "KZ")
    let musabayev = try #require(catalog.record(id: "talgat-musabayev"))
    #expect(
      musabayev["flights"]?.elements.map(\.label) == ["1994-036", "1998-004", "2001-017"])
  }

  @Test func holdsDatesOfEvents() throws {
    var count = 0
    for record in catalog.records(of: [.programme, .agreement]) {
      for event in record["events"]?.elements ?? [] {
        let date = try #require(event["date"]?.assertions.first, "\(event.location)")
        #expect(date.date != nil, "\(date.location)")
        #expect(event["what"]?.value != nil, "\(event.location)")
        count += 1
      }
    }
    #expect(count > 50)
  }

  @Test func holdsTimelinesAndStages() throws {
    let vehicles = catalog.records(of: [.vehicle])
    #expect(vehicles.count { $0["timeline"] != nil } >= 11)
    #expect(vehicles.count { $0["stages"] != nil } >= 15)
    for vehicle in vehicles {
      for event in vehicle["timeline"]?.elements ?? [] {
        let time = try #require(event["time_s"]?.number, "\(event.location)")
        #expect(time > 0 && time < 86_400, "\(event.location)")
        #expect(event["event"]?.value != nil, "\(event.location)")
      }
    }
    let proton = try #require(catalog.record(id: "proton-m-briz-m"))
    let separations = proton["timeline"]?.elements.filter {
      $0["event"]?.value == "first stage separation"
    }
    #expect(separations?.map { $0["time_s"]?.number } == [123.4, 120, 119.7])
  }

  @Test(arguments: [("glonass", 26), ("beidou", 52)])
  func holdsSatellitesOfConstellations(_ id: String, _ expected: Int) throws {
    let constellation = try #require(catalog.record(id: id))
    let satellites = try #require(constellation["satellites"]).elements
    #expect(satellites.count == expected)
    #expect(Set(satellites.compactMap { $0["prn"]?.value }).count == expected)
    for satellite in satellites {
      let entry = try #require(catalog.entry(id: satellite.label ?? ""), "\(satellite.location)")
      #expect(entry.kind == .satellite)
      #expect(catalog.hasElementSets(for: entry.id))
      #expect(satellite["prn"]?.assertions.first?.asOf == "2024-08-22")
      guard let slot = satellite["slot"]?.number else { continue }
      #expect(satellite["plane"]?.number == ((slot - 1) / 8).rounded(.down) + 1)
    }
  }

  @Test(arguments: [
    "iss", "Chinese Space Station", "mir", "spektr-m", "kazsat-2", "tianhe", "soyuz tma-18m",
    "ГЛОНАСС", "beidou", "RD-180",
    "Aimbetov", "Мусабаев",
  ])
  func holdsNamesThatStandForOneRecord(_ query: String) {
    let found = catalog.search(query)
    #expect(!found.isEmpty)
    switch catalog.find(query) {
    case .one(let entry): #expect(!entry.kind.isTestimony)
    case .several(let entries): Issue.record("\(query): \(entries.map(\.id))")
    // A part of a name is for searching.
    case .none: #expect(found.allSatisfy { !$0.kind.isObject })
    }
  }
}
