// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Launch windows written out in any list format.
struct WindowList {
  private struct Row {
    var window: LaunchWindow
    var sunElevation: Double?
    var phasing: WindowPhasing.Figure?
  }

  private let format: ListFormat
  private let site: String
  private let target: String
  private let hasWidth: Bool
  private let hasPhasing: Bool
  private let leapSeconds: LeapSeconds
  private var rows: [Row] = []

  private static let degrees: Double = 180 / Double.pi

  init(
    format: ListFormat, site: String, target: String, hasWidth: Bool, hasPhasing: Bool,
    leapSeconds: LeapSeconds
  ) {
    self.format = format
    self.site = site
    self.target = target
    self.hasWidth = hasWidth
    self.hasPhasing = hasPhasing
    self.leapSeconds = leapSeconds
  }

  /// Adds a window.
  mutating func add(
    _ window: LaunchWindow, sunElevation: Double?, phasing: WindowPhasing.Figure?
  ) {
    rows.append(Row(window: window, sunElevation: sunElevation, phasing: phasing))
  }

  /// The list as text.
  func rendered() -> String {
    switch format {
    case .table: return table()
    case .csv:
      let names = members(nil).map(\.0)
      return names.joined(separator: ",") + "\n"
        + rows.map { row in
          members(row).map { CSVRows.field(Self.text($0.1)) }.joined(separator: ",") + "\n"
        }.joined()
    case .json: return JSONValue.array(rows.map { .object(members($0)) }).rendered() + "\n"
    case .jsonl:
      return rows.map { JSONValue.object(members($0)).rendered(indent: nil) + "\n" }.joined()
    }
  }

  /// The columns with the values of a row; of no row, for the header, without.
  private func members(_ row: Row?) -> [(String, JSONValue)] {
    let window = row?.window
    func angle(_ value: Double?, _ decimals: Int = 4) -> JSONValue {
      value.map { .fixed($0 * Self.degrees, decimals: decimals) } ?? .null
    }
    func time(_ epoch: Epoch?) -> JSONValue {
      epoch.map { .string($0.iso8601(fractionDigits: 3, leapSeconds: leapSeconds)) } ?? .null
    }
    var members: [(String, JSONValue)] = [
      ("site", .string(site)), ("target", .string(target)),
      ("pass", window.map { .string($0.pass.rawValue) } ?? .null), ("utc", time(window?.epoch)),
      ("opens", time(window?.opening.lowerBound)), ("closes", time(window?.opening.upperBound)),
      ("width_s", window.map { .fixed($0.width, decimals: 3) } ?? .null),
      ("azimuth_inertial_deg", angle(window?.azimuth.inertial)),
      ("azimuth_ground_deg", angle(window?.azimuth.rotating)),
      ("i_deg", angle(window?.plane.inclination)), ("raan_deg", angle(window?.plane.raan)),
      ("plane_distance_deg", angle(window?.distance, 6)),
      ("sun_el_deg", angle(row?.sunElevation, 2)),
      ("light", row?.sunElevation.map { .string(Self.light($0)) } ?? .null),
    ]
    if hasPhasing {
      members += [
        ("phase_deg", angle(row?.phasing?.phase, 2)),
        ("catch_up_orbits", row?.phasing?.orbits.map { .fixed($0, decimals: 2) } ?? .null),
        ("catch_up_d", row?.phasing?.time.map { .fixed($0 / 86_400, decimals: 3) } ?? .null),
      ]
    }
    return members
  }

  private static func text(_ value: JSONValue) -> String {
    switch value {
    case .string(let text): text
    case .fixed(let number, let decimals): String(fixed: number, decimals: decimals)
    default: ""
    }
  }

  private func table() -> String {
    guard !rows.isEmpty else { return "" }
    var header = ["IN THE PLANE (UTC)", "PASS", "AZIMUTH", "OVER GROUND"]
    if hasWidth { header += ["OPENS", "CLOSES", "OPEN FOR"] }
    header += ["NODE", "SUN EL", "LIGHT"]
    if hasPhasing { header += ["TARGET AHEAD", "ORBITS TO CATCH UP", "DAYS"] }
    let numeric = header.indices.filter {
      !["IN THE PLANE (UTC)", "PASS", "OPENS", "CLOSES", "LIGHT"].contains(header[$0])
    }
    var table = TextTable(header, rightAligned: Set(numeric))
    for row in rows {
      let window = row.window
      func angle(_ value: Double, _ decimals: Int) -> String {
        String(fixed: value * Self.degrees, decimals: decimals) + "°"
      }
      func clock(_ epoch: Epoch) -> String {
        String(epoch.iso8601(fractionDigits: 0, leapSeconds: leapSeconds).dropFirst(11))
      }
      var cells = [
        window.epoch.iso8601(fractionDigits: 1, leapSeconds: leapSeconds), window.pass.rawValue,
        angle(window.azimuth.inertial, 2), angle(window.azimuth.rotating, 2),
      ]
      if hasWidth {
        cells += [
          clock(window.opening.lowerBound), clock(window.opening.upperBound),
          Self.duration(window.width),
        ]
      }
      cells += [
        angle(window.plane.raan, 3), row.sunElevation.map { angle($0, 1) } ?? "",
        row.sunElevation.map(Self.light) ?? "",
      ]
      if hasPhasing {
        cells += [
          row.phasing.map { angle($0.phase, 1) } ?? "",
          row.phasing?.orbits.map { String(fixed: $0, decimals: 1) } ?? "",
          row.phasing?.time.map { String(fixed: $0 / 86_400, decimals: 2) } ?? "",
        ]
      }
      table.add(cells)
    }
    return table.rendered()
  }

  /// The light by the elevation of the Sun's centre: sunrise at -50′, then the twilights.
  private static func light(_ elevation: Double) -> String {
    let angle: Double = elevation * degrees
    if angle >= -5.0 / 6 { return "day" }
    if angle >= -6 { return "civil twilight" }
    if angle >= -12 { return "nautical twilight" }
    return angle >= -18 ? "astronomical twilight" : "night"
  }

  private static func duration(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded())
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    if whole >= 3_600 { return "\(whole / 3_600)h\(two(whole / 60 % 60))m" }
    return "\(whole / 60)m\(two(whole % 60))s"
  }
}
