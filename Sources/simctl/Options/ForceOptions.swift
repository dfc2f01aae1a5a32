// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Orbits
import Registry

/// What a numerical propagation uses; short names for what a file of forces says at length.
struct ForceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A file of forces (docs/forces.md), or the record of a run; the options below replace what it"
        + " says.", valueName: "file"))
  var forces: String?

  @Option(
    help: ArgumentHelp(
      "Gravity: egm96:20, jgm3:70x50 (degree x order), zonal:6, point (default egm96:20).",
      valueName: "field"))
  var gravity: String?

  @Option(
    help: ArgumentHelp("A gravity field in the format of ICGEM instead.", valueName: "file.gfc"))
  var gravityFile: String?

  @Option(
    help: ArgumentHelp(
      "Bodies that pull besides: sun, moon, venus, … or none (default sun,moon).",
      valueName: "list"))
  var thirdBody: String?

  @Option(
    help: ArgumentHelp(
      "Air: nrlmsise00[:F107,F107A,AP], harris-priester[:N], exponential[:KG/M3,KM,KM], us76.",
      valueName: "model"))
  var drag: String?

  @Flag(help: "Solar radiation pressure, with the shadows of Earth and Moon.")
  var srp = false

  @Flag(help: "General relativity (Schwarzschild).")
  var relativity = false

  @Flag(help: "Tides of the solid Earth (IERS 2010).")
  var tides = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Mass of the spacecraft.", valueName: "kg"))
  var mass: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Area that meets the air.", valueName: "m2"))
  var dragArea: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Drag coefficient (default 2.2).", valueName: "number"))
  var cd: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Area that meets sunlight.", valueName: "m2"))
  var srpArea: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Radiation coefficient (default 1.3).", valueName: "number"))
  var cr: Double?

  @Option(
    help: ArgumentHelp(
      "Space weather for nrlmsise00: a CSSI or CelesTrak file (default: the catalogue's).",
      valueName: "file"))
  var spaceWeather: String?

  @Option(
    help: ArgumentHelp(
      "Sun, Moon and planets from this SPK kernel, such as de440.bsp (default: a built-in series).",
      valueName: "file"))
  var ephemeris: String?

  @Option(
    help: ArgumentHelp(
      "Integrator: standard, adams, verner98, dopri853, dopri54; with ':1e-6' its tolerance.",
      valueName: "name"))
  var integrator: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The error of one step (default 1e-7).", valueName: "m"))
  var tolerance: String?

  @Option(
    help: ArgumentHelp(
      "An impulse: EPOCH,AXES,dx,dy,dz with rtn, vnc or inertial axes and m/s; may be repeated.",
      valueName: "burn"))
  var burn: [String] = []

  @Flag(help: "Do not fly the manoeuvres of an OPM.")
  var noManeuvers = false

  @Flag(help: "Say what is used: forces with their constants, spacecraft, integrator, tables.")
  var explain = false

  @Option(
    help: ArgumentHelp(
      "Write a record of the run there: start, forces, tables; --forces repeats it.",
      valueName: "file"))
  var header: String?

  /// The option given that goes with a numerical propagation only.
  var given: String? {
    let texts: [(String, Bool)] = [
      ("--forces", forces != nil), ("--gravity", gravity != nil),
      ("--gravity-file", gravityFile != nil), ("--third-body", thirdBody != nil),
      ("--drag", drag != nil), ("--srp", srp), ("--relativity", relativity), ("--tides", tides),
      ("--mass", mass != nil), ("--drag-area", dragArea != nil), ("--cd", cd != nil),
      ("--srp-area", srpArea != nil), ("--cr", cr != nil),
      ("--space-weather", spaceWeather != nil), ("--ephemeris", ephemeris != nil),
      ("--integrator", integrator != nil), ("--tolerance", tolerance != nil),
      ("--burn", !burn.isEmpty), ("--no-maneuvers", noManeuvers), ("--explain", explain),
      ("--header", header != nil),
    ]
    return texts.first { $0.1 }?.0
  }

  /// The setup that the file and the options ask for.
  func setup() throws -> ForceSetup {
    do {
      return try read()
    } catch let failure as ForceSetupFailure {
      throw CommandFailure("\(failure)")
    }
  }

  private func read() throws -> ForceSetup {
    var setup = ForceSetup()
    if let forces {
      let bytes: [UInt8]
      do {
        bytes = try FileBytes.read(forces)
      } catch {
        throw CommandFailure("\(error)")
      }
      setup = try ForceSetup(reading: bytes, file: forces)
    }
    if let gravity { setup.gravity = try ForceSetup.Gravity(shortName: gravity) }
    if let gravityFile {
      if gravity == nil, setup.gravity.kind == .point { setup.gravity = ForceSetup.Gravity() }
      setup.gravity.field = gravityFile
    }
    if let thirdBody { setup.thirdBodies = try ForceSetup.bodies(thirdBody) }
    if let drag { setup.drag = drag == "none" ? nil : try ForceSetup.Air(shortName: drag) }
    if let spaceWeather {
      guard setup.drag?.model == .nrlmsise00 else {
        throw CommandFailure("--space-weather goes with --drag nrlmsise00")
      }
      setup.drag?.spaceWeather = spaceWeather
    }
    if srp, setup.radiation == nil { setup.radiation = ForceSetup.Radiation() }
    if relativity, setup.relativity.isEmpty { setup.relativity = [.schwarzschild] }
    if tides, setup.tides == nil { setup.tides = .solid }
    try craft(&setup)
    if let ephemeris { setup.ephemeris = ephemeris == "built-in" ? nil : ephemeris }
    if let integrator { setup.integrator = try ForceSetup.Integrator(shortName: integrator) }
    if let tolerance {
      setup.integrator.tolerance = try ForceSetup.Integrator.tolerance(tolerance)
    }
    for burn in burn { setup.burns.append(try ForceSetup.Burn(shortName: burn)) }
    return setup
  }

  private func craft(_ setup: inout ForceSetup) throws {
    let values: [(String, Double?, WritableKeyPath<ForceSetup.Craft, Double?>)] = [
      ("--mass", mass, \.mass), ("--drag-area", dragArea, \.dragArea),
      ("--cd", cd, \.dragCoefficient), ("--srp-area", srpArea, \.radiationArea),
      ("--cr", cr, \.radiationCoefficient),
    ]
    for (option, value, path) in values {
      guard let value else { continue }
      guard value.isFinite, option == "--mass" ? value > 0 : value >= 0 else {
        throw CommandFailure(
          "\(option) \(value): give a number "
            + (option == "--mass" ? "above zero, in kilograms" : "of zero or more"))
      }
      setup.spacecraft[keyPath: path] = value
    }
  }
}
