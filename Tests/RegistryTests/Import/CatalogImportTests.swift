// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import Registry
import Testing

/// Imports into a catalogue of a test's own.
struct CatalogImportTests {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    try folder.write("cat/catalog.yaml", "as_of: 2026-11-21\n")
  }

  private var catalog: String { "\(folder.path)/cat" }

  private func inventory() throws -> Inventory {
    InventoryBuilder.build(try InputFile.gather(catalog))
  }

  private func importFiles(_ paths: String..., date: String? = nil) throws -> [ImportResult] {
    var job = CatalogImport(directory: catalog)
    job.date = date
    return try job.run(paths)
  }

  @Test func holdsFilesAsReceivedAndJoinsThemToTheCatalogue() throws {
    let path = try folder.write("satcat.csv", TableFixtures.satcat)
    let result = try #require(try importFiles(path).first)
    #expect(result.added == 3)
    #expect(result.entry.source == "satcat")
    #expect(result.entry.date == "2026-11-21")
    #expect(try folder.read("cat/raw/\(result.entry.file)") == TableFixtures.satcat)
    let inventory = try inventory()
    #expect(inventory.objects.count == 3)
    #expect(inventory.sourceName(inventory.objects[0].owner.first?.source ?? -1) == "satcat")
    // The digest by which a file is known again is that of FIPS 180-4.
    #expect(
      SHA256.hexadecimal(Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func holdsThatTheSameBytesAreNoWork() throws {
    let path = try folder.write("satcat.csv", TableFixtures.satcat)
    _ = try importFiles(path)
    let list = try folder.read("cat/raw/imports.jsonl")
    let again = try #require(try importFiles(path).first)
    #expect(again.isRepeated)
    #expect(try folder.read("cat/raw/imports.jsonl") == list)
  }

  @Test func holdsCountsOfWhatChanged() throws {
    let first = try folder.write("first/satcat.csv", TableFixtures.satcat)
    _ = try importFiles(first)
    let text =
      TableFixtures.satcat
      .replacingOccurrences(of: "SIM-MOON,2026-901A,100003", with: "SIM-MARS,2026-901A,100004")
      .replacingOccurrences(of: "514,498", with: "513,497")
    let second = try folder.write("second/satcat.csv", "\(text)CUT,2026-901B\r\n")
    let result = try #require(try importFiles(second).first)
    #expect(result.added == 1)
    #expect(result.changed == 1)
    #expect(result.dropped == 1)
    #expect(result.unchanged == 1)
    #expect(result.entry.counts.quarantined == 1)
    // Both files of one name and day are kept; only the second counts.
    let kept = "cat/raw/\(result.entry.file)"
    #expect(result.entry.file.hasSuffix("-satcat.csv"))
    #expect(try folder.read("cat/raw/satcat/2026-11-21/satcat.csv") == TableFixtures.satcat)
    #expect(try folder.read("\(kept).quarantine") == "CUT,2026-901B\r\n")
    let reasons = try folder.read("\(kept).quarantine.jsonl")
    #expect(reasons.hasPrefix("{\"line\":5,\"column\":14,"))
    #expect(Set(try inventory().objects.map(\.id)) == ["100001", "100002", "100004"])
  }

  @Test func holdsAllElementSetsAndEachOnce() throws {
    let tle = """
      1 A0001U 26900A   26325.50000000  .00000120  00000-0  24100-4 0  9995
      2 A0001  51.8000 120.2500 0012000  45.0000 315.2000 15.20000000    19

      """
    let omm = """
      OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,\
      ARG_OF_PERICENTER,MEAN_ANOMALY,NORAD_CAT_ID,BSTAR,MEAN_MOTION_DOT,MEAN_MOTION_DDOT
      SIM,2026-900A,2026-11-21T12:00:00,15.2,0.0012,51.8,120.25,45,315.2,100001,0.0000241,0.0000012,0
      SIM,2026-900A,2026-11-22T12:00:00,15.3,0.0012,51.8,120.25,45,315.2,100001,0.0000241,0.0000012,0

      """
    let first = try folder.write("a.tle", tle)
    let second = try folder.write("b.csv", omm)
    #expect(try importFiles(first).first?.added == 1)
    let result = try #require(try importFiles(second).first)
    #expect(result.added == 1)
    #expect(result.unchanged == 1)
    #expect(result.entry.date == "2026-11-22")
    #expect(result.unknown.map(\.count) == [2])
    #expect(try inventory().elementSets.count == 2)
  }

  /// Two tables of a data set: each day has the newest of that day, days before the first the first.
  @Test func holdsWhatCountedOnADay() throws {
    let first = try folder.write("first/satcat.csv", TableFixtures.satcat)
    let text = TableFixtures.satcat.replacingOccurrences(of: "514,498", with: "513,497")
    let second = try folder.write("second/satcat.csv", text)
    // The later data first, as when an archive is filled up.
    _ = try importFiles(second, date: "2026-11-10")
    _ = try importFiles(first, date: "2026-11-01")
    let list = try ImportList(catalog: catalog)
    func days(_ day: String?) -> [String] { list.inForce(on: day).map(\.date) }
    #expect(list.inForce.map(\.date) == ["2026-11-10"])
    #expect(days("2026-10-01") == ["2026-11-01"])
    #expect(days("2026-11-01") == ["2026-11-01"])
    #expect(days("2026-11-09") == ["2026-11-01"])
    #expect(days("2026-11-10") == ["2026-11-10"])
    func engine(_ day: String) throws -> QueryEngine {
      QueryEngine(
        InventoryBuilder.build(try InputFile.gather(catalog, importedOn: day)), codes: CodeTables())
    }
    let found = CatalogDates.differences(
      between: try engine("2026-11-01"), and: try engine("2026-11-21"),
      from: try VagueDate("2026-11-01").earliest, to: try VagueDate("2026-11-21").earliest)
    let change = try #require(found.first { $0.change == .changed })
    #expect(change.fields.flatMap(\.before).contains { $0.hasPrefix("514") })
    #expect(change.fields.flatMap(\.after).contains { $0.hasPrefix("513") })
  }

  @Test func holdsNothingOfADryRun() throws {
    let path = try folder.write("satcat.csv", TableFixtures.satcat)
    var job = CatalogImport(directory: catalog)
    job.isDryRun = true
    #expect(try job.run([path]).first?.added == 3)
    #expect(try FileManager.default.contentsOfDirectory(atPath: catalog) == ["catalog.yaml"])
  }

  @Test func holdsOneWriterAtATime() throws {
    let path = try folder.write("satcat.csv", TableFixtures.satcat)
    var outer = CatalogImport(directory: catalog)
    let directory = catalog
    outer.atStep = { step throws(ImportFailure) in
      guard step == .rawWritten else { return }
      _ = try CatalogImport(directory: directory).run([path])
    }
    #expect(throws: ImportFailure.locked(path: "\(catalog)/raw/.lock")) { try outer.run([path]) }
    // The lock goes with its holder.
    #expect(try importFiles(path).first?.added == 3)
  }

  @Test func holdsClearErrors() throws {
    let path = try folder.write("satcat.csv", TableFixtures.satcat)
    #expect(throws: ImportFailure.notACatalog(path: folder.path)) {
      try CatalogImport(directory: folder.path).run([path])
    }
    let empty = try folder.write("empty.csv", "a,b\n1,2\n")
    #expect(throws: ImportFailure.self) { try importFiles(empty) }
    var job = CatalogImport(directory: catalog)
    job.source = "../out"
    #expect(throws: ImportFailure.source("../out")) { try job.run([path]) }
    #expect(throws: ImportFailure.date("2026")) { try importFiles(path, date: "2026") }
    try folder.write("cat/raw/imports.jsonl", "{\"batch\":1}\n")
    #expect(
      throws: ImportFailure.list(
        path: "\(catalog)/raw/imports.jsonl", line: 1, reason: "the line lacks a field")
    ) { try importFiles(path) }
  }

  /// Broken off at any step, an import leaves what was there, and succeeds when run again.
  @Test(arguments: CatalogImport.Step.allCases)
  func holdsTheOldStateAtEachStep(step: CatalogImport.Step) throws {
    let first = try folder.write("first/satcat.csv", TableFixtures.satcat)
    _ = try importFiles(first)
    let before = try inventory().objects
    let second = try folder.write(
      "second/satcat.csv",
      TableFixtures.satcat.replacingOccurrences(of: "SIM-MOON", with: "SIM-LUNA") + "CUT\r\n")
    var job = CatalogImport(directory: catalog)
    job.atStep = { reached throws(ImportFailure) in
      if reached == step { throw .notUnderstood(path: "", reason: "broken off") }
    }
    #expect(throws: ImportFailure.self) { try job.run([second]) }
    let names = try inventory().objects.map(\.name)
    #expect(
      names
        == (step == .listWritten ? ["SIM-KZ 1", before[1].name, "SIM-LUNA"] : before.map(\.name)))
    let again = try #require(try importFiles(second).first)
    #expect(again.isRepeated == (step == .listWritten))
    #expect(try inventory().objects.map(\.name).last == "SIM-LUNA")
  }
}
