// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Orbits

/// `simctl ephemeris`: states over a span, as CSV.
struct EphemerisCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ephemeris",
    // Says that it is no program: the parser does not ask it for completion scripts, a millisecond.
    _superCommandName: "simctl",
    abstract: "States of objects over a span of time, as CSV.",
    discussion: """
      Without a span: one day from the epoch of the newest element set, every 60 s. Each row uses \
      the element set nearest in time; --elset says otherwise. The end of a span is included where \
      the step meets it, and steps are SI seconds.

      EXAMPLES:
        simctl ephemeris kazsat-2 -o kazsat-2.csv
        simctl ephemeris iss kazsat-3 --from 2026-05-04 --for 2h --frame itrf
        simctl ephemeris 25544 --elements stations.tle --minutes 0:1440:1
        simctl ephemeris iss --site baikonur --columns geodetic,sunlit,el_deg
        simctl ephemeris iss --format oem --frame gcrf -o iss.oem
        simctl ephemeris iss --for 3h --format czml -o iss.czml

      With --propagator numerical (the default for states) the forces are integrated: EGM96 20x20, Sun \
      and Moon unless options or a file of forces say otherwise. An object of the catalogue starts from \
      its SGP4 state, which is good to a kilometre or so.

        simctl ephemeris --state a.opm --drag nrlmsise00 --srp --explain
        simctl ephemeris iss --propagator numerical --gravity egm96:70
        simctl ephemeris --state a.oem --forces f.yaml --header run.yaml
        simctl ephemeris --forces run.yaml              the same run again
        simctl ephemeris --state a.csv --burn 2026-05-04,rtn,0,10,0
        simctl ephemeris --state a.oem --propagator table --step 10s
      """)

  @Argument(
    help: ArgumentHelp(
      "Registry id, name or alias in any spelling, COSPAR designation or catalogue number.",
      valueName: "object"))
  var objects: [String] = []

  @OptionGroup(title: "Time") var span: TimeSpanOptions
  @OptionGroup(title: "Objects") var source: SourceOptions
  @OptionGroup(title: "Forces (--propagator numerical)") var forces: ForceOptions
  @OptionGroup(title: "Columns") var table: TableOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Output") var parts: PartOptions
  @OptionGroup(title: "Tables") var catalog: CatalogOptions
  @OptionGroup(title: "Tables") var earth: EarthOptions
  @OptionGroup(title: "Messages") var talk: TalkOptions

  @OptionGroup(title: "CCSDS headers") var message: MessageOptions

  @Option(help: "Output format: csv, json, jsonl, table, oem, oem-xml, stk, czml, kml.")
  var format: EphemerisFormat = .csv

  func validate() throws {
    if span.times == "-", source.elements.contains("-") || source.state == "-" {
      throw ValidationError("standard input can be read once: --times or the objects, not both")
    }
  }

  func run() throws {
    Style.apply(talk.color)
    let session = Session(catalog: catalog, earth: earth)
    let times = try span.times(leapSeconds: session.leapSeconds())
    let job = EphemerisJob(
      session: session, objects: objects, source: source, forces: forces, table: table,
      times: times,
      format: format, output: output.output, talk: talk, message: message,
      shard: parts.shard, threads: parts.threadCount)
    try job.run()
  }
}
