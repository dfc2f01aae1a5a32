// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Writes the rows of a job's objects, file by file, and counts them.
struct EphemerisRun {
  private let job: EphemerisJob
  private let plan: ColumnPlan
  private let site: TopocentricSite?
  private let reader: TimeReader
  /// Which of all rows are wanted, counted through all objects.
  private let wanted: Range<Int>
  /// Whether that is a part of the rows of objects that there are.
  private let isPart: Bool
  private var pipeline: CSVPipeline?
  private var shared: SharedGrid?
  private var progress: Progress
  private var aged = AgeWarnings(hint: " (column elset_age_d shows the age of each row)")
  /// How many rows were written.
  private(set) var rows = 0
  /// How many epochs could not be computed.
  private(set) var failures = 0

  /// Makes a run over so many objects.
  init(_ job: EphemerisJob, plan: ColumnPlan, site: TopocentricSite?, count: Int) throws {
    self.job = job
    self.plan = plan
    self.site = site
    reader = try job.session.timeReader(for: plan.scale)
    wanted = Self.wanted(job, count: count)
    isPart = job.shard != nil && count > 0
    progress = Progress("objects", total: count, isQuiet: job.talk.quiet || count < 2)
  }

  /// Whether there are fewer rows than parts, and none for this part.
  var isEmptyPart: Bool { isPart && wanted.isEmpty }

  /// Writes objects to a file; returns how many rows.
  ///
  /// - Parameters:
  ///   - places: which of the objects, that come by rising place.
  ///   - bodies: all objects.
  ///   - writer: the file.
  mutating func write(
    _ places: Range<Int>, of bodies: [EphemerisBody], to writer: OutputFile
  ) throws -> Int {
    let before = rows
    if isComputedAhead(bodies[places]) {
      try writeCSV(places, of: bodies, to: writer)
    } else {
      try writeInOrder(places, of: bodies, to: writer)
    }
    return rows - before
  }

  /// Ends the progress line and says what deserves a warning.
  func report() {
    progress.finish()
    aged.report()
  }

  /// Whether all rows can be computed in any order: not where states are integrated first.
  private func isComputedAhead(_ bodies: ArraySlice<EphemerisBody>) -> Bool {
    job.format == .csv && !bodies.contains { $0.source is NumericalSource }
  }

  /// Which of all rows the job writes, counted through all objects.
  private static func wanted(_ job: EphemerisJob, count: Int) -> Range<Int> {
    let (total, isTooMany) = count.multipliedReportingOverflow(by: job.times.count)
    let all = isTooMany ? Int.max : total
    return job.shard?.range(of: all) ?? 0..<all
  }

  /// Which rows of the object at a place in the list.
  private func rows(of place: Int) -> Range<Int> {
    let count = job.times.count
    let all = place * count..<(place + 1) * count
    let range = all.clamped(to: wanted)
    guard !range.isEmpty else { return 0..<0 }
    return range.lowerBound - all.lowerBound..<range.upperBound - all.lowerBound
  }

  /// Whether a file begins with what stands before all rows.
  private var hasHead: Bool { job.shard?.isFirst ?? true }

  /// Writes rows in the order of objects and times, computed on all cores.
  private mutating func writeCSV(
    _ places: Range<Int>, of bodies: [EphemerisBody], to writer: OutputFile
  ) throws {
    let pipeline =
      self.pipeline ?? CSVPipeline(plan: plan, site: site, threads: job.threads)
    self.pipeline = pipeline
    if hasHead {
      var header = ByteBuffer()
      CSVRows(plan: plan).writeHeader(into: &header)
      try writer.write(&header)
    }
    // Objects with epochs of their own come a few at a time, so that not all epochs are in memory.
    let batch: Int = if case .shared = job.times { max(places.count, 1) } else { 16 }
    for first in stride(from: places.lowerBound, to: places.upperBound, by: batch) {
      var entries: [CSVPipeline.Entry] = []
      for place in first..<min(first + batch, places.upperBound) {
        let rows = rows(of: place)
        if rows.isEmpty { continue }
        let body = bodies[place]
        entries.append(
          CSVPipeline.Entry(
            body: body, grid: try grid(of: body), rows: rows,
            setEpochs: plan.needs(.elementSet)
              ? EphemerisSink.setEpochs(of: body, leapSeconds: reader.leapSeconds) : []))
      }
      try pipeline.run(entries) { text in
        try writer.write(&text)
      } finish: { entry, written, failures in
        note(entry.body, entry.grid, written: written, failures: failures)
      }
    }
  }

  /// Writes objects one after the other.
  private mutating func writeInOrder(
    _ places: Range<Int>, of bodies: [EphemerisBody], to writer: OutputFile
  ) throws {
    var sink = EphemerisSink(
      plan: plan, format: job.format, writer: writer, message: try job.messageForm(plan))
    var engine = EphemerisEngine(plan: plan, site: site)
    if hasHead { try sink.begin() }
    for place in places {
      let range = rows(of: place)
      if range.isEmpty { continue }
      let grid = try grid(of: bodies[place])
      var failures = FailureRuns(object: bodies[place].label)
      let (body, source) = try job.prepare(bodies[place], grid)
      try sink.beginObject(
        body, setEpochs: plan.needs(.elementSet), leapSeconds: reader.leapSeconds)
      var written = 0
      var start = range.lowerBound
      while start < range.upperBound {
        let end = min(EphemerisEngine.block(of: start).upperBound, range.upperBound)
        try engine.compute(grid.epochs, start..<end, from: source, tables: grid.tables)
        try sink.write(engine.rows, times: grid.column, epochs: grid.epochs)
        written += try failures.note(engine.rows, source: source, times: grid.column)
        start = end
      }
      note(body, grid, written: written, failures: failures)
      try sink.endObject()
    }
    try sink.end()
  }

  /// Counts what became of an object, and reports what failed.
  private mutating func note(
    _ body: EphemerisBody, _ grid: SharedGrid, written: Int, failures: FailureRuns
  ) {
    rows += written
    self.failures += failures.report()
    if !job.talk.quiet { aged.note(body, grid.epochs) }
    progress.advance()
  }

  /// The epochs of an object; one grid for all objects where they share it.
  private mutating func grid(of body: EphemerisBody) throws -> SharedGrid {
    if let shared, shared.sourceFrame == body.source.frame { return shared }
    let session = job.session
    let grid = try SharedGrid(
      epochs: job.times.epochs(newestElementSet: body.defaultStart), body: body, plan: plan,
      digits: job.table.timeDigits, reader: reader
    ) { try session.earth(warningFor: $0) }
    if case .shared = job.times { shared = grid }
    return grid
  }
}
