// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Characters that look like ASCII ones and are others (Unicode Technical Standard 39, the part that
/// matters for identifiers and numbers).
enum Confusables {
  /// The ASCII text that a scalar looks like.
  static let table: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [
      // Hyphens, dashes and minus signs.
      "\u{2010}": "-", "\u{2011}": "-", "\u{2012}": "-", "\u{2013}": "-", "\u{2014}": "-",
      "\u{2212}": "-", "\u{FE63}": "-", "\u{FF0D}": "-", "\u{AD}": "",
      // Blanks, and what cannot be seen.
      "\u{A0}": " ", "\u{2007}": " ", "\u{2009}": " ", "\u{202F}": " ", "\u{3000}": " ",
      "\u{200B}": "", "\u{200E}": "", "\u{FEFF}": "",
      "\u{2219}": ".", "\u{B7}": ".", "\u{FF0E}": ".", "\u{FF1A}": ":", "\u{2215}": "/",
    ]
    let cyrillic = zip("АВЕКМНОРСТУХаеорсух".unicodeScalars, "ABEKMHOPCTYXaeopcyx")
    for (letter, latin) in cyrillic { table[letter] = String(latin) }
    let greek = zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο".unicodeScalars, "ABEZHIKMNOPTYXo")
    for (letter, latin) in greek { table[letter] = String(latin) }
    for digit in UInt32(0)...9 {
      if let wide = Unicode.Scalar(0xFF10 + digit) { table[wide] = String(digit) }
    }
    return table
  }()

  /// The text with look-alikes replaced; nil where other characters beyond ASCII remain.
  static func replaced(_ text: String) -> String? {
    var plain = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        plain.unicodeScalars.append(scalar)
      } else if let ascii = table[scalar] {
        plain += ascii
      } else {
        return nil
      }
    }
    return plain
  }

  /// The number, designator or date that a text becomes by replacing look-alikes; nil where it
  /// becomes none.
  static func strict(_ text: String) -> String? {
    guard var plain = replaced(text) else { return nil }
    while plain.first == " " { plain.removeFirst() }
    while plain.last == " " { plain.removeLast() }
    guard plain.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    if Double(plain) != nil || Designators.cospar(plain) != nil { return plain }
    let isDate = (try? VagueDate(plain)) != nil && plain.utf8.count >= 4
    return isDate ? plain : nil
  }

  /// The name with each word in one script, where a word mixes letters of two that look alike; nil
  /// where none does.
  static func unmixed(_ name: String) -> String? {
    var isChanged = false
    var result = ""
    var word = ""
    func flush() {
      if let fixed = unmixedWord(word) {
        isChanged = true
        result += fixed
      } else {
        result += word
      }
      word = ""
    }
    for character in name {
      if character.isLetter {
        word.append(character)
      } else {
        flush()
        result.append(character)
      }
    }
    flush()
    return isChanged ? result : nil
  }

  private static func unmixedWord(_ word: String) -> String? {
    var latin = 0
    var others = 0
    var foreign = 0
    for scalar in word.unicodeScalars {
      if scalar.isASCII {
        latin += 1
      } else if table[scalar] != nil {
        others += 1
      } else {
        foreign += 1
      }
    }
    // A word all of whose foreign letters have Latin twins, among Latin ones, is Latin.
    guard latin > 0, others > 0, foreign == 0 else { return nil }
    return replaced(word)
  }
}

extension Inventory {
  /// The bytes of a file by its path; none where there is no such file.
  func bytes(ofFile path: String) -> [UInt8] { files.first { $0.path == path }?.bytes ?? [] }
}
