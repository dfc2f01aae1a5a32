// SPDX-License-Identifier: Apache-2.0

/// States read from a CSV table, the frame and the scale told by the names of its columns.
public struct StateTable: Sendable {
  /// A state and where it stood.
  public struct Record: Sendable {
    /// The object as the table names it, empty where there is no such column.
    public var object: String
    /// When.
    public var epoch: Epoch
    /// Where, in metres, in the table's frame.
    public var position: Vector3
    /// How fast, in metres a second, in the table's frame.
    public var velocity: Vector3
    /// The line it begins in, from 1.
    public var line: Int
  }

  /// A row that was refused.
  public struct Refusal: Sendable {
    /// The line it begins in, from 1.
    public var line: Int
    /// The first of the errors that condemned it.
    public var cause: Diagnostic
  }

  /// The frame the columns name (`x_teme_km`); nil where they name none (`x_km`).
  public var frame: FrameID?
  /// The scale of the time column.
  public var scale: TimeScale = .utc
  /// The states in the order of the table.
  public var records: [Record] = []
  /// The rows refused, in the order of the table.
  public var refusals: [Refusal] = []
  /// All there was to say.
  public var diagnostics: [Diagnostic] = []

  /// How many rows were refused.
  public var refusedCount: Int { refusals.count }

  package init() {}
}

extension StateTable.Record {
  /// The state as one of a frame; the caller answers for the frame being that of the table.
  public func state<Frame: ReferenceFrame>(in frame: Frame.Type = Frame.self) -> StateVector<Frame>
  {
    StateVector(epoch: epoch, position: position, velocity: velocity)
  }
}
