// SPDX-License-Identifier: Apache-2.0

/// Targets of the readers of CCSDS ephemeris and conjunction messages.
enum MessageTargets {
  static func oem(_ bytes: [UInt8]) {
    for profile in ReadingProfile.allCases {
      let file = OEMReader.read(bytes, profile: profile)
      check(file.diagnostics, bytes)
      let hasError = file.diagnostics.contains { $0.severity == .error }
      precondition(file.refusals.isEmpty || hasError, "a refusal without a word")
      precondition(!file.segments.isEmpty || hasError, "nothing read and nothing said")
      for refusal in file.refusals { precondition(refusal.span.upperBound <= bytes.count) }
      for segment in file.segments {
        precondition(segment.span.upperBound <= bytes.count)
        precondition(!segment.states.isEmpty)
        for (earlier, later) in zip(segment.states, segment.states.dropFirst()) {
          precondition(earlier.epoch < later.epoch, "states out of order")
        }
        for state in segment.states {
          precondition(state.position.isFinite && state.velocity.isFinite)
          precondition(state.position != .zero)
        }
        for covariance in segment.covariances {
          precondition(covariance.matrix.count == 36)
          try? CovarianceMatrix.check(covariance.matrix, order: 6, rounding: 1e-3)
        }
      }
      written(file)
    }
  }

  /// What was read can be written, and comes back the same.
  private static func written(_ file: OEMFile) {
    for notation in MessageNotation.allCases {
      guard let text = try? OEMWriter(notation).text(file.segments) else { continue }
      let again = OEMReader.read(Array(text.utf8))
      precondition(again.stateCount == file.stateCount, "states lost in writing")
      for (a, b) in zip(file.segments, again.segments) {
        precondition(zip(a.states, b.states).allSatisfy { $0.position == $1.position })
        precondition(a.covariances.map(\.matrix) == b.covariances.map(\.matrix))
      }
    }
    for segment in file.segments {
      guard let arc = segment.arc else { continue }
      let middle = arc.span.upperBound.seconds(since: arc.span.lowerBound) / 2
      _ = arc.state(at: arc.span.lowerBound.advanced(bySeconds: middle))
    }
  }

  static func opm(_ bytes: [UInt8]) {
    for profile in ReadingProfile.allCases {
      let file = OPMReader.read(bytes, profile: profile)
      check(file.diagnostics, bytes)
      let hasError = file.diagnostics.contains { $0.severity == .error }
      precondition(file.refusals.isEmpty || hasError, "a refusal without a word")
      precondition(!file.messages.isEmpty || hasError, "nothing read and nothing said")
      for message in file.messages {
        precondition(message.position.isFinite && message.velocity.isFinite)
        for notation in MessageNotation.allCases {
          guard let text = try? OPMWriter(notation).text(message) else { continue }
          let again = OPMReader.read(Array(text.utf8))
          precondition(again.messages.first?.position == message.position, "lost in writing")
          precondition(again.messages.first?.maneuvers.count == message.maneuvers.count)
        }
      }
    }
  }

  static func sp3(_ bytes: [UInt8]) {
    let file = SP3Reader.read(bytes)
    check(file.diagnostics, bytes)
    let hasError = file.diagnostics.contains { $0.severity == .error }
    precondition(file.stateCount > 0 || hasError, "nothing read and nothing said")
    for satellite in file.satellites {
      for (earlier, later) in zip(satellite.records, satellite.records.dropFirst()) {
        precondition(earlier.epoch < later.epoch, "states out of order")
      }
      let states = file.segments(of: satellite.id).flatMap(\.states)
      precondition(states.count == satellite.records.count)
      precondition(states.allSatisfy { $0.position.isFinite })
    }
  }

  static func stk(_ bytes: [UInt8]) {
    let file = STKEphemerisReader.read(bytes)
    check(file.diagnostics, bytes)
    precondition(!file.segments.isEmpty || !file.diagnostics.isEmpty)
    for segment in file.segments { _ = segment.arc?.span }
    _ = OrbitFileFormat.detect(bytes)
  }

  static func cdm(_ bytes: [UInt8]) {
    for profile in ReadingProfile.allCases {
      let file = CDMReader.read(bytes, profile: profile)
      check(file.diagnostics, bytes)
      let hasError = file.diagnostics.contains { $0.severity == .error }
      precondition(file.refusals.isEmpty || hasError, "a refusal without a word")
      precondition(!file.messages.isEmpty || hasError, "nothing read and nothing said")
      for message in file.messages {
        precondition(message.span.upperBound <= bytes.count)
        precondition(message.missDistance?.isFinite ?? true)
        for object in [message.object1, message.object2] {
          precondition(object.position.isFinite && object.velocity.isFinite)
          guard let covariance = object.covariance else { continue }
          precondition(covariance.count == 36)
          try? CovarianceMatrix.check(covariance, order: 6, rounding: 1e-3)
        }
      }
    }
  }

  private static func check(_ diagnostics: [Diagnostic], _ bytes: [UInt8]) {
    var lines = 1
    for byte in bytes where byte == 0x0A || byte == 0x0D { lines += 1 }
    for diagnostic in diagnostics {
      precondition(diagnostic.line >= 1 && diagnostic.line <= lines, "a line outside the input")
      precondition(diagnostic.column >= 1 && diagnostic.column <= bytes.count + 1)
      precondition(diagnostic.length >= 0 && diagnostic.length <= bytes.count)
      precondition(!diagnostic.message.isEmpty)
    }
  }
}
