// SPDX-License-Identifier: Apache-2.0

import Registry
import TestSupport
import Testing

/// Bytes changed, removed and doubled at random: nothing crashes, and every fault has a place.
@Suite struct RandomDamageTests {
  private static func damaged(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    let interesting = Array("\u{0}\t\n\r :-[]{}&*!|>'\"%@`#,?~\u{FF}9eE.".utf8) + [0x80, 0xFF]
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      guard !bytes.isEmpty else { return bytes }
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes[place] = interesting.randomElement(using: &generator) ?? 0
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(interesting.randomElement(using: &generator) ?? 0, at: place)
      default:
        let end = min(bytes.count, place + Int.random(in: 1...40, using: &generator))
        bytes.insert(contentsOf: bytes[place..<end], at: 0)
      }
    }
    return bytes
  }

  @Test func holdsAgainstDamagedRecords() throws {
    let own = OwnCatalog.directory
    let folder = try ScratchFolder()
    var generator = SeededGenerator(seed: 20_260_711)
    let files = ["objects/iss.yaml", "launches/2020-087.yaml", "sites/vostochny.yaml"]
    for (index, file) in files.enumerated() {
      let bytes = try FileBytes.read("\(own)/\(file)")
      for copy in 0..<100 {
        try folder.write("a/\(index)-\(copy).yaml", bytes: Self.damaged(bytes, &generator))
      }
    }
    let catalog = try Catalog.load(directory: folder.path)
    let faults = catalog.problems()
    #expect(faults.count > 100)
    for fault in faults {
      #expect(fault.location.line >= 1 && fault.location.column >= 1, "\(fault)")
    }
    for entry in catalog.entries {
      #expect(!entry.id.isEmpty && !entry.name.isEmpty)
      if let record = catalog.record(entry) {
        #expect(record.name == entry.name, "\(entry.file)")
        #expect(record.aliases == entry.aliases, "\(entry.file)")
        #expect(record.catalogNumber == entry.catalogNumber, "\(entry.file)")
      } else {
        #expect(faults.contains { $0.location.file == entry.file }, "\(entry.file)")
      }
    }
  }

  @Test func holdsAgainstDamagedElementTables() throws {
    let bytes = try FileBytes.read("\(OwnCatalog.directory)/elements/kazsat-2.csv")
    let folder = try ScratchFolder()
    try folder.write("objects/x.yaml", "kind: satellite\nid: x\nname: X\n")
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      try folder.write("elements/x.csv", bytes: Self.damaged(bytes, &generator))
      let series = try Catalog.load(directory: folder.path).elementSets(for: "x")
      for set in series.sets {
        #expect(set.elements.meanMotionRevolutionsPerDay.isFinite)
        #expect((0...10).contains(set.elements.eccentricity))
      }
      for problem in series.problems { #expect(problem.location.line >= 1) }
    }
  }
}
