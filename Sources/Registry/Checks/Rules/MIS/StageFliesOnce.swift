// SPDX-License-Identifier: Apache-2.0

/// MIS-007: one vehicle of a series is not flown twice.
///
/// A stage that is flown again has a count of flights in its serial (`B1046.3`), which tells them
/// apart.
enum StageFliesOnce: Check {
  static let rule = Rule(
    id: "MIS-007",
    title: Bilingual(
      "no vehicle of a series flies twice",
      "aucun exemplaire d'un lanceur ne vole deux fois"),
    severity: .error, certainty: .exact,
    rationale: """
      The serial names one vehicle of a series: the Y5 of Long March 5 flew with Chang'e-5 and no other
      time. Stages that are flown again have their flights counted in the serial (`B1046.3`), which tells
      them apart; two flights with the same count are a mistake.
      """,
    formula: """
      (vehicle, serial) is unique among launches
      """,
    reference: "GCAT launch log, column Flight_ID; Xinhua 2020-11-23 on Y5",
    bad: RuleExample(
      "launches.yaml",
      """
      kind: launch
      id: 2020-045
      name: Launch of Bird
      source: s
      vehicle: long-march-5
      serial: Y5
      ---
      kind: launch
      id: 2020-087
      name: Launch of Fish
      source: s
      vehicle: long-march-5
      serial: Y5
      """),
    good: RuleExample(
      "launches.yaml",
      """
      kind: launch
      id: 2020-045
      name: Launch of Bird
      source: s
      vehicle: long-march-5
      serial: Y4
      ---
      kind: launch
      id: 2020-087
      name: Launch of Fish
      source: s
      vehicle: long-march-5
      serial: Y5
      """))

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    var seen: [String: Record] = [:]
    for launch in inventory.records(of: [.launch]) {
      guard let vehicle = launch.value("vehicle"),
        let serial = launch.assertions("serial").first(where: { $0.value != nil }),
        let text = serial.value
      else { continue }
      report.exercised()
      guard let other = seen.updateValue(launch, forKey: "\(vehicle) \(text)") else { continue }
      let name = inventory.record(id: vehicle)?.name ?? vehicle
      report.found(
        .error, serial.location, subject: launch.id, field: "serial",
        related: [other["serial"]?.location ?? other.location],
        Bilingual(
          "\(name) \(text) is flown by \(other.id) and by \(launch.id)",
          "\(name) \(text) vole pour \(other.id) et pour \(launch.id)"))
    }
  }
}
