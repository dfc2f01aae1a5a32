// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import Registry
import TestSupport
import Testing

@Suite struct ForceSetupTests {
  /// The example of the documentation, which names every key.
  static func example() throws -> String {
    let page = try String(
      contentsOf: Truth.repository.appendingPathComponent("docs/forces.md"), encoding: .utf8)
    let parts = page.components(separatedBy: "```")
    return String(try #require(parts.first { $0.hasPrefix("yaml\n") }).dropFirst(5))
  }

  static func read(_ text: String) throws -> ForceSetup {
    try ForceSetup(reading: Array(text.utf8), file: "f.yaml")
  }

  @Test func holdsExampleOfTheDocumentation() throws {
    let setup = try Self.read(try Self.example())
    #expect(setup.gravity.field == "egm96" && setup.gravity.degree == 20)
    #expect(setup.thirdBodies == [.sun, .moon])
    #expect(setup.drag == ForceSetup.Air(.nrlmsise00))
    #expect(setup.radiation?.hasMoonShadow == true)
    #expect(setup.relativity == [.schwarzschild])
    #expect(setup.tides == .solid)
    #expect(setup.spacecraft.dragArea == 10)
    #expect(setup.burns.map(\.axes) == [.rtn, .vnc])
    #expect(setup.burns[1].specificImpulse == 320)
    #expect(setup.integrator.tolerance == 1e-7)
    #expect(setup.ephemeris == nil)
  }

  @Test func holdsRecord() throws {
    var setup = try Self.read(try Self.example())
    setup.start = ForceSetup.Start(
      object: "KAZ \"2\": # 1", epoch: try Epoch(iso8601: "2016-12-31T23:59:60.123456789Z"),
      position: [6_503_514.123_456_789, -1e-7, 717_490], velocity: [-873.160, 8_740.42, -4_191.076])
    setup.gravity.order = 10
    setup.ephemeris = "a dir/de440.bsp"
    setup.integrator.longestStep = 300
    let text = setup.record(run: [("program", ForceSetup.quoted("simctl"))])
    #expect(try Self.read(text) == setup)
    // Every atmosphere comes back too.
    for model in ForceSetup.Air.Model.allCases {
      var other = ForceSetup()
      other.drag = ForceSetup.Air(model)
      other.drag?.exponent = model == .harrisPriester ? 6 : 4
      other.gravity.kind = .zonal
      other.thirdBodies = []
      #expect(try Self.read(other.record()) == other)
    }
  }

  /// What a file does not name is not used.
  @Test func holdsEmptyFile() throws {
    let setup = try Self.read("# nothing\n")
    #expect(setup.gravity.kind == .point && setup.thirdBodies.isEmpty)
    #expect(setup.drag == nil && setup.radiation == nil && setup.relativity.isEmpty)
  }

  /// A defect, its place, and a word of the message.
  @Test(arguments: [
    ("gravty: egm96:20\n", 1, 1, "'gravity'"),
    ("gravity: egm96:x\n", 1, 10, "NAME:DEGREE"),
    ("gravity: egm97:20\n", 1, 10, "'egm96'"),
    ("gravity:\n  degree: -1\n", 2, 11, "0 to 2190"),
    ("third_bodies: [sun, mon]\n", 1, 21, "'moon'"),
    ("third_bodies: [earth]\n", 1, 16, "earth"),
    ("drag:\n  f107: 150\n", 2, 3, "atmosphere"),
    ("drag:\n  atmosphere: nrlmsise\n", 2, 15, "nrlmsise00"),
    ("drag:\n  atmosphere: nrlmsise00\n  ap: 4\n  space_weather: a\n", 3, 7, "give one"),
    ("drag: exponential:1\n", 1, 7, "DENSITY"),
    ("spacecraft:\n  mass_kg: 0\n", 2, 12, "above"),
    ("spacecraft:\n  mass_kg: nan\n", 2, 12, "finite"),
    ("spacecraft:\n  mass: 5\n", 2, 3, "mass_kg"),
    ("burns:\n  - at: 2026-02-30\n    dv_m_s: [1, 0, 0]\n", 2, 9, "day"),
    ("burns:\n  - dv_m_s: [1, 0, 0]\n", 2, 5, "at"),
    ("burns:\n  - at: 2026-05-04\n    dv_m_s: [1, 0]\n", 3, 13, "three"),
    ("burns:\n  - at: 2026-05-04\n    duration_s: 5\n", 2, 5, "thrust_n"),
    ("integrator: euler\n", 1, 13, "verner98"),
    ("integrator:\n  tolerance_m: -1\n", 2, 16, "above"),
    ("tides: ocean\n", 1, 8, "solid"),
    ("relativity: [general]\n", 1, 14, "schwarzschild"),
    ("solar_pressure:\n  shadows: [mars]\n", 2, 13, "mars"),
    ("start:\n  epoch: 2026-05-04\n", 2, 3, "position_gcrf_km"),
    ("gravity: [\n", 2, 1, "YAML"),
    ("drag: nrlmsise00\ndrag: us76\n", 1, 1, "twice"),
    ("- a\n", 1, 1, "key"),
  ])
  func holdsPlaceOfTheDefect(text: String, line: Int, column: Int, word: String) throws {
    let failure = #expect(throws: ForceSetupFailure.self) { try Self.read(text) }
    #expect(failure?.line == line, "\(failure?.description ?? "")")
    #expect(failure?.column == column, "\(failure?.description ?? "")")
    #expect(failure?.message.contains(word) == true, "\(failure?.message ?? "")")
    #expect(failure?.description.hasPrefix("f.yaml:\(line):\(column): ") == true)
  }

  @Test func holdsShortNames() throws {
    let field = try ForceSetup.Gravity(shortName: "jgm3:70x50")
    #expect(field.field == "jgm3" && field.degree == 70 && field.order == 50)
    #expect(try ForceSetup.Gravity(shortName: "zonal:6").kind == .zonal)
    #expect(try ForceSetup.Gravity(shortName: "a/B.gfc:120").field == "a/B.gfc")
    let air = try ForceSetup.Air(shortName: "nrlmsise00:150,140,15")
    #expect(air.spaceWeather == nil)
    #expect(try ForceSetup.Air(shortName: "nrlmsise00").spaceWeather == "built-in")
    #expect(air.flux == 150 && air.averageFlux == 140 && air.magneticIndex == 15)
    #expect(try ForceSetup.bodies("sun, venus") == [.sun, .venus])
    #expect(try ForceSetup.bodies("none").isEmpty)
    #expect(try ForceSetup.Integrator(shortName: "verner98:1e-3").tolerance == 1e-3)
    let burn = try ForceSetup.Burn(shortName: "2026-05-04T12:00:00Z,RTN,0,-1.5,2e-3")
    #expect(burn.axes == .rtn && burn.vector == [0, -1.5, 2e-3] && burn.duration == nil)
    for text in ["egm96:20x30", "egm96:-1", "egm96:20x", "", "egm96:1x2x3"] {
      #expect(throws: ForceSetupFailure.self) { try ForceSetup.Gravity(shortName: text) }
    }
    for text in ["0", "-1e-6", "nan", "inf", "1 m"] {
      #expect(throws: ForceSetupFailure.self) { try ForceSetup.Integrator.tolerance(text) }
    }
  }

  // MARK: Models

  static func models(_ change: (inout ForceSetup) throws -> Void) throws -> ForceModels {
    let files = ModelFiles(catalog: Truth.repository.appendingPathComponent("catalogs").path)
    var setup = ForceSetup()
    try change(&setup)
    let start = try Epoch(iso8601: "2022-10-28T06:00:00Z")
    return try ForceModels(
      setup, files: files, earth: try files.earthOrientation(),
      span: start...start.advanced(bySeconds: 86_400))
  }

  @Test func holdsModels() throws {
    let models = try Self.models { setup in
      setup.drag = try ForceSetup.Air(shortName: "harris-priester")
      setup.radiation = ForceSetup.Radiation()
      setup.spacecraft.mass = 500
      setup.spacecraft.dragArea = 4
      setup.spacecraft.radiationArea = 5
    }
    #expect(models.forces.count == 5)
    #expect(models.forces[0].name.contains("EGM96 20"))
    #expect(models.spacecraft.mass == 500 && models.spacecraft.radiationArea == 5)
    #expect(models.tables.map(\.name) == ["Sun, Moon and planets", "gravity"])
    #expect(models.tables[1].digest.count == 64)
    #expect(models.explanation.contains { $0.contains("398600.4415") })
  }

  /// What is missing is named with what to do.
  @Test(arguments: ["mass", "area", "degree", "kernel", "field", "tides"])
  func holdsWhatIsMissing(_ what: String) throws {
    let failure = #expect(throws: ForceSetupFailure.self) {
      _ = try Self.models { setup in
        switch what {
        case "mass": setup.drag = ForceSetup.Air(.harrisPriester)
        case "area":
          setup.radiation = ForceSetup.Radiation()
          setup.spacecraft.mass = 1
        case "degree": setup.gravity.degree = 200
        case "kernel": setup.ephemeris = "absent.bsp"
        case "field": setup.gravity.field = "absent.gfc"
        default:
          setup.gravity.kind = .point
          setup.tides = .solid
        }
      }
    }
    let remedy = [
      "mass": "--mass", "area": "--srp-area", "degree": "--gravity-file", "kernel": "--ephemeris",
      "field": "icgem", "tides": "--gravity",
    ]
    #expect(failure?.message.contains(remedy[what] ?? "?") == true, "\(failure?.message ?? "")")
  }
}
