// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The truth data: `Tests/Truth`, or another tree of the same layout named by `ORBITS_TRUTH`.
public enum Truth {
  /// The folder in use.
  public static var root: URL {
    if let other = ProcessInfo.processInfo.environment["ORBITS_TRUTH"], !other.isEmpty {
      return URL(fileURLWithPath: other, isDirectory: true)
    }
    return repository.appendingPathComponent("Tests/Truth", isDirectory: true)
  }

  /// The repository's top folder.
  public static var repository: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  /// The bytes of a truth file such as `sgp4/tles.csv`.
  public static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: root.appendingPathComponent(path)))
  }

  /// The text of a truth file.
  public static func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  /// The rows of a truth CSV file by column name (quotes as in RFC 4180).
  public static func table(_ path: String) throws -> [[String: String]] {
    rows(of: try text(path))
  }

  /// The rows of a CSV text by column name.
  public static func rows(of text: String) -> [[String: String]] {
    var lines = text.split(omittingEmptySubsequences: true) { $0.isNewline }.map(String.init)
    guard !lines.isEmpty else { return [] }
    let header = fields(lines.removeFirst())
    return lines.map { line in
      Dictionary(zip(header, fields(line)), uniquingKeysWith: { first, _ in first })
    }
  }

  private static func fields(_ line: String) -> [String] {
    var result: [String] = []
    var field = ""
    var quoted = false
    for character in line {
      if character == "\"" {
        quoted.toggle()
      } else if character == ",", !quoted {
        result.append(field)
        field = ""
      } else {
        field.append(character)
      }
    }
    result.append(field)
    return result
  }
}

extension [String: String] {
  /// The number in a column of a truth row; NaN where there is none.
  public func number(_ column: String) -> Double { Double(self[column] ?? "") ?? .nan }
}
