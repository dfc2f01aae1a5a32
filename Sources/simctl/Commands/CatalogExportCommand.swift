// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser
public import Registry

extension CatalogExport.Form: ExpressibleByArgument {}

/// `simctl catalog export`: entries in the forms of others.
struct CatalogExportCommand: ParsableCommand {
  /// Which element sets of an object are written.
  enum Sets: String, ExpressibleByArgument, CaseIterable {
    case latest, all
  }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write entries as SATCAT CSV, GCAT TSV, OMM, TLE or JSON.",
    discussion: """
      Without a query everything is written that the form can hold. Terms of queries are those of \
      'catalog search'. Codes of owners, States and sites are translated by the catalogue's tables \
      of codes. What a form cannot hold is named on standard error.

      EXAMPLES:
        simctl catalog export --format satcat-csv owner:KZ
        simctl catalog export --format omm-csv regime:GEO --elset all -o geo.csv
        simctl catalog export --format gcat-tsv launched:2011..2015
        simctl catalog export --format jsonl site:baikonur
        simctl catalog export --format satcat-csv --in satcat.tsv

      Exit codes: 0 done; 1 something was left out; 2 nothing was written.
      """)

  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp("What to write; several terms must all hold.", valueName: "query"))
  var text: [String] = []

  @Option(
    help: ArgumentHelp(
      "Output format: " + CatalogExport.Form.allCases.map(\.rawValue).joined(separator: ", ") + "."
    ))
  var format: CatalogExport.Form

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
