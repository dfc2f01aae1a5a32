// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry

/// Reads the bytes of a file of states by its format, and says what is wrong in it.
struct StateFileContent {
  private(set) var format = OrbitFileFormat.csv
  private(set) var segments: [OEMSegment] = []
  private(set) var messages: [OPMMessage] = []
  private(set) var header: OEMWriter.Header?
  private(set) var refused = 0

  /// At most this many diagnostics of a file are printed.
  private static let longest = 20

  init(
    _ bytes: [UInt8], shown: String, frame wanted: FrameID?, session: Session, remedy: String,
    profile: ReadingProfile
  ) throws {
    let leapSeconds = try session.leapSeconds()
    format = OrbitFileFormat.detect(bytes) ?? .csv
    var diagnostics: [Diagnostic] = []
    switch format {
    case .opmKVN, .opmXML:
      let file = OPMReader.read(
        bytes, profile: profile, leapSeconds: leapSeconds, earth: try Self.earth(bytes, session))
      (messages, diagnostics) = (file.messages, file.diagnostics)
      refused = file.refusals.count
      segments = file.messages.compactMap(\.segment)
    case .oemKVN, .oemXML:
      let file = OEMReader.read(
        bytes, profile: profile, leapSeconds: leapSeconds, earth: try Self.earth(bytes, session))
      (segments, diagnostics) = (file.segments, file.diagnostics)
      refused = file.refusals.count
      header = OEMWriter.Header(file)
    case .sp3:
      let file = SP3Reader.read(bytes, leapSeconds: leapSeconds)
      diagnostics = file.diagnostics
      refused = diagnostics.filter { $0.severity == .error }.count
      segments = file.satellites.flatMap { file.segments(of: $0.id) }
    case .stk:
      let file = STKEphemerisReader.read(bytes, leapSeconds: leapSeconds)
      (segments, diagnostics) = (file.segments, file.diagnostics)
    case .csv:
      let table = StateTableReader.read(bytes, leapSeconds: leapSeconds)
      diagnostics = table.diagnostics
      refused = table.refusedCount
      if !table.records.isEmpty {
        if let wanted, let named = table.frame, wanted != named {
          throw CommandFailure(
            "\(shown): the columns say \(named.rawValue), --from says \(wanted.rawValue)")
        }
        guard let frame = table.frame ?? wanted else {
          Self.tell(diagnostics, shown)
          throw CommandFailure(
            "\(shown): the columns name no frame (as in x_teme_km); \(remedy)")
        }
        segments = Self.segments(table, frame)
      }
    }
    Self.tell(diagnostics, shown)
  }

  private static func tell(_ diagnostics: [Diagnostic], _ shown: String) {
    let telling = diagnostics.filter { $0.severity > .note }
    for diagnostic in telling.prefix(longest) { Talk.line(diagnostic.description(in: shown)) }
    if telling.count > longest { Talk.line("\(shown): … and \(telling.count - longest) more") }
  }

  /// The Earth's orientation where a file may have times in UT1.
  private static func earth(_ bytes: [UInt8], _ session: Session) throws -> EarthOrientation? {
    let mark = Array("UT1".utf8)
    for start in bytes.indices.dropLast(2)
    where bytes[start] == mark[0] && bytes[start + 1] == mark[1] && bytes[start + 2] == mark[2] {
      return try session.earth()
    }
    return nil
  }

  /// The runs of a table: a segment ends where the object changes or time goes back.
  private static func segments(_ table: StateTable, _ frame: FrameID) -> [OEMSegment] {
    var runs: [(object: String, states: [OEMState])] = []
    for record in table.records {
      let state = OEMState(
        epoch: record.epoch, position: record.position, velocity: record.velocity,
        line: record.line)
      if let last = runs.last, last.object == record.object,
        let before = last.states.last, before.epoch < record.epoch
      {
        runs[runs.count - 1].states.append(state)
      } else {
        runs.append((record.object, [state]))
      }
    }
    return runs.compactMap {
      OEMSegment(
        $0.states, objectName: $0.object, objectID: $0.object, frame: frame,
        timeScale: table.scale)
    }
  }
}

extension OPMMessage {
  /// The message as a segment of one state.
  var segment: OEMSegment? {
    let state = OEMState(epoch: epoch, position: position, velocity: velocity, line: line)
    guard
      var segment = OEMSegment(
        [state], objectName: objectName, objectID: objectID, frame: frame ?? .gcrf,
        timeScale: timeScale)
    else { return nil }
    segment.frame = frame
    segment.frameName = frameName
    segment.centerName = centerName
    if let covariance { segment.covariances = [covariance] }
    return segment
  }
}
