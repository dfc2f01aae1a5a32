// SPDX-License-Identifier: Apache-2.0

import Foundation
import Registry
import TestSupport
import Testing

/// Jobs divided among threads, processes and files.
@Suite struct EphemerisPartsTests {
  private let simctl = Program.simctl

  private func run(_ arguments: String...) throws -> Program.Outcome {
    try simctl.run(
      arguments, input: [],
      environment: ["SIMCTL_CATALOG": Truth.repository.appendingPathComponent("catalogs").path])
  }

  @Test(arguments: ["2", "7"]) func holdsTheSameBytesOnAnyNumberOfThreads(threads: String) throws {
    // Some rows of Malligyong-1 fail a year on, so that what is said on standard error counts too.
    let job = [
      "ephemeris", "iss", "kazsat-2", "malligyong-1", "--from", "2026-05-03", "--for", "2d",
      "--columns",
      "object,utc,state,geodetic,sunlit,elset_epoch",
    ]
    let one = try simctl.run(job + ["--threads", "1"], input: [], environment: environment)
    let many = try simctl.run(job + ["--threads", threads], input: [], environment: environment)
    #expect(one.lines.count > 5_000)
    #expect(one.output == many.output)
    #expect(one.error == many.error)
    #expect(one.status == many.status)
  }

  private var environment: [String: String] {
    ["SIMCTL_CATALOG": Truth.repository.appendingPathComponent("catalogs").path]
  }

  @Test(arguments: [1, 2, 5, 13], ["csv", "jsonl"])
  func holdsThatShardsTogetherAreOneRun(count: Int, format: String) throws {
    let job = [
      "ephemeris", "iss", "kazsat-2", "kazsat-3", "--from", "2026-05-03", "--for", "1h", "--step",
      "7m",
      "--format", format, "--quiet",
    ]
    let whole = try simctl.run(job, input: [], environment: environment)
    var together = ""
    for index in 1...count {
      together += try simctl.run(
        job + ["--shard", "\(index)/\(count)"], input: [], environment: environment
      ).output
    }
    #expect(together == whole.output)
  }

  /// More parts than rows: the parts without rows are empty files, not failures.
  @Test func holdsThatAnEmptyPartIsAPart() throws {
    let outcome = try run("ephemeris", "iss", "kazsat-2", "--for", "3m", "--shard", "30/30")
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
    #expect(outcome.error.isEmpty)
  }

  @Test(arguments: ["{name}.csv", "out/{objekt}.csv", "{}.csv"])
  func holdsThatOtherBracesAreRefused(path: String) throws {
    let outcome = try run("ephemeris", "iss", "--for", "3m", "-o", path)
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("'{object}' stands for an object's number or id"))
  }

  @Test func holdsThatFoldersOfObjectsAreMade() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "parts-\(UInt64.random(in: 0 ... .max))")
    defer { try? FileManager.default.removeItem(at: folder) }
    let outcome = try run(
      "ephemeris", "iss", "kazsat-2", "--for", "3m", "-o", folder.path + "/new/{object}.csv")
    #expect(outcome.status == 0, "\(outcome.error)")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/new")
    #expect(files.count == 2)
  }

  @Test(arguments: ["0/3", "4/3", "1", "a/b", "1/0", "-1/2"])
  func holdsThatNonsenseIsNoShard(text: String) throws {
    let outcome = try run("ephemeris", "iss", "--shard=\(text)")
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
  }

  @Test func holdsThatAMessageHasNoShards() throws {
    let outcome = try run("ephemeris", "iss", "--shard", "1/2", "--format", "oem")
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("csv and jsonl"))
  }

  @Test(arguments: ["csv", "oem"]) func holdsOneFileAnObject(format: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try run(
      "ephemeris", "iss", "kazsat-2", "--from", "2026-05-03", "--for", "5m", "--format", format,
      "-o",
      folder.path("{object}.\(format)"))
    #expect(outcome.status == 0)
    #expect(try folder.names().sorted() == ["25544.\(format)", "37749.\(format)"])
    if format == "csv" {
      let text = try String(contentsOfFile: folder.path("37749.csv"), encoding: .utf8)
      #expect(text.split(separator: "\n").count == 7)
      #expect(text.hasPrefix("object,utc,"))
    }
  }

  @Test func holdsThatPackedOutputUnpacksToTheSame() throws {
    let folder = try TemporaryFolder()
    let job = ["ephemeris", "iss", "--from", "2026-08-16", "--for", "6h"]
    let plain = try simctl.run(job, input: [], environment: environment)
    let packed = try simctl.run(
      job + ["-o", folder.path("iss.csv.gz")], input: [], environment: environment)
    #expect(packed.status == 0)
    let raw = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.path("iss.csv.gz"))))
    #expect(Gzip.isGzip(raw))
    #expect(try Gzip.unpack(raw, limit: 1 << 24) == Array(plain.output.utf8))
  }

  @Test func holdsThatAQueryPicksObjects() throws {
    let outcome = try run(
      "ephemeris", "--query", "regime:GEO owner:KZ", "--from", "2026-05-03", "--for", "1m",
      "--quiet")
    #expect(outcome.status == 0)
    let objects = Set(outcome.lines.dropFirst().compactMap { $0.split(separator: ",").first })
    #expect(objects == ["29230", "37749", "39728"])
    let none = try run("ephemeris", "--query", "owner:KZ mass>100000")
    #expect(none.status == 2)
    let both = try run("ephemeris", "iss", "--query", "owner:KZ")
    #expect(both.status == 2)
  }

  @Test func holdsThatAQueryPicksFromAFile() throws {
    let folder = try TemporaryFolder()
    let sets = try run(
      "convert", Truth.repository.path + "/catalogs/elements/kazsat-2.csv", "--to", "3le")
    let others = try run(
      "convert", Truth.repository.path + "/catalogs/elements/lomonosov.csv", "--to", "3le")
    let path = try folder.write(sets.output + others.output, to: "mixed.txt")
    let outcome = try run(
      "ephemeris", "--elements", path, "--query", "owner:KZ", "--from", "2026-05-03", "--for", "1m",
      "--quiet")
    #expect(outcome.status == 0)
    #expect(outcome.lines.dropFirst().allSatisfy { $0.hasPrefix("37749,") })
    #expect(outcome.lines.count == 3)
  }
}
