// SPDX-License-Identifier: Apache-2.0

private import CFiles

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes a file that appears whole or not at all.
///
/// Bytes go to a file without a name in the target's folder, which takes the target's name only in
/// ``finish()``: killed at any earlier moment, the process leaves nothing. File systems without
/// nameless files get a temporary file beside the target, removed on failure and, after
/// ``Interruption/install()``, on Ctrl-C. A path of `-` is standard output; devices and pipes are
/// written directly. Small writes are gathered into blocks of 256 KiB.
///
/// One writer belongs to one task.
public final class AtomicFileWriter {
  /// The path as given, `-` for standard output.
  public let path: String
  /// Bytes accepted so far.
  public private(set) var byteCount: Int = 0

  private enum Mode {
    case stream
    case nameless
    case named(temporary: String, slot: Int?)
  }

  private let target: String
  private let mode: Mode
  private let synchronize: Bool
  private var descriptor: Int32
  private var buffer: UnsafeMutableRawBufferPointer
  private var filled: Int = 0
  /// Bytes handed to the system.
  private var written: Int = 0
  /// Bytes that the file system has been asked to keep room for; nil where it does not.
  private var room: Int? = 0
  private var isEnding = false

  private static let blockSize = 1 << 18

  /// Opens a target for writing.
  /// - Parameters:
  ///   - path: the file to write; `-` is standard output. A symbolic link is followed.
  ///   - synchronize: whether ``finish()`` waits until the bytes are on the disk.
  /// - Throws: ``FileFailure/uncreatable(path:reason:)``.
  public convenience init(path: String, synchronize: Bool = true) throws(FileFailure) {
    try self.init(path: path, synchronize: synchronize, nameless: true)
  }

  /// Opens a target for writing; `nameless` false takes the way of file systems without nameless
  /// files.
  package init(path: String, synchronize: Bool, nameless: Bool) throws(FileFailure) {
    self.path = path
    self.synchronize = synchronize
    if path == "-" {
      signal(SIGPIPE, SIG_IGN)
      target = path
      mode = .stream
      descriptor = STDOUT_FILENO
    } else {
      let opened = try Self.open(path, nameless: nameless)
      target = opened.target
      mode = opened.mode
      descriptor = opened.descriptor
    }
    buffer = .allocate(byteCount: Self.blockSize, alignment: 64)
  }

  deinit {
    abandon()
    buffer.deallocate()
  }

