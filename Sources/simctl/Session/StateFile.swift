// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry

/// A CSV file of states, read and reported on.
struct StateFile {
  /// One state: SI units, in the file's frame.
  struct Row {
    let object: String
    let epoch: Epoch
    let frame: FrameID
    let position: Vector3
    let velocity: Vector3
  }

  /// The states in the order of the file.
  let rows: [Row]
  /// The frame of the file.
  let frame: FrameID
  /// The scale of its time column.
  let scale: TimeScale
  /// How many rows were refused.
  let refused: Int

  /// Reads a file (gzip too; `-` is standard input) and says what is wrong in it.
  ///
  /// - Parameter remedy: what to do where the columns name no frame and `wanted` is nil.
  init(
    path: String, frame wanted: FrameID?, leapSeconds: LeapSeconds,
    remedy: String = "say it with --from"
  ) throws {
    let bytes: [UInt8]
    do {
      bytes = try FileBytes.read(path)
    } catch {
      throw CommandFailure("\(error)")
    }
    let table = StateTableReader.read(bytes, leapSeconds: leapSeconds)
    let shown = path == "-" ? "<stdin>" : path
    for diagnostic in table.diagnostics.prefix(20) {
      Talk.line(diagnostic.description(in: shown))
    }
    if let wanted, let named = table.frame, wanted != named {
      throw CommandFailure(
        "\(shown): the columns say \(named.rawValue), --from says \(wanted.rawValue)")
    }
    guard !table.records.isEmpty else { throw CommandFailure("\(shown): no states found") }
    guard let frame = table.frame ?? wanted else {
      throw CommandFailure(
        "\(shown): the columns name no frame (as in x_teme_km); \(remedy)")
    }
    self.frame = frame
    scale = table.scale
    refused = table.refusedCount
    rows = table.records.map {
      Row(
        object: $0.object, epoch: $0.epoch, frame: frame, position: $0.position,
        velocity: $0.velocity)
    }
  }
}
