// SPDX-License-Identifier: Apache-2.0

import Orbits

extension ClaimJudge {
  /// Follows a path from a record; a slash outside brackets leads on to the record referred to.
  func lookup(_ path: String, from record: Record, for claim: Claim) -> ClaimLookup {
    var found = ClaimLookup()
    follow(Self.segments(path)[...], from: record, chain: [], claim, into: &found)
    found.usable = current(found.usable, for: claim)
    return found
  }

  private func follow(
    _ segments: ArraySlice<String>, from record: Record, chain: [ClaimEvidence], _ claim: Claim,
    into found: inout ClaimLookup
  ) {
    guard let segment = segments.first else { return }
    let rest = segments.dropFirst()
    for assertion in Self.assertions(segment, of: record, isList: &found.isList) {
      guard let text = assertion.value else {
        found.unknown += 1
        continue
      }
      let here = chain + [ClaimEvidence(assertion, subject: record.id, field: segment)]
      if rest.isEmpty {
        let value = ClaimLookup.Value(
          assertion: assertion, owner: record, field: segment, chain: here)
        if here.contains(where: { $0.confidence == .low }) {
          found.doubtful.append(value)
        } else if here.contains(where: { Self.isCircular($0, claim) }) {
          found.circular.append(value)
        } else {
          found.usable.append(value)
        }
      } else if let next = catalog.record(id: text) {
        follow(rest, from: next, chain: here, claim, into: &found)
      } else {
        found.unknown += 1
      }
    }
  }

  /// The assertions at a path within a record; its kind and names are fields too.
  private static func assertions(
    _ path: String, of record: Record, isList: inout Bool
  ) -> [Assertion] {
    switch path {
    case "kind", "id":
      let value = path == "kind" ? record.kind.rawValue : record.id
      return [
        Assertion(value: value, location: record.location, source: nil, confidence: .verified)
      ]
    default:
      guard let node = record[path] else { return [] }
      if case .list = node.content { isList = true }
      return node.assertions
    }
  }

  /// Whether only the claim's own document says so.
  static func isCircular(_ evidence: ClaimEvidence, _ claim: Claim) -> Bool {
    evidence.source != nil && evidence.source == claim.source && evidence.confidence != .verified
  }

  /// The values that were so when the claim was made; all of them where none was.
  private func current(
    _ values: [ClaimLookup.Value], for claim: Claim
  ) -> [ClaimLookup.Value] {
    guard values.count > 1, let date = claim.date else { return values }
    let valid = values.filter { Self.isValid($0.assertion, at: date) }
    let chosen = valid.isEmpty ? values : valid
    // What was seen to be so later only says little where somebody speaks of the time itself.
    let timely = chosen.filter { value in
      guard let seen = value.assertion.asOf.flatMap({ Self.date($0) }) else { return true }
      return !date.isCertainlyBefore(seen)
    }
    return timely.isEmpty ? chosen : timely
  }

  /// Whether a value may have been so at a date.
  static func isValid(_ assertion: Assertion, at date: VagueDate) -> Bool {
    if let from = assertion.from.flatMap({ Self.date($0) }), date.isCertainlyBefore(from) {
      return false
    }
    if let until = assertion.until.flatMap({ Self.date($0) }), date.earliest >= until.earliest {
      return false
    }
    return true
  }

  /// Parts of a path at the slashes that are not within brackets.
  static func segments(_ path: String) -> [String] {
    var segments = [""]
    var depth = 0
    for character in path {
      if character == "[" { depth += 1 }
      if character == "]" { depth -= 1 }
      if character == "/", depth == 0 {
        segments.append("")
      } else {
        segments[segments.count - 1].append(character)
      }
    }
    return segments
  }
}
