// SPDX-License-Identifier: Apache-2.0

import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Ends the process on Ctrl-C without leaving half-written files behind.
///
/// Output files normally have no name until they are whole, so there is nothing to remove; this
/// removes the named temporary files of file systems that cannot make nameless ones.
public enum Interruption {
  /// Addresses of the C strings of temporary files to remove; 0 marks a free slot.
  private static let pending = Slots()

  /// The exit code of an interrupted process.
  public static let exitCode: Int32 = 130

  /// Makes SIGINT and SIGTERM remove temporary files and end the process with code 130, and makes
  /// writing to a closed pipe or beyond a limit of size an error instead of a signal.
  ///
  /// Call once at start.
  public static func install() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    // A parent may have started the process with the signals blocked.
    var unblocked = sigset_t()
    sigemptyset(&unblocked)
    sigaddset(&unblocked, SIGINT)
    sigaddset(&unblocked, SIGTERM)
    pthread_sigmask(SIG_UNBLOCK, &unblocked, nil)
    pending.touch()
    let handler: @convention(c) (Int32) -> Void = { _ in
      Interruption.removePending()
      _exit(Interruption.exitCode)
    }
    signal(SIGINT, handler)
    signal(SIGTERM, handler)
  }

  /// Notes a temporary file; returns the slot to hand back, nil where all are taken.
  static func watch(_ path: String) -> Int? {
    guard let copy = strdup(path) else { return nil }
    let address = UInt(bitPattern: copy)
    if let slot = pending.claim(address) { return slot }
    free(copy)
    return nil
  }

  /// Forgets the temporary file of a slot.
  static func unwatch(_ slot: Int) {
    let address = pending.release(slot)
    free(UnsafeMutablePointer<CChar>(bitPattern: address))
  }

  /// Only async-signal-safe calls: atomic loads and unlink.
  private static func removePending() {
    pending.forEachAddress { address in
      if let path = UnsafePointer<CChar>(bitPattern: address) { unlink(path) }
    }
  }

  /// Four slots; more files than that are never open for writing at a time.
  private final class Slots: Sendable {
    private let a = Atomic<UInt>(0)
    private let b = Atomic<UInt>(0)
    private let c = Atomic<UInt>(0)
    private let d = Atomic<UInt>(0)

    func touch() { _ = a.load(ordering: .relaxed) }

    func claim(_ address: UInt) -> Int? {
      if a.compareExchange(expected: 0, desired: address, ordering: .relaxed).exchanged { return 0 }
      if b.compareExchange(expected: 0, desired: address, ordering: .relaxed).exchanged { return 1 }
      if c.compareExchange(expected: 0, desired: address, ordering: .relaxed).exchanged { return 2 }
      if d.compareExchange(expected: 0, desired: address, ordering: .relaxed).exchanged { return 3 }
      return nil
    }

    func release(_ slot: Int) -> UInt {
      switch slot {
      case 0: a.exchange(0, ordering: .relaxed)
      case 1: b.exchange(0, ordering: .relaxed)
      case 2: c.exchange(0, ordering: .relaxed)
      default: d.exchange(0, ordering: .relaxed)
      }
    }

    func forEachAddress(_ body: (UInt) -> Void) {
      body(a.load(ordering: .relaxed))
      body(b.load(ordering: .relaxed))
      body(c.load(ordering: .relaxed))
      body(d.load(ordering: .relaxed))
    }
  }
}
