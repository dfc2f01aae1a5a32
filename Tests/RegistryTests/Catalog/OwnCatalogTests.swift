// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import Registry
import Testing

/// The catalogue of this repository: whole, findable, and with a source for every value.
@Suite struct OwnCatalogTests {
  let catalog: Catalog

  init() throws { catalog = try OwnCatalog.load() }

  @Test func holdsNoFaults() {
    #expect(catalog.problems().map(\.description) == [])
  }

  @Test func holdsIndexEqualToRecords() throws {
    #expect(catalog.entries.count >= 216)
    for entry in catalog.entries {
      let record = try #require(catalog.record(entry), "\(entry.id)")
      #expect(record.kind == entry.kind)
      #expect(record.name == entry.name)
      #expect(record.aliases == entry.aliases)
      #expect(record.cospar == entry.cospar)
      #expect(record.catalogNumber == entry.catalogNumber)
    }
  }

  @Test func holdsASourceForEveryFigure() throws {
    for record in catalog.records(of: [.satellite, .spacecraft, .component, .station, .site]) {
      for field in record.fields {
        for assertion in field.assertions where assertion.number != nil {
          if field.path.hasPrefix("aliases") || field.path.contains(".aliases") { continue }
          let source = try #require(assertion.source, "\(assertion.location)")
          #expect(catalog.source(source) != nil, "\(assertion.location)")
        }
      }
    }
  }

  @Test func holdsReferencesBetweenRecords() throws {
    for launch in catalog.records(of: [.launch]) {
      for payload in launch["payloads"]?.assertions ?? [] {
        guard let id = payload.value, let object = catalog.record(id: id) else { continue }
        #expect(object.value("launch") == launch.id, "\(payload.location)")
      }
      let site = try #require(catalog.record(id: launch.value("site") ?? ""), "\(launch.id)")
      #expect(site.kind == .site)
    }
    for object in catalog.records(of: RecordKind.objects) {
      guard let launch = object.value("launch") else { continue }
      #expect(catalog.entry(id: launch)?.kind == .launch, "\(object.id)")
    }
  }

  @Test(arguments: [
    "KazSat-2", "kazsat 2", "KAZSAT2", "kazsat-2", "КазСат-2", "казсат 2", "2011-035B", "2011-35B",
    "11035B", "2011-035b", "37749", "S37749", " 37749",
  ])
  func holdsOneObjectForEverySpelling(_ query: String) throws {
    guard case .one(let entry) = catalog.find(query) else {
      Issue.record("\(query) is \(catalog.find(query))")
      return
    }
    #expect(entry.id == "kazsat-2")
  }

  @Test(arguments: [
    ("Байқоңыр", "baikonur"), ("Байконур", "baikonur"), ("文昌", "wenchang"), ("ISS", "iss"),
    ("МКС", "iss"), ("Soyuz TMA-18M", "soyuz-tma-18m"), ("союз тма-18м", "soyuz-tma-18m"),
    ("Восточный", "vostochny"), ("2015-043", "2015-043"), ("嫦娥五号轨道器", "change-5-orbiter"),
    ("장정", ""), ("Proton-M", "proton-m-briz-m"), ("Мир", "mir"),
  ])
  func holdsNamesInSeveralScripts(_ query: String, _ id: String) {
    switch catalog.find(query) {
    case .one(let entry): #expect(entry.id == id)
    case .several(let entries): Issue.record("\(query): \(entries.map(\.id))")
    case .none: #expect(id.isEmpty)
    }
  }

