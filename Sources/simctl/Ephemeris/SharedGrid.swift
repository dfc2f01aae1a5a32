// SPDX-License-Identifier: Apache-2.0

import Orbits

/// The epochs of an ephemeris with what depends on them alone: time texts and frame changes.
struct SharedGrid: Sendable {
  let epochs: [Epoch]
  let sourceFrame: FrameID
  let column: TimeColumn
  let tables: FrameTables

  init(
    epochs: [Epoch], body: EphemerisBody, plan: ColumnPlan, digits: Int?, reader: TimeReader,
    earth: (ClosedRange<Epoch>) throws -> EarthOrientation
  ) throws {
    self.epochs = epochs
    sourceFrame = body.source.frame
    column = try TimeColumn(
      epochs, scale: plan.scale, digits: digits ?? TimeColumn.digits(for: epochs), time: reader)
    guard let first = epochs.min(), let last = epochs.max() else {
      throw CommandFailure("there are no epochs to compute")
    }
    do {
      tables = try FrameTables(plan: plan, source: body.source.frame, span: first...last) {
        try earth(first...last)
      }
    } catch let failure as EarthOrientation.Failure {
      throw CommandFailure(
        "\(failure); give another table with --eop FILE, or --beyond-tables to go on with its"
          + " nearest values")
    }
  }
}
