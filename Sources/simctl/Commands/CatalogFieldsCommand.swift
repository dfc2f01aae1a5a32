// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry

/// `simctl catalog fields`: what can be asked for.
struct CatalogFieldsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fields",
    abstract: "List the fields that queries, columns and statistics can name.",
    discussion: """
      EXAMPLES:
        simctl catalog fields
        simctl catalog fields --paths --format csv
      """)

  @Flag(help: "The paths that the catalogue's records have, too.")
  var paths = false

  @Option(help: "Output format: \(TableFormat.names).")
  var format: TableFormat = .table

  @OptionGroup(title: "Source") var source: QuerySource
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Messages") var talk: TalkOptions

  func run() throws {
    Style.apply(talk.color)
    var sheet = TableSheet(columns: ["field", "unit", "other_words", "meaning"])
    for field in QueryField.allCases {
      sheet.rows.append([
        TableCell(field.rawValue), TableCell(field.unit),
        TableCell(
          field.synonyms.joined(separator: " "),
          json: .array(field.synonyms.map(JSONValue.string))),
        TableCell(field.summary),
      ])
    }
    if paths {
      for path in try source.engine().knownPaths() where QueryField(word: path) == nil {
        sheet.rows.append([
          TableCell(path), TableCell(""), TableCell("", json: .array([])),
          TableCell("path of a record"),
        ])
      }
    }
    let file = try OutputFile(path: output.output)
    try file.write(sheet.rendered(format))
    try file.finish()
  }
}
