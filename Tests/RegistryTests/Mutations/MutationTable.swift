// SPDX-License-Identifier: Apache-2.0

import Registry

/// What came of all mutants, as tables for people.
struct MutationTable {
  let text: String

  /// Sums up results by families and groups of faults, by groups of rules, and by excuses.
  init(_ results: [MutationHarness.Result]) {
    text =
      (Self.byFamily(results) + Self.byRule(results) + Self.excuses(results)
      + Self.failures(results)).joined(separator: "\n")
  }

  // MARK: - Faults

  private static func byFamily(_ results: [MutationHarness.Result]) -> [String] {
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
    var lines = ["mutants  caught   share excused  missed  strays  family (rules that caught it)"]
    for group in groups {
      let all = results.filter { $0.family.group == group.name }
      lines.append("")
      lines.append("\(counts(all))  \(group.name.uppercased())")
      for family in group.families {
        let some = all.filter { $0.family.name == family }
        lines.append("\(counts(some))  \(family)\(rules(some))")
      }
    }
    let faults = results.filter { !$0.family.isHarmless }
    return lines + ["", "\(counts(faults))  ALL FAULTS"]
  }

  private static func counts(_ results: [MutationHarness.Result]) -> String {
    let caught = results.count(where: \.isCaught)
    let faults = results.count { !$0.family.isHarmless }
    let strays = results.reduce(0) { $0 + $1.strays.count }
    return [
      "\(results.count)", "\(caught)", share(caught, of: faults),
      "\(results.count(where: \.isExcused))", "\(results.count(where: \.isMissed))", "\(strays)",
    ].map { padded($0, 7) }.joined(separator: " ")
  }

  private static func share(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "-" : "\((200 * part + whole) / (2 * whole)) %"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
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

  // MARK: - Rules

  /// How much of all that is caught a group of rules finds, and how much it alone does.
  private static func byRule(_ results: [MutationHarness.Result]) -> [String] {
    let faults = results.filter(\.isCaught)
    var found: [String: Int] = [:]
    var alone: [String: Int] = [:]
    var rules: [String: Set<String>] = [:]
    for result in faults {
      let groups = Set(result.catches.map { String($0.rule.prefix(3)) })
      for group in groups { found[group, default: 0] += 1 }
      if groups.count == 1, let only = groups.first { alone[only, default: 0] += 1 }
      for finding in result.catches {
        rules[String(finding.rule.prefix(3)), default: []].insert(finding.rule)
      }
    }
    var lines = ["", " caught   share   alone  rules that found some, of all of the group"]
    for group in Set(Checks.rules.map(\.group)).sorted() {
      let all = Checks.rules.count { $0.group == group }
      let count = found[group] ?? 0
      lines.append(
        padded("\(count)", 7) + " " + padded(share(count, of: faults.count), 7) + " "
          + padded("\(alone[group] ?? 0)", 7) + "  \(group) (\(rules[group]?.count ?? 0) of \(all))"
      )
    }
    return lines
  }

  // MARK: - Excuses and failures

  private static func excuses(_ results: [MutationHarness.Result]) -> [String] {
    var silent: [String: Int] = [:]
    var found: [String: Int] = [:]
    for result in results {
      guard let excuse = result.mutant.excuse else { continue }
      if result.isCaught { found[excuse, default: 0] += 1 } else { silent[excuse, default: 0] += 1 }
    }
    let reasons = Set(silent.keys).union(found.keys)
      .sorted { (silent[$1] ?? 0, $0) < (silent[$0] ?? 0, $1) }
    if reasons.isEmpty { return [] }
    return ["", "NOT DETECTABLE (in brackets: found all the same)"]
      + reasons.map { reason in
        padded("\(silent[reason] ?? 0)", 7) + (found[reason].map { " (\($0))" } ?? "")
          + "  \(reason)"
      }
  }

  private static func failures(_ results: [MutationHarness.Result]) -> [String] {
    var lines: [String] = []
    let missed = results.filter(\.isMissed)
    if !missed.isEmpty { lines += ["", "MISSED"] }
    for result in missed {
      lines.append(result.title)
      // What was found, but not by a rule of the kind that has to.
      lines += result.catches.prefix(3).map { "    \(line($0))" }
    }
    let strays = results.filter { !$0.strays.isEmpty }
    if !strays.isEmpty { lines += ["", "STRAYS"] }
    for result in strays {
      lines.append(result.title)
      lines += result.strays.prefix(3).map { "    \(line($0))" }
    }
    let loud = results.filter { $0.family.isHarmless && !$0.catches.isEmpty }
    if !loud.isEmpty { lines += ["", "NOT SILENT"] }
    for result in loud {
      lines.append(result.title)
      lines += result.catches.prefix(3).map { "    \(line($0))" }
    }
    let disk = results.compactMap(\.agreesWithDisk)
    return lines + [
      "", "\(disk.count) checked from files on disk too, \(disk.count { !$0 }) differ",
    ]
  }

  /// A finding in a line.
  static func line(_ finding: Finding) -> String {
    "\(finding.severity.rawValue)[\(finding.rule)] \(finding.location): \(finding.subject)"
      + " \(finding.field ?? ""): \(finding.message.english)"
  }
}
