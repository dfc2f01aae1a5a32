// SPDX-License-Identifier: Apache-2.0

import Foundation
import Registry
import Testing

@Suite struct AtomicFileWriterTests {
  @Test func holdsWholeFilesOnly() throws {
    let folder = try ScratchFolder()
    let writer = try AtomicFileWriter(path: "\(folder.path)/out.csv")
    try writer.write("a,b\n")
    #expect(try folder.names().filter { !$0.hasPrefix(".") } == [])
    try writer.write(Array("1,2\n".utf8))
    #expect(writer.byteCount == 8)
    try writer.finish()
    #expect(try folder.names() == ["out.csv"])
    #expect(try folder.read("out.csv") == "a,b\n1,2\n")
  }

  @Test func holdsTheOldFileUntilTheNewOneIsWhole() throws {
    let folder = try ScratchFolder()
    try folder.write("out", "old")
    do {
      let writer = try AtomicFileWriter(path: "\(folder.path)/out")
      try writer.write("new")
      try writer.flush()
      #expect(try folder.read("out") == "old")
      writer.abandon()
    }
    #expect(try folder.names() == ["out"])
    #expect(try folder.read("out") == "old")
    do {
      let dropped = try AtomicFileWriter(path: "\(folder.path)/out")
      try dropped.write("new")
    }
    #expect(try folder.names() == ["out"])
    let writer = try AtomicFileWriter(path: "\(folder.path)/out", synchronize: false)
    try writer.write("new")
    try writer.finish()
    writer.abandon()
    try writer.finish()
    #expect(try folder.read("out") == "new")
    #expect(try folder.names() == ["out"])
  }

  @Test func holdsEveryByteOfLongOutput() throws {
    let folder = try ScratchFolder()
    let writer = try AtomicFileWriter(path: "\(folder.path)/long", synchronize: false)
    var expected: [UInt8] = []
    for size in [1, 100_000, 262_143, 262_144, 5, 262_145, 1_000_000, 130_000, 140_000, 7] {
      let piece = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ size) }
      try writer.write(piece)
      expected += piece
    }
    try writer.finish()
    #expect(try FileBytes.read("\(folder.path)/long") == expected)
  }

  @Test func holdsPermissionsAndLinks() throws {
    let folder = try ScratchFolder()
    let target = try folder.write("target", "old")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: target)
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/link", withDestinationPath: target)
    let writer = try AtomicFileWriter(path: "\(folder.path)/link")
    try writer.write("new")
    try writer.finish()
    #expect(try folder.read("target") == "new")
    #expect(try folder.names() == ["link", "target"])
    let attributes = try FileManager.default.attributesOfItem(atPath: target)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test func holdsWholeFilesWhereFilesNeedNames() throws {
    let folder = try ScratchFolder()
    try folder.write("out", "old")
    do {
      let writer = try AtomicFileWriter(
        path: "\(folder.path)/out", synchronize: true, nameless: false)
      try writer.write("lost")
      #expect(try folder.names().count == 2)
      #expect(try folder.read("out") == "old")
    }
    #expect(try folder.names() == ["out"])
    let writer = try AtomicFileWriter(
      path: "\(folder.path)/out", synchronize: true, nameless: false)
    try writer.write("new")
    try writer.finish()
    #expect(try folder.names() == ["out"])
    #expect(try folder.read("out") == "new")
  }

  @Test func holdsReasons() throws {
    let folder = try ScratchFolder()
    #expect(throws: FileFailure.self) { try AtomicFileWriter(path: "/no/such/folder/out") }
    #expect(throws: FileFailure.uncreatable(path: folder.path, reason: "it is a folder")) {
      try AtomicFileWriter(path: folder.path)
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func holdsFullDisksAsFailures() throws {
    let writer = try AtomicFileWriter(path: "/dev/full")
    try writer.write("text")
    #expect(throws: FileFailure.unwritable(path: "/dev/full", reason: "the disk is full")) {
      try writer.finish()
    }
  }

  @Test func holdsClosedPipesApart() throws {
    let pipe = Pipe()
    let number = pipe.fileHandleForWriting.fileDescriptor
    try pipe.fileHandleForReading.close()
    let writer = try AtomicFileWriter(path: "/dev/fd/\(number)")
    try writer.write("text")
    #expect(throws: FileFailure.closedPipe) { try writer.finish() }
  }
}
