// SPDX-License-Identifier: Apache-2.0

public import Orbits

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file mapped into memory, for files of which little is read.
///
/// The file must not become shorter while the map is in use.
public final class MappedFile: KernelBytes, @unchecked Sendable {
  private let buffer: UnsafeRawBufferPointer

  /// Maps a file that is not empty.
  ///
  /// - Throws: ``FileFailure/unreadable(path:reason:)``, also for what cannot be mapped, such as a
  ///   pipe.
  public init(_ path: String) throws(FileFailure) {
    #if canImport(Glibc)
      let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    #else
      let descriptor = Darwin.open(path, O_RDONLY | O_CLOEXEC)
    #endif
    if descriptor < 0 { throw .unreadable(path: path, reason: FileFailure.reason(errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw .unreadable(path: path, reason: FileFailure.reason(errno))
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      throw .unreadable(
        path: path, reason: isFolder ? FileFailure.reason(EISDIR) : "it is no regular file")
    }
    guard status.st_size > 0 else { throw .unreadable(path: path, reason: "it is empty") }
    let count = Int(status.st_size)
    guard let address = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0),
      address != MAP_FAILED
    else {
      throw .unreadable(path: path, reason: FileFailure.reason(errno))
    }
    buffer = UnsafeRawBufferPointer(start: address, count: count)
  }

  deinit {
    if let base = buffer.baseAddress {
      munmap(UnsafeMutableRawPointer(mutating: base), buffer.count)
    }
  }

  /// How many bytes the file has.
  public var count: Int { buffer.count }

  /// Calls `body` with a part of the file.
  public func withBytes(in range: Range<Int>, _ body: (RawSpan) -> Void) {
    body(buffer.bytes.extracting(range))
  }
}
