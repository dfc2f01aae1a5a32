// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The files that an ephemeris goes into: one for all objects, or one for each.
struct EphemerisFiles {
  /// A file with what it holds.
  struct File {
    let path: String
    /// Which of the objects.
    let bodies: Range<Int>
  }

  /// In the order of the objects.
  let list: [File]

  /// What stands for an object's number or id in a path.
  static let mark = "{object}"

  /// The files of a path; with `{object}` in it there is one file an object.
  init(_ path: String, bodies: [EphemerisBody]) throws {
    try Self.checkMarks(path)
    guard path.contains(Self.mark) else {
      list = [File(path: path, bodies: 0..<bodies.count)]
      return
    }
    var owners: [String: String] = [:]
    list = try bodies.enumerated().map { place, body in
      let file = path.replacing(Self.mark, with: Self.fileName(body.label))
      if let other = owners.updateValue(body.title, forKey: file) {
        throw CommandFailure("\(file) would hold both \(other) and \(body.title); name them apart")
      }
      return File(path: file, bodies: place..<place + 1)
    }
    for folder in Set(list.map { ($0.path as NSString).deletingLastPathComponent }) {
      try Self.make(folder)
    }
  }

  /// Refuses a word in braces that stands for nothing.
  private static func checkMarks(_ path: String) throws {
    var rest = path[...]
    while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
      guard rest[start...end] == mark else {
        throw CommandFailure(
          "\(path): '\(rest[start...end])' stands for nothing; '\(mark)' stands for an object's"
            + " number or id")
      }
      rest = rest[rest.index(after: end)...]
    }
  }

  /// Makes a folder that is not there, with those above it.
  private static func make(_ folder: String) throws {
    guard !folder.isEmpty, !FileManager.default.fileExists(atPath: folder) else { return }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw CommandFailure("\(folder): the folder cannot be made")
    }
  }

  /// A label without what divides folders.
  private static func fileName(_ label: String) -> String {
    label.replacing("/", with: "_")
  }
}
