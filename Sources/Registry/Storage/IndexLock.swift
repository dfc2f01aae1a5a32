// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Keeps two processes from making the same index at the same time; goes with the process.
///
/// Reading and writing need no lock: SQLite has its own.
struct IndexLock: ~Copyable {
  private let descriptor: Int32

  /// Waits for the lock beside an index.
  init(_ index: String) throws(IndexFailure) {
    let path = index + ".lock"
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw .unavailable(path: index, reason: FileFailure.reason(errno))
    }
    while flock(descriptor, LOCK_EX) != 0 && errno == EINTR {}
  }

  deinit { close(descriptor) }
}
