// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Orbits

/// `simctl window`: when a launch site passes through a target plane.
struct WindowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "window",
    abstract: "Launch windows: when a pad passes through a plane.",
    discussion: """
      The plane is that of an object (--target, by its element sets nearest in time and the turning \
      of their nodes), one that does not turn (--inclination with --raan), or one that turns with \
      the Sun (--inclination with --ltan). NAME is a launch, a flight or a payload of the \
      catalogue: its pad, its day and its plane are taken.

      Each crossing has its azimuths, inertial and over the turning ground, into a circular orbit \
      at --height, and the elevation of the Sun at the pad. With --plane-change or --delta-v \
      (Δv = 2 v sin(θ/2) at --height) it has a width: the time during which the angle between pad \
      and plane is no more than that. --phasing tells how far ahead the target is.

      EXAMPLES:
        simctl window soyuz-tma-18m --phasing
        simctl window --site baikonur/1/5 --target iss --from 2015-09-01 --for 3d
        simctl window --site vostochny --inclination 97.3 --ltan 11:00 \\
          --from 2016-04-28
        simctl window --site baikonur/200/39 --inclination 51.5 --raan 120 \\
          --from 2011-07-15
        simctl window --site 28.6,-80.6 --target iss --from 2026-03-22 \\
          --delta-v 50 --format csv
      """)

  @Argument(
    help: ArgumentHelp(
      "A launch, a flight or a payload of the catalogue, in any spelling.", valueName: "name"))
  var name: String?

  // Unconditional: southern latitudes begin with a minus.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "A site of the catalogue or one of its pads ('baikonur', 'baikonur/1/5') or"
        + " LAT,LON[,HEIGHT] in degrees (east positive) and metres.", valueName: "place"))
  var site: String?

  @Option(help: ArgumentHelp("The object whose plane is flown to.", valueName: "object"))
  var target: String?

  @Option(
    help: ArgumentHelp(
      "Element sets of the target from this file instead of the catalogue.", valueName: "file"))
  var elements: [String] = []

  @Option(help: ArgumentHelp("Inclination of the plane, degrees.", valueName: "deg"))
  var inclination: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Right ascension of its ascending node, degrees (TEME of date).", valueName: "deg"))
  var raan: Double?

  @Option(
    help: ArgumentHelp(
      "Mean local solar time of its ascending node, for planes that turn with the Sun.",
      valueName: "HH:MM"))
  var ltan: String?

  @Option(help: ArgumentHelp("Start of the span.", valueName: "epoch"))
  var from: String?

  @Option(help: ArgumentHelp("End of the span.", valueName: "epoch"))
  var to: String?

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("Length of the span (default 1d).", valueName: "duration"))
  var length: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The plane change that is allowed, degrees.", valueName: "deg"))
  var planeChange: Double?

  @Option(
    help: ArgumentHelp(
      "The plane change that is allowed, as a change of velocity, m/s.", valueName: "m/s"))
  var deltaV: Double?

  @Option(
    help: ArgumentHelp(
      "Height of the circular orbit for azimuths, --delta-v and --phasing, km.", valueName: "km"))
  var height = 200.0

  @Flag(
    help:
      "How far the target is ahead of the pad at lift-off, and how many orbits it takes to catch up."
  )
  var phasing = false

  @Option(
    help: ArgumentHelp(
      "Length of the ascent, for --phasing; 42 % of the arc of an orbit are counted for it.",
      valueName: "duration"))
  var ascent = "530s"

  @Option(help: "Output format: table, csv, json, jsonl.")
  var format: ListFormat = .table

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Tables") var catalog: CatalogOptions
  @OptionGroup(title: "Tables") var earth: EarthOptions
  @OptionGroup(title: "Messages") var talk: TalkOptions

  func validate() throws {
    if name == nil {
      guard site != nil else {
        throw ValidationError(
          "name a launch (as in 'simctl window soyuz-tma-18m') or give --site with --target, or"
            + " with --inclination and --raan or --ltan")
      }
      guard from != nil else { throw ValidationError("--site needs --from") }
      guard target != nil || inclination != nil else {
        throw ValidationError("--site needs --target, or --inclination with --raan or --ltan")
      }
    }
    if target != nil, inclination != nil || raan != nil || ltan != nil {
      throw ValidationError(
        "--target brings its own plane: leave out --inclination, --raan, --ltan")
    }
    if raan != nil, ltan != nil { throw ValidationError("--raan and --ltan exclude each other") }
    if inclination == nil, raan != nil || ltan != nil {
      throw ValidationError("--raan and --ltan need --inclination")
    }
    if inclination != nil, raan == nil, ltan == nil {
      throw ValidationError("--inclination needs --raan or --ltan: a plane has both")
    }
    if let inclination, !(0...180).contains(inclination) {
      throw ValidationError("--inclination must be 0 to 180 degrees")
    }
    if let raan, !raan.isFinite || abs(raan) > 360 {
      throw ValidationError("--raan must be -360 to 360 degrees")
    }
    if planeChange != nil, deltaV != nil {
      throw ValidationError("--plane-change and --delta-v exclude each other")
    }
    if let planeChange, !(0...90).contains(planeChange) {
      throw ValidationError("--plane-change must be 0 to 90 degrees")
    }
    if let deltaV, !(0...8_000).contains(deltaV) {
      throw ValidationError("--delta-v must be 0 to 8000 m/s")
    }
    guard (80...100_000).contains(height) else {
      throw ValidationError("--height must be 80 to 100000 km")
    }
    if to != nil, length != nil { throw ValidationError("--to and --for exclude each other") }
    if !elements.isEmpty, target == nil {
      throw ValidationError("--elements goes with --target")
    }
  }

  func run() throws {
    Style.apply(talk.color)
    let session = Session(catalog: catalog, earth: earth)
    try WindowJob(session: session, command: self).run()
  }
}
