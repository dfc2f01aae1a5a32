// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import Registry
import Testing

/// What checks keep from run to run.
@Suite struct CheckCacheTests {
  private let folder: ScratchFolder
  private var path: String { folder.path + "/checks.sqlite" }

  init() throws { folder = try ScratchFolder() }

  @Test func holdsWhatWasStored() {
    let key = CheckCache.key(["a", "bc"])
    #expect(key != CheckCache.key(["ab", "c"]))
    let cache = CheckCache(path: path)
    #expect(cache.findings(for: key) == nil)
    cache.store([1, 2, 3], for: key)
    #expect(cache.findings(for: key) == [1, 2, 3])
    #expect(CheckCache(path: path).findings(for: key) == [1, 2, 3])
    cache.store([], for: key)
    #expect(cache.findings(for: key) == [])
    #expect(cache.failure == nil)
  }

  @Test func holdsTheOldestGoFirst() {
    let cache = CheckCache(path: path)
    for number in 0...CheckCache.capacity {
      cache.store([UInt8(number)], for: CheckCache.key(["\(number)"]))
    }
    #expect(cache.findings(for: CheckCache.key(["0"])) == nil)
    #expect(cache.findings(for: CheckCache.key(["1"])) == [1])
  }

  @Test func holdsAltereredContentIsNoAnswer() throws {
    let key = CheckCache.key(["x"])
    CheckCache(path: path).store([1, 2, 3], for: key)
    try DatabaseQueue(path: path).write { db in
      try db.execute(sql: "UPDATE checkResult SET content = x'010204'")
    }
    #expect(CheckCache(path: path).findings(for: key) == nil)
  }

  @Test func holdsAnswersComeBackAsTheyWere() throws {
    var full = Finding(
      rule: "SYN-001", severity: .warning, subject: "a", field: "mass_kg",
      location: SourceLocation(file: "é.yaml", line: 3, column: 9), length: 4,
      message: Bilingual("wrong", "faux"), measured: -1.5, expected: 0, tolerance: 1e-300,
      unit: "km", model: "SGP4", sources: ["x", "y"],
      related: [
        .init(
          location: SourceLocation(file: "b", line: 1, column: 1),
          message: Bilingual("there", "là"))
      ],
      fix: Fix(
        isSafe: true, title: Bilingual("mend", "réparer"),
        edits: [.init(file: "é.yaml", range: 3..<7, replacement: "")]))
    full.exemption = .suppressed(reason: "Known.", inSource: true)
    let plain = Finding(
      rule: "SYN-002", severity: .error, subject: "",
      location: SourceLocation(file: "a", line: 0, column: -1), message: Bilingual(same: ""))
    let answer = CheckAnswer(
      findings: [full, plain], rules: [], objectCount: 70_000, elementSetCount: 0,
      asOf: "2026-11-21")
    let bytes = answer.encoded
    let read = try #require(CheckAnswer(bytes))
    #expect(read.findings == [full, plain])
    #expect(read.objectCount == 70_000)
    #expect(read.asOf == "2026-11-21")
    // Nothing shorter and nothing longer is taken for an answer.
    for count in 0..<bytes.count { #expect(CheckAnswer(Array(bytes.prefix(count))) == nil) }
    #expect(CheckAnswer(bytes + [0]) == nil)
  }
}
