// SPDX-License-Identifier: Apache-2.0

import Orbits

/// ORB-020: from state to state an ephemeris moves as gravity has it; what does not is a burn that
/// has no segment of its own, or a mistake.
enum EphemerisObeysDynamics: Check {
  static let rule = Rule(
    id: "ORB-020",
    title: Bilingual(
      "the states of an ephemeris follow each other under gravity",
      "les états d'une éphéméride se suivent sous la gravité"),
    severity: .warning, certainty: .physics,
    rationale: """
      An interpolation across a burn, a state with a wrong digit or a hole is wrong by kilometres without a word.
      Each state is carried to the next by point mass and J2; what it misses there is small and alike everywhere
      in an ephemeris that is one motion. A burn belongs between two segments.
      """,
    formula: "|v(k+1) − Φ(r(k), v(k))|/Δt ≤ max(6 × median, 3·10⁻⁵ m/s²), or < 0.02 m/s in a run",
    tolerance: """
      Six times the median of the segment, 30 µm/s² and 20 mm/s. The ephemeris that NASA gave for the ISS in
      February 2022 stays below 3.3 times, its burn of 0.4 m/s in four minutes makes 12 times.
      Intervals of half a revolution and more are left out.
      """,
    reference: """
      CCSDS 502.0-B-3, 5.2.4 (segments at manoeuvres); Montenbruck & Gill 2000, Satellite Orbits, 3.2.
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
      2026-11-21T12:03:00.000 6741.907224 841.784287 1069.697203 -1.508626008 4.614461812 5.863605594
      2026-11-21T12:04:00.000 6636.577026 1116.590489 1418.886583 -2.001083281 4.542374844 5.771746200
      2026-11-21T12:05:00.000 6501.938856 1386.504127 1761.841360 -2.484934828 4.450840416 5.655104897
      2026-11-21T12:06:00.000 6338.605088 1650.298601 2096.998776 -2.957513112 4.339075317 5.512689389
      2026-11-21T12:07:00.000 6147.299345 1906.810406 2422.876441 -3.416990289 4.208175093 5.345895223
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

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for (file, message) in CCSDSMessages.ephemerides(inventory) {
      for segment in message.segments
      where segment.centerName.uppercased() == "EARTH" && segment.states.count >= 4 {
        guard let frame = segment.frame else { continue }
        let axes: EphemerisConsistency.Axes =
          EphemerisFrameIsNamed.isEarthFixed(frame) ? .earthFixed : .inertial
        let motion = EphemerisConsistency(segment.states, axes: axes)
        guard motion.intervals.count >= 3 else { continue }
        report.exercised()
        tell(motion, segment, file, &report)
      }
    }
  }

  private static func tell(
    _ motion: EphemerisConsistency, _ segment: OEMSegment, _ file: Int, _ report: inout CheckReport
  ) {
    let breaks = motion.breaks
    guard
      let worst = breaks.max(by: { $0.velocityDefect < $1.velocityDefect })
    else { return }
    let state = segment.states[worst.first]
    let next = segment.states[worst.last]
    let background: Double = motion.medianAcceleration * worst.span
    let limit: Double = max(motion.breakAcceleration * worst.span, 0.02)
    let when = String(state.epoch.iso8601(.utc).prefix(19))
    let others: Bilingual =
      breaks.count == 1
      ? Bilingual(same: "")
      : Bilingual(
        ", the largest of \(breaks.count) such breaks",
        ", la plus grande de \(breaks.count) ruptures de ce genre")
    report.report(
      at: Place(file: file, line: next.line), subject: segment.objectID,
      Bilingual(
        "in \(Figure.text(worst.span, 0)) s after \(when) the ephemeris departs from the motion under"
          + " gravity by \(Figure.text(worst.velocityDefect, 3)) m/s (elsewhere"
          + " \(Figure.text(background, 3)) m/s in that time)\(others.english): a burn inside a"
          + " segment, or a state that is wrong",
        "en \(Figure.texte(worst.span, 0)) s après \(when), l'éphéméride s'écarte du mouvement sous la"
          + " gravité de \(Figure.texte(worst.velocityDefect, 3)) m/s (ailleurs"
          + " \(Figure.texte(background, 3)) m/s dans ce temps)\(others.french) : une poussée au"
          + " milieu d'un segment, ou un état faux"),
      measured: worst.velocityDefect, expected: background, tolerance: limit, unit: "m/s",
      model: "point mass and J2",
      related: [
        (Place(file: file, line: state.line), Bilingual("the state before", "l'état précédent"))
      ])
  }
}