  @Test func holdsAllCandidatesOfAnAmbiguousName() {
    guard case .several(let entries) = catalog.find("Chang'e-5", among: RecordKind.objects) else {
      Issue.record("not several")
      return
    }
    #expect(
      entries.map(\.id) == [
        "change-5-ascender", "change-5-lander", "change-5-orbiter", "change-5-return-capsule",
      ])
  }

  @Test func holdsPiecesOfALaunchAmongObjects() {
    guard case .several(let entries) = catalog.find("2016-026", among: RecordKind.objects) else {
      Issue.record("not several")
      return
    }
    #expect(entries.map(\.id) == ["aist-2d", "lomonosov", "samsat-218"])
  }

  @Test func holdsNearestNames() {
    guard case .none(let nearest) = catalog.find("Kazsot-2") else {
      Issue.record("found")
      return
    }
    #expect(nearest.first?.name == "KazSat-2")
    #expect(nearest.count <= 5)
    #expect(catalog.find("!!!") == .none(nearest: []))
    #expect(catalog.find("") == .none(nearest: []))
  }

  @Test func holdsSearchAcrossKinds() {
    let found = catalog.search("kazsat")
    #expect(found.contains { $0.id == "kazsat-1" && $0.kind == .satellite })
    #expect(found.contains { $0.id == "2011-035" && $0.kind == .launch })
    #expect(catalog.search("soyuz 18m").first?.id == "soyuz-tma-18m")
    #expect(catalog.search("37749").map(\.id) == ["kazsat-2"])
    #expect(catalog.search("").count == catalog.entries.count)
    #expect(catalog.search("no such thing").isEmpty)
  }

  @Test func holdsBothValuesWhereSourcesDiffer() {
    let masses = catalog.assertions(about: "kazsat-2", field: "mass_kg")
    #expect(masses.map(\.number) == [1330, 1300])
    #expect(masses.map(\.source) == ["tengrinews-kazsat-2", "ucs"])
    let liftOff = catalog.assertions(about: "2020-087", field: "lift_off")
    #expect(liftOff.map(\.value) == ["2020-11-23T20:30:22Z", "2020-11-23T20:30:12Z"])
    let latitude = catalog.assertions(about: "vostochny", field: "pads[1S].latitude_deg")
    #expect(latitude.map(\.number) == [51.8769, 51.8844])
    #expect(latitude.last?.confidence == .generalKnowledge)
  }

  @Test func holdsDatesThatCanBeRead() throws {
    var count = 0
    for record in catalog.records() {
      for field in record.fields {
        let key = field.path.split(separator: ".").last ?? ""
        guard ["lift_off", "local_date", "end", "founded", "launch_date", "epoch"].contains(key)
        else { continue }
        for assertion in field.assertions {
          #expect(assertion.date != nil, "\(assertion.location): \(assertion.value ?? "~")")
          count += 1
        }
      }
    }
    #expect(count > 120)
    let liftOff = try #require(catalog.record(id: "2015-043")?["lift_off"]?.assertions.first)
    #expect(liftOff.date?.isExact == true)
  }

  @Test func holdsPadsByAnyName() throws {
    let pads = try #require(catalog.record(id: "baikonur")?["pads"])
    for name in ["1/5", "Gagarin start", "lc1", "LC 1"] {
      #expect(pads.element(named: name)?.label == "1/5", "\(name)")
    }
    #expect(pads.element(named: "200/39")?["latitude_deg"]?.number == 46.035)
    #expect(pads.element(named: "99") == nil)
    #expect(pads.element(named: "/") == nil)
  }

  @Test func holdsUnknownAsUnknown() {
    let masses = catalog.assertions(about: "kazsat-3", field: "mass_kg")
    #expect(masses.first?.value == nil)
    #expect(masses.first?.source == "ucs")
    #expect(catalog.record(id: "kazsat-3")?.number("mass_kg") == 1300)
  }

  @Test func validatesPositionsAgainstTheText() throws {
    for record in catalog.records(of: [.satellite, .launch, .site]) {
      let lines = try String(contentsOfFile: record.location.file, encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false)
      for field in record.fields {
        for assertion in field.assertions {
          guard let value = assertion.value else { continue }
          let line = lines[assertion.location.line - 1].unicodeScalars
          let rest = String(String.UnicodeScalarView(line.dropFirst(assertion.location.column - 1)))
          let isFolded = rest.hasPrefix(">-")
          #expect(
            isFolded || rest.hasPrefix(value) || rest.hasPrefix("\"\(value)\""),
            "\(assertion.location): \(value)")
        }
      }
    }
  }

  @Test func holdsElementSetsInOrder() throws {
    var count = 0
    for entry in catalog.entries where entry.kind.isObject {
      let series = catalog.elementSets(for: entry.id)
      #expect(series.problems.isEmpty)
      count += series.sets.count
      for (older, newer) in zip(series.sets, series.sets.dropFirst()) {
        #expect(older.elements.epoch < newer.elements.epoch)
      }
      for set in series.sets {
        #expect(set.elements.catalogNumber == entry.catalogNumber)
        let source = try #require(set.source)
        #expect(catalog.source(source) != nil, "\(set.location)")
        #expect(set.isRough == Self.isBeyondSGP4(set.elements), "\(set.location)")
      }
    }
    #expect(count == 677)
  }

  /// Whether the apogee is above 100,000 km.
  private static func isBeyondSGP4(_ set: ElementSet) -> Bool {
    let motion = set.meanMotionRevolutionsPerDay * 2 * Double.pi / 86_400
    let semimajorAxis = cbrt(398_600.8 / (motion * motion))
    return semimajorAxis * (1 + set.eccentricity) - 6378.135 > 100_000
  }

  @Test func validatesEveryDigitOfAPublishedSet() throws {
    // 1 37749U 11035B   13127.80700800 -.00000213  00000-0  00000+0 0  3885
    // 2 37749   0.0188  44.2981 0000389  27.0511 171.4998  1.00277429  6741
    let set = try #require(catalog.elementSets(for: "kazsat-2").sets.first).elements
    #expect(set.meanMotionRevolutionsPerDay == 1.00277429)
    #expect(set.eccentricity == 0.0000389)
    #expect(set.inclinationDegrees == 0.0188)
    #expect(set.raanDegrees == 44.2981)
    #expect(set.argumentOfPerigeeDegrees == 27.0511)
    #expect(set.meanAnomalyDegrees == 171.4998)
    #expect(set.meanMotionDot == -0.00000213)
    #expect(set.bstar == 0)
    #expect(set.elementSetNumber == 388)
    #expect(set.revolutionAtEpoch == 674)
    #expect(set.internationalDesignator == "2011-035B")
    // Day 127.80700800 of 2013 is 2013-05-07 and 69,725.4912 s; 35 s were between TAI and UTC.
    let days = 4875.0
    let seconds = set.epoch.seconds(since: .j2000) - 32.184
    #expect(abs(seconds - (days * 86_400 - 43_200 + 69_725.4912 + 35)) < 1e-6)
  }

  @Test func validatesTablesAgainstTheReaderOfOMM() throws {
    for entry in catalog.entries where catalog.hasElementSets(for: entry.id) {
      let path = "\(OwnCatalog.directory)/elements/\(entry.id).csv"
      let file = ElementSetReader.read(try FileBytes.read(path))
      #expect(file.format == .ommCSV)
      #expect(file.refusals.isEmpty, "\(entry.id): \(file.diagnostics)")
      #expect(file.sets == catalog.elementSets(for: entry.id).sets.map(\.elements), "\(entry.id)")
      for record in file.records {
        #expect(record.other.contains { $0.keyword == "SOURCE" && !$0.text.isEmpty })
      }
    }
  }

  @Test func holdsElementSetSelection() throws {
    let series = catalog.elementSets(for: "iss")
    let first = try #require(series.sets.first)
    let last = try #require(series.sets.last)
    let early = first.elements.epoch.advanced(bySeconds: -1)
    #expect(series.set(.nearest, for: early) == first)
    #expect(series.set(.before, for: early) == nil)
    #expect(series.set(.latest, for: early) == last)
    #expect(series.set(.before, for: last.elements.epoch) == last)
    for (a, b) in zip(series.sets, series.sets.dropFirst()) {
      let gap = b.elements.epoch.seconds(since: a.elements.epoch)
      let left = a.elements.epoch.advanced(bySeconds: gap * 0.49)
      let right = a.elements.epoch.advanced(bySeconds: gap * 0.51)
      #expect(series.set(.nearest, for: left) == a)
      #expect(series.set(.nearest, for: right) == b)
      #expect(series.set(.before, for: right) == a)
      #expect(series.set(.exact(b.elements.epoch), for: early) == b)
    }
    #expect(series.set(.exact(early.advanced(bySeconds: -60)), for: early) == nil)
    #expect(ElementSetSeries([]).set(.nearest, for: .j2000) == nil)
  }
}
