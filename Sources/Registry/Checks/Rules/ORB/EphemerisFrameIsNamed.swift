// SPDX-License-Identifier: Apache-2.0

import Orbits

/// ORB-021: the axes that an ephemeris names are those in which it moves.
enum EphemerisFrameIsNamed: Check {
  static let rule = Rule(
    id: "ORB-021",
    title: Bilingual(
      "an ephemeris moves in the axes that it names",
      "une éphéméride se meut dans les axes qu'elle nomme"),
    severity: .warning, certainty: .physics, fix: .suggested,
    rationale: """
      The most common mistake with ephemerides is a name of the wrong axes: states that turn with the Earth
      called inertial, or the reverse. The motion itself tells the two apart, since only in one of them does
      gravity carry each state to the next. Axes that keep their directions (GCRF, EME2000, TEME) cannot be told
      from each other in this way.
      """,
    formula: "median defect of the named axes ≤ 10 × that of the other kind",
    tolerance: """
      Ten times, over at most 50 intervals; the better kind must fit gravity to 1 %.
      """,
    reference: """
      CCSDS 502.0-B-3, table 5-3 and annex B; skyfield issue 1092.
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
      REF_FRAME = ITRF
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
        guard let frame = segment.frame,
          let found = EphemerisConsistency.axes(of: segment.states)
        else { continue }
        report.exercised()
        let declared: EphemerisConsistency.Axes =
          isEarthFixed(frame) ? .earthFixed : .inertial
        guard found.axes != declared else { continue }
        let turns = found.axes == .earthFixed
        report.report(
          at: Place(file: file, line: segment.line), subject: segment.objectID, field: "REF_FRAME",
          Bilingual(
            "the states are said to be in \(segment.frameName), but move as in axes that"
              + " \(turns ? "turn with the Earth" : "keep their directions")"
              + " (\(Figure.text(found.ratio, 0)) times better)",
            "les états seraient en \(segment.frameName), mais se meuvent comme dans des axes"
              + " \(turns ? "tournant avec la Terre" : "de directions fixes")"
              + " (\(Figure.texte(found.ratio, 0)) fois mieux)"), measured: found.ratio,
          expected: 1, tolerance: 10, model: "point mass and J2")
      }
    }
  }

  /// Whether the axes of a frame turn with the Earth.
  static func isEarthFixed(_ frame: FrameID) -> Bool {
    frame == .itrf || frame == .pef || frame == .tirs
  }
}
