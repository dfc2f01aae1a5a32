// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Orbits
import Registry

/// How states are propagated.
enum PropagatorChoice: String, ExpressibleByArgument, CaseIterable, Sendable {
  /// SGP4/SDP4.
  case sgp4
  /// Two bodies.
  case kepler
  /// Secular J2.
  case j2
  /// Secular J2, J2² and J4.
  case j4
  /// Forces integrated step by step.
  case numerical
  /// The states of a file, interpolated.
  case table

  init?(argument: String) { self.init(rawValue: argument.lowercased()) }
}

/// Where an ephemeris starts from.
struct SourceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Element sets from this file (TLE, 2LE, 3LE, OMM in any form, gzip; '-' is standard"
        + " input) instead of the catalogue; OBJECT may then be left out for all of it.",
      valueName: "file"))
  var elements: [String] = []

  @Option(
    help: ArgumentHelp(
      "Every object with element sets that answers a query, as 'catalog search' takes it:"
        + " 'regime:GEO owner:KZ'. With --elements the file's objects are asked, with what the"
        + " catalogue knows of them.", valueName: "query"))
  var query: String?

  @Option(
    help: ArgumentHelp(
      "States from this file (OPM, OEM, SP3, STK .e or CSV, gzip): the first of each object is the"
        + " start; with --propagator table all of them are interpolated.",
      valueName: "file"))
  var state: String?

  @Option(
    help:
      "Propagator: sgp4, kepler, j2, j4, numerical, table (default: sgp4; numerical for states).")
  var propagator: PropagatorChoice?

  @Option(
    help: ArgumentHelp(
      "Which element set serves a row: nearest, latest, before, or the epoch of one.",
      valueName: "rule"))
  var elset = "nearest"

  func validate() throws {
    if state != nil, !elements.isEmpty {
      throw ValidationError("--state and --elements exclude each other")
    }
    if state != nil, query != nil {
      throw ValidationError("--query asks for objects with element sets; a file of states has none")
    }
    if state != nil, propagator == .sgp4 {
      throw ValidationError(
        "--state needs --propagator numerical, table, kepler, j2 or j4: SGP4 starts from mean"
          + " elements only")
    }
    if state == nil, propagator == .table {
      throw ValidationError("--propagator table interpolates the states of --state FILE")
    }
  }

  /// The propagator asked for: integration for states and where forces are named, else SGP4.
  func chosen(_ forces: ForceOptions) throws -> PropagatorChoice {
    if let propagator {
      if propagator != .numerical, let option = forces.given {
        throw CommandFailure("\(option) goes with --propagator numerical")
      }
      return propagator
    }
    return state != nil || forces.given != nil ? .numerical : .sgp4
  }

  /// The rule of `--elset`.
  func selection(leapSeconds: LeapSeconds) throws -> ElementSetSelection {
    switch elset {
    case "nearest": return .nearest
    case "latest": return .latest
    case "before": return .before
    default:
      return .exact(
        try InputText.epoch(
          elset, option: "--elset (nearest, latest, before or an epoch)", leapSeconds: leapSeconds))
    }
  }
}
