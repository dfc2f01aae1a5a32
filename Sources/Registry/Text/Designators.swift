// SPDX-License-Identifier: Apache-2.0

/// International (COSPAR) designators and catalogue numbers in the ways people write them.
package enum Designators {
  /// The long form of an international designator, nil where the text is none.
  ///
  /// `2011-035B`, `2011-35B`, `2011 035 B` and `11035B` all give `2011-035B`; without a piece, the
  /// launch `2011-035`.
  package static func cospar(_ text: some StringProtocol) -> String? {
    let characters = text.utf8.filter { $0 != 0x20 }
    var digits = characters.prefix { $0 >= 0x30 && $0 <= 0x39 }
    var rest = characters.dropFirst(digits.count)
    let year: Int
    let number: Int
    if let dash = rest.first, dash == 0x2D, digits.count == 4 || digits.count == 2 {
      guard let value = integer(digits) else { return nil }
      year = value
      rest = rest.dropFirst()
      digits = rest.prefix { $0 >= 0x30 && $0 <= 0x39 }
      guard (1...3).contains(digits.count), let value = integer(digits) else { return nil }
      number = value
      rest = rest.dropFirst(digits.count)
    } else if digits.count == 5 || digits.count == 7, !rest.isEmpty {
      guard let y = integer(digits.dropLast(3)), let n = integer(digits.suffix(3)) else {
        return nil
      }
      year = y
      number = n
    } else {
      return nil
    }
    guard rest.count <= 3, number > 0, rest.allSatisfy({ isLetter($0) }) else { return nil }
    // Sputnik 1 flew in 1957.
    let full = year >= 100 ? year : year < 57 ? 2000 + year : 1900 + year
    guard (1957...2999).contains(full) else { return nil }
    let piece = String(decoding: rest.map { $0 & 0xDF }, as: UTF8.self)
    let padded = String(repeating: "0", count: number < 10 ? 2 : number < 100 ? 1 : 0)
    return "\(full)-\(padded)\(number)\(piece)"
  }

  /// The catalogue number of a text such as `37749`, `S37749`, `08030`, `#25544`; nil where it is
  /// none or out of 1…999,999,999.
  package static func catalogNumber(_ text: some StringProtocol) -> Int? {
    var digits = text.utf8.filter { $0 != 0x20 }[...]
    if let first = digits.first, first == 0x53 || first == 0x73 || first == 0x23 {
      digits = digits.dropFirst()
    }
    guard (1...9).contains(digits.count), let number = integer(digits), number > 0 else {
      return nil
    }
    return number
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & 0xDF)
  }

  private static func integer(_ digits: ArraySlice<UInt8>) -> Int? {
    if digits.isEmpty || digits.count > 9 { return nil }
    var value = 0
    for digit in digits {
      guard digit >= 0x30, digit <= 0x39 else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }
}
