// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry

/// `simctl catalog list`: all entries of some kinds.
struct CatalogListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the records of the catalogue.",
    discussion: """
      EXAMPLES:
        simctl catalog list
        simctl catalog list --kind site --kind launch
        simctl catalog list --with-elements --format csv
        simctl catalog list --sort -mass --columns id,name,mass --limit 10
        simctl catalog list --in satcat.csv --format tsv
      """)

  @Option(
    help: ArgumentHelp(
      "Only this kind: " + RecordKind.allCases.map(\.rawValue).joined(separator: ", ")
        + "; may be repeated. Default: everything that flies."))
  var kind: [RecordKind] = []

  @Flag(help: "Records of all kinds.")
  var all = false

  @Flag(help: "Only objects with element sets.")
  var withElements = false

  @OptionGroup(title: "Table") var table: QueryTableOptions
  @OptionGroup(title: "Source") var source: QuerySource
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Messages") var talk: TalkOptions

  func run() throws {
    Style.apply(talk.color)
    let kinds =
      !kind.isEmpty ? Set(kind) : all ? Set(RecordKind.allCases) : RecordKind.objects
    let text: String
    if !table.needsFields, source.paths.isEmpty {
      let catalog = try Session(catalog: source.catalogOptions).catalog()
      var entries = catalog.entries.filter {
        kinds.contains($0.kind) && (!withElements || catalog.hasElementSets(for: $0.id))
      }
      if let limit = table.limit { entries = Array(entries.prefix(limit)) }
      text = EntryList(entries: entries, catalog: catalog, format: table.format).rendered()
    } else {
      let engine = try source.engine()
      let entries = engine.entries.filter { entry in
        kinds.contains(entry.kind)
          && (!withElements || engine.values(of: .elements, for: entry).first?.text == "yes")
      }
      text = try table.sheet(entries, engine).rendered(table.format)
    }
    let file = try OutputFile(path: output.output)
    try file.write(text)
    try file.finish()
  }
}
