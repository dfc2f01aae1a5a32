// SPDX-License-Identifier: Apache-2.0

import Orbits

/// What an ephemeris row can hold, beside its object and its time.
enum Quantity: Int, CaseIterable, Sendable {
  case x, y, z, vx, vy, vz
  case latitude, longitude, height
  case semimajorAxis, eccentricity, inclination, raan, argumentOfPerigee, trueAnomaly, meanAnomaly
  case sunlit
  case elementSetEpoch, elementSetAge
  case azimuth, elevation, range, rangeRate

  /// Where a quantity comes from: what must be computed for it.
  enum Group: Sendable {
    case state, geodetic, elements, sunlit, elementSet, site
  }

  /// The group the quantity belongs to.
  var group: Group {
    switch self {
    case .x, .y, .z, .vx, .vy, .vz: .state
    case .latitude, .longitude, .height: .geodetic
    case .semimajorAxis, .eccentricity, .inclination, .raan, .argumentOfPerigee, .trueAnomaly,
      .meanAnomaly:
      .elements
    case .sunlit: .sunlit
    case .elementSetEpoch, .elementSetAge: .elementSet
    case .azimuth, .elevation, .range, .rangeRate: .site
    }
  }

  /// The column name, with unit and, for states, frame.
  func name(frame: FrameID) -> String {
    let frame = frame.rawValue
    return switch self {
    case .x: "x_\(frame)_km"
    case .y: "y_\(frame)_km"
    case .z: "z_\(frame)_km"
    case .vx: "vx_\(frame)_km_s"
    case .vy: "vy_\(frame)_km_s"
    case .vz: "vz_\(frame)_km_s"
    case .latitude: "lat_deg"
    case .longitude: "lon_deg"
    case .height: "alt_km"
    case .semimajorAxis: "a_km"
    case .eccentricity: "e"
    case .inclination: "i_deg"
    case .raan: "raan_deg"
    case .argumentOfPerigee: "argp_deg"
    case .trueAnomaly: "nu_deg"
    case .meanAnomaly: "m_deg"
    case .sunlit: "sunlit"
    case .elementSetEpoch: "elset_epoch"
    case .elementSetAge: "elset_age_d"
    case .azimuth: "az_deg"
    case .elevation: "el_deg"
    case .range: "range_km"
    case .rangeRate: "range_rate_km_s"
    }
  }

  /// Decimals in CSV: positions to the micrometre, angles to a tenth of a millimetre on the ground.
  var decimals: Int {
    switch self {
    case .x, .y, .z, .semimajorAxis: 9
    case .vx, .vy, .vz, .eccentricity: 12
    case .latitude, .longitude, .inclination, .raan, .argumentOfPerigee, .trueAnomaly,
      .meanAnomaly:
      9
    case .height, .range, .elementSetAge: 6
    case .azimuth, .elevation: 6
    case .rangeRate: 9
    case .sunlit, .elementSetEpoch: 0
    }
  }
}

/// The columns of an ephemeris, in order.
struct ColumnPlan: Sendable {
  /// One column.
  enum Column: Sendable, Equatable {
    /// The catalogue number, or the id where there is none.
    case object
    /// The epoch, in the scale that names the column.
    case time
    /// A computed value.
    case quantity(Quantity)

    /// The column's name.
    func name(frame: FrameID, scale: TimeScale) -> String {
      switch self {
      case .object: "object"
      case .time: scale.rawValue
      case .quantity(let quantity): quantity.name(frame: frame)
      }
    }
  }

  /// The columns in order.
  let columns: [Column]
  /// The frame of the state columns.
  let frame: FrameID
  /// The scale of the time column.
  let scale: TimeScale

  /// Whether anything of a group is asked for.
  func needs(_ group: Quantity.Group) -> Bool {
    columns.contains {
      if case .quantity(let quantity) = $0 { quantity.group == group } else { false }
    }
  }

  /// The column names.
  var names: [String] {
    columns.map { $0.name(frame: frame, scale: scale) }
  }

  /// Reads a column list; nil stands for the default columns.
  ///
  /// Object and time come first unless the list places them itself. `state`, `geodetic`,
  /// `elements` and `topocentric` stand for their groups.
  init(_ list: String?, frame: FrameID, scale: TimeScale, hasSite: Bool) throws {
    self.frame = frame
    self.scale = scale
    guard let list else {
      let state = Self.all(.state)
      columns = [.object, .time] + (hasSite ? state + Self.all(.site) : state)
      return
    }
    var chosen: [Column] = []
    for part in list.split(separator: ",") {
      let word = part.filter { $0 != " " }.lowercased()
      switch word {
      case "object": chosen.append(.object)
      case "time", scale.rawValue: chosen.append(.time)
      case "state": chosen += Self.all(.state)
      case "geodetic": chosen += Self.all(.geodetic)
      case "elements": chosen += Self.all(.elements)
      case "topocentric": chosen += Self.all(.site)
      default:
        guard let quantity = Quantity.allCases.first(where: { $0.name(frame: frame) == word })
        else {
          let known = ["state"] + Quantity.allCases.map { $0.name(frame: frame) }
          throw CommandFailure(
            "--columns: unknown column '\(part)'; choose from \(known.joined(separator: ", ")),"
              + " or the groups state, geodetic, elements, topocentric")
        }
        chosen.append(.quantity(quantity))
      }
    }
    if !chosen.contains(.time) { chosen.insert(.time, at: 0) }
    if !chosen.contains(.object) { chosen.insert(.object, at: 0) }
    if let double = chosen.first(where: { one in chosen.filter { $0 == one }.count > 1 }) {
      throw CommandFailure("--columns names \(double.name(frame: frame, scale: scale)) twice")
    }
    columns = chosen
    if needs(.site), !hasSite {
      throw CommandFailure("columns az_deg, el_deg, range_km and range_rate_km_s need --site")
    }
  }

  private static func all(_ group: Quantity.Group) -> [Column] {
    Quantity.allCases.filter { $0.group == group }.map(Column.quantity)
  }
}
