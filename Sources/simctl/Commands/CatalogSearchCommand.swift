// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry

/// `simctl catalog search`: entries that answer a query.
struct CatalogSearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find entries by words of their names and by their fields.",
    discussion: """
      Terms are divided by blanks and must all hold:
        kazsat  казсат          a word of a name or identifier, in any script
        owner:KZ                a part of a text will do; codes are whole
        launched:2010..2015     a range; an end may be left out
        mass>1000  mass=1330    comparisons (quote them: the shell knows > and <)
        perigee:400             a figure takes all that round to it
        site:baikonur|wenchang  either value; a comma does the same
        cospar:2011-*  end:*    * is anything; alone, any value
        -status:decayed         not; also !status:decayed
        orbits.perigee_km<700   any path of a record, as 'catalog show' prints it
        operator/state:RU       a field of what a field refers to
      Dates may be vague: a term holds where the date may be so. 'simctl catalog fields' lists the \
      fields.

      EXAMPLES:
        simctl catalog search kaz
        simctl catalog search 2011-035 --kind launch
        simctl catalog search owner:KZ regime:GEO launched:2010..2015 site:baikonur
        simctl catalog search 'kind:satellite mass>1000 -owner:RU' --sort -mass \\
      --columns id,mass,launched
        simctl catalog search perigee:400..600 --in satcat.csv --format csv
      """)

  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp("What to look for; several terms must all hold.", valueName: "query"))
  var text: [String]

  @Option(
    help: ArgumentHelp(
      "Only this kind: " + RecordKind.allCases.map(\.rawValue).joined(separator: ", ")
        + "; may be repeated."))
  var kind: [RecordKind] = []

  @OptionGroup(title: "Table") var table: QueryTableOptions
  @OptionGroup(title: "Source") var source: QuerySource
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Messages") var talk: TalkOptions

  func run() throws {
    Style.apply(talk.color)
    let words = text.filter { $0 != "--" }.joined(separator: " ")
    let query = try QueryTalk.translated { try Query(words) }
    let kinds = kind.isEmpty ? Set(RecordKind.allCases) : Set(kind)
    let file: OutputFile
    if query.isPlain, !table.needsFields, source.paths.isEmpty,
      !words.contains("*")
    {
      let catalog = try Session(catalog: source.catalogOptions).catalog()
      var entries = catalog.search(Self.words(query), among: kinds)
      guard !entries.isEmpty else { throw nothing(words, catalog, kinds) }
      if let limit = table.limit { entries = Array(entries.prefix(limit)) }
      let list = EntryList(entries: entries, catalog: catalog, format: table.format)
      file = try OutputFile(path: output.output)
      try file.write(list.rendered())
    } else {
      let engine = try source.engine()
      let found = try QueryTalk.translated { try engine.find(query) }
        .filter { kinds.contains($0.kind) }
      let sheet = try table.sheet(found, engine)
      guard !found.isEmpty else { throw nothing(words, engine.inventory.catalog, kinds) }
      file = try OutputFile(path: output.output)
      try file.write(sheet.rendered(table.format))
    }
    try file.finish()
  }

  /// The words of a query that has nothing else, as the index of names takes them.
  private static func words(_ query: Query) -> String {
    query.terms.compactMap { term in
      guard case .value(let word, _)? = term.alternatives.first?.operand else { return nil }
      return word.filter { $0 != " " }
    }.joined(separator: " ")
  }

  private func nothing(
    _ words: String, _ catalog: Catalog, _ kinds: Set<RecordKind>
  ) -> CommandFailure {
    var hint = ""
    if case .none(let nearest) = catalog.find(words, among: kinds) {
      hint = Suggestions.text(nearest)
    }
    return CommandFailure("nothing found for '\(words)'\(hint)", status: .partial)
  }
}
