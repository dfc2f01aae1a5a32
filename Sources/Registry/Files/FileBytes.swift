// SPDX-License-Identifier: Apache-2.0

private import Orbits

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads whole files into memory, unpacking gzip on the way.
public enum FileBytes {
  /// The most bytes a file may have, unpacked.
  public static let defaultLimit = 4 << 30

  /// Reads a file, unpacking content that starts as gzip does; a path of `-` is standard input.
  ///
  /// - Throws: ``FileFailure/unreadable(path:reason:)``, ``FileFailure/damaged(path:reason:)``,
  ///   ``FileFailure/tooLarge(path:limit:)``.
  public static func read(
    _ path: String, limit: Int = defaultLimit
  ) throws(FileFailure) -> [UInt8] {
    let bytes = try readRaw(path, limit: limit)
    guard Gzip.isGzip(bytes) else { return bytes }
    do throws(Gzip.Failure) {
      return try Gzip.unpack(bytes, limit: limit)
    } catch {
      switch error {
      case .tooLarge(let limit): throw .tooLarge(path: path, limit: limit)
      default: throw .damaged(path: path, reason: "\(error)")
      }
    }
  }

  /// Reads a file as it is.
  package static func readRaw(_ path: String, limit: Int) throws(FileFailure) -> [UInt8] {
    let isStandardInput = path == "-"
    #if canImport(Glibc)
      let descriptor = isStandardInput ? STDIN_FILENO : Glibc.open(path, O_RDONLY | O_CLOEXEC)
    #else
      let descriptor = isStandardInput ? STDIN_FILENO : Darwin.open(path, O_RDONLY | O_CLOEXEC)
    #endif
    if descriptor < 0 { throw .unreadable(path: path, reason: FileFailure.reason(errno)) }
    defer { if !isStandardInput { close(descriptor) } }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw .unreadable(path: path, reason: FileFailure.reason(errno))
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      throw .unreadable(path: path, reason: FileFailure.reason(EISDIR))
    }
    let expected = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
    if expected > limit { throw .tooLarge(path: path, limit: limit) }
    var bytes: [UInt8] = []
    var number: Int32 = 0
    // One byte beyond the size tells the end of the file in the first round.
    var chunk = max(expected + 1, 1 << 16)
    if expected > 0 { chunk = expected + 1 }
    while true {
      var got = 0
      let piece = [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
        while count < chunk {
          let n = systemRead(descriptor, buffer.baseAddress.map { $0 + count }, chunk - count)
          if n < 0 && errno == EINTR { continue }
          if n < 0 { number = errno }
          if n <= 0 { break }
          count += n
        }
        got = count
      }
      if number != 0 { throw .unreadable(path: path, reason: FileFailure.reason(number)) }
      if bytes.isEmpty { bytes = piece } else { bytes.append(contentsOf: piece) }
      if bytes.count > limit { throw .tooLarge(path: path, limit: limit) }
      if got < chunk { return bytes }
      chunk = max(1 << 16, bytes.count)
    }
  }

  /// Reads of a large file of two-line sets only those with some catalogue numbers, the rest as empty
  /// lines; nil where the file is no plain file of such sets.
  ///
  /// A piece of the file at a time goes through the same memory.
  package static func read(
    twoLineSetsOf numbers: Set<Int>, in path: String
  ) throws(FileFailure) -> [UInt8]? {
    #if canImport(Glibc)
      let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    #else
      let descriptor = Darwin.open(path, O_RDONLY | O_CLOEXEC)
    #endif
    if descriptor < 0 { throw .unreadable(path: path, reason: FileFailure.reason(errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size > pieceSize
    else { return nil }
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: pieceSize)
    defer { buffer.deallocate() }
    var sieve = TwoLineSieve(numbers: numbers)
    var filled = 0
    var isFirst = true
    while true {
      let count = systemRead(
        descriptor, buffer.baseAddress.map { $0 + filled }, pieceSize - filled)
      if count < 0 && errno == EINTR { continue }
      if count < 0 { throw .unreadable(path: path, reason: FileFailure.reason(errno)) }
      filled += count
      let held = buffer[..<filled]
      if isFirst, count > 0 {
        isFirst = false
        let beginning = Array(held)
        guard TwoLineSieve.fits(beginning.span) else { return nil }
      }
      if count == 0 {
        sieve.take(UnsafeBufferPointer(rebasing: held).span)
        return sieve.bytes
      }
      // Whole lines only; a file without them is not for the sieve.
      guard let last = held.lastIndex(of: 0x0A) else { return nil }
      sieve.take(UnsafeBufferPointer(rebasing: held[...last]).span)
      let rest = held[(last + 1)...]
      filled = rest.count
      _ = buffer.update(fromContentsOf: rest)
    }
  }

  /// Bytes of a piece: it stays in the cache.
  private static let pieceSize = 1 << 17

  private static func systemRead(
    _ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int
  ) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, buffer, count)
    #else
      Darwin.read(descriptor, buffer, count)
    #endif
  }
}
