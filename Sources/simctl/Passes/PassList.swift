// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Passes written out in any list format.
struct PassList {
  private let format: ListFormat
  private let site: String
  private let onlyVisible: Bool
  private let leapSeconds: LeapSeconds
  private var rows: [(body: EphemerisBody, pass: Pass)] = []
  /// What there is to say beside the passes: objects that are always or never up.
  private(set) var remarks: [String] = []

  init(format: ListFormat, site: String, onlyVisible: Bool, leapSeconds: LeapSeconds) {
    self.format = format
    self.site = site
    self.onlyVisible = onlyVisible
    self.leapSeconds = leapSeconds
  }

  /// Adds what was found for an object.
  mutating func add(_ report: PassReport, body: EphemerisBody) {
    let shown = report.passes.filter { !onlyVisible || !$0.visible.isEmpty }
    rows += shown.map { (body, $0) }
    let name = body.title
    let highest =
      report.highest.map {
        "highest \(text($0.view.elevationDegrees, 2))° at \(time($0.epoch, 0))"
      } ?? ""
    switch report.outcome {
    case .alwaysAbove: remarks.append("\(name) is above the minimum elevation all the time")
    case .neverAbove:
      remarks.append("\(name) is never above the minimum elevation (\(highest))")
    case .unavailable: remarks.append("\(name): no states in the span")
    case .passes:
      if shown.isEmpty, onlyVisible { remarks.append("\(name): no visible passes") }
    }
  }

  /// The list as text.
  func rendered() -> String {
    switch format {
    case .table: table()
    case .csv:
      Self.columns.joined(separator: ",") + "\n"
        + rows.flatMap(points).map { $0.map(CSVRows.field).joined(separator: ",") + "\n" }.joined()
    case .json: JSONValue.array(rows.map(object)).rendered() + "\n"
    case .jsonl: rows.map { object($0).rendered(indent: nil) + "\n" }.joined()
    }
  }

  private static let columns = [
    "object", "name", "site", "pass", "event", "utc", "az_deg", "el_deg", "range_km", "light",
    "sun_el_deg", "visible",
  ]

  /// One CSV row an event, in order of time.
  private func points(_ row: (body: EphemerisBody, pass: Pass)) -> [[String]] {
    let number =
      1
      + (rows.filter { $0.body.label == row.body.label }.firstIndex {
        $0.pass.start.epoch == row.pass.start.epoch
      } ?? 0)
    return events(row.pass).map { event, point in
      [
        row.body.label, row.body.name, site, String(number), event, time(point.epoch, 3),
        text(point.view.azimuthDegrees, 5), text(point.view.elevationDegrees, 5),
        text(point.view.range * 1e-3, 4), point.illumination.rawValue,
        text(point.sunElevationDegrees, 3), point.isVisible ? "yes" : "no",
      ]
    }
  }

  private func events(_ pass: Pass) -> [(String, PassPoint)] {
    var list: [(String, PassPoint)] = [
      (pass.startEdge == .crossing ? "rise" : "start", pass.start)
    ]
    list += pass.culminations.map { ("culminate", $0) }
    list.append((pass.endEdge == .crossing ? "set" : "end", pass.end))
    return list
  }

  private func table() -> String {
    var table = TextTable(
      [
        "OBJECT", "RISE (UTC)", "AZ", "HIGHEST (UTC)", "AZ", "EL", "RANGE KM", "SET (UTC)", "AZ",
        "LASTS", "LIGHT", "SUN EL", "",
      ], rightAligned: [2, 4, 5, 6, 8, 9, 11])
    for (body, pass) in rows {
      let top = pass.highest
      table.add([
        body.name.isEmpty ? body.label : body.name,
        (pass.startEdge == .crossing ? "" : "<") + time(pass.start.epoch, 0),
        text(pass.start.view.azimuthDegrees, 1), time(top.epoch, 0),
        text(top.view.azimuthDegrees, 1), text(top.view.elevationDegrees, 1),
        text(top.view.range * 1e-3, 0),
        (pass.endEdge == .crossing ? "" : ">") + time(pass.end.epoch, 0),
        text(pass.end.view.azimuthDegrees, 1), duration(pass.duration), top.illumination.rawValue,
        text(top.sunElevationDegrees, 1), pass.visible.isEmpty ? "" : "visible",
      ])
    }
    return rows.isEmpty ? "" : table.rendered()
  }

  private func object(_ row: (body: EphemerisBody, pass: Pass)) -> JSONValue {
    let pass = row.pass
    return .object([
      ("object", .string(row.body.label)), ("name", .string(row.body.name)),
      ("site", .string(site)),
      ("start_is", .string(pass.startEdge.rawValue)), ("end_is", .string(pass.endEdge.rawValue)),
      ("duration_s", .fixed(pass.duration, decimals: 3)),
      (
        "events",
        .array(
          events(pass).map { event, point in
            .object([
              ("event", .string(event)), ("utc", .string(time(point.epoch, 3))),
              ("az_deg", .fixed(point.view.azimuthDegrees, decimals: 5)),
              ("el_deg", .fixed(point.view.elevationDegrees, decimals: 5)),
              ("range_km", .fixed(point.view.range * 1e-3, decimals: 4)),
              ("light", .string(point.illumination.rawValue)),
              ("sun_el_deg", .fixed(point.sunElevationDegrees, decimals: 3)),
              ("visible", .bool(point.isVisible)),
            ])
          })
      ),
      (
        "visible",
        .array(
          pass.visible.map {
            .object([
              ("from", .string(time($0.start, 3))), ("to", .string(time($0.end, 3))),
            ])
          })
      ),
    ])
  }

  private func duration(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded())
    if whole >= 3_600 { return "\(whole / 3_600)h\(pad(whole / 60 % 60))m" }
    return "\(whole / 60)m\(pad(whole % 60))s"
  }

  private func pad(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

  private func time(_ epoch: Epoch, _ digits: Int) -> String {
    epoch.iso8601(.utc, fractionDigits: digits, leapSeconds: leapSeconds)
  }

  private func text(_ value: Double, _ decimals: Int) -> String {
    String(fixed: value, decimals: decimals)
  }
}
