// SPDX-License-Identifier: Apache-2.0

/// A text with `*` for any characters, compared with a whole text in lower case.
struct WildcardPattern: Sendable, Hashable {
  private let parts: [[UInt8]]

  /// Makes a pattern; nil where the text has no `*`.
  init?(_ text: String) {
    guard text.utf8.contains(0x2A) else { return nil }
    parts = text.lowercased().utf8
      .split(separator: 0x2A, omittingEmptySubsequences: false).map { Array($0) }
  }

  /// Whether it is `*` alone.
  var isAnything: Bool { parts.allSatisfy(\.isEmpty) }

  /// Whether a text in lower case is one that the pattern means.
  func matches(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = parts.first, let last = parts.last, bytes.starts(with: first) else {
      return false
    }
    var place = first.count
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      while place + part.count <= bytes.count, !bytes[place...].starts(with: part) { place += 1 }
      guard place + part.count <= bytes.count else { return false }
      place += part.count
    }
    return bytes.count - last.count >= place && bytes.suffix(last.count).elementsEqual(last)
  }
}
