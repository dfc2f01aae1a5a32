// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser
public import Registry

/// `simctl catalog`: the registry.
struct CatalogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalog",
    abstract: "Ask the catalogue of objects, launches, sites, vehicles and organisations.",
    subcommands: [CatalogListCommand.self, CatalogShowCommand.self, CatalogSearchCommand.self],
    defaultSubcommand: CatalogListCommand.self)
}

/// The output formats of lists.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
  case table, csv, json, jsonl
}

extension RecordKind: ExpressibleByArgument {}

/// Prints catalogue entries in any list format.
struct EntryList {
  let entries: [CatalogEntry]
  let catalog: Catalog
  let format: ListFormat

  private static let columns = ["id", "kind", "name", "cospar", "norad", "elements", "aliases"]

  /// Writes the list.
  func write(to path: String) throws {
    let file = try OutputFile(path: path)
    switch format {
    case .table:
      var table = TextTable(
        ["ID", "KIND", "NAME", "COSPAR", "NORAD", "ALIASES"], rightAligned: [4])
      for entry in entries {
        let row = cells(entry)
        table.add([row[0], row[1], row[2], row[3], row[4], row[6]])
      }
      try file.write(table.rendered())
    case .csv:
      try file.write(Self.columns.joined(separator: ",") + "\n")
      for entry in entries {
        try file.write(cells(entry).map(CSVRows.field).joined(separator: ",") + "\n")
      }
    case .json:
      try file.write(JSONValue.array(entries.map(object)).rendered() + "\n")
    case .jsonl:
      for entry in entries { try file.write(object(entry).rendered(indent: nil) + "\n") }
    }
    try file.finish()
  }

  private func cells(_ entry: CatalogEntry) -> [String] {
    [
      entry.id, entry.kind.rawValue, entry.name, entry.cospar ?? "",
      entry.catalogNumber.map(String.init) ?? "",
      catalog.hasElementSets(for: entry.id) ? "yes" : "", entry.aliases.joined(separator: "; "),
    ]
  }

  private func object(_ entry: CatalogEntry) -> JSONValue {
    .object([
      ("id", .string(entry.id)), ("kind", .string(entry.kind.rawValue)),
      ("name", .string(entry.name)), ("aliases", .array(entry.aliases.map(JSONValue.string))),
      ("cospar", entry.cospar.map(JSONValue.string) ?? .null),
      ("norad", entry.catalogNumber.map(JSONValue.integer) ?? .null),
      ("elements", .bool(catalog.hasElementSets(for: entry.id))),
      ("file", .string(entry.file)),
    ])
  }
}

/// `simctl catalog list`.
struct CatalogListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the records of the catalogue.",
    discussion: """
      EXAMPLES:
        simctl catalog list
        simctl catalog list --kind site --kind launch
        simctl catalog list --with-elements --format csv
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

  @Option(help: "Output format: table, csv, json, jsonl.")
  var format: ListFormat = .table

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Tables") var catalogOptions: CatalogOptions
  @OptionGroup(title: "Messages") var talk: TalkOptions

  func run() throws {
    Style.apply(talk.color)
    let catalog = try Session(catalog: catalogOptions).catalog()
    let kinds =
      !kind.isEmpty ? Set(kind) : all ? Set(RecordKind.allCases) : RecordKind.objects
    let entries = catalog.entries.filter {
      kinds.contains($0.kind) && (!withElements || catalog.hasElementSets(for: $0.id))
    }
    try EntryList(entries: entries, catalog: catalog, format: format).write(to: output.output)
  }
}

/// `simctl catalog search`.
struct CatalogSearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find records by a part of a name, an alias in any script, or an identifier.",
    discussion: """
      EXAMPLES:
        simctl catalog search kaz
        simctl catalog search казсат
        simctl catalog search 2011-035 --kind launch
      """)

  @Argument(help: "What to look for; several words must all be found.")
  var text: [String]

  @Option(
    help: ArgumentHelp(
      "Only this kind: " + RecordKind.allCases.map(\.rawValue).joined(separator: ", ")
        + "; may be repeated."))
  var kind: [RecordKind] = []

  @Option(help: "Output format: table, csv, json, jsonl.")
  var format: ListFormat = .table

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Tables") var catalogOptions: CatalogOptions
  @OptionGroup(title: "Messages") var talk: TalkOptions

  func run() throws {
    Style.apply(talk.color)
    let catalog = try Session(catalog: catalogOptions).catalog()
    let kinds = kind.isEmpty ? Set(RecordKind.allCases) : Set(kind)
    let words = text.joined(separator: " ")
    let entries = catalog.search(words, among: kinds)
    guard !entries.isEmpty else {
      var hint = ""
      if case .none(let nearest) = catalog.find(words, among: kinds) {
        hint = Suggestions.text(nearest)
      }
      throw CommandFailure("nothing found for '\(words)'\(hint)", status: .partial)
    }
    try EntryList(entries: entries, catalog: catalog, format: format).write(to: output.output)
  }
}
