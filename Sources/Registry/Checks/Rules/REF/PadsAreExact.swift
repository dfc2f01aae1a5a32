// SPDX-License-Identifier: Apache-2.0

import Orbits

/// REF-010: the positions of pads are exact, and near their site.
enum PadsAreExact: Check {
  static let rule = Rule(
    id: "REF-010",
    title: Bilingual(
      "pads have exact positions near their site",
      "les pas de tir ont une position exacte, près de leur site"),
    severity: .warning, certainty: .heuristic,
    rationale: """
      A pad to a hundredth of a degree is a kilometre off, and Vostochny to half a degree is another
      river valley; the plane of a launch and the noise of a rocket need three decimals. A pad that
      is far from its site has swapped or mistyped coordinates. Positions in tables carry their
      errors in columns of their own and are not judged. A record may say how far off it is
      (`position_error_deg`); then two decimals are as good as they pretend to be;
      a position of low confidence is only information. The pads of one area, which have its number
      before a stroke (81/23 and 81/24), stand side by side.
      """,
    formula: """
      decimals(latitude), decimals(longitude) ≥ 3; great circle(pad, site) < 60 km;
      great circle(area/m, area/n) < 10 km
      """,
    tolerance: """
      3 decimals (110 m); 60 km: the pads of Baikonur lie within 75 km of each other; 10 km: the pads
      of an area lie within 3 km of each other, and some positions have two decimals
      """,
    reference: "haversine formula with R = 6371 km; GCAT lp and sites",
    bad: RuleExample("sites/a.yaml", Self.record(latitude: "49.035")),
    good: RuleExample("sites/a.yaml", Self.record(latitude: "46.035")))

  private static func record(latitude: String) -> String {
    """
    kind: site
    id: baikonur
    name: Baikonur
    source: s
    latitude_deg: 45.9203
    longitude_deg: 63.3423
    pads:
      - id: 200/39
        latitude_deg: \(latitude)
        longitude_deg: 63.037
    """
  }

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    for site in context.inventory.sites where site.record != nil {
      let nodes = context.inventory.record(site.record)?["pads"]?.elements ?? []
      for pad in site.pads {
        guard let latitude = pad.latitude.first, let longitude = pad.longitude.first else {
          continue
        }
        report.exercised()
        let node = nodes.first { $0.label == pad.id }
        if node?["position_error_deg"] == nil {
          for (field, value) in [("latitude_deg", latitude), ("longitude_deg", longitude)]
          where value.rounding > 0.000_51 {
            coarse(value, field, pad, site, &report)
          }
        }
        distance(of: pad, latitude, longitude, site, &report)
      }
      neighbours(site, &report)
    }
  }

  private static func coarse(
    _ value: Cited<Double>, _ field: String, _ pad: InventorySite.Pad, _ site: InventorySite,
    _ report: inout CheckReport
  ) {
    report.report(
      value.confidence == .low ? .info : .warning, at: value.place, subject: site.id,
      field: "pads[\(pad.id)].\(field)",
      Bilingual(
        "pad \(pad.id) of \(site.name) is given as \(value.text)°: less than three decimals",
        "le pas de tir \(pad.id) de \(site.name) est donné à \(value.text)° : moins de trois"
          + " décimales"),
      length: value.text.count, measured: value.rounding, expected: 0, tolerance: 0.0005,
      unit: "deg", sources: [value.source])
  }

  private static func distance(
    of pad: InventorySite.Pad, _ latitude: Cited<Double>, _ longitude: Cited<Double>,
    _ site: InventorySite, _ report: inout CheckReport
  ) {
    guard let siteLatitude = site.latitude.value, let siteLongitude = site.longitude.value else {
      return
    }
    let apart: Double = GreatCircle.kilometres(
      latitude.value, longitude.value, siteLatitude, siteLongitude)
    guard apart >= 60 else { return }
    let km = apart.formattedDecimals(0)
    report.report(
      at: latitude.place, subject: site.id, field: "pads[\(pad.id)].latitude_deg",
      Bilingual(
        "pad \(pad.id) lies \(km) km from \(site.name)",
        "le pas de tir \(pad.id) se trouve à \(km) km de \(site.name)"),
      length: latitude.text.count, measured: apart, expected: 0, tolerance: 60, unit: "km",
      model: "haversine, R = 6371 km", sources: [latitude.source])
  }

  /// The pads of one area.
  private static func neighbours(_ site: InventorySite, _ report: inout CheckReport) {
    var first: [Substring: InventorySite.Pad] = [:]
    for pad in site.pads {
      guard let stroke = pad.id.firstIndex(of: "/"), let latitude = pad.latitude.first,
        let longitude = pad.longitude.first
      else { continue }
      guard let other = first[pad.id[..<stroke]] else {
        first[pad.id[..<stroke]] = pad
        continue
      }
      guard let otherLatitude = other.latitude.first, let otherLongitude = other.longitude.first
      else { continue }
      report.exercised()
      let apart: Double = GreatCircle.kilometres(
        latitude.value, longitude.value, otherLatitude.value, otherLongitude.value)
      guard apart >= 10 else { continue }
      let km = apart.formattedDecimals(0)
      report.report(
        at: latitude.place, subject: site.id, field: "pads[\(pad.id)].latitude_deg",
        Bilingual(
          "pads \(other.id) and \(pad.id) of \(site.name) lie \(km) km from each other, and have the"
            + " number of one area",
          "les pas de tir \(other.id) et \(pad.id) de \(site.name) sont à \(km) km l'un de l'autre, et"
            + " portent le numéro d'une même zone"),
        length: latitude.text.count, measured: apart, expected: 0, tolerance: 10, unit: "km",
        model: "haversine, R = 6371 km", sources: [latitude.source],
        related: [(otherLatitude.place, Bilingual("the other pad", "l'autre pas de tir"))])
    }
  }
}

/// Distances on a sphere.
enum GreatCircle {
  /// The distance of two points given in degrees, km, on a sphere of 6371 km.
  static func kilometres(
    _ latitude1: Double, _ longitude1: Double, _ latitude2: Double, _ longitude2: Double
  ) -> Double {
    let degree: Double = Double.pi / 180
    func haversine(_ angle: Double) -> Double {
      let half: Double = Elementary.sin(0.5 * angle)
      return half * half
    }
    let cosines: Double =
      Elementary.cos(latitude1 * degree) * Elementary.cos(latitude2 * degree)
    let h: Double =
      haversine((latitude2 - latitude1) * degree)
      + cosines * haversine((longitude2 - longitude1) * degree)
    let chord: Double = min(1, h).squareRoot()
    return 2 * 6371 * Elementary.atan2(chord, max(0, 1 - min(1, h)).squareRoot())
  }
}
