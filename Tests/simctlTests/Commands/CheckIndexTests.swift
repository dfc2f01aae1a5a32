// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// Checks and the index that keeps their answers: killed, out of room, damaged, nowhere to be.
@Suite struct CheckIndexTests {
  private let folder: TemporaryFolder
  private var index: String { folder.url.appendingPathComponent("index.sqlite").path }
  private var table: URL { folder.url.appendingPathComponent("satcat.csv") }

  init() throws {
    folder = try TemporaryFolder()
    try write(round: 0)
  }

  /// A table in which every third row has its apogee and perigee swapped.
  private func write(round: Int) throws {
    var text =
      "OBJECT_NAME,OBJECT_ID,NORAD_CAT_ID,OBJECT_TYPE,OPS_STATUS_CODE,OWNER,LAUNCH_DATE,"
      + "LAUNCH_SITE,DECAY_DATE,PERIOD,INCLINATION,APOGEE,PERIGEE,RCS,DATA_STATUS_CODE,"
      + "ORBIT_CENTER,ORBIT_TYPE\n"
    for row in 1...60 {
      let heights = row % 3 == 0 ? "498,514" : "514,498"
      text += "SIM \(round) \(row),2026-9\(row + 10)A,\(100_000 + row),PAY,+,KAZ,2026-11-21,"
      text += "TTMTR,,94.74,51.80,\(heights),,,EA,ORB\n"
    }
    try Data(text.utf8).write(to: table)
  }

  private func check(_ more: [String], through shell: String? = nil) throws -> Program.Outcome {
    let arguments = ["check", table.path, "--as-of", "2026-11-21", "--format", "csv"] + more
    let environment = ["SIMCTL_CATALOG": Truth.repository.appendingPathComponent("catalogs").path]
    guard let shell else { return try Program.simctl.run(arguments, environment: environment) }
    return try Program(path: "/bin/sh").run(
      ["-c", "\(shell); exec \"$0\" \"$@\"", Program.simctl.path] + arguments,
      environment: environment)
  }

  private func expectRight(_ outcome: Program.Outcome, _ comment: String = "") throws {
    let truth = try check(["--no-index"])
    #expect(truth.status == 1 && truth.lines.count > 20)
    #expect(outcome.output == truth.output, "\(comment)")
    #expect(outcome.status == truth.status, "\(comment)")
  }

  /// At a hundred moments spread over the life of the process, with an index, without one, and with
  /// input that changed: the next check says what one without an index says.
  @Test func holdsTheNextCheckIsRightAfterAKill() throws {
    let started = ContinuousClock.now
    try expectRight(try check(["--index", index]))
    let both = ContinuousClock.now - started
    // Two checks took that long.
    let life =
      (Double(both.components.seconds) + Double(both.components.attoseconds) * 1e-18) / 2
    var generator = SeededGenerator(seed: 20_261_121)
    var cutShort = 0
    for round in 1...100 {
      if round % 3 == 0 {
        for ending in ["", "-wal", "-shm"] {
          try? FileManager.default.removeItem(atPath: index + ending)
        }
      }
      if round % 2 == 0 { try write(round: round) }
      let process = Process()
      process.executableURL = URL(fileURLWithPath: Program.simctl.path)
      process.arguments = [
        "check", table.path, "--as-of", "2026-11-21", "--index", index, "--quiet",
      ]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      let identifier = process.processIdentifier
      Thread.sleep(forTimeInterval: Double.random(in: 0...1, using: &generator) * life)
      if process.isRunning, identifier > 1 { kill(identifier, SIGKILL) }
      process.waitUntilExit()
      if process.terminationReason == .uncaughtSignal { cutShort += 1 }
      // The answer of the one that was killed, if it came so far, is the one that is given here.
      let next = try check(["--index", index])
      #expect(!next.error.contains("damaged"), "round \(round): \(next.error)")
      if round % 10 == 0 { try expectRight(next, "round \(round)") }
      #expect(next.lines.count > 20 && next.status == 1, "round \(round)")
      #expect(next.output == (try check(["--index", index])).output, "round \(round)")
    }
    #expect(cutShort >= 30, "\(cutShort) were killed before their end")
  }

