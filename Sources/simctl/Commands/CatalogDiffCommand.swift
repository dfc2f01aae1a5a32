// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser
import Orbits
public import Registry

/// `simctl catalog diff`: what is different between two catalogues or two dates.
struct CatalogDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what is different between two catalogues, or two dates of one.",
    discussion: """
      Entries are brought together by id, objects also by catalogue number and designator. Records \
      are compared value by value, with sources; tables by the fields that both have, where dates \
      that may be the same and figures that round to each other are no difference.

      With --at and --to one catalogue is compared with itself: launches, decays, values with a \
      validity, and phases between the dates. Where files were imported whose data are of days \
      between the dates, what was known then is compared with what was known before.

      Exit codes: 0 nothing differs; 1 something does, as with diff(1); 2 unreadable input.

      EXAMPLES:
        simctl catalog diff catalogs other-checkout/catalogs
        simctl catalog diff satcat-june.csv satcat-july.csv --format csv
        simctl catalog diff catalogs satcat.csv --only changed
        simctl catalog diff --at 2010 --to 2016
        simctl catalog diff --at 2026-11-01 --to 2026-11-21 --only changed
      """)

  /// The formats of differences.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
  }

  @Argument(
    help: ArgumentHelp(
      "Two files or folders; with --at and --to one, or none for the catalogue.",
      valueName: "path"))
  var paths: [String] = []

  @Option(help: ArgumentHelp("The first date.", valueName: "date"))
  var at: String?

  @Option(help: ArgumentHelp("The second date.", valueName: "date"))
  var to: String?

  @Option(help: "Only what is added, removed or changed; may be repeated.")
  var only: [CatalogDifference.Change] = []

  @Option(help: "Output format: text, json, csv.")
  var format: Format = .text

  @OptionGroup(title: "Tables") var catalogOptions: CatalogOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Messages") var talk: TalkOptions

  func validate() throws {
    guard (at == nil) == (to == nil) else {
      throw ValidationError("--at and --to go together: the first and the second date")
    }
    if at != nil, paths.count > 1 {
      throw ValidationError("two dates are of one catalogue; two catalogues have no dates")
    }
    if at == nil, paths.count != 2 {
      throw ValidationError("two files or folders to compare, or --at DATE --to DATE")
    }
  }

  func run() throws {
    Style.apply(talk.color)
    var differences: [CatalogDifference]
    if let at, let to {
      let start = try Self.date(at, "--at")
      let end = try Self.date(to, "--to")
      guard start <= end else { throw CommandFailure("--at \(at) is after --to \(to)") }
      let directory = try paths.first ?? Session(catalog: catalogOptions).catalogDirectory()
      differences = try Self.differences(in: directory, from: start, to: end, catalogOptions)
    } else {
      let first = try QuerySource.engine(of: [paths[0]], options: catalogOptions)
      let second = try QuerySource.engine(of: [paths[1]], options: catalogOptions)
      var comparison = CatalogComparison(first, second)
      differences = comparison.differences()
    }
    if !only.isEmpty { differences = differences.filter { only.contains($0.change) } }
    let sheet = DifferenceSheet(differences: differences)
    let file = try OutputFile(path: output.output)
    switch format {
    case .text: try file.write(sheet.text())
    case .json: try file.write(sheet.json().rendered() + "\n")
    case .csv: try file.write(sheet.csv())
    }
    try file.finish()
    if !talk.quiet { Talk.line(sheet.summary) }
    if !differences.isEmpty { throw CommandFailure("", status: .partial) }
  }

  private static func differences(
    in directory: String, from start: Epoch, to end: Epoch, _ options: CatalogOptions
  ) throws -> [CatalogDifference] {
    func day(_ epoch: Epoch) -> String { String(epoch.iso8601(.utc, fractionDigits: 0).prefix(10)) }
    let imports = try? ImportList(catalog: directory)
    guard let imports, imports.inForce(on: day(start)) != imports.inForce(on: day(end)) else {
      let engine = try QuerySource.engine(of: [directory], options: options)
      return CatalogDates.differences(in: engine, from: start, to: end)
    }
    let first = try QuerySource.engine(of: [directory], options: options, importedOn: day(start))
    let second = try QuerySource.engine(of: [directory], options: options, importedOn: day(end))
    return CatalogDates.differences(between: first, and: second, from: start, to: end)
  }

  private static func date(_ text: String, _ option: String) throws -> Epoch {
    do throws(VagueDate.ParseError) {
      return try VagueDate(text).earliest
    } catch {
      throw CommandFailure("\(option) '\(text)': \(error)")
    }
  }
}

extension CatalogDifference.Change: ExpressibleByArgument {}
