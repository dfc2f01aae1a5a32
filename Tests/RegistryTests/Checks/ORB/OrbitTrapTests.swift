// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry
import Testing

/// False alarms that rules of orbits are prone to.
@Suite("Traps of the orbit rules")
struct OrbitTrapTests {
  /// Inclinations of launches from a site's pad, as GCAT and the sites' records have them.
  private func launch(
    latitude: Double, inclination: String, planeChange: Bool = false
  ) -> [InputFile] {
    [
      InputFile(
        path: "sites/x.yaml",
        text: """
          kind: site
          id: x
          name: X
          source: s
          pads:
            - id: "1"
              latitude_deg: \(latitude)
              longitude_deg: 128.3322
          """),
      InputFile(
        path: "launches/2016-026.yaml",
        text: """
          kind: launch
          id: 2016-026
          name: L
          source: s
          lift_off: 2016-04-28T02:01:21Z
          site: x
          pad: "1"
          target_inclination_deg: \(inclination)
          payloads:
            - a
          \(planeChange ? "plane_change: declared" : "")
          """),
    ]
  }

  private func satellite(_ lines: String) -> InputFile {
    InputFile(
      path: "objects/a.yaml",
      text: "kind: satellite\nid: a\nname: A\nsource: gcat-psatcat\nlaunch: 2016-026\n" + lines)
  }

  private func findings(_ id: String, _ files: [InputFile]) throws -> [Finding] {
    let check = try #require(Checks.check(id))
    let context = CheckContext(inventory: InventoryBuilder.build(files), asOf: nil)
    return CheckRunner.run([check], on: context).findings
  }

  /// Vostochny: geodetic 51.88°, geocentric 51.69°, the Station's plane 51.64°.
  @Test(arguments: [
    ("51.64", 0), ("51.6", 0), ("51.25", 0), ("51.1", 1), ("97.3", 0), ("129.0", 1),
  ])
  func holdsAtVostochny(inclination: String, count: Int) throws {
    let found = try findings("ORB-004", launch(latitude: 51.8769, inclination: inclination))
    #expect(found.count == count)
    for finding in found {
      let bound: Double = (Double(inclination) ?? 0) > 90 ? 180 - 51.685 : 51.685
      #expect(abs((finding.expected ?? 0) - bound) < 0.01)
    }
  }

