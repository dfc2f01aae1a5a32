// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Orbits
import Registry
import Synchronization

/// Makes the mutants, checks each, and compares with what is found in the unharmed catalogue.
struct MutationHarness: Sendable {
  let unharmed: Unharmed

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

    var isCaught: Bool { !catches.isEmpty }
    var isMissed: Bool { !family.isHarmless && catches.isEmpty && mutant.excuse == nil }
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
    DispatchQueue.concurrentPerform(iterations: work.count) { position in
      let (family, mutant) = work[position]
      do {
        let result = try judge(mutant, of: family, known)
        progress(result)
        results.withLock { $0[position] = result }
      } catch {
        failure.withLock { $0 = error }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
    return results.withLock { results in work.indices.compactMap { results[$0] } }
  }

  private func judge(_ mutant: Mutant, of family: MutationFamily, _ known: Known) throws -> Result {
    let inventory = InventoryBuilder.build(
      mutant.applied(to: unharmed.files), reusing: unharmed.inventory.catalog)
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
      } else if !known.has(finding) && !isNear(finding, mutant) {
        strays.append(finding)
      }
    }
    return Result(family: family, mutant: mutant, catches: catches, strays: strays)
  }

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

  /// Whether a finding is about a record that names the changed one, or that it names: what
  /// follows from a fault shows there.
  private func isNear(_ finding: Finding, _ mutant: Mutant) -> Bool {
    mutant.touched.contains { id in
      (unharmed.cites[id]?.contains(finding.subject) ?? false)
        || (unharmed.citedBy[id]?.contains(finding.subject) ?? false)
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
