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
    let writer = try OutputFile(path: output)
    let result: Outcome
    do {
      result =
        try isComputedAhead(bodies)
        ? writeCSV(bodies, plan: plan, site: site, to: writer)
        : write(bodies, plan: plan, site: site, to: writer)
      // Where nothing could be computed there is nothing to leave behind.
      if result.rows > 0 { try writer.finish() } else { writer.abandon() }
    } catch {
      writer.abandon()
      throw error
    }
    if result.rows == 0 { throw CommandFailure("nothing could be computed") }
    if result.failures > 0 || refused > 0 { throw CommandFailure("", status: .partial) }
  }

  /// How much was written, and how many epochs could not be computed.
  private struct Outcome {
    var rows = 0
    var failures = 0
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
    if !source.elements.isEmpty {
      let file = try ElementFileSelection(paths: source.elements)
      let picked = try file.pick(objects)
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
  private func messageForm(_ plan: ColumnPlan) throws -> EphemerisMessages.Form? {
    let leapSeconds = try session.leapSeconds()
    let comments = [try propagation()]
    switch format {
    case .csv, .json, .jsonl, .table: return nil
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

  /// The object's source with its states where they are computed beforehand; explains and records
  /// what a numerical run uses.
  private func prepare(
    _ body: EphemerisBody, _ grid: SharedGrid
  ) throws -> (body: EphemerisBody, source: any StateSource) {
    guard let numerical = body.source as? NumericalSource,
      let first = grid.epochs.min(), let last = grid.epochs.max()
    else { return (body, body.source) }
    var body = body
    let start = numerical.start.state.epoch
    let models = try numerical.start.models(over: min(first, start)...max(last, start))
    body.comments += models.explanation
    let record = NumericalRecord(body: body, start: numerical.start, models: models)
    if forces.explain { record.explain(over: first...last) }
    if let path = forces.header { try record.write(to: path, session: session) }
    var progress = Progress("epochs", total: grid.epochs.count, isQuiet: talk.quiet)
    let source = try numerical.prepared(for: grid.epochs) { _ in progress.advance() }
    progress.finish()
    return (body, source)
  }

  /// Whether all rows can be computed in any order: not where states are integrated first.
  private func isComputedAhead(_ bodies: [EphemerisBody]) -> Bool {
    format == .csv && !bodies.contains { $0.source is NumericalSource }
  }

  /// Which of all rows the job writes, counted through all objects.
  private func wanted(_ bodies: [EphemerisBody]) -> Range<Int> {
    let (total, isTooMany) = bodies.count.multipliedReportingOverflow(by: times.count)
    let all = isTooMany ? Int.max : total
    return shard?.range(of: all) ?? 0..<all
  }

  /// Which rows of the object at a place in the list.
  private func rows(of place: Int, within wanted: Range<Int>) -> Range<Int> {
    let all = place * times.count..<(place + 1) * times.count
    let range = all.clamped(to: wanted)
    return range.isEmpty
      ? 0..<0 : range.lowerBound - all.lowerBound..<range.upperBound - all.lowerBound
  }

  /// Writes rows in the order of objects and times, computed on all cores.
  private func writeCSV(
    _ bodies: [EphemerisBody], plan: ColumnPlan, site: TopocentricSite?, to writer: OutputFile
  ) throws -> Outcome {
    var outcome = Outcome()
    let reader = try session.timeReader(for: plan.scale)
    let pipeline = CSVPipeline(plan: plan, site: site, threads: threads)
    var progress = Progress(
      "objects", total: bodies.count, isQuiet: talk.quiet || bodies.count < 2)
    var aged = AgeWarnings(hint: " (column elset_age_d shows the age of each row)")
    if shard?.isFirst ?? true {
      var header = ByteBuffer()
      CSVRows(plan: plan).writeHeader(into: &header)
      try writer.write(&header)
    }
    var shared: SharedGrid?
    let wanted = wanted(bodies)
    // Objects with epochs of their own come a few at a time, so that not all epochs are in memory.
    let batch: Int = if case .shared = times { bodies.count } else { 16 }
    for first in stride(from: 0, to: bodies.count, by: max(batch, 1)) {
      var entries: [CSVPipeline.Entry] = []
      for place in first..<min(first + batch, bodies.count) {
        let rows = rows(of: place, within: wanted)
        if rows.isEmpty { continue }
        let body = bodies[place]
        let grid = try grid(of: body, like: &shared, plan: plan, reader: reader)
        entries.append(
          CSVPipeline.Entry(
            body: body, grid: grid, rows: rows,
            setEpochs: plan.needs(.elementSet)
              ? EphemerisSink.setEpochs(of: body, leapSeconds: reader.leapSeconds) : []))
      }
      try pipeline.run(entries) { text in
        try writer.write(&text)
      } finish: { entry, written, failures in
        outcome.rows += written
        outcome.failures += failures.report()
        if !talk.quiet { aged.note(entry.body, entry.grid.epochs) }
        progress.advance()
      }
    }
    progress.finish()
    aged.report()
    return outcome
  }

  /// The epochs of an object; one grid for all objects where they share it.
  private func grid(
    of body: EphemerisBody, like shared: inout SharedGrid?, plan: ColumnPlan, reader: TimeReader
  ) throws -> SharedGrid {
    if let shared, shared.sourceFrame == body.source.frame { return shared }
    let grid = try SharedGrid(
      epochs: times.epochs(newestElementSet: body.defaultStart), body: body, plan: plan,
      digits: table.timeDigits, reader: reader
    ) { try session.earth(warningFor: $0) }
    if case .shared = times { shared = grid }
    return grid
  }

  private func write(
    _ bodies: [EphemerisBody], plan: ColumnPlan, site: TopocentricSite?, to writer: OutputFile
  ) throws -> Outcome {
    var outcome = Outcome()
    let reader = try session.timeReader(for: plan.scale)
    var sink = EphemerisSink(
      plan: plan, format: format, writer: writer, message: try messageForm(plan))
    var engine = EphemerisEngine(plan: plan, site: site)
    var progress = Progress(
      "objects", total: bodies.count, isQuiet: talk.quiet || bodies.count < 2)
    var shared: SharedGrid?
    var aged = AgeWarnings(hint: " (column elset_age_d shows the age of each row)")
    let wanted = wanted(bodies)
    if shard?.isFirst ?? true { try sink.begin() }
    for (place, body) in bodies.enumerated() {
      let range = rows(of: place, within: wanted)
      if range.isEmpty { continue }
      let grid = try grid(of: body, like: &shared, plan: plan, reader: reader)
      var failures = FailureRuns(object: body.label)
      let (body, source) = try prepare(body, grid)
      try sink.beginObject(
        body, setEpochs: plan.needs(.elementSet), leapSeconds: reader.leapSeconds)
      var start = range.lowerBound
      while start < range.upperBound {
        let end = min(start + EphemerisEngine.blockSize, range.upperBound)
        try engine.compute(grid.epochs, start..<end, from: source, tables: grid.tables)
        try sink.write(engine.rows, times: grid.column, epochs: grid.epochs)
        outcome.rows += failures.note(engine.rows, source: source, times: grid.column)
        start = end
      }
      outcome.failures += failures.report()
      if !talk.quiet { aged.note(body, grid.epochs) }
      try sink.endObject()
      progress.advance()
    }
    try sink.end()
    progress.finish()
    aged.report()
    return outcome
  }
}

/// The epochs of an ephemeris with what depends on them alone: time texts and frame changes.
struct SharedGrid: Sendable {
  let epochs: [Epoch]
  let sourceFrame: FrameID
  let column: TimeColumn
  let tables: FrameTables

  init(
    epochs: [Epoch], body: EphemerisBody, plan: ColumnPlan, digits: Int?, reader: TimeReader,
    earth: (ClosedRange<Epoch>) throws -> EarthOrientation
  ) throws {
    self.epochs = epochs
    sourceFrame = body.source.frame
    column = try TimeColumn(
      epochs, scale: plan.scale, digits: digits ?? TimeColumn.digits(for: epochs), time: reader)
    guard let first = epochs.min(), let last = epochs.max() else {
      throw CommandFailure("there are no epochs to compute")
    }
    do {
      tables = try FrameTables(plan: plan, source: body.source.frame, span: first...last) {
        try earth(first...last)
      }
    } catch let failure as EarthOrientation.Failure {
      throw CommandFailure(
        "\(failure); give another table with --eop FILE, or --beyond-tables to go on with its"
          + " nearest values")
    }
  }
}
