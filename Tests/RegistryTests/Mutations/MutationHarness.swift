// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Foundation
import Orbits
import Registry
import Synchronization
import TestSupport

/// Makes the mutants, checks each, and compares with what is found in the unharmed catalogue.
///
/// A mutant is checked as any catalogue in memory is, by every rule; only the records of files that
/// it leaves as they are have been parsed before. Some, chosen by their position, are written to a
/// folder and read from there as well, without anything parsed before: both ways have to agree.
struct MutationHarness: Sendable {
  let unharmed: Unharmed

  /// Of how many mutants one is checked from files on disk as well.
  static let fromDisk = 40

  /// Told of each result as it comes.
  var progress: @Sendable (Result) -> Void = { _ in }

  /// What became of a mutant.
  struct Result: Sendable {
    let family: MutationFamily
    let mutant: Mutant
    /// What is found of the fault.
    let catches: [Finding]
    /// What is found beside it and has nothing to do with it.
    let strays: [Finding]
    /// Whether files on disk gave the same findings; nil where they were not tried.
    let agreesWithDisk: Bool?

    /// Whether a rule of the kind that the fault is for has found it.
    var isCaught: Bool { catches.contains { family.expects($0.rule) } }
    var isExcused: Bool { !isCaught && mutant.excuse != nil }
    var isMissed: Bool { !family.isHarmless && !isCaught && mutant.excuse == nil }
    /// The family and the mutant, for people.
    var title: String { "\(family.name): \(mutant.title)" }
  }

  /// What all rules find that is not suppressed.
  static func findings(
    in inventory: Inventory, codes: CodeTables, earth: EarthOrientation?, leapSeconds: LeapSeconds
  ) throws -> [Finding] {
    let context = CheckContext(
      inventory: inventory, asOf: inventory.asOf?.earliest, leapSeconds: leapSeconds, earth: earth,
      codes: codes)
    return CheckSession(selection: try CheckSelection()).run(on: context).findings
      .filter { $0.exemption == nil }
  }

  /// Makes some mutants of each family, and checks them on all cores.
  func run(_ families: [MutationFamily], each count: Int) throws -> [Result] {
    var jobs: [(MutationFamily, Mutant)] = []
    for family in families {
      jobs += family.mutants(unharmed, count).map { (family, $0) }
    }
    let work = jobs
    let results = Mutex<[Int: Result]>([:])
    let failure = Mutex<(any Error)?>(nil)
    let known = Known(unharmed.findings)
    let next = Atomic<Int>(0)
    // Each thread has records of its own: counting references to common ones takes as long as all
    // the rules.
    DispatchQueue.concurrentPerform(iterations: ProcessInfo.processInfo.activeProcessorCount) { _ in
      let parsed = InventoryBuilder.build(unharmed.files).catalog
      while true {
        let position = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard position < work.count else { break }
        let (family, mutant) = work[position]
        do {
          let result = try judge(
            mutant, of: family, known, reusing: parsed,
            alsoFromDisk: position % Self.fromDisk == Self.fromDisk / 2)
          progress(result)
          results.withLock { $0[position] = result }
        } catch {
          failure.withLock { $0 = error }
        }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
    return results.withLock { results in work.indices.compactMap { results[$0] } }
  }

  private func judge(
    _ mutant: Mutant, of family: MutationFamily, _ known: Known, reusing parsed: Catalog,
    alsoFromDisk: Bool
  ) throws -> Result {
    let files = mutant.applied(to: unharmed.files)
    let inventory = InventoryBuilder.build(files, reusing: parsed)
    let codes = CodeTables(
      inventory.files.filter { $0.form == "codes" }
        .map { InputFile(path: $0.path, bytes: $0.bytes) })
    let found = try Self.findings(
      in: inventory, codes: codes, earth: unharmed.earth, leapSeconds: unharmed.leapSeconds)
    var catches: [Finding] = []
    var strays: [Finding] = []
    for finding in known.additions(in: found) {
      if isAbout(finding, mutant) {
        catches.append(finding)
      } else if !known.has(finding) && !follows(finding, mutant) {
        strays.append(finding)
      }
    }
    return Result(
      family: family, mutant: mutant, catches: catches, strays: strays,
      agreesWithDisk: alsoFromDisk ? try findingsOnDisk(files) == found.map(Self.text) : nil)
  }

  // MARK: - Files on disk

  /// What is found in files that are written to a folder and read as a user's are.
  private func findingsOnDisk(_ files: [InputFile]) throws -> [String] {
    let folder = try TemporaryFolder()
    for file in files {
      let url = folder.url.appendingPathComponent(file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
    }
    let directory = folder.url.path
    let inventory = InventoryBuilder.build(try InputFile.gather(directory))
    let found = try Self.findings(
      in: inventory, codes: CodeTables(catalog: directory), earth: unharmed.earth,
      leapSeconds: unharmed.leapSeconds)
    return found.map { Self.text($0).replacing("\(directory)/", with: "") }
  }

  private static func text(_ finding: Finding) -> String { MutationTable.line(finding) }

  // MARK: - What a finding is about

  /// Whether a finding stands at the fault, or names it as subject, related place or in words.
  private func isAbout(_ finding: Finding, _ mutant: Mutant) -> Bool {
    func isThere(_ place: SourceLocation) -> Bool {
      mutant.places[place.file]?.contains(place.line) ?? false
    }
    if isThere(finding.location) || mutant.touched.contains(finding.subject) { return true }
    if finding.related.contains(where: { isThere($0.location) }) { return true }
    return mutant.touched.contains { $0.count >= 4 && finding.message.english.contains($0) }
  }

  /// Whether a finding is about a record that names the changed one, or that it names, or whether
  /// it has the name of the changed one in words: what follows from a fault shows there.
  private func follows(_ finding: Finding, _ mutant: Mutant) -> Bool {
    mutant.changed.contains { id in
      if unharmed.cites[id]?.contains(finding.subject) ?? false { return true }
      if unharmed.citedBy[id]?.contains(finding.subject) ?? false { return true }
      guard let name = unharmed.record(id)?.name, name.count >= 4 else { return false }
      return finding.message.english.contains(name)
    }
  }

  /// The findings of the unharmed catalogue, counted.
  private struct Known: Sendable {
    private var messages: [String: Int] = [:]
    private var prints: Set<String> = []

    init(_ findings: [Finding]) {
      for finding in findings {
        messages[Self.key(finding), default: 0] += 1
        prints.insert(finding.fingerprint)
      }
    }

    private static func key(_ finding: Finding) -> String {
      "\(finding.fingerprint)/\(finding.message.english)"
    }

    /// Whether the unharmed catalogue has a finding of the same rule, subject and field.
    func has(_ finding: Finding) -> Bool { prints.contains(finding.fingerprint) }

    /// What of some findings is not among these.
    func additions(in findings: [Finding]) -> [Finding] {
      var left = messages
      return findings.filter { finding in
        let key = Self.key(finding)
        guard let count = left[key], count > 0 else { return true }
        left[key] = count - 1
        return false
      }
    }
  }
}

extension Mutant {
  /// The files of the catalogue with the change made.
  func applied(to files: [InputFile]) -> [InputFile] {
    var rest = changes
    var copy: [InputFile] = []
    for file in files {
      if let change = rest.removeValue(forKey: file.path) {
        if let changed = change { copy.append(changed) }
      } else {
        copy.append(file)
      }
    }
    for case let added? in rest.values { copy.append(added) }
    return copy.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}
