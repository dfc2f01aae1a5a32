// SPDX-License-Identifier: Apache-2.0

public import Orbits

/// Compares one catalogue with itself at two dates.
///
/// Objects are there from their launch to their decay or end, launches from lift-off on, sites and
/// organisations while they exist; what has no date is always there. Values with a validity change
/// with it, and what happened to an object in between is shown as its phases. A vague date counts
/// from its first possible day, an end from its last.
public enum CatalogDates {
  /// What is different at a second date, where other files were imported by then.
  ///
  /// First what the files say otherwise, then what happened to the rest between the dates.
  /// - Parameters:
  ///   - first: the catalogue with what was imported up to the first date.
  ///   - second: the same with what was imported up to the second.
  ///   - start: the first date.
  ///   - end: the second date.
  public static func differences(
    between first: QueryEngine, and second: QueryEngine, from start: Epoch, to end: Epoch
  ) -> [CatalogDifference] {
    var comparison = CatalogComparison(first, second)
    let told = comparison.differences()
    let known = Set(told.map { "\($0.kind)/\($0.id)" })
    return told
      + differences(in: second, from: start, to: end).filter {
        !known.contains("\($0.kind)/\($0.id)")
      }
  }

  /// What is different at a second date, by kind and in the order of the catalogue.
  public static func differences(
    in engine: QueryEngine, from start: Epoch, to end: Epoch
  ) -> [CatalogDifference] {
    var all: [CatalogDifference] = []
    for entry in engine.entries where !entry.kind.isTestimony {
      let before = isThere(entry, at: start, engine)
      let after = isThere(entry, at: end, engine)
      if before != after {
        all.append(CatalogComparison.whole(after ? .added : .removed, entry, engine))
      } else if before {
        let fields = changes(of: entry, from: start, to: end, engine)
        if fields.isEmpty { continue }
        all.append(
          CatalogDifference(
            change: .changed, kind: entry.kind, id: entry.id,
            name: CatalogComparison.name(entry, engine), fields: fields))
      }
    }
    return all
  }

  private static func isThere(
    _ entry: QueryEntry, at epoch: Epoch, _ engine: QueryEngine
  ) -> Bool {
    let began: VagueDate?
    let ended: VagueDate?
    switch entry.position {
    case .object:
      began = engine.values(of: .launched, for: entry).first?.date
      ended = endOfObject(entry, engine)
    case .launch:
      began = engine.values(of: .launched, for: entry).first?.date
      ended = nil
    case .site(let position):
      began = engine.inventory.sites[position].opened.value
      ended = engine.inventory.sites[position].closed.value
    case .organisation(let position):
      began = engine.inventory.organisations[position].opened.value
      ended = engine.inventory.organisations[position].closed.value
    case .vehicle, .record:
      let record = engine.inventory.record(entry.record)
      began =
        (record?.assertions("from").first ?? record?.assertions("first_flight").first
        ?? record?.assertions("date").first)?.date
      ended = (record?.assertions("until").first)?.date
    }
    if let began, began.isCertainlyAfter(epoch) { return false }
    if let ended, ended.isCertainlyBefore(epoch) { return false }
    return true
  }

  /// When an object ended: what it says, else the phase that ends it.
  private static func endOfObject(_ entry: QueryEntry, _ engine: QueryEngine) -> VagueDate? {
    if let end = engine.values(of: .ended, for: entry).first?.date { return end }
    guard case .object(let position) = entry.position else { return nil }
    let last: Set<String> = ["landed", "decayed", "deorbited", "impacted"]
    return engine.inventory.objects[position].phases
      .last { last.contains($0.event.value.lowercased()) }?.date.value
  }

  private static func changes(
    of entry: QueryEntry, from start: Epoch, to end: Epoch, _ engine: QueryEngine
  ) -> [CatalogDifference.Field] {
    var fields: [CatalogDifference.Field] = []
    guard let record = engine.inventory.record(entry.record) else { return [] }
    for field in record.fields {
      let dated = field.assertions.filter { $0.from != nil || $0.until != nil }
      if dated.isEmpty { continue }
      let before = dated.filter { isValid($0, at: start) }.map { $0.value ?? "unknown" }
      let after = dated.filter { isValid($0, at: end) }.map { $0.value ?? "unknown" }
      if before != after {
        fields.append(
          .init(
            name: field.path, before: before.filter { !after.contains($0) },
            after: after.filter { !before.contains($0) }))
      }
    }
    guard case .object(let position) = entry.position else { return fields }
    let events = engine.inventory.objects[position].phases.filter { phase in
      guard let date = phase.date.value else { return false }
      return date.earliest >= start && date.earliest < end
    }
    if !events.isEmpty {
      fields.append(
        .init(
          name: "phases", before: [],
          after: events.map { event in
            "\(event.event.value) \(event.date.value?.canonical ?? "")"
              + (event.with.value.map { " with \($0)" } ?? "")
          }))
    }
    return fields
  }

  private static func isValid(_ assertion: Assertion, at epoch: Epoch) -> Bool {
    if let from = assertion.from.flatMap({ try? VagueDate($0) }), from.isCertainlyAfter(epoch) {
      return false
    }
    if let until = assertion.until.flatMap({ try? VagueDate($0) }), until.earliest <= epoch {
      return false
    }
    return true
  }
}
