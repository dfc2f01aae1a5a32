// SPDX-License-Identifier: Apache-2.0

/// What stays of a name whatever its spelling: letters and digits in one script, with a point where
/// two numbers meet.
///
/// `METEOR-M2 3` and `Meteor M2-3` have one key, `meteorm2.3`; `Chang'e 5`, `Chang’e-5` and `嫦娥五号`
/// another, as have `Союз ТМ`, `Soyouz TM` and `Soyuz TM`.
enum NameKey {
  /// The key of a name; empty where it has no letter or digit.
  static func key(_ name: some StringProtocol) -> String {
    if let key = plain(name.utf8) { return unified(key) }
    var latin = String(name)
    for (word, romanised) in words where latin.contains(word) {
      latin = latin.split(separator: word, omittingEmptySubsequences: false)
        .joined(separator: romanised)
    }
    var text = ""
    for scalar in latin.unicodeScalars {
      if scalar.isASCII {
        text.unicodeScalars.append(scalar)
      } else if let letter = cyrillic[scalar]
        ?? scalar.properties.lowercaseMapping.unicodeScalars
        .first.flatMap({ cyrillic[$0] })
      {
        text += letter
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        text += NameFolding.fold(String(scalar))
      } else {
        text += "-"
      }
    }
    return unified(plain(text.utf8) ?? NameFolding.fold(text))
  }

  /// The key of a text in ASCII; nil for others.
  private static func plain(_ text: some Collection<UInt8>) -> String? {
    var key: [UInt8] = []
    key.reserveCapacity(text.count)
    var isApart = false
    for byte in text {
      switch byte {
      case 0x30...0x39:
        if isApart, let last = key.last, last &- 0x30 < 10 { key.append(0x2E) }
        key.append(byte)
        isApart = false
      case 0x41...0x5A, 0x61...0x7A:
        key.append(byte | 0x20)
        isApart = false
      case 0x80...: return nil
      default: isApart = true
      }
    }
    return String(decoding: key, as: UTF8.self)
  }

  /// One spelling for words that languages spell differently.
  private static func unified(_ key: String) -> String {
    switch key.utf8.first {
    case 0x6B, 0x73, 0x62, 0x70: break
    default: return key
    }
    for (spelling, usual) in spellings where key.hasPrefix(spelling) {
      return usual + key.dropFirst(spelling.count)
    }
    return key
  }

  private static let spellings: [(String, String)] = [
    ("kosmos", "cosmos"), ("soyouz", "soyuz"), ("soiuz", "soyuz"), ("sojus", "soyuz"),
    ("baikonour", "baikonur"), ("baykonur", "baikonur"), ("bajkonur", "baikonur"),
    ("spoutnik", "sputnik"), ("saliout", "salyut"), ("saljut", "salyut"), ("bourane", "buran"),
    ("plessetsk", "plesetsk"),
  ]

  /// Words and numbers of Chinese names.
  private static let words: [(String, String)] = [
    ("嫦娥", "change"), ("天宫", "tiangong"), ("神舟", "shenzhou"), ("北斗", "beidou"),
    ("长征", "longmarch"), ("天和", "tianhe"), ("问天", "wentian"), ("梦天", "mengtian"),
    ("天舟", "tianzhou"), ("天问", "tianwen"), ("东方红", "dongfanghong"), ("玉兔", "yutu"),
    ("一号", "1"), ("二号", "2"), ("三号", "3"), ("四号", "4"), ("五号", "5"), ("六号", "6"),
    ("七号", "7"), ("八号", "8"), ("九号", "9"), ("十号", "10"),
  ]

  private static let cyrillic: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [:]
    let pairs =
      "а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f "
      + "х kh ц ts ч ch ш sh щ shch ъ - ы y ь - э e ю yu я ya і i ї i қ k ғ g ң n ө o ұ u ү u һ h ә a"
    let parts = pairs.split(separator: " ")
    for at in stride(from: 0, to: parts.count - 1, by: 2) {
      guard let letter = parts[at].unicodeScalars.first else { continue }
      table[letter] = parts[at + 1] == "-" ? "" : String(parts[at + 1])
    }
    return table
  }()
}
