// SPDX-License-Identifier: Apache-2.0

import Registry
import TestSupport

extension MutationFamily {
  /// What articles are said to state, changed; and suppressions that no longer are what they were.
  static let claimFaults: [MutationFamily] = [
    make("claim", "stated value of a claim wrong", at: { $0.statedValues }) {
      site, unharmed, generator in
      guard let new = unharmed.otherStatement(site, &generator) else { return nil }
      return unharmed.setting(site, to: new)
    },
    make(
      "claim", "subject of a claim that is not there",
      at: { $0.values([.claim], ["asserts[].subject"]) }
    ) { site, unharmed, _ in
      unharmed.setting(site, to: "\(site.text)x")
    },
    make("claim", "reason of a suppression left out", at: { $0.suppressions("reason:") }) {
      line, unharmed, _ in
      unharmed.changingSuppressions("no reason at line \(line)") { text in
        let block = text.block(from: line)
        text.lines.removeSubrange(block.lowerBound - 1..<block.upperBound)
      }
    },
    make("claim", "suppression that fits nothing", at: { $0.suppressions("subject:") }) {
      line, unharmed, _ in
      unharmed.changingSuppressions("another subject at line \(line)") { text in
        text.lines[line - 1] += "x"
      }
    },
  ]
}

extension Unharmed {
  /// What claims state that is told from other values by rules: those of claims without a finding.
  fileprivate var statedValues: [ValueSite] {
    let doubted = Set(findings.map(\.subject))
    return values([.claim], ["asserts[].stated"]).filter { site in
      site.record.value("nature") == "fact" && !doubted.contains(site.record.id)
    }
  }

  /// Another value of the same sort.
  fileprivate func otherStatement(
    _ site: ValueSite, _ generator: inout SeededGenerator
  ) -> String? {
    if site.text.count >= 4, let year = Int(site.text.prefix(4)), (1900...2100).contains(year) {
      return "\(year - 7)\(site.text.dropFirst(4))"
    }
    if let number = Int(site.text) { return "\(number + 3)" }
    if record(site.text) != nil {
      let kind = record(site.text)?.kind
      let others = inventory.records.filter { $0.kind == kind && $0.id != site.text }
      return others.randomElement(using: &generator)?.id
    }
    if site.text.count == 2, site.text.uppercased() == site.text {
      return ["BR", "IN", "JP"].randomElement(using: &generator)
    }
    return nil
  }

  fileprivate func suppressions(_ key: String) -> [Int] {
    guard let file = byPath["suppressions.yaml"] else { return [] }
    let lines = TextFile(file).lines
    return lines.indices.filter { lines[$0].drop { $0 == " " }.hasPrefix(key) }.map { $0 + 1 }
  }

  fileprivate func changingSuppressions(
    _ title: String, _ change: (inout TextFile) -> Void
  ) -> Mutant? {
    guard let file = byPath["suppressions.yaml"] else { return nil }
    var text = TextFile(file)
    change(&text)
    let subjects = TextFile(file).lines.compactMap { line -> String? in
      let trimmed = line.drop { $0 == " " }
      return trimmed.hasPrefix("subject: ") ? String(trimmed.dropFirst(9)) : nil
    }
    let meant = inventory.records.map(\.id).filter { id in
      subjects.contains { $0 == id || ($0.hasSuffix("*") && id.hasPrefix($0.dropLast())) }
    }
    return Mutant(
      title: title, changes: [text.path: text.input], touched: Set(meant),
      places: [text.path: 1...text.lines.count], excuse: nil, changed: [])
  }
}
