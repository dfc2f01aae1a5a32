// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry

/// `simctl catalog index`: the index in SQLite.
struct CatalogIndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "Make, look at or delete the index of the catalogue in SQLite.",
    discussion: """
      The index is made from the text of the catalogue and may be deleted at any time. Files are \
      known by their content: a second run does no work. It is a SQLite database that other \
      programs may read while this one writes.

      EXAMPLES:
        simctl catalog index
        simctl catalog index --status
        simctl catalog index --index kazsat.sqlite --rebuild
        simctl catalog index --delete
      """)

  @Flag(help: "Read everything again.")
  var rebuild = false

  @Flag(help: "Only say what there is, and check the whole of it.")
  var status = false

  @Flag(help: "Delete it, and what checks have kept.")
  var delete = false

  @Option(help: "Output format of --status: \(TableFormat.names).")
  var format: TableFormat = .table

  @OptionGroup(title: "Index") var index: IndexOptions
  @OptionGroup(title: "Tables") var catalogOptions: CatalogOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Messages") var talk: TalkOptions

  func validate() throws {
    if [rebuild, status, delete].count(where: { $0 }) > 1 {
      throw ValidationError("--rebuild, --status and --delete exclude each other")
    }
    if index.noIndex { throw ValidationError("--no-index leaves nothing to do here") }
  }

  func run() throws {
    Style.apply(talk.color)
    let session = Session(catalog: catalogOptions)
    let directory = try session.catalogDirectory()
    guard let path = index.path(for: directory) else {
      throw CommandFailure(
        "no place for an index: HOME and XDG_CACHE_HOME are not set; name one with --index")
    }
    do {
      if delete {
        let was = try CatalogIndex.delete(at: path)
        if index.index == nil, let checks = index.path(for: nil), checks != path {
          _ = try CatalogIndex.delete(at: checks)
        }
        if !talk.quiet { Talk.line(was ? "deleted \(path)" : "there is no index at \(path)") }
        return
      }
      if status { return try show(path) }
      _ = try session.catalog()
      let files = try InputFile.gather(directory) { Talk.warning("\($0)") }
      let update = try CatalogIndex.bringUp(
        at: path, to: files, of: IndexLocation.fullPath(directory), isFromScratch: rebuild
      ) { Talk.note($0) }
      if !talk.quiet {
        Talk.line(
          update.didWork
            ? "\(path): \(update.added) files added, \(update.changed) changed,"
              + " \(update.removed) removed, \(update.unchanged) as they were"
            : "\(path): nothing to do, \(update.unchanged) files as they were")
      }
    } catch let failure as IndexFailure {
      throw CommandFailure("\(failure)")
    } catch let failure as FileFailure {
      throw CommandFailure("\(failure)")
    }
  }

  private func show(_ path: String) throws {
    guard CatalogIndex.exists(at: path) else {
      throw CommandFailure("there is no index at \(path)", status: .partial)
    }
    let status = try CatalogIndex.open(at: path) { Talk.note($0) }.status()
    var sheet = TableSheet(columns: ["table", "rows"], rightAligned: [1])
    sheet.rows = status.counts.map { [TableCell($0.table), TableCell($0.rows)] }
    let file = try OutputFile(path: output.output)
    try file.write(sheet.rendered(format))
    try file.finish()
    if !talk.quiet {
      Talk.line("\(path): of \(status.directory ?? "no catalogue yet")")
    }
    if let first = status.damage.first {
      throw CommandFailure(
        "\(path) is damaged: \(first); --rebuild makes it again", status: .partial)
    }
  }
}
