// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import Registry
import Testing

/// The index in SQLite, read with SQLite itself.
@Suite struct CatalogIndexTests {
  private let folder: ScratchFolder
  private var path: String { folder.path + "/cache/deep/index.sqlite" }

  init() throws { folder = try ScratchFolder() }

  private static func record(_ id: String, mass: Int) -> InputFile {
    InputFile(
      path: "c/\(id).yaml",
      text: """
        kind: satellite
        id: \(id)
        name: Object \(id)
        aliases:
          - Объект \(id)
        source: here
        mass_kg:
          - value: \(mass)
          - value: ~
            source: there
            note: Looked for.
        """)
  }

  private let files = [
    Self.record("a", mass: 1), Self.record("b", mass: 2),
    InputFile(path: "c/s.yaml", text: "kind: source\nid: here\nname: Here\n"),
  ]

  private func rows(_ sql: String) throws -> [String] {
    try DatabaseQueue(path: path).read { db in try String.fetchAll(db, sql: sql) }
  }

  @Test func holdsFieldsWithWhoSaysSo() throws {
    let update = try CatalogIndex.open(at: path).update(to: files, of: "c")
    #expect(update.added == 3)
    #expect(
      try rows(
        """
        SELECT record.key || ' ' || field.path || ' ' || coalesce(field.value, '~') || ' '
          || source.name
        FROM field JOIN record ON record.id = field.recordId
        JOIN source ON source.id = field.sourceId
        WHERE path = 'mass_kg' ORDER BY 1
        """) == ["a mass_kg 1 here", "a mass_kg ~ there", "b mass_kg 2 here", "b mass_kg ~ there"])
    #expect(try rows("SELECT key FROM object ORDER BY key") == ["a", "b"])
    #expect(try rows("SELECT name FROM recordName WHERE folded = 'объектa'") == ["Объект a"])
    // STRICT tables, foreign keys in order, and one word a table.
    #expect(
      try rows(
        "SELECT name FROM pragma_table_list WHERE strict = 0 AND schema = 'main'"
          + " AND name NOT LIKE 'sqlite_%' AND name <> 'grdb_migrations'") == [])
  }

  @Test func holdsASecondRunDoesNoWork() throws {
    let index = try CatalogIndex.open(at: path)
    #expect(try index.update(to: files, of: "c").didWork)
    var asked = 0
    let again = try index.update(to: files, of: "c") { files in
      asked += 1
      return InventoryBuilder.build(files)
    }
    #expect(!again.didWork)
    #expect(again.unchanged == 3)
    #expect(asked == 0)
  }

  @Test func holdsOnlyWhatChangedIsReadAgain() throws {
    let index = try CatalogIndex.open(at: path)
    _ = try index.update(to: files, of: "c")
    let before = try rows("SELECT id FROM record WHERE key = 'b'")
    let update = try index.update(
      to: [Self.record("a", mass: 7), files[1], Self.record("new", mass: 3)], of: "c")
    #expect(update.changed == 1)
    #expect(update.added == 1)
    #expect(update.removed == 1)
    #expect(update.unchanged == 1)
    #expect(try rows("SELECT key FROM record ORDER BY key") == ["a", "b", "new"])
    #expect(try rows("SELECT id FROM record WHERE key = 'b'") == before)
    #expect(
      try rows(
        "SELECT value FROM field JOIN record ON record.id = recordId WHERE key = 'a'"
          + " AND path = 'mass_kg' AND place = 0") == ["7"])
    #expect(try index.status().damage == [])
  }

  @Test func holdsAnotherFolderReplacesAll() throws {
    let index = try CatalogIndex.open(at: path)
    _ = try index.update(to: files, of: "c")
    let other = try index.update(to: [files[0]], of: "elsewhere")
    #expect(other.added == 1)
    #expect(try rows("SELECT path FROM file") == ["c/a.yaml"])
  }

  @Test(arguments: ["text", "cut", "holes", "older", "newer", "foreign"])
  func holdsWhatCannotBeUsedIsMadeAgainWithAMessage(kind: String) throws {
    _ = try CatalogIndex.bringUp(at: path, to: files, of: "c")
    try DatabaseQueue(path: path).inDatabase { db in
      _ = try String.fetchAll(db, sql: "PRAGMA journal_mode = DELETE")
    }
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    switch kind {
    case "text": bytes = Array("This is a letter to a friend.\n".utf8)
    case "cut": bytes.removeLast(bytes.count / 2)
    case "holes":
      for place in stride(from: 4096, to: bytes.count, by: 512) { bytes[place] ^= 0xA5 }
      for place in 4096..<min(8192, bytes.count) { bytes[place] = 0x5A }
    case "older": bytes[63] = 0
    case "newer": bytes[63] = 99
    default: for place in 68..<72 { bytes[place] = 7 }
    }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    var told: [String] = []
    let update = try CatalogIndex.bringUp(at: path, to: files, of: "c") { told.append($0) }
    #expect(update.added == 3, "\(kind)")
    #expect(told.count == 1, "\(told)")
    #expect(try CatalogIndex.open(at: path).status().damage == [])
    // What was not ours is still there.
    let isKept = FileManager.default.fileExists(atPath: path + ".foreign")
    #expect(isKept == ["text", "foreign"].contains(kind))
  }

  @Test func holdsDeletionLeavesNothingAndSparesWhatIsNotOurs() throws {
    _ = try CatalogIndex.bringUp(at: path, to: files, of: "c")
    #expect(try CatalogIndex.delete(at: path))
    #expect(try !CatalogIndex.delete(at: path))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/cache/deep") == [])
    let letter = try folder.write("letter.sqlite", "Dear friend")
    #expect(throws: IndexFailure.self) { try CatalogIndex.delete(at: letter) }
    #expect(try folder.read("letter.sqlite") == "Dear friend")
  }

  @Test func holdsAPlaceThatCannotBeIsAnErrorAndNoMore() throws {
    let file = try folder.write("file", "x")
    #expect(throws: IndexFailure.self) { try CatalogIndex.open(at: file + "/index.sqlite") }
    let cache = CheckCache(path: file + "/index.sqlite")
    let key = CheckCache.key(["a"])
    cache.store([1], for: key)
    #expect(cache.findings(for: key) == nil)
    #expect(cache.failure != nil)
  }

  @Test func holdsReadersSeeTheLastStateWhileOneWrites() throws {
    let index = try CatalogIndex.open(at: path)
    _ = try index.update(to: files, of: "c")
    let reader = try CatalogIndex.open(at: path)
    let second = try DatabaseQueue(path: path)
    _ = try index.update(to: [files[0]], of: "c") { files in
      // The other connections read in the middle of the update.
      let count = try? reader.status().counts.first { $0.table == "record" }?.rows
      #expect(count == 3)
      let direct = try? second.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM record") }
      #expect(direct == 3)
      return InventoryBuilder.build(files)
    }
    #expect(try reader.status().counts.first { $0.table == "record" }?.rows == 1)
  }

  @Test func holdsAnExportIsADatabaseOfItsOwn() throws {
    let target = folder.path + "/out.sqlite"
    try SQLiteExport.write(InventoryBuilder.build(files), to: target)
    #expect(try folder.names() == ["out.sqlite"])
    let names = try DatabaseQueue(path: target).read { db in
      try String.fetchAll(db, sql: "SELECT name FROM object ORDER BY name")
    }
    #expect(names == ["Object a", "Object b"])
    #expect(throws: FileFailure.self) {
      try SQLiteExport.write(InventoryBuilder.build(files), to: folder.path + "/none/out.sqlite")
    }
  }
}
