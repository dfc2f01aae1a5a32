// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import Registry

/// One run of `convert` on states: read, pick, interpolate, turn, write.
struct StateConversion {
  let session: Session
  let command: ConvertCommand

  /// What was read of all inputs.
  private struct Stock {
    var segments: [OEMSegment] = []
    var messages: [OPMMessage] = []
    var header: OEMWriter.Header?
    var refused = 0
  }

  /// Converts; throws with code 1 where a part could not be.
  func run() throws {
    var stock = Stock()
    for input in command.inputs { try read(input, into: &stock) }
    try pick(&stock)
    let options = command.states
    var failed = 0
    if options.step != nil || options.times != nil {
      (stock.segments, failed) = try StateInterpolation(session: session, options: options)
        .interpolated(stock.segments)
      stock.messages = []
    } else if options.from != nil || options.length != nil {
      stock.segments = try cut(stock.segments)
      stock.messages = []
    }
    guard !stock.segments.isEmpty else { throw CommandFailure("nothing is left to write") }
    try turn(&stock)
    let text = try text(stock)
    let file = try OutputFile(path: command.output.output)
    try file.write(text)
    try file.finish()
    if stock.refused > 0 || failed > 0 { throw CommandFailure("", status: .partial) }
  }

  private func read(_ input: String, into stock: inout Stock) throws {
    let bytes: [UInt8]
    do {
      bytes = try FileBytes.read(input)
    } catch {
      throw CommandFailure("\(error)")
    }
    let shown = input == "-" ? "<stdin>" : input
    if OrbitFileFormat.detect(bytes) == nil,
      !ElementSetReader.read(bytes, profile: .lenient).records.isEmpty
    {
      throw CommandFailure(
        "\(shown): element sets are no states: 'simctl ephemeris --elements FILE --format oem'"
          + " computes them")
    }
    let file = try StateFile(
      bytes: bytes, shown: shown, frame: nil, session: session,
      remedy: "write it into them ('simctl frame FILE --from FRAME --to FRAME' does)",
      profile: command.profile.profile, anyFrame: command.states.frame == nil)
    stock.segments += file.segments
    stock.messages += file.messages
    stock.header = stock.header ?? file.header
    stock.refused += file.refused
  }

  private func pick(_ stock: inout Stock) throws {
    let names = command.states.object
    guard !names.isEmpty else { return }
    let found = stock.segments.filter {
      names.contains($0.objectID) || names.contains($0.objectName)
    }
    guard !found.isEmpty else {
      let some = Array(Set(stock.segments.map(\.label))).sorted().prefix(12)
      throw CommandFailure(
        "no object \(names.joined(separator: ", ")) in the input; it has "
          + some.joined(separator: ", "))
    }
    stock.segments = found
    stock.messages = stock.messages.filter {
      names.contains($0.objectID) || names.contains($0.objectName)
    }
  }

  /// The states within `--from` and `--for`, as they are.
  private func cut(_ segments: [OEMSegment]) throws -> [OEMSegment] {
    let span = try StateInterpolation(session: session, options: command.states).span(segments)
    return segments.compactMap { segment in
      var part = segment
      part.states = segment.states.filter { span.contains($0.epoch) }
      guard let first = part.states.first, let last = part.states.last else { return nil }
      part.covariances = segment.covariances.filter { span.contains($0.epoch) }
      (part.start, part.stop) = (first.epoch, last.epoch)
      part.usableStart = segment.usableStart.map { max($0, first.epoch) }
      part.usableStop = segment.usableStop.map { min($0, last.epoch) }
      return part
    }
  }

  private func turn(_ stock: inout Stock) throws {
    let options = command.states
    if let scale = options.scale {
      for index in stock.segments.indices { stock.segments[index].timeScale = scale }
      for index in stock.messages.indices { stock.messages[index].timeScale = scale }
    }
    guard let frame = options.frame else { return }
    do {
      for index in stock.segments.indices where stock.segments[index].frame != frame {
        guard let turned = try stock.segments[index].transformed(to: frame, using: session.earth())
        else { continue }
        stock.segments[index] = turned
      }
      for index in stock.messages.indices where stock.messages[index].frame != frame {
        guard
          let turned = try stock.messages[index].segment?.transformed(
            to: frame, using: session.earth()), let state = turned.states.first
        else { continue }
        stock.messages[index].position = state.position
        stock.messages[index].velocity = state.velocity
        stock.messages[index].frame = frame
        stock.messages[index].frameName = turned.frameName
        stock.messages[index].frameEpoch = nil
        stock.messages[index].covariance = turned.covariances.first
        if stock.messages[index].elements != nil {
          stock.messages[index].elements = nil
          Talk.note("the osculating elements of the input are left out: they are of its frame")
        }
      }
    } catch let failure as EarthOrientation.Failure {
      throw CommandFailure(
        "\(failure); give another table with --eop FILE, or --beyond-tables to go on with its"
          + " nearest values")
    }
  }

  // MARK: Writing

  private func text(_ stock: Stock) throws -> String {
    let leapSeconds = try session.leapSeconds()
    let needsEarth = stock.segments.contains { $0.timeScale == .ut1 }
    let earth = needsEarth ? try session.earth() : nil
    do {
      switch command.to {
      case .opm, .opmXML:
        let writer = OPMWriter(
          command.to == .opm ? .kvn : .xml, leapSeconds: leapSeconds, earth: earth)
        return try writer.text(try message(stock))
      case .stk:
        return try STKEphemerisWriter(leapSeconds: leapSeconds).text(stock.segments)
      case .csv:
        return try StateTableText(session: session).text(stock.segments)
      default:
        let writer = OEMWriter(
          command.to == .oemXML ? .xml : .kvn, header: try header(stock), leapSeconds: leapSeconds,
          earth: earth)
        return try writer.text(stock.segments)
      }
    } catch let failure as MessageWritingFailure {
      throw CommandFailure("\(failure)")
    } catch let failure as STKEphemerisWriter.Failure {
      throw CommandFailure("\(failure)")
    }
  }

  private func header(_ stock: Stock) throws -> OEMWriter.Header {
    guard var header = stock.header else {
      return try command.message.header(session: session, comments: [])
    }
    if let originator = command.message.originator { header.originator = originator }
    if command.message.creationDate != nil {
      header.creationDate = try command.message.header(session: session, comments: [])
        .creationDate
    }
    return header
  }

  /// The message of the input, or one made of the only state there is.
  private func message(_ stock: Stock) throws -> OPMMessage {
    if stock.messages.count == 1, stock.segments.count == 1 { return stock.messages[0] }
    guard stock.segments.count == 1, stock.segments[0].states.count == 1 else {
      let count = stock.segments.reduce(0) { $0 + $1.states.count }
      throw CommandFailure(
        "an OPM holds one state, the input has \(count): pick one with --object NAME --from EPOCH"
          + " --for 0s (and --step 1s to interpolate there)")
    }
    let segment = stock.segments[0]
    let state = segment.states[0]
    var message = OPMMessage(
      epoch: state.epoch, position: state.position, velocity: state.velocity)
    let header = try header(stock)
    message.version = "2.0"
    message.creationDate = header.creationDate
    message.originator = header.originator
    message.objectName = segment.objectName
    message.objectID = segment.objectID
    message.centerName = segment.centerName
    message.frame = segment.frame
    message.frameName = segment.frameName
    message.timeScale = segment.timeScale
    message.covariance = segment.covariances.first { $0.epoch == state.epoch }
    return message
  }
}
