// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Keeps a second writer out of a catalogue while one is at work; readers need no lock.
///
/// The system lets go of the lock when the process ends, however it ends.
final class ImportLock {
  private let descriptor: Int32

  /// Takes the lock of a catalogue, making its folder `raw` where there is none.
  init(catalog directory: String) throws(ImportFailure) {
    let folder = "\(directory)/raw"
    if mkdir(folder, 0o777) != 0, errno != EEXIST {
      throw .file(.uncreatable(path: folder, reason: FileFailure.reason(errno)))
    }
    let path = "\(folder)/.lock"
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    if descriptor < 0 {
      throw .file(.uncreatable(path: path, reason: FileFailure.reason(errno)))
    }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 { throw .locked(path: path) }
  }

  deinit {
    guard descriptor >= 0 else { return }
    // A child that is about to start another program may still hold a copy of the descriptor.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
