// SPDX-License-Identifier: Apache-2.0

/// The way from one frame to another for the many epochs of a search.
///
/// By a table where the Earth's orientation covers the whole span, else epoch by epoch, so that an
/// epoch outside what is known fails for itself alone.
struct FrameLink<Source: ReferenceFrame, Target: ReferenceFrame>: Sendable {
  private let table: FrameTransformTable?
  private let earth: EarthOrientation

  init(over span: ClosedRange<Epoch>, using earth: EarthOrientation) {
    table =
      Source.id == Target.id
      ? nil
      : try? FrameTransformTable(from: Source.id, to: Target.id, covering: span, using: earth)
    self.earth = earth
  }

  /// A state in the target frame.
  func callAsFunction(_ state: StateVector<Source>) throws -> StateVector<Target> {
    if Source.id == Target.id {
      return StateVector(epoch: state.epoch, position: state.position, velocity: state.velocity)
    }
    guard let table, table.span.contains(state.epoch) else {
      return try state.transformed(to: Target.self, using: earth)
    }
    let turned = try table.transform(at: state.epoch).state(
      position: state.position, velocity: state.velocity)
    return StateVector(epoch: state.epoch, position: turned.position, velocity: turned.velocity)
  }
}