  /// Geostationary payloads from Baikonur are sound, with and without a declared turn of the plane;
  /// a low orbit of 28° is not.
  @Test func holdsForGeostationaryPayloadsFromTheNorth() throws {
    let geo = satellite(
      "orbits:\n  - perigee_km: 35780\n    apogee_km: 35790\n    inclination_deg: 0.1\n")
    for turn in [false, true] {
      let files = launch(latitude: 45.92, inclination: "51.6", planeChange: turn)
      #expect(try findings("ORB-004", files + [geo]).isEmpty)
    }
    let low = satellite(
      "orbits:\n  - perigee_km: 400\n    apogee_km: 420\n    inclination_deg: 28.5\n")
    let files = launch(latitude: 45.92, inclination: "51.6")
    let found = try findings("ORB-004", files + [low])
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.subject == "a")
  }

  /// Rows of the SATCAT: integer heights of a Kozai mean motion, periods of two decimals.
  @Test(arguments: [
    ("92.94", 414, 424, "51.63"), ("1436.05", 35687, 35884, "0.64"), ("100.79", 750, 842, "70.06"),
    ("711.09", 151, 39874, "65.37"), ("88.04", 143, 212, "48.37"),
  ])
  func holdsForIntegerHeights(period: String, perigee: Int, apogee: Int, tilt: String) throws {
    func file(_ perigee: Int) -> InputFile {
      InputFile(
        path: "objects/a.yaml",
        text: """
          kind: satellite
          id: a
          name: A
          source: celestrak-satcat
          orbits:
            - perigee_km: \(perigee)
              apogee_km: \(apogee)
              inclination_deg: \(tilt)
              period_min: \(period)
          """)
    }
    #expect(try findings("ORB-001", [file(perigee)]).isEmpty)
    // Heights from 6371 km are 7 km more.
    let mixed = try findings("ORB-001", [file(perigee + 14)])
    #expect(mixed.map(\.severity) == [.warning])
    #expect(try findings("ORB-001", [file(perigee + 60)]).map(\.severity) == [.error])
  }

  /// A nominal registered day goes with any geosynchronous heights; a wrong one is a warning at most.
  @Test(arguments: [("1440.0", 0), ("1436.1", 0), ("1429", 1)])
  func holdsForNominalRegisteredPeriods(period: String, count: Int) throws {
    let file = satellite(
      """
      registration:
        state: CN
        nodal_period_min: \(period)
        inclination_deg: 1.8
        apogee_km: 35795
        perigee_km: 35776
      """)
    let found = try findings("ORB-001", [file])
    #expect(found.count == count)
    #expect(found.allSatisfy { $0.severity == .warning })
    #expect(found.allSatisfy { $0.field == "registration.nodal_period_min" })
  }

  /// The graveyard, an old inclined satellite and a lunar probe on its way keep their labels; GCAT's
  /// bands of inclination claim nothing about the Sun.
  @Test(arguments: [
    ("GEO", 36069, 36093, "0.22"), ("GEO", 35760, 35812, "14.9"), ("lunar", 201, 392_981, "21.32"),
    ("LLEO/S", 480, 500, "99.2"), ("LEO/S", 800, 850, "103.1"), ("GEO/ID", 35700, 35900, "9.0"),
    ("Sun-Earth L2", 200, 1_500_000, "28"), ("DSO", 300, 9_000_000, "28"),
    ("IGSO", 35570, 36007, "50"),
  ])
  func holdsForLabelsAtTheBorder(label: String, perigee: Int, apogee: Int, tilt: String) throws {
    let file = satellite(
      """
      regime: \(label)
      orbits:
        - perigee_km: \(perigee)
          apogee_km: \(apogee)
          inclination_deg: \(tilt)
      """)
    #expect(try findings("ORB-007", [file]).isEmpty)
    #expect(try findings("ORB-010", [file]).isEmpty)
  }

  /// Lunar heights are not judged by the Earth's air or by its radius.
  @Test func holdsForOtherBodies() throws {
    let file = satellite(
      """
      regime: lunar
      orbits:
        - perigee_km: 15
          apogee_km: 200
          inclination_deg: 43
          period_min: 119
          central_body: Moon
      """)
    for id in ["ORB-001", "ORB-002", "ORB-004", "ORB-007"] {
      #expect(try findings(id, launch(latitude: 45.92, inclination: "51.6") + [file]).isEmpty)
    }
  }

  /// What is out of use may drift and stand anywhere.
  @Test(arguments: [("operational", 1), ("retired", 0), ("decayed", 0), ("in-orbit", 0)])
  func holdsForRetiredSatellites(status: String, count: Int) throws {
    let files = SlotFiles.files(longitude: "68.5", status: status, meanMotion: "0.99231000")
    #expect(try findings("ORB-009", files).count == count)
    let slots = SlotFiles.files(longitude: "68.5", status: status)
    #expect(try findings("ORB-008", slots).count == (status == "in-orbit" ? 1 : count))
  }

  /// The last sets before decay may be as low as they like where the object is gone.
  @Test(arguments: [("decayed", 0), ("operational", 1)])
  func holdsForTheLastHours(status: String, count: Int) throws {
    let file = satellite(
      """
      status: \(status)
      orbits:
        - epoch: 2020-01-01
          orbit_kind: observed
          perigee_km: 124
          apogee_km: 140
      """)
    #expect(try findings("ORB-002", [file]).isEmpty)
    #expect(try findings("ORB-003", [file]).count == count)
  }

  /// Nothing brings more to a high orbit than to a low one.
  @Test(arguments: [("5100", 0), ("510", 1)])
  func holdsForCapacities(low: String, count: Int) throws {
    let file = InputFile(
      path: "vehicles/v.yaml",
      text: """
        kind: vehicle
        id: v
        name: V
        source: s
        capacity_kg:
          LEO: \(low)
          GTO: 1870
        """)
    #expect(try findings("ORB-018", [file]).count == count)
  }

  /// Stages of 3 to 30 times their dry mass in propellant flew; small ones may have less.
  @Test(arguments: [
    ("37800", "3200", 0), ("37800", "64000", 1), ("1870000", "9500", 1), ("17100", "5100", 0),
    ("577", "688", 0),
  ])
  func holdsForStages(propellant: String, dry: String, count: Int) throws {
    let file = InputFile(
      path: "vehicles/v.yaml",
      text: """
        kind: vehicle
        id: v
        name: V
        source: s
        stages:
          - id: 1
            propellant_mass_kg: \(propellant)
            dry_mass_kg: \(dry)
        """)
    #expect(try findings("ORB-025", [file]).count == count)
  }
}

/// KazSat-2 with an element set.
enum SlotFiles {
  static func files(
    longitude: String, status: String, meanMotion: String = "1.00270772"
  ) -> [InputFile] {
    [
      InputFile(
        path: "objects/kazsat-2.yaml",
        text: """
          kind: satellite
          id: kazsat-2
          name: KazSat-2
          source: gcat-psatcat
          norad: 37749
          status: \(status)
          regime: GEO
          geo_longitude_deg: \(longitude)
          """),
      InputFile(
        path: "elements/kazsat-2.csv",
        text: """
          OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,\
          ARG_OF_PERICENTER,MEAN_ANOMALY,EPHEMERIS_TYPE,CLASSIFICATION_TYPE,NORAD_CAT_ID,\
          ELEMENT_SET_NO,REV_AT_EPOCH,BSTAR,MEAN_MOTION_DOT,MEAN_MOTION_DDOT,SOURCE,ROUGH
          KazSat-2,2011-035B,2024-07-05T01:58:42.580992Z,\(meanMotion),0.0001662,0.0323,150.0201,\
          31.7746,217.9440,0,U,37749,999,4624,0,-0.00000200,0,elsets-public-code,

          """),
    ]
  }
}
