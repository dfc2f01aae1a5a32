// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry

/// One run of `ephemeris` or `propagate`: from names to a finished file.
struct EphemerisJob {
  let session: Session
  let objects: [String]
  let source: SourceOptions
  let forces: ForceOptions
  let table: TableOptions
  let times: EphemerisTimes
  let format: EphemerisFormat
  let output: String
  let talk: TalkOptions
  let message: MessageOptions
  /// Which part of all rows to write; nil for all.
  var shard: Shard?
  /// How many threads compute rows.
  var threads = 1

  /// Computes and writes everything; throws with code 1 where something could not be computed.
  func run() throws {
    let site = try table.site.map { try session.site($0).site }
    let plan = try ColumnPlan(
      table.columns, frame: table.frame, scale: table.scale, hasSite: site != nil)
    if plan.needs(.elements), plan.frame.isEarthFixed {
      throw CommandFailure(
        "osculating elements need an inertial frame; --frame \(plan.frame.rawValue) turns with"
          + " the Earth (take teme, gcrf, eme2000, mod or tod)")
    }
    if let shard, format != .csv, format != .jsonl {
      throw CommandFailure(
        "--shard \(shard.index)/\(shard.count) goes with csv and jsonl, whose rows can be put together"
      )
    }
    if format.isMessage, table.columns != nil || site != nil {
      throw CommandFailure(
        "--format \(format.rawValue) holds states only; --columns and --site go with csv, json, jsonl"
          + " and table")
    }
    let (bodies, refused) = try Self.selectBodies(
      session: session, objects: objects, source: source, forces: forces)
    if forces.header != nil, bodies.count != 1 {
      throw CommandFailure("--header records the run of one object; this one has \(bodies.count)")
    }
    var run = try EphemerisRun(self, plan: plan, site: site, count: bodies.count)
    let files = try EphemerisFiles(output, bodies: bodies)
    for file in files.list {
      let writer = try OutputFile(path: file.path)
      do {
        let rows = try run.write(file.bodies, of: bodies, to: writer)
        // Where nothing could be computed there is nothing to leave behind; an empty part is a part.
        if rows > 0 || run.isEmptyPart { try writer.finish() } else { writer.abandon() }
      } catch {
        writer.abandon()
        throw error
      }
    }
    run.report()
    if run.rows == 0, !run.isEmptyPart { throw CommandFailure("nothing could be computed") }
    if run.failures > 0 || refused > 0 { throw CommandFailure("", status: .partial) }
  }

  /// The objects that a command line names, ready to be propagated, and how many were refused.
  static func selectBodies(
    session: Session, objects: [String], source: SourceOptions, forces: ForceOptions
  ) throws -> (bodies: [EphemerisBody], refused: Int) {
    let selection = ObjectSelection(session: session)
    let propagator = try source.chosen(forces)
    let context =
      propagator == .numerical ? try NumericalContext(session: session, options: forces) : nil
    let builder = BodyBuilder(
      propagator: propagator, numerical: context,
      selection: try source.selection(leapSeconds: session.leapSeconds()),
      leapSeconds: try session.leapSeconds())
    if let path = source.state {
      return try builder.bodies(stateFile: path, names: objects, session: session)
    }
    let file =
      source.elements.isEmpty
      ? nil
      : try ElementFileSelection(
        paths: source.elements, names: source.query == nil ? objects : [])
    var objects = objects
    if let query = source.query {
      guard objects.isEmpty else { throw CommandFailure("objects by name or by --query, not both") }
      objects = try QuerySelection(session: session).names(
        answering: query, in: source.elements, file)
    }
    if let file {
      let picked = try file.pick(objects, knownTo: session)
      let (bodies, refused) = builder.bodies(picked)
      return (bodies, refused + file.refused)
    }
    if objects.isEmpty, let body = builder.recordedBody() { return ([body], 0) }
    guard !objects.isEmpty else {
      throw CommandFailure(
        "name an object (as in 'simctl ephemeris kazsat-2') or give --elements FILE")
    }
    return builder.bodies(try selection.fromCatalog(objects))
  }

  /// What stands around the rows of a message; nil for tables.
  func messageForm(_ plan: ColumnPlan) throws -> EphemerisMessages.Form? {
    let leapSeconds = try session.leapSeconds()
    let comments = [try propagation()]
    switch format {
    case .csv, .json, .jsonl, .table: return nil
    case .czml, .kml:
      return .globe(
        GlobeDocument(
          format == .czml ? .czml : .kml, name: "simctl ephemeris", remark: comments[0],
          inertial: !plan.frame.isEarthFixed, earth: try session.earth(), leapSeconds: leapSeconds))
    case .stk:
      return .stk(
        STKEphemerisWriter(comments: comments, decimals: (6, 9), leapSeconds: leapSeconds))
    case .oem, .oemXML:
      return .oem(
        OEMWriter(
          format == .oem ? .kvn : .xml,
          header: try message.header(session: session, comments: comments),
          digits: .fixed(position: 9, velocity: 12), leapSeconds: leapSeconds,
          earth: plan.scale == .ut1 ? try session.earth() : nil))
    }
  }

  /// The propagator in a line, for the comments of messages.
  private func propagation() throws -> String {
    let how: String
    switch try source.chosen(forces) {
    case .numerical: how = "numerical integration"
    case .table: how = "states of a file, interpolated"
    case .sgp4: how = "SGP4/SDP4, WGS-72, element set: \(source.elset)"
    case .kepler: how = "two bodies"
    case .j2: how = "secular J2"
    case .j4: how = "secular J2, J2 squared and J4"
    }
    return "simctl \(Version.text), propagator: \(how)"
  }

  /// Says which burns are not flown.
  private func warn(_ burns: [ForceSetup.Burn], outside span: ClosedRange<Epoch>) throws {
    for burn in burns {
      let end = burn.epoch.advanced(bySeconds: burn.duration ?? 0)
      if end >= span.lowerBound, burn.epoch <= span.upperBound { continue }
      let leapSeconds = try session.leapSeconds()
      let text = { (epoch: Epoch) in epoch.iso8601(fractionDigits: 0, leapSeconds: leapSeconds) }
      Talk.warning(
        "the burn of \(text(burn.epoch)) is not flown: the run goes from"
          + " \(text(span.lowerBound)) to \(text(span.upperBound))")
    }
  }

  /// The object's source with its states where they are computed beforehand; explains and records
  /// what a numerical run uses.
  func prepare(
    _ body: EphemerisBody, _ grid: SharedGrid
  ) throws -> (body: EphemerisBody, source: any StateSource) {
    guard let numerical = body.source as? NumericalSource,
      let first = grid.epochs.min(), let last = grid.epochs.max()
    else { return (body, body.source) }
    var body = body
    let start = numerical.start.state.epoch
    let span = min(first, start)...max(last, start)
    if !talk.quiet { try warn(numerical.start.setup.burns, outside: span) }
    let models = try numerical.start.models(over: span)
    body.comments += models.explanation
    let record = NumericalRecord(body: body, start: numerical.start, models: models)
    if forces.explain { record.explain(over: first...last) }
    if let path = forces.header { try record.write(to: path, session: session) }
    var progress = Progress("epochs", total: grid.epochs.count, isQuiet: talk.quiet)
    let source = try numerical.prepared(for: grid.epochs) { _ in progress.advance() }
    progress.finish()
    return (body, source)
  }
}
