// SPDX-License-Identifier: Apache-2.0

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
  }

  /// A label without what divides folders.
  private static func fileName(_ label: String) -> String {
    label.replacing("/", with: "_")
  }
}
