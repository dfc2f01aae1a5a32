// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import Registry

/// Runs single rules over files in memory, or over our own catalogue.
enum RuleTrial {
  /// What one rule makes of some files.
  struct Outcome {
    let findings: [Finding]
    let exercised: Int
    var english: [String] { findings.map(\.message.english) }
  }

  /// Runs a rule over files given as path and text.
  static func run(
    _ id: String, _ files: [(String, String)], asOf: String? = nil, codes: CodeTables? = nil
  ) throws -> Outcome {
    let inputs = files.map { InputFile(path: $0.0, text: $0.1) }
    return try run(id, inputs, asOf: asOf, codes: codes)
  }

  /// Runs a rule over input files.
  static func run(
    _ id: String, _ files: [InputFile], asOf: String? = nil, codes: CodeTables? = nil
  ) throws -> Outcome {
    try run(id, InventoryBuilder.build(files), asOf: asOf, codes: codes)
  }

  /// Runs a rule over an inventory.
  static func run(
    _ id: String, _ inventory: Inventory, asOf: String? = nil, codes: CodeTables? = nil
  ) throws -> Outcome {
    guard let check = Checks.check(id) else { return Outcome(findings: [], exercised: 0) }
    let day = try asOf.map { try VagueDate($0) } ?? inventory.asOf
    let context = CheckContext(
      inventory: inventory, asOf: day?.earliest,
      codes: codes ?? CodeTables(catalog: OwnCatalog.directory))
    let outcome = CheckRunner.run([check], on: context)
    return Outcome(
      findings: outcome.findings, exercised: outcome.rules.first?.exercisedCount ?? 0)
  }

  /// Our own catalogue, read once.
  static let own: Inventory = InventoryBuilder.build(files(in: OwnCatalog.directory))

  /// The files of a catalogue's folder that say something about objects.
  static func files(in directory: String) -> [InputFile] {
    let walk = FileManager.default.enumerator(atPath: directory)
    var files: [InputFile] = []
    while let path = walk?.nextObject() as? String {
      if path.hasPrefix("schema/") || path.hasPrefix("models/") { continue }
      guard path.hasSuffix(".yaml") || path.hasSuffix(".csv"),
        let data = FileManager.default.contents(atPath: "\(directory)/\(path)")
      else { continue }
      files.append(InputFile(path: path, bytes: Array(data)))
    }
    return files.sorted { $0.path < $1.path }
  }
}
