// SPDX-License-Identifier: Apache-2.0

import Orbits

extension ClaimJudge {
  /// The records of a group, and whether the list they were taken from is whole.
  func records(
    of group: RecordGroup, within subject: Record?, claim: Claim
  ) -> (records: [Record], isWhole: Bool) {
    let container = group.container.flatMap { catalog.record(id: $0) } ?? subject
    let listed = container?.assertions("members").compactMap(\.value) ?? []
    let isWhole = !listed.isEmpty
    let pool: [Record]
    if isWhole {
      pool = listed.compactMap { catalog.record(id: $0) }
    } else {
      var kinds = Set(RecordKind.allCases.filter { !$0.isTestimony })
      for condition in group.conditions {
        if case .kind(let kind) = condition { kinds = kinds.intersection([kind]) }
      }
      pool = catalog.records(of: kinds)
    }
    let moment = group.moment ?? claim.date
    return (pool.filter { isMember($0, of: group, at: moment) }, isWhole)
  }

  private func isMember(_ record: Record, of group: RecordGroup, at moment: VagueDate?) -> Bool {
    group.conditions.allSatisfy { condition in
      switch condition {
      case .member: return true
      case .kind(let kind): return record.kind == kind
      case .working: return isWorking(record, at: moment)
      case .field(let key, let pattern): return has(record, key, pattern, at: moment)
      case .to(let date): return begins(record) { $0.earliest < (date.latest ?? $0.earliest) }
      case .before(let date): return begins(record) { $0.isCertainlyBefore(date) }
      case .from(let date): return begins(record) { $0.earliest >= date.earliest }
      case .after(let date): return begins(record) { date.isCertainlyBefore($0) }
      }
    }
  }

  private func begins(_ record: Record, _ condition: (VagueDate) -> Bool) -> Bool {
    beginning(of: record).map { condition($0.date) } ?? false
  }

  private func has(
    _ record: Record, _ key: String, _ pattern: String, at moment: VagueDate?
  ) -> Bool {
    let values: [String]
    switch key {
    case "id": values = [record.id]
    case "name": values = [record.name] + record.aliases
    default:
      values = record.assertions(key).filter { assertion in
        moment.map { Self.isValid(assertion, at: $0) } ?? true
      }.compactMap(\.value)
    }
    if pattern.hasSuffix("*") { return values.contains { $0.hasPrefix(pattern.dropLast()) } }
    let folded = NameFolding.fold(pattern)
    return values.contains { $0 == pattern || NameFolding.fold($0) == folded }
  }

  /// Whether something was at work: known to have worked, and not ended before.
  private func isWorking(_ record: Record, at moment: VagueDate?) -> Bool {
    if let moment, let end = record["end"]?.assertions.lazy.compactMap(\.date).first,
      end.isCertainlyBefore(moment)
    {
      return false
    }
    let idle: Set<String> = [
      "planned", "retired", "landed", "decayed", "deorbited", "lost", "failed", "silent",
      "inactive",
      "never-worked", "dead",
    ]
    guard let status = record.value("status") else { return false }
    return !idle.contains(status)
  }

  /// When a record's story begins: lift-off, first flight, founding or date.
  func beginning(of record: Record) -> (date: VagueDate, evidence: ClaimEvidence)? {
    func first(_ owner: Record, _ path: String) -> (date: VagueDate, evidence: ClaimEvidence)? {
      for assertion in owner.assertions(path) {
        if let date = assertion.date {
          return (date, ClaimEvidence(assertion, subject: owner.id, field: path))
        }
      }
      return nil
    }
    if let flights = record["flights"]?.elements {
      return flights.compactMap { flight in
        flight["launch"]?.value.flatMap { catalog.record(id: $0) }.flatMap { first($0, "lift_off") }
          ?? flight["launch_date"]?.assertions.first.flatMap { assertion in
            assertion.date.map {
              ($0, ClaimEvidence(assertion, subject: record.id, field: "flights"))
            }
          }
      }.min { $0.date.earliest < $1.date.earliest }
    }
    if let launch = record.value("launch").flatMap({ catalog.record(id: $0) }),
      let date = first(launch, "lift_off")
    {
      return date
    }
    return first(record, "lift_off") ?? first(record, "launch_date") ?? first(record, "founded")
      ?? first(record, "date")
  }
}
