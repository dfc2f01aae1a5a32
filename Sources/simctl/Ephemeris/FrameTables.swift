// SPDX-License-Identifier: Apache-2.0

import Orbits

/// The frame changes that an ephemeris needs over its span, made once for all objects.
struct FrameTables: Sendable {
  /// From the source's frame to that of the state columns; nil where they are the same.
  let toFrame: FrameTransformTable?
  /// From the source's frame to ITRF; nil where no column needs it.
  let toITRF: FrameTransformTable?
  /// From the source's frame to TEME for the shadow; nil where they are the same or not needed.
  let toTEME: FrameTransformTable?
  /// The Sun over the span; nil where no column needs it.
  let sun: SunEphemeris<TEME>?

  /// Makes the tables that a plan needs.
  ///
  /// - Parameters:
  ///   - plan: the columns.
  ///   - source: the frame of the states.
  ///   - span: the epochs.
  ///   - earth: asked for only where the plan needs the Earth's orientation.
  init(
    plan: ColumnPlan, source: FrameID, span: ClosedRange<Epoch>,
    earth: () throws -> EarthOrientation
  ) throws {
    let turnsState = source != plan.frame && (plan.needs(.state) || plan.needs(.elements))
    let needsEarth = plan.needs(.geodetic) || plan.needs(.site)
    toFrame =
      turnsState
      ? try FrameTransformTable(from: source, to: plan.frame, covering: span, using: earth()) : nil
    toITRF =
      needsEarth
      ? try FrameTransformTable(from: source, to: .itrf, covering: span, using: earth()) : nil
    if plan.needs(.sunlit) {
      toTEME =
        source != .teme
        ? try FrameTransformTable(from: source, to: .teme, covering: span, using: earth()) : nil
      sun = try SunEphemeris<TEME>(over: span, using: earth())
    } else {
      toTEME = nil
      sun = nil
    }
  }
}
