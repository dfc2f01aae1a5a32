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
          if let turned = try? OrbitCovariance(covariance, of: segment) { check(turned) }
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
          if let known = try? OrbitCovariance(object, at: message.closestApproach) {
            check(known)
          }
        }
        if let plane = EncounterPlane(message) {
          precondition((0...1).contains(plane.probability(radius: 10)))
          precondition((0...1).contains(plane.maximum(radius: 10).probability))
        }
        written(message)
      }
    }
  }

  private static func check(_ covariance: OrbitCovariance) {
    let m = covariance.position
    precondition(m.row0.x > 0 && m.row1.y > 0 && m.row2.z > 0)
    precondition(covariance.matrix.allSatisfy(\.isFinite))
  }

  /// What was read can be written in either notation, and comes back the same.
  private static func written(_ message: CDMMessage) {
    guard let one = message.object1.covariance, let two = message.object2.covariance,
      let position = message.relativePosition, let velocity = message.relativeVelocity
    else { return }
    func object(_ object: CDMObject, _ covariance: [Double]) -> CDMWriter.Object {
      CDMWriter.Object(
        designator: object.designator, name: object.name,
        internationalDesignator: object.internationalDesignator, frameName: object.frameName,
        position: object.position, velocity: object.velocity, covariance: covariance)
    }
    var conjunction = CDMWriter.Conjunction(
      messageID: message.messageID, closestApproach: message.closestApproach,
      missDistance: message.missDistance ?? 1, relativePosition: position,
      relativeVelocity: velocity, object1: object(message.object1, one),
      object2: object(message.object2, two))
    conjunction.probability = message.collisionProbability.map { ($0, "FOSTER-1992") }
    for notation in MessageNotation.allCases {
      let writer = CDMWriter(notation, creationDate: "2026-11-21T12:40:00", originator: "FUZZ")
      guard let text = try? writer.text(conjunction) else { continue }
      let again = CDMReader.read(Array(text.utf8))
      guard let read = again.messages.first else {
        preconditionFailure("what is written cannot be read: \(again.diagnostics)")
      }
      precondition(read.object1.covariance == one && read.object2.covariance == two)
      precondition(read.relativePosition == position && read.relativeVelocity == velocity)
      precondition(read.collisionProbability == message.collisionProbability)
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
