// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Finds the catalogue that travels with the program.
public enum CatalogLocation {
  /// Why there is no catalogue.
  public enum Failure: Error, Sendable, Hashable, CustomStringConvertible {
    /// The folder that the user named does not exist.
    case missing(path: String, namedBy: String)
    /// None of the places searched has a catalogue.
    case notFound(searched: [String])

    /// One sentence for people.
    public var description: String {
      switch self {
      case .missing(let path, let namedBy):
        "\(namedBy) names the catalogue \(path), but there is no such folder"
      case .notFound(let searched):
        "no catalogue found (looked for \(searched.joined(separator: ", "))); "
          + "name one with --catalog DIR or SIMCTL_CATALOG"
      }
    }
  }

  /// The environment variable that names a catalogue.
  public static let variable = "SIMCTL_CATALOG"

  /// The folder of the catalogue to use.
  ///
  /// In this order: the folder named explicitly, the one that `SIMCTL_CATALOG` names,
  /// `../share/simctl/catalogs` beside the executable's folder, and `catalogs` in the nearest
  /// folder above the executable that has `catalogs/models`.
  public static func find(explicit: String? = nil) throws(Failure) -> String {
    if let explicit {
      guard CatalogFiles.isFolder(explicit) else {
        throw .missing(path: explicit, namedBy: "--catalog")
      }
      return trimmed(explicit)
    }
    if let text = getenv(variable), text.pointee != 0 {
      let path = String(cString: text)
      guard CatalogFiles.isFolder(path) else { throw .missing(path: path, namedBy: variable) }
      return trimmed(path)
    }
    guard let executable = executablePath() else { throw .notFound(searched: []) }
    var folder = parent(of: executable)
    let installed = "\(parent(of: folder))/share/simctl/catalogs"
    if CatalogFiles.isFolder(installed) { return installed }
    while true {
      if CatalogFiles.isFolder("\(folder)/catalogs/models") { return "\(folder)/catalogs" }
      if folder.isEmpty || folder == "/" { break }
      folder = parent(of: folder)
    }
    throw .notFound(searched: [installed, "catalogs above \(parent(of: executable))"])
  }

  private static func trimmed(_ path: String) -> String {
    var path = path[...]
    while path.count > 1, path.last == "/" { path = path.dropLast() }
    return String(path)
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  private static func executablePath() -> String? {
    guard let path = realpath("/proc/self/exe", nil) ?? realpath(CommandLine.arguments[0], nil)
    else { return nil }
    defer { free(path) }
    return String(cString: path)
  }
}
