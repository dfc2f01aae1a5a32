// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// `simctl launch`: fly an ascent, and the mission after it.
struct LaunchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "launch",
    abstract: "Fly an ascent from the pad to orbit, and the mission after it.",
    discussion: """
      NAME is a launch or anything it carried, in any spelling ('soyuz-tma-18m', 'KazSat-2', \
      '2020-087'). FILE is a text file of the catalogue's form with a record of kind 'flight', and \
      where wanted with vehicle and site of one's own.

      Vehicle data are public figures, guidance is ours: what comes out is illustrative, and every \
      value is listed with its source and confidence (--figures).

      EXAMPLES:
        simctl launch soyuz-tma-18m                     timeline, losses, mission
        simctl launch kazsat-2 --format csv -o a.csv    the trajectory, a row a second
        simctl launch chang-e-5 --out moon/             tables, reports, pictures
        simctl launch soyuz-tma-18m --lift-off 2015-09-02T04:42:43Z
        simctl launch lomonosov --payload 8000          what is missing, in m/s and kg
        simctl launch soyuz-tma-18m --out flight/ && \\
          simctl ephemeris --state flight/insertion.csv --for 3h
        simctl launch my-flight.yaml

      A FILE:
        kind: flight
        id: my-flight
        name: My flight
        lift_off: 2026-05-01T12:00:00Z
        site: wenchang
        pad: 101
        vehicle: my-rocket
        payload_mass_kg: 1500
        insertion_target:
          {perigee_km: 250, apogee_km: 250, inclination_deg: 42, pass: south}
        ---
        kind: vehicle
        id: my-rocket
        name: My rocket
        stages:
          - {id: 1, name: First, propellant_mass_kg: 120000, dry_mass_kg: 9000,
             diameter_m: 3.35, thrust_vacuum_kn: 2200, isp_vacuum_s: 310,
             isp_sea_level_s: 275}
          - {id: 2, name: Second, propellant_mass_kg: 30000, dry_mass_kg: 2500,
             diameter_m: 3.35, thrust_vacuum_kn: 400, isp_vacuum_s: 345}
      """)

  @Argument(
    help: ArgumentHelp("A launch, something it carried, or a file.", valueName: "name|file"))
  var name: String

  @Option(help: "Output format: table, csv (the trajectory), json, jsonl.")
  var format: ListFormat = .table

  @Option(help: ArgumentHelp("Time between rows of the trajectory.", valueName: "duration"))
  var step = "1s"

  @Option(help: ArgumentHelp("Also write the events as CSV.", valueName: "file"))
  var events: String?

  @Option(
    help: ArgumentHelp(
      "Also write everything into a folder: tables, reports, pictures, KML, CZML.",
      valueName: "dir"))
  var out: String?

  @Option(help: ArgumentHelp("Another lift-off than the record's.", valueName: "epoch"))
  var liftOff: String?

  @Option(help: ArgumentHelp("Another payload mass than the record's.", valueName: "kg"))
  var payload: Double?

  @Option(help: ArgumentHelp("Leave the pad to the north or to the south.", valueName: "direction"))
  var pass: LaunchPass?

  @Flag(help: "Stop at insertion.")
  var noMission = false

  @Flag(help: "List every value with its source and confidence.")
  var figures = false

  @Flag(help: "Say what would be flown, and fly nothing.")
  var plan = false

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Tables") var catalog: CatalogOptions
  @OptionGroup(title: "Tables") var earth: EarthOptions
  @OptionGroup(title: "Tables") var bodies: BodyOptions
  @OptionGroup(title: "Messages") var talk: TalkOptions

  func validate() throws {
    if let payload, !(payload >= 0 && payload < 1e7) {
      throw ValidationError("--payload must be a mass in kg, 0 or more")
    }
  }

  func run() throws {
    Style.apply(talk.color)
    try LaunchJob(session: Session(catalog: catalog, earth: earth), command: self).run()
  }
}

/// Towards which pole a vehicle leaves its pad.
enum LaunchPass: String, ExpressibleByArgument, CaseIterable {
  case north, south
}
