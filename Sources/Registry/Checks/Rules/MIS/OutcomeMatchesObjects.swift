// SPDX-License-Identifier: Apache-2.0

/// MIS-010: a launch that failed leaves nothing at work, and one that succeeded leaves something.
enum OutcomeMatchesObjects: Check {
  static let rule = Rule(
    id: "MIS-010",
    title: Bilingual(
      "the outcome of a launch fits what became of its payloads",
      "l'issue d'un lancement convient au sort de ses charges utiles"),
    severity: .error, certainty: .exact,
    rationale: """
      A launch that failed leaves no payload at work and gets no designator of what reached orbit (GCAT
      keeps failures as 2009-F02); a success does not lose all that it carried. A payload that failed once
      it was in orbit says nothing about the launch and is let pass.
      """,
    formula: """
      failure ⇒ no payload in orbit, at work or with an ordinary designator;
      success ⇒ not all payloads lost without a designator
      """,
    reference: "GCAT, launch outcomes and F-designators",
    bad: RuleExample(
      "bird.yaml",
      """
      kind: launch
      id: 2012-072
      name: Launch of Bird
      source: s
      payloads:
        - bird
      outcome: failure
      ---
      kind: satellite
      id: bird
      name: Bird
      source: s
      launch: 2012-072
      status: operational
      """),
    good: RuleExample(
      "bird.yaml",
      """
      kind: launch
      id: 2012-072
      name: Launch of Bird
      source: s
      payloads:
        - bird
      outcome: success
      ---
      kind: satellite
      id: bird
      name: Bird
      cospar: 2012-072A
      source: s
      launch: 2012-072
      status: failed
      """))

  /// Statuses of what is in orbit.
  private static let alive: Set<String> = [
    "operational", "active", "in-orbit", "in service", "retired", "extended-mission",
  ]
  /// Statuses of what never got there.
  private static let lost: Set<String> = ["failed", "lost"]

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for launch in inventory.records(of: [.launch]) {
      guard let outcome = launch.assertions("outcome").first(where: { $0.value != nil }),
        let text = outcome.value
      else { continue }
      let objects = launch.assertions("payloads").compactMap { payload in
        payload.value.flatMap { inventory.record(id: $0) }
      }
      let known = objects.filter { $0.value("status") != nil }
      guard !known.isEmpty else { continue }
      report.exercised()
      if text == "failure" {
        for object in known
        where alive.contains(object.value("status") ?? "") || reachedOrbit(object) {
          report.found(
            .error, outcome.location, subject: launch.id, field: "outcome",
            related: [place(object)],
            Bilingual(
              "\(launch.id) is a failure, and its payload \(object.name) is \(object.value("status") ?? "")",
              "\(launch.id) est un échec, et sa charge utile \(object.name) est « \(object.value("status") ?? "") »"
            ))
        }
        if let cospar = launch.cospar, !cospar.contains("F"), objects.allSatisfy({ isLost($0) }) {
          report.found(
            .error, launch["cospar"]?.location ?? outcome.location, subject: launch.id,
            field: "cospar", related: [outcome.location],
            Bilingual(
              "\(launch.id) left nothing in orbit, but has the designator \(cospar) of one that did",
              "\(launch.id) n'a rien laissé en orbite, mais a le désignateur \(cospar) d'un succès")
          )
        }
      } else if text == "success", known.count == objects.count, known.allSatisfy({ isLost($0) }) {
        report.found(
          .error, outcome.location, subject: launch.id, field: "outcome",
          related: known.map { place($0) },
          Bilingual(
            "\(launch.id) is a success, and all that it carried was lost",
            "\(launch.id) est un succès, et tout ce qu'il portait est perdu"))
      }
    }
  }

  /// Whether it has a piece of an ordinary launch: failures have designators such as 2009-F02.
  private static func reachedOrbit(_ object: Record) -> Bool {
    guard let cospar = object.cospar, cospar.utf8.count > 8 else { return false }
    return !cospar.dropFirst(5).hasPrefix("F")
  }

  private static func isLost(_ object: Record) -> Bool {
    // What has a designator reached orbit, whatever became of it there.
    object.cospar == nil && lost.contains(object.value("status") ?? "")
  }

  private static func place(_ object: Record) -> SourceLocation {
    object["status"]?.location ?? object.location
  }
}
