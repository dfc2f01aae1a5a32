// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry
import Testing

/// Runs rules over files in memory.
enum SyntaxTrial {
  static func findings(
    _ rules: [String], _ files: [InputFile], asOf: String? = nil
  ) -> [Finding] {
    let inventory = InventoryBuilder.build(files)
    let day = asOf.flatMap { try? VagueDate($0) } ?? inventory.asOf
    let checks = rules.compactMap { Checks.check($0) }
    let context = CheckContext(inventory: inventory, asOf: day?.earliest)
    return CheckRunner.run(checks, on: context).findings
  }

  static func findings(
    _ rule: String, _ path: String, _ text: String, asOf: String? = nil
  ) -> [Finding] {
    findings([rule], [InputFile(path: path, text: text)], asOf: asOf)
  }

  /// The ids of the rules of SYN and IDN.
  static func ownRules() -> [String] {
    var ids: [String] = []
    for check in Checks.all where ["SYN", "IDN"].contains(check.rule.group) {
      ids.append(check.rule.id)
    }
    return ids
  }

  /// Mends a file with all rules of SYN and IDN.
  static func mended(
    _ path: String, _ text: String, _ grade: FixApplier.Grade = .safe
  ) -> (text: String, outcome: FixApplier.Outcome) {
    let files = [InputFile(path: path, text: text)]
    let outcome = FixApplier.apply(
      findings(ownRules(), files), to: files, including: grade,
      recheck: { findings(ownRules(), $0) })
    let bytes = outcome.files.first?.bytes ?? Array(text.utf8)
    return (String(decoding: bytes, as: UTF8.self), outcome)
  }
}
