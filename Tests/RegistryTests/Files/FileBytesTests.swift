// SPDX-License-Identifier: Apache-2.0

import Foundation
import Registry
import Testing

@Suite struct FileBytesTests {
  /// `printf 'hello\n' | gzip -n`.
  static let hello: [UInt8] = [
    0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 0x03, 0xCB, 0x48, 0xCD, 0xC9, 0xC9, 0xE7, 0x02, 0x00, 0x20,
    0x30, 0x3A, 0x36, 0x06, 0, 0, 0,
  ]

  @Test func validatesGzipOfOneAndOfSeveralMembers() throws {
    let folder = try ScratchFolder()
    let one = try folder.write("one.gz", bytes: Self.hello)
    #expect(try FileBytes.read(one) == Array("hello\n".utf8))
    let three = try folder.write("three.gz", bytes: Self.hello + Self.hello + Self.hello)
    #expect(try FileBytes.read(three) == Array("hello\nhello\nhello\n".utf8))
    let padded = try folder.write("padded.gz", bytes: Self.hello + [0, 0, 0, 0])
    #expect(try FileBytes.read(padded) == Array("hello\n".utf8))
  }

  @Test func holdsPlainBytes() throws {
    let folder = try ScratchFolder()
    for size in [0, 1, 65_535, 65_536, 65_537, 300_000] {
      let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      #expect(try FileBytes.read(folder.write("plain", bytes: bytes)) == bytes)
    }
  }

  @Test func holdsEveryTruncationAsAFailure() throws {
    for end in 3..<Self.hello.count {
      #expect(throws: Gzip.Failure.self) {
        try Gzip.unpack(Array(Self.hello[..<end]), limit: 1000)
      }
    }
    #expect(throws: Gzip.Failure.truncated(unpackedBytes: 6)) {
      try Gzip.unpack(Self.hello.dropLast(), limit: 1000)
    }
  }

  @Test func holdsDamageAsAFailure() {
    var wrongChecksum = Self.hello
    wrongChecksum[19] ^= 1
    #expect(throws: Gzip.Failure.self) { try Gzip.unpack(wrongChecksum, limit: 1000) }
    #expect(throws: Gzip.Failure.trailingBytes(count: 2)) {
      try Gzip.unpack(Self.hello + [1, 2], limit: 1000)
    }
    #expect(throws: Gzip.Failure.tooLarge(limit: 5)) { try Gzip.unpack(Self.hello, limit: 5) }
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/gzip")))
  func holdsAgainstBombs() throws {
    let folder = try ScratchFolder()
    let bomb = Process()
    bomb.executableURL = URL(fileURLWithPath: "/bin/sh")
    bomb.arguments = ["-c", "head -c 200000000 /dev/zero | gzip -9 > \(folder.path)/bomb.gz"]
    try bomb.run()
    bomb.waitUntilExit()
    #expect(throws: FileFailure.self) { try FileBytes.read("\(folder.path)/bomb.gz") }
  }

  @Test func holdsReasons() throws {
    let folder = try ScratchFolder()
    #expect(
      throws: FileFailure.unreadable(path: "/no/file", reason: "there is no such file or folder")
    ) { try FileBytes.read("/no/file") }
    #expect(throws: FileFailure.unreadable(path: folder.path, reason: "it is a folder")) {
      try FileBytes.read(folder.path)
    }
    let path = try folder.write("long", "0123456789")
    #expect(throws: FileFailure.tooLarge(path: path, limit: 5)) {
      try FileBytes.read(path, limit: 5)
    }
  }
}
