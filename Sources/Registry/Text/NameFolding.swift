// SPDX-License-Identifier: Apache-2.0

/// Brings different spellings of one name to one form.
///
/// Case, diacritics of Latin letters, spaces, hyphens, apostrophes and other punctuation do not
/// count: `KazSat-2`, `kazsat 2` and `KAZSAT2` fold to the same text. Scripts stay apart: a name in
/// another script is an alias.
package enum NameFolding {
  /// The folded form of a name; empty where nothing in it is a letter or a digit.
  package static func fold(_ name: some StringProtocol) -> String {
    if let folded = foldASCII(name) { return folded }
    var folded = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      if scalar.isASCII {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A: folded.append(scalar)
        case 0x41...0x5A: folded.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
        default: break
        }
        continue
      }
      guard isWordPart(scalar) else { continue }
      for lower in scalar.properties.lowercaseMapping.unicodeScalars where isWordPart(lower) {
        folded.append(base(of: lower))
      }
    }
    return String(folded)
  }

  /// The folded form of a name without other characters than ASCII, nil for other names.
  private static func foldASCII(_ name: some StringProtocol) -> String? {
    var folded: [UInt8] = []
    folded.reserveCapacity(name.utf8.count)
    for byte in name.utf8 {
      switch byte {
      case 0x30...0x39, 0x61...0x7A: folded.append(byte)
      case 0x41...0x5A: folded.append(byte | 0x20)
      case 0x80...: return nil
      default: break
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default:
      false
    }
  }

  /// The letter without its diacritic.
  private static func base(of letter: Unicode.Scalar) -> Unicode.Scalar {
    switch letter.value {
    // Cyrillic short i and io, which decompose to i and ie with a combining mark.
    case 0x439: return "\u{438}"
    case 0x451: return "\u{435}"
    case 0xC0...0x24F, 0x1E00...0x1EFF:
      // The Unicode name spells it out: LATIN SMALL LETTER E WITH ACUTE.
      let prefix = "LATIN SMALL LETTER "
      guard let name = letter.properties.name, name.hasPrefix(prefix) else { return letter }
      let rest = name.dropFirst(prefix.count)
      guard rest.dropFirst().hasPrefix(" WITH "), let first = rest.unicodeScalars.first,
        first.isASCII
      else { return letter }
      return Unicode.Scalar(UInt8(first.value) | 0x20)
    default:
      return letter
    }
  }
}
