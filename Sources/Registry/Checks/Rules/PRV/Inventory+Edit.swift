// SPDX-License-Identifier: Apache-2.0

extension Inventory {
  /// A change of a value's text at its place; nil where the file does not have this text there.
  ///
  /// The quotation marks around a value stay.
  func edit(_ text: String, at place: Place, to replacement: String) -> Fix.Edit? {
    guard files.indices.contains(Int(place.file)) else { return nil }
    return edit(text, in: files[Int(place.file)], place.line, place.column, replacement)
  }

  /// A change of a value's text at its location; nil where the file does not have this text there.
  func edit(_ text: String, at location: SourceLocation, to replacement: String) -> Fix.Edit? {
    guard let file = files.first(where: { $0.path == location.file }) else { return nil }
    return edit(
      text, in: file, Int32(clamping: location.line), Int32(clamping: location.column), replacement)
  }

  private func edit(
    _ text: String, in file: File, _ line: Int32, _ column: Int32, _ replacement: String
  ) -> Fix.Edit? {
    var offset = 0
    var current: Int32 = 1
    while current < line, offset < file.bytes.count {
      if file.bytes[offset] == 0x0A { current += 1 }
      offset += 1
    }
    guard current == line else { return nil }
    // Columns count Unicode scalars: every byte but those that continue one.
    var passed: Int32 = 1
    while offset < file.bytes.count, file.bytes[offset] != 0x0A {
      if file.bytes[offset] & 0xC0 != 0x80 {
        if passed == column { break }
        passed += 1
      }
      offset += 1
    }
    let wanted = Array(text.utf8)
    for start in [offset, offset + 1] where start + wanted.count <= file.bytes.count {
      if start > offset, file.bytes[offset] != 0x22, file.bytes[offset] != 0x27 { continue }
      if file.bytes[start..<start + wanted.count].elementsEqual(wanted) {
        return Fix.Edit(
          file: file.path, range: start..<start + wanted.count, replacement: replacement)
      }
    }
    return nil
  }
}
