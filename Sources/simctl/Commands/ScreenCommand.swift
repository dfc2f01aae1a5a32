// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Orbits

/// The forms in which close approaches are written.
enum ScreenFormat: String, ExpressibleByArgument, CaseIterable {
  case csv, socrates, json, jsonl, table, cdm
  case cdmXML = "cdm-xml"

  /// Whether parts put together in order are the whole.
  var isShardable: Bool { self != .json && self != .table }
}

/// `simctl screen`: close approaches.
struct ScreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen",
    abstract: "Close approaches: all on all, one on all, list on list.",
    discussion: """
      Without an object every object of --elements (or of the catalogue) is held against every \
      other. With objects, or --query, these are held against all the others, or against those of \
      --against. Every minimum of the distance in the span is found, several in a revolution too; \
      none is left out by a filter. Positions are SGP4's: good to a kilometre or so.

      kind: crossing; formation (slower than 30 m/s, but they part); colocated (never farther apart \
      than the threshold); attached (never farther apart than 100 m; one row, at the least \
      distance). Objects asked for come first of a pair; distances are along radial, transverse and \
      normal of the first. Objects whose states end in the span are named on standard error and \
      screened up to there; the exit code is then 1.

      With --covariance each fast pass has its probability of collision (Foster 1992). A file's \
      covariances belong to the objects of its catalogue numbers or designators; those in a frame \
      are turned into radial, transverse, normal. Between two of an OEM the terms are interpolated; \
      before, after, and for a CDM or OPM, the nearest in time is held for --covariance-reach. What \
      each row was computed with is written beside it. Files come before class and R,T,N, which \
      hold for all other objects.

      EXAMPLES:
        simctl screen --elements catalog.tle --from 2024-07-05 --for 1d --threshold 5
        simctl screen iss --elements catalog.tle --for 7d --threshold 20 \\
          --format table
        simctl screen iss --elements catalog.tle --box 2,25,25 --format cdm -o iss.cdm
        simctl screen tianhe --against iss --for 3d --threshold 1000
        simctl screen --query 'regime:GEO owner:KZ' --threshold 500
        simctl screen --elements gp.csv --covariance class \\
          --sort probability --format socrates
        simctl screen iss --elements gp.csv --radius 60 \\
          --covariance iss.oem --covariance class
        simctl screen 25544 --elements gp.csv \\
          --covariance warning.cdm --covariance-reach 3h
        simctl screen --elements catalog.tle --shard 2/8 -o part-2.csv
      """)

  @Argument(
    help: ArgumentHelp(
      "Registry id, name or alias in any spelling, COSPAR designation or catalogue number.",
      valueName: "object"))
  var objects: [String] = []

  @Option(
    help: ArgumentHelp(
      "Hold the objects against this one only; may be given several times.", valueName: "object"))
  var against: [String] = []

  @Option(
    help: ArgumentHelp(
      "Element sets from this file (TLE, 2LE, 3LE, OMM in any form, gzip; '-' is standard input)"
        + " instead of the catalogue.", valueName: "file"))
  var elements: [String] = []

  @Option(
    help: ArgumentHelp(
      "The objects that answer a query, as 'catalog search' takes it: 'regime:GEO owner:KZ'.",
      valueName: "query"))
  var query: String?

  @Option(
    help: ArgumentHelp(
      "Which element set of an object is used, by the middle of the span: nearest, latest, before,"
        + " or the epoch of one.", valueName: "rule"))
  var elset = "nearest"

  @Option(
    help: ArgumentHelp(
      "Start (default: the newest element set's epoch; of more than ten, the one that nine in ten"
        + " objects' sets do not exceed).", valueName: "epoch"))
  var from: String?

  @Option(help: ArgumentHelp("End.", valueName: "epoch"))
  var to: String?

  @Option(
    name: .customLong("for"), parsing: .unconditional,
    help: ArgumentHelp("Length of the span (default 1d).", valueName: "duration"))
  var length: String?

  @Option(help: ArgumentHelp("The greatest distance reported (default 5).", valueName: "km"))
  var threshold: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Half the sides of a box along radial, transverse, normal of the first object, that the"
        + " second is in at the minimum; with --threshold both hold.", valueName: "R,T,N km"))
  var box: String?

  @Option(
    help: ArgumentHelp(
      "Uncertainty of positions: none (the greatest probability for any), class (ESA's standard"
        + " deviations of element sets by class of orbit, growing with age), standard deviations"
        + " R,T,N in m, or a file of CDM, OEM or OPM with covariances; may be given several times.",
      valueName: "how"))
  var covariance: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How far in time from its epoch a file's covariance holds.", valueName: "duration"))
  var covarianceReach = "1h"

  @Option(help: ArgumentHelp("Radius of both objects together (default 10).", valueName: "m"))
  var radius = 10.0

  @Option(help: "Order of the rows: time, distance, probability.")
  var sort: ScreenOrder = .time

  @Option(
    help: "Output format: csv, socrates (CelesTrak's columns), json, jsonl, table, cdm, cdm-xml.")
  var format: ScreenFormat = .csv

  @Option(
    help: ArgumentHelp(
      "Only the i-th of n equal parts of the span (csv, socrates, jsonl, cdm, cdm-xml). The parts"
        + " put together in order (cat) are the bytes of one run.", valueName: "i/n"))
  var shard: Shard?

  @Option(
    help: ArgumentHelp(
      "Threads (default: the cores there are). The bytes do not depend on it.", valueName: "n"))
  var threads: Int?

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Messages of cdm") var message: MessageOptions
  @OptionGroup(title: "Tables") var catalog: CatalogOptions
  @OptionGroup(title: "Tables") var earth: EarthOptions
  @OptionGroup(title: "Messages") var talk: TalkOptions

  func validate() throws {
    if to != nil, length != nil { throw ValidationError("--to and --for exclude each other") }
    if to != nil, from == nil { throw ValidationError("--to needs --from") }
    if let threshold, !(threshold > 0 && threshold <= 1_000) {
      throw ValidationError("--threshold takes more than 0 and up to 1000 km")
    }
    guard radius > 0, radius <= 10_000 else {
      throw ValidationError("--radius takes more than 0 and up to 10000 m")
    }
    if let threads, !(1...256).contains(threads) {
      throw ValidationError("--threads takes 1 to 256")
    }
    if shard != nil, !format.isShardable {
      throw ValidationError("--shard goes with csv, socrates, jsonl, cdm and cdm-xml")
    }
    if shard != nil, sort != .time {
      throw ValidationError("--shard goes with --sort time: the parts are parts of the span")
    }
    if !against.isEmpty, objects.isEmpty, query == nil {
      throw ValidationError("--against needs objects or --query to hold against")
    }
    if !objects.isEmpty, query != nil {
      throw ValidationError("objects by name or by --query, not both")
    }
  }

  func run() throws {
    Style.apply(talk.color)
    let session = Session(catalog: catalog, earth: earth)
    try ScreenJob(session: session, command: self).run()
  }
}

/// The order of the rows.
enum ScreenOrder: String, ExpressibleByArgument, CaseIterable {
  case time, distance, probability
}
