// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// `simctl screen` as a shell sees it.
@Suite struct ScreenTests {
  /// The modules of the Chinese station, and satellites that keep apart from them.
  static let span = ["--from", "2026-05-04T00:00:00Z", "--for", "6h"]

  static func run(_ arguments: [String]) throws -> Program.Outcome {
    try Program.simctl.run(["screen"] + arguments)
  }

  @Test func holdsModulesOfAStation() throws {
    let outcome = try Self.run(["tianhe", "--against", "wentian", "--quiet"] + Self.span)
    #expect(outcome.status == 0, "\(outcome.error)")
    let header = try #require(outcome.lines.first)
    #expect(header.hasPrefix("utc,kind,object_1,name_1,elset_age_1_d,object_2"))
    let columns = header.split(separator: ",").count
    #expect(outcome.lines.count > 1)
    for line in outcome.lines.dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      #expect(fields.count == columns)
      #expect(["attached", "colocated"].contains(String(fields[1])))
    }
    #expect(!outcome.output.contains("nan"))
  }

  /// Parts and threads: the same bytes.
  @Test(arguments: ["csv", "socrates", "jsonl", "cdm", "cdm-xml"])
  func holdsShardsAreTheWhole(format: String) throws {
    let common = ["--threshold", "200", "--format", format, "--quiet"] + Self.span
    let whole = try Self.run(common + ["--threads", "1"])
    #expect(whole.status <= 1)
    #expect(whole.outputBytes.count > 500)
    #expect(try Self.run(common + ["--threads", "3"]).outputBytes == whole.outputBytes)
    var parts: [UInt8] = []
    for index in 1...3 { parts += try Self.run(common + ["--shard", "\(index)/3"]).outputBytes }
    #expect(parts == whole.outputBytes)
  }

  @Test func holdsJSONIsJSON() throws {
    let outcome = try Self.run(
      ["--threshold", "200", "--format", "json", "--covariance", "class", "--quiet"] + Self.span)
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.outputBytes)) as? [[String: Any]])
    #expect(!rows.isEmpty)
    let crossing = try #require(rows.first { $0["kind"] as? String == "crossing" })
    #expect(crossing["probability"] is Double)
    #expect(crossing["diluted"] is Bool)
    #expect((crossing["miss_rtn_km"] as? [Double])?.count == 3)
  }

  @Test func holdsBadOptionsAreUsage() throws {
    for arguments in [
      ["--threshold", "-1"], ["--box", "1,2"], ["--covariance", "what"], ["--shard", "4/3"],
      ["--shard", "1/2", "--format", "json"], ["--sort", "distance", "--shard", "1/2"],
      ["no-such-thing"], ["--against", "iss"], ["--from", "2026-05-04", "--to", "2026-05-03"],
      ["--radius", "0"], ["--threads", "0"],
    ] {
      let outcome = try Self.run(arguments)
      #expect(outcome.status == 2, "\(arguments): \(outcome.error)")
      #expect(outcome.output.isEmpty)
      #expect(!outcome.error.isEmpty)
    }
  }

  @Test func holdsNothingNearIsAHeader() throws {
    let outcome = try Self.run(
      ["kazsat-3", "--against", "iss", "--from", "2026-05-04T00:00:00Z", "--for", "30m"])
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.lines.count == 1)
    #expect(outcome.error.contains("0 approaches"))
  }
}
