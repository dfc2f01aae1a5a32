// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry

/// One run of `frame`: states into another frame.
struct FrameJob {
  let session: Session
  let command: FrameCommand

  /// Reads, turns and writes the states.
  func run() throws {
    if let state = command.state, let at = command.at, let from = command.from {
      try one(state, at: at, from: from)
    } else if let path = command.file {
      try table(path)
    }
  }

  private func one(_ text: String, at: String, from: FrameID) throws {
    let parts = text.split(whereSeparator: { $0 == "," || $0 == " " })
    let numbers = parts.compactMap { Double($0) }
    guard numbers.count == parts.count, numbers.count == 3 || numbers.count == 6,
      numbers.allSatisfy({ $0.isFinite && $0.magnitude < 1e12 })
    else {
      throw CommandFailure("--state '\(text)': write x,y,z or x,y,z,vx,vy,vz in km and km/s")
    }
    let leapSeconds = try session.leapSeconds()
    let epoch = try InputText.epoch(at, option: "--at", leapSeconds: leapSeconds)
    if from != command.to { _ = try session.earth(warningFor: epoch...epoch) }
    let transform = try transform(from, at: epoch)
    let position = Vector3(numbers[0], numbers[1], numbers[2])
    let hasVelocity = numbers.count == 6
    let velocity = hasVelocity ? Vector3(numbers[3], numbers[4], numbers[5]) : .zero
    let (r, v) = transform.state(position: position, velocity: velocity)
    let file = try OutputFile(path: command.output.output)
    let names = columnNames.prefix(hasVelocity ? 7 : 4)
    var buffer = ByteBuffer()
    buffer.append(names.joined(separator: ",") + "\n")
    buffer.append(timeText(epoch, .utc, leapSeconds))
    append(r, FixedFormat(decimals: 9), to: &buffer)
    if hasVelocity { append(v, FixedFormat(decimals: 12), to: &buffer) }
    buffer.append("\n")
    try file.write(&buffer)
    try file.finish()
  }

  private func table(_ path: String) throws {
    let states = try StateFile(path: path, frame: command.from, session: session)
    let rows = states.rows
    let frame = rows.first?.frame ?? .gcrf
    guard rows.allSatisfy({ $0.frame == frame }) else {
      throw CommandFailure(
        "\(states.shown): the states are in several frames; 'simctl convert --frame' takes them")
    }
    var r = rows.map(\.position)
    var v = rows.map(\.velocity)
    let epochs = rows.map(\.epoch)
    try translated {
      if frame != command.to, let first = epochs.min(), let last = epochs.max() {
        // A table pays where several rows fall into a day.
        _ = try session.earth(warningFor: first...last)
        let days = last.seconds(since: first) / 86_400
        if Double(epochs.count) > 8 * days + 8 {
          let table = try FrameTransformTable(
            from: frame, to: command.to, covering: first...last, using: session.earth())
          try table.transform(positions: &r, velocities: &v, at: epochs)
        } else {
          for index in epochs.indices {
            (r[index], v[index]) = try transform(frame, at: epochs[index])
              .state(position: r[index], velocity: v[index])
          }
        }
      }
    }
    let file = try OutputFile(path: command.output.output)
    var buffer = ByteBuffer(capacity: 1 << 19)
    let time = try TimeColumn(
      epochs, scale: states.scale, digits: TimeColumn.digits(for: epochs),
      time: session.timeReader(for: states.scale))
    var names = columnNames
    names[0] = states.scale.rawValue
    buffer.append((["object"] + names).joined(separator: ",") + "\n")
    for (index, row) in rows.enumerated() {
      buffer.append(CSVRows.field(row.object))
      buffer.append(UInt8(ascii: ","))
      try time.write(index, into: &buffer)
      append(1e-3 * r[index], FixedFormat(decimals: 9), to: &buffer)
      append(1e-3 * v[index], FixedFormat(decimals: 12), to: &buffer)
      buffer.append(UInt8(ascii: "\n"))
      if buffer.count > 1 << 18 { try file.write(&buffer) }
    }
    try file.write(&buffer)
    try file.finish()
    if states.refused > 0 { throw CommandFailure("", status: .partial) }
  }

  private func transform(_ from: FrameID, at epoch: Epoch) throws -> FrameTransform {
    guard from != command.to else { return .identity }
    return try translated {
      try FrameTransform(from: from, to: command.to, at: epoch, using: session.earth())
    }
  }

  private func translated<R>(_ body: () throws -> R) throws -> R {
    do {
      return try body()
    } catch let failure as EarthOrientation.Failure {
      throw CommandFailure("\(failure); give another table with --eop, or --beyond-tables")
    }
  }

  private var columnNames: [String] {
    ["utc"] + Quantity.allCases.prefix(6).map { $0.name(frame: command.to) }
  }

  private func timeText(_ epoch: Epoch, _ scale: TimeScale, _ leapSeconds: LeapSeconds) -> String {
    epoch.iso8601(scale, fractionDigits: TimeColumn.digits(for: [epoch]), leapSeconds: leapSeconds)
  }

  private func append(_ vector: Vector3, _ format: FixedFormat, to buffer: inout ByteBuffer) {
    for component in [vector.x, vector.y, vector.z] {
      buffer.append(UInt8(ascii: ","))
      buffer.append(fixed: component, format)
    }
  }
}
