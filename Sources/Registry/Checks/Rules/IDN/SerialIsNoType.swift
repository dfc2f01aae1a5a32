// SPDX-License-Identifier: Apache-2.0

/// IDN-011: the serial of a vehicle is not part of its type.
enum SerialIsNoType: Check {
  static let rule = Rule(
    id: "IDN-011",
    title: Bilingual(
      "the type of a vehicle has no serial in it",
      "le type d'un lanceur ne contient pas de numéro de série"),
    severity: .warning, certainty: .heuristic,
    rationale: """
      « Fusée Y5 Long March-5 » names the fifth vehicle of the type Long March 5 (Y for yao,
      remote): CZ-5, serial Y5. With the serial in the type every launch is the first of its kind,
      and nothing is known about it.
      """,
    formula: """
      vehicle ≠ type + serial (Y and digits, No. and digits); serial is no name of a vehicle
      """,
    reference: "CASC, naming of vehicles; source article russia-china",
    bad: RuleExample(
      "launches/x.yaml",
      """
      kind: launch
      id: 2020-087
      name: 2020-087
      source: s
      vehicle: Long March 5 Y5
      """),
    good: RuleExample(
      "launches/x.yaml",
      """
      kind: launch
      id: 2020-087
      name: 2020-087
      source: s
      vehicle: long-march-5
      serial: Y5
      """))

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for launch in inventory.launches {
      if let vehicle = launch.vehicle.first {
        report.exercised()
        if let (type, serial) = split(vehicle.value) {
          report.report(
            at: vehicle.place, subject: launch.id, field: "vehicle",
            Bilingual(
              "`\(vehicle.value)` is the type \(type) and the serial \(serial); keep them apart",
              "`\(vehicle.value)` est le type \(type) et la série \(serial) ; séparez-les"),
            length: vehicle.text.count, sources: [vehicle.source])
        }
      }
      if let serial = launch.serial.first, let found = inventory.index.vehicle(serial.value) {
        let vehicle = inventory.vehicles[found]
        report.report(
          at: serial.place, subject: launch.id, field: "serial",
          Bilingual(
            "the serial `\(serial.value)` is a name of the type \(vehicle.name)",
            "la série `\(serial.value)` est un nom du type \(vehicle.name)"),
          length: serial.text.count, sources: [serial.source])
      }
    }
    for vehicle in inventory.vehicles {
      report.exercised()
      for name in [vehicle.name] + vehicle.aliases {
        guard let (type, serial) = split(name) else { continue }
        report.report(
          at: vehicle.place, subject: vehicle.id, field: "name",
          Bilingual(
            "the type `\(name)` has the serial \(serial) of one vehicle in it; the type is \(type)",
            "le type `\(name)` contient la série \(serial) d'un exemplaire ; le type est \(type)"))
      }
    }
  }

  /// The type and the serial of a text that has both.
  private static func split(_ text: String) -> (String, String)? {
    let words = text.split { $0 == " " || $0 == "/" }.map(String.init)
    guard words.count > 1 else { return nil }
    for (position, word) in words.enumerated() {
      let isYao =
        (word.hasPrefix("Y") || word.hasPrefix("y")) && word.count > 1 && word.count <= 4
        && word.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
      let isNumbered =
        word == "No." && position + 1 < words.count
        && words[position + 1].allSatisfy { $0.isASCII && ($0.isNumber || $0 == "-") }
      guard isYao || isNumbered else { continue }
      let serial = isYao ? word : "No. " + words[position + 1]
      let rest = words.enumerated().filter {
        $0.offset != position && !(isNumbered && $0.offset == position + 1)
      }
      if rest.isEmpty { return nil }
      return (rest.map(\.element).joined(separator: " "), serial)
    }
    return nil
  }
}
