// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Data beside the repository that tests use where it is present and skip where it is not.
public enum Neighbours {
  /// The folder of the peers: `ORBITS_PEERS`, else `../shared/peers`; nil where there is none.
  public static var peers: URL? {
    folder(environment: "ORBITS_PEERS", beside: "shared/peers")
  }

  /// Real files that may not be committed: `ORBITS_REAL`, else `../shared/reference/real`.
  public static var realFiles: URL? {
    folder(environment: "ORBITS_REAL", beside: "shared/reference/real")
  }

  /// The catalogue of 26,389 objects of 2024-07-05 among the peers.
  public static var catalog: URL? {
    guard let file = peers?.appendingPathComponent("catalog.tle"),
      FileManager.default.isReadableFile(atPath: file.path)
    else { return nil }
    return file
  }

  private static func folder(environment name: String, beside path: String) -> URL? {
    let named = ProcessInfo.processInfo.environment[name] ?? ""
    let url =
      named.isEmpty
      ? Truth.repository.deletingLastPathComponent().appendingPathComponent(path)
      : URL(fileURLWithPath: named, isDirectory: true)
    return FileManager.default.fileExists(atPath: url.path) ? url : nil
  }
}
