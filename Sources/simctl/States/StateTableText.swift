// SPDX-License-Identifier: Apache-2.0

import Orbits

/// States as the CSV that `ephemeris` writes and `--state` reads.
struct StateTableText {
  let session: Session

  /// The text of some segments, which must be in one frame and one scale.
  func text(_ segments: [OEMSegment]) throws -> String {
    guard let first = segments.first, let frame = first.frame else {
      throw CommandFailure(
        "frame '\(segments.first?.frameName ?? "")' is none that a CSV can name in its columns:"
          + " gcrf, eme2000, itrf, teme, tod, mod, pef and tirs are")
    }
    guard segments.allSatisfy({ $0.frame == frame && $0.timeScale == first.timeScale }) else {
      throw CommandFailure(
        "the states are in several frames or time scales; give --frame and --scale")
    }
    let plan = try ColumnPlan(nil, frame: frame, scale: first.timeScale, hasSite: false)
    let epochs = segments.flatMap { $0.states.map(\.epoch) }
    // As many digits as the times have: a table made of a message loses none.
    let exact =
      [3, 6, 9, 12].first { digits in
        epochs.allSatisfy { $0.isWhole(unitDigits: digits) }
      } ?? 18
    let time = try TimeColumn(
      epochs, scale: first.timeScale, digits: exact,
      time: session.timeReader(for: first.timeScale))
    var buffer = ByteBuffer(capacity: 1 << 16)
    buffer.append(plan.names.joined(separator: ",") + "\n")
    var row = 0
    for segment in segments {
      let label = CSVRows.field(segment.label)
      for state in segment.states {
        buffer.append(label)
        buffer.append(UInt8(ascii: ","))
        try time.write(row, into: &buffer)
        row += 1
        for value in [state.position.x, state.position.y, state.position.z] {
          buffer.append(UInt8(ascii: ","))
          buffer.append(DecimalText.fixed(value, decimals: 9, shift: -3))
        }
        for value in [state.velocity.x, state.velocity.y, state.velocity.z] {
          buffer.append(UInt8(ascii: ","))
          buffer.append(DecimalText.fixed(value, decimals: 12, shift: -3))
        }
        buffer.append(UInt8(ascii: "\n"))
      }
    }
    return buffer.withBytes { String(decoding: $0, as: UTF8.self) }
  }
}
