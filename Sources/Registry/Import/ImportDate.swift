// SPDX-License-Identifier: Apache-2.0

import Orbits

/// The day of a file's data.
enum ImportDate {
  /// A day as `2026-11-21`; nil for other texts.
  static func day(_ text: String) -> String? {
    guard let date = try? VagueDate(text), date.precision >= .day, !date.isNotBefore else {
      return nil
    }
    return String(date.canonical.prefix(10))
  }

  /// The day that a file itself tells: the comment `# Updated` of GCAT, else the newest epoch.
  static func day(of file: InputFile, _ inventory: Inventory) -> String? {
    let head = file.bytes.prefix(1 << 14)
    let mark = Array("# Updated".utf8)
    for line in head.split(separator: 0x0A) where line.starts(with: mark) {
      let text = NameLists.trimmed(String(decoding: line.dropFirst(mark.count), as: UTF8.self))
      // `2026 Nov 20  1200:00`: the day is enough.
      let words = text.split(separator: " ").prefix(3).joined(separator: " ")
      if let day = day(words) { return day }
    }
    let newest = inventory.elementSets.map(\.elements.epoch).max()
    return newest.map { String($0.iso8601(.utc, fractionDigits: 0).prefix(10)) }
  }
}