  /// Appends bytes.
  /// - Throws: ``FileFailure/unwritable(path:reason:)``, after which the file is abandoned;
  ///   ``FileFailure/closedPipe``.
  public func write(_ bytes: UnsafeRawBufferPointer) throws(FileFailure) {
    byteCount += bytes.count
    if filled + bytes.count <= buffer.count {
      UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]).copyMemory(from: bytes)
      filled += bytes.count
      return
    }
    try flush()
    if bytes.count >= buffer.count / 2 {
      try writeAll(bytes)
    } else {
      buffer.copyMemory(from: bytes)
      filled = bytes.count
    }
  }

  /// Appends bytes; see ``write(_:)-(UnsafeRawBufferPointer)``.
  public func write(_ bytes: [UInt8]) throws(FileFailure) {
    var failure: FileFailure?
    bytes.withUnsafeBytes { raw in
      do throws(FileFailure) { try write(raw) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// Appends text as UTF-8; see ``write(_:)-(UnsafeRawBufferPointer)``.
  public func write(_ text: String) throws(FileFailure) {
    var failure: FileFailure?
    var text = text
    text.withUTF8 { utf8 in
      do throws(FileFailure) { try write(UnsafeRawBufferPointer(utf8)) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// Hands gathered bytes to the system, so that a reader of a pipe sees them.
  public func flush() throws(FileFailure) {
    guard filled > 0 else { return }
    let count = filled
    filled = 0
    try writeAll(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
  }

  /// Writes what is left and gives the file its name, replacing an older one.
  public func finish() throws(FileFailure) {
    guard descriptor >= 0 else { return }
    // A file of one block needs no room beforehand.
    isEnding = true
    try flush()
    switch mode {
    case .stream:
      let number: Int32 = target == "-" || close(descriptor) == 0 ? 0 : errno
      descriptor = -1
      if number != 0 { throw .unwritable(path: path, reason: FileFailure.reason(number)) }
    case .nameless:
      try settle()
      let temporary = Self.temporaryName(for: target)
      let slot = Interruption.watch(temporary)
      defer { if let slot { Interruption.unwatch(slot) } }
      let source = "/proc/self/fd/\(descriptor)"
      guard linkat(AT_FDCWD, source, AT_FDCWD, temporary, AT_SYMLINK_FOLLOW) == 0 else {
        throw failed(errno)
      }
      try rename(temporary)
    case .named(let temporary, let slot):
      try settle()
      try rename(temporary)
      if let slot { Interruption.unwatch(slot) }
    }
  }

  /// Drops everything written, so that the target stays as it was.
  ///
  /// Does nothing after ``finish()``.
  public func abandon() {
    guard descriptor >= 0 else { return }
    if target != "-" { close(descriptor) }
    descriptor = -1
    if case .named(let temporary, let slot) = mode {
      unlink(temporary)
      if let slot { Interruption.unwatch(slot) }
    }
  }

  private func settle() throws(FileFailure) {
    if let room, room > written, ftruncate(descriptor, off_t(written)) != 0 { throw failed(errno) }
    if synchronize, fsync(descriptor) != 0 { throw failed(errno) }
  }

  private func rename(_ temporary: String) throws(FileFailure) {
    #if canImport(Glibc)
      let result = Glibc.rename(temporary, target)
    #else
      let result = Darwin.rename(temporary, target)
    #endif
    if result != 0 {
      let number = errno
      unlink(temporary)
      throw failed(number)
    }
    close(descriptor)
    descriptor = -1
  }

  private func failed(_ number: Int32) -> FileFailure {
    abandon()
    if number == EPIPE { return .closedPipe }
    return .unwritable(path: path, reason: FileFailure.reason(number))
  }

  private func writeAll(_ bytes: UnsafeRawBufferPointer) throws(FileFailure) {
    guard descriptor >= 0 else { throw .unwritable(path: path, reason: "the file is closed") }
    keepRoom(for: bytes.count)
    written += bytes.count
    var rest = bytes
    while let base = rest.baseAddress, rest.count > 0 {
      #if canImport(Glibc)
        let count = Glibc.write(descriptor, base, rest.count)
      #else
        let count = Darwin.write(descriptor, base, rest.count)
      #endif
      if count < 0 {
        if errno == EINTR || errno == EAGAIN { continue }
        throw failed(errno)
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }

  /// Asks the file system for room ahead of what is written.
  ///
  /// A file whose blocks are not chosen yet has all of them chosen and its pages sent off when it
  /// takes the place of another (ext4), which costs more than writing it.
  private func keepRoom(for count: Int) {
    if case .stream = mode { return }
    guard let known = room, written + count > known, !isEnding || known > 0 else { return }
    let more = max(8 << 20, min(known, 256 << 20), count)
    room = file_keep_room(descriptor, Int64(known), Int64(more)) == 0 ? known + more : nil
  }

  private static func open(
    _ path: String, nameless: Bool
  ) throws(FileFailure) -> (target: String, mode: Mode, descriptor: Int32) {
    var target = path
    var permissions: mode_t = 0o666
    var isNew = true
    var status = stat()
    if stat(path, &status) == 0 {
      isNew = false
      if status.st_mode & S_IFMT == S_IFDIR {
        throw .uncreatable(path: path, reason: FileFailure.reason(EISDIR))
      }
      if status.st_mode & S_IFMT != S_IFREG {
        signal(SIGPIPE, SIG_IGN)
        let descriptor = openFile(path, O_WRONLY | O_CLOEXEC, 0)
        if descriptor < 0 { throw .uncreatable(path: path, reason: FileFailure.reason(errno)) }
        return (path, .stream, descriptor)
      }
      permissions = status.st_mode & 0o777
      // A file that may not be written is not replaced either.
      if access(path, W_OK) != 0 {
        throw .uncreatable(path: path, reason: FileFailure.reason(errno))
      }
      if let real = realpath(path, nil) {
        target = String(cString: real)
        free(real)
      }
    }
    let folder = folder(of: target)
    #if os(Linux)
      // O_TMPFILE; the C macro is too involved for Swift to import.
      let flags: Int32 = 0o20_000_000 | O_DIRECTORY | O_WRONLY | O_CLOEXEC
      let descriptor = nameless ? openFile(folder, flags, 0o666) : -1
      if descriptor >= 0 {
        if access("/proc/self/fd", X_OK) == 0 {
          if !isNew { fchmod(descriptor, permissions) }
          return (target, .nameless, descriptor)
        }
        close(descriptor)
      }
    #endif
    let temporary = temporaryName(for: target)
    let slot = Interruption.watch(temporary)
    let named = openFile(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    if named < 0 {
      let number = errno
      if let slot { Interruption.unwatch(slot) }
      throw .uncreatable(path: path, reason: FileFailure.reason(number))
    }
    if !isNew { fchmod(named, permissions) }
    return (target, .named(temporary: temporary, slot: slot), named)
  }

  private static func openFile(_ path: String, _ flags: Int32, _ permissions: mode_t) -> Int32 {
    #if canImport(Glibc)
      Glibc.open(path, flags, permissions)
    #else
      Darwin.open(path, flags, permissions)
    #endif
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A hidden name beside the target that no other running process uses.
  private static func temporaryName(for target: String) -> String {
    let name = target.split(separator: "/").last.map(String.init) ?? "output"
    let random = UInt32.random(in: .min ... .max)
    return "\(folder(of: target))/.\(name).\(getpid())-\(String(random, radix: 36)).tmp"
  }
}
