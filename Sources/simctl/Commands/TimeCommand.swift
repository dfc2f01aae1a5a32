// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Orbits

/// `simctl time`: one instant in all scales.
struct TimeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "time",
    abstract: "One instant in all time scales.",
    discussion: """
      EXAMPLES:
        simctl time 2015-09-02T04:37:43Z
        simctl time "2016-12-31T23:59:60.5Z"
        simctl time "2020-11-24T04:30:00 TT" --format json
        simctl time now
      """)

  @Argument(
    help: ArgumentHelp(
      "ISO 8601, UTC unless it says otherwise ('… TT'); or 'now'.", valueName: "epoch"))
  var epoch: String

  @Option(help: ArgumentHelp("Decimals of the seconds, 0-18.", valueName: "n"))
  var timeDigits = 9

  @Option(help: "Output format: table, json, csv.")
  var format: SmallFormat = .table

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Tables") var catalog: CatalogOptions
  @OptionGroup(title: "Tables") var earth: EarthOptions
  @OptionGroup(title: "Messages") var talk: TalkOptions

  func validate() throws {
    guard (0...18).contains(timeDigits) else {
      throw ValidationError("--time-digits must be 0 to 18")
    }
  }

  func run() throws {
    Style.apply(talk.color)
    let session = Session(catalog: catalog, earth: earth)
    let leapSeconds = try session.leapSeconds()
    let instant = try InputText.epoch(epoch, option: "epoch", leapSeconds: leapSeconds)
    switch leapSeconds.status(at: instant) {
    case .tabulated: break
    case .approximate:
      Talk.warning("there was no UTC tied to TAI before 1960; it is read as equal to TAI")
    case .expired:
      let last = leapSeconds.expires.map { $0.iso8601(fractionDigits: 0).prefix(10) } ?? "-"
      Talk.warning("leap seconds are announced up to \(last) only; none is assumed after that")
    }
    var rows: [(String, String)] = []
    for scale in TimeScale.allCases where scale != .ut1 {
      let reader = TimeReader(leapSeconds: leapSeconds)
      rows.append((scale.rawValue, try reader.text(instant, scale: scale, digits: timeDigits)))
    }
    do {
      let reader = TimeReader(leapSeconds: leapSeconds, earth: try session.earth())
      rows.append(("ut1", try reader.text(instant, scale: .ut1, digits: timeDigits)))
    } catch {
      Talk.warning("ut1: \(error)")
    }
    rows.append(("jd_utc", julian(instant, .utc, leapSeconds)))
    rows.append(("mjd_utc", julian(instant, .utc, leapSeconds, modified: true)))
    rows.append(("jd_tt", julian(instant, .tt, leapSeconds)))
    let gps = instant.gpsWeek
    if gps.week >= 0 {
      rows.append(("gps_week", String(gps.week)))
      rows.append(("gps_seconds_of_week", decimal(gps.timeOfWeek, 9)))
    }
    rows.append(("tai_minus_utc_s", decimal(leapSeconds.taiMinusUTC(at: instant), 6)))
    rows.append(("tdb_minus_tt_s", decimal(instant.tdbMinusTT, 9)))
    try write(rows)
  }

  private func julian(
    _ instant: Epoch, _ scale: TimeScale, _ leapSeconds: LeapSeconds, modified: Bool = false
  ) -> String {
    let date = instant.julianDate(scale, leapSeconds: leapSeconds)
    let whole = (modified ? date.modifiedDay : date.day).rounded(.down)
    let rest = ((modified ? date.modifiedDay : date.day) - whole) + date.fraction
    // Twelve decimals of a day are 0.1 µs; both parts are written so that none is lost.
    let carry = rest.rounded(.down)
    return String(Int(whole + carry)) + decimal(rest - carry, 12).dropFirst()
  }

  private func decimal(_ value: Double, _ decimals: Int) -> String {
    String(fixed: value, decimals: decimals)
  }

  private func write(_ rows: [(String, String)]) throws {
    let file = try OutputFile(path: output.output)
    switch format {
    case .table:
      var table = TextTable([])
      for (name, value) in rows { table.add([name, value]) }
      try file.write(table.rendered())
    case .json:
      try file.write(JSONValue.object(rows.map { ($0, .string($1)) }).rendered() + "\n")
    case .csv:
      try file.write(rows.map(\.0).joined(separator: ",") + "\n")
      try file.write(rows.map(\.1).joined(separator: ",") + "\n")
    }
    try file.finish()
  }
}
