// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Orbits
import Registry

/// `simctl catalog show`: a record, and who said so for each value.
struct CatalogShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a record with the source of each value; both values where sources differ.",
    discussion: """
      EXAMPLES:
        simctl catalog show kazsat-2
        simctl catalog show Байконур
        simctl catalog show 2011-035B --field mass_kg
        simctl catalog show change-5-orbiter --format json
      """)

  @Argument(help: "Id, name or alias in any spelling, COSPAR designation, or catalogue number.")
  var name: String

  @Option(help: ArgumentHelp("Only this field, as the table names it.", valueName: "field"))
  var field: String?

  @Option(help: "Output format: table, csv, json, jsonl.")
  var format: ListFormat = .table

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Tables") var catalogOptions: CatalogOptions
  @OptionGroup(title: "Messages") var talk: TalkOptions

  func run() throws {
    Style.apply(talk.color)
    let catalog = try Session(catalog: catalogOptions).catalog()
    let entry = try chosen(in: catalog)
    guard let record = catalog.record(entry) else {
      throw CommandFailure("\(entry.file): the record of '\(entry.id)' cannot be read")
    }
    var fields = record.fields
    if let field {
      fields = fields.filter {
        $0.path == field || $0.path.hasPrefix(field + ".") || $0.path.hasPrefix(field + "[")
      }
      guard !fields.isEmpty else {
        let paths = record.fields.map(\.path)
        let near = paths.filter { $0.lowercased().contains(field.lowercased()) }
        throw CommandFailure(
          "\(entry.id) has no field '\(field)'; "
            + (near.isEmpty
              ? "it has \(paths.joined(separator: ", "))"
              : "did you mean \(near.joined(separator: ", "))?"))
      }
    }
    let sheet = RecordSheet(
      record: record, fields: fields, catalog: catalog,
      elementSets: field == nil ? catalog.elementSets(for: entry.id) : nil)
    let file = try OutputFile(path: output.output)
    try file.write(sheet.rendered(format))
    try file.finish()
  }

  /// The record of a name; objects come before launches that share their designation.
  private func chosen(in catalog: Catalog) throws -> CatalogEntry {
    if case .one(let entry) = catalog.find(name, among: RecordKind.objects) { return entry }
    return try ObjectSelection.entry(name, in: catalog, among: Set(RecordKind.allCases))
  }
}
