// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry

/// A file with one epoch a line; blank lines and `#` comments are skipped.
///
/// A CSV serves too: its column `utc` where the header names one, else its first column.
enum TimesFile {
  /// The epochs in the order of the file.
  static func epochs(path: String, leapSeconds: LeapSeconds) throws -> [Epoch] {
    let bytes: [UInt8]
    do {
      bytes = try FileBytes.read(path)
    } catch {
      throw CommandFailure("--times: \(error)")
    }
    var epochs: [Epoch] = []
    var column = 0
    let text = String(decoding: bytes, as: UTF8.self)
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let fields = line.prefix { $0 != "#" }
        .split(separator: ",", omittingEmptySubsequences: false).map(trimmed)
      if index == 0, let named = fields.firstIndex(where: { $0.lowercased() == "utc" }) {
        column = named
        continue
      }
      guard fields.contains(where: { !$0.isEmpty }) else { continue }
      guard column < fields.count else {
        throw CommandFailure("\(path):\(index + 1):1: the row ends before its column utc")
      }
      let field = fields[column]
      if field.isEmpty, column == 0 { continue }
      do {
        epochs.append(try Epoch(iso8601: field, leapSeconds: leapSeconds))
      } catch {
        throw CommandFailure("\(path):\(index + 1):1: '\(field)': \(error)")
      }
    }
    guard !epochs.isEmpty else { throw CommandFailure("\(path): no epochs in the file") }
    return epochs
  }

  /// A field without the blanks around it, and without a byte order mark.
  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.last == " " || text.last == "\t" { text.removeLast() }
    while let first = text.first, first == " " || first == "\t" || first == "\u{FEFF}" {
      text.removeFirst()
    }
    return text
  }
}
