// SPDX-License-Identifier: Apache-2.0

extension FixApplier {
  /// A set of changes that is tried at once.
  struct Attempt {
    /// A finding and its change.
    private struct Change {
      let finding: Finding
      let fix: Fix
    }

    /// What stays of a finding when lines move.
    private struct Key: Hashable {
      let fingerprint: String
      let file: String

      init(_ finding: Finding) {
        fingerprint = finding.fingerprint
        file = finding.location.file
      }
    }

    private let files: [InputFile]
    private let positions: [String: Int]
    private let before: [Key: Int]
    private var changes: [Change] = []
    /// The bytes taken by changes, by file.
    private var taken: [String: [Range<Int>]] = [:]

    init(files: [InputFile], before: [Finding]) {
      self.files = files
      var positions: [String: Int] = [:]
      for (position, file) in files.enumerated() where positions[file.path] == nil {
        positions[file.path] = position
      }
      self.positions = positions
      self.before = Self.counts(before)
    }

    var isEmpty: Bool { changes.isEmpty }
    var findings: [Finding] { changes.map(\.finding) }

    private static func counts(_ findings: [Finding]) -> [Key: Int] {
      findings.reduce(into: [:]) { $0[Key($1), default: 0] += 1 }
    }

    /// Takes a change in; says why not where it cannot be made.
    mutating func add(_ finding: Finding, _ fix: Fix) -> Refusal? {
      guard !fix.edits.isEmpty else { return .unknownPlace }
      for edit in fix.edits {
        guard let position = positions[edit.file],
          edit.range.upperBound <= files[position].bytes.count
        else { return .unknownPlace }
        let others = taken[edit.file] ?? []
        // Two texts put in at one place follow each other.
        if others.contains(where: { $0.overlaps(edit.range) }) { return .overlaps }
        let isInside = others.contains {
          $0.lowerBound < edit.range.lowerBound && edit.range.upperBound < $0.upperBound
        }
        if isInside { return .overlaps }
      }
      for edit in fix.edits { taken[edit.file, default: []].append(edit.range) }
      changes.append(Change(finding: finding, fix: fix))
      return nil
    }

    /// All files with the changes made, and those of them that differ.
    func changedFiles() -> (all: [InputFile], changed: [InputFile]) {
      var edits: [String: [Fix.Edit]] = [:]
      for change in changes {
        for edit in change.fix.edits { edits[edit.file, default: []].append(edit) }
      }
      var all = files
      var changed: [InputFile] = []
      for (position, file) in files.enumerated() {
        guard positions[file.path] == position, let own = edits[file.path] else { continue }
        all[position].bytes = Self.edited(file.bytes, own)
        if all[position].bytes != file.bytes { changed.append(all[position]) }
      }
      return (all, changed)
    }

    /// Bytes with edits made that do not overlap.
    static func edited(_ bytes: [UInt8], _ edits: [Fix.Edit]) -> [UInt8] {
      let ordered = edits.enumerated().sorted { a, b in
        (a.element.range.lowerBound, a.element.range.upperBound, a.offset)
          < (b.element.range.lowerBound, b.element.range.upperBound, b.offset)
      }
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count + 64)
      var at = 0
      for (_, edit) in ordered {
        result += bytes[at..<max(at, edit.range.lowerBound)]
        result += Array(edit.replacement.utf8)
        at = max(at, edit.range.upperBound)
      }
      result += bytes[at...]
      return result
    }

    /// What is wrong with a state of the files.
    struct Faults {
      /// Positions in the changes, with the reason to take each back.
      var changes: [Int: Refusal] = [:]

      var isEmpty: Bool { changes.isEmpty }
    }

    /// Compares findings after the changes with those before: which changes have to go.
    func faults(_ after: [Finding]) -> Faults {
      var faults = Faults()
      let counts = Self.counts(after)
      let mended = Self.counts(changes.map(\.finding))
      for (position, change) in changes.enumerated() {
        let key = Key(change.finding)
        let allowed = (before[key] ?? 0) - (mended[key] ?? 0)
        if (counts[key] ?? 0) > max(0, allowed) { faults.changes[position] = .persists }
      }
      var seen: [Key: Int] = [:]
      for finding in after {
        let key = Key(finding)
        seen[key, default: 0] += 1
        guard finding.exemption == nil, seen[key, default: 0] > (before[key] ?? 0) else { continue }
        let refusal = Refusal.broughtUp(rule: finding.rule, message: finding.message)
        for position in blamed(for: finding)
        where faults.changes[position] == nil && Self.weighs(finding, on: changes[position].fix) {
          faults.changes[position] = refusal
        }
      }
      return faults
    }

    /// Whether a finding that came up speaks against a change.
    ///
    /// A record that can be read again is judged by rules that had not seen it: that its elements
    /// are old is no fault of a change that keeps its content. Errors always speak against it.
    private static func weighs(_ finding: Finding, on fix: Fix) -> Bool {
      switch finding.severity {
      case .error: true
      case .warning: !fix.isSafe || finding.rule.hasPrefix("SYN-")
      case .info: false
      }
    }

    /// The changes beside a finding; where there is none, all of its file; else all.
    private func blamed(for finding: Finding) -> [Int] {
      let own = changes.indices.filter { position in
        changes[position].fix.edits.contains { $0.file == finding.location.file }
      }
      guard !own.isEmpty else { return Array(changes.indices) }
      let near = own.filter { position in
        let location = changes[position].finding.location
        return location.file == finding.location.file
          && abs(location.line - finding.location.line) <= 3
      }
      let sameSubject = own.filter { changes[$0].finding.subject == finding.subject }
      return !near.isEmpty ? near : !sameSubject.isEmpty ? sameSubject : own
    }

    /// Takes changes back.
    mutating func takeBack(_ faults: Faults) -> [(finding: Finding, refusal: Refusal)] {
      var refused: [(finding: Finding, refusal: Refusal)] = []
      var kept: [Change] = []
      for (position, change) in changes.enumerated() {
        if let refusal = faults.changes[position] {
          refused.append((change.finding, refusal))
        } else {
          kept.append(change)
        }
      }
      changes = kept
      return refused
    }
  }
}
