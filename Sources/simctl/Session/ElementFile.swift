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
  ///
  /// - Parameter numbers: the catalogue numbers wanted; nil for all. Two-line sets of others are
  ///   passed over, and so is what is wrong with them.
  init(path: String, profile: ReadingProfile = .asServed, numbers: Set<Int>? = nil) throws {
    self.path = path
    let bytes: [UInt8]
    do {
      bytes =
        try numbers.flatMap { try FileBytes.read(twoLineSetsOf: $0, in: path) }
        ?? FileBytes.read(path)
    } catch {
      throw CommandFailure("\(error)")
    }
    contents = ElementSetReader.read(bytes, profile: profile, numbers: numbers)
    if contents.records.isEmpty, numbers == nil {
      report()
      throw CommandFailure(
        contents.refusedCount > 0
          ? "\(shownPath): none of \(contents.refusedCount) element sets could be read"
          : "\(shownPath): no element sets found; TLE, 3LE and OMM (KVN, XML, JSON, CSV) are read")
    }
    if numbers == nil { report() }
  }

  /// Says what is wrong in the file; where only some numbers were wanted, the caller asks for it.
  func report() {
    let telling = contents.diagnostics.filter { $0.severity > .note }
    for diagnostic in telling.prefix(Self.longest) {
      Talk.line(diagnostic.description(in: shownPath))
    }
    if telling.count > Self.longest {
      Talk.line("\(shownPath): … and \(telling.count - Self.longest) more")
    }
    if contents.refusedCount > 0, !contents.records.isEmpty {
      Talk.warning(
        "\(shownPath): \(contents.refusedCount) of"
          + " \(contents.refusedCount + contents.records.count) records refused, the rest is used")
    }
  }

  private var shownPath: String { path == "-" ? "<stdin>" : path }
}
