// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the first hundred bytes of a file say about it as an index.
///
/// SQLite, Database File Format, section 1.3: the mark at 0, `user_version` at 60, `application_id`
/// at 68, big-endian.
enum IndexHead: Equatable {
  /// There is no file, or an empty one.
  case absent
  /// An index of this version.
  case current
  /// An index of another version.
  case other(version: UInt32)
  /// Not an index of ours.
  case foreign

  init(path: String) {
    guard CatalogFiles.exists(path) else {
      self = .absent
      return
    }
    let bytes = Self.head(of: path, count: 100)
    if bytes.isEmpty {
      self = .absent
      return
    }
    func number(at place: Int) -> UInt32 {
      bytes[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
    guard bytes.count == 100, bytes.starts(with: Array("SQLite format 3\0".utf8)) else {
      self = .foreign
      return
    }
    let application = number(at: 68)
    let version = number(at: 60)
    if application != IndexSchema.applicationID {
      self = .foreign
    } else {
      self = version == IndexSchema.version ? .current : .other(version: version)
    }
  }

  private static func head(of path: String, count: Int) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = max(0, read(descriptor, buffer.baseAddress, count))
    }
  }
}
