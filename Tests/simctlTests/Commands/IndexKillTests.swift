// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// Processes killed while they make the index.
@Suite struct IndexKillTests {
  private static func catalog(_ folder: URL, count: Int, mass: Int) throws {
    let objects = folder.appendingPathComponent("objects")
    try FileManager.default.createDirectory(at: objects, withIntermediateDirectories: true)
    try "kind: catalog\nas_of: 2026-01-01\n".write(
      to: folder.appendingPathComponent("catalog.yaml"), atomically: true, encoding: .utf8)
    for number in 0..<count {
      try """
      kind: satellite
      id: object-\(number)
      name: Object \(number)
      source: here
      mass_kg: \(mass)
      """.write(
        to: objects.appendingPathComponent("object-\(number).yaml"), atomically: true,
        encoding: .utf8)
    }
  }

  /// At 120 moments spread over the life of the process, beginning to end: the index is then either
  /// as it was or as it was to become, whole, and the next run brings it up to date.
  @Test func holdsAKilledBuilderLeavesTheLastGoodState() throws {
    let scratch = try TemporaryFolder()
    let catalog = scratch.url.appendingPathComponent("catalog")
    let index = scratch.url.appendingPathComponent("index.sqlite").path
    let count = 60
    try Self.catalog(catalog, count: count, mass: 1)
    let arguments = ["catalog", "index", "--catalog", catalog.path, "--index", index]
    let started = ContinuousClock.now
    #expect(try Program.simctl.run(arguments).status == 0)
    let whole = ContinuousClock.now - started
    let life =
      Double(whole.components.seconds) + Double(whole.components.attoseconds) * 1e-18
    var generator = SeededGenerator(seed: 20_261_121)
    var cutShort = 0
    // The rows before a kill; nil where there is no index.
    var before: Int? = count
    for round in 0..<120 {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: Program.simctl.path)
      // Every third builds on nothing at all.
      if round % 3 == 2 {
        for ending in ["", "-wal", "-shm"] {
          try? FileManager.default.removeItem(atPath: index + ending)
        }
        before = nil
      }
      process.arguments = arguments + ["--rebuild", "--quiet"]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(Double.random(in: 0...1, using: &generator) * life * 1e6))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if process.terminationReason == .uncaughtSignal { cutShort += 1 }
      guard FileManager.default.fileExists(atPath: index) else {
        #expect(before == nil, "the index is gone")
        continue
      }
      let status = try Program.simctl.run(
        [
          "catalog", "index", "--catalog", catalog.path, "--index", index, "--status", "--format",
          "csv",
        ])
      #expect(status.status == 0, "\(status.error)")
      #expect(!status.error.contains("damaged") && !status.error.contains("made again"))
      let line = try #require(status.lines.first { $0.hasPrefix("record,") })
      let rows = Int(line.dropFirst(7))
      #expect(rows == count || rows == before ?? 0, "\(rows ?? -1) after \(before ?? -1)")
      before = rows
    }
    #expect(cutShort >= 40, "\(cutShort) were killed before their end")
    let end = try Program.simctl.run(arguments)
    #expect(end.status == 0)
    let status = try Program.simctl.run(arguments + ["--status", "--format", "csv"])
    #expect(status.lines.contains("record,\(count)"))
  }
}
