// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where the index of a catalogue is kept.
public enum IndexLocation {
  /// The path of the index of a catalogue.
  ///
  /// A path given, else the variable `SIMCTL_INDEX`, else a file named after the full path of the
  /// folder in `$XDG_CACHE_HOME/simctl` or `~/.cache/simctl`.
  /// - Parameters:
  ///   - explicit: the path that the user gave.
  ///   - directory: the catalogue's folder; nil for the file that the answers of all checks share.
  /// - Returns: nil where there is no home to keep it in.
  public static func path(explicit: String? = nil, for directory: String?) -> String? {
    if let explicit { return explicit }
    if let named = variable("SIMCTL_INDEX") { return named }
    let folder: String
    if let cache = variable("XDG_CACHE_HOME"), cache.hasPrefix("/") {
      folder = cache
    } else if let home = variable("HOME") {
      folder = home + "/.cache"
    } else {
      return nil
    }
    guard let directory else { return "\(folder)/simctl/checks.sqlite" }
    let full = fullPath(directory)
    return "\(folder)/simctl/\(SHA256.hexadecimal(Array(full.utf8)).prefix(16)).sqlite"
  }

  /// A path from the root, links followed; as it is where there is nothing there.
  package static func fullPath(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// Makes the folder of a file and those above it, for this user alone.
  static func makeFolder(of path: String) throws(IndexFailure) {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
    let folder = String(path[..<slash])
    if CatalogFiles.isFolder(folder) { return }
    try makeFolder(of: folder)
    if mkdir(folder, 0o700) != 0, errno != EEXIST {
      throw .unavailable(path: path, reason: "\(folder): \(FileFailure.reason(errno))")
    }
  }
}
