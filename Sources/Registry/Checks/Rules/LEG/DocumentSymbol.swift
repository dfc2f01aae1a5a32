// SPDX-License-Identifier: Apache-2.0

/// The symbol of a document by which States notify objects to the United Nations.
struct DocumentSymbol {
  /// The series of documents.
  enum Series {
    /// ST/SG/SER.E, under the Registration Convention.
    case convention
    /// A/AC.105/INF, under General Assembly resolution 1721 B (XVI).
    case resolution
  }

  /// Which series it is of.
  let series: Series
  /// The number in its series.
  let number: Int
  /// The symbol as the United Nations write it.
  let text: String

  /// Reads a symbol, in any case and with spaces; nil where it is none.
  init?(_ written: String) {
    let parts = written.uppercased().filter { !$0.isWhitespace }
      .split(separator: "/", omittingEmptySubsequences: false)
    var rest: ArraySlice<Substring>
    var head: String
    if parts.count >= 4, parts[0] == "ST", parts[1] == "SG", parts[2] == "SER.E",
      let count = Self.count(parts[3])
    {
      series = .convention
      number = count
      head = "ST/SG/SER.E/\(count)"
      rest = parts[4...]
    } else if parts.count >= 3, parts[0] == "A", parts[1] == "AC.105", parts[2].hasPrefix("INF") {
      let inside = parts[2].dropFirst(3)
      if inside.first == ".", let count = Self.count(inside.dropFirst()) {
        number = count
        rest = parts[3...]
      } else if inside.isEmpty, parts.count >= 4, let count = Self.count(parts[3]) {
        number = count
        rest = parts[4...]
      } else {
        return nil
      }
      series = .resolution
      head = "A/AC.105/INF.\(number)"
    } else {
      return nil
    }
    while let suffix = rest.popFirst() {
      guard let kind = ["Add", "Rev", "Corr"].first(where: { suffix.hasPrefix($0.uppercased()) })
      else { return nil }
      let inside = suffix.dropFirst(kind.count)
      guard let count = Self.count(inside.first == "." ? inside.dropFirst() : inside) else {
        return nil
      }
      head += "/\(kind).\(count)"
    }
    text = head
  }

  private static func count(_ digits: Substring) -> Int? {
    guard (1...5).contains(digits.utf8.count), digits.utf8.allSatisfy({ $0 &- 0x30 < 10 }) else {
      return nil
    }
    return Int(digits)
  }
}
