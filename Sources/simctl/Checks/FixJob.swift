// SPDX-License-Identifier: Apache-2.0

import Registry

/// Mends what can be mended, or shows how.
struct FixJob {
  let job: CheckJob

  /// Prints the changes that could be made, safe and suggested, as a diff; touches nothing.
  func printDiff(of inventory: Inventory, to path: String) throws {
    let files = inputs(of: inventory)
    let outcome = try apply(.suggested, to: files, of: inventory)
    let file = try OutputFile(path: path)
    for changed in outcome.files {
      guard let old = files.first(where: { $0.path == changed.path }) else { continue }
      try file.write(
        UnifiedDiff.text(old: old.bytes, new: changed.bytes, path: changed.path))
    }
    try file.finish()
    tell(outcome)
    Talk.line("\(outcome.mended.count) findings would be mended; nothing was written")
  }

  /// Makes the safe changes, writes the files that changed, and gives what remains.
  func mend(_ inventory: Inventory) throws -> CheckResult {
    if job.paths.contains("-") {
      throw CommandFailure(
        "--fix writes files back, which standard input is not; give a file, or take"
          + " --fix-suggested for a diff")
    }
    let files = inputs(of: inventory)
    let outcome = try apply(.safe, to: files, of: inventory)
    for changed in outcome.files {
      do {
        let writer = try AtomicFileWriter(path: changed.path, synchronize: true)
        try writer.write(changed.bytes)
        try writer.finish()
      } catch {
        throw CommandFailure("\(error)")
      }
    }
    tell(outcome)
    if outcome.files.isEmpty {
      Talk.line("nothing could be mended safely; --fix-suggested shows what needs a decision")
      return try job.run(on: inventory)
    }
    Talk.line(
      "mended \(outcome.mended.count) findings in"
        + " \(outcome.files.map(\.path).joined(separator: ", "))")
    return try job.run(on: job.takeStock(of: try job.gather()))
  }

  /// All files: which of them may be mended, ``isWritable(_:)`` says.
  private func inputs(of inventory: Inventory) -> [InputFile] {
    inventory.files.map { InputFile(path: $0.path, bytes: $0.bytes) }
  }

  private func apply(
    _ grade: FixApplier.Grade, to files: [InputFile], of inventory: Inventory
  ) throws -> FixApplier.Outcome {
    let rules = try job.checkSession()
    let day = try job.day(of: inventory)?.epoch
    let context = try job.context(of: inventory, day: day)
    var findings = rules.run(on: context).findings
    for position in findings.indices where !Self.isWritable(findings[position].location.file) {
      // What cannot be written back is not mended.
      if findings[position].exemption == nil { findings[position].exemption = .baselined }
    }
    return FixApplier.apply(findings, to: files, including: grade) { files in
      rules.run(
        on: CheckContext(
          inventory: InventoryBuilder.build(files, reading: job.profile.reading), asOf: day,
          leapSeconds: context.leapSeconds, earth: context.earth, codes: context.codes)
      ).findings
    }
  }

  /// Whether a file can be written back as it was read: not standard input, nothing packed.
  private static func isWritable(_ path: String) -> Bool {
    path != "<stdin>" && !path.lowercased().hasSuffix(".gz")
  }

  private func tell(_ outcome: FixApplier.Outcome) {
    for (finding, refusal) in outcome.refused {
      Talk.note(
        "\(finding.location): \(finding.rule): not mended: \(refusal.reason[job.language])")
    }
  }
}
