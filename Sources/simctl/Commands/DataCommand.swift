// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Orbits
import Registry

/// `simctl data`: the tables in use.
struct DataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data",
    abstract: """
      The tables in use: leap seconds, Earth orientation, ephemeris; their span, origin and age.
      """,
    discussion: """
      Nothing is fetched: newer tables of IERS or CelesTrak are brought in with 'update' from \
      files.

      EXAMPLES:
        simctl data
        simctl data --as-of now
        simctl data --ephemeris de440.bsp
        simctl data update finals2000A.all Leap_Second.dat
        simctl data verify
      """,
    subcommands: [DataShowCommand.self, DataUpdateCommand.self, DataVerifyCommand.self],
    defaultSubcommand: DataShowCommand.self)
}

/// `simctl data show`.
struct DataShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print which tables are in use (the default).",
    discussion: """
      EXAMPLES:
        simctl data
        simctl data show --format json --as-of 2026-11-21
      """)

  @Option(
    help: ArgumentHelp(
      "Reckon ages to this date, or 'now' (default: the date of the catalogue).",
      valueName: "date"))
  var asOf: String?

  @Option(help: "Output format: table, json, csv.")
  var format: SmallFormat = .table

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Tables") var catalog: CatalogOptions
  @OptionGroup(title: "Tables") var earth: EarthOptions
  @OptionGroup(title: "Tables") var bodies: BodyOptions
  @OptionGroup(title: "Messages") var talk: TalkOptions

  func run() throws {
    Style.apply(talk.color)
    let session = Session(catalog: catalog, earth: earth)
    let sheet = try DataSheet(
      session: session, earthFile: earth.eop, bodies: bodies, asOf: asOf)
    let file = try OutputFile(path: output.output)
    try file.write(sheet.rendered(format))
    try file.finish()
    for warning in sheet.warnings { Talk.warning(warning) }
  }
}

/// `simctl data verify`.
struct DataVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that the tables can be read, are whole, and agree with each other.",
    discussion: """
      EXAMPLES:
        simctl data verify
        simctl data verify --eop finals2000A.all
        simctl data verify --ephemeris de440.bsp
      """)

  @OptionGroup(title: "Tables") var catalog: CatalogOptions
  @OptionGroup(title: "Tables") var earth: EarthOptions
  @OptionGroup(title: "Tables") var bodies: BodyOptions
  @OptionGroup(title: "Messages") var talk: TalkOptions

  func run() throws {
    Style.apply(talk.color)
    let session = Session(catalog: catalog, earth: earth)
    let findings = try DataSheet.faults(session: session, bodies: bodies)
    for finding in findings { Talk.error(finding) }
    guard findings.isEmpty else { throw CommandFailure("", status: .partial) }
    if !talk.quiet { Talk.line("tables are whole and agree with each other") }
  }
}

/// `simctl data update`.
struct DataUpdateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Bring newer tables in, from files of IERS or CelesTrak that you have fetched.",
    discussion: """
      Each file is read whole and checked before the table in use is replaced. Where to get them: \
      finals2000A.all, EOP C04 and Leap_Second.dat from the IERS data centres, EOP-All.csv from \
      CelesTrak.

      EXAMPLES:
        simctl data update finals2000A.all
        simctl data update EOP-All.csv Leap_Second.dat
      """)

  @Argument(help: ArgumentHelp("Files to take tables from.", valueName: "file"))
  var files: [String]

  @OptionGroup(title: "Tables") var catalog: CatalogOptions
  @OptionGroup(title: "Messages") var talk: TalkOptions

  func run() throws {
    Style.apply(talk.color)
    let session = Session(catalog: catalog)
    let updater = TableUpdate(models: ModelFiles(catalog: try session.catalogDirectory()))
    for file in files {
      let said = try updater.take(file)
      if !talk.quiet { Talk.line(said) }
    }
  }
}
