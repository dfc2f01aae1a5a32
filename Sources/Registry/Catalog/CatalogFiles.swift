// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Lists the files of a catalogue folder.
enum CatalogFiles {
  /// Folders of a catalogue that hold no records.
  private static let otherFolders: Set<String> = ["codes", "elements", "models", "raw", "schema"]
  /// Files at the top that hold no records.
  static let otherFiles: Set<String> = [
    "catalog.yaml", "precedence.yaml", "suppressions.yaml",
  ]
  private static let deepest = 8

  /// The paths of the record files, relative to the folder, in order.
  static func recordFiles(in directory: String) throws(FileFailure) -> [String] {
    var paths: [String] = []
    try collect(directory, prefix: "", depth: 0, into: &paths)
    paths.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return paths
  }

  /// The paths of files, relative to the folder, in order of names.
  /// - Parameters:
  ///   - directory: the folder.
  ///   - folders: names of folders at the top that are not entered.
  ///   - isWanted: whether a file is wanted, by its name.
  static func files(
    in directory: String, except folders: Set<String>, where isWanted: (String) -> Bool
  ) throws(FileFailure) -> [String] {
    var paths: [String] = []
    var pending: [(prefix: String, depth: Int)] = [("", 0)]
    while let (prefix, depth) = pending.popLast() {
      for (name, isFolder) in try entries(of: "\(directory)/\(prefix)")
      where !name.hasPrefix(".") {
        if isFolder {
          if depth >= deepest || (depth == 0 && folders.contains(name)) { continue }
          pending.append(("\(prefix)\(name)/", depth + 1))
        } else if isWanted(name) {
          paths.append(prefix + name)
        }
      }
    }
    paths.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return paths
  }

  private static func collect(
    _ directory: String, prefix: String, depth: Int, into paths: inout [String]
  ) throws(FileFailure) {
    for (name, isFolder) in try entries(of: directory) where !name.hasPrefix(".") {
      if isFolder {
        if depth >= deepest || (depth == 0 && otherFolders.contains(name)) { continue }
        try collect(
          "\(directory)/\(name)", prefix: "\(prefix)\(name)/", depth: depth + 1, into: &paths)
      } else if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
        if depth == 0 && otherFiles.contains(name) { continue }
        paths.append(prefix + name)
      }
    }
  }

  private static func entries(
    of directory: String
  ) throws(FileFailure) -> [(name: String, isFolder: Bool)] {
    guard let folder = opendir(directory) else {
      throw .unreadable(path: directory, reason: FileFailure.reason(errno))
    }
    defer { closedir(folder) }
    var found: [(String, Bool)] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      let type = Int32(entry.pointee.d_type)
      if type == Int32(DT_DIR) {
        found.append((name, true))
      } else if type == Int32(DT_REG) {
        found.append((name, false))
      } else {
        // A symbolic link, or a file system that does not tell.
        found.append((name, isFolder("\(directory)/\(name)")))
      }
    }
    return found
  }

  /// Whether a path leads to a folder.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether a path leads to something.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
