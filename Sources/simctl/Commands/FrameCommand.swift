// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Orbits

/// `simctl frame`: states in another frame.
struct FrameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frame",
    abstract: "One state, or a CSV of states, in another frame.",
    discussion: """
      A CSV has the columns of 'simctl ephemeris'; its frame comes from the column names, or from \
      --from where they name none. IAU 2006/2000A reduction with Earth orientation data.

      EXAMPLES:
        simctl frame iss.csv --to itrf -o iss-itrf.csv
        simctl ephemeris iss | simctl frame - --to gcrf
        simctl frame --from teme --to gcrf --at 2024-07-05 --state 6678,0,0,0,7.7,0
      """)

  @Argument(help: ArgumentHelp("A CSV of states ('-' is standard input).", valueName: "file"))
  var file: String?

  @Option(help: "Frame of the input: teme, gcrf, itrf, eme2000, mod, tod, pef, tirs.")
  var from: FrameID?

  @Option(help: "Frame of the output: teme, gcrf, itrf, eme2000, mod, tod, pef, tirs.")
  var to: FrameID

  @Option(help: ArgumentHelp("Epoch of --state.", valueName: "epoch"))
  var at: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("One state: x,y,z[,vx,vy,vz] in km and km/s.", valueName: "numbers"))
  var state: String?

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Tables") var catalog: CatalogOptions
  @OptionGroup(title: "Tables") var earth: EarthOptions
  @OptionGroup(title: "Messages") var talk: TalkOptions

  func validate() throws {
    guard (file == nil) != (state == nil) else {
      throw ValidationError("give a CSV file ('-' for standard input), or --state with --at")
    }
    if state != nil, at == nil || from == nil {
      throw ValidationError("--state needs --at EPOCH and --from FRAME")
    }
  }

  func run() throws {
    Style.apply(talk.color)
    try FrameJob(session: Session(catalog: catalog, earth: earth), command: self).run()
  }
}
