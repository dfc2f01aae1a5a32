// SPDX-License-Identifier: Apache-2.0

import Orbits

/// SYN-013: the epochs of an ephemeris increase, lie between its start and stop, and belong to one
/// segment each.
enum EphemerisTimesInOrder: Check {
  static let rule = Rule(
    id: "SYN-013",
    title: Bilingual(
      "the epochs of an ephemeris are in order and in bounds",
      "les époques d'une éphéméride sont en ordre et dans leurs bornes"),
    severity: .error, certainty: .exact, fix: .suggested,
    rationale: """
      States out of order, outside START_TIME and STOP_TIME, or in two segments at once leave open which of them
      holds, and programs that interpolate do so silently across them. A message has one time system. Segments
      that share their boundary epoch, or overlap outside their usable spans, are right.
      """,
    formula: "tₖ < tₖ₊₁; START ≤ tₖ ≤ STOP; usable spans of segments of one object disjoint",
    tolerance: """

      """,
    reference: """
      CCSDS 502.0-B-3, 5.2.4 and table 5-3.
      """,
    bad: RuleExample(
      "a.oem",
      """
      CCSDS_OEM_VERS = 2.0
      CREATION_DATE = 2026-11-21T12:30:00
      ORIGINATOR = SIMCTL
      META_START
      OBJECT_NAME = SIM-KZ 1
      OBJECT_ID = 2026-900A
      CENTER_NAME = EARTH
      REF_FRAME = GCRF
      TIME_SYSTEM = UTC
      START_TIME = 2026-11-21T12:00:00.000
      STOP_TIME = 2026-11-21T12:07:00.000
      META_STOP
      2026-11-21T12:00:00.000 6878.137000 0.000000 0.000000 0.000000000 4.707700805 5.982420608
      2026-11-21T12:01:00.000 6862.955519 282.254200 358.680372 -0.505862304 4.697309962 5.969179389
      2026-11-21T12:02:00.000 6817.478387 563.262429 715.772986 -1.009481782 4.666183906 5.929515110
      2026-11-21T12:04:00.000 6741.907224 841.784287 1069.697203 -1.508626008 4.614461812 5.863605594
      2026-11-21T12:03:00.000 6636.577026 1116.590489 1418.886583 -2.001083281 4.542374844 5.771746200
      2026-11-21T12:05:00.000 6501.954612 1386.468351 1761.795901 -2.484672822 4.450244978 5.654348311
      2026-11-21T12:06:00.000 6338.636473 1650.227193 2096.908042 -2.957254764 4.338483360 5.511937238
      2026-11-21T12:07:00.000 6147.346017 1906.703628 2422.740765 -3.416739875 4.207588235 5.345149564
      """),
    good: RuleExample(
      "a.oem",
      """
      CCSDS_OEM_VERS = 2.0
      CREATION_DATE = 2026-11-21T12:30:00
      ORIGINATOR = SIMCTL
      META_START
      OBJECT_NAME = SIM-KZ 1
      OBJECT_ID = 2026-900A
      CENTER_NAME = EARTH
      REF_FRAME = GCRF
      TIME_SYSTEM = UTC
      START_TIME = 2026-11-21T12:00:00.000
      STOP_TIME = 2026-11-21T12:07:00.000
      META_STOP
      2026-11-21T12:00:00.000 6878.137000 0.000000 0.000000 0.000000000 4.707700805 5.982420608
      2026-11-21T12:01:00.000 6862.955519 282.254200 358.680372 -0.505862304 4.697309962 5.969179389
      2026-11-21T12:02:00.000 6817.478387 563.262429 715.772986 -1.009481782 4.666183906 5.929515110
      2026-11-21T12:03:00.000 6741.907224 841.784287 1069.697203 -1.508626008 4.614461812 5.863605594
      2026-11-21T12:04:00.000 6636.577026 1116.590489 1418.886583 -2.001083281 4.542374844 5.771746200
      2026-11-21T12:05:00.000 6501.954612 1386.468351 1761.795901 -2.484672822 4.450244978 5.654348311
      2026-11-21T12:06:00.000 6338.636473 1650.227193 2096.908042 -2.957254764 4.338483360 5.511937238
      2026-11-21T12:07:00.000 6147.346017 1906.703628 2422.740765 -3.416739875 4.207588235 5.345149564
      """))

  /// What the reader says about times, and how grave it is here.
  private static let codes: Set<String> = [
    "oem.order", "oem.bounds", "oem.overlap", "oem.time-system",
  ]

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for (file, message) in CCSDSMessages.ephemerides(inventory) {
      report.exercised()
      for diagnostic in message.diagnostics where codes.contains(diagnostic.code) {
        let place = Place(file: file, line: diagnostic.line, column: diagnostic.column)
        let segment = message.segments.last { $0.line <= diagnostic.line }
        report.report(
          at: place, subject: segment?.objectID ?? "",
          Bilingual(diagnostic.message, french(diagnostic)))
      }
    }
  }

  private static func french(_ diagnostic: Diagnostic) -> String {
    switch diagnostic.code {
    case "oem.order": "l'époque n'est pas après celle de l'état précédent"
    case "oem.bounds": "des états sont hors de l'intervalle de START_TIME à STOP_TIME"
    case "oem.overlap":
      "le segment commence avant la fin du précédent ; rien ne dit lequel vaut entre les deux"
    default: "le système de temps n'est pas celui du premier segment ; un message n'en a qu'un"
    }
  }
}
