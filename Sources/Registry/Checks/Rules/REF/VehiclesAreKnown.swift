// SPDX-License-Identifier: Apache-2.0

import Orbits

/// REF-003: the vehicle of a launch is known, and its stages are complete.
enum VehiclesAreKnown: Check {
  static let rule = Rule(
    id: "REF-003",
    title: Bilingual(
      "the vehicle of a launch is known, with all its stages",
      "le lanceur d'un lancement est connu, avec tous ses étages"),
    severity: .error, certainty: .exact,
    rationale: """
      "Proton-K" is not "Proton-K/DM-2M": capacity, stages and first orbit depend on the variant,
      so a launch has to name a vehicle that is there. A vehicle whose stages are numbered with a
      gap, or that takes its stages from one that is not there, cannot be flown. A vehicle without
      any figures of stages is only incomplete.
      """,
    formula: "vehicle ∈ vehicles; numbers of stages 1…n without a gap; variant_of ∈ vehicles",
    reference: "GCAT lv, types and variants",
    bad: RuleExample("vehicles/v.yaml", Self.records(stage: 3)),
    good: RuleExample("vehicles/v.yaml", Self.records(stage: 2)))

  private static func records(stage: Int) -> String {
    """
    kind: vehicle
    id: v
    name: V
    source: s
    stages:
      - id: 1
        name: First
      - id: \(stage)
        name: Last
    ---
    kind: launch
    id: 2011-035
    name: L
    source: s
    vehicle: v
    """
  }

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    if !inventory.vehicles.isEmpty {
      let hasTable = inventory.vehicles.contains { $0.record == nil }
      var unknown: [String: Bool] = [:]
      for launch in inventory.launches where launch.record != nil || hasTable {
        guard let vehicle = launch.vehicle.first else { continue }
        report.exercised()
        let isUnknown: Bool
        if let known = unknown[vehicle.value] {
          isUnknown = known
        } else {
          isUnknown = inventory.index.vehicle(vehicle.value) == nil
          unknown[vehicle.value] = isUnknown
        }
        guard isUnknown else { continue }
        report.report(
          launch.record == nil ? .warning : .error, at: vehicle.place, subject: launch.id,
          field: "vehicle",
          Bilingual(
            "\(launch.id) flies on the vehicle `\(vehicle.value)`, which is not there",
            "\(launch.id) vole sur le lanceur « \(vehicle.value) », qui n'existe pas"),
          length: vehicle.text.count, sources: [vehicle.source])
      }
    }
    for record in inventory.records where record.kind == .vehicle {
      stages(of: record, inventory, &report)
    }
  }

  private static func stages(
    of record: Record, _ inventory: Inventory, _ report: inout CheckReport
  ) {
    if let model = record.assertions("variant_of").first, let id = model.value {
      report.exercised()
      if inventory.record(id: id)?.kind != .vehicle {
        report.report(
          at: model.location, subject: record.id, field: "variant_of",
          Bilingual(
            "\(record.name) takes its stages from `\(id)`, which is no vehicle here",
            "\(record.name) tient ses étages de « \(id) », qui n'est pas un lanceur d'ici"),
          length: id.count, sources: model.source.map { [$0] } ?? [])
      }
      return
    }
    guard let list = record["stages"] else { return }
    report.exercised()
    let numbers = list.elements.compactMap { $0["id"]?.value.flatMap(Int.init) }
    guard let highest = numbers.max(), highest > 0, highest < 20 else { return }
    // Boosters are numbered 0 by some.
    let missing = (1...highest).filter { !numbers.contains($0) }
    guard !missing.isEmpty else { return }
    let text = missing.map(String.init).joined(separator: ", ")
    report.report(
      at: list.location, subject: record.id, field: "stages",
      Bilingual(
        "\(record.name) has a stage \(highest) but no stage \(text)",
        "\(record.name) a un étage \(highest) mais pas d'étage \(text)"),
      measured: Double(numbers.count), expected: Double(highest), tolerance: 0)
  }
}
