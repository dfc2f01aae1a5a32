// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import Registry

/// The files of this repository's catalogue, and copies of them with one thing changed.
enum OwnInventory {
  /// The files, by paths within the catalogue.
  static func files() throws -> [InputFile] {
    let root = URL(fileURLWithPath: OwnCatalog.directory)
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
    return try names.filter { name in
      let isKept = !["schema/", "models/", "codes/"].contains { name.hasPrefix($0) }
      return isKept && (name.hasSuffix(".yaml") || name.hasSuffix(".csv"))
    }.map { name in
      let bytes = try Data(contentsOf: root.appendingPathComponent(name))
      return InputFile(path: name, bytes: [UInt8](bytes))
    }
  }

  /// What some rules find in files.
  static func findings(of ids: [String], in files: [InputFile]) -> [Finding] {
    let inventory = InventoryBuilder.build(files)
    let context = CheckContext(
      inventory: inventory, asOf: inventory.asOf?.earliest,
      codes: CodeTables(catalog: OwnCatalog.directory))
    return CheckRunner.run(ids.compactMap { Checks.check($0) }, on: context).findings
  }
}

extension [InputFile] {
  /// The files with the first occurrence of a text in one of them replaced.
  func replacing(_ old: String, with new: String, in path: String) throws -> [InputFile] {
    try map { file in
      guard file.path == path else { return file }
      let text = String(decoding: file.bytes, as: UTF8.self)
      guard let range = text.range(of: old) else { throw NotFound(text: old, path: path) }
      return InputFile(path: path, text: text.replacingCharacters(in: range, with: new))
    }
  }

  struct NotFound: Error {
    let text: String
    let path: String
  }
}
