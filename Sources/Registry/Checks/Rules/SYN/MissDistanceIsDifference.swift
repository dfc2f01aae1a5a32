// SPDX-License-Identifier: Apache-2.0

import Orbits

/// SYN-015: the miss distance of a conjunction is that of its two states, and the time is that of
/// closest approach.
enum MissDistanceIsDifference: Check {
  static let rule = Rule(
    id: "SYN-015",
    title: Bilingual(
      "a miss distance is that of the two states",
      "une distance minimale est celle des deux états"),
    severity: .warning, certainty: .physics,
    rationale: """
      The figures at the head of a conjunction message are what people read; those of the states are what programs
      use. The miss distance must be the distance of the two states, their relative position the same in the
      axes of the first, and TCA the time at which they are closest. States in different frames are left out.
      """,
    formula:
      "|MISS_DISTANCE − |r₂ − r₁|| ≤ 2 m + 0.5 %; |(r₂ − r₁)·(v₂ − v₁)|/|v₂ − v₁|² ≤ 0.05 s + 2 m/|v₂ − v₁|",
    tolerance: """
      2 m and 0.5 % for rounded distances; 0.05 s for rounded times.
      """,
    reference: """
      CCSDS 508.0-B-1, table 3-2.
      """,
    bad: RuleExample(
      "a.cdm",
      """
      CCSDS_CDM_VERS = 1.0
      ORIGINATOR = SIMCTL
      MESSAGE_ID = SIM-2026-0001
      TCA = 2026-11-21T12:02:00.000
      MISS_DISTANCE = 7071 [m]
      OBJECT = OBJECT1
      OBJECT_DESIGNATOR = 100001
      OBJECT_NAME = SIM-KZ 1
      INTERNATIONAL_DESIGNATOR = 2026-900A
      REF_FRAME = EME2000
      X = 6817.562458 [km]
      Y = 563.264725 [km]
      Z = 715.781788 [km]
      X_DOT = -1.000000 [km/s]
      Y_DOT = 4.700000 [km/s]
      Z_DOT = 5.900000 [km/s]
      OBJECT = OBJECT2
      OBJECT_DESIGNATOR = 100002
      OBJECT_NAME = SIM-KZ 2
      INTERNATIONAL_DESIGNATOR = 2026-900B
      REF_FRAME = EME2000
      X = 6817.862458 [km]
      Y = 562.864725 [km]
      Z = 716.281788 [km]
      X_DOT = -6.000000 [km/s]
      Y_DOT = 4.700000 [km/s]
      Z_DOT = 8.900000 [km/s]
      """),
    good: RuleExample(
      "a.cdm",
      """
      CCSDS_CDM_VERS = 1.0
      ORIGINATOR = SIMCTL
      MESSAGE_ID = SIM-2026-0001
      TCA = 2026-11-21T12:02:00.000
      MISS_DISTANCE = 707.1 [m]
      OBJECT = OBJECT1
      OBJECT_DESIGNATOR = 100001
      OBJECT_NAME = SIM-KZ 1
      INTERNATIONAL_DESIGNATOR = 2026-900A
      REF_FRAME = EME2000
      X = 6817.562458 [km]
      Y = 563.264725 [km]
      Z = 715.781788 [km]
      X_DOT = -1.000000 [km/s]
      Y_DOT = 4.700000 [km/s]
      Z_DOT = 5.900000 [km/s]
      OBJECT = OBJECT2
      OBJECT_DESIGNATOR = 100002
      OBJECT_NAME = SIM-KZ 2
      INTERNATIONAL_DESIGNATOR = 2026-900B
      REF_FRAME = EME2000
      X = 6817.862458 [km]
      Y = 562.864725 [km]
      Z = 716.281788 [km]
      X_DOT = -6.000000 [km/s]
      Y_DOT = 4.700000 [km/s]
      Z_DOT = 8.900000 [km/s]
      """))

  /// Metres and a fraction of the distance: the digits of both.
  static let metres: Double = 2
  static let relative: Double = 0.005
  /// How far the closest approach of the two states may be from TCA, s.
  static let seconds: Double = 0.05

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for (file, message) in CCSDSMessages.conjunctions(inventory) {
      for conjunction in message.messages {
        let (a, b) = (conjunction.object1, conjunction.object2)
        guard a.frameName == b.frameName else { continue }
        report.exercised()
        let difference: Vector3 = b.position - a.position
        let velocity: Vector3 = b.velocity - a.velocity
        let line = conjunction.headerLines["MISS_DISTANCE"] ?? conjunction.line
        if let declared = conjunction.missDistance {
          distance(declared, difference.norm, Place(file: file, line: line), a.designator, &report)
        }
        let speed: Double = velocity.norm
        guard speed > 1 else { continue }
        let early: Double = -difference.dot(velocity) / (speed * speed)
        // Microseconds are lost where states are cut to metres.
        if abs(early) > seconds + 2 / speed {
          let line = conjunction.headerLines["TCA"] ?? conjunction.line
          report.report(
            at: Place(file: file, line: line), subject: a.designator, field: "TCA",
            Bilingual(
              "the two states come closest \(Figure.text(early, 2)) s after TCA",
              "les deux états sont au plus près \(Figure.texte(early, 2)) s après TCA"),
            measured: early, expected: 0, tolerance: seconds, unit: "s")
        }
        relativePosition(conjunction, difference, file, &report)
      }
    }
  }

  private static func distance(
    _ declared: Double, _ found: Double, _ place: Place, _ subject: String,
    _ report: inout CheckReport
  ) {
    let allowed: Double = metres + relative * found
    guard abs(declared - found) > allowed else { return }
    report.report(
      at: place, subject: subject, field: "MISS_DISTANCE",
      Bilingual(
        "the miss distance is \(Figure.text(declared, 1)) m, that of the two states"
          + " \(Figure.text(found, 1)) m",
        "la distance minimale est de \(Figure.texte(declared, 1)) m, celle des deux états de"
          + " \(Figure.texte(found, 1)) m"), measured: declared, expected: found,
      tolerance: allowed, unit: "m")
  }

  private static func relativePosition(
    _ conjunction: CDMMessage, _ difference: Vector3, _ file: Int, _ report: inout CheckReport
  ) {
    let first = conjunction.object1
    guard let declared = conjunction.relativePosition, first.frame != .itrf,
      let axes = LocalOrbitalFrame.rtn.rotation(
        position: first.position, velocity: first.velocity)
    else { return }
    let found: Vector3 = axes * difference
    let off: Double = (found - declared).norm
    let allowed: Double = metres + relative * difference.norm
    guard off > allowed else { return }
    let line = conjunction.headerLines["RELATIVE_POSITION_R"] ?? conjunction.line
    report.report(
      at: Place(file: file, line: line), subject: first.designator, field: "RELATIVE_POSITION_R",
      Bilingual(
        "the relative position differs from that of the two states by \(Figure.text(off, 1)) m",
        "la position relative s'écarte de celle des deux états de \(Figure.texte(off, 1)) m"),
      measured: off, expected: 0, tolerance: allowed, unit: "m")
  }
}
