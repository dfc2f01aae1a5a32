// SPDX-License-Identifier: Apache-2.0

import Orbits

/// ORB-006: launches go where the range lets them.
enum LaunchWithinSectors: Check {
  static let rule = Rule(
    id: "ORB-006",
    title: Bilingual(
      "the launch goes into a direction that the site uses",
      "le lancement part dans une direction que le site utilise"),
    severity: .warning, certainty: .heuristic,
    rationale: """
      Ranges let rockets leave over water or empty land only: from Baikonur nothing goes
      south-east over China. The sectors of the site's record are azimuths or inclinations,
      permitted or seen in use; a first orbit outside all of them is a wrong inclination, a
      wrong site, or a route that the record does not have yet. Sites without sectors are
      not judged; where all sectors are merely observed ones, it is worth a look only.
      """,
    formula: "i or the azimuth of the ascent is in one of the site's sectors",
    tolerance: "0.5° of inclination, 2° of azimuth, and rounding",
    reference: "the records of the sites, from GCAT's launch log joined to element sets",
    bad: RuleExample(files(inclination: "37.0")),
    good: RuleExample(files(inclination: "51.6")))

  private static func files(inclination: String) -> [(path: String, text: String)] {
    [
      (
        "sites/b.yaml",
        """
        kind: site
        id: b
        name: B
        source: s
        latitude_deg: 35.0
        longitude_deg: 63.34
        azimuth_sectors:
          - kind: permitted
            inclination_from_deg: 51.5
            inclination_to_deg: 51.7
        """
      ),
      (
        "launches/2001-001.yaml",
        """
        kind: launch
        id: 2001-001
        name: L
        source: s
        lift_off: 2001-01-10
        site: b
        target_inclination_deg: \(inclination)
        """
      ),
    ]
  }

  /// Degrees of inclination.
  static let margin: Double = 0.5

  /// A direction that is used or allowed, degrees.
  private struct Sector {
    var isPermitted: Bool
    var azimuths: ClosedRange<Double>?
    var inclinations: ClosedRange<Double>?
  }

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for launch in inventory.launches {
      guard let (site, _) = inventory.site(of: launch), let record = inventory.record(site.record),
        let (pad, _, _) = inventory.pad(of: launch)
      else { continue }
      let sectors = Self.sectors(record)
      guard !sectors.isEmpty else { continue }
      for orbit in FirstOrbit.all(of: launch, in: inventory) {
        report.exercised()
        guard !sectors.contains(where: { allows(orbit, $0, pad) }) else { continue }
        let directions: Bilingual = directions(of: orbit, pad)
        report.report(
          sectors.contains(where: \.isPermitted) ? .warning : .info, at: orbit.location,
          subject: orbit.subject, field: orbit.field,
          Bilingual(
            "\(Figure.text(orbit.inclination, 2))°\(directions.english) is outside the directions in which"
              + " launches from \(site.name) go",
            "\(Figure.texte(orbit.inclination, 2))°\(directions.french) est hors des directions dans"
              + " lesquelles on lance depuis \(site.name)"),
          measured: orbit.inclination, tolerance: margin, unit: "deg",
          sources: [orbit.source].compactMap(\.self),
          related: [
            Finding.Related(
              location: inventory.location(of: launch.place),
              message: Bilingual("the launch", "le lancement")),
            Finding.Related(
              location: record["azimuth_sectors"]?.location ?? record.location,
              message: Bilingual("the sectors of the site", "les secteurs du site")),
          ])
      }
    }
  }

  private static func directions(of orbit: FirstOrbit, _ pad: LaunchPad) -> Bilingual {
    guard
      let both = LaunchAzimuth.both(
        from: pad, inclination: orbit.inclination * Circle.degree, height: 200e3)
    else { return Bilingual(same: "") }
    let north = Figure.text(both.northbound.rotating / Circle.degree, 0)
    let south = Figure.text(both.southbound.rotating / Circle.degree, 0)
    return Bilingual(" (azimuth \(north)° / \(south)°)", " (azimut \(north)° / \(south)°)")
  }

  private static func allows(_ orbit: FirstOrbit, _ sector: Sector, _ pad: LaunchPad) -> Bool {
    let slack: Double = margin + orbit.rounding
    if let range = sector.inclinations {
      return orbit.inclination >= range.lowerBound - slack
        && orbit.inclination <= range.upperBound + slack
    }
    guard let range = sector.azimuths,
      let azimuths = LaunchAzimuth.both(
        from: pad, inclination: orbit.inclination * Circle.degree, height: 200e3)
    else { return true }
    return [azimuths.northbound, azimuths.southbound].contains { azimuth in
      [azimuth.inertial, azimuth.rotating].contains { direction in
        let degrees: Double = direction / Circle.degree
        return degrees >= range.lowerBound - 2 && degrees <= range.upperBound + 2
      }
    }
  }

  private static func sectors(_ record: Record) -> [Sector] {
    guard let list = record["azimuth_sectors"] else { return [] }
    return list.elements.compactMap { node in
      func range(_ low: String, _ high: String) -> ClosedRange<Double>? {
        guard let from = node[low]?.number, let to = node[high]?.number, from <= to else {
          return nil
        }
        return from...to
      }
      let sector = Sector(
        isPermitted: node["kind"]?.value == "permitted",
        azimuths: range("from_deg", "to_deg"),
        inclinations: range("inclination_from_deg", "inclination_to_deg"))
      return sector.azimuths == nil && sector.inclinations == nil ? nil : sector
    }
  }
}
