// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// `simctl catalog search`, `list`, `stats`, `diff` and `index` as a shell sees them.
@Suite struct CatalogQueryTests {
  private let scratch: TemporaryFolder
  private var own: String { Truth.repository.appendingPathComponent("catalogs").path }

  init() throws { scratch = try TemporaryFolder() }

  private func run(_ arguments: String...) throws -> Program.Outcome {
    try Program.simctl.run(
      arguments,
      environment: [
        "SIMCTL_CATALOG": own, "NO_COLOR": "1", "CLICOLOR_FORCE": nil, "SIMCTL_INDEX": nil,
        "XDG_CACHE_HOME": scratch.url.appendingPathComponent("cache").path,
      ])
  }

  private let columns = ["--columns", "id", "--format", "csv"]

  @Test func validatesTheQueryOfTheManual() throws {
    let found = try run(
      "catalog", "search", "owner:KZ", "regime:GEO", "launched:2010..2015", "site:baikonur",
      "--columns", "id", "--format", "csv")
    #expect(found.status == 0)
    #expect(found.lines == ["id", "kazsat-2", "kazsat-3"])
  }

  @Test(arguments: ["-owner:KZ", "!owner:KZ"])
  func holdsNegationWithoutQuotes(term: String) throws {
    let found = try run(
      "catalog", "search", "kazsat", "kind:object", term, "--columns", "id,kind", "--format", "csv")
    #expect(found.status == 1)
    #expect(found.error.contains("nothing found"))
  }

  @Test func holdsErrorsWithACaret() throws {
    let wrong = try run("catalog", "search", "kazsat", "regimee:GEO")
    #expect(wrong.status == 2)
    #expect(wrong.output == "")
    #expect(wrong.error.contains("did you mean `regime`?"))
    #expect(wrong.error.contains("\n         ^~~~~~~"))
  }

  @Test(arguments: [
    ("csv", "id,mass\nkazsat-1,820\n"), ("tsv", "id\tmass\nkazsat-1\t820\n"),
    ("jsonl", "{\"id\":\"kazsat-1\",\"mass\":820}\n"),
    ("markdown", "| id | mass |\n|---|---:|\n| kazsat-1 | 820 |\n"),
    ("table", "ID        MASS\nkazsat-1   820\n"),
  ])
  func holdsEachFormat(format: String, expected: String) throws {
    let found = try run(
      "catalog", "search", "id=kazsat-1", "--columns", "id,mass", "--format", format)
    #expect(found.output == expected)
  }

  @Test func holdsSortAndLimit() throws {
    let list = try run(
      "catalog", "list", "--sort", "-mass", "--columns", "id,mass", "--limit", "3", "--format",
      "csv")
    #expect(list.lines.count == 4)
    let masses = list.lines.dropFirst().compactMap { Double($0.split(separator: ",")[1]) }
    #expect(masses == masses.sorted(by: >))
  }

  @Test func holdsStatisticsAddUp() throws {
    let stats = try run("catalog", "stats", "--format", "csv")
    let list = try run("catalog", "list", "--all", "--format", "csv")
    let counts = stats.lines.dropFirst().compactMap { Int($0.split(separator: ",")[1]) }
    #expect(counts.reduce(0, +) == list.lines.count - 1)
    #expect(try run("catalog", "stats", "--by", "launched:decade").output.contains("█"))
  }

  @Test func holdsDifferencesEndWithOne() throws {
    let same = try run("catalog", "diff", own, own)
    #expect(same.status == 0)
    #expect(same.output == "")
    let dates = try run("catalog", "diff", "--at", "2015-09-01", "--to", "2015-09-05")
    #expect(dates.status == 1)
    #expect(dates.output.contains("+ spacecraft soyuz-tma-18m"))
    #expect(try run("catalog", "diff", own).status == 2)
    #expect(try run("catalog", "diff", own, "/nowhere/at/all").status == 2)
  }

  @Test func holdsTheIndexDoesNoWorkTwice() throws {
    let first = try run("catalog", "index")
    #expect(first.status == 0)
    #expect(first.error.contains("files added"))
    #expect(try run("catalog", "index").error.contains("nothing to do"))
    #expect(try run("catalog", "index", "--rebuild").error.contains("changed"))
    let status = try run("catalog", "index", "--status", "--format", "csv")
    #expect(status.status == 0)
    #expect(status.lines.contains { $0.hasPrefix("record,") && $0 != "record,0" })
    #expect(try run("catalog", "index", "--delete").status == 0)
    #expect(try run("catalog", "index", "--status").status == 1)
  }

  @Test func holdsAnExportToSQLiteHasWhatWasAskedFor() throws {
    let target = scratch.path("kaz.sqlite")
    let done = try run(
      "catalog", "export", "--format", "sqlite", "--output", target, "owner:KZ", "regime:GEO")
    #expect(done.status == 0, "\(done.error)")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: target))
    #expect(bytes.starts(with: Array("SQLite format 3\0".utf8)))
    #expect(bytes.range(of: Data("КазСат-2".utf8)) != nil)
    #expect(bytes.range(of: Data("Spektr-R".utf8)) == nil)
    #expect(try run("catalog", "export", "--format", "sqlite").status == 2)
  }

  @Test func holdsACheckAnswersAsBefore() throws {
    let first = try run("check", "--format", "json")
    let second = try run("check", "--format", "json")
    let without = try run("check", "--format", "json", "--no-index")
    #expect(first.outputBytes == second.outputBytes)
    #expect(first.outputBytes == without.outputBytes)
    #expect(first.error == second.error)
    let text = try run("check")
    #expect(text.outputBytes == (try run("check", "--no-index")).outputBytes)
    // A cache folder that cannot be is no reason to fail, and is told only when asked for.
    let nowhere: [String: String?] = ["SIMCTL_CATALOG": own, "SIMCTL_INDEX": "/dev/null/x.sqlite"]
    let bare = try Program.simctl.run(["check", "--format", "json"], environment: nowhere)
    #expect(bare.outputBytes == first.outputBytes)
    #expect(bare.error == first.error)
    let told = try Program.simctl.run(["check", "--verbose"], environment: nowhere)
    #expect(told.error.contains("/dev/null/x.sqlite"))
  }
}
