// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Orbits

/// `simctl passes`: when an object is above the horizon of a place.
struct PassesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "passes",
    abstract: "Passes of objects over a place: rise, culmination, set.",
    discussion: """
      A pass that is under way at the start or the end of the span is listed with '<' or '>' at \
      the clipped end. 'visible' says that the satellite is in sunlight while the Sun is below the \
      site's horizon by --darkness.

      EXAMPLES:
        simctl passes iss --site baikonur
        simctl passes iss --site 51.48,-0.01,50 --for 3d --min-elevation 10
        simctl passes iss --site vostochny --visible --format csv
        simctl passes kazsat-2 --site 43.24,76.95
        simctl passes iss --site -33.93,18.42 --min-elevation 10
      """)

  @Argument(
    help: ArgumentHelp(
      "Registry id, name or alias in any spelling, COSPAR designation or catalogue number.",
      valueName: "object"))
  var objects: [String] = []

  // Unconditional: southern latitudes and elevations below the horizon begin with a minus.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "A site of the catalogue ('baikonur', 'baikonur/1/5') or LAT,LON[,HEIGHT] in degrees (east"
        + " positive) and metres.", valueName: "place"))
  var site: String

  @Option(
    help: ArgumentHelp("Start (default: epoch of the newest element set).", valueName: "epoch"))
  var from: String?

  @Option(help: ArgumentHelp("End.", valueName: "epoch"))
  var to: String?

  @Option(
    name: .customLong("for"), parsing: .unconditional,
    help: ArgumentHelp("Length of the span (default 1d).", valueName: "duration"))
  var length: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Elevation that a pass must exceed, degrees.", valueName: "deg"))
  var minElevation = 0.0

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Sun elevation below which it is dark, degrees.", valueName: "deg"))
  var darkness = -6.0

  @Flag(help: "Only passes with a visible part.")
  var visible = false

  @OptionGroup(title: "Objects") var source: SourceOptions
  @OptionGroup(title: "Forces (--propagator numerical)") var forces: ForceOptions
  @Option(help: "Output format: table, csv, json, jsonl.")
  var format: ListFormat = .table

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Tables") var catalog: CatalogOptions
  @OptionGroup(title: "Tables") var earth: EarthOptions
  @OptionGroup(title: "Messages") var talk: TalkOptions

  func validate() throws {
    guard (-90..<90).contains(minElevation) else {
      throw ValidationError("--min-elevation must be -90 to 90 degrees")
    }
    guard (-90...90).contains(darkness) else {
      throw ValidationError("--darkness must be -90 to 90 degrees")
    }
    if to != nil, length != nil { throw ValidationError("--to and --for exclude each other") }
    if to != nil, from == nil { throw ValidationError("--to needs --from") }
  }

  func run() throws {
    Style.apply(talk.color)
    let session = Session(catalog: catalog, earth: earth)
    try PassJob(session: session, command: self).run()
  }
}
