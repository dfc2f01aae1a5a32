// SPDX-License-Identifier: Apache-2.0

import Orbits

/// One run of `passes`: from names to a finished list.
struct PassJob {
  let session: Session
  let command: PassesCommand

  /// Finds and writes the passes; throws with code 1 where a part of a span has no state.
  func run() throws {
    let leapSeconds = try session.leapSeconds()
    let (siteName, site) = try session.site(command.site)
    let radians = Double.pi / 180
    let search = PassSearch(
      station: GroundStation(name: siteName, place: site.place),
      minimumElevation: command.minElevation * radians, darkness: command.darkness * radians,
      earth: try session.earth())
    let (bodies, refused) = try EphemerisJob.selectBodies(
      session: session, objects: command.objects, source: command.source,
      forces: command.forces)
    var list = PassList(
      format: command.format, site: siteName, onlyVisible: command.visible,
      leapSeconds: leapSeconds)
    var isPartial = refused > 0
    var isAnything = false
    var isOutside = false
    var aged = AgeWarnings()
    var progress = Progress("objects", total: bodies.count, isQuiet: command.talk.quiet)
    for body in bodies {
      let span = try span(for: body, leapSeconds: leapSeconds)
      if !isOutside {
        let earth = try session.earth(warningFor: span)
        isOutside = [span.lowerBound, span.upperBound].contains {
          earth.quality(at: $0) == .extrapolated
        }
      }
      let report = body.source.passes(search, over: span)
      for gap in report.gaps {
        isPartial = true
        Talk.line(
          "\(body.label): \(time(gap.start, leapSeconds)) to \(time(gap.end, leapSeconds)):"
            + " no passes computed: \(gap.reason)")
      }
      if report.outcome != .unavailable { isAnything = true }
      if !command.talk.quiet { aged.note(body, [span.lowerBound, span.upperBound]) }
      list.add(report, body: body)
      progress.advance()
    }
    progress.finish()
    aged.report()
    if isPartial, isOutside, !command.earth.beyondTables {
      Talk.note(
        "give another table with --eop FILE, or --beyond-tables to go on with its nearest values")
    }
    guard isAnything else { throw CommandFailure("nothing could be computed") }
    let file = try OutputFile(path: command.output.output)
    try file.write(list.rendered())
    try file.finish()
    for remark in list.remarks where !command.talk.quiet { Talk.note(remark) }
    if isPartial { throw CommandFailure("", status: .partial) }
  }

  private func span(
    for body: EphemerisBody, leapSeconds: LeapSeconds
  ) throws -> ClosedRange<Epoch> {
    let start =
      try command.from.map {
        try InputText.epoch($0, option: "--from", leapSeconds: leapSeconds)
      } ?? body.defaultStart
    let end: Epoch
    if let to = command.to {
      end = try InputText.epoch(to, option: "--to", leapSeconds: leapSeconds)
    } else {
      let length = try command.length.map { try InputText.duration($0, option: "--for") }
      end = start.advanced(by: length ?? .seconds(86_400))
    }
    guard start < end else { throw CommandFailure("the span ends before it begins") }
    return start...end
  }

  private func time(_ epoch: Epoch, _ leapSeconds: LeapSeconds) -> String {
    epoch.iso8601(.utc, fractionDigits: 0, leapSeconds: leapSeconds)
  }
}
