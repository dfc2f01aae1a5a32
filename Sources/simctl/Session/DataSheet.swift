// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry

/// What `simctl data` prints about the tables in use.
struct DataSheet {
  private var rows: [(table: String, values: [(String, String)])] = []
  /// What the user should know about the tables' age.
  private(set) var warnings: [String] = []

  init(session: Session, earthFile: String?, bodies: BodyOptions, asOf: String?) throws {
    let directory = try session.catalogDirectory()
    let models = ModelFiles(catalog: directory)
    let leapSeconds = try session.leapSeconds()
    let date = try Self.date(asOf, session, leapSeconds)
    func text(_ epoch: Epoch?) -> String {
      epoch.map {
        String($0.iso8601(.utc, fractionDigits: 0, leapSeconds: leapSeconds).prefix(10))
      } ?? "-"
    }

    var leap: [(String, String)] = [("file", models.leapSecondsPath)]
    leap += [("from", text(leapSeconds.begins)), ("expires", text(leapSeconds.expires))]
    leap.append(("steps", String(leapSeconds.steps.count)))
    if let last = leapSeconds.steps.last {
      leap.append(("last step", "\(text(last.epoch)), TAI-UTC \(Int(last.taiMinusUTC)) s"))
    }
    leap += Self.remarks(models.leapSecondsPath)
    rows.append(("leap seconds", leap))
    if let date, let expires = leapSeconds.expires, date > expires {
      warnings.append("the leap seconds expired on \(text(expires)); see 'simctl data update'")
    }

    let earth = try session.earth()
    var orientation: [(String, String)] = [
      ("file", earthFile ?? models.earthOrientationPath)
    ]
    if let coverage = earth.coverage {
      orientation += [
        ("from", text(coverage.lowerBound)), ("observed to", text(earth.lastObserved)),
        ("predicted to", text(coverage.upperBound)),
      ]
      if let date, let observed = earth.lastObserved {
        let age = date.seconds(since: observed) / 86_400
        orientation.append(
          ("age", "\(String(fixed: age, decimals: 0)) d since the last observation"))
        if date > coverage.upperBound {
          warnings.append(
            "the Earth orientation ends on \(text(coverage.upperBound)); see 'simctl data update'")
        }
      }
    }
    if earthFile == nil { orientation += Self.remarks(models.earthOrientationPath) }
    rows.append(("earth orientation", orientation))
    rows.append(
      ("ephemeris", try Self.bodyRows(session: session, options: bodies, text: text)))
    rows.append(("moon orientation", try Self.moonRows(session: session, text: text)))
    rows.append(
      (
        "reckoned to", [("date", date.map { text($0) } ?? "-")]
      ))
  }

  /// The sheet in a format.
  func rendered(_ format: SmallFormat) -> String {
    switch format {
    case .table:
      var table = TextTable(["TABLE", "", "VALUE"])
      for row in rows {
        for (index, value) in row.values.enumerated() {
          table.add([index == 0 ? row.table : "", value.0, value.1])
        }
      }
      return table.rendered()
    case .csv:
      return "table,key,value\n"
        + rows.flatMap { row in
          row.values.map {
            [row.table, $0.0, $0.1].map(CSVRows.field).joined(separator: ",") + "\n"
          }
        }.joined()
    case .json:
      return JSONValue.object(
        rows.map { row in
          (row.table, .object(row.values.map { ($0.0, .string($0.1)) }))
        }
      ).rendered() + "\n"
    }
  }

  /// What is wrong with the tables; empty where nothing is.
  static func faults(session: Session, bodies: BodyOptions) throws -> [String] {
    let models = ModelFiles(catalog: try session.catalogDirectory())
    var faults = bodyFaults(session: session, options: bodies)
    var leapSeconds = LeapSeconds.builtin
    do {
      leapSeconds = try models.leapSeconds()
    } catch {
      faults.append("\(error)")
    }
    for (epoch, offset) in LeapSeconds.builtin.steps
    where abs(leapSeconds.taiMinusUTC(at: epoch) - offset) > 1e-9 {
      faults.append("the leap seconds differ from the built-in ones at \(epoch)")
    }
    do {
      let earth = try session.earth()
      guard let coverage = earth.coverage else { return faults }
      // UTC follows UT1 within 0.9 s since 1972: a shifted table would show here.
      var epoch = coverage.lowerBound
      while epoch <= coverage.upperBound {
        let parameters = try earth.parameters(at: epoch)
        let difference = parameters.ut1MinusTAI + leapSeconds.taiMinusUTC(at: epoch)
        if abs(difference) > 0.95 {
          faults.append("UT1-UTC is \(difference) s at \(epoch): the tables do not fit each other")
          break
        }
        epoch = epoch.advanced(bySeconds: 86_400)
      }
    } catch {
      faults.append("\(error)")
    }
    return faults
  }

  /// What the comment lines at the head of a table say of its origin.
  static func remarks(_ path: String) -> [(String, String)] {
    let bytes = (try? FileBytes.read(path)) ?? []
    let mark = UInt8(ascii: "#")
    let head = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 20).prefix { $0.first == mark }
    return head.map { String(decoding: $0.dropFirst(2), as: UTF8.self) }.compactMap { line in
      if line.hasPrefix("made ") { return ("origin", line) }
      if line.hasPrefix("input ") { return ("input", String(line.dropFirst(6))) }
      if line.hasPrefix("error ") { return ("error", String(line.dropFirst(6))) }
      return nil
    }
  }

  private static func date(
    _ text: String?, _ session: Session, _ leapSeconds: LeapSeconds
  ) throws -> Epoch? {
    if let text { return try InputText.epoch(text, option: "--as-of", leapSeconds: leapSeconds) }
    guard let asOf = try session.catalog().asOf else { return nil }
    return try? Epoch(iso8601: asOf, leapSeconds: leapSeconds)
  }
}
