// SPDX-License-Identifier: Apache-2.0

/// What figures a quantity can have, by the key that it stands under.
struct FigureRange: Sendable {
  /// The least figure, nil where there is none.
  let lower: Double?
  /// The largest figure, nil where there is none.
  let upper: Double?
  /// Whether the least figure is not itself one.
  let isOpen: Bool
  /// Whether figures are counts.
  let isWhole: Bool
  /// The unit that the key says.
  let unit: String

  /// What is wrong with a figure, and the bound that it is beyond; nil where it is possible.
  func fault(of figure: Double) -> (english: String, french: String, bound: Double?)? {
    if let lower, isOpen, figure <= lower {
      return ("has to be above \(Self.text(lower))", "doit dépasser \(Self.text(lower))", lower)
    }
    if let lower, figure < lower {
      return ("cannot be below \(Self.text(lower))", "au moins \(Self.text(lower))", lower)
    }
    if let upper, figure > upper {
      return ("cannot be above \(Self.text(upper))", "au plus \(Self.text(upper))", upper)
    }
    if isWhole, figure != figure.rounded() {
      return ("has to be a whole number", "doit être entier", nil)
    }
    return nil
  }

  /// The range of a field by the last key of its path; nil where any figure will do.
  static func of(_ path: String) -> FigureRange? {
    guard let last = path.split(separator: ".").last else { return nil }
    return table[String(last.prefix { $0 != "[" })]
  }

  private static func text(_ figure: Double) -> String {
    figure == figure.rounded() && abs(figure) < 1e15 ? String(Int(figure)) : String(figure)
  }

  private static let table: [String: FigureRange] = {
    var table: [String: FigureRange] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let words = parts[0].split(separator: " ").map(String.init)
      guard let form = words.first else { continue }
      let ends = words.dropFirst().map { Double($0) }
      let range = FigureRange(
        lower: ends.first ?? nil, upper: ends.count > 1 ? ends[1] : nil, isOpen: form == "above",
        isWhole: form == "count", unit: "")
      for key in parts[1].split(separator: " ").map(String.init) {
        let unit = key.hasSuffix("_m_s") ? "m/s" : key.split(separator: "_").last.map(String.init)
        table[key] = FigureRange(
          lower: range.lower, upper: range.upper, isOpen: range.isOpen, isWhole: range.isWhole,
          unit: range.isWhole ? "" : unit ?? "")
      }
    }
    return table
  }()

  private static let text = """
    from -90 90: latitude_deg
    from -180 360: longitude_deg geo_longitude_deg
    from 0 180: inclination_deg target_inclination_deg inclination_from_deg inclination_to_deg
    from -360 360: azimuth_deg from_deg to_deg
    from -12000 9000: height_m
    from -24 24: time_zone
    above 0: mass_kg dry_mass_kg propellant_mass_kg lander_mass_kg lander_dry_mass_kg \
      ascender_mass_kg ascender_dry_mass_kg capsule_mass_kg diameter_m reference_area_m2 \
      thrust_vacuum_kn thrust_n isp_vacuum_s isp_sea_level_s burn_time_s period_min \
      nodal_period_min
    from 0: payload_mass_kg adapter_mass_kg residual_kg thrust_sea_level_kn turnaround_h \
      duration_h speed_m_s amount_usd available_speed_m_s cut_off_after_s
    from -6378: perigee_km apogee_km parking_height_km
    count 0: crew_capacity crew_up crew_down perigee_burns
    count 1: engines_per_unit
    count 1 999999999: norad
    """
}
