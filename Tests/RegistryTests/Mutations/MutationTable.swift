// SPDX-License-Identifier: Apache-2.0

import Registry

/// What came of all mutants, as a table for people.
struct MutationTable {
  let text: String

  /// Sums up results by family and group.
  init(_ results: [MutationHarness.Result]) {
    var lines = ["mutants  caught excused  missed  family (rules that caught it)"]
    var groups: [(name: String, families: [String])] = []
    for result in results {
      if let place = groups.firstIndex(where: { $0.name == result.family.group }) {
        if !groups[place].families.contains(result.family.name) {
          groups[place].families.append(result.family.name)
        }
      } else {
        groups.append((result.family.group, [result.family.name]))
      }
    }
    for group in groups {
      let all = results.filter { $0.family.group == group.name }
      lines.append("")
      lines.append("\(Self.counts(all))  \(group.name.uppercased())")
      for family in group.families {
        let some = all.filter { $0.family.name == family }
        lines.append("\(Self.counts(some))  \(family)\(Self.rules(some))")
      }
    }
    let faults = results.filter { !$0.family.isHarmless }
    lines.append("")
    lines.append("\(Self.counts(faults))  ALL FAULTS")
    lines += Self.details(results)
    text = lines.joined(separator: "\n")
  }

  private static func counts(_ results: [MutationHarness.Result]) -> String {
    let caught = results.count(where: \.isCaught)
    let missed = results.count(where: \.isMissed)
    let excused = results.count { !$0.isCaught && $0.mutant.excuse != nil }
    return [results.count, caught, excused, missed].map { count in
      let digits = String(count)
      return String(repeating: " ", count: max(0, 7 - digits.count)) + digits
    }.joined(separator: " ")
  }

  /// The rules that caught mutants, those that caught most first.
  private static func rules(_ results: [MutationHarness.Result]) -> String {
    var counts: [String: Int] = [:]
    for result in results {
      for rule in Set(result.catches.map(\.rule)) { counts[rule, default: 0] += 1 }
    }
    if counts.isEmpty { return "" }
    let ordered = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return " (" + ordered.prefix(5).map { "\($0.key) \($0.value)" }.joined(separator: ", ") + ")"
  }

  private static func details(_ results: [MutationHarness.Result]) -> [String] {
    var lines: [String] = []
    var reasons: [String: Int] = [:]
    for result in results where !result.isCaught {
      if let excuse = result.mutant.excuse { reasons[excuse, default: 0] += 1 }
    }
    if !reasons.isEmpty { lines += ["", "NOT DETECTABLE"] }
    for (reason, count) in reasons.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      lines.append("\(count) x \(reason)")
    }
    let missed = results.filter(\.isMissed)
    if !missed.isEmpty { lines += ["", "MISSED"] }
    lines += missed.map { "\($0.family.name): \($0.mutant.title)" }
    let strays = results.filter { !$0.strays.isEmpty }
    if !strays.isEmpty { lines += ["", "STRAYS"] }
    for result in strays {
      lines.append("\(result.family.name): \(result.mutant.title)")
      lines += result.strays.prefix(3).map { "    \(Self.line($0))" }
    }
    return lines
  }

  /// A finding in a line.
  static func line(_ finding: Finding) -> String {
    "\(finding.severity.rawValue)[\(finding.rule)] \(finding.location): \(finding.subject)"
      + " \(finding.field ?? ""): \(finding.message.english)"
  }
}
