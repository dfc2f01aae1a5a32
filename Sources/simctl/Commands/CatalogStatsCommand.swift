// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Orbits
import Registry

/// `simctl catalog stats`: how many entries have which values.
struct CatalogStatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Count entries by their fields; sum up figures.",
    discussion: """
      Dates are taken by year, or as launched:decade, launched:month; numbers by steps, as \
      inclination:10. Where a field has several values an entry counts for each.

      EXAMPLES:
        simctl catalog stats
        simctl catalog stats kind:object --by owner,regime
        simctl catalog stats kind:launch --by launched:decade
        simctl catalog stats kind:satellite --by owner --of mass --format csv
        simctl catalog stats --in satcat.csv --by inclination:10
      """)

  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp(
      "What to count, as for 'catalog search'; all, where left out.", valueName: "query"))
  var text: [String] = []

  @Option(help: ArgumentHelp("The fields to group by.", valueName: "fields"))
  var by = "kind"

  @Option(
    help: ArgumentHelp(
      "Figures of which to give number, sum, mean, least and largest.", valueName: "fields"))
  var of = ""

  @Option(help: "Output format: \(TableFormat.names).")
  var format: TableFormat = .table

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Show so many groups at most.", valueName: "n"))
  var limit: Int?

  @OptionGroup(title: "Source") var source: QuerySource
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Messages") var talk: TalkOptions

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit \(limit): a count is meant") }
  }

  func run() throws {
    Style.apply(talk.color)
    let statistics = try QueryTalk.translated {
      let query = try Query(text.filter { $0 != "--" }.joined(separator: " "))
      let engine = try source.engine()
      return try QueryStatistics(try engine.find(query), by: by, of: of, in: engine)
    }
    let file = try OutputFile(path: output.output)
    try file.write(sheet(statistics).rendered(format))
    if format == .table { try file.write("\n\(statistics.entryCount) entries\n") }
    try file.finish()
  }

  private func sheet(_ statistics: QueryStatistics) -> TableSheet {
    let parts = ["known", "sum", "mean", "least", "largest"]
    var sheet = TableSheet(
      columns: statistics.fields + ["count"]
        + statistics.figures.flatMap { figure in parts.map { "\(figure)_\($0)" } })
    sheet.rightAligned = Set(statistics.fields.count..<sheet.columns.count)
    if format == .table { sheet.columns.append("") }
    let groups = statistics.groups.prefix(limit ?? .max)
    let largest = groups.map(\.count).max() ?? 1
    for group in groups {
      var row = group.keys.map { key in
        key.map { TableCell($0) }
          ?? TableCell(format == .table || format == .markdown ? "unknown" : "", json: .null)
      }
      row.append(TableCell(group.count))
      for figure in group.figures {
        row.append(TableCell(figure.count))
        for number in [
          figure.count > 0 ? figure.sum : nil, figure.mean, figure.least, figure.largest,
        ] {
          row.append(Self.cell(number))
        }
      }
      if format == .table { row.append(TableCell(Self.bar(group.count, of: largest))) }
      sheet.rows.append(row)
    }
    return sheet
  }

  /// A figure to four decimals, without zeros at the end.
  private static func cell(_ number: Double?) -> TableCell {
    guard let number else { return TableCell("") }
    let rounded: Double = (number * 10_000).rounded() / 10_000
    return TableCell(DecimalText.text(rounded), json: .number(rounded))
  }

  /// A bar of up to 30 columns, in eighths.
  private static func bar(_ count: Int, of largest: Int) -> String {
    let eighths = largest > 0 ? (240 * count + largest - 1) / largest : 0
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
  }
}
