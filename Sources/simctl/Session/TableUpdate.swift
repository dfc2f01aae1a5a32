// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry

/// Replaces a table of the catalogue by one that the user has fetched.
struct TableUpdate {
  let models: ModelFiles

  /// Takes a table from a file, told from its content; returns what to say about it.
  func take(_ path: String) throws -> String {
    let bytes: [UInt8]
    do {
      bytes = try FileBytes.read(path)
    } catch {
      throw CommandFailure("\(error)")
    }
    if EarthOrientation.form(of: bytes) != nil {
      return try replace(models.earthOrientationPath, with: bytes, from: path) {
        let earth = try EarthOrientation(reading: bytes)
        guard let coverage = earth.coverage else { throw CommandFailure("the table is empty") }
        let current = try? models.earthOrientation()
        if let end = current?.coverage?.upperBound, coverage.upperBound < end {
          throw CommandFailure(
            "it ends on \(day(coverage.upperBound)), before the table in use (\(day(end)))")
        }
        let said = "Earth orientation \(day(coverage.lowerBound)) to \(day(coverage.upperBound))"
        // finals2000A starts in 1973, C04 in 1962: say so where the past gets shorter.
        guard let begin = current?.coverage?.lowerBound, begin < coverage.lowerBound else {
          return said
        }
        return said + "; the table it replaces began on \(day(begin))"
      }
    }
    return try replace(models.leapSecondsPath, with: bytes, from: path) {
      let table = try LeapSeconds(reading: bytes)
      let steps = table.steps
      guard steps.count >= LeapSeconds.builtin.steps.count else {
        throw CommandFailure("it has fewer steps than the built-in table")
      }
      return "leap seconds, \(steps.count) steps, expiring \(table.expires.map(day) ?? "never")"
    }
  }

  private func replace(
    _ target: String, with bytes: [UInt8], from path: String,
    check: () throws -> String
  ) throws -> String {
    let said: String
    do {
      said = try check()
    } catch {
      throw CommandFailure("\(path): not taken: \(error)")
    }
    do {
      let writer = try AtomicFileWriter(path: target)
      try writer.write(bytes)
      try writer.finish()
    } catch {
      throw CommandFailure("\(error)")
    }
    return "\(target): \(said)"
  }

  private func day(_ epoch: Epoch) -> String {
    String(epoch.iso8601(.utc, fractionDigits: 0).prefix(10))
  }
}
