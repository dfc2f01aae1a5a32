// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry

/// A file with one epoch a line; blank lines and `#` comments are skipped.
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
    let text = String(decoding: bytes, as: UTF8.self)
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      // A CSV's first column serves too.
      var field = line.prefix { $0 != "," && $0 != "#" }
      while field.last == " " { field.removeLast() }
      while field.first == " " || field.first == "\u{FEFF}" { field.removeFirst() }
      if field.isEmpty || (index == 0 && field.lowercased() == "utc") { continue }
      do {
        epochs.append(try Epoch(iso8601: field, leapSeconds: leapSeconds))
      } catch {
        throw CommandFailure("\(path):\(index + 1):1: '\(field)': \(error)")
      }
    }
    guard !epochs.isEmpty else { throw CommandFailure("\(path): no epochs in the file") }
    return epochs
  }
}
