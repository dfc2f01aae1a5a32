// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser
public import Registry

extension CatalogExport.Form: ExpressibleByArgument {}

/// The forms of exports: texts, and a database.
enum ExportForm: ExpressibleByArgument, CaseIterable {
  case text(CatalogExport.Form)
  case sqlite

  static var allCases: [ExportForm] { CatalogExport.Form.allCases.map { .text($0) } + [.sqlite] }

  static var allValueStrings: [String] { allCases.map(\.name) }

  init?(argument: String) {
    guard let form = Self.allCases.first(where: { $0.name == argument }) else { return nil }
    self = form
  }

  /// The name on the command line.
  var name: String {
    switch self {
    case .text(let form): form.rawValue
    case .sqlite: "sqlite"
    }
  }
}

/// `simctl catalog export`: entries in the forms of others.
struct CatalogExportCommand: ParsableCommand {
  /// Which element sets of an object are written.
  enum Sets: String, ExpressibleByArgument, CaseIterable {
    case latest, all
  }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write entries as SATCAT CSV, GCAT TSV, OMM, TLE, JSON or a SQLite database.",
    discussion: """
      Without a query everything is written that the form can hold. Terms of queries are those of \
      'catalog search'. Codes of owners, States and sites are translated by the catalogue's tables \
      of codes. What a form cannot hold is named on standard error.

      EXAMPLES:
        simctl catalog export --format satcat-csv owner:KZ
        simctl catalog export --format omm-csv regime:GEO --elset all -o geo.csv
        simctl catalog export --format gcat-tsv launched:2011..2015
        simctl catalog export --format jsonl site:baikonur
        simctl catalog export --format sqlite -o catalogue.sqlite
        simctl catalog export --format satcat-csv --in satcat.tsv

      Exit codes: 0 done; 1 something was left out; 2 nothing was written.
      """)

  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp("What to write; several terms must all hold.", valueName: "query"))
  var text: [String] = []

  @Option(
    help: ArgumentHelp(
      "Output format: " + ExportForm.allValueStrings.joined(separator: ", ") + "."
    ))
  var format: ExportForm

  @Option(help: "Which element sets of an object: latest, all.")
  var elset = Sets.latest

  @OptionGroup(title: "Source") var source: QuerySource
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Messages") var talk: TalkOptions

  func run() throws {
    Style.apply(talk.color)
    let words = text.filter { $0 != "--" }.joined(separator: " ")
    let engine = try source.engine()
    var entries = engine.entries
    if !words.isEmpty { entries = try QueryTalk.translated { try engine.find(try Query(words)) } }
    guard case .text(let format) = format else {
      guard !entries.isEmpty else { throw CommandFailure("nothing found for '\(words)'") }
      do {
        return try SQLiteExport.write(
          engine.inventory, entries: words.isEmpty ? nil : entries, to: output.output)
      } catch {
        throw CommandFailure("\(error)")
      }
    }
    var export = CatalogExport(engine.inventory, codes: try codes(engine.inventory))
    export.writesAllSets = elset == .all
    let outcome = export.write(entries, as: format)
    for item in outcome.leftOut.prefix(20) where !words.isEmpty || format == .tle {
      Talk.warning("\(item.id): \(item.reason)")
    }
    guard outcome.count > 0 else {
      throw CommandFailure(
        words.isEmpty ? "nothing that \(format.rawValue) can hold" : "nothing found for '\(words)'")
    }
    let file = try OutputFile(path: output.output)
    try file.write(String(decoding: outcome.text, as: UTF8.self))
    try file.finish()
    if !outcome.leftOut.isEmpty {
      if !talk.quiet { Talk.note("\(outcome.leftOut.count) left out") }
      throw CommandFailure("", status: .partial)
    }
  }

  private func codes(_ inventory: Inventory) throws -> CodeTables {
    let own = CodeTables(
      inventory.files.filter { $0.form == "codes" }
        .map { InputFile(path: $0.path, bytes: $0.bytes) })
    if !own.isEmpty { return own }
    guard let directory = try? CatalogLocation.find(explicit: source.catalogOptions.catalog) else {
      return own
    }
    return CodeTables(catalog: directory)
  }
}
