// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry

/// A file of element sets, read and reported on.
struct ElementFile {
  /// What was read.
  let contents: ElementSetFile
  /// The path, for messages.
  let path: String

  /// The sets.
  var sets: [ElementSet] { contents.sets }
  /// How many records were refused.
  var refused: Int { contents.refusedCount }

  /// At most this many diagnostics of a file are printed.
  private static let longest = 20

  /// Reads a file (gzip too; `-` is standard input) and says what is wrong in it.
  init(path: String, profile: ReadingProfile = .asServed) throws {
    self.path = path
    let bytes: [UInt8]
    do {
      bytes = try FileBytes.read(path)
    } catch {
      throw CommandFailure("\(error)")
    }
    contents = ElementSetReader.read(bytes, profile: profile)
    let shown = path == "-" ? "<stdin>" : path
    let telling = contents.diagnostics.filter { $0.severity > .note }
    for diagnostic in telling.prefix(Self.longest) {
      Talk.line(diagnostic.description(in: shown))
    }
    if telling.count > Self.longest {
      Talk.line("\(shown): … and \(telling.count - Self.longest) more")
    }
    if contents.records.isEmpty {
      throw CommandFailure(
        contents.refusedCount > 0
          ? "\(shown): none of \(contents.refusedCount) element sets could be read"
          : "\(shown): no element sets found; TLE, 3LE and OMM (KVN, XML, JSON, CSV) are read")
    }
    if contents.refusedCount > 0 {
      Talk.warning(
        "\(shown): \(contents.refusedCount) of"
          + " \(contents.refusedCount + contents.records.count) records refused, the rest is used")
    }
  }
}
