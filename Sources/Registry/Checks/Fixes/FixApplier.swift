// SPDX-License-Identifier: Apache-2.0

/// Makes the changes that findings propose, in memory, and keeps only those that hold.
///
/// After each change stock is taken anew and the rules are applied again. A change stays where its
/// finding is gone and no graver one has come up; else it is taken back, and the file with it where
/// nobody knows which change was to blame. Nothing is written: that is for who calls.
///
/// ```swift
/// let outcome = FixApplier.apply(findings, to: files, including: .safe) { files in
///   let context = CheckContext(inventory: InventoryBuilder.build(files), asOf: day)
///   return CheckRunner.run(Checks.all, on: context).findings
/// }
/// for file in outcome.files { try AtomicFileWriter.write(file.bytes, to: file.path) }
/// ```
public enum FixApplier {
  /// Which changes are made.
  public enum Grade: String, Sendable, Hashable, CaseIterable {
    /// Those that keep the content.
    case safe
    /// Those that are only suggested too.
    case suggested
  }

  /// Why a change was not kept.
  public enum Refusal: Sendable, Hashable {
    /// It touches text that another change touches.
    case overlaps
    /// The text it is about is not there.
    case unknownPlace
    /// The finding is still there after it.
    case persists
    /// Another finding came up: its rule and message.
    case broughtUp(rule: String, message: Bilingual)

    /// The reason in words.
    public var reason: Bilingual {
      switch self {
      case .overlaps:
        Bilingual(
          "it touches text that another fix touches; run again",
          "elle touche un texte qu'une autre correction touche ; relancez")
      case .unknownPlace:
        Bilingual("its text is not in the files", "son texte n'est pas dans les fichiers")
      case .persists:
        Bilingual("the finding persists after it", "le constat persiste après elle")
      case .broughtUp(let rule, let message):
        Bilingual(
          "it brings up \(rule): \(message.english)",
          "elle fait apparaître \(rule) : \(message.french)")
      }
    }
  }

  /// What was done.
  public struct Outcome: Sendable {
    /// The files that changed, with their bytes after it.
    public var files: [InputFile] = []
    /// The findings that were mended.
    public var mended: [Finding] = []
    /// The findings whose fix was not kept, and why.
    public var refused: [(finding: Finding, refusal: Refusal)] = []
    /// The findings that remain when all that is kept has been done.
    public var remaining: [Finding] = []
  }

  /// Applies the fixes of findings; those that are exempt, or have no fix of the grade, are let be.
  /// - Parameters:
  ///   - findings: all findings of a run over the files, with and without fixes: what is not among
  ///     them counts as brought up.
  ///   - files: the files of the run.
  ///   - grade: which fixes are made.
  ///   - recheck: takes stock of files and applies the same rules to them.
  public static func apply(
    _ findings: [Finding], to files: [InputFile], including grade: Grade = .safe,
    recheck: ([InputFile]) -> [Finding]
  ) -> Outcome {
    var outcome = Outcome()
    outcome.remaining = findings
    var attempt = Attempt(files: files, before: findings)
    for finding in findings where finding.exemption == nil {
      guard let fix = finding.fix, fix.isSafe || grade == .suggested else { continue }
      if let refusal = attempt.add(finding, fix) { outcome.refused.append((finding, refusal)) }
    }
    // Each round takes at least one change back, and most need one or two.
    while !attempt.isEmpty {
      let changed = attempt.changedFiles()
      let after = recheck(changed.all)
      let faults = attempt.faults(after)
      if faults.isEmpty {
        outcome.files = changed.changed
        outcome.mended = attempt.findings
        outcome.remaining = after
        break
      }
      outcome.refused += attempt.takeBack(faults)
    }
    outcome.refused.sort { $0.finding.location < $1.finding.location }
    return outcome
  }
}
