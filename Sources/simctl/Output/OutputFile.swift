// SPDX-License-Identifier: Apache-2.0

import Registry

/// The file or stream that a command writes, with failures turned into what the user is told.
final class OutputFile {
  private let writer: AtomicFileWriter
  private let packer: GzipPacker?

  /// Opens a path; `-` is standard output, and what ends in `.gz` is packed.
  init(path: String) throws {
    packer = path.hasSuffix(".gz") ? GzipPacker() : nil
    writer = try Self.translated {
      // Tables can be made again: no waiting for the disk.
      try AtomicFileWriter(path: path, synchronize: false)
    }
  }

  /// Writes what a buffer holds, and empties it.
  func write(_ buffer: inout ByteBuffer) throws {
    try Self.translated { try buffer.withBytes { try put($0) } }
    buffer.removeAll()
  }

  /// Writes text.
  func write(_ text: String) throws {
    var text = text
    try Self.translated { try text.withUTF8 { try put(UnsafeRawBufferPointer($0)) } }
  }

  /// Gives the file its name.
  func finish() throws {
    try Self.translated {
      try packer?.finish { try writer.write($0) }
      try writer.finish()
    }
  }

  private func put(_ bytes: UnsafeRawBufferPointer) throws {
    guard let packer else { return try writer.write(bytes) }
    try packer.pack(bytes) { try writer.write($0) }
  }

  /// Leaves nothing behind.
  func abandon() { writer.abandon() }

  private static func translated<R>(_ body: () throws -> R) throws -> R {
    do {
      return try body()
    } catch FileFailure.closedPipe {
      throw ClosedPipe()
    } catch let failure as FileFailure {
      throw CommandFailure("\(failure)")
    }
  }
}

/// The reader of our standard output has gone; not an error.
struct ClosedPipe: Error {}
