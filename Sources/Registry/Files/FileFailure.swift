// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why a file could not be read or written; each case names the path as the user gave it.
public enum FileFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file cannot be opened or read.
  case unreadable(path: String, reason: String)
  /// The file is compressed and its compressed bytes are damaged.
  case damaged(path: String, reason: String)
  /// Unpacked, the file would be larger than the limit in bytes.
  case tooLarge(path: String, limit: Int)
  /// The target or the temporary file beside it cannot be created.
  case uncreatable(path: String, reason: String)
  /// Writing failed, as it does on a full disk; the target is as it was before.
  case unwritable(path: String, reason: String)
  /// The reader of the pipe has gone; there is nobody to write for and nothing to report.
  case closedPipe

  /// One sentence for people.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason): "cannot read \(Self.input(path)): \(reason)"
    case .damaged(let path, let reason): "\(Self.input(path)) is damaged: \(reason)"
    case .tooLarge(let path, let limit):
      "\(Self.input(path)) unpacks to more than the limit of \(limit) bytes"
    case .uncreatable(let path, let reason): "cannot create \(path): \(reason)"
    case .unwritable(let path, let reason):
      "cannot write \(path == "-" ? "standard output" : path): \(reason)"
    case .closedPipe: "the reader closed the pipe"
    }
  }

  /// The name of a path that is read.
  private static func input(_ path: String) -> String { path == "-" ? "standard input" : path }

  /// The system's words for an error number.
  package static func reason(_ number: Int32) -> String {
    switch number {
    case ENOENT: "there is no such file or folder"
    case EACCES, EPERM: "permission denied"
    case ENOSPC: "the disk is full"
    case EFBIG: "the file would be larger than it may be"
    case EDQUOT: "the disk quota is used up"
    case EISDIR: "it is a folder"
    case EROFS: "the file system is read-only"
    default: String(cString: strerror(number))
    }
  }
}
