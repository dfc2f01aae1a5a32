// SPDX-License-Identifier: Apache-2.0

import Registry

/// The file or stream that a command writes, with failures turned into what the user is told.
final class OutputFile {
  private let writer: AtomicFileWriter

  /// Opens a path; `-` is standard output.
  init(path: String) throws {
    writer = try Self.translated {
      // Tables can be made again: no waiting for the disk.
      try AtomicFileWriter(path: path, synchronize: false)
    }
  }

  /// Writes what a buffer holds, and empties it.
  func write(_ buffer: inout ByteBuffer) throws {
    try Self.translated { try buffer.withBytes { try writer.write($0) } }
    buffer.removeAll()
  }

  /// Writes text.
  func write(_ text: String) throws { try Self.translated { try writer.write(text) } }

  /// Gives the file its name.
  func finish() throws { try Self.translated { try writer.finish() } }

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
