// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import Registry
import TestSupport
import Testing

/// `simctl catalog import` as a shell sees it, killed and not.
@Suite struct CatalogImportProcessTests {
  private static let header =
    "OBJECT_NAME,OBJECT_ID,NORAD_CAT_ID,OBJECT_TYPE,OPS_STATUS_CODE,OWNER,LAUNCH_DATE,LAUNCH_SITE,"
    + "DECAY_DATE,PERIOD,INCLINATION,APOGEE,PERIGEE,RCS,DATA_STATUS_CODE,ORBIT_CENTER,ORBIT_TYPE\n"

  /// A table of so many rows, of which one cannot be read.
  private static func table(_ count: Int, _ name: String) -> String {
    var text = header
    for number in 1...count {
      text += "\(name) \(number),2026-900A,\(100_000 + number),PAY,+,KAZ,2026-11-21,TTMTR,,"
      text += "94.74,51.80,514,498,,,EA,ORB\n"
    }
    return text + "CUT,2026-900A\n"
  }

  @Test func holdsAReportAndTheExitCode() throws {
    let folder = try TemporaryFolder()
    let catalog = folder.url.appendingPathComponent("cat")
    try FileManager.default.createDirectory(at: catalog, withIntermediateDirectories: true)
    try Data("as_of: 2026-11-21\n".utf8).write(to: catalog.appendingPathComponent("catalog.yaml"))
    let file = folder.url.appendingPathComponent("satcat.csv")
    try Data(Self.table(3, "SIM").utf8).write(to: file)
    let arguments = ["catalog", "import", file.path, "--catalog", catalog.path, "--format", "csv"]
    let first = try Program.simctl.run(arguments)
    #expect(first.status == 1)
    #expect(
      first.lines.last?.contains(",satcat-csv,satcat,2026-11-21,imported,3,0,0,0,1,0,") == true)
    #expect(first.error.contains("satcat.csv:5:14: error: the row has 2 fields"))
    let second = try Program.simctl.run(arguments)
    #expect(second.status == 0)
    #expect(second.lines.last?.contains(",known,0,0,0,0,0,0,") == true)
    let missing = try Program.simctl.run([
      "catalog", "import", file.path, "--catalog", folder.url.path,
    ])
    #expect(missing.status == 2)
    #expect(missing.error.contains("no catalog.yaml"))
  }

  /// Killed at a hundred random moments, imports leave a catalogue that is whole: each file that
  /// the list names is as it was received, and the objects are those before or those after.
  @Test func holdsACatalogueWholeThroughAHundredKills() throws {
    let folder = try TemporaryFolder()
    let catalog = folder.url.appendingPathComponent("cat")
    try FileManager.default.createDirectory(at: catalog, withIntermediateDirectories: true)
    try Data("as_of: 2026-11-21\n".utf8).write(to: catalog.appendingPathComponent("catalog.yaml"))
    let start = folder.url.appendingPathComponent("start.csv")
    try Data(Self.table(50, "SIM 0").utf8).write(to: start)
    #expect(
      try Program.simctl.run([
        "catalog", "import", start.path, "--catalog", catalog.path, "-q",
      ]).status == 1)
    var state = "SIM 0"
    var random = SystemRandomNumberGenerator()
    // How long a whole import takes here, so that kills fall into it.
    let began = Date()
    let probe = folder.url.appendingPathComponent("probe.csv")
    try Data(Self.table(50, "SIM P").utf8).write(to: probe)
    _ = try Program.simctl.run(["catalog", "import", probe.path, "--catalog", catalog.path, "-q"])
    state = "SIM P"
    let whole = max(0.005, Date().timeIntervalSince(began))
    var killed = 0
    var round = 0
    while killed < 100, round < 500 {
      round += 1
      let name = "SIM \(round)"
      let file = folder.url.appendingPathComponent("round-\(round).csv")
      try Data(Self.table(50, name).utf8).write(to: file)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: Program.simctl.path)
      process.arguments = ["catalog", "import", file.path, "--catalog", catalog.path, "-q"]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      // Kept, since an ended process has the identifier 0, which would mean the tests themselves.
      let identifier = process.processIdentifier
      Thread.sleep(forTimeInterval: Double.random(in: 0...whole, using: &random))
      if process.isRunning, identifier > 1 { kill(identifier, SIGKILL) }
      process.waitUntilExit()
      if process.terminationReason == .uncaughtSignal { killed += 1 }

      var faults: [String] = []
      let files = try InputFile.gather(catalog.path) { faults.append("\($0)") }
      #expect(faults.isEmpty, "round \(round)")
      let inventory = InventoryBuilder.build(files)
      #expect(inventory.objects.count == 50, "round \(round)")
      let found = inventory.objects.first?.name ?? ""
      #expect(found == "\(state) 1" || found == "\(name) 1", "round \(round): \(found)")
      if found == "\(name) 1" { state = name }
      for entry in try ImportList(catalog: catalog.path).entries {
        let raw = try Data(contentsOf: catalog.appendingPathComponent("raw/\(entry.file)"))
        #expect(raw.count == entry.byteCount, "round \(round)")
      }
    }
    #expect(killed == 100)
    // After all of it an import goes through.
    let last = folder.url.appendingPathComponent("last.csv")
    try Data(Self.table(50, "SIM Z").utf8).write(to: last)
    let outcome = try Program.simctl.run([
      "catalog", "import", last.path, "--catalog", catalog.path, "-q",
    ])
    #expect(outcome.status == 1)
    let inventory = InventoryBuilder.build(try InputFile.gather(catalog.path))
    #expect(inventory.objects.first?.name == "SIM Z 1")
  }
}