  @Test func holdsAnAnswerOfTheIndexIsTheSame() throws {
    try expectRight(try check(["--index", index]))
    try expectRight(try check(["--index", index]))
    try write(round: 1)
    try expectRight(try check(["--index", index]))
  }

  /// Rows changed, added, taken away and moved, one edit after the other: with what the index kept
  /// of the table before, and with that of the same table, the answer is that of a run without.
  @Test func holdsEditsOfRowsAreSeen() throws {
    var generator = SeededGenerator(seed: 26)
    for round in 1...12 {
      var rows = try String(contentsOf: table, encoding: .utf8).split(separator: "\n")
      let row = Int.random(in: 1..<rows.count, using: &generator)
      switch round % 4 {
      case 0: rows[row] = Substring(rows[row].replacing(",PAY,", with: ",DEB,"))
      case 1: rows.insert(rows[row], at: Int.random(in: 1...rows.count, using: &generator))
      case 2: rows.remove(at: row)
      default: rows.swapAt(row, Int.random(in: 1..<rows.count, using: &generator))
      }
      try Data((rows.joined(separator: "\n") + "\n").utf8).write(to: table)
      try expectRight(try check(["--index", index]), "after edit \(round)")
      try expectRight(try check(["--index", index]), "kept from edit \(round)")
    }
  }

  @Test(arguments: ["text", "cut", "older", "newer"])
  func holdsAnIndexThatCannotBeUsedIsMadeAgain(kind: String) throws {
    try expectRight(try check(["--index", index]))
    let path = URL(fileURLWithPath: index)
    for ending in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: index + ending) }
    var bytes = [UInt8](try Data(contentsOf: path))
    switch kind {
    case "text": bytes = Array("This is a letter to a friend.\n".utf8)
    case "cut": bytes.removeLast(bytes.count / 2)
    case "older": bytes[63] = 0
    default: bytes[63] = 99
    }
    try Data(bytes).write(to: path)
    let outcome = try check(["--index", index])
    try expectRight(outcome, kind)
    #expect(outcome.error.contains(index), "\(outcome.error)")
    let again = try check(["--index", index])
    try expectRight(again, kind)
    #expect(!again.error.contains(index), "\(again.error)")
  }

  /// A place where nothing can be made costs the index, not the check; it is told where the index
  /// was named.
  @Test func holdsAPlaceThatCannotBeWritten() throws {
    var places = [table.path + "/index.sqlite"]
    // The superuser may write everywhere but there.
    if FileManager.default.fileExists(atPath: "/proc/self") { places.append("/proc/index.sqlite") }
    let closed = folder.url.appendingPathComponent("closed")
    try FileManager.default.createDirectory(
      at: closed, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o555])
    if !FileManager.default.isWritableFile(atPath: closed.path) {
      places.append(closed.path + "/index.sqlite")
    }
    for place in places {
      let outcome = try check(["--index", place])
      try expectRight(outcome, place)
      #expect(outcome.error.contains(place), "\(outcome.error)")
    }
  }

  /// No more room than some blocks of 512 bytes for a file.
  @Test(arguments: [0, 16, 64, 200])
  func holdsAFullDisk(blocks: Int) throws {
    let outcome = try check(["--index", index], through: "ulimit -f \(blocks)")
    try expectRight(outcome, "\(blocks): \(outcome.error)")
    // What was begun there is no hindrance.
    try expectRight(try check(["--index", index]))
  }

  @Test func holdsAFullDiskForTheReport() throws {
    let report = folder.url.appendingPathComponent("report.csv").path
    let outcome = try check(["--no-index", "--output", report], through: "ulimit -f 1")
    #expect(outcome.status == 2)
    #expect(outcome.error.contains(report), "\(outcome.error)")
    #expect(!FileManager.default.fileExists(atPath: report))
  }

  @Test func holdsAMissingCatalogueIsSaid() throws {
    let missing = folder.url.appendingPathComponent("none").path
    for arguments in [["check", missing], ["check", "--catalog", missing], ["check"]] {
      let outcome = try Program.simctl.run(
        arguments + ["--index", index], environment: ["SIMCTL_CATALOG": missing])
      #expect(outcome.status == 2)
      #expect(outcome.error.contains(missing), "\(outcome.error)")
      #expect(outcome.output == "")
    }
  }
}
