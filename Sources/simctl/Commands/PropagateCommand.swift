// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Orbits

/// `simctl propagate`: states at one or a few epochs, for people.
struct PropagateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "propagate",
    abstract: "States of objects at one or a few epochs, as a table.",
    discussion: """
      Without --at: the epoch of the newest element set.

      EXAMPLES:
        simctl propagate kazsat-2 --at 2026-05-04T00:00:00Z
        simctl propagate iss "KazSat-3" --at 2026-05-04 --frame itrf
        simctl propagate iss --at now --columns geodetic,sunlit
      """)

  @Argument(
    help: ArgumentHelp(
      "Registry id, name or alias in any spelling, COSPAR designation or catalogue number.",
      valueName: "object"))
  var objects: [String] = []

  @Option(help: ArgumentHelp("An epoch, or 'now'; may be repeated.", valueName: "epoch"))
  var at: [String] = []

  @OptionGroup(title: "Objects") var source: SourceOptions
  @OptionGroup(title: "Forces (--propagator numerical)") var forces: ForceOptions
  @OptionGroup(title: "Columns") var table: TableOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Tables") var catalog: CatalogOptions
  @OptionGroup(title: "Tables") var earth: EarthOptions
  @OptionGroup(title: "Messages") var talk: TalkOptions

  @OptionGroup(title: "CCSDS headers") var message: MessageOptions

  @Option(help: "Output format: table, csv, json, jsonl, oem, oem-xml, stk, czml, kml.")
  var format: EphemerisFormat = .table

  func run() throws {
    Style.apply(talk.color)
    let session = Session(catalog: catalog, earth: earth)
    let leapSeconds = try session.leapSeconds()
    let times: EphemerisTimes =
      at.isEmpty
      ? .sinceElementSet(start: .zero, step: .seconds(60), count: 1)
      : .shared(
        try at.map { try InputText.epoch($0, option: "--at", leapSeconds: leapSeconds) })
    let job = EphemerisJob(
      session: session, objects: objects, source: source, forces: forces, table: table,
      times: times,
      format: format, output: output.output, talk: talk, message: message)
    try job.run()
  }
}
