// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Computes and writes the CSV rows of many objects on all cores; the bytes are those of one thread.
struct CSVPipeline {
  /// An object with the epochs at which it is wanted.
  struct Entry: Sendable {
    let body: EphemerisBody
    let grid: SharedGrid
    /// Which of the grid's epochs.
    let rows: Range<Int>
    /// The texts of its element sets' epochs where a column shows them.
    let setEpochs: [String]
  }

  /// A piece of work: a block of an entry's rows.
  private struct Piece {
    let entry: Int
    let rows: Range<Int>
  }

  private let csv: CSVRows
  private let work: OrderedWork<CSVBlock>

  /// Makes a pipeline for the columns of a plan.
  init(plan: ColumnPlan, site: TopocentricSite?, threads: Int) {
    csv = CSVRows(plan: plan)
    // Three slots a thread: one at work, one done, one that waits to be written.
    let count = threads > 1 ? 3 * threads : 1
    work = OrderedWork(
      slots: (0..<count).map { _ in CSVBlock(plan: plan, site: site) }, threads: threads)
  }

  /// Writes the rows of objects in their order.
  ///
  /// - Parameters:
  ///   - entries: the objects.
  ///   - write: takes the text of a block, in order.
  ///   - finish: is called after each object, with how many rows were written and what failed.
  func run(
    _ entries: [Entry], write: (inout ByteBuffer) throws -> Void,
    finish: (Entry, Int, FailureRuns) throws -> Void
  ) throws {
    var pieces: [Piece] = []
    for (index, entry) in entries.enumerated() {
      var start = entry.rows.lowerBound
      repeat {
        let end = min(EphemerisEngine.block(of: start).upperBound, entry.rows.upperBound)
        pieces.append(Piece(entry: index, rows: start..<end))
        start = end
      } while start < entry.rows.upperBound
    }
    let csv = csv
    let list = pieces
    var written = 0
    var failures = FailureRuns(object: "")
    try work.run(list.count) { number, block in
      let piece = list[number]
      block.fill(entries[piece.entry], piece.rows, csv)
    } take: { number, block in
      let piece = list[number]
      if let error = block.error { throw error }
      let entry = entries[piece.entry]
      if piece.rows.lowerBound == entry.rows.lowerBound {
        written = 0
        failures = FailureRuns(object: entry.body.label)
      }
      try write(&block.text)
      written += block.computed
      failures.append(block.failures)
      if piece.rows.upperBound == entry.rows.upperBound { try finish(entry, written, failures) }
    }
  }
}

/// A place to compute a block of rows in, and its text.
///
/// One thread at a time has it; the pipeline hands it over.
private final class CSVBlock: @unchecked Sendable {
  private var engine: EphemerisEngine
  /// The rows as CSV.
  var text = ByteBuffer(capacity: 1 << 18)
  /// How many rows could be computed.
  private(set) var computed = 0
  /// Those that could not.
  private(set) var failures = FailureRuns(object: "")
  /// Why the block could not be made.
  private(set) var error: (any Error)?

  init(plan: ColumnPlan, site: TopocentricSite?) {
    engine = EphemerisEngine(plan: plan, site: site)
  }

  /// Computes a block and writes its text.
  func fill(_ entry: CSVPipeline.Entry, _ range: Range<Int>, _ csv: CSVRows) {
    text.removeAll()
    failures = FailureRuns(object: entry.body.label)
    computed = 0
    error = nil
    let grid = entry.grid
    do {
      try engine.compute(grid.epochs, range, from: entry.body.source, tables: grid.tables)
      try csv.write(
        engine.rows, object: CSVRows.field(entry.body.label), times: grid.column,
        elementSetEpochs: entry.setEpochs, into: &text)
      computed = try failures.note(engine.rows, source: entry.body.source, times: grid.column)
    } catch {
      self.error = error
    }
  }
}
