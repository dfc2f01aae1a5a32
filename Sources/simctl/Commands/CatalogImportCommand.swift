// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Orbits
import Registry

/// `simctl catalog import`: files of others into the catalogue.
struct CatalogImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Import SATCAT, GCAT, UCS, SatNOGS, Launch Library, OMM and TLE files.",
    discussion: """
      The form is told from the content; gzip is read as it is. Files are kept as received below \
      raw/SOURCE/DATE in the catalogue; rows that cannot be used are kept beside them in \
      FILE.quarantine, byte for byte, with reasons in FILE.quarantine.jsonl. Of tables the newest \
      of each data set counts, of element sets all. The same bytes a second time are no work.

      Counted are entries that the data set did not have before (added), that differ (changed), \
      that it has no more (dropped), and codes and element sets that refer to nothing in the \
      catalogue (unknown). A broken-off import leaves the catalogue as it was.

      EXAMPLES:
        simctl catalog import satcat.csv gp.csv --date 2026-11-21
        simctl catalog import satcat.tsv psatcat.tsv launch.tsv.gz
        simctl catalog import active.tle --source elsets-celestrak-2026-11
        simctl catalog import satcat.csv --dry-run      what would change

      Exit codes: 0 done; 1 some rows were quarantined; 2 nothing was imported.
      """)

  @Argument(help: "Files; '-' is standard input.")
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "The name of the data set. Default: satcat, gcat-satcat, ucs, … by the form.",
      valueName: "id"))
  var source: String?

  @Option(
    help: ArgumentHelp(
      "The day of the data, or 'now'. Default: what the file tells, else the catalogue's as_of.",
      valueName: "date"))
  var date: String?

  @Flag(help: "Read and compare, and write nothing.")
  var dryRun = false

  @Option(help: "Output format: table, json, csv.")
  var format: SmallFormat = .table

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Tables") var catalogOptions: CatalogOptions
  @OptionGroup(title: "Messages") var talk: TalkOptions

  func run() throws {
    Style.apply(talk.color)
    var job = CatalogImport(directory: try Session(catalog: catalogOptions).catalogDirectory())
    job.source = source
    job.date = date == "now" ? Self.today() : date
    job.isDryRun = dryRun
    let results: [ImportResult]
    do throws(ImportFailure) {
      results = try job.run(files)
    } catch {
      throw CommandFailure("\(error)")
    }
    let file = try OutputFile(path: output.output)
    try file.write(ImportSheet(results: results, isDryRun: dryRun).rendered(format))
    try file.finish()
    for result in results { tell(result) }
    if results.contains(where: { !$0.isRepeated && $0.entry.counts.quarantined > 0 }) {
      throw CommandFailure("", status: .partial)
    }
  }

  /// The remarks of the reader, as far as a person reads them.
  private func tell(_ result: ImportResult) {
    let worth = result.remarks.filter { $0.severity > .note }
    let shown = talk.quiet ? worth.filter { $0.severity == .error } : worth
    for remark in shown.prefix(20) { Talk.line(remark.description(in: result.path)) }
    if shown.count > 20 { Talk.line("\(result.path): \(shown.count - 20) more like these") }
  }

  /// Today by the clock of the machine, in UTC.
  private static func today() -> String {
    let julian = JulianDate(
      day: 2_440_587.5, fraction: Date().timeIntervalSince1970 / 86_400)
    let epoch = Epoch(julianDate: julian, scale: .utc, leapSeconds: .builtin)
    return String(epoch.iso8601(.utc, fractionDigits: 0).prefix(10))
  }
}
