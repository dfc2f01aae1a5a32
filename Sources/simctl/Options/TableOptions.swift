// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser
public import Orbits

// Frames and scales are acronyms, which most people write in capitals.
extension FrameID: ExpressibleByArgument {
  /// Reads a name in capitals or small letters.
  public init?(argument: String) { self.init(rawValue: argument.lowercased()) }
}

extension TimeScale: ExpressibleByArgument {
  /// Reads a name in capitals or small letters.
  public init?(argument: String) { self.init(rawValue: argument.lowercased()) }
}

/// The output formats of ephemerides.
enum EphemerisFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  case csv, json, jsonl, table
  case oem
  case oemXML = "oem-xml"
  case stk, czml, kml

  init?(argument: String) { self.init(rawValue: argument.lowercased()) }

  /// Whether it holds states and nothing else.
  var isMessage: Bool {
    switch self {
    case .oem, .oemXML, .stk, .czml, .kml: true
    case .csv, .json, .jsonl, .table: false
    }
  }
}

/// The columns of an ephemeris.
struct TableOptions: ParsableArguments {
  @Option(help: "Frame of the states: teme, gcrf, itrf, eme2000, mod, tod, pef, tirs.")
  var frame: FrameID = .teme

  @Option(
    help: ArgumentHelp(
      "Columns in order: state, geodetic (lat_deg, lon_deg, alt_km), elements (a_km, e, i_deg,"
        + " raan_deg, argp_deg, nu_deg, m_deg), sunlit, elset_epoch, elset_age_d, and with --site"
        + " topocentric (az_deg, el_deg, range_km, range_rate_km_s).", valueName: "list"))
  var columns: String?

  // Unconditional: southern latitudes begin with a minus.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Place for az_deg, el_deg, range_km, range_rate_km_s: a site of the catalogue"
        + " ('baikonur', 'baikonur/1/5') or LAT,LON[,HEIGHT] in degrees and metres.",
      valueName: "place"))
  var site: String?

  @Option(help: "Time scale of the time column: utc, tai, tt, tdb, ut1, gps, bdt, glonass.")
  var scale: TimeScale = .utc

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Decimals of the seconds, 0-18 (default 3, or 6 where the epochs need it).", valueName: "n"))
  var timeDigits: Int?

  func validate() throws {
    if let timeDigits, !(0...18).contains(timeDigits) {
      throw ValidationError("--time-digits must be 0 to 18")
    }
  }
}
