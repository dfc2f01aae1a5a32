// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry

/// A file of states in any of the formats that are read, reported on.
struct StateFile {
  /// One state: SI units, in the frame of its segment.
  struct Row {
    let object: String
    let epoch: Epoch
    let frame: FrameID
    let position: Vector3
    let velocity: Vector3
  }

  /// What the file is.
  let format: OrbitFileFormat
  /// The stretches of states in the order of the file; all have a frame that is ours.
  let segments: [OEMSegment]
  /// The parameter messages, where the file is one; each is one of the segments too.
  let messages: [OPMMessage]
  /// The header of an ephemeris message.
  let header: OEMWriter.Header?
  /// How many states, messages or segments were refused.
  let refused: Int
  /// The path as messages show it.
  let shown: String

  /// The scale of the first time.
  var scale: TimeScale { segments.first?.timeScale ?? .utc }

  /// The states in the order of the file.
  var rows: [Row] {
    segments.flatMap { segment in
      segment.states.map {
        Row(
          object: segment.label, epoch: $0.epoch, frame: segment.frame ?? .gcrf,
          position: $0.position, velocity: $0.velocity)
      }
    }
  }

  /// The objects in the order of the file, each with its segments.
  var objects: [(label: String, segments: [OEMSegment])] {
    var order: [String] = []
    var groups: [String: [OEMSegment]] = [:]
    for segment in segments {
      if groups[segment.label] == nil { order.append(segment.label) }
      groups[segment.label, default: []].append(segment)
    }
    return order.map { ($0, groups[$0] ?? []) }
  }

  /// Reads a file (gzip too; `-` is standard input) and says what is wrong in it.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - frame: the frame of a table whose columns name none.
  ///   - session: the leap seconds, and the Earth's orientation for epochs in UT1.
  ///   - remedy: what to do where the columns name no frame and `wanted` is nil.
  ///   - profile: how much is forgiven in messages.
  ///   - anyFrame: whether frames that are not ours are let through.
  init(
    path: String, frame wanted: FrameID? = nil, session: Session,
    remedy: String = "say it with --from", profile: ReadingProfile = .asServed,
    anyFrame: Bool = false
  ) throws {
    let bytes: [UInt8]
    do {
      bytes = try FileBytes.read(path)
    } catch {
      throw CommandFailure("\(error)")
    }
    try self.init(
      bytes: bytes, shown: path == "-" ? "<stdin>" : path, frame: wanted, session: session,
      remedy: remedy, profile: profile, anyFrame: anyFrame)
  }

  /// Reads a file's bytes; as ``init(path:frame:session:remedy:profile:anyFrame:)``.
  init(
    bytes: [UInt8], shown: String, frame wanted: FrameID?, session: Session, remedy: String,
    profile: ReadingProfile = .asServed, anyFrame: Bool = false
  ) throws {
    let content = try StateFileContent(
      bytes, shown: shown, frame: wanted, session: session, remedy: remedy, profile: profile)
    format = content.format
    messages = content.messages
    header = content.header
    refused = content.refused
    segments = content.segments
    self.shown = shown
    guard !segments.isEmpty else { throw CommandFailure("\(shown): no states found") }
    if let foreign = segments.first(where: { $0.frame == nil }), !anyFrame {
      let center = foreign.centerName.uppercased()
      throw CommandFailure(
        "\(shown): line \(foreign.line): frame '\(foreign.frameName)' about \(center) cannot be used;"
          + " GCRF, ICRF, EME2000, ITRF (any year), TEME, TOD, MOD, PEF and TIRS about EARTH can")
    }
    if let foreign = segments.first(where: {
      !$0.centerName.isEmpty && $0.centerName.uppercased() != "EARTH"
    }), !anyFrame {
      throw CommandFailure(
        "\(shown): line \(foreign.line): the states are about \(foreign.centerName);"
          + " those about EARTH can be used")
    }
  }
}

extension OEMSegment {
  /// The text of the object column: the identification, else the name.
  var label: String { objectID.isEmpty ? objectName : objectID }
}
